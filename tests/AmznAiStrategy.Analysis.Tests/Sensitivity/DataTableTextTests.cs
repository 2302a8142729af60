using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Sensitivity;

/// <summary>Sentences and figures of data tables; the cells of yield by margin are those of <see cref="DataTableTests"/>.</summary>
public sealed class DataTableTextTests
{
    private static readonly DataTableSide Yield = new("revenue-per-compute-dollar", 0.65, 1.05, 5);
    private static readonly DataTableSide Margin = new("cash-margin", 0.60, 0.78, 4);

    [Theory] // six of the twenty stored answers are at 15 % or above, none at 20 %
    [InlineData("roic", "lies above the 15% line: ROIC at the window's end is 15.4%.")]
    [InlineData("irr", "lies below the 15% line, which no cell of the table reaches: programme IRR is 9.1%.")]
    [InlineData("npv", "lies above the $0B line: programme NPV is $1.3B.")]
    [InlineData("payback", "has programme payback of 5.7 years.")]
    [InlineData("revenue-gap", "lies below the $0B line: revenue gap at the window's end is −$3.7B.")] // 314.5 needed of 318.2
    public void A_table_says_how_many_cells_clear_and_where_the_scenario_stands(string measure, string place) => Assert.Equal(
        $"None of 20 cells clears: 6 meet the low hurdle only and 14 fail. Base (revenue per compute dollar $0.85 per $ a year, cash margin 72.0%) {place}",
        Sentence(Seeded.Base, Yield, Margin, measure));

    [Fact]
    public void A_scenario_beside_the_table_is_said_to_be_there() => Assert.Equal(
        "8 of 12 cells clear, 4 meet the low hurdle only. Bull (price change −2.0%/yr, cash margin 74.0%), which is outside the table, lies above the 15% line, which no cell of the table falls below: ROIC at the window's end is 24.6%.",
        Sentence(Seeded.Bull, new("price-change", -0.05, -0.03, 3), new("cash-margin", 0.70, 0.78, 4), "roic", "Bull"));

    [Fact]
    public void All_cells_can_be_alike()
    {
        Assert.StartsWith("None of 12 cells clears: all fail. ", Sentence(Seeded.Bear, new("price-change", -0.15, -0.05, 3), new("cash-margin", 0.6, 0.7, 4), "roic"), StringComparison.Ordinal);
        Assert.StartsWith("All 4 cells clear. ", Sentence(Seeded.Bull, new("price-change", -0.03, -0.02, 2), new("cash-margin", 0.74, 0.78, 2), "roic"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_output_the_reason_is_given() => Assert.Equal(
        "None of 12 cells clears: all have no verdict. Base (price change −4.0%/yr, cash margin 72.0%) has no ROIC at the window's end: the projection ends in 2030, before the window does.",
        Sentence(Seeded.Base.With(("horizon.lastYear", 2030)), new("price-change", -0.15, 0, 3), new("cash-margin", 0.6, 0.78, 4), "roic"));

    [Fact]
    public void Cells_that_break_a_rule_are_counted() => Assert.StartsWith( // a mature utilisation of 80 % is below the second year's 84 %
        "None of 6 cells clears: 1 meets the low hurdle only, 2 fail and 3 break a rule. ",
        Sentence(Seeded.Base, new("productivity.utilizationRamp.mature", 0.8, 0.9, 2), new("cash-margin", 0.6, 0.8, 3), "roic"), StringComparison.Ordinal);

    [Fact]
    public void Its_figures_lead_back_to_both_assumptions()
    {
        var cell = new DataTableFigures("Base", DataTable.Of(Seeded.Base, new(Yield, Margin, "roic"))).Cell(2, 3);

        Assert.Equal("17.9%", cell.Text);
        Assert.Equal([0.85, 0.78], cell.Inputs.Select(input => input.Value));
        Assert.Equal(
            [new AssumedOrigin("Base", "productivity.revenuePerComputeDollar"), new AssumedOrigin("Base", "economics.cashMargin.start")],
            cell.Inputs.Select(input => Assert.Single(input.Inputs).Origin));
    }

    [Fact]
    public void A_cell_without_an_output_is_a_figure_with_a_reason()
    {
        var table = DataTable.Of(Seeded.Base, new(new("productivity.utilizationRamp.mature", 0.8, 0.9, 2), Margin, "roic"));

        Assert.Equal("Utilisation at maturity must not be below that in the second year, 84%; it is 80%.", new DataTableFigures("Base", table).Cell(0, 0).Reason);
        Assert.Equal("15.4%", new DataTableFigures("Base", table).Now.Text);
    }

    private static string Sentence(Assumptions assumptions, DataTableSide rows, DataTableSide columns, string measure, string scenario = "Base") =>
        DataTableText.Sentence(DataTable.Of(assumptions, new(rows, columns, measure)), scenario);
}
