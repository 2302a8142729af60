using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Facts;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Simulate;

/// <summary>Of which outcome the histogram shows the trials.</summary>
public enum SimulatedOutcome
{
    Roic,
    Irr,
    Npv,
}

/// <summary>The charts of one simulation: pure functions from its result to specs.</summary>
/// <param name="Result">What the trials say.</param>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="Name">What the scenario is called.</param>
/// <param name="Stamp">Name, revision and whether it is edited.</param>
public sealed record SimulationCharts(SimulationResult Result, string Scenario, string Name, string Stamp)
{
    /// <summary>The option that chooses the outcome of the histogram: <c>irr</c>, <c>npv</c>, or ROIC without it.</summary>
    public const string OutcomeOption = "simulate.outcome";

    private readonly SimulationFigures figures = new(Name, Result);

    private Hurdle Hurdle => Result.Plan.Assumptions.Hurdle;

    private int WindowEnd => (int)Hurdle.ClockStart + (int)Hurdle.WindowLast;

    /// <summary>The charts of the live simulation that the options ask for; none when they cannot be used.</summary>
    public static ImmutableArray<ChartSpec> Of(TabContext context, TabOptions options) =>
        SimulateOptions.ReadLive(context.Now, options).Plan is { } plan && LiveSimulation.Of(new(plan, IsWhole: true)).Whole is { } whole
            ? new SimulationCharts(whole, context.Id, context.Name, context.Stamp).All(OutcomeOf(options))
            : [];

    /// <summary>The outcome that the options choose; ROIC unless another is named.</summary>
    public static SimulatedOutcome OutcomeOf(TabOptions options) => options[OutcomeOption] switch
    {
        "irr" => SimulatedOutcome.Irr,
        "npv" => SimulatedOutcome.Npv,
        _ => SimulatedOutcome.Roic,
    };

    /// <summary>In reading order; without those for which no trial has a value.</summary>
    public ImmutableArray<ChartSpec> All(SimulatedOutcome outcome) =>
        [.. new[] { Fan(), Histogram(outcome), Verdicts(), Drivers(), RankCorrelations(), Convergence() }.OfType<ChartSpec>()];

    /// <summary>Percentiles of ROIC year by year, the hurdle, and the path of the scenario's own values.</summary>
    public ChartSpec Fan()
    {
        var own = CapexRoi.Project(Result.Plan.Assumptions);
        ImmutableArray<FanPoint> years =
        [
            .. Result.Fan.Select(fan => new FanPoint(
                Format.Year(fan.Year), fan.Roic?.P5, fan.Roic?.P10, fan.Roic?.P25, fan.Roic?.P50, fan.Roic?.P75, fan.Roic?.P90, fan.Roic?.P95,
                own.Years.FirstOrDefault(year => year.Year == fan.Year)?.Roic)),
        ];
        return FanChart.Of(
            Frame("simulate-fan") with
            {
                Title = Result.Roic.Quantiles is { } end
                    ? $"Nine in ten trials put {WindowEnd} ROIC between {Format.Value(end.P5, Unit.Share)} and {Format.Value(end.P95, Unit.Share)}"
                    : "ROIC year by year",
                Subtitle = $"Percentiles of ROIC over the trials, % a year, {Result.Fan[0].Year}–{Result.Fan[^1].Year}",
                Bands = [HurdleBand],
                Windows = WindowEnd > Result.Fan[^1].Year ? [] : [new(Format.Year(WindowEnd - (int)Hurdle.WindowLast + (int)Hurdle.WindowFirst), Format.Year(WindowEnd), $"Years {Hurdle.WindowFirst}–{Hurdle.WindowLast}")],
                Height = 360,
            },
            years, $"{Name} as entered", NamedProjection.RoleOf(Scenario));
    }

    /// <summary>How often which values come out, with the scenario's own among them; null when the outcome is defined in no trial.</summary>
    public ChartSpec? Histogram(SimulatedOutcome outcome)
    {
        var (id, what, unit, spread, standing) = outcome switch
        {
            SimulatedOutcome.Irr => ("irr", "Programme IRR", Unit.Share, Result.Irr, Result.Headline.Irr),
            SimulatedOutcome.Npv => ("npv", "Programme NPV", Unit.UsdBillions, Result.Npv, Result.Headline.Npv),
            _ => ("roic", $"ROIC {WindowEnd}", Unit.Share, Result.Roic, Result.Headline.Roic),
        };
        if (spread is not { Histogram: { } histogram, Quantiles: { } quantiles })
        {
            return null;
        }

        var beyond = (histogram.OpenBelow, histogram.OpenAbove) switch
        {
            (true, true) => "; the outermost columns hold what lies beyond them",
            (true, false) => "; the first column holds what lies below it",
            (false, true) => "; the last column holds what lies above it",
            _ => "",
        };
        return HistogramChart.Of(
            Frame($"simulate-{id}-histogram") with
            {
                Title = $"{what}: half of the trials lie between {Format.Value(quantiles.P25, unit)} and {Format.Value(quantiles.P75, unit)}",
                Subtitle = $"Share of the {Format.Value(spread.Defined, Unit.Count)} trials in which it is defined{beyond}",
                Bands = outcome switch
                {
                    SimulatedOutcome.Npv => [new(0, 0, "0")],
                    SimulatedOutcome.Irr => [new(Hurdle.Low, Hurdle.Low, $"Hurdle {Format.Value(Hurdle.Low, Unit.Share, 0)}")],
                    _ => [HurdleBand],
                },
                LabelHeading = what,
            },
            unit,
            [.. histogram.Counts.Select((count, bin) => new HistogramBin(histogram.Edge(bin), histogram.Edge(bin + 1), (double)count / spread.Defined))],
            "Share of trials",
            standing is { Own: { } own } && SimulationText.Percentile(standing) is { } percentile && own >= histogram.Start && own <= histogram.End
                ? [new HistogramMark(own, $"{Name} {Format.Value(own, unit)}: {percentile}")]
                : []);
    }

    /// <summary>How many trials end in which verdict.</summary>
    public ChartSpec Verdicts()
    {
        var verdicts = Result.Headline.Verdicts;
        var most = verdicts.MaxBy(verdict => verdict.Share.Count)!;
        return Frame("simulate-verdicts") with
        {
            Kind = ChartKind.Bars,
            Title = $"Most frequent verdict: {VerdictText.Label(most.Verdict).ToLowerInvariant()}, in {SimulationText.Part(most.Share)}",
            Subtitle = "Share of trials by verdict",
            LabelHeading = "Verdict",
            Labels = [.. verdicts.Select(verdict => VerdictText.Label(verdict.Verdict))],
            Series = [new("Share of trials", [.. verdicts.Select(verdict => (double?)verdict.Share.Value)], SeriesRole.Chance)],
            Decimals = 1,
            Height = 240,
        };
    }

    /// <summary>What ROIC averages where a lever is drawn low, and where it is drawn high; null when it averages nothing.</summary>
    public ChartSpec? Drivers()
    {
        ImmutableArray<TornadoRow> rows =
        [
            .. Result.Drivers.Where(driver => driver.Swing is not null).OrderByDescending(driver => Math.Abs(driver.Swing!.Value))
                .Select(driver => new TornadoRow(driver.Lever.Id, driver.Lever.Label, driver.WhenLow, driver.WhenHigh, "lowest fifth of draws", "highest fifth of draws")),
        ];
        return rows.IsEmpty || Result.Roic.Quantiles is not { } quantiles ? null : TornadoChart.Of(
            Frame("simulate-drivers") with
            {
                Title = $"{rows[0].Label} moves average ROIC most: {Format.Value(rows[0].Low, Unit.Share)} where it is low, {Format.Value(rows[0].High, Unit.Share)} where it is high",
                Subtitle = $"Mean ROIC {WindowEnd} of the fifth of the trials with the lowest and the highest draws of each lever, all others varying",
                LabelHeading = "Lever",
                Bands = [HurdleBand],
            },
            new(quantiles.P50, $"Median {Format.Value(quantiles.P50, Unit.Share)}"),
            rows);
    }

    /// <summary>How strongly each lever goes together with ROIC; null when nothing varies.</summary>
    public ChartSpec? RankCorrelations()
    {
        var drivers = Result.Drivers.Where(driver => driver.RankCorrelation is not null).ToList();
        return drivers.Count == 0 ? null : Frame("simulate-rank-correlations") with
        {
            Kind = ChartKind.Bars,
            Title = $"{drivers[0].Lever.Label} goes with ROIC most: {Format.Value(drivers[0].RankCorrelation, Unit.Ratio)}",
            Subtitle = $"Spearman rank correlation of each lever with ROIC {WindowEnd}, −1 to 1",
            Unit = Unit.Ratio,
            LabelHeading = "Lever",
            Labels = [.. drivers.Select(driver => driver.Lever.Label)],
            Series = [new("Rank correlation", [.. drivers.Select(driver => driver.RankCorrelation)], SeriesRole.Chance)],
            Decimals = 2,
            Height = 70 + 32 * drivers.Count,
        };
    }

    /// <summary>How the odds of the low hurdle settle as trials are added; null when they are too few for a line.</summary>
    public ChartSpec? Convergence()
    {
        ImmutableArray<BandPoint> points =
            [.. Result.Convergence.Select(point => new BandPoint(Format.Value(point.Trials, Unit.Count), point.Share.Low, point.Share.Value, point.Share.High))];
        var odds = figures.RoicAtLow;
        return points.Length < 2 ? null : FanChart.Of(
            Frame("simulate-convergence") with
            {
                Title = $"{odds.Name} settles at {odds.Text}, give or take {Margin(Result.Headline.RoicAtLow)}",
                Subtitle = "As it stood after the first so many trials, with its 95% interval",
                LabelHeading = "Trials",
            },
            points, odds.Name, "95% interval");
    }

    private ChartBand HurdleBand => new(Hurdle.Low, Hurdle.High, $"Hurdle {Format.Value(Hurdle.Low, Unit.Share, 0)}–{Format.Value(Hurdle.High, Unit.Share, 0)}");

    /// <summary>Half of the 95 % interval.</summary>
    private static string Margin(TrialShare share) => Points((share.High - share.Low) / 2);

    /// <summary>A distance of two shares, without a sign.</summary>
    public static string Points(double distance) => Format.Value(distance, Unit.PercentagePoints, 2).TrimStart('+');

    private ChartSpec Frame(string id) => new()
    {
        Id = id,
        Kind = ChartKind.Lines,
        Title = id,
        Subtitle = "",
        Unit = Unit.Share,
        LabelHeading = "Year",
        Labels = [],
        Series = [],
        Source = ChartWords.Model,
        Scenario = $"{Stamp}; {figures.Run}",
    };
}
