using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Images;
using AmznAiStrategy.Web.Tests.Charts;

namespace AmznAiStrategy.Web.Tests.Images;

public sealed class ImageNumbersTests
{
    [Fact]
    public void The_file_of_a_chart_is_read_back_number_by_number() => Assert.Equal(
        [("2024", "41.5"), ("2024", "41.5"), ("2026E", "180"), ("2026E", "20")],
        ImageNumbers.Read(ChartFile.Csv(Examples.Capex)).All.Where(number => number.Label is "2024" or "2026E").Select(number => (number.Label, number.Then!)));

    [Fact]
    public void Commas_quotes_and_line_breaks_inside_cells_are_no_ends() => Assert.Equal<ChangedNumber>(
        [new("a, \"b\"\r\nc", "One", "1", null)],
        ImageNumbers.Read("Label,One,Estimate,Scenario,Source\r\n\"a, \"\"b\"\"\r\nc\",1,no,,\"x, y\"\r\n").All);

    [Fact]
    public void Only_what_differs_is_a_change() => Assert.Equal<ChangedNumber>(
        [new("2026", "One", "1", "1.5"), new ChangedNumber("2027", "One", "2", null), new ChangedNumber("2028", "One", null, "3")],
        Numbers("2025,5", "2026,1", "2027,2").ChangesTo(Numbers("2025,5", "2026,1.5", "2028,3")));

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    [InlineData("Label\r\n2026\r\n")]
    [InlineData("\"never closed")]
    public void A_text_that_is_no_such_file_has_no_numbers(string csv) => Assert.Empty(ImageNumbers.Read(csv).All);

    private static ImageNumbers Numbers(params string[] rows) =>
        ImageNumbers.Read("Year,One,Estimate,Scenario,Source\r\n" + string.Concat(rows.Select(row => row + ",no,,\r\n")));
}
