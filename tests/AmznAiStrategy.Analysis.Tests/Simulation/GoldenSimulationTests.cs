using System.Globalization;
using System.Text.Json;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Simulation;

/// <summary>Base's simulation against the stored answers of the independent model (monte-carlo.json): 2,000 trials, seed 20260301.</summary>
public sealed class GoldenSimulationTests
{
    private static readonly JsonElement Stored = JsonDocument.Parse(
        File.ReadAllText(Seeded.FileOf("tests", "AmznAiStrategy.Analysis.Tests", "Simulation", "monte-carlo.json"))).RootElement;

    private static readonly JsonElement Answer = Stored.GetProperty("monte_carlo_base");

    private static readonly Dictionary<string, string> LeverOf = new()
    {
        ["bookings_scale"] = "demand",
        ["bookings_g0"] = "demand.bookingsGrowth.start",
        ["price"] = "price-change",
        ["util_target"] = "utilisation",
        ["yield0"] = "revenue-per-compute-dollar",
        ["margin_all"] = "cash-margin",
        ["life_short"] = "compute-life",
        ["prod"] = "productivity.vintageGain",
        ["capex_scale"] = "capex-after-2026",
    };

    private static SimulationResult Result => Example.Base2000.Value;

    [Fact]
    public void The_levers_stand_in_the_order_of_the_independent_model() =>
        Assert.Equal(Stored.GetProperty("mc_first_draws")[0].EnumerateObject().Select(draw => LeverOf[draw.Name]), Result.Plan.Levers.Select(lever => lever.Id));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void The_first_draws_agree(int trial)
    {
        var plan = SimulationPlan.Default(Seeded.Base);

        var draws = PlainTrials.Draw(plan, plan.Correlations.Cholesky()!, (ulong)trial);

        Assert.All(Stored.GetProperty("mc_first_draws")[trial].EnumerateObject().Zip(draws), pair => Assert.Equal(pair.First.Value.GetDouble(), pair.Second, 1e-12));
    }

    [Theory]
    [InlineData("roic")]
    [InlineData("irr")]
    [InlineData("npv")]
    public void Seven_percentiles_of_each_outcome_agree(string outcome)
    {
        var spread = outcome switch { "roic" => Result.Roic, "irr" => Result.Irr, _ => Result.Npv };

        Assert.Equal(Answer.GetProperty(outcome).EnumerateObject().Select(level => double.Parse(level.Name, CultureInfo.InvariantCulture)), Quantiles.Levels);
        Assert.All(Answer.GetProperty(outcome).EnumerateObject().Zip(spread.Quantiles!.Values), pair => Assert.Equal(pair.First.Value.GetDouble(), pair.Second, 1e-9));
    }

    [Fact]
    public void The_odds_are_the_same_numbers_of_trials()
    {
        var headline = Result.Headline;

        Assert.Equal(
            [Answer.GetProperty("p_low").GetDouble(), Answer.GetProperty("p_high").GetDouble(), Answer.GetProperty("p_irr_low").GetDouble(), Answer.GetProperty("p_npv_pos").GetDouble()],
            [headline.RoicAtLow.Value, headline.RoicAtHigh.Value, headline.IrrAtLow.Value, headline.NpvPositive.Value]);
    }

    [Theory]
    [InlineData("clears-early", Verdict.ClearsEarly)]
    [InlineData("clears", Verdict.Clears)]
    [InlineData("low-bound-only", Verdict.LowBoundOnly)]
    [InlineData("fails", Verdict.Fails)]
    [InlineData("undetermined", Verdict.Undetermined)]
    public void The_share_of_each_verdict_is_the_same(string name, Verdict verdict) =>
        Assert.Equal(Answer.GetProperty("verdicts").GetProperty(name).GetDouble(), Result.Headline.ShareOf(verdict).Value);

    [Fact]
    public void The_fan_agrees_in_every_year()
    {
        var fan = Answer.GetProperty("fan").EnumerateObject().ToList();

        Assert.Equal(fan.Select(year => int.Parse(year.Name, CultureInfo.InvariantCulture)), Result.Fan.Select(year => year.Year));
        Assert.All(fan.Zip(Result.Fan), pair =>
        {
            Assert.Equal(pair.First.Value[0].GetDouble(), pair.Second.Roic!.P10, 1e-9);
            Assert.Equal(pair.First.Value[1].GetDouble(), pair.Second.Roic.P50, 1e-9);
            Assert.Equal(pair.First.Value[2].GetDouble(), pair.Second.Roic.P90, 1e-9);
        });
    }

    [Fact]
    public void Ten_thousand_trials_give_the_same_counts_and_drivers()
    {
        var (stored, result) = (Stored.GetProperty("base_10000"), Example.Base10000.Value);

        Assert.Equal(
            [stored.GetProperty("low").GetInt32(), stored.GetProperty("roic_rank").GetInt32(), stored.GetProperty("npv_rank").GetInt32(), stored.GetProperty("fails").GetInt32()],
            [result.Headline.RoicAtLow.Count, result.Headline.Roic.AtOrBelow!.Value.Count, result.Headline.Npv.AtOrBelow!.Value.Count, result.Headline.ShareOf(Verdict.Fails).Count]);
        var drivers = stored.GetProperty("drivers").EnumerateObject().OrderByDescending(driver => Math.Abs(driver.Value[0].GetDouble())).ToList();
        Assert.Equal(drivers.Select(driver => LeverOf[driver.Name]), result.Drivers.Select(driver => driver.Lever.Id));
        Assert.All(drivers.Zip(result.Drivers), pair =>
        {
            Assert.Equal(pair.First.Value[0].GetDouble(), pair.Second.RankCorrelation!.Value, 1e-9);
            Assert.Equal(pair.First.Value[1].GetDouble(), pair.Second.WhenLow!.Value, 1e-9);
            Assert.Equal(pair.First.Value[2].GetDouble(), pair.Second.WhenHigh!.Value, 1e-9);
        });
    }
}
