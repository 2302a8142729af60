using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Tests.Charts;

public sealed class ChartViewsTests
{
    [Fact]
    public void An_index_starts_at_100_and_keeps_gaps_and_estimates()
    {
        var spec = ChartViews.Indexed(Examples.Capex with { Series = [new("AI", [20, null, 50, 180], SeriesRole.Ai) { EstimateFrom = 3, Shape = SeriesShape.Column }] }, "2023");

        Assert.Equal([100, null, 250, 900], spec.Series[0].Values.ToArray());
        Assert.Equal(3, spec.Series[0].EstimateFrom);
        Assert.Equal((ChartKind.Lines, SeriesShape.Line), (spec.Kind, spec.ShapeOf(spec.Series[0])));
        Assert.Equal("AI takes most of it by 2026, indexed: 2023 = 100", spec.Title);
        Assert.Equal(Unit.Ratio, spec.Unit);
    }

    [Fact]
    public void An_index_leaves_out_what_stands_at_values()
    {
        var spec = ChartViews.Indexed(Examples.Paths with { Series = [Examples.Paths.Series[0]] }, "2030");

        Assert.Empty(spec.Bands);
        Assert.Empty(spec.Notes);
        Assert.Equal(Examples.Paths.Windows, spec.Windows);
    }

    [Fact]
    public void An_index_starts_where_every_series_is_above_zero()
    {
        var spec = Examples.Paths with { Series = [Examples.Paths.Series[0], new("Late", [null, 0, 0.1], SeriesRole.Base)] };

        Assert.Equal("2031", ChartViews.BaseOf(spec));
        Assert.Throws<ArgumentException>(() => ChartViews.Indexed(spec, "2029"));
        Assert.Throws<ArgumentException>(() => ChartViews.Indexed(spec, "1999"));
    }

    [Fact]
    public void A_chart_without_a_common_start_has_no_index() =>
        Assert.Equal("No year has a value above zero of every series to start an index from.", ChartViews.Refusal(Examples.Paths, ChartView.Index));

    [Fact]
    public void A_logarithm_refuses_values_that_have_none() =>
        Assert.StartsWith(
            "Chart 'roic-paths': A logarithmic scale needs values above zero; Bear is −3.8% in 2029.",
            Assert.Throws<ArgumentException>(() => ChartViews.Logarithmic(Examples.Paths)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_logarithmic_chart_keeps_its_values_and_says_what_it_is()
    {
        var spec = ChartViews.Logarithmic(Examples.Capex);

        Assert.Equal(Examples.Capex.Series.Select(series => series.Values), spec.Series.Select(series => series.Values));
        Assert.Equal((ChartKind.Lines, true, "AI takes most of it by 2026, logarithmic scale"), (spec.Kind, spec.IsLogarithmic, spec.Title));
    }

    [Fact]
    public void Bars_have_one_way_to_be_looked_at() =>
        Assert.NotNull(ChartViews.Refusal(Examples.Multiples, ChartView.Log));
}
