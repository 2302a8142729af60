using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Tests.Figures;

public sealed class FormatCellTests
{
    [Theory]
    [InlineData(35.6, Unit.UsdBillions, "35.6")]
    [InlineData(-4.2, Unit.UsdBillions, "(4.2)")]
    [InlineData(1234.5, Unit.UsdBillions, "1,234.5")]
    [InlineData(0.35, Unit.Share, "35.0")]
    [InlineData(0.24, Unit.Change, "+24.0")]
    [InlineData(-0.24, Unit.Change, "(24.0)")]
    [InlineData(-0.0004, Unit.Share, "0.0")]
    [InlineData(28.59, Unit.Multiple, "28.59")]
    [InlineData(2026.0, Unit.Year, "2026")]
    public void A_cell_is_the_number_without_its_unit(double value, Unit unit, string expected) =>
        Assert.Equal(expected, Format.Cell(value, unit));

    [Fact]
    public void A_cell_takes_the_decimals_that_it_is_given() =>
        Assert.Equal("36", Format.Cell(35.6, Unit.UsdBillions, 0));

    [Theory]
    [InlineData(null)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_cell_without_a_number_is_not_available(double? value) =>
        Assert.Equal("n/a", Format.Cell(value, Unit.Share));

    [Theory]
    [InlineData(Unit.UsdBillions, "USD billions")]
    [InlineData(Unit.Share, "%")]
    [InlineData(Unit.Multiple, "x")]
    [InlineData(Unit.Ratio, "")]
    public void A_heading_names_the_unit(Unit unit, string expected) => Assert.Equal(expected, Format.UnitName(unit));
}
