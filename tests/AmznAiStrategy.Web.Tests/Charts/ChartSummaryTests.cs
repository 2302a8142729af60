using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Tests.Charts;

public sealed class ChartSummaryTests
{
    [Fact]
    public void Lines_are_told_from_first_to_last_with_the_leader()
    {
        var summary = ChartSummary.Of(Examples.Paths);

        Assert.StartsWith("Line chart of 3 series, 2029 to 2031. Bull: 15.7% in 2029, 24.6% in 2031. Base: 9.0% in 2029, 15.4% in 2031.", summary, StringComparison.Ordinal);
        Assert.Contains("In 2031 Bull is highest with 24.6%, ahead of Base with 15.4%.", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Extremes_between_the_ends_are_told()
    {
        var summary = ChartSummary.Of(Examples.Paths with { Series = [new("Path", [0.1, 0.3, 0.2], SeriesRole.Base)] });

        Assert.Contains("Path: 10.0% in 2029, 20.0% in 2031; highest 30.0% in 2030.", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Bands_windows_notes_and_estimates_are_told()
    {
        var summary = ChartSummary.Of(Examples.Paths);

        Assert.Contains("Some values from 2029 on are plans or estimates.", summary, StringComparison.Ordinal);
        Assert.Contains("Hurdle: band from 15.0% to 20.0%.", summary, StringComparison.Ordinal);
        Assert.Contains("Years 3–5: 2029 to 2031.", summary, StringComparison.Ordinal);
        Assert.Contains("Note at 2030: First year above 12%.", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stack_is_told_by_its_total_first() =>
        Assert.Contains("2023 to 2026E. Total: $68.0B in 2023, $200.0B in 2026E. AI: $23.8B", ChartSummary.Of(Examples.Capex), StringComparison.Ordinal);

    [Fact]
    public void A_stack_of_many_parts_is_told_by_its_total_and_its_largest_part()
    {
        var series = Enumerable.Range(1, 6).Select(i => new ChartSeries($"Part {i}", [1, 1, 1, i], SeriesRole.Vintage));

        var summary = ChartSummary.Of(Examples.Capex with { Series = [.. series] });

        // 6 × 1 = 6 and 1 + 2 + 3 + 4 + 5 + 6 = 21.
        Assert.Equal("Stacked column chart of 6 series, 2023 to 2026E. Total: $6.0B in 2023, $21.0B in 2026E. In 2026E Part 6 is highest with $6.0B, ahead of Part 5 with $5.0B.", summary);
    }

    [Fact]
    public void Bars_are_told_by_the_highest_and_the_lowest() =>
        Assert.Equal("Bar chart of 3 values. Highest: Ten years with 57.68x; lowest: Peers with 26.60x.", ChartSummary.Of(Examples.Multiples));

    [Fact]
    public void A_waterfall_is_told_by_its_ends_and_its_largest_steps() =>
        Assert.Equal(
            "Waterfall chart from Bull, 24.6%, to Base, 15.2%. Largest rise: Stake, +1.8 pp. Largest fall: Utilisation, −11.2 pp.",
            ChartSummary.Of(Examples.Bridge));

    [Fact]
    public void Ranges_are_told_row_by_row() =>
        Assert.StartsWith("Range chart of 2 rows. Sales: Alexa+ $1.2–2.4B, Rufus $12.0B. Some values from Rufus on are plans or estimates. Target: line at $10.0B.", ChartSummary.Of(Examples.Ranges), StringComparison.Ordinal);

    [Fact]
    public void Flows_are_told_amount_by_amount() =>
        Assert.StartsWith(
            "Flow chart of 3 amounts between 2 parties. Amazon to OpenAI, Equity: $15.0B; Amazon to OpenAI, Conditional equity: $35.0B; OpenAI to Amazon, Cloud: $38.0B.",
            ChartSummary.Of(Examples.Flows),
            StringComparison.Ordinal);

    [Fact]
    public void Events_are_told_with_their_date() =>
        Assert.EndsWith("Event at Nov 2024, Nov 2024: Third tranche. Event at Sep 2023, Sep 2023: First tranche.", ChartSummary.Of(Examples.Tranches), StringComparison.Ordinal);

    [Fact]
    public void Bars_of_one_length_have_no_highest() =>
        Assert.Equal("Bar chart of 3 values. All are 3.00x.", ChartSummary.Of(Examples.Multiples with { Series = [new("P/E", [3, 3, 3], SeriesRole.Neutral)] }));

    [Fact]
    public void A_chart_without_values_says_so() =>
        Assert.Equal("The chart has no values.", ChartSummary.Of(Examples.Paths with { Series = [new("None", [null, double.NaN, null], SeriesRole.Base)] }));

    [Fact]
    public void A_series_without_values_is_named_without_values() =>
        Assert.Contains("Gap: no values.", ChartSummary.Of(Examples.Paths with
        {
            Series = [new("Gap", [null, null, null], SeriesRole.Base), new("Path", [0.1, 0.2, 0.3], SeriesRole.Bull)],
        }), StringComparison.Ordinal);
}
