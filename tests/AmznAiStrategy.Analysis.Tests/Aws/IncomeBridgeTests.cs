using AmznAiStrategy.Analysis.Aws;

namespace AmznAiStrategy.Analysis.Tests.Aws;

public sealed class IncomeBridgeTests
{
    private static readonly IncomeBridge Bridge = AwsFigures.From(PrintedFigures.Book).Bridge;

    [Fact]
    public void Growth_of_revenue_brings_most_of_the_operating_income()
    {
        Assert.Equal(2.3381, Bridge.Volume.Value!.Value, 4); // (35.6 - 28.7097) x 33.9335 %
        Assert.Equal(0.3897, Bridge.Margin.Value!.Value, 4); // (35.0281 % - 33.9335 %) x 35.6
        Assert.Equal(0.1429, Bridge.MarginShare.Value!.Value, 4); // 0.3897 / (2.3381 + 0.3897)
    }

    [Fact]
    public void The_steps_lead_from_the_year_before_to_the_printed_income() =>
        Assert.Equal(12.47, (Bridge.Before.Value + Bridge.Volume.Value + Bridge.Margin.Value)!.Value, 9);
}
