using AmznAiStrategy.Analysis.Silicon;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Silicon;

public sealed class SiliconFiguresTests
{
    private static readonly SiliconFigures Silicon = SiliconFigures.From(PrintedFigures.Book);

    [Fact]
    public void Better_price_performance_is_a_smaller_saving_than_its_number()
    {
        Assert.Equal(76.9231, Silicon.PricePerformance.Least.Index.Value!.Value, 4); // 100 / 1.3
        Assert.Equal(71.4286, Silicon.PricePerformance.Most.Index.Value!.Value, 4); // 100 / 1.4
        Assert.Equal(0.230769, Silicon.PricePerformance.Least.Saving.Value!.Value, 6); // 1 - 1 / 1.3
        Assert.Equal(0.285714, Silicon.PricePerformance.Most.Saving.Value!.Value, 6); // 1 - 1 / 1.4
        Assert.Equal(0.3, Silicon.PricePerformance.Least.PricePerformance.Value);
    }

    [Fact]
    public void A_cost_benefit_is_the_saving_itself()
    {
        Assert.Equal(70, Silicon.CostBenefit.Least.Index.Value!.Value, 9); // 100 x 0.7
        Assert.Equal(60, Silicon.CostBenefit.Most.Index.Value!.Value, 9); // 100 x 0.6
        Assert.Equal(0.3, Silicon.CostBenefit.Least.Saving.Value);
        Assert.Equal(0.428571, Silicon.CostBenefit.Least.PricePerformance.Value!.Value, 6); // 1 / 0.7 - 1
        Assert.Equal(0.666667, Silicon.CostBenefit.Most.PricePerformance.Value!.Value, 6); // 1 / 0.6 - 1
    }

    [Fact]
    public void Half_the_cost_is_twice_the_work_for_the_money()
    {
        Assert.Equal(50, Silicon.Inferentia.Least.Index.Value!.Value, 9);
        Assert.Equal(1, Silicon.Inferentia.Least.PricePerformance.Value!.Value, 9); // 1 / 0.5 - 1
        Assert.Equal(Silicon.Inferentia.Least, Silicon.Inferentia.Most); // a single number, no range
    }

    [Fact]
    public void The_two_wordings_differ_by_seven_to_eleven_points_of_cost()
    {
        Assert.Equal(0.069231, Silicon.GapLow.Value!.Value, 6); // 0.3 - 0.230769
        Assert.Equal(0.114286, Silicon.GapHigh.Value!.Value, 6); // 0.4 - 0.285714
    }

    [Fact]
    public void Trainium3_has_a_date_and_no_index()
    {
        Assert.Equal("early 2026", Silicon.Trainium3Availability.Text);
        Assert.Null(Silicon.Trainium3Index.Value);
        Assert.Contains("no single number", Silicon.Trainium3Index.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Four_times_is_printed_as_an_upper_bound() => Assert.Equal("≤4x", Silicon.Performance.Text);

    [Fact]
    public void Only_nova_lite_has_a_price_index()
    {
        Assert.Equal([10.0, 10.0, null, null], Silicon.Nova.Statements.Select(one => one.PriceIndex.Value)); // 100 x 0.1; words
        Assert.Equal([Voice.Vendor, Voice.Customer, Voice.Vendor, Voice.Vendor], Silicon.Nova.Statements.Select(one => one.Voice));
        Assert.Contains("no single number", Silicon.Nova.Statements[2].PriceIndex.Reason, StringComparison.Ordinal);
        Assert.Equal("below the premium models", Silicon.Nova.Statements[3].Price.Text);
    }

    [Fact]
    public void A_tenth_of_the_price_needs_ten_times_the_use() =>
        Assert.Equal(10, Silicon.Nova.VolumeForSameRevenue.Value!.Value, 9); // 1 / 0.1

    [Fact]
    public void The_printed_jump_is_years_of_the_gain_that_base_assumes()
    {
        var gain = AssumedGain.Of(Silicon, "Base", Seeded.Base);

        Assert.Equal(0.05, gain.Yearly.Value);
        Assert.Equal(5.377, gain.YearsToLow.Value!.Value, 3); // ln 1.3 / ln 1.05 = 0.26236 / 0.04879
        Assert.Equal(6.896, gain.YearsToHigh.Value!.Value, 3); // ln 1.4 / ln 1.05 = 0.33647 / 0.04879
    }

    [Fact]
    public void A_scenario_without_a_gain_never_gets_there()
    {
        var still = Seeded.Base with { Productivity = Seeded.Base.Productivity with { VintageGain = 0 } };

        Assert.Null(AssumedGain.Of(Silicon, "Still", still).YearsToLow.Value);
    }

    [Fact]
    public void A_missing_figure_is_named_and_leaves_the_rest_standing()
    {
        var silicon = SiliconFigures.From(PrintedFigures.Without("silicon.trainium2.price-performance", "nova.lite.price-ratio"));

        Assert.Null(silicon.PricePerformance.Least.Index.Value);
        Assert.Null(silicon.GapLow.Value);
        Assert.Equal(70, silicon.CostBenefit.Least.Index.Value!.Value, 9);
        Assert.Equal(10, silicon.Nova.Nimbus.PriceIndex.Value!.Value, 9);
        Assert.Equal(["silicon.trainium2.price-performance", "nova.lite.price-ratio"], silicon.Needed.SelectMany(figure => figure.MissingIds).Distinct());
    }

    [Fact]
    public void The_data_folder_has_every_figure_needed() => Assert.Empty(Silicon.Needed.SelectMany(figure => figure.MissingIds));
}
