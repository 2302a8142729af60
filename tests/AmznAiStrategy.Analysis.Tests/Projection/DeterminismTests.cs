using System.Globalization;
using System.Text.Json;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Tests.Scenarios;
using CsCheck;

namespace AmznAiStrategy.Analysis.Tests.Projection;

/// <summary>Equal assumptions give equal bits. Doubles are compared by their shortest text that reads back, which no two doubles share.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public void Equal_assumptions_give_equal_bits_on_every_thread()
    {
        Assumptions[] scenarios = [Seeded.Bull, Seeded.Base, Seeded.Bear, Seeded.ReportedHistory];
        var expected = scenarios.Select(Bits).ToList();

        var found = new List<string>[8];
        Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, index =>
            found[index] = [.. scenarios.Select(Bits)]);

        Assert.All(found, bits => Assert.Equal(expected, bits));
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        var expected = Bits(Seeded.Base);
        var before = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "~", PercentDecimalSeparator = "," };
        try
        {
            CultureInfo.CurrentCulture = culture;
            var reread = ScenarioFile.Read(Seeded.Text("base"), "base.json").Definition!.Assumptions;

            Assert.Equal("1,5", 1.5.ToString());
            Assert.Equal(expected, Bits(reread));
            Assert.Equal(AssumptionJson.Write(Seeded.Base), AssumptionJson.Write(reread));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_stored_and_reloaded_scenario_gives_the_same_bits() => Legal.Anywhere.Sample(
        drawn => Bits(AssumptionJson.ReadWhole(AssumptionJson.Write(drawn)).Assumptions!) == Bits(drawn), iter: 200);

    private static string Bits(Assumptions assumptions)
    {
        var projection = CapexRoi.Project(assumptions);
        return JsonSerializer.Serialize(projection.Years) + JsonSerializer.Serialize(projection.Summary) + JsonSerializer.Serialize(Vintages.Of(assumptions));
    }
}
