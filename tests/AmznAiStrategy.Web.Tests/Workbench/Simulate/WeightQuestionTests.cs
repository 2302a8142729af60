using AmznAiStrategy.Web.Features.Scenarios.Workbench;
using AmznAiStrategy.Web.Features.Scenarios.Workbench.Simulate;

namespace AmznAiStrategy.Web.Tests.Workbench.Simulate;

/// <summary>Bull, Base and Bear weighted, as the options say.</summary>
public sealed class WeightQuestionTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Theory]
    [InlineData("bull")]
    [InlineData("base")]
    public async Task Weights_are_of_the_stored_scenarios_whichever_is_open(string open)
    {
        var (question, errors) = WeightQuestion.Read(await ContextAsync(open), TabOptions.None.With("simulate.bull", "0%").With("simulate.base", "100%"));

        Assert.Empty(errors);
        Assert.Equal(0.15356983483857162, question!.Answer().ExpectedRoic!.Value, 1e-12); // Base alone
        Assert.Equal("Bull, built in; Base, built in; Bear, built in", question.Stamp);
    }

    [Fact]
    public async Task Bear_takes_the_rest()
    {
        var weights = WeightQuestion.Read(await ContextAsync("base"), TabOptions.None.With("simulate.bull", "30%").With("simulate.base", "0.5")).Question!.Weights;

        Assert.Equal((0.3, 0.5, 0.2), (weights.Bull, weights.Base, Math.Round(weights.Bear, 12)));
    }

    [Theory]
    [InlineData("simulate.bull", "-10%", "simulate.bull", "between 0% and 100%")]
    [InlineData("simulate.bull", "many", "simulate.bull", "“many” is not a number")]
    [InlineData("simulate.base", " ", "simulate.base", "Nothing is written here")]
    [InlineData("simulate.base", "90%", "bear", "Bull and Base alone sum to 115%")]
    public async Task What_cannot_be_used_is_said_beside_its_field(string option, string text, string path, string words)
    {
        var (question, errors) = WeightQuestion.Read(await ContextAsync("base"), TabOptions.None.With(option, text));

        Assert.Null(question);
        var error = Assert.Single(errors);
        Assert.Equal(path, error.Path);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_goes_through_the_expected_ROIC_at_the_chosen_weight()
    {
        var question = WeightQuestion.Read(await ContextAsync("bear"), TabOptions.None).Question!;
        var answer = question.Answer();
        var chart = Assert.Single(WeightCharts.Of(question, answer));

        Assert.Equal(answer.ExpectedRoic!.Value, chart.Series[0].Values[chart.Labels.IndexOf("25%")]!.Value, 1e-12);
        Assert.Equal(answer.Bull.Summary.RoicAtWindowEnd!.Value, chart.Series[0].Values[^1]!.Value, 1e-12);
    }

    [Fact]
    public async Task The_plan_of_the_simulation_does_not_know_the_weights()
    {
        var options = TabOptions.None.With("simulate.bull", "30%").With("simulate.outcome", "irr").With("simulate.seed", "7");
        var context = await ContextAsync("base");
        var reading = SimulateOptions.ReadLive(context.Now, options);

        Assert.Equal(7UL, reading.Plan!.Seed);
        Assert.Equal(options.Chosen.AsEnumerable(), SimulateOptions.Write(reading.Plan, options).Chosen);
    }

    private async Task<TabContext> ContextAsync(string id)
    {
        var stored = (await database.Scenarios.FindAsync(id))!;
        return await TabContext.OfAsync(stored, stored.Assumptions, database.Scenarios);
    }
}
