using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Web.Features.Compare;
using AmznAiStrategy.Web.Tests.Hosting;

namespace AmznAiStrategy.Web.Tests.Compare;

/// <summary>Assumptions side by side: every difference is seen, none is rounded away.</summary>
public sealed class ComparedAssumptionTests : IAsyncLifetime
{
    private readonly TemporaryStore store = new();
    private Assumptions bull = null!;
    private Assumptions bear = null!;
    private Assumptions central = null!;

    public async Task InitializeAsync()
    {
        bull = (await store.Scenarios.FindAsync("bull"))!.Assumptions;
        bear = (await store.Scenarios.FindAsync("bear"))!.Assumptions;
        central = (await store.Scenarios.FindAsync("base"))!.Assumptions;
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public void The_same_assumptions_do_not_differ() => Assert.DoesNotContain(ComparedAssumption.All([central, central]), row => row.Differs);

    [Fact]
    public void A_rate_differs_in_percentage_points()
    {
        var row = Row("productivity.priceChange", central, bull, bear); // -4 %, -2 %, -10 %

        Assert.Equal(["\u22124%", "\u22122%", "\u221210%"], row.Cells.Select(cell => cell.Text));
        Assert.Equal([false, true, true], row.Cells.Select(cell => cell.Differs));
        Assert.Equal([null, "+2.0 pp", "\u22126.0 pp"], row.Cells.Select(cell => cell.Change));
        Assert.Equal("% per year", row.UnitName);
    }

    [Fact]
    public void Money_differs_in_money()
    {
        var row = Row("demand.bookings", central, bull); // 150 and 190

        Assert.Equal("$190B", row.Cells[1].Text);
        Assert.Equal("+$40.0B", row.Cells[1].Change);
    }

    [Fact]
    public void A_calendar_year_is_earlier_or_later()
    {
        var earlier = central with { Hurdle = central.Hurdle with { ClockStart = 2025 } };

        Assert.Equal("earlier by 1 year", Row("hurdle.clockStart", central, earlier).Cells[1].Change);
    }

    [Fact]
    public void A_difference_too_small_for_the_usual_decimals_is_not_shown_as_zero()
    {
        var slightly = central with { Productivity = central.Productivity with { PriceChange = -0.0400001 } };

        var cell = Row("productivity.priceChange", central, slightly).Cells[1];

        Assert.Equal("\u22124.00001%", cell.Text);
        Assert.Equal("slightly less", cell.Change);
    }

    [Fact]
    public void A_year_that_only_one_scenario_knows_is_not_set_in_the_other()
    {
        var longer = central with
        {
            Investment = central.Investment with
            {
                CapexByYear = new(2023, 68, 83, 100, 200, 180),
                AiShareByYear = new(2023, 0.35, 0.5, 0.85, 0.9, 0.9),
            },
        };

        var row = Row("investment.capexByYear.2027", central, longer);

        Assert.Equal(["not set", "$180B"], row.Cells.Select(cell => cell.Text));
        Assert.True(row.Differs);
        var paths = ComparedAssumption.All([central, longer]).Select(other => other.Path).ToList();
        Assert.Equal(paths.IndexOf("investment.capexByYear.2026") + 1, paths.IndexOf("investment.capexByYear.2027"));
    }

    [Fact]
    public void Whether_a_commitment_is_conditional_is_compared_too()
    {
        var certain = central with
        {
            Stakes = central.Stakes with { Commitments = [.. central.Stakes.Commitments.Select(commitment => commitment with { Conditional = false })] },
        };

        var row = Assert.Single(ComparedAssumption.All([central, certain]), row => row.Differs);

        Assert.Equal("Commitment 5, conditional", row.Label); // the 35 billion that depend on a condition
        Assert.Equal(["yes", "no"], row.Cells.Select(cell => cell.Text));
    }

    private static ComparedAssumption Row(string path, params Assumptions[] scenarios) => ComparedAssumption.All(scenarios).Single(row => row.Path == path);
}
