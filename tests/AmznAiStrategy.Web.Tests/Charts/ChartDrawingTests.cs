using System.Text.Json;
using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Tests.Charts;

public sealed class ChartDrawingTests
{
    [Fact]
    public void Every_value_travels_with_its_text()
    {
        var json = Json(Examples.Paths);

        Assert.Equal(["-0.038", "", "-0.016"], json.GetProperty("tsv").GetString()!.Split('\n')[1..4].Select(row => row.Split('\t')[3]));
        Assert.Equal(["−3.8%", "n/a", "−1.6%"], json.GetProperty("series")[2].GetProperty("texts").EnumerateArray().Select(text => text.GetString()));
    }

    [Fact]
    public void Values_that_are_no_numbers_are_gaps()
    {
        var drawing = ChartDrawing.Of(Examples.Multiples with { Series = [new("P/E", [double.NaN, double.PositiveInfinity, 2], SeriesRole.Ai)] });

        Assert.Equal([null, null, 2], drawing.Series[0].Values.ToArray());
        Assert.Equal(["n/a", "n/a", "2.00x"], drawing.Series[0].Texts.ToArray());
    }

    [Fact]
    public void Decimals_of_the_chart_hold_for_its_texts() =>
        Assert.Equal(["$24B", "$42B", "$85B", "$180B"], ChartDrawing.Of(Examples.Capex with { Decimals = 0 }).Series[0].Texts.ToArray());

    [Fact]
    public void Totals_of_a_stack_are_formatted() =>
        Assert.Equal(["$68.0B", "$83.0B", "$100.0B", "$200.0B"], ChartDrawing.Of(Examples.Capex).Totals!.Value.ToArray());

    [Fact]
    public void A_line_over_a_stack_is_no_part_of_it()
    {
        var spec = Examples.Capex with { Series = [.. Examples.Capex.Series, new("Plan", [500, 500, 500, 500], SeriesRole.Highlight) { Shape = SeriesShape.Line }] };

        Assert.Equal("$68.0B", ChartDrawing.Of(spec).Totals!.Value[0]);
    }

    [Fact]
    public void Estimates_start_where_the_series_says()
    {
        // All actual: beyond the last of three labels; from the second; from the first.
        Assert.Equal([3, 1, 0], ChartDrawing.Of(Examples.Paths).Series.Select(series => series.EstimateFrom));
    }

    [Fact]
    public void Windows_and_notes_point_at_labels()
    {
        var drawing = ChartDrawing.Of(Examples.Paths);

        Assert.Equal(new DrawnWindow(0, 2, "Years 3–5"), Assert.Single(drawing.Windows));
        Assert.Equal(new DrawnNote(1, 0.121, "First year above 12%"), Assert.Single(drawing.Notes));
    }

    [Fact]
    public void Steps_of_a_waterfall_hang_on_the_running_total()
    {
        var steps = ChartDrawing.Of(Examples.Bridge).Steps!.Value;

        Assert.Equal([StepKind.Total, StepKind.Fall, StepKind.Rise, StepKind.Total], steps.Select(step => step.Kind));
        Assert.Equal([0.246, 0.134, 0.152, 0.152], steps.Select(step => Math.Round(step.To, 9)));
        Assert.Equal([0, 0.246, 0.134, 0], steps.Select(step => Math.Round(step.From, 9)));
    }

    [Fact]
    public void The_legend_of_a_waterfall_names_rises_and_falls_only_where_there_are_any()
    {
        // 10 + 5 + 0 = 15: a step of nothing is neither.
        var rising = Examples.Bridge with { Series = [new("ROIC", [0.10, 0.05, 0, 0.15], SeriesRole.Neutral)] };

        Assert.Equal(["Total", "Rise"], ChartDrawing.Of(rising).Legend.Select(entry => entry.Text));
        Assert.Equal(["Total", "Rise", "Fall"], ChartDrawing.Of(Examples.Bridge).Legend.Select(entry => entry.Text));
    }

    [Fact]
    public void Steps_of_a_waterfall_of_shares_are_percentage_points() =>
        Assert.Equal(["24.6%", "−11.2 pp", "+1.8 pp", "15.2%"], ChartDrawing.Of(Examples.Bridge).Series[0].Texts.ToArray());

    [Fact]
    public void Json_is_camel_case_with_names_for_kinds()
    {
        var json = Json(Examples.Capex);

        Assert.Equal("StackedColumns", json.GetProperty("kind").GetString());
        Assert.Equal("capex-by-use", json.GetProperty("id").GetString());
        Assert.Equal("Column", json.GetProperty("series")[0].GetProperty("shape").GetString());
        Assert.False(json.TryGetProperty("scenario", out _));
    }

    [Fact]
    public void Json_carries_the_file_and_its_name()
    {
        var json = Json(Examples.Capex);

        Assert.Equal("amzn-ai_capex-by-use_article", json.GetProperty("fileName").GetString());
        Assert.Equal(ChartFile.Tsv(Examples.Capex), json.GetProperty("tsv").GetString());
    }

    [Fact]
    public void An_edit_changes_the_numbers_and_leaves_the_form()
    {
        var before = ChartDrawing.Of(Examples.Capex).ToParts();
        var after = ChartDrawing.Of(Examples.Capex with
        {
            Title = "AI takes less of it",
            Series = [.. Examples.Capex.Series.Select(series => series with { Values = [.. series.Values.Select(value => value / 3)] })],
        }).ToParts();

        Assert.Equal(before.Form, after.Form);
        Assert.NotEqual(before.Numbers, after.Numbers);
    }

    [Fact]
    public void The_numbers_of_a_chart_of_the_workbench_are_small()
    {
        // Three paths of thirteen years with digits as a model makes them; the form is sent once.
        var spec = Examples.Paths with
        {
            Labels = [.. Enumerable.Range(2023, 13).Select(year => $"{year}")],
            Series = [.. Examples.Paths.Series.Select(series => series with { Values = [.. Enumerable.Range(1, 13).Select(n => (double?)n / 97)], EstimateFrom = 3 })],
            Windows = [],
            Notes = [],
        };

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(ChartDrawing.Of(spec).ToParts().Numbers), 1, 2_800);
    }

    [Fact]
    public void A_series_with_too_few_values_is_refused()
    {
        var refused = Assert.Throws<ArgumentException>(() => ChartDrawing.Of(Examples.Paths with { Series = [new("Short", [1], SeriesRole.Ai)] }));

        Assert.StartsWith("Chart 'roic-paths': the series 'Short' has 1 values for 3 labels.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_beyond_the_labels_is_refused() =>
        Assert.StartsWith(
            "Chart 'roic-paths': '2040' is not one of its labels.",
            Assert.Throws<ArgumentException>(() => ChartDrawing.Of(Examples.Paths with { Windows = [new("2029", "2040", "Too far")] })).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_band_upside_down_is_refused() =>
        Assert.Throws<ArgumentException>(() => ChartDrawing.Of(Examples.Paths with { Bands = [new(0.2, 0.15, "Hurdle")] }));

    [Fact]
    public void Bars_of_two_series_are_refused() =>
        Assert.Throws<ArgumentException>(() => ChartDrawing.Of(Examples.Capex with { Kind = ChartKind.Bars }));

    [Fact]
    public void A_range_is_written_with_its_unit_once_and_a_point_as_one_value() =>
        Assert.Equal(["$1.2–2.4B", "$12.0B"], ChartDrawing.Of(Examples.Ranges).Series[0].Texts.ToArray());

    [Theory]
    [InlineData(-2, 3, "−$2.0B to $3.0B")]
    [InlineData(-3, -2, "−$3.0B to −$2.0B")]
    [InlineData(0, 3, "$0.0–3.0B")]
    [InlineData(1.01, 1.04, "$1.0B")] // both ends round to the same
    public void Ranges_below_zero_write_both_ends_in_full(double low, double high, string expected) =>
        Assert.Equal(expected, ChartDrawing.Of(Range(low, high)).Series[0].Texts[0]);

    [Theory]
    [InlineData(null, 3.0)]
    [InlineData(3.0, null)]
    [InlineData(double.NaN, 3.0)]
    public void A_range_with_one_end_is_missing(double? low, double? high)
    {
        var series = ChartDrawing.Of(Range(low, high)).Series[0];

        Assert.Equal("n/a", series.Texts[0]);
        Assert.Null(series.Values[0]);
        Assert.Null(series.Highs!.Value[0]);
    }

    [Fact]
    public void A_range_upside_down_is_refused() =>
        Assert.StartsWith("Chart 'sales-ranges': a range of the series 'Sales' does not go from low to high.", Assert.Throws<ArgumentException>(() => ChartDrawing.Of(Range(3, 2))).Message, StringComparison.Ordinal);

    [Fact]
    public void Steps_and_events_travel_in_the_order_of_the_labels()
    {
        var drawing = ChartDrawing.Of(Examples.Tranches);

        Assert.True(drawing.Series[0].IsStepped);
        Assert.Equal([new(0, "Sep 2023", "First tranche"), new(2, "Nov 2024", "Third tranche")], drawing.Events!.Value.ToArray());
    }

    [Fact]
    public void Events_need_an_axis_of_time() =>
        Assert.StartsWith(
            "Chart 'multiples': Bars has no axis of time for its events.",
            Assert.Throws<ArgumentException>(() => ChartDrawing.Of(Examples.Multiples with { Events = [new("Now", "2026", "Article")] })).Message,
            StringComparison.Ordinal);

    [Fact]
    public void An_area_with_one_label_is_drawn_as_a_column()
    {
        var drawing = ChartDrawing.Of(Examples.Capex with { Kind = ChartKind.StackedAreas, Labels = ["2023"], Series = [new("AI", [23.8], SeriesRole.Ai), new("Other", [44.2], SeriesRole.NonAi)] });

        Assert.Equal(ChartKind.StackedColumns, drawing.Kind);
        Assert.Equal("$68.0B", Assert.Single(drawing.Totals!.Value));
    }

    [Fact]
    public void Charts_without_the_newer_kinds_say_nothing_about_them()
    {
        var json = Json(Examples.Capex);

        Assert.All(["flows", "events", "steps", "levers", "origin", "heat", "bins", "spreads", "pick"], name => Assert.False(json.TryGetProperty(name, out _), name));
        Assert.All(["highs", "isStepped"], name => Assert.False(json.GetProperty("series")[0].TryGetProperty(name, out _), name));
    }

    private static ChartSpec Range(double? low, double? high) =>
        Examples.Ranges with { Labels = ["Alexa+"], Series = [new("Sales", [low], SeriesRole.Ai) { Highs = [high] }] };

    private static JsonElement Json(ChartSpec spec) => JsonDocument.Parse(ChartDrawing.Of(spec).ToJson()).RootElement;
}
