using AmznAiStrategy.Analysis.Scenarios;
using CsCheck;
using Microsoft.Data.Sqlite;

namespace AmznAiStrategy.Store.Tests.Scenarios;

/// <summary>Numbers that no scenario may hold: refused by the store in words, and by the database when the store is bypassed.</summary>
public sealed class HostileAssumptionTests
{
    private static readonly double[] Hostile = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e308, -1e308, 1e15, -1.01 * 1e6, double.MaxValue];

    [Fact]
    public async Task The_store_refuses_every_hostile_number_in_every_field()
    {
        await using var store = TestStore.Open();
        var scenario = await store.CreateAsync();
        var fields = AssumptionFields.Of(scenario.Assumptions);
        await Gen.Select(Gen.Int[0, fields.Count - 1], Gen.Int[0, Hostile.Length - 1]).SampleAsync(
            async (field, number) =>
            {
                var wrong = fields[field].Write(scenario.Assumptions, Hostile[number]);
                var refused = Assert.IsType<SaveResult.Refused>(await store.Scenarios.SaveAsync(scenario.Id, 1, scenario.Name, "", wrong));
                Assert.Contains(refused.Errors, error => error.Path == fields[field].Path);
            },
            iter: 200, threads: 1);
        Assert.Single(await store.Scenarios.VersionsAsync(scenario.Id));
    }

    [Fact]
    public async Task The_database_refuses_a_number_beyond_the_range_of_every_field()
    {
        await using var store = TestStore.Open();
        var scenario = await store.CreateAsync();
        foreach (var field in AssumptionFields.Of(scenario.Assumptions))
        {
            foreach (var number in new[] { Below(field), double.BitIncrement(field.Max), 1e308, -1e308 })
            {
                Assert.NotNull(AssumptionRules.Check(field, number));
                await AssertRefusedAsync(store, scenario, AssumptionJson.Write(field.Write(scenario.Assumptions, number)), "within its limits");
            }
        }
    }

    [Fact]
    public async Task The_database_takes_both_ends_of_every_range()
    {
        await using var store = TestStore.Open();
        var scenario = await store.CreateAsync();
        foreach (var field in AssumptionFields.Of(scenario.Assumptions).Where(field => !field.MinExclusive))
        {
            Insert(store, scenario, AssumptionJson.Write(field.Write(scenario.Assumptions, field.Min)));
            Insert(store, scenario, AssumptionJson.Write(field.Write(scenario.Assumptions, field.Max)));
        }
    }

    [Theory]
    [InlineData("0.09", "NaN")]
    [InlineData("0.09", "Infinity")]
    [InlineData("0.09", "1e999")]
    [InlineData("0.09", "-1.01")]
    [InlineData("0.09", "1000000")]
    [InlineData("0.09", "\"1,5\"")]
    [InlineData("0.09", "1,5")]
    [InlineData("0.09", "null")]
    [InlineData("0.09", "\"\"")]
    [InlineData("0.09", "true")]
    [InlineData("0.09", "{}")]
    [InlineData("0.09", "[0.09]")]
    public async Task The_database_refuses_what_is_not_a_number_in_the_place_of_one(string right, string wrong)
    {
        await using var store = TestStore.Open();
        var scenario = await store.CreateAsync();
        var json = AssumptionJson.Write(scenario.Assumptions);
        Assert.Contains($"\"wacc\":{right}", json, StringComparison.Ordinal);
        await AssertRefusedAsync(store, scenario, json.Replace($"\"wacc\":{right}", $"\"wacc\":{wrong}", StringComparison.Ordinal), "");
    }

    [Theory]
    [InlineData("$.economics.wacc", "an assumption is missing")]
    [InlineData("$.horizon", "an assumption is missing")]
    public async Task The_database_refuses_assumptions_with_a_hole(string path, string words)
    {
        await using var store = TestStore.Open();
        var scenario = await store.CreateAsync();
        using var connection = Sql.Open(store.Database.Path);
        var json = Sql.Text(connection, $"SELECT json_remove('{AssumptionJson.Write(scenario.Assumptions)}', '{path}')");
        await AssertRefusedAsync(store, scenario, json, words);
    }

    [Theory]
    [InlineData("{\"investment\":", "{\"surprise\":1,\"investment\":")]
    [InlineData("\"conditional\":true", "\"conditional\":7")]
    [InlineData("\"year\":2027", "\"year\":2027.5")]
    public async Task The_database_refuses_what_the_model_does_not_know(string right, string wrong)
    {
        await using var store = TestStore.Open();
        var scenario = await store.CreateAsync();
        var json = AssumptionJson.Write(scenario.Assumptions);
        Assert.Contains(right, json, StringComparison.Ordinal);
        await AssertRefusedAsync(store, scenario, json.Replace(right, wrong, StringComparison.Ordinal), "within its limits");
    }

    private static double Below(AssumptionField field) => field.MinExclusive ? field.Min : double.BitDecrement(field.Min);

    private static async Task AssertRefusedAsync(TestStore store, StoredScenario scenario, string json, string words)
    {
        var error = Assert.Throws<SqliteException>(() => Insert(store, scenario, json));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM scenario_version"));
    }

    /// <summary>Past the store, as another program would.</summary>
    private static void Insert(TestStore store, StoredScenario scenario, string json)
    {
        using var connection = Sql.Open(store.Database.Path);
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            INSERT INTO scenario_version (scenario_id, version, name, description, assumptions, action, saved_at)
            VALUES (@id, (SELECT max(version) + 1 FROM scenario_version), 'Bypassed', '', @json, 'Saved', '2026-11-22T12:00:00.000Z')
            """;
        command.Parameters.AddWithValue("@id", scenario.Id);
        command.Parameters.AddWithValue("@json", json);
        command.ExecuteNonQuery();
    }
}
