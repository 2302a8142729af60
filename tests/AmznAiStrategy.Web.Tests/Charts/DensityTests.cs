using AmznAiStrategy.Web.Charts;
using Bunit;

namespace AmznAiStrategy.Web.Tests.Charts;

public sealed class DensityTests : BunitContext
{
    [Fact]
    public void A_triangle_spans_the_picture_and_peaks_at_its_mode()
    {
        // 120 by 32 with 1.5 at the edges: from 1.5 to 118.5; the mode at 3 of 10 stands at 1.5 + 0.3 × 117 = 36.6.
        var picture = DensityPicture.Of([new(0, 0), new(3, 0.2), new(10, 0)]);

        Assert.Equal("M1.5 31L36.6 1.5L118.5 31", picture.Line);
        Assert.Equal("M1.5 31L36.6 1.5L118.5 31V31H1.5Z", picture.Area);
    }

    [Theory]
    [InlineData(5, 60.0)] // half-way
    [InlineData(11, null)]
    [InlineData(double.NaN, null)]
    public void A_mark_stands_at_its_value_or_is_left_out_beyond_the_points(double mark, double? expected) =>
        Assert.Equal(expected, DensityPicture.Of([new(0, 1), new(10, 1)], mark).Mark);

    [Fact]
    public void One_value_is_a_spike() =>
        Assert.Equal(("", "M60 31V1.5"), (DensityPicture.Of([new(3, 1)]).Area, DensityPicture.Of([new(3, 1)]).Line));

    [Fact]
    public void Points_that_are_no_numbers_are_left_out() =>
        Assert.Equal("M1.5 1.5L118.5 1.5", DensityPicture.Of([new(0, 1), new(double.NaN, 1), new(5, double.PositiveInfinity), new(10, 1)]).Line);

    [Fact]
    public void No_points_are_an_empty_picture() =>
        Assert.Equal(new DensityPicture("", "", null), DensityPicture.Of([]));

    [Fact]
    public void The_picture_is_named_for_those_who_do_not_see_it()
    {
        var picture = Render<Density>(parameters => parameters
            .Add(density => density.Points, [new(0, 0), new(3, 1), new(10, 0)])
            .Add(density => density.Title, "Price: triangular, −20% to 0%")
            .Add(density => density.Mark, 5)).Find("svg");

        Assert.Equal("img", picture.GetAttribute("role"));
        Assert.Equal("Price: triangular, −20% to 0%", picture.GetAttribute("aria-label"));
        Assert.Equal("M60 0V32", picture.QuerySelector(".density-mark")!.GetAttribute("d"));
    }
}
