using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Simulation;

public sealed class SimulationTextTests
{
    private static SimulationResult Base => Example.Base10000.Value;

    [Fact]
    public void The_headline_gives_the_odds_and_where_the_scenario_lies_in_them() => Assert.Equal(
        "Base meets the 15% hurdle in 17% of 10,000 trials; its own 15.4% is the 84th percentile, because revenue is the lesser of capacity and demand.",
        SimulationText.Sentence(Base.Headline, "Base"));

    [Fact]
    public void A_hurdle_that_no_trial_meets_is_met_in_none()
    {
        var bear = Example.Run(SimulationPlan.Default(Seeded.Bear, trials: 1000)).Headline;

        Assert.StartsWith("Bear meets the 15% hurdle in none of 1,000 trials; its own −1.6% is the ", SimulationText.Sentence(bear, "Bear"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hurdle_that_every_trial_meets_is_met_in_every_one()
    {
        var certain = SimulationResultTests.Of([0.16, 0.17, 0.18]).Headline;

        Assert.Equal("Base meets the 15% hurdle in every one of 3 trials; its own 15.4% is below all trials, because its values lie on the unfavourable side of their ranges: all at their medians give 13.0%.",
            SimulationText.Sentence(certain with { AtMedians = 0.13 }, "Base"));
    }

    [Fact]
    public void Values_on_the_favourable_side_are_called_so_when_the_middles_give_the_middle()
    {
        var headline = Base.Headline with { AtMedians = 0.104, MedianRank = 0.51 };

        Assert.EndsWith("84th percentile, because its values lie on the favourable side of their ranges: all at their medians give 10.4%.", SimulationText.Sentence(headline, "Base"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_in_the_middle_needs_no_reason()
    {
        var headline = Base.Headline with { Roic = new(0.103, new TrialShare(5012, 10_000), 10_000) };

        Assert.EndsWith("; its own 10.3% is the 50th percentile.", SimulationText.Sentence(headline, "Base"), StringComparison.Ordinal);
    }

    [Fact]
    public void Trials_without_a_return_are_counted()
    {
        var headline = SimulationResultTests.Of([0.1, 0.16, double.NaN]).Headline with { MedianRank = null };

        Assert.Equal("Base meets the 15% hurdle in 33% of 3 trials; its own 15.4% is the 50th percentile. In 1 of them there is no return in 2031.", SimulationText.Sentence(headline, "Base"));
    }

    [Fact]
    public void Without_any_return_the_odds_cannot_be_told()
    {
        var early = Example.Run(SimulationPlan.Default(Seeded.Base.With(("horizon.lastYear", 2030)), trials: 5)).Headline;
        var nothing = SimulationResultTests.Of([double.NaN, double.NaN]).Headline;

        Assert.Equal("The odds of Base cannot be told: the projection ends in 2030, before the window does in 2031.", SimulationText.Sentence(early, "Base"));
        Assert.Equal("The odds of Base cannot be told: in none of 2 trials is there invested capital to return anything in 2031.", SimulationText.Sentence(nothing, "Base"));
    }

    [Theory]
    [InlineData(0, 10_000, "none of 10,000 trials")]
    [InlineData(3, 10_000, "3 of 10,000 trials")]
    [InlineData(123, 10_000, "1.2% of 10,000 trials")]
    [InlineData(1723, 10_000, "17% of 10,000 trials")]
    [InlineData(9912, 10_000, "99.1% of 10,000 trials")]
    [InlineData(9999, 10_000, "9,999 of 10,000 trials")]
    [InlineData(10_000, 10_000, "every one of 10,000 trials")]
    [InlineData(1, 1, "the one trial")]
    public void A_share_is_never_rounded_to_none_or_all(int count, int trials, string text) => Assert.Equal(text, SimulationText.Part(new(count, trials)));

    [Theory]
    [InlineData(0, "below all trials")]
    [InlineData(1, "1st percentile")]
    [InlineData(22, "2nd percentile")]
    [InlineData(110, "11th percentile")]
    [InlineData(230, "23rd percentile")]
    [InlineData(844, "84th percentile")]
    [InlineData(999, "99th percentile")]
    [InlineData(1000, "at or above all trials")]
    public void A_percentile_is_an_ordinal(int count, string text) => Assert.Equal(text, SimulationText.Percentile(new(0.1, new TrialShare(count, 1000), 1000)));

    [Fact]
    public void Both_odds_are_told_in_few_words() =>
        Assert.Equal("17% of 10,000 trials meet 15%, 2.9% meet 20%", SimulationText.Odds(Base.Headline)); // 1,723 of 10,000

    [Fact]
    public void The_fan_is_told_by_its_middle_and_its_width() => Assert.Equal(
        "Half of the trials put ROIC in 2031 between 7.1% and 13.7%, nine in ten between 3.1% and 18.8%; the median meets 15% in no year up to 2035.",
        SimulationText.Fan(Base));

    [Fact]
    public void The_fan_tells_when_its_median_meets_the_hurdle()
    {
        var bull = Example.Run(SimulationPlan.Default(Seeded.Bull, trials: 2000));
        var year = bull.Fan.First(fan => fan.Year >= 2026 && fan.Roic!.P50 >= 0.15).Year;

        Assert.EndsWith($"; the median first meets 15% in {year}.", SimulationText.Fan(bull), StringComparison.Ordinal);
        Assert.InRange(year, 2026, 2031); // Bull's own ROIC clears even 20 % in 2031
        Assert.Equal("There is no return in 2031 in any of 2 trials.", SimulationText.Fan(SimulationResultTests.Of([double.NaN, double.NaN])));
    }

    [Fact]
    public void The_first_driver_is_named_with_what_it_is_worth() => Assert.Equal(
        "Price change goes with ROIC in 2031 more than any other lever: rank correlation 0.63; where it is in its lowest fifth ROIC averages 6.1%, in its highest 14.6%.",
        SimulationText.Drivers(Base));

    [Fact]
    public void A_correlation_that_may_be_chance_is_called_so()
    {
        var random = new Random(4);
        double[] Column() => [.. Enumerable.Range(0, 10).Select(_ => random.NextDouble())];
        var weak = SimulationResultTests.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [5, 4, 6, 3, 7, 5, 4, 6, 3, 8]);

        Assert.InRange(weak.Drivers[0].RankCorrelation!.Value, 0.05, 0.5); // 2/√9 = 0.67 could be chance
        Assert.Equal("No lever stands out: the strongest rank correlation with ROIC in 2031, of capex after 2026, could be chance among 10 trials.", SimulationText.Drivers(weak));
        Assert.Equal("Nothing that varies moves ROIC in 2031.", SimulationText.Drivers(SimulationResultTests.Of(Column(), [1, 1, 1, 1, 1, 1, 1, 1, 1, 1])));
    }

    [Fact]
    public void Odds_that_are_known_badly_say_what_it_takes_to_know_them_better()
    {
        Assert.Equal("After 2,000 trials, P(ROIC ≥ 15%) is 15.1%, between 13.6% and 16.7% with 95% confidence; 8,000 trials would halve that.", SimulationText.Convergence(Example.Base2000.Value));
        Assert.Equal("After 10,000 trials, P(ROIC ≥ 15%) is 17.2%, between 16.5% and 18.0% with 95% confidence; 40,000 trials would halve that.", SimulationText.Convergence(Base));
        Assert.Equal("After 10,000 trials, P(ROIC ≥ 15%) is 0.0%, between 0.0% and 0.0% with 95% confidence.", SimulationText.Convergence(SimulationResultTests.Of(new double[10_000])));
    }

    [Fact]
    public void A_result_of_other_assumptions_is_out_of_date()
    {
        var plan = Base.Plan;

        Assert.Null(SimulationText.Stale(plan, SimulationPlan.Default(Seeded.Base, trials: 5), "Base"));
        Assert.Equal("These 10,000 trials are out of date: the assumptions of Base have changed since. Run them again.", SimulationText.Stale(plan, plan with { Assumptions = Seeded.Bull }, "Base"));
        Assert.Equal("These 10,000 trials are out of date: the seed has changed since. Run them again.", SimulationText.Stale(plan, plan with { Seed = 1 }, "Base"));
        Assert.Equal(
            "These 10,000 trials are out of date: the assumptions of Base, the distributions and the correlations have changed since. Run them again.",
            SimulationText.Stale(plan, SimulationPlan.Default(Seeded.Bull).Without("demand"), "Base"));
    }

    [Fact]
    public void Its_figures_name_trials_seed_and_engine_and_lead_to_the_assumptions()
    {
        var figures = new SimulationFigures("Base", Base);
        var origin = (ProjectedOrigin)figures.RoicAtLow.Origin;

        Assert.Equal(("P(ROIC 2031 ≥ 15%)", "17.2%"), (figures.RoicAtLow.Name, figures.RoicAtLow.Text));
        Assert.Equal("share of trials with ROIC in 2031 at or above 15%: 1,723 of 10,000 trials, seed 20260301, engine 0.1.0", origin.Equation);
        Assert.Equal(9, origin.Inputs.Length);
        Assert.Equal(new AssumedOrigin("Base", "productivity.priceChange"), origin.Inputs[2].Origin);
        Assert.Equal("10.3%", figures.RoicPercentile(3).Text);
        Assert.Equal("ROIC 2031, P50", figures.RoicPercentile(3).Name);
        Assert.Equal("84.4%", figures.RoicRank.Text);
        Assert.Equal("15.4%", Assert.Single(figures.RoicRank.Inputs).Text);
        Assert.Equal(("P(fails)", "82.8%"), (figures.VerdictShare(Verdict.Fails).Name, figures.VerdictShare(Verdict.Fails).Text));
        Assert.Equal(("$1.3B", "76.5%"), (Assert.Single(figures.NpvRank.Inputs).Text, figures.NpvRank.Text));
    }

    [Fact]
    public void A_figure_that_is_not_defined_says_why()
    {
        var figures = new SimulationFigures("Base", SimulationResultTests.Of([double.NaN]));

        Assert.Equal(("n/a", "it is defined in no trial"), (figures.RoicPercentile(0).Text, figures.RoicPercentile(0).Reason));
        Assert.Equal(("n/a", "it is defined in no trial"), (figures.RoicRank.Text, figures.RoicRank.Reason));
    }
}
