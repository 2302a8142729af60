using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>The numbers of a simulation as figures that can say what they are made of: seed, trials and version of the engine among it.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Result">What the trials say.</param>
public sealed record SimulationFigures(string Scenario, SimulationResult Result)
{
    private SimulationPlan Plan => Result.Plan;

    private Hurdle Hurdle => Plan.Assumptions.Hurdle;

    private string Year => Format.Value(Hurdle.ClockStart + Hurdle.WindowLast, Unit.Year);

    /// <summary>Version of the engine that ran the trials: with the plan it decides every bit.</summary>
    public static string Engine { get; } = typeof(CapexRoi).Assembly.GetName().Version!.ToString(3);

    /// <summary>Which trials, in words, e.g. <c>10,000 trials, seed 20260301, engine 0.1.0</c>.</summary>
    public string Run => $"{Format.Value(Plan.Trials, Unit.Count)} trials, seed {Plan.Seed}, engine {Engine}";

    public Figure RoicAtLow => Odds($"P(ROIC {Year} ≥ {Percent(Hurdle.Low)})", Result.Headline.RoicAtLow, $"ROIC in {Year} at or above {Percent(Hurdle.Low)}");

    public Figure RoicAtHigh => Odds($"P(ROIC {Year} ≥ {Percent(Hurdle.High)})", Result.Headline.RoicAtHigh, $"ROIC in {Year} at or above {Percent(Hurdle.High)}");

    public Figure IrrAtLow => Odds($"P(IRR ≥ {Percent(Hurdle.Low)})", Result.Headline.IrrAtLow, $"a programme IRR at or above {Percent(Hurdle.Low)}");

    public Figure NpvPositive => Odds("P(NPV > 0)", Result.Headline.NpvPositive, "a programme NPV above 0");

    /// <summary>The share of trials up to the scenario's own ROIC at the window's end.</summary>
    public Figure RoicRank => Rank($"Percentile rank of ROIC {Year}", Result.Headline.Roic, Unit.Share, $"ROIC {Year}");

    /// <summary>The share of trials up to the scenario's own programme IRR.</summary>
    public Figure IrrRank => Rank("Percentile rank of the programme IRR", Result.Headline.Irr, Unit.Share, "Programme IRR");

    /// <summary>The share of trials up to the scenario's own programme NPV.</summary>
    public Figure NpvRank => Rank("Percentile rank of the programme NPV", Result.Headline.Npv, Unit.UsdBillions, "Programme NPV");

    /// <summary>The share of trials that end in a verdict.</summary>
    public Figure VerdictShare(Verdict verdict) => Odds($"P({VerdictText.Label(verdict).ToLowerInvariant()})", Result.Headline.ShareOf(verdict), $"the verdict {VerdictText.Label(verdict).ToLowerInvariant()}");

    /// <summary>A percentile of ROIC at the window's end; <paramref name="index"/> counts <see cref="Quantiles.Levels"/>.</summary>
    public Figure RoicPercentile(int index) => Percentile($"ROIC {Year}", Result.Roic, Unit.Share, index);

    /// <summary>A percentile of the programme IRR; <paramref name="index"/> counts <see cref="Quantiles.Levels"/>.</summary>
    public Figure IrrPercentile(int index) => Percentile("Programme IRR", Result.Irr, Unit.Share, index);

    /// <summary>A percentile of the programme NPV; <paramref name="index"/> counts <see cref="Quantiles.Levels"/>.</summary>
    public Figure NpvPercentile(int index) => Percentile("Programme NPV", Result.Npv, Unit.UsdBillions, index);

    /// <summary>The levers that vary, at the scenario's own values.</summary>
    private ImmutableArray<Figure> Levers =>
        [.. Plan.Levers.Select(lever => new Figure(lever.Label, lever.Read(Plan.Assumptions), lever.Unit, new AssumedOrigin(Scenario, lever.Paths[0])))];

    private Figure Odds(string name, TrialShare share, string what) =>
        new(name, share.Value, Unit.Share, new ProjectedOrigin(Scenario, $"share of trials with {what}: {Format.Value(share.Count, Unit.Count)} of {Run}", Levers));

    private Figure Rank(string name, Standing standing, Unit unit, string what)
    {
        var own = new Figure(what, standing.Own, unit, new ProjectedOrigin(Scenario, "every lever at the scenario's own value", [])) { Reason = standing.Own is null ? "it is not defined" : null };
        return new(name, standing.Rank, Unit.Share, new ProjectedOrigin(Scenario, $"share of the trials in which it is defined with a value up to the scenario's own; {Run}", [own]))
        {
            Reason = standing.Rank is not null ? null : standing.Own is null ? "the scenario has no value of its own" : "it is defined in no trial",
        };
    }

    private Figure Percentile(string name, Spread spread, Unit unit, int index)
    {
        var level = $"P{Format.Cell(Quantiles.Levels[index], Unit.Share, 0)}";
        return new($"{name}, {level}", spread.Quantiles?.Values[index], unit, new ProjectedOrigin(Scenario, $"{level} of {Format.Value(spread.Defined, Unit.Count)} defined values, as a spreadsheet's PERCENTILE.INC; {Run}", Levers))
        {
            Reason = spread.Quantiles is null ? "it is defined in no trial" : null,
        };
    }

    private static string Percent(double hurdle) => QuantityText.Exact(hurdle, Unit.Share);
}
