using AmznAiStrategy.Analysis.Anthropic;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Anthropic;
using AmznAiStrategy.Web.Features.Overview;

namespace AmznAiStrategy.Web.Tests.Anthropic;

public sealed class AnthropicChartsTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    private AnthropicFigures Anthropic => AnthropicFigures.From(database.Book);

    [Fact]
    public void Titles_state_what_the_numbers_say() => Assert.Equal(
        [
            "By date the tranches reach $8.00B in Q1'25, the printed total",
            "After the tranche called final, $4B, another $2.75B is dated 2025-03",
            "After two tranches the dates stand at $5.25B, the list at $4.00B",
            "All tranches make 8.0% of one year's capex, 3.2% of that of the years they were paid in",
            "Rainier holds 50% at most of the chips targeted for the end of 2025",
            "At ~$22,000 a chip, all-in, the target costs ~$22.0B",
            "Rainier costs ~12.9% of the AI capex of 2025, were all of it Amazon's",
            "OpenAI is printed with 6.25x the money of Anthropic, 1.88x without its conditional part",
        ],
        AnthropicCharts.All(Anthropic).Select(chart => chart.Title));

    [Fact]
    public void The_sum_of_the_tranches_is_a_stepped_line_by_quarter_with_what_happened()
    {
        var chart = AnthropicCharts.Invested(Anthropic);

        Assert.Equal(ChartKind.Lines, chart.Kind);
        Assert.True(chart.Series.Single().IsStepped);
        Assert.Equal([1.25, 1.25, 1.25, 1.25, 1.25, 5.25, 8, 8, 8, 8], chart.Series[0].Values.Select(value => value!.Value));
        Assert.Equal(["Q3'23", "Q4'24", "Q1'25", "Q4'25"], chart.Events.Select(one => one.At));
        Assert.Equal(["First tranche, $1.25B", "Final tranche, $4B", "Expansion tranche, $2.75B", "Rainier in operation"], chart.Events.Select(one => one.Text));
        Assert.Equal("late 2025", chart.Events[^1].Date);
    }

    [Fact]
    public void Tranches_stand_by_date_with_their_place_in_the_list()
    {
        var chart = AnthropicCharts.ByTranche(Anthropic.Stake);

        Assert.Equal(["2023-09 (1)", "2024-11 (3)", "2025-03 (2)"], chart.Labels.AsEnumerable());
        Assert.Equal([1.25, 4, 2.75], chart.Series[0].Values.Select(value => value!.Value));
    }

    [Fact]
    public void Both_orders_are_drawn_side_by_side()
    {
        var chart = AnthropicCharts.TwoOrders(Anthropic.Stake);

        Assert.Equal([1.25, 5.25, 8], chart.Series[0].Values.Select(value => value!.Value)); // 1.25, + 4, + 2.75
        Assert.Equal([1.25, 4, 8], chart.Series[1].Values.Select(value => value!.Value)); // 1.25, + 2.75, + 4
    }

    [Fact]
    public void Chips_stand_against_a_line_at_the_target()
    {
        var chart = AnthropicCharts.Chips(Anthropic.Rainier);

        Assert.Equal([500_000, 1_400_000], chart.Series[0].Values.Select(value => value!.Value));
        var target = Assert.Single(chart.Bands);
        Assert.Equal((1_000_000, 1_000_000, "Target >1M"), (target.Low, target.High, target.Label));
        Assert.Contains("reported", chart.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_built_is_marked_as_an_estimate()
    {
        Assert.Equal(1, AnthropicCharts.RainierCost(Anthropic.Rainier).Series[0].EstimateFrom);
        Assert.Equal([11, 22], AnthropicCharts.RainierCost(Anthropic.Rainier).Series[0].Values.Select(value => value!.Value)); // 1,000,000 x 22,000
        Assert.Equal(2, AnthropicCharts.ShareOfCapex(Anthropic.Stake).Series[0].EstimateFrom);
        Assert.Equal(2, AnthropicCharts.Laboratories(Anthropic).Series[0].EstimateFrom);
    }

    [Fact]
    public void A_title_follows_the_numbers()
    {
        var book = new FactBook(database.Book.All.Select(fact => fact.Id == "rainier.chips" ? fact with { Low = 250_000, High = 250_000 } : fact));

        Assert.Equal("At ~$44,000 a chip, all-in, the target costs ~$44.0B", AnthropicCharts.RainierCost(RainierFigures.From(book)).Title); // 11 x 10^9 / 250,000
    }

    [Fact]
    public void Every_chart_can_be_drawn_with_all_figures_and_with_none() => Assert.All(
        AnthropicCharts.All(Anthropic).Concat(AnthropicCharts.All(AnthropicFigures.From(new([])))),
        chart =>
        {
            Assert.NotEmpty(ChartDrawing.Of(chart).ToJson());
            Assert.DoesNotContain("n/a", chart.Title, StringComparison.Ordinal);
            Assert.Matches("20\\d\\d|'\\d\\d", chart.Subtitle);
        });

    [Fact]
    public async Task Lost_bookings_are_asked_of_every_scenario()
    {
        var cases = await ScenarioCase.ThreeAsync(database.Scenarios);
        LostBookingsPath[] paths = [.. cases.Select(one => new LostBookingsPath(LostBookings.Of(one.Name, one.Projection), one.Named.Role))];

        var income = LostBookingsCharts.OperatingIncome([.. paths]);
        var roic = LostBookingsCharts.Roic([.. paths]);

        Assert.Equal(["0%", "10%", "20%", "30%", "40%", "50%"], income.Labels.AsEnumerable());
        Assert.Equal(["Bull", "Base", "Bear"], roic.Series.Select(series => series.Name));
        Assert.Equal([SeriesRole.Bull, SeriesRole.Base, SeriesRole.Bear], roic.Series.Select(series => series.Role));
        Assert.Equal("A tenth of new bookings lost takes Base below 15%", roic.Title);
        Assert.Equal(0.154, roic.Series[1].Values[0]!.Value, 3); // the ROIC of 2031 that the model's documents give for Base
        Assert.Equal((0.15, 0.2), (roic.Bands[0].Low, roic.Bands[0].High));
    }
}
