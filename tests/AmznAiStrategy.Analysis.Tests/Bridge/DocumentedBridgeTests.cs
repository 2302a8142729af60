using System.Globalization;
using AmznAiStrategy.Analysis.Bridge;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Bridge;

/// <summary>The section on bridges of docs/model.md, read and run.</summary>
public sealed class DocumentedBridgeTests
{
    private static readonly string Page = File.ReadAllText(Seeded.FileOf("docs", "model.md"));

    [Theory]
    [InlineData("bull", 2)]
    [InlineData("bear", 3)]
    public void The_table_of_the_page_is_found(string to, int column)
    {
        var bridge = ScenarioBridge.Of(Seeded.Base, Seeded.Definition(to).Assumptions, Measure.Roic);
        double Of(string id) => bridge.Steps.Single(step => step.Lever.Id == id).Contribution!.Value;

        Assert.Equal(Printed("demand", column), Of("demand"), 0.00005);
        Assert.Equal(Printed("price change", column), Of("price-change"), 0.00005);
        Assert.Equal(Printed("capex path", column), Of("capex"), 0.00005);
        Assert.Equal(Printed("all others", column), bridge.Steps.Where(step => step.Lever.Id is not ("demand" or "price-change" or "capex")).Sum(step => step.Contribution!.Value), 0.0001);
        Assert.Equal(Printed("gap, pp", column), bridge.Gap!.Value, 0.00005);
    }

    [Fact]
    public void The_method_of_the_page_is_that_of_the_program()
    {
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"**Up to {ScenarioBridge.MostExact} levers**"), Page, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{ScenarioBridge.Orders} random orders stand for all: {ScenarioBridge.Orders / 2} pairs"), Page, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"SplitMix64 with seed {ScenarioBridge.Seed}"), Page, StringComparison.Ordinal);
        Assert.All(Enum.GetNames<BridgeStatus>(), status => Assert.Contains($"| {status.ToLowerInvariant()} |", Section("Bridge between scenarios"), StringComparison.Ordinal));
    }

    private static double Printed(string row, int column)
    {
        var cell = Section("Bridge between scenarios").Split('\n').Single(line => line.StartsWith($"| {row} |", StringComparison.Ordinal)).Split('|')[column].Trim();
        return double.Parse(cell, CultureInfo.InvariantCulture) / 100;
    }

    private static string Section(string title) => Page.Split("\n## ").Single(section => section.Split('\n')[0].EndsWith(title, StringComparison.Ordinal));
}
