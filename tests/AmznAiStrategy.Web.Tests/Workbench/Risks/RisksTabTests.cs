using AmznAiStrategy.Analysis.Denominators;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Scenarios.Workbench;
using AmznAiStrategy.Web.Features.Scenarios.Workbench.Risks;
using static AmznAiStrategy.Web.Tests.Workbench.Tabs;

namespace AmznAiStrategy.Web.Tests.Workbench.Risks;

/// <summary>Break-evens and simple returns of Base are those of the reference implementation, as on the page of the risks.</summary>
public sealed class RisksTabTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Fact]
    public async Task The_sentence_says_how_many_risks_turn_the_verdict_and_which_is_nearest() => Assert.Equal(
        "Base earns a ROIC of 15.4% in 2031: low bound only. 4 of the 5 risks turn that verdict by one lever alone. "
        + "Nearest is price change. The verdict turns to fails when price change falls below −4.2%/yr; Base assumes −4.0%/yr, 0.2 pp away.",
        (await AnswerAsync()).Sentence);

    [Fact]
    public async Task An_edit_moves_the_distance_and_is_named() // the threshold stays at −4.2 %/yr, the price now is −4.1 %/yr
    {
        var context = await database.ContextAsync("base", ("productivity.priceChange", -0.041));
        var answer = RisksAnswer.To(RisksReading.Of(context, Options()).Question!);

        Assert.EndsWith("when price change falls below −4.2%/yr; Base (edited) assumes −4.1%/yr, 0.1 pp away.", answer.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_choice_the_return_is_on_AI_capex_without_a_lag()
    {
        var answer = await AnswerAsync();

        Assert.Equal((Denominator.AiCapex, 0), (answer.Chosen.Denominator, answer.Chosen.Lag));
        Assert.Null(answer.Switch);
    }

    [Fact]
    public async Task A_switch_calls_out_the_flip()
    {
        var answer = await AnswerAsync("risks.lag=3");

        Assert.Equal("Switched from AI capex with no lag to AI capex with a lag of 3 years, the verdict turns from fails to low bound only: 9.4% in 2031 becomes 15.1%.", answer.Switch);
        Assert.Equal("On AI capex with a lag of 3 years: low bound only, 15.1% in 2031", answer.ReturnChart.Title);
        Assert.Equal(["Total capex", "AI capex, chosen", "Incremental capex"], answer.ReturnChart.Series.Select(series => series.Name));
        Assert.Equal("Base, built in", answer.ReturnChart.Scenario);
    }

    [Theory]
    [InlineData("risks.denominator=everything", RisksReading.DenominatorName, "There is no denominator 'everything'. Known are total, ai, incremental.")]
    [InlineData("risks.lag=4", RisksReading.LagName, "The lag is a whole number of years from 0 to 3; '4' is not.")]
    [InlineData("risks.lag=-1", RisksReading.LagName, "The lag is a whole number of years from 0 to 3; '-1' is not.")]
    [InlineData("risks.lag=soon", RisksReading.LagName, "The lag is a whole number of years from 0 to 3; 'soon' is not.")]
    public async Task What_cannot_be_used_is_said(string option, string name, string message)
    {
        var reading = RisksReading.Of(await database.ContextAsync(), Options(option));

        Assert.Null(reading.Question);
        Assert.Equal((name, message), Assert.Single(reading.Errors.Select(error => (error.Path, error.Message))));
    }

    [Fact]
    public async Task What_stands_in_the_address_is_read_back()
    {
        foreach (var denominator in SimpleReturns.Denominators)
        {
            var options = Options("tab=risks").With(RisksReading.DenominatorName, RisksReading.TextOf(denominator)).With(RisksReading.LagName, RisksReading.TextOf(2));
            var question = RisksReading.Of(await database.ContextAsync(), options).Question!;
            Assert.Equal((denominator, 2), (question.Denominator, question.Lag));
        }
    }

    [Theory]
    [InlineData("bull")]
    [InlineData("base")]
    [InlineData("bear")]
    [InlineData("reported-history")]
    public async Task Every_chart_of_every_scenario_can_be_drawn(string id)
    {
        var charts = TabCharts.Of(await database.ContextAsync(id), Options("tab=risks", "risks.denominator=incremental"));

        Assert.Equal(6, charts.Select(chart => chart.Id).Distinct().Count()); // five risks and the returns
        Assert.All(charts, chart => Assert.NotEmpty(ChartDrawing.Of(chart).ToJson()));
    }

    private async Task<RisksAnswer> AnswerAsync(params string[] options) => RisksAnswer.To(RisksReading.Of(await database.ContextAsync(), Options(options)).Question!);
}
