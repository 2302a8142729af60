using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AmznAiStrategy.Analysis.Projection;

namespace AmznAiStrategy.Analysis.Simulation.Kernel;

/// <summary>
/// Draws and projects as many trials at once as there are lanes: the equations of docs/model.md, section 3, for the levers of
/// <see cref="KernelLever"/> and any legal scenario, in the order of <see cref="CapexRoi"/>, without an array for a trial.
/// One instance for each thread.
/// </summary>
internal sealed class TrialKernel<T>
    where T : struct, ILanes<T>
{
    private readonly SimulationPlan plan;
    private readonly KernelScenario scenario;
    private readonly TrialColumns columns;
    private readonly double[] fixedLevers;
    private readonly double[]?[] drawnLevers;
    private readonly int ages;
    private readonly LaneScratch<T> scratch;
    private readonly LaneDraws<T> draws;
    private readonly LaneRates<T> rates;

    /// <param name="plan">Legal, and all of its levers are in the kernel.</param>
    /// <param name="scenario">Of its assumptions.</param>
    /// <param name="draws">Of its uncertainties.</param>
    /// <param name="columns">Receives the results.</param>
    public TrialKernel(SimulationPlan plan, KernelScenario scenario, KernelDraw[] draws, TrialColumns columns)
    {
        (this.plan, this.scenario, this.columns) = (plan, scenario, columns);
        fixedLevers = [.. Enum.GetValues<KernelLever>().Select(lever => lever.Value(plan.Assumptions))];
        drawnLevers = new double[KernelLevers.Count][];
        var longest = fixedLevers[(int)KernelLever.ComputeLife];
        for (var index = 0; index < plan.Uncertainties.Length; index++)
        {
            var (lever, distribution) = plan.Uncertainties[index];
            var known = KernelLevers.Of(lever)!.Value;
            drawnLevers[(int)known] = columns.Draws[index];
            longest = known == KernelLever.ComputeLife ? distribution.High : longest;
        }

        ages = Math.Min((int)Math.Ceiling(longest + 0.5), scenario.Years);
        scratch = new(2 * ages + 2 * scenario.Years + 2 * (scenario.ProgrammeLastEntry - scenario.ProgrammeFirst + 1) + scenario.Discount.Length);
        this.draws = new(plan.Seed, draws, columns.Draws);
        rates = new(scenario.Discount.Length);
    }

    /// <summary>Computes the trials from <paramref name="trial"/> on, one for each lane.</summary>
    public void Run(int trial)
    {
        draws.Draw(trial);
        Rate(trial, Project(trial));
    }

    /// <summary>Every year of the segment and of the programme; writes ROIC, NPV and verdict.</summary>
    /// <returns>The programme's flows, until the next call.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal Span<T> Project(int trial)
    {
        scratch.Clear();
        var flows = scratch.Take(scenario.Discount.Length);
        var s = scenario;
        var (years, programmeEntries) = (s.Years, s.ProgrammeLastEntry - s.ProgrammeFirst + 1);
        var service = scratch.Take(2 * ages);
        var entries = scratch.Take(2 * years);
        var programme = scratch.Take(2 * programmeEntries);
        var (life, scale) = (Lever(KernelLever.ComputeLife, trial), Lever(KernelLever.CapexScale, trial));
        FillService(life, Lever(KernelLever.Utilisation, trial), service);
        FillEntries(scale, T.Of(1) + Lever(KernelLever.VintageGain, trial), entries, programme);

        var (computeRate, shellRate) = (T.Of(1) / life, T.Of(1 / s.ShellLife));
        var economics = s.Economics;
        var (kept, fixedShare, workingShare) = (T.Of(1 - economics.TaxRate), T.Of(economics.FixedCostShare), T.Of(economics.WorkingCapitalShare));
        var (priceFactor, growth, marginStart) = (T.Of(1) + Lever(KernelLever.PriceChange, trial), Lever(KernelLever.BookingsGrowth, trial), Lever(KernelLever.CashMargin, trial));
        var revenuePerDollar = Lever(KernelLever.RevenuePerComputeDollar, trial) * ToPriceYear(priceFactor);
        var (backlog, bookings) = (T.Of(s.Backlog), T.Of(s.Bookings) * Lever(KernelLever.BookingsScale, trial));
        var (depreciated, revenueBefore, investedBefore) = (T.Of(0), T.Of(0), T.Of(0));
        var (programmeSpent, programmeDepreciated, programmeRevenueBefore, present) = (T.Of(0), T.Of(0), T.Of(0), T.Of(0));
        var (atEnd, early, low, high) = (T.Of(double.NaN), T.Of(0), T.Of(s.Hurdle.Low - VerdictRule.Slack), T.Of(s.Hurdle.High - VerdictRule.Slack));
        for (var y = 0; y < years; y++)
        {
            // The fleet.
            var (gross, capacity) = InService(entries, Math.Max(0, y - ages + 1), y, service, y);
            var shell = T.MultiplyAdd(scale, T.Of(s.Scaled.Shell[y]), T.Of(s.Known.Shell[y]));
            var depreciation = gross * computeRate + shell * shellRate;
            gross += shell;

            // The market.
            var offered = capacity * revenuePerDollar;
            revenuePerDollar *= priceFactor;
            var revenue = offered;
            if (y >= s.Forecast)
            {
                if (y > s.Forecast)
                {
                    bookings *= T.Of(1) + T.MultiplyAdd(T.Of(s.BookingsGrowthEnd) - growth, T.Of(s.GrowthPart[y]), growth);
                }

                var contract = T.Of(s.Contract[y]);
                var committed = T.Of(s.Conversion) * backlog + contract;
                revenue = T.Min(offered, committed + T.Of(s.OnDemand[y]));
                backlog += bookings - T.Max(T.Of(0), T.Min(committed, revenue) - contract);
            }

            // Returns.
            var margin = marginStart + T.Of(s.MarginAdded[y]);
            var nopat = (margin * revenue - fixedShare * gross - depreciation) * kept;
            var spent = T.MultiplyAdd(scale, T.Of(s.Scaled.Spent[y]), T.Of(s.Known.Spent[y]));
            depreciated += depreciation;
            var invested = spent - depreciated + workingShare * revenue;
            var average = T.Of(0.5) * (invested + investedBefore);
            investedBefore = invested;
            var roic = T.Select(average > T.Of(Returns.NoBase) * spent, nopat / average, T.Of(double.NaN));
            roic.Store(ref MemoryMarshal.GetArrayDataReference(columns.Roic[y]), trial);
            early = y >= s.Clock && y <= s.WindowOpens ? early | (roic >= high) : early;
            atEnd = y == s.WindowEnds ? roic : atEnd;

            // The programme.
            var t = y - s.ProgrammeFirst;
            if (t < 0)
            {
                continue;
            }

            var (programmeGross, programmeCapacity) = InService(programme, Math.Max(0, t - ages + 1), Math.Min(t, programmeEntries - 1), service, t);
            var programmeShell = T.MultiplyAdd(scale, T.Of(s.Scaled.ProgrammeShell[y]), T.Of(s.Known.ProgrammeShell[y]));
            var programmeDepreciation = programmeGross * computeRate + programmeShell * shellRate;
            var programmeRevenue = T.Select(offered > T.Of(0), revenue * programmeCapacity / capacity, T.Of(0));
            var programmeNopat = (margin * programmeRevenue - fixedShare * (programmeGross + programmeShell) - programmeDepreciation) * kept;
            var programmeCapex = T.MultiplyAdd(scale, T.Of(s.Scaled.ProgrammeCapex[y]), T.Of(s.Known.ProgrammeCapex[y]));
            programmeSpent += programmeCapex;
            programmeDepreciated += programmeDepreciation;
            var flow = programmeNopat + programmeDepreciation - programmeCapex - workingShare * (programmeRevenue - programmeRevenueBefore);
            programmeRevenueBefore = programmeRevenue;
            flow = y < years - 1 ? flow : flow + (T.Of(economics.TerminalRecovery) * (programmeSpent - programmeDepreciated) + workingShare * programmeRevenue);
            flows[t] = flow;
            present = T.MultiplyAdd(flow, T.Of(s.Discount[t]), present);
        }

        present.Store(ref MemoryMarshal.GetArrayDataReference(columns.Npv), trial);
        Rule(trial, atEnd, early, low, high);
        return flows;
    }

    /// <summary>The programme's rate of return from its flows.</summary>
    internal void Rate(int trial, Span<T> flows)
    {
        rates.Irr(flows, out var doubtful).Store(ref MemoryMarshal.GetArrayDataReference(columns.Irr), trial);
        for (; doubtful != 0; doubtful &= doubtful - 1)
        {
            Settle(trial + BitOperations.TrailingZeroCount(doubtful));
        }
    }

    /// <summary>The rate of one trial from its projection.</summary>
    private void Settle(int trial)
    {
        var assumptions = plan.Assumptions;
        for (var index = 0; index < columns.Draws.Length; index++)
        {
            assumptions = plan.Uncertainties[index].Lever.Write(assumptions, columns.Draws[index][trial]);
        }

        columns.Irr[trial] = CapexRoi.Outcome(assumptions).ProgrammeIrr.Rate ?? double.NaN;
    }

    /// <summary>Sums over the entries from <paramref name="first"/> to <paramref name="last"/>: compute in service, and what it can put out after the ramp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (T Gross, T Capacity) InService(Span<T> entries, int first, int last, Span<T> service, int year)
    {
        var (gross, capacity) = (T.Of(0), T.Of(0));
        if (last < first)
        {
            return (gross, capacity);
        }

        unchecked
        {
            ref var entry = ref Unsafe.Add(ref MemoryMarshal.GetReference(entries), 2 * first);
            ref var age = ref Unsafe.Add(ref MemoryMarshal.GetReference(service), 2 * (year - first));
            for (var left = last - first; left >= 0; left--)
            {
                gross = T.MultiplyAdd(entry, age, gross);
                capacity = T.MultiplyAdd(Unsafe.Add(ref entry, 1), Unsafe.Add(ref age, 1), capacity);
                entry = ref Unsafe.Add(ref entry, 2);
                age = ref Unsafe.Subtract(ref age, 2);
            }
        }

        return (gross, capacity);
    }

    /// <summary>By age: o(a, life), and beside it the same times utilisation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FillService(T life, T utilisation, Span<T> service)
    {
        var ramp = scenario.Ramp;
        for (var age = 0; age < ages; age++)
        {
            var served = T.Max(T.Of(0), T.Min(T.Of(age + 0.5), life) - T.Of(Math.Max(age - 0.5, 0)));
            service[2 * age] = served;
            service[2 * age + 1] = served * (age < ramp.Length ? utilisation * T.Of(ramp[age]) : utilisation);
        }
    }

    /// <summary>By year of entry: compute, and beside it what it can put out at the vintage's yield; those of the programme from its first year on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FillEntries(T scale, T gain, Span<T> entries, Span<T> programme)
    {
        var (known, scaled, first) = (scenario.Known, scenario.Scaled, scenario.ProgrammeFirst);
        var index = ToPriceYear(gain);
        for (var e = 0; e < scenario.Years; e++)
        {
            var entered = T.MultiplyAdd(scale, T.Of(scaled.Compute[e]), T.Of(known.Compute[e]));
            (entries[2 * e], entries[2 * e + 1]) = (entered, entered * index);
            if (e >= first && e <= scenario.ProgrammeLastEntry)
            {
                var own = T.MultiplyAdd(scale, T.Of(scaled.ProgrammeCompute[e]), T.Of(known.ProgrammeCompute[e]));
                (programme[2 * (e - first)], programme[2 * (e - first) + 1]) = (own, own * index);
            }

            index *= gain;
        }
    }

    /// <summary>An index of the first year of the horizon, 1 in the year of prices.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T ToPriceYear(T factor)
    {
        var index = T.Of(1);
        for (var year = scenario.Calendar.First; year < Calendar.PriceYear; year++)
        {
            index /= factor;
        }

        return index;
    }

    /// <summary>The lever where it is drawn, else the scenario's value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Lever(KernelLever lever, int trial) =>
        drawnLevers[(int)lever] is { } drawn ? T.Load(ref MemoryMarshal.GetArrayDataReference(drawn), trial) : T.Of(fixedLevers[(int)lever]);

    /// <summary><see cref="VerdictRule"/>: who meets a hurdle in the last year of the window has met it within the window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Rule(int trial, T atEnd, T early, T low, T high)
    {
        if (columns.RoicAtWindowEnd != (scenario.WindowEnds < scenario.Years ? columns.Roic[scenario.WindowEnds] : null))
        {
            atEnd.Store(ref MemoryMarshal.GetArrayDataReference(columns.RoicAtWindowEnd), trial);
        }

        var met = T.Select(atEnd >= high, T.Select(early, Of(Verdict.ClearsEarly), Of(Verdict.Clears)), T.Select(atEnd >= low, Of(Verdict.LowBoundOnly), Of(Verdict.Fails)));
        Span<double> verdicts = stackalloc double[T.Count];
        T.Select(atEnd <= T.Of(double.PositiveInfinity), met, Of(Verdict.Undetermined)).Store(ref verdicts[0], 0);
        for (var lane = 0; lane < verdicts.Length; lane++)
        {
            columns.Verdicts[trial + lane] = (byte)verdicts[lane];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Of(Verdict verdict) => T.Of((double)verdict);
}
