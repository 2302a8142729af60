using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AmznAiStrategy.Analysis.Finance;

namespace AmznAiStrategy.Analysis.Simulation.Kernel;

/// <summary>
/// The internal rate of return of <see cref="CashFlows.Irr(ReadOnlySpan{double})"/> for all lanes at once. A guess from the mean dates of
/// inflows and outflows is polished by Halley's method; where the present value is then shown to rise or fall throughout between
/// that rate and the one as far on the other side of 10 %, no other root can be nearer, so that the grid need not be searched. Lanes for which that cannot be
/// shown (several roots, none, extreme rates) are left to the search.
/// </summary>
/// <param name="length">How many flows there are.</param>
internal sealed class LaneRates<T>(int length)
    where T : struct, ILanes<T>
{
    private const int MostSteps = 8;

    /// <summary>Halley's method triples the correct digits: after a step as short as this, the next would change nothing.</summary>
    private const double ShortStep = 1e-6;

    /// <summary>The widest cell of the grid between -90 and +100 %, and a little.</summary>
    private const double Cell = 0.010001;

    /// <summary>Beyond this distance from 10 % the grid has other cells.</summary>
    private const double Farthest = 0.9;

    /// <summary>Guesses of ln(1 + rate) are from -70 to +70 %.</summary>
    private const double MostGuessed = 0.7;

    /// <summary>Between these parts of the largest flow, rounding decides whether a flow counts, and so where the rates are.</summary>
    private const double SurelyNothing = 1e-13;

    /// <inheritdoc cref="SurelyNothing"/>
    private const double SurelyMoney = 1e-9;

    private readonly LaneScratch<T> scratch = new(length);

    /// <param name="flows">The flows; not changed.</param>
    /// <param name="doubtful">The lanes where the last digits of a flow decide.</param>
    /// <returns>The rate, NaN where there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public T Irr(Span<T> flows, out uint doubtful)
    {
        doubtful = 0;
        if (flows.Length < 2)
        {
            return T.Of(double.NaN);
        }

        scratch.Clear();
        var money = scratch.Take(flows.Length);
        var discount = Guess(flows, money, out var hasBoth, out doubtful);
        var open = hasBoth;
        for (var step = 0; step < MostSteps && T.Bits(open) != 0; step++)
        {
            // Value, slope and half the curvature by Horner's rule.
            var (value, slope, bend) = (T.Of(0), T.Of(0), T.Of(0));
            for (var t = money.Length - 1; t >= 0; t--)
            {
                bend = T.MultiplyAdd(bend, discount, slope);
                slope = T.MultiplyAdd(slope, discount, value);
                value = T.MultiplyAdd(value, discount, money[t]);
            }

            var change = value * slope / (slope * slope - value * bend);
            discount = T.Select(open, discount - change, discount);
            open &= T.Abs(change) > T.Of(ShortStep) * T.Abs(discount);
        }

        var rate = T.Of(1) / discount - T.Of(1);
        var distance = T.Abs(rate - T.Of(CashFlows.UsualRate)) + T.Of(Cell);
        var sure = IsMonotone(money, T.Of(1) / (T.Of(1 + CashFlows.UsualRate) + distance), T.Of(1) / (T.Of(1 + CashFlows.UsualRate) - distance))
            & (distance < T.Of(Farthest));
        rate = T.Select(hasBoth, rate, T.Of(double.NaN));
        var unsure = T.Bits(hasBoth) & (T.Bits(open) | ~T.Bits(sure));
        return unsure == 0 ? rate : Searched(rate, flows, unsure);
    }

    /// <summary>
    /// Copies the flows without the negligible ones. 1 / (1 + rate) ~ (outflows / inflows)^(1 / distance of their mean dates).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Guess(Span<T> flows, Span<T> money, out T hasBoth, out uint doubtful)
    {
        var largest = T.Of(0);
        foreach (var flow in flows)
        {
            largest = T.Max(largest, T.Abs(flow));
        }

        var (negligible, nothing, sure) = (largest * T.Of(IrrSearch.Negligible), largest * T.Of(SurelyNothing), largest * T.Of(SurelyMoney));
        var doubt = T.Of(0);
        var (inflow, outflow, inflowDate, outflowDate) = (T.Of(0), T.Of(0), T.Of(0), T.Of(0));
        for (var t = 0; t < flows.Length; t++)
        {
            var amount = T.Abs(flows[t]);
            doubt |= (amount > nothing) & (amount < sure);
            var flow = T.Select(amount <= negligible, T.Of(0), flows[t]);
            var (gain, loss) = (T.Max(flow, T.Of(0)), T.Max(-flow, T.Of(0)));
            money[t] = flow;
            inflow += gain;
            outflow += loss;
            inflowDate = T.MultiplyAdd(gain, T.Of(t), inflowDate);
            outflowDate = T.MultiplyAdd(loss, T.Of(t), outflowDate);
        }

        doubtful = T.Bits(doubt);
        hasBoth = (inflow > T.Of(0)) & (outflow > T.Of(0));
        var ratio = T.Select(hasBoth, outflow / inflow, T.Of(1));
        var exponent = LaneMath.Log(ratio) * inflow * outflow / (inflowDate * outflow - outflowDate * inflow);
        return LaneMath.Exp(T.Max(T.Min(exponent, T.Of(MostGuessed)), T.Of(-MostGuessed)));
    }

    /// <summary>Where the slope cannot be 0 between two discount factors: the inflows' part at the lower one outweighs the outflows' at the upper one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T IsMonotone(Span<T> money, T lower, T upper)
    {
        var (gains, losses) = (T.Of(0), T.Of(0));
        for (var t = money.Length - 1; t > 0; t--)
        {
            gains = T.MultiplyAdd(gains, lower, T.Max(money[t], T.Of(0)) * T.Of(t));
            losses = T.MultiplyAdd(losses, upper, T.Max(-money[t], T.Of(0)) * T.Of(t));
        }

        return gains > losses * T.Of(1 + 1e-9);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Searched(T rate, Span<T> flows, uint lanes)
    {
        Span<double> rates = stackalloc double[T.Count];
        Span<double> own = stackalloc double[flows.Length];
        rate.Store(ref rates[0], 0);
        var all = MemoryMarshal.CreateSpan(ref Unsafe.As<T, double>(ref flows[0]), flows.Length * T.Count);
        for (var lane = 0; lane < T.Count; lane++)
        {
            if ((lanes >> lane & 1) == 0)
            {
                continue;
            }

            for (var t = 0; t < own.Length; t++)
            {
                own[t] = all[t * T.Count + lane];
            }

            rates[lane] = CashFlows.Irr(own).Rate ?? double.NaN;
        }

        return T.Load(ref rates[0], 0);
    }
}
