using System.Text.Json;
using AmznAiStrategy.Analysis.Denominators;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Tests.Projection;
using AmznAiStrategy.Analysis.Tests.Scenarios;
using CsCheck;

namespace AmznAiStrategy.Analysis.Tests.Denominators;

public sealed class SimpleReturnTests
{
    private static readonly JsonElement Golden = JsonDocument.Parse(
        File.ReadAllText(Seeded.FileOf("tests", "AmznAiStrategy.Analysis.Tests", "Projection", "golden.json"))).RootElement.GetProperty("scenarios");

    // Base, from the independent model: NOPAT 94.3617 in 2031 and 5.6131 in 2025.
    // Total capex 68, 83, 100, 200, 180, 162, 153.9, 153.9, 158.517; AI capex 23.8, 41.5, 85, 180, 157.5, 137.7, 126.9675, 123.12, 126.8136.
    [Theory]
    [InlineData(Denominator.TotalCapex, 0, 94.3617 / 1259.317, Verdict.Fails)] // 7.5 %
    [InlineData(Denominator.TotalCapex, 3, 94.3617 / 793, Verdict.Fails)] // 68 + 83 + 100 + 200 + 180 + 162; 11.9 %
    [InlineData(Denominator.AiCapex, 0, 94.3617 / 1002.4011, Verdict.Fails)] // 9.4 %
    [InlineData(Denominator.AiCapex, 2, 94.3617 / 752.4675, Verdict.Fails)] // 23.8 + 41.5 + 85 + 180 + 157.5 + 137.7 + 126.9675; 12.5 %
    [InlineData(Denominator.AiCapex, 3, 94.3617 / 625.5, Verdict.LowBoundOnly)] // 15.1 %
    [InlineData(Denominator.IncrementalCapex, 0, (94.3617 - 5.6131) / 408.317, Verdict.Clears)] // 100 + 80 + 62 + 53.9 + 53.9 + 58.517 above 2025's 100; 21.7 %
    [InlineData(Denominator.IncrementalCapex, 3, (94.3617 - 5.6131) / 242, Verdict.ClearsEarly)] // 100 + 80 + 62; 36.7 %
    public void Profit_is_set_against_the_spending_that_was_chosen(Denominator denominator, int lag, double atEnd, Verdict verdict)
    {
        var reading = Of(Seeded.Base)[denominator, lag];

        Assert.Equal(atEnd, reading.AtWindowEnd!.Value, 1e-6);
        Assert.Equal((denominator, lag, 2031, verdict), (reading.Denominator, reading.Lag, reading.WindowEnd, reading.Verdict));
    }

    [Theory]
    [InlineData("bull")]
    [InlineData("base")]
    [InlineData("bear")]
    public void On_AI_capex_with_no_lag_it_is_the_gross_ROI(string scenario)
    {
        var reading = Of(Seeded.Definition(scenario).Assumptions)[Denominator.AiCapex, 0];
        var rows = Golden.GetProperty(scenario).GetProperty("rows").EnumerateArray();

        Assert.All(reading.Years.Zip(rows), pair => Assert.True(IndependentModel.Agree(IndependentModel.Number(pair.Second.GetProperty("gross_roi")), pair.First.Return, 1)));
    }

    [Theory]
    [InlineData("bull", Verdict.Fails, Verdict.ClearsEarly, Verdict.LowBoundOnly, Verdict.ClearsEarly, Verdict.ClearsEarly)] // 13.0, 21.2, 15.8, 26.5 and 33.9 % in 2031
    [InlineData("base", Verdict.Fails, Verdict.Fails, Verdict.Fails, Verdict.LowBoundOnly, Verdict.Clears)]
    [InlineData("bear", Verdict.Fails, Verdict.Fails, Verdict.Fails, Verdict.Fails, Verdict.Fails)]
    public void The_verdict_follows_the_choice(string scenario, Verdict total, Verdict totalLate, Verdict ai, Verdict aiLate, Verdict incremental)
    {
        var returns = Of(Seeded.Definition(scenario).Assumptions);

        Assert.Equal(
            [total, totalLate, ai, aiLate, incremental],
            new[] { (Denominator.TotalCapex, 0), (Denominator.TotalCapex, 3), (Denominator.AiCapex, 0), (Denominator.AiCapex, 3), (Denominator.IncrementalCapex, 0) }
                .Select(choice => returns[choice.Item1, choice.Item2].Verdict));
        Assert.Equal(scenario != "bear", returns.Flips);
    }

    [Fact]
    public void A_lag_that_reaches_back_before_the_projection_leaves_no_return()
    {
        var years = Of(Seeded.Base)[Denominator.TotalCapex, 3].Years;

        Assert.All(years.Take(3), year => Assert.Null(year.Spending)); // 2023 to 2025 would need 2020 to 2022
        Assert.Equal((2026, 68.0), (years[3].Year, years[3].Spending));
        Assert.Equal(13.9364 / 68, years[3].Return!.Value, 1e-6);
    }

    [Fact]
    public void Incremental_spending_starts_with_the_clock()
    {
        var years = Of(Seeded.Base)[Denominator.IncrementalCapex, 1].Years;

        Assert.All(years.TakeWhile(year => year.Year <= 2026), year => Assert.Null(year.Return));
        Assert.Equal((24.327 - 5.6131) / 100, years.Single(year => year.Year == 2027).Return!.Value, 1e-6); // 2026: 200 - 100
    }

    [Fact]
    public void A_clock_that_starts_with_the_projection_has_no_year_to_be_incremental_to()
    {
        var returns = Of(Seeded.Base.With(("hurdle.clockStart", 2023)));

        Assert.All(returns[Denominator.IncrementalCapex, 0].Years, year => Assert.Null(year.Return));
        Assert.Equal(Verdict.Undetermined, returns[Denominator.IncrementalCapex, 0].Verdict);
        Assert.Null(returns[Denominator.IncrementalCapex, 0].MeetsLow);
    }

    [Fact]
    public void Spending_that_hardly_exceeds_the_level_before_the_clock_is_no_base()
    {
        // 2026 as 2025, then flat: 0 above the level of 100.
        var flat = Seeded.Base.With(
            ("investment.capexByYear.2026", 100), ("investment.capexGrowthByYear.2027", 0), ("investment.capexGrowthByYear.2028", 0),
            ("investment.capexGrowthByYear.2029", 0), ("investment.capexGrowthByYear.2030", 0), ("investment.capexGrowthAfter", 0));

        Assert.All(Of(flat)[Denominator.IncrementalCapex, 0].Years, year => Assert.Null(year.Return));
    }

    [Fact]
    public void Without_spending_there_is_no_return() =>
        Assert.All(
            Of(Seeded.Base.With(("investment.aiShareByYear.2023", 0), ("investment.aiShareByYear.2024", 0)))[Denominator.AiCapex, 0].Years.Take(2),
            year => Assert.Null(year.Return));

    [Fact]
    public void Only_lags_of_0_to_3_years_are_there()
    {
        Assert.Equal(12, Of(Seeded.Base).Readings.Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(Seeded.Base)[Denominator.AiCapex, 4]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(Seeded.Base)[Denominator.AiCapex, -1]);
    }

    [Fact]
    public void A_longer_lag_never_lowers_a_return_that_is_positive_and_AI_capex_never_lies_below_total() => Legal.Near.Sample(
        assumptions =>
        {
            var returns = Of(assumptions);
            foreach (var denominator in new[] { Denominator.TotalCapex, Denominator.AiCapex })
            {
                for (var lag = 1; lag <= SimpleReturns.LongestLag; lag++)
                {
                    Assert.All(
                        returns[denominator, lag - 1].Years.Zip(returns[denominator, lag].Years).Where(pair => pair.First.Profit > 0 && pair.Second.Return is not null),
                        pair => Assert.True(pair.Second.Return >= pair.First.Return));
                }
            }

            Assert.All(
                returns[Denominator.TotalCapex, 0].Years.Zip(returns[Denominator.AiCapex, 0].Years).Where(pair => pair.First.Profit > 0),
                pair => Assert.True(pair.Second.Return >= pair.First.Return));
        },
        iter: 100);

    private static SimpleReturns Of(Assumptions assumptions) => SimpleReturns.Of(CapexRoi.Project(assumptions));
}
