using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;
using CsCheck;

namespace AmznAiStrategy.Analysis.Tests.Scenarios;

public sealed class QuantityTextTests
{
    [Theory]
    [InlineData("35%", Unit.Share, 0.35, "35.0%")]
    [InlineData("0.35", Unit.Share, 0.35, "35.0%")]
    [InlineData(" 35 % ", Unit.Share, 0.35, "35.0%")]
    [InlineData("35 percent", Unit.Share, 0.35, "35.0%")]
    [InlineData("40bps", Unit.Share, 0.004, "0.4%")]
    [InlineData("40 bps", Unit.PerYear, 0.004, "+0.4%/yr")]
    [InlineData("15.4%", Unit.Share, 0.154, "15.4%")]
    [InlineData("15.437%", Unit.Share, 0.15437, "15.437%")]
    [InlineData("0", Unit.Share, 0.0, "0.0%")]
    [InlineData("150%", Unit.Share, 1.5, "150.0%")]
    [InlineData("-4%", Unit.PerYear, -0.04, "−4.0%/yr")]
    [InlineData("−4%", Unit.PerYear, -0.04, "−4.0%/yr")]
    [InlineData("(4%)", Unit.PerYear, -0.04, "−4.0%/yr")]
    [InlineData("(4)%", Unit.PerYear, -0.04, "−4.0%/yr")]
    [InlineData("+24% a year", Unit.PerYear, 0.24, "+24.0%/yr")]
    [InlineData("(4.2)", Unit.UsdBillions, -4.2, "−$4.2B")]
    [InlineData("200", Unit.UsdBillions, 200.0, "$200.0B")]
    [InlineData("200b", Unit.UsdBillions, 200.0, "$200.0B")]
    [InlineData("$200 bn", Unit.UsdBillions, 200.0, "$200.0B")]
    [InlineData("200bn", Unit.UsdBillions, 200.0, "$200.0B")]
    [InlineData("$200 billion", Unit.UsdBillions, 200.0, "$200.0B")]
    [InlineData("200 bn USD", Unit.UsdBillions, 200.0, "$200.0B")]
    [InlineData("200m", Unit.UsdBillions, 0.2, "$0.2B")]
    [InlineData("1.5tn", Unit.UsdBillions, 1500.0, "$1,500.0B")]
    [InlineData("1,234.5", Unit.UsdBillions, 1234.5, "$1,234.5B")]
    [InlineData("$1,234,567 m", Unit.UsdBillions, 1234.567, "$1,234.567B")]
    [InlineData("12.47B", Unit.UsdBillions, 12.47, "$12.47B")]
    [InlineData("2.5x", Unit.Multiple, 2.5, "2.50x")]
    [InlineData("2.5×", Unit.Multiple, 2.5, "2.50x")]
    [InlineData("2.5", Unit.Multiple, 2.5, "2.50x")]
    [InlineData("5.5y", Unit.Years, 5.5, "5.5 years")]
    [InlineData("5.5 years", Unit.Years, 5.5, "5.5 years")]
    [InlineData("$19.99/month", Unit.UsdPerMonth, 19.99, "$19.99/month")]
    [InlineData("$0.85 per $", Unit.UsdPerUsdPerYear, 0.85, "$0.85 per $ a year")]
    [InlineData("5M", Unit.Millions, 5.0, "5M")]
    [InlineData("500k", Unit.Millions, 0.5, "0.5M")]
    [InlineData("2026", Unit.Year, 2026.0, "2026")]
    [InlineData("1e3", Unit.UsdBillions, 1000.0, "$1,000.0B")]
    public void A_quantity_is_read_as_an_analyst_types_it(string text, Unit unit, double value, string readAs) =>
        Assert.Equal(new(value, readAs, null), QuantityText.Read(text, unit));

    [Theory]
    [InlineData("35", Unit.Share, "Is this 35% or 3500%? Write 35% or 0.35 if percent is meant, 3500% if not.")]
    [InlineData("1.5", Unit.PerYear, "Is this 1.5% or 150%? Write 1.5% or 0.015 if percent is meant, 150% if not.")]
    [InlineData("1,5", Unit.UsdBillions, "Is this 1.5 or 15? Use a point for decimals.")]
    [InlineData("1,5%", Unit.Share, "Is this 1.5 or 15? Use a point for decimals.")]
    [InlineData("1,234", Unit.UsdBillions, "Is this 1234 or 1.234? Write it without a comma.")]
    [InlineData("12,34.5", Unit.UsdBillions, "Use a point for decimals and commas only between thousands, e.g. 1,234.5.")]
    [InlineData("1.234,5", Unit.UsdBillions, "Use a point for decimals and commas only between thousands, e.g. 1,234.5.")]
    [InlineData("1.234.567", Unit.UsdBillions, "Use one point, for decimals, and no points between thousands.")]
    [InlineData("$200", Unit.UsdBillions, "Is this $200B or $0.0000002B? Write $200B if billions are meant.")]
    [InlineData("200000000000", Unit.UsdBillions, "Is this in dollars? Amounts are in billions: write $200B.")]
    [InlineData("26", Unit.Year, "Write the calendar year with four digits, e.g. 2026.")]
    public void A_quantity_with_two_readings_is_refused_and_both_are_offered(string text, Unit unit, string error) =>
        Assert.Equal(new(null, null, error), QuantityText.Read(text, unit));

    [Theory]
    [InlineData(null, Unit.Share)]
    [InlineData("", Unit.Share)]
    [InlineData("   ", Unit.Share)]
    [InlineData("NaN", Unit.Share)]
    [InlineData("Infinity", Unit.UsdBillions)]
    [InlineData("-∞", Unit.UsdBillions)]
    [InlineData("about 5", Unit.Years)]
    [InlineData("abc", Unit.Multiple)]
    [InlineData("%", Unit.Share)]
    [InlineData("--4%", Unit.PerYear)]
    [InlineData("-(4%)", Unit.PerYear)]
    [InlineData("(4%", Unit.PerYear)]
    [InlineData("4%)", Unit.PerYear)]
    [InlineData("1 2", Unit.Years)]
    [InlineData("0x10", Unit.Count)]
    [InlineData("1e308", Unit.UsdBillions)]
    [InlineData("1e9999", Unit.UsdBillions)]
    [InlineData("1e-400", Unit.UsdBillions)]
    [InlineData("40bps", Unit.UsdBillions)]
    [InlineData("40bps", Unit.Multiple)]
    [InlineData("2.5x", Unit.Share)]
    [InlineData("120%", Unit.Multiple)]
    [InlineData("$35%", Unit.Share)]
    [InlineData("200b", Unit.Share)]
    [InlineData("18 months", Unit.Years)]
    [InlineData("5%", Unit.Years)]
    [InlineData("٣٥%", Unit.Share)]
    [InlineData("35%35%", Unit.Share)]
    [InlineData("<b>35%</b>", Unit.Share)]
    public void What_is_no_quantity_of_the_unit_is_refused_with_an_example(string? text, Unit unit)
    {
        var reading = QuantityText.Read(text, unit);

        Assert.Null(reading.Value);
        Assert.Contains("rite", reading.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_without_end_is_refused_unread() => Assert.Contains("too long", QuantityText.Read(new string('1', 100_000), Unit.Share).Error, StringComparison.Ordinal);

    [Fact]
    public void Words_and_dates_are_no_quantities()
    {
        Assert.Throws<ArgumentException>(() => QuantityText.Read("35%", Unit.Text));
        Assert.Throws<ArgumentException>(() => QuantityText.Write(1, Unit.Date));
    }

    [Theory]
    [InlineData(0.35, Unit.Share, "35%")]
    [InlineData(0.07, Unit.Share, "7%")]
    [InlineData(-0.04, Unit.PerYear, "-4%")]
    [InlineData(0.1 + 0.2, Unit.Share, "30.000000000000004%")]
    [InlineData(200, Unit.UsdBillions, "$200B")]
    [InlineData(-4.2, Unit.UsdBillions, "-$4.2B")]
    [InlineData(5.5, Unit.Years, "5.5 years")]
    [InlineData(1, Unit.Years, "1 year")]
    [InlineData(2026, Unit.Year, "2026")]
    [InlineData(1.25, Unit.Multiple, "1.25x")]
    [InlineData(19.99, Unit.UsdPerMonth, "$19.99")]
    [InlineData(1e-30, Unit.Share, "1e-28%")]
    [InlineData(double.NaN, Unit.Share, "")]
    public void A_value_is_written_so_that_it_can_be_edited(double value, Unit unit, string text) => Assert.Equal(text, QuantityText.Write(value, unit));

    [Fact]
    public void What_is_written_reads_back_to_the_same_bits()
    {
        var units = Enum.GetValues<Unit>().Where(unit => unit is not (Unit.Text or Unit.Date or Unit.Year)).ToList();
        var numbers = Gen.OneOf(
            Gen.Double[-1e15, 1e15], Gen.Double[-10, 10], Gen.Double[-1, 1], Gen.Double[-1e-9, 1e-9],
            Gen.Int[-5000, 5000].Select(number => number / 1000.0), Gen.Const(0.0), Gen.Const(-0.0), Gen.Const(double.Epsilon));

        Gen.Select(numbers, Gen.Int[0, units.Count - 1].Select(index => units[index])).Sample(
            (value, unit) => QuantityText.Read(QuantityText.Write(value, unit), unit).Value is { } read
                && BitConverter.DoubleToInt64Bits(read) == BitConverter.DoubleToInt64Bits(value),
            iter: 20_000);
    }

    [Fact]
    public void Every_calendar_year_reads_back() => Assert.All(Enumerable.Range(1900, 300), year => Assert.Equal(year, QuantityText.Read(QuantityText.Write(year, Unit.Year), Unit.Year).Value));

    [Fact]
    public void Every_seeded_assumption_reads_back_to_the_same_bits() => Assert.All(
        AssumptionFields.Of(Seeded.Bear), field => Assert.Equal(field.Read(Seeded.Bear), QuantityText.Read(QuantityText.Write(field.Read(Seeded.Bear), field.Unit), field.Unit).Value));

    [Fact]
    public void Nothing_that_is_typed_throws() => Gen.String.Sample(text =>
    {
        var reading = QuantityText.Read(text, Unit.Share);
        return reading.Value is null != reading.Error is null;
    }, iter: 5_000);
}
