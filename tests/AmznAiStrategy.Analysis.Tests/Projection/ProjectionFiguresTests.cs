using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Projection;

/// <summary>Expected values are those of golden.json, rounded as they are shown.</summary>
public sealed class ProjectionFiguresTests
{
    [Theory]
    [InlineData("bull", "24.6%", "2029", "2031", "17.6%", "$85.9B", "4.7 years")]
    [InlineData("base", "15.4%", "2031", "n/a", "9.1%", "$1.3B", "5.7 years")]
    [InlineData("bear", "−1.6%", "n/a", "n/a", "−3.8%", "−$112.4B", "n/a")]
    public void The_outputs_that_decide_the_verdict_are_figures(string scenario, string roic, string low, string high, string irr, string npv, string payback)
    {
        var figures = Of(scenario);

        Assert.Equal(
            [roic, low, high, irr, npv, payback],
            new[] { figures.RoicAtWindowEnd, figures.FirstYearAtLow, figures.FirstYearAtHigh, figures.ProgrammeIrr, figures.ProgrammeNpvAtWacc, figures.ProgrammePayback }
                .Select(figure => figure.Text));
    }

    [Theory]
    [InlineData("bull", "25.7%", "20.7%", "+28.6%/yr", "3.52x")]
    [InlineData("base", "15.8%", "10.9%", "+15.4%/yr", "2.04x")]
    [InlineData("bear", "−1.5%", "−3.7%", "−6.0%/yr", "0.73x")]
    public void So_are_the_lines_beside_the_headline(string scenario, string roicAllIn, string irrAllIn, string bridgeReturn, string multiple)
    {
        var figures = Of(scenario);

        Assert.Equal(
            [roicAllIn, irrAllIn, bridgeReturn, multiple],
            new[] { figures.RoicAllIn(2031), figures.AllInIrr, figures.BridgeReturn, figures.BridgeMultiple }.Select(figure => figure.Text));
    }

    [Fact]
    public void Roic_follows_from_its_inputs()
    {
        var inputs = Inputs(Of("base").RoicAtWindowEnd);

        // 94.3617 / 614.4546
        Assert.Equal(["NOPAT 2031", "Average invested capital 2031"], inputs.Select(input => input.Name));
        Assert.Equal(0.153570, inputs[0].Value!.Value / inputs[1].Value!.Value, 6);
    }

    [Fact]
    public void Nopat_follows_from_its_inputs()
    {
        var inputs = Inputs(Inputs(Of("base").RoicAtWindowEnd)[0]);

        // margin x revenue - fixed cost - depreciation - tax
        Assert.Equal(94.3617, inputs[1].Value!.Value * inputs[0].Value!.Value - inputs[2].Value!.Value - inputs[3].Value!.Value - inputs[4].Value!.Value, 4);
    }

    [Fact]
    public void Npv_follows_from_its_inputs()
    {
        var inputs = Inputs(Of("base").ProgrammeNpvAtWacc);
        var (wacc, flows) = (inputs[0].Value!.Value, inputs.Skip(1).Select(flow => flow.Value!.Value));

        Assert.Equal(1.279734, flows.Select((flow, t) => flow / Math.Pow(1 + wacc, t)).Sum(), 6);
    }

    [Fact]
    public void A_hurdle_that_is_never_met_says_until_when() =>
        Assert.Equal("ROIC does not reach it by 2035", Of("base").FirstYearAtHigh.Reason);

    [Fact]
    public void A_window_beyond_the_projection_has_no_roic()
    {
        var assumptions = Seeded.Definition("base").Assumptions;
        var projection = CapexRoi.Project(assumptions with { Horizon = assumptions.Horizon with { LastYear = 2030 } });

        var roic = new ProjectionFigures("Short", projection).RoicAtWindowEnd;

        Assert.Null(roic.Value);
        Assert.Equal("the projection ends in 2030, before the window does", roic.Reason);
    }

    [Fact]
    public void Assumptions_in_a_trace_name_fields_that_exist()
    {
        var assumptions = Seeded.Definition("base").Assumptions;
        var figures = Of("base");
        var paths = new[] { figures.BridgeReturn, figures.ProgrammeNpvAtWacc, figures.FirstYearAtLow, figures.FirstYearAtHigh }
            .SelectMany(Behind).Select(figure => figure.Origin).OfType<AssumedOrigin>().Select(origin => origin.Path).ToHashSet();

        Assert.True(paths.Count >= 7);
        Assert.Subset(AssumptionFields.Of(assumptions).Select(field => field.Path).ToHashSet(), paths);
    }

    private static ProjectionFigures Of(string scenario) => new(scenario, CapexRoi.Project(Seeded.Definition(scenario).Assumptions));

    private static ImmutableArray<Figure> Inputs(Figure figure) => Assert.IsType<ProjectedOrigin>(figure.Origin).Inputs;

    private static IEnumerable<Figure> Behind(Figure figure) =>
        figure.Origin is ProjectedOrigin projected ? projected.Inputs.SelectMany(Behind).Prepend(figure) : [figure];
}
