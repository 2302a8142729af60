using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Projection;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>
/// What the trials of a plan say. The headline is computed at once, in one pass; every other part when it is first asked for, on any
/// thread, and then kept. The columns are let go when all parts are there (<see cref="Complete"/>). Equal columns give equal bits.
/// </summary>
public sealed class SimulationResult
{
    private readonly Lazy<ImmutableArray<FanYear>> fan;
    private readonly Lazy<Spread> roic;
    private readonly Lazy<Spread> irr;
    private readonly Lazy<Spread> npv;
    private readonly Lazy<ImmutableArray<Driver>> drivers;
    private readonly Lazy<ImmutableArray<ConvergencePoint>> convergence;

    private SimulationResult(SimulationPlan plan, TrialColumns columns)
    {
        var hurdle = plan.Assumptions.Hurdle.Low;
        Headline = SimulationHeadline.Of(plan, columns);
        fan = new(() => FanYear.Of(columns));
        roic = new(() => Spread.Of(columns.RoicAtWindowEnd, hurdle, VerdictRule.Slack));
        irr = new(() => Spread.Of(columns.Irr, hurdle, VerdictRule.Slack));
        npv = new(() => Spread.Of(columns.Npv, 0, 0));
        drivers = new(() => Driver.Of(plan, columns));
        convergence = new(() => ConvergencePoint.Of(columns.RoicAtWindowEnd, hurdle));
    }

    /// <summary>Odds and percentile ranks.</summary>
    public SimulationHeadline Headline { get; }

    public SimulationPlan Plan => Headline.Plan;

    /// <summary>ROIC year by year.</summary>
    public ImmutableArray<FanYear> Fan => fan.Value;

    /// <summary>ROIC at the window's end; its histogram has the low hurdle as an edge.</summary>
    public Spread Roic => roic.Value;

    /// <summary>Programme IRR; its histogram has the low hurdle as an edge.</summary>
    public Spread Irr => irr.Value;

    /// <summary>Programme NPV at the WACC, USD billions; its histogram has 0 as an edge.</summary>
    public Spread Npv => npv.Value;

    /// <summary>The uncertain levers, from the one that goes most with ROIC at the window's end to the least.</summary>
    public ImmutableArray<Driver> Drivers => drivers.Value;

    /// <summary>P(ROIC ≥ low hurdle) after 1 %, 2 %, … of the trials.</summary>
    public ImmutableArray<ConvergencePoint> Convergence => convergence.Value;

    /// <param name="plan">What was simulated.</param>
    /// <param name="columns">What came out of exactly this plan.</param>
    /// <exception cref="ArgumentException">The columns are not those of the plan: another number of trials or of levers.</exception>
    public static SimulationResult Of(SimulationPlan plan, TrialColumns columns) =>
        columns.Trials == plan.Trials && columns.Draws.Length == plan.Uncertainties.Length
            ? new(plan, columns)
            : throw new ArgumentException($"The columns have {columns.Trials} trials of {columns.Draws.Length} levers, the plan {plan.Trials} of {plan.Uncertainties.Length}.", nameof(columns));

    /// <summary>Computes every part that is not there yet, and with that lets go of the columns.</summary>
    public SimulationResult Complete()
    {
        _ = (Fan, Roic, Irr, Npv, Drivers, Convergence);
        return this;
    }
}
