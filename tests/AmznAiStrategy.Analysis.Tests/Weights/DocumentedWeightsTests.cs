using System.Globalization;
using System.Text.RegularExpressions;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Tests.Scenarios;
using AmznAiStrategy.Analysis.Weights;

namespace AmznAiStrategy.Analysis.Tests.Weights;

/// <summary>The section on probability weights of docs/model.md, read and run.</summary>
public sealed partial class DocumentedWeightsTests
{
    private static readonly string Section = File.ReadAllText(Seeded.FileOf("docs", "model.md")).Split("\n## ")
        .Single(section => section.Split('\n')[0].EndsWith("Probability weights", StringComparison.Ordinal));

    [Fact]
    public void The_mean_of_the_returns_is_not_the_return_of_the_means()
    {
        var outcome = WeightedOutcomeTests.Of(0.25, 0.5, 0.25);
        ProjectionYear[] years = [outcome.Bull[2031], outcome.Base[2031], outcome.Bear[2031]];
        double[] weights = [0.25, 0.5, 0.25];
        double Mean(Func<ProjectionYear, double> value) => years.Zip(weights, (year, weight) => weight * value(year)).Sum();

        Assert.Equal(Row("NOPAT"), [.. years.Select(year => Math.Round(year.Nopat, 4)), Math.Round(Mean(year => year.Nopat), 4)]);
        Assert.Equal(Row("average IC"), [.. years.Select(year => Math.Round(year.AverageInvestedCapital, 4)), Math.Round(Mean(year => year.AverageInvestedCapital), 4)]);
        Assert.Equal(Row("ROIC"), [.. years.Select(year => Math.Round(100 * year.Roic!.Value, 3)), Math.Round(100 * outcome.ExpectedRoic!.Value, 3)]);
        Assert.Equal(Row("mean NOPAT over mean average IC"), [Math.Round(100 * Mean(year => year.Nopat) / Mean(year => year.AverageInvestedCapital), 3)]);
        Assert.False(outcome.MeetsLow);
    }

    [Fact]
    public void The_implied_probability_of_the_page_is_found()
    {
        var implied = WeightedOutcomeTests.Of(0.25, 0.5, 0.25).ImpliedForLow;
        var numbers = ByHand().Match(Section);

        Assert.Equal(double.Parse(numbers.Groups["rest"].Value, CultureInfo.InvariantCulture) / 100, implied.WithoutBull!.Value, 0.000005);
        Assert.Equal(double.Parse(numbers.Groups["implied"].Value, CultureInfo.InvariantCulture) / 100, implied.Probability!.Value, 0.00005);
    }

    [Fact]
    public void Every_status_stands_on_the_page() =>
        Assert.All(Enum.GetNames<ImpliedStatus>(), status => Assert.Contains($"| {Words().Replace(status, " ").ToLowerInvariant()} |", Section, StringComparison.Ordinal));

    private static IEnumerable<double> Row(string first) =>
        Section.Split('\n').Single(line => line.StartsWith($"| {first} |", StringComparison.Ordinal)).Split('|')[2..^1]
            .Select(cell => cell.Trim().TrimEnd('%')).Where(cell => cell.Length > 0).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"R = .* = (?<rest>[0-9.]+) %, p\* = .* = (?<implied>[0-9.]+) %", RegexOptions.ExplicitCapture)]
    private static partial Regex ByHand();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Words();
}
