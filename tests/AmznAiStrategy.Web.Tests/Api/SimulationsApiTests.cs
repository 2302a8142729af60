using System.Net;
using System.Text.Json;
using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Features.Simulations;
using AmznAiStrategy.Web.Tests.Hosting;
using AmznAiStrategy.Web.Tests.Simulations;
using Microsoft.Extensions.DependencyInjection;

namespace AmznAiStrategy.Web.Tests.Api;

/// <summary>Programs get the simulations of the pages: small ones at once, large ones as a run. Expected values: reference.py of the model (golden.json).</summary>
public sealed class SimulationsApiTests(ProductHost host) : IClassFixture<ProductHost>
{
    private const string Address = "/api/simulations";

    [Fact]
    public async Task Two_thousand_trials_of_base_give_the_golden_answer()
    {
        var golden = Asking.Golden("Simulation/monte-carlo.json").GetProperty("monte_carlo_base");

        var answer = await host.AnswerAsync(Address, """{"trials": 2000, "seed": 20260301}""");

        Assert.Equal(("base", "20260301", 2000), (answer.Word("scenario"), answer.Word("seed"), answer.GetProperty("trials").GetInt32()));
        foreach (var outcome in new[] { "roic", "irr", "npv" })
        {
            var percentiles = answer.GetProperty(outcome).GetProperty("quantiles").GetProperty("values").EnumerateArray();
            Assert.All(golden.GetProperty(outcome).EnumerateObject().Zip(percentiles), pair => Assert.Equal(pair.First.Value.GetDouble(), pair.Second.GetDouble(), 1e-9));
        }

        Assert.Equal(golden.Number("p_low"), answer.GetProperty("roicAtLow").Number("value"));
        Assert.Equal(golden.Number("p_high"), answer.GetProperty("roicAtHigh").Number("value"));
        Assert.Equal(golden.Number("p_irr_low"), answer.GetProperty("irrAtLow").Number("value"));
        Assert.Equal(golden.Number("p_npv_pos"), answer.GetProperty("npvPositive").Number("value"));
        Assert.All(
            answer.GetProperty("verdicts").EnumerateArray(),
            share => Assert.Equal(golden.GetProperty("verdicts").Number(share.Word("verdict")!), share.GetProperty("share").Number("value")));
        Assert.Equal(13, answer.GetProperty("fan").GetArrayLength()); // 2023 to 2035
        Assert.All(
            golden.GetProperty("fan").EnumerateObject().Zip(answer.GetProperty("fan").EnumerateArray()),
            pair => Assert.Equal(pair.First.Value[1].GetDouble(), pair.Second.GetProperty("roic").Number("p50"), 1e-9));
    }

    [Fact]
    public async Task An_empty_question_has_the_drivers_and_ranks_of_ten_thousand_trials()
    {
        var golden = Asking.Golden("Simulation/monte-carlo.json").GetProperty("base_10000");

        var answer = await host.AnswerAsync(Address, "{}");

        Assert.Equal(golden.GetProperty("low").GetInt32(), answer.GetProperty("roicAtLow").GetProperty("count").GetInt32());
        Assert.Equal(golden.Number("roic_rank") / 10_000, answer.GetProperty("standing").GetProperty("roic").Number("rank"), 1e-12);
        foreach (var driver in answer.GetProperty("drivers").EnumerateArray())
        {
            var expected = golden.GetProperty("drivers").EnumerateObject().Single(entry => Asking.LeverOf(entry.Name) == driver.GetProperty("lever").Word("id")).Value;
            Assert.Equal(expected[0].GetDouble(), driver.Number("rankCorrelation"), 1e-9);
            Assert.Equal(expected[1].GetDouble(), driver.Number("whenLow"), 1e-9);
            Assert.Equal(expected[2].GetDouble(), driver.Number("whenHigh"), 1e-9);
        }

        Assert.Equal(100, answer.GetProperty("convergence").GetArrayLength()); // after 1 %, 2 %, … 100 %
        Assert.StartsWith("Base meets the 15% hurdle in 17% of 10,000 trials", answer.Word("sentence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_of_the_callers_own_is_to_the_last_bit_that_of_the_pages()
    {
        var bear = (await host.Services.GetRequiredService<ScenarioStore>().FindAsync("bear"))!.Assumptions;
        var levers = SimulationPlan.Default(bear).Levers;
        var plan = new SimulationPlan(
            bear, [new(levers.Single(lever => lever.Id == "price-change"), new Uniform(-0.15, -0.05)), new(levers.Single(lever => lever.Id == "demand"), new Pert(0.7, 1, 1.6))],
            Correlations.None(2).With(0, 1, -0.25), ulong.MaxValue, 777);
        var expected = SimulationResult.Of(plan, Trials.Run(plan, threads: 2));

        var answer = await host.AnswerAsync(Address, """
            {"scenario": "bear", "seed": "18446744073709551615", "trials": 777,
             "uncertainties": [{"lever": "price-change", "distribution": "uniform(-0.15,-0.05)"}, {"lever": "demand", "distribution": "pert(0.7,1,1.6)"}],
             "correlations": [{"first": "demand", "second": "price-change", "value": -0.25}]}
            """);

        Assert.Equal("18446744073709551615", answer.Word("seed"));
        Assert.Equal(expected.Roic.Quantiles!.Values.Select(value => (double?)value), answer.GetProperty("roic").GetProperty("quantiles").GetProperty("values").EnumerateArray().Select(value => (double?)value.GetDouble()));
        Assert.Equal(expected.Npv.MedianError, answer.GetProperty("npv").Number("medianError"));
        Assert.Equal(expected.Irr.Histogram!.Counts, answer.GetProperty("irr").GetProperty("histogram").GetProperty("counts").EnumerateArray().Select(count => count.GetInt32()));
        Assert.Equal(SimulationText.Sentence(expected.Headline, "Bear"), answer.Word("sentence"));
    }

    [Theory]
    [InlineData("the default's pair of the two", "", 1)]
    [InlineData("none for an empty list", """, "correlations": []""", 0)]
    public async Task Correlations_that_are_left_out_are_those_of_the_model(string what, string correlations, int count)
    {
        var answer = await host.AnswerAsync(
            Address, $$"""{"trials": 10, "uncertainties": [{"lever": "demand", "distribution": "uniform(0.8,1.2)"}, {"lever": "price-change", "distribution": "fixed(-0.04)"}]{{correlations}}}""");

        Assert.Equal((what, count), (what, answer.GetProperty("correlations").GetArrayLength()));
    }

    [Fact]
    public async Task More_trials_than_are_answered_at_once_become_a_run_with_the_same_numbers()
    {
        using var accepted = await host.AskAsync(Address, """{"trials": 10001}""");
        var started = await accepted.JsonAsync();

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        Assert.Equal($"/api/simulations/{started.Word("id")}", accepted.Headers.Location?.OriginalString);
        Assert.Equal(10_001, started.GetProperty("of").GetInt32());
        await host.Services.GetRequiredService<LongRunJobs>().Find(started.Word("id")!)!.EndAsync();
        var run = await host.JsonAsync(accepted.Headers.Location!.OriginalString);
        Assert.Equal(("done", 10_001), (run.Word("state"), run.GetProperty("done").GetInt32()));
        var plan = SimulationPlan.Default((await host.Services.GetRequiredService<ScenarioStore>().FindAsync("base"))!.Assumptions, trials: 10_001);
        var expected = SimulationResult.Of(plan, Trials.Run(plan, threads: 2));
        Assert.Equal(expected.Roic.Quantiles!.P5, run.GetProperty("result").GetProperty("roic").GetProperty("quantiles").Number("p5"));
        Assert.Equal(expected.Headline.NpvPositive.Count, run.GetProperty("result").GetProperty("npvPositive").GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("DELETE")]
    public async Task A_run_that_nobody_knows_is_not_found(string method)
    {
        using var request = new HttpRequestMessage(new(method), $"{Address}/0000");
        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }
}

/// <summary>The runs of programs stand in the queue of the pages. The queue of this host has one worker and one place.</summary>
public sealed class SimulationRunsApiTests : IAsyncLifetime
{
    private const string Address = "/api/simulations", Large = """{"trials": 1000000}""";

    private readonly SmallQueueHost host = new();
    private readonly HeldWork held = new();

    public Task InitializeAsync()
    {
        // Somebody else's run has the worker, until the test lets it go.
        host.Services.GetRequiredService<LongRuns>().Start("somebody else", 1, held.Work);
        return held.BeganAsync();
    }

    public async Task DisposeAsync()
    {
        held.Release();
        await host.DisposeAsync();
        held.Dispose();
    }

    [Fact]
    public async Task A_run_waits_for_its_turn_and_says_where()
    {
        var run = await StartAsync();

        var state = await host.JsonAsync($"{Address}/{run}");

        Assert.Equal(("waiting", 1, "Busy, position 1."), (state.Word("state"), state.GetProperty("position").GetInt32(), state.Word("words")));
        Assert.Equal(JsonValueKind.Null, state.GetProperty("result").ValueKind);
    }

    [Fact]
    public async Task A_run_is_cancelled()
    {
        var run = await StartAsync();

        using var answer = await host.Client.DeleteAsync($"{Address}/{run}");

        Assert.Equal((HttpStatusCode.OK, "cancelled"), (answer.StatusCode, (await answer.JsonAsync()).Word("state")));
        Assert.Equal("cancelled", (await host.JsonAsync($"{Address}/{run}")).Word("state"));
        Assert.Equal(0, host.Services.GetRequiredService<LongRuns>().Waiting);
    }

    [Fact]
    public async Task Another_run_of_the_same_caller_replaces_the_first()
    {
        var first = await StartAsync();
        var second = await StartAsync();

        Assert.Equal("Cancelled: you started another run.", (await host.JsonAsync($"{Address}/{first}")).Word("words"));
        Assert.Equal("waiting", (await host.JsonAsync($"{Address}/{second}")).Word("state"));
    }

    [Fact]
    public async Task When_the_queue_is_full_the_answer_is_busy()
    {
        host.Services.GetRequiredService<LongRuns>().Start("a third one", 1, (_, _) => "");

        using var answer = await host.AskAsync(Address, Large);
        var problem = await answer.JsonAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(TimeSpan.FromMinutes(1), answer.Headers.RetryAfter?.Delta);
        Assert.Equal(("Busy", "Busy: 1 run waits already, and no more can. Nothing was started; try again in a minute."), (problem.Word("title"), problem.Word("detail")));
    }

    [Fact]
    public async Task Small_simulations_are_answered_while_the_queue_is_full() =>
        Assert.Equal(100, (await host.AnswerAsync(Address, """{"trials": 100}""")).GetProperty("trials").GetInt32());

    private async Task<string> StartAsync()
    {
        using var answer = await host.AskAsync(Address, Large);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return (await answer.JsonAsync()).Word("id")!;
    }

    private sealed class SmallQueueHost : ProductHost
    {
        protected override void Change(IServiceCollection services) => services.AddSingleton(new LongRunSettings(MostWaiting: 1, Workers: 1));
    }
}
