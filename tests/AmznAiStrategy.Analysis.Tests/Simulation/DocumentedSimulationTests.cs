using System.Globalization;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Simulation;

/// <summary>docs/model.md, Simulation, read and run.</summary>
public sealed class DocumentedSimulationTests
{
    private static readonly string[] Page = File.ReadAllLines(Seeded.FileOf("docs", "model.md"));

    [Fact]
    public void The_default_distributions_of_the_page_are_those_of_the_program() => Assert.Equal(
        DefaultUncertainty.All.Select(entry => $"| {entry.LeverId} | {entry.InBase.ToString("R", CultureInfo.InvariantCulture)} | `{entry.Around}` |"),
        Page.Where(line => DefaultUncertainty.All.Any(entry => line.StartsWith($"| {entry.LeverId} |", StringComparison.Ordinal)) && line.Contains('(', StringComparison.Ordinal)));

    [Theory]
    [InlineData("tri(low,mode,high)")]
    [InlineData("pert(low,mode,high)")]
    [InlineData("normal(mean,sigma,low,high)")]
    [InlineData("lognormal(median,sigma,low,high)")]
    [InlineData("uniform(low,high)")]
    [InlineData("fixed(value)")]
    public void Every_distribution_of_the_page_has_the_parameters_it_says(string text)
    {
        var (kind, names) = (text[..text.IndexOf('(', StringComparison.Ordinal)], text[(text.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split(','));
        var distribution = DistributionText.Read($"{kind}({string.Join(',', names.Select((_, i) => i + 1))})").Distribution!;

        Assert.Single(Page, line => line.EndsWith($"| `{text}` |", StringComparison.Ordinal));
        Assert.Equal(names, distribution.Parameters.Select(parameter => parameter.Name));
    }

    [Fact]
    public void The_rows_worked_by_hand_are_what_the_program_computes()
    {
        var (price, share) = (new Triangular(-0.12, -0.04, 0), Example.Base2000.Value.Headline.RoicAtLow);
        var typed = (TruncatedNormal)IntervalText.Read("-8% to -2%", GuidedLevers.Find("price-change")!, Seeded.Base).Uncertainty!.Distribution;

        Assert.Equal(Printed("median of price change"), price.Quantile(0.5), 5e-7);
        Assert.Equal(301, share.Count);
        Assert.Equal(Printed("P(ROIC ≥ 15%) in 2,000 trials"), share.Value, 12);
        Assert.Equal(Printed("its standard error"), share.StandardError, 5e-7);
        Assert.Equal(Printed("sigma of `-8% to -2%`"), typed.Sigma, 5e-7);
    }

    private static double Printed(string row) =>
        double.Parse(Page.Single(line => line.StartsWith($"| {row} |", StringComparison.Ordinal)).Split('|')[2].Trim().TrimEnd('%'), CultureInfo.InvariantCulture) / 100;
}
