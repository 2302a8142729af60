using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Tests.Scenarios;
using AmznAiStrategy.Analysis.Thesis;

namespace AmznAiStrategy.Analysis.Tests.Thesis;

public sealed class TriggerTests
{
    [Fact]
    public void The_nearest_trigger_comes_first()
    {
        var triggers = Trigger.Of(Seeded.Base);

        // 0.188 pp of a slider of 25 pp: 0.75 %. The next is 0.0099 of 0.7: 1.4 %.
        Assert.Equal(["price-change", "revenue-per-compute-dollar"], triggers.Take(2).Select(trigger => trigger.BreakEven.Lever.Id));
        Assert.Equal(0.0075, triggers[0].Nearness, 0.0001);
        Assert.Equal(triggers.Select(trigger => trigger.Nearness).Order(), triggers.Select(trigger => trigger.Nearness));
    }

    [Fact]
    public void A_lever_can_turn_the_verdict_both_ways() => Assert.Equal(
        [Verdict.Fails, Verdict.Clears],
        Trigger.Of(Seeded.Base).Where(trigger => trigger.BreakEven.Lever.Id == "cash-margin").Select(trigger => trigger.BreakEven.Beyond(trigger.Flip)));
}
