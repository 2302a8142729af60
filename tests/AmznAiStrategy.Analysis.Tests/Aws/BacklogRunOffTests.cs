using AmznAiStrategy.Analysis.Aws;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Tests.Aws;

public sealed class BacklogRunOffTests
{
    private static readonly Figure Backlog = AwsFigures.From(PrintedFigures.Book).Backlog.Printed;

    [Fact]
    public void A_quarter_of_what_is_open_is_called_every_year()
    {
        var runOff = BacklogRunOff.Of(Backlog, "Example", 0.25, 2026);

        Assert.Equal([2026, 2027, 2028, 2029, 2030], runOff.Years.Select(year => year.Year));
        Assert.Equal(48.75, runOff.Years[0].Converted.Value!.Value, 9); // 195 x 25 %
        Assert.Equal(36.5625, runOff.Years[1].Converted.Value!.Value, 9); // (195 - 48.75) x 25 %
        Assert.Equal(109.6875, runOff.Years[1].Left.Value!.Value, 9); // 195 - 48.75 - 36.5625
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.26)]
    [InlineData(1)]
    public void What_is_converted_and_what_is_left_make_the_backlog(double conversion)
    {
        var runOff = BacklogRunOff.Of(Backlog, "Example", conversion, 2026);

        Assert.Equal(195, runOff.Years.Sum(year => year.Converted.Value!.Value) + runOff.Left.Value!.Value, 9);
    }
}
