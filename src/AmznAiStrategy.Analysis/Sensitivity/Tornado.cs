using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>
/// What each lever by itself does to one output: every lever goes to the low and to the high end of its range while all others keep their values
/// (docs/model.md, section Tornado).
/// </summary>
/// <param name="Assumptions">What the levers are moved from; legal.</param>
/// <param name="Measure">The output.</param>
/// <param name="Now">It, with the present values.</param>
/// <param name="Bars">By swing, the largest first; bars without one last.</param>
public sealed record Tornado(Assumptions Assumptions, Measure Measure, MeasureReading Now, ImmutableArray<TornadoBar> Bars)
{
    /// <summary>The bar with the largest swing among those at one end of which the verdict is another than now; null when there is none.</summary>
    public TornadoBar? Deciding => Bars.FirstOrDefault(bar => bar.TurnsVerdict);

    /// <summary>Where between the ends of a bar the verdict turns.</summary>
    public BreakEven Threshold(TornadoBar bar) => BreakEven.Of(Assumptions, bar.Lever, bar.Low.Input, bar.High.Input);

    /// <summary>All seventeen levers with the ranges of the model.</summary>
    /// <exception cref="ArgumentException">The assumptions are not legal.</exception>
    public static Tornado Of(Assumptions assumptions, Measure measure) => Of(assumptions, TornadoRequest.All(measure));

    /// <summary>One bar for each lever of the request.</summary>
    /// <exception cref="ArgumentException">The assumptions are not legal, or <see cref="TornadoRequest.Check"/> finds something wrong with the request.</exception>
    public static Tornado Of(Assumptions assumptions, TornadoRequest request)
    {
        MeasureRules.Require(request.Check(assumptions), nameof(request));
        var measure = Measure.Find(request.Measure)!;
        var now = measure.Look(assumptions);
        if (now.Reading.Verdict is null)
        {
            throw new ArgumentException("The assumptions are not legal. " + now.Reading.Reason, nameof(assumptions));
        }

        var bars = new TornadoBar[request.Levers.Length];
        for (var i = 0; i < bars.Length; i++)
        {
            bars[i] = Bar(assumptions, measure, now, request.Levers[i]);
        }

        return new(assumptions, measure, now.Reading, [.. bars.OrderByDescending(bar => bar.Swing ?? double.NegativeInfinity)]);
    }

    private static TornadoBar Bar(Assumptions assumptions, Measure measure, MeasurePoint now, TornadoChoice choice)
    {
        var lever = Levers.Find(assumptions, choice.Lever)!;
        var present = lever.Read(assumptions);
        var (lowInput, highInput) = TornadoRequest.Ends(lever, lever.Field(assumptions), present, choice.Range);
        var low = lowInput == present ? now : measure.Look(lever.Write(assumptions, lowInput));
        var high = highInput == present ? now : measure.Look(lever.Write(assumptions, highInput));
        var bar = new TornadoBar(lever, present, now.Reading, new(lowInput, low.Reading, low.Limit), new(highInput, high.Reading, high.Limit));
        return bar with { StillReason = StillReason(bar, assumptions, measure, now, low, high) };
    }

    /// <summary>Why the output stays where it is on one side or on both; of both, the side that has left the present value is asked.</summary>
    private static string? StillReason(TornadoBar bar, Assumptions assumptions, Measure measure, MeasurePoint now, MeasurePoint low, MeasurePoint high)
    {
        if (bar.Still is TornadoSide.None)
        {
            return null;
        }

        var atHigh = bar.Still is TornadoSide.High || (bar.Still is TornadoSide.Both && bar.Low.Input == bar.Present);
        var (end, input) = atHigh ? (high, bar.High.Input) : (low, bar.Low.Input);
        var year = Format.Value(assumptions.Hurdle.ClockStart + assumptions.Hurdle.WindowLast, Unit.Year);
        var sameRevenue = end.Revenue == now.Revenue;
        return input == bar.Present ? "the range ends at the present value"
            : sameRevenue && end.Demand != now.Demand && end.Limit is RevenueLimit.Capacity ? $"capacity binds in {year}: revenue is all that it allows"
            : sameRevenue && end.Capacity != now.Capacity && end.Limit is RevenueLimit.Demand ? $"the demand cap binds in {year}: revenue is all that customers ask for"
            : $"{BreakEvenText.Inside(measure.Label)} does not depend on it";
    }
}
