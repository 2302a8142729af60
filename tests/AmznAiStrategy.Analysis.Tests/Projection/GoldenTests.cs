using System.Text.Json;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Projection;

/// <summary>Bull, Base and Bear against the stored answers of the independent model, number by number.</summary>
public sealed class GoldenTests
{
    private static readonly JsonElement Golden = JsonDocument.Parse(
        File.ReadAllText(Seeded.FileOf("tests", "AmznAiStrategy.Analysis.Tests", "Projection", "golden.json"))).RootElement.GetProperty("scenarios");

    public static TheoryData<string> Scenarios => ["bull", "base", "bear"];

    public static TheoryData<string, string> YearlyQuantities
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var scenario in (string[])["bull", "base", "bear"])
            {
                foreach (var name in IndependentModel.Yearly.Keys)
                {
                    data.Add(scenario, name);
                }
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(YearlyQuantities))]
    public void Every_year_of_every_quantity_agrees_with_the_independent_model(string scenario, string quantity)
    {
        var projection = CapexRoi.Project(Seeded.Definition(scenario).Assumptions);
        var rows = Golden.GetProperty(scenario).GetProperty("rows").EnumerateArray().ToList();
        var (read, money) = IndependentModel.Yearly[quantity];
        var scale = money ? projection.Years.Sum(year => year.AiCapex) : 1;

        Assert.Equal(rows.Select(row => row.GetProperty("year").GetInt32()), projection.Years.Select(year => year.Year));
        Assert.All(projection.Years.Zip(rows), pair => Assert.True(
            IndependentModel.Agree(IndependentModel.Number(pair.Second.GetProperty(quantity)), read(pair.First), scale),
            $"{pair.First.Year}: {pair.Second.GetProperty(quantity)} expected, {read(pair.First)} found"));
    }

    [Theory, MemberData(nameof(Scenarios))]
    public void Every_output_of_the_summary_agrees_with_the_independent_model(string scenario)
    {
        var projection = CapexRoi.Project(Seeded.Definition(scenario).Assumptions);
        var summary = Golden.GetProperty(scenario).GetProperty("summary");

        Assert.Empty(IndependentModel.Differences(projection.Summary, summary.GetProperty, projection.Years.Sum(year => year.AiCapex)));
    }

    [Theory, MemberData(nameof(Scenarios))]
    public void The_programmes_flows_agree_with_the_independent_model(string scenario)
    {
        var projection = CapexRoi.Project(Seeded.Definition(scenario).Assumptions);
        var flows = Golden.GetProperty(scenario).GetProperty("summary").GetProperty("cohort_flows").EnumerateArray().Select(flow => flow.GetDouble()).ToList();

        Assert.Equal(flows.Count, projection.Summary.ProgrammeFlows.Length);
        Assert.All(flows.Zip(projection.Summary.ProgrammeFlows), pair => Assert.True(IndependentModel.Agree(pair.First, pair.Second, projection.Years.Sum(year => year.AiCapex))));
    }

    [Fact]
    public void Every_name_of_the_independent_model_is_compared()
    {
        var (row, summary) = (Golden.GetProperty("base").GetProperty("rows")[0], Golden.GetProperty("base").GetProperty("summary"));

        Assert.Equal(row.EnumerateObject().Select(property => property.Name).Order(), IndependentModel.Yearly.Keys.Append("year").Order());
        Assert.Equal(
            summary.EnumerateObject().Select(property => property.Name).Order(),
            [.. IndependentModel.Numbers.Keys.Concat(IndependentModel.Rates.Keys).Concat(IndependentModel.Words.Keys).Append("cohort_flows").Order()]);
    }

    [Theory, MemberData(nameof(Scenarios))]
    public void The_short_outcome_is_the_same_as_the_summary(string scenario)
    {
        var assumptions = Seeded.Definition(scenario).Assumptions;
        var summary = CapexRoi.Project(assumptions).Summary;

        Assert.Equal(new(summary.Verdict, summary.RoicAtWindowEnd, summary.ProgrammeIrr, summary.ProgrammeNpvAtWacc), CapexRoi.Outcome(assumptions));
    }
}
