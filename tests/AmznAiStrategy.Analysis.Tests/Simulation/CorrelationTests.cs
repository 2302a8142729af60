using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Simulation;

public sealed class CorrelationTests
{
    private static readonly ImmutableArray<Lever> Three = [GuidedLevers.Find("demand")!, GuidedLevers.Find("price-change")!, GuidedLevers.Find("utilisation")!];

    [Fact]
    public void A_pair_is_set_on_both_sides_of_the_diagonal()
    {
        var correlations = Correlations.None(3).With(0, 2, -0.4);

        Assert.Equal((double[])[1, 0, -0.4, 0, 1, 0, -0.4, 0, 1], correlations.Values);
        Assert.Equal(correlations, Correlations.None(3).With(2, 0, -0.4));
        Assert.Throws<ArgumentException>(() => correlations.With(1, 1, 0.5));
    }

    [Fact]
    public void A_triangle_of_two_levers_is_the_root_of_what_is_left()
    {
        Assert.Equal([1, 0, 0.6, 0.8], Correlations.None(2).With(0, 1, 0.6).Cholesky()!, (one, other) => Math.Abs(one - other) < 1e-15); // 0.6² + 0.8² = 1
        Assert.Null(Correlations.None(2).With(0, 1, 1).Cholesky());
    }

    [Theory]
    [InlineData(1.5, "The correlation of demand and price change must be between −1 and 1; it is 1.5.")]
    [InlineData(-1.01, "The correlation of demand and price change must be between −1 and 1; it is −1.01.")]
    [InlineData(double.NaN, "The correlation of demand and price change needs a number between −1 and 1.")]
    public void A_correlation_lies_between_minus_1_and_1(double value, string message) =>
        Assert.Equal(new("demand~price-change", message), Assert.Single(CorrelationRules.Check(Correlations.None(3).With(0, 1, value), Three)));

    [Fact]
    public void A_correlation_is_the_same_both_ways() =>
        Assert.Equal(new("price-change~utilisation", "The correlation of price change and utilisation at maturity must be the same both ways; it is 0.3 and 0."), Assert.Single(CorrelationRules.Check(new(3, [1, 0, 0, 0, 1, 0.3, 0, 0, 1]), Three)));

    [Fact]
    public void A_lever_goes_fully_with_itself() =>
        Assert.Equal(new("demand~demand", "The correlation of demand with itself must be 1; it is 0.9."), Assert.Single(CorrelationRules.Check(new(3, [0.9, 0, 0, 0, 1, 0, 0, 0, 1]), Three)));

    [Fact]
    public void There_is_a_row_for_every_lever() =>
        Assert.Equal("There must be 3 rows and columns of correlations, one for each lever; there are 2.", Assert.Single(CorrelationRules.Check(Correlations.None(2), Three)).Message);

    [Fact]
    public void Of_three_that_contradict_each_other_the_one_is_blamed_that_has_to_move_least()
    {
        // With 0.6 and 0.8, the third pair lies between 0.48 ± 0.6 · 0.8 = 0 and 0.96: from -0.1 it would have to move by 0.1. The first would have to
        // move to -0.08 + √(0.36 · 0.99) = 0.517, by 0.083; the second to -0.06 + √(0.64 · 0.99) = 0.736, by 0.064 only.
        var error = Assert.Single(CorrelationRules.Check(Correlations.None(3).With(0, 1, 0.6).With(1, 2, 0.8).With(0, 2, -0.1), Three));

        Assert.Equal(
            new("price-change~utilisation", "The correlation of price change and utilisation at maturity, 0.8, contradicts the others: as they are, it must be below 0.7359."),
            error);
    }

    [Fact]
    public void Where_no_single_pair_mends_it_all_have_to_shrink()
    {
        // r, r and -r fit together up to r = 0.5, where the matrix has 1 - 2r = 0 among its eigenvalues: at 0.5 / 0.9 = 55.6 % of 0.9. With two of
        // them at 0.9 the third must be at least 0.62, however far the other one is moved towards 0.
        var error = Assert.Single(CorrelationRules.Check(Correlations.None(3).With(0, 1, 0.9).With(1, 2, 0.9).With(0, 2, -0.9), Three));

        Assert.Equal(
            new("demand~price-change", "The correlations contradict each other, and no single one mends it. The strongest is that of demand and price change, 0.9; all would fit at 55% of their values."),
            error);
    }

    [Fact]
    public void What_the_message_offers_is_accepted()
    {
        var contradicting = Correlations.None(3).With(0, 1, 0.6).With(1, 2, 0.8).With(0, 2, -0.1);

        Assert.Empty(CorrelationRules.Check(contradicting.With(1, 2, 0.7359), Three));
        Assert.NotEmpty(CorrelationRules.Check(contradicting.With(1, 2, 0.7361), Three));
    }

    [Fact]
    public void A_full_correlation_of_a_pair_is_refused() =>
        Assert.Equal(new("demand~price-change", "The correlation of demand and price change, 1, contradicts the others: as they are, it must be below 0.9999."), Assert.Single(CorrelationRules.Check(Correlations.None(3).With(0, 1, 1), Three)));

    [Fact]
    public void The_text_names_the_pairs_that_are_not_0()
    {
        var plan = SimulationPlan.Default(Seeded.Base);

        var text = CorrelationText.Write(plan.Correlations, plan.Levers);

        Assert.StartsWith("demand~demand.bookingsGrowth.start:0.3;demand~price-change:0.5;demand~utilisation:0.4;demand~capex-after-2026:0.5;", text, StringComparison.Ordinal);
        Assert.Equal(8, text.Split(';').Length);
        Assert.Equal(plan.Correlations, CorrelationText.Read(text, plan.Levers).Correlations);
        Assert.Equal("", CorrelationText.Write(Correlations.None(3), Three));
        Assert.Equal(Correlations.None(3), CorrelationText.Read(null, Three).Correlations);
        Assert.Equal(Correlations.None(3).With(0, 1, 0.5), CorrelationText.Read(" price-change ~ demand : 0.5 ; ", Three).Correlations);
    }

    [Theory]
    [InlineData("demand:0.5", "“demand:0.5” is not a correlation. Write two levers and a number, e.g. demand~price-change:0.5.")]
    [InlineData("demand~price:0.5", "“price” in “demand~price:0.5” is not among the levers that vary: demand, price-change, utilisation.")]
    [InlineData("demand~demand:0.5", "“demand~demand:0.5” correlates a lever with itself; that is always 1.")]
    [InlineData("demand~price-change:half", "“half” in “demand~price-change:half” is not a number between −1 and 1.")]
    [InlineData("demand~price-change:0.5;price-change~demand:0.4", "The correlation of demand and price change is written twice; write it once.")]
    [InlineData("demand~price-change:2", "The correlation of demand and price change must be between −1 and 1; it is 2.")]
    public void A_text_that_is_no_correlation_says_why(string text, string message)
    {
        var reading = CorrelationText.Read(text, Three);

        Assert.Null(reading.Correlations);
        Assert.Equal(message, Assert.Single(reading.Errors).Message);
    }
}
