using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Tests.Charts;

public sealed class ChartChangeTests
{
    [Fact]
    public void Amounts_change_by_a_percentage() =>
        // 41.5 / 23.8 = 1.744, 85 / 41.5 = 2.048, 180 / 85 = 2.118
        Assert.Equal(["", "+74.4%", "+104.8%", "+111.8%"], ChartChange.Of(Examples.Capex, Examples.Capex.Series[0])!.Value.ToArray());

    [Fact]
    public void Shares_change_by_percentage_points_and_gaps_have_no_change()
    {
        Assert.Equal(["", "+4.0 pp", "+4.9 pp"], ChartChange.Of(Examples.Paths, Examples.Paths.Series[0])!.Value.ToArray());
        Assert.Equal(["", "", ""], ChartChange.Of(Examples.Paths, Examples.Paths.Series[2])!.Value.ToArray());
    }

    [Fact]
    public void Basis_points_change_by_basis_points() =>
        Assert.Equal(["", "−40 bps"], Changes(Unit.BasisPoints, 109, 69));

    [Fact]
    public void An_amount_from_or_below_zero_has_no_percentage() =>
        Assert.Equal(["", "+$3.0B", "−$4.0B", "+$7.0B"], Changes(Unit.UsdBillions, 0, 3, -1, 6));

    [Fact]
    public void Sums_of_stacks_change_too() =>
        // 68, 83, 100, 200: the growth of the article's totals
        Assert.Equal(["", "+22.1%", "+20.5%", "+100.0%"], ChartChange.OfTotals(Examples.Capex)!.Value.ToArray());

    [Theory]
    [InlineData("YoY", "2024", "2025", "2026E")]
    [InlineData("QoQ", "Q4'24", "Q1'25", "Q2'25")]
    [InlineData(null, "2023", "2025")]
    [InlineData(null, "Q4'24", "Q2'25")]
    [InlineData(null, "Sep 2023", "Mar 2024")]
    [InlineData(null, "Bull", "Base")]
    public void Changes_between_years_are_YoY_and_between_quarters_QoQ(string? expected, params string[] labels) =>
        Assert.Equal(expected, ChartChange.NameOf(Spec(labels)));

    [Theory]
    [InlineData(true, "2023", "2025")] // named by the label before
    [InlineData(true, "Sep 2023", "Mar 2024")]
    [InlineData(false, "Bull", "Base")]
    [InlineData(false, "2025")]
    public void Only_periods_have_changes(bool expected, params string[] labels) =>
        Assert.Equal(expected, ChartChange.Of(Spec(labels), Spec(labels).Series[0]) is not null);

    [Fact]
    public void Bars_of_years_have_no_changes() =>
        Assert.Null(ChartChange.Of(Spec("2024", "2025") with { Kind = ChartKind.Bars }, Spec("2024", "2025").Series[0]));

    [Fact]
    public void Parts_of_a_stack_have_shares() =>
        Assert.Equal(["35.0%", "50.0%", "85.0%", "90.0%"], ChartChange.SharesOf(Examples.Capex, Examples.Capex.Series[0])!.Value.ToArray());

    [Fact]
    public void Stacks_with_negative_parts_have_no_shares() =>
        Assert.Null(ChartChange.SharesOf(Examples.Capex with { Series = [Examples.Capex.Series[0], new("Out", [-1, -1, -1, -1], SeriesRole.Negative)] }, Examples.Capex.Series[0]));

    private static string[] Changes(Unit unit, params ImmutableArray<double?> values)
    {
        var spec = Spec([.. values.Select((_, i) => $"{2020 + i}")]) with { Unit = unit, Series = [new("Any", values, SeriesRole.Base)] };
        return [.. ChartChange.Of(spec, spec.Series[0])!.Value];
    }

    private static ChartSpec Spec(params string[] labels) => Examples.Capex with
    {
        Kind = ChartKind.Lines,
        Labels = [.. labels],
        Series = [new("Any", [.. labels.Select((_, i) => (double?)i + 1)], SeriesRole.Base)],
    };
}
