using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Anthropic;

/// <summary>
/// What a scenario answers when a part of its new AI bookings stays away in every year. The article prints no revenue from Anthropic,
/// so the part is a question and not a figure: this says what each answer would cost.
/// </summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Share">Part of new AI bookings that stays away.</param>
/// <param name="Before">The scenario as it is.</param>
/// <param name="After">The scenario without that part.</param>
public sealed record LostBookings(string Scenario, double Share, Projection.Projection Before, Projection.Projection After)
{
    /// <summary>The parts that are asked about: none to one half.</summary>
    public static ImmutableArray<double> Shares { get; } = [0, 0.1, 0.2, 0.3, 0.4, 0.5];

    /// <summary>The year in which the verdict falls.</summary>
    public int Year => Before.Summary.WindowEnd;

    /// <summary>Operating income of the AI capital in that year, $B; null when the projection ends before.</summary>
    public Figure OperatingIncome => OperatingIncomeOf(After, $"with {Format.Value(Share, Unit.Share, 0)} of new bookings lost");

    /// <summary>Change of that operating income against the scenario as it is, $B.</summary>
    public Figure Change => Figure.Derive(
        $"Change of AI operating income {Year} with {Format.Value(Share, Unit.Share, 0)} of new bookings lost",
        Unit.UsdBillions,
        "operating income with the loss − operating income without",
        values => values[0] - values[1],
        OperatingIncome,
        OperatingIncomeOf(Before, "as it is"));

    /// <summary>ROIC in that year.</summary>
    public Figure Roic => new ProjectionFigures($"{Scenario}, {Format.Value(Share, Unit.Share, 0)} of new bookings lost", After).RoicAtWindowEnd;

    /// <summary>The scenario with each of <see cref="Shares"/> lost.</summary>
    public static ImmutableArray<LostBookings> Of(string scenario, Projection.Projection before) =>
        [.. Shares.Select(share => new LostBookings(scenario, share, before, CapexRoi.Project(Without(before.Assumptions, share))))];

    private static Assumptions Without(Assumptions assumptions, double share) =>
        assumptions with { Demand = assumptions.Demand with { BookingsScale = assumptions.Demand.BookingsScale * (1 - share) } };

    private Figure OperatingIncomeOf(Projection.Projection projection, string state)
    {
        var name = $"AI operating income {Year}, {state}";
        var origin = new ProjectedOrigin(Scenario, "m × revenue − f × gross − depreciation", []);
        return Year <= projection.Years[^1].Year
            ? new(name, projection[Year].Ebit, Unit.UsdBillions, origin)
            : new(name, null, Unit.UsdBillions, origin) { Reason = "the projection ends before the window does" };
    }
}
