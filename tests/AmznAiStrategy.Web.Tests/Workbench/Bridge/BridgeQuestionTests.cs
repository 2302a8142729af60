using AmznAiStrategy.Analysis.Bridge;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Web.Features.Scenarios.Workbench;
using AmznAiStrategy.Web.Features.Scenarios.Workbench.Bridge;

namespace AmznAiStrategy.Web.Tests.Workbench.Bridge;

/// <summary>What the bridge is asked and what it draws. Base is 15.4 %, Bear −1.6 % (golden.json).</summary>
public sealed class BridgeQuestionTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Theory]
    [InlineData("base", "bear")]
    [InlineData("bear", "base")]
    [InlineData("bull", "base")]
    public async Task A_bridge_starts_from_base_and_that_of_base_from_bear(string id, string from) =>
        Assert.Equal(from, BridgeQuestion.Default(await ContextAsync(id)).From.Id);

    [Fact]
    public async Task This_scenario_as_it_is_saved_is_an_end_of_its_own()
    {
        var context = await ContextAsync("base");
        var edited = context with { Now = context.Now with { Productivity = context.Now.Productivity with { PriceChange = -0.06 } } };

        var question = BridgeQuestion.Read(edited, Options("bridge.from=base")).Question!;
        var bridge = question.Answer();

        Assert.Equal(("Base as saved", "Base as edited"), (question.From.Name, question.To.Name));
        Assert.Equal("price-change", Assert.Single(bridge.Steps).Lever.Id);
        Assert.StartsWith("Price change explains all of the ", BridgeText.Sentence(bridge, question.From.Name, question.To.Name), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_without_changes_has_no_gap_to_itself()
    {
        var question = BridgeQuestion.Read(await ContextAsync("base"), Options("bridge.from=base")).Question!;

        Assert.Equal("Base as saved and Base assume the same: there is no gap to explain.", BridgeText.Sentence(question.Answer(), question.From.Name, question.To.Name));
        Assert.Empty(BridgeCharts.Of(question, question.Answer()));
    }

    [Theory]
    [InlineData("bridge.from=gone", "bridge.from", "There is no scenario 'gone', or it is archived. Choose one of the list.")]
    [InlineData("bridge.measure=luck", "bridge.measure", "There is no measure 'luck'. Choose one of the list.")]
    public async Task What_does_not_exist_is_named(string part, string path, string message)
    {
        var (question, errors) = BridgeQuestion.Read(await ContextAsync("base"), Options(part));

        Assert.Null(question);
        Assert.Equal(new(path, message), Assert.Single(errors));
    }

    [Fact]
    public async Task The_steps_go_by_size_and_the_small_ones_stand_together_with_the_sum_right()
    {
        var question = BridgeQuestion.Default(await ContextAsync("base"));
        var bridge = question.Answer();

        var chart = Assert.Single(BridgeCharts.Of(question, bridge));

        var values = chart.Series[0].Values.Select(value => value!.Value).ToList();
        Assert.Equal(["Bear", "Demand", "Price change", "Cash margin", "Asset life", "Capex path"], chart.Labels.Take(6));
        Assert.Equal(["3 others", "Base"], chart.Labels.TakeLast(2));
        Assert.Equal(12, values.Count); // two ends, nine steps, one for the three smallest
        Assert.Equal(0.098, values[1], 0.0005); // docs/model.md: demand 9.8 pp of 17.0 pp
        Assert.Equal(values[^1], values[..^1].Sum(), 1e-9);
        Assert.Equal("from Bear, built in, to Base, built in", chart.Scenario);
    }

    [Fact]
    public async Task A_sampled_bridge_says_how_it_can_be_had_again()
    {
        var context = await ContextAsync("base");
        // Base and Bear differ in 12 levers of the headline; terminal recovery is the 13th.
        var edited = context with { Now = context.Now with { Economics = context.Now.Economics with { TerminalRecovery = 0.5 } } };
        var question = BridgeQuestion.Default(edited);

        var bridge = question.Answer();

        Assert.Equal(BridgeStatus.Sampled, bridge.Status);
        Assert.Contains("256 orders, seed 20260301, engine 0.1.0", Assert.Single(BridgeCharts.Of(question, bridge)).Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_question_is_equal() =>
        Assert.Equal(BridgeQuestion.Default(await ContextAsync("base")), BridgeQuestion.Read(await ContextAsync("base"), Options("bridge.from=bear", $"bridge.measure={Measure.Roic.Id}")).Question);

    private static TabOptions Options(params string[] parts) =>
        TabOptions.Read(parts.Prepend("tab=bridge").Select(part => part.Split('=', 2)).Select(part => KeyValuePair.Create(part[0], part[1])));

    private async Task<TabContext> ContextAsync(string id)
    {
        var stored = (await database.Scenarios.FindAsync(id))!;
        return await TabContext.OfAsync(stored, stored.Assumptions, database.Scenarios);
    }
}
