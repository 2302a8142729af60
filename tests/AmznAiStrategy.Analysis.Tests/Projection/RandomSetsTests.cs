using System.Text.Json;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Projection;

/// <summary>
/// 320 random legal sets of assumptions against the stored answers of the independent model: horizons from 2027 to 2060, fractional lives,
/// shrinking and exploding spending, negative margins, every verdict and every IRR status.
/// </summary>
public sealed class RandomSetsTests
{
    private static readonly IReadOnlyList<JsonElement> Lines =
        [.. File.ReadLines(Seeded.FileOf("tests", "AmznAiStrategy.Analysis.Tests", "Projection", "random-sets.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)];

    private static readonly IReadOnlyList<string> Outputs = [.. Lines[0].EnumerateArray().Select(name => name.GetString()!)];

    private static IReadOnlyList<JsonElement> Sets => [.. Lines.Skip(1)];

    [Fact]
    public void Every_output_of_random_assumptions_agrees_with_the_independent_model() => Assert.Empty(Sets.SelectMany((set, index) =>
    {
        var projection = CapexRoi.Project(Read(set));
        var outputs = Outputs.Zip(set.GetProperty("out").EnumerateArray()).ToDictionary(pair => pair.First, pair => pair.Second);
        return IndependentModel.Differences(projection.Summary, name => outputs[name], projection.Years.Sum(year => year.AiCapex))
            .Select(difference => $"set {index}: {difference}");
    }));

    [Fact]
    public void The_return_of_every_year_of_random_assumptions_agrees_with_the_independent_model() => Assert.Empty(Sets.SelectMany((set, index) =>
    {
        var projection = CapexRoi.Project(Read(set));
        var expected = set.GetProperty("roic").EnumerateArray().Select(IndependentModel.Number).ToList();
        Assert.Equal(expected.Count, projection.Years.Length);
        return projection.Years.Zip(expected).Where(pair => !IndependentModel.Agree(pair.Second, pair.First.Roic, 1))
            .Select(pair => $"set {index}, {pair.First.Year}: {pair.Second} expected, {pair.First.Roic} found");
    }));

    [Fact]
    public void The_random_assumptions_reach_every_verdict_and_every_status_of_an_irr()
    {
        var words = Sets.SelectMany(set => set.GetProperty("out").EnumerateArray().Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!)).ToHashSet();

        Assert.Superset(
            new HashSet<string> { "undetermined", "clears-early", "clears", "low-bound-only", "fails", "ok", "multiple", "no-sign-change", "no-root-in-range", "invalid" },
            words);
    }

    /// <summary>A set: which years it has, which commitments are conditional, and its numbers in the order of the form.</summary>
    private static Assumptions Read(JsonElement set)
    {
        var known = new double[set.GetProperty("known").GetInt32()];
        var growth = set.GetProperty("growth");
        var shape = Seeded.Base with
        {
            Investment = Seeded.Base.Investment with
            {
                CapexByYear = new(2023, known),
                AiShareByYear = new(2023, known),
                CapexGrowthByYear = new(growth[0].GetInt32(), new double[growth[1].GetInt32()]),
            },
            Stakes = Seeded.Base.Stakes with
            {
                Commitments = new(set.GetProperty("conditional").EnumerateArray().Select(flag => new Commitment(0, 0, flag.GetInt32() == 1))),
            },
        };
        return AssumptionFields.Of(shape).Zip(set.GetProperty("in").EnumerateArray())
            .Aggregate(shape, (assumptions, pair) => pair.First.Write(assumptions, pair.Second.GetDouble()));
    }
}
