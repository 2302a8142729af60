using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Tests.Charts;

public sealed class FanTests
{
    [Fact]
    public void A_fan_has_seven_percentiles_in_order_and_the_case() =>
        Assert.Equal(["P5", "P10", "P25", "Median", "P75", "P90", "P95", "Base as entered"], Examples.Percentiles.Series.Select(series => series.Name));

    [Fact]
    public void Bands_lie_between_percentiles_in_one_hue_the_widest_first()
    {
        var drawing = ChartDrawing.Of(Examples.Percentiles);

        Assert.Equal([(0, 6), (1, 5), (2, 4)], drawing.Spreads!.Value.Select(spread => (spread.Low, spread.High)));
        Assert.Equal(drawing.Series[3].Tone, Assert.Single(drawing.Spreads.Value.Select(spread => spread.Tone).Distinct()));
        Assert.Equal("base", drawing.Series[^1].Tone);
    }

    [Fact]
    public void The_legend_names_lines_and_bands_and_shows_bands_as_strong_as_they_look()
    {
        var legend = ChartKeyEntry.Of(Examples.Percentiles);

        Assert.Equal(["Median", "Base as entered", "P5–P95", "P10–P90", "P25–P75"], legend.Select(entry => entry.Text));
        Assert.Equal([0.17, 0.31, 0.43], legend.Skip(2).Select(entry => entry.Strength)); // 1 - 0.83, 1 - 0.83², 1 - 0.83³
    }

    [Fact]
    public void The_summary_tells_the_lines_and_where_the_bands_end() =>
        Assert.StartsWith(
            "Line chart of 2 series with 3 bands, 2030 to 2031. Median: 9.2% in 2030, 10.1% in 2031. Base as entered: 12.1% in 2030, 15.4% in 2031. P5–P95 in 2031: 2.9% to 18.3%. P10–P90 in 2031: 4.4% to 16.3%. P25–P75 in 2031: 7.1% to 13.3%. In 2031 Base as entered is highest",
            ChartSummary.Of(Examples.Percentiles),
            StringComparison.Ordinal);

    [Fact]
    public void The_file_has_all_percentiles() =>
        Assert.Equal("2031\t0.029\t0.044\t0.071\t0.101\t0.133\t0.163\t0.183\t0.154\tno", ChartFile.Tsv(Examples.Percentiles).Split('\n')[2]);

    [Fact]
    public void A_line_that_settles_has_one_band_with_a_name_of_its_own()
    {
        var spec = FanChart.Of(Examples.Blank, [new("500", 0.12, 0.15, 0.18), new("1,000", 0.13, 0.152, 0.174)], "Estimate", "95% interval");

        Assert.Equal(["Estimate", "95% interval"], ChartKeyEntry.Of(spec).Select(entry => entry.Text));
        Assert.Equal(["Low", "Estimate", "High"], ChartDrawing.Of(spec).Series.Select(series => series.Name));
    }

    [Fact]
    public void A_band_without_its_edge_is_refused() =>
        Assert.StartsWith(
            "Chart 'analysis': spreads lie between pairs of edges",
            Assert.Throws<ArgumentException>(() => ChartDrawing.Of(Examples.Percentiles with { Spreads = [new("P5", "P99")] })).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Edges_alone_are_refused() =>
        Assert.Throws<ArgumentException>(() => ChartDrawing.Of(Examples.Percentiles with { Series = [.. Examples.Percentiles.Series.Where(series => series.Shape is SeriesShape.Edge)] }));
}
