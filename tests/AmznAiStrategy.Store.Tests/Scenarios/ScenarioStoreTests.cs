using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Store.Tests.Scenarios;

public sealed class ScenarioStoreTests
{
    [Fact]
    public async Task Built_in_scenarios_come_first_in_their_order_then_the_saved_ones_by_name()
    {
        await using var store = TestStore.Open();
        await store.CreateAsync("zebra");
        await store.CreateAsync("Ant");
        var list = await store.Scenarios.ListAsync();
        Assert.Equal(["bull", "base", "bear", "reported-history", "ant", "zebra"], list.Select(scenario => scenario.Id));
        Assert.Equal([true, true, true, true, false, false], list.Select(scenario => scenario.IsPreset));
    }

    [Fact]
    public async Task A_built_in_scenario_has_its_assumptions_and_their_basis()
    {
        await using var store = TestStore.Open();
        var preset = (await store.Scenarios.FindAsync("base"))!;
        Assert.Equal(("Base", 0, true, false, null), (preset.Name, preset.Version, preset.IsPreset, preset.IsArchived, preset.StartedFrom));
        Assert.Equal(200, preset.Assumptions.Investment.CapexByYear[2026]); // capex table, row 2026
        Assert.Equal("capex.2023.total", preset.BasisFor("investment.capexByYear.2023")!.FactId);
    }

    [Fact]
    public async Task A_scenario_is_kept_to_the_last_bit()
    {
        await using var store = TestStore.Open();
        var preset = await store.BaseAsync();
        var odd = preset with { Economics = preset.Economics with { Wacc = 0.1 + 0.2, TaxRate = double.BitIncrement(0.18) } };
        var saved = Saved(await store.Scenarios.CreateAsync("Odd", "", odd, "base"));
        var found = (await store.Scenarios.FindAsync(saved.Id))!;
        Assert.Equal(BitConverter.DoubleToInt64Bits(0.1 + 0.2), BitConverter.DoubleToInt64Bits(found.Assumptions.Economics.Wacc));
        Assert.Equal(odd, found.Assumptions);
    }

    [Fact]
    public async Task A_new_scenario_is_version_one_and_knows_where_it_came_from()
    {
        await using var store = TestStore.Open();
        var scenario = Saved(await store.Scenarios.CreateAsync("  My case  ", " Why\r\nnot ", await store.BaseAsync(), "bull"));
        Assert.Equal(
            ("my-case", "My case", "Why\nnot", 1, false, false, "bull", new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)),
            (scenario.Id, scenario.Name, scenario.Description, scenario.Version, scenario.IsPreset, scenario.IsArchived, scenario.StartedFrom, scenario.SavedAt));
    }

    [Fact]
    public async Task A_scenario_keeps_the_basis_of_the_built_in_one_at_its_origin()
    {
        await using var store = TestStore.Open();
        var first = Saved(await store.Scenarios.CreateAsync("First", "", await store.BaseAsync(), "bear"));
        var second = Saved(await store.Scenarios.CreateAsync("Second", "", first.Assumptions, first.Id));
        Assert.Equal("first", second.StartedFrom);
        var bear = (await store.Scenarios.FindAsync("bear"))!;
        Assert.Equal(bear.Basis.OrderBy(entry => entry.Key), second.Basis.OrderBy(entry => entry.Key));
    }

    [Fact]
    public async Task A_scenario_cannot_start_from_one_that_is_not_there()
    {
        await using var store = TestStore.Open();
        Assert.IsType<SaveResult.NotFound>(await store.Scenarios.CreateAsync("Mine", "", await store.BaseAsync(), "nothing"));
    }

    [Fact]
    public async Task Saving_adds_a_version_and_keeps_the_earlier_one()
    {
        await using var store = TestStore.Open();
        var first = await store.CreateAsync();
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = Saved(await store.Scenarios.SaveAsync(first.Id, 1, first.Name, "Cheaper", WithWacc(first.Assumptions, 0.08)));

        Assert.Equal((2, "Cheaper", 0.08), (second.Version, second.Description, second.Assumptions.Economics.Wacc));
        Assert.Equal(first, await WithoutBasisAsync(store.Scenarios.FindVersionAsync(first.Id, 1), first));
        Assert.Equal(
            [
                new ScenarioRevision(2, "My case", "Cheaper", ScenarioAction.Saved, null, new(2026, 11, 22, 12, 1, 0, TimeSpan.Zero)),
                new ScenarioRevision(1, "My case", "", ScenarioAction.Created, null, new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)),
            ],
            await store.Scenarios.VersionsAsync(first.Id));
    }

    [Fact]
    public async Task Saving_what_is_there_already_adds_no_version()
    {
        await using var store = TestStore.Open();
        var scenario = await store.CreateAsync();
        Assert.Equal(1, Saved(await store.Scenarios.SaveAsync(scenario.Id, 1, " My case ", "", scenario.Assumptions)).Version);
    }

    [Fact]
    public async Task A_new_name_renames_and_the_id_stays()
    {
        await using var store = TestStore.Open();
        var scenario = await store.CreateAsync();
        var renamed = Saved(await store.Scenarios.SaveAsync(scenario.Id, 1, "Your case", "", scenario.Assumptions));
        Assert.Equal(("my-case", "Your case"), (renamed.Id, renamed.Name));
        Assert.Equal(ScenarioAction.Renamed, (await store.Scenarios.VersionsAsync(scenario.Id))[0].Action);
    }

    [Fact]
    public async Task Saving_on_top_of_somebody_elses_version_gives_theirs_back()
    {
        await using var store = TestStore.Open();
        var scenario = await store.CreateAsync();
        await store.Scenarios.SaveAsync(scenario.Id, 1, scenario.Name, "Theirs", scenario.Assumptions);
        var result = await store.Scenarios.SaveAsync(scenario.Id, 1, scenario.Name, "Mine", scenario.Assumptions);
        Assert.Equal((2, "Theirs"), (Assert.IsType<SaveResult.Conflict>(result).Theirs.Version, Assert.IsType<SaveResult.Conflict>(result).Theirs.Description));
    }

    [Fact]
    public async Task A_scenario_that_is_not_there_cannot_be_changed()
    {
        await using var store = TestStore.Open();
        var assumptions = await store.BaseAsync();
        Assert.IsType<SaveResult.NotFound>(await store.Scenarios.SaveAsync("nothing", 1, "Name", "", assumptions));
        Assert.IsType<SaveResult.NotFound>(await store.Scenarios.ArchiveAsync("nothing", 1));
        Assert.IsType<SaveResult.NotFound>(await store.Scenarios.RestoreAsync("nothing", 1, 1));
        Assert.IsType<SaveResult.NotFound>(await store.Scenarios.DuplicateAsync("nothing"));
        Assert.Null(await store.Scenarios.FindAsync("nothing"));
        Assert.Null(await store.Scenarios.FindVersionAsync("base", 1));
        Assert.Empty(await store.Scenarios.VersionsAsync("nothing"));
    }

    [Fact]
    public async Task Built_in_scenarios_cannot_be_changed_and_say_what_to_do()
    {
        await using var store = TestStore.Open();
        var assumptions = await store.BaseAsync();
        foreach (var result in new[]
        {
            await store.Scenarios.SaveAsync("base", 0, "Base", "", WithWacc(assumptions, 0.08)),
            await store.Scenarios.ArchiveAsync("base", 0),
            await store.Scenarios.RestoreAsync("base", 0, 0),
        })
        {
            Assert.Equal("Base is one of the built-in scenarios; save your changes under a new name.", Assert.Single(Refused(result)).Message);
        }
    }

    [Fact]
    public async Task The_rules_of_the_model_are_checked_again()
    {
        await using var store = TestStore.Open();
        var scenario = await store.CreateAsync();
        var wrong = WithWacc(scenario.Assumptions, 7);
        Assert.Equal("economics.wacc", Assert.Single(Refused(await store.Scenarios.SaveAsync(scenario.Id, 1, scenario.Name, "", wrong))).Path);
        Assert.Equal("economics.wacc", Assert.Single(Refused(await store.Scenarios.CreateAsync("Wrong", "", wrong, "base"))).Path);
        Assert.Single(await store.Scenarios.VersionsAsync(scenario.Id));
    }

    [Theory]
    [InlineData("my CASE")]
    [InlineData(" My case ")]
    [InlineData("Base")]
    public async Task A_name_is_used_once_whatever_its_letter_case(string name)
    {
        await using var store = TestStore.Open();
        await store.CreateAsync("My case");
        var other = await store.CreateAsync("Other");
        var error = Assert.Single(Refused(await store.Scenarios.CreateAsync(name, "", other.Assumptions, "base")));
        Assert.Equal(("name", $"There is a scenario called '{name.Trim()}' already; choose another name."), (error.Path, error.Message));
        Assert.Equal("name", Assert.Single(Refused(await store.Scenarios.SaveAsync(other.Id, 1, name, "", other.Assumptions))).Path);
    }

    [Fact]
    public async Task An_archived_scenario_is_out_of_the_list_and_comes_back()
    {
        await using var store = TestStore.Open();
        var scenario = await store.CreateAsync();
        var archived = Saved(await store.Scenarios.ArchiveAsync(scenario.Id, 1));
        Assert.True(archived is { IsArchived: true, Version: 2 });
        Assert.DoesNotContain(await store.Scenarios.ListAsync(), listed => listed.Id == scenario.Id);
        Assert.Contains(await store.Scenarios.ListAsync(includeArchived: true), listed => listed is { Id: "my-case", IsArchived: true });

        var back = Saved(await store.Scenarios.UnarchiveAsync(scenario.Id, 2));
        Assert.True(back is { IsArchived: false, Version: 3 });
        Assert.Equal(
            [ScenarioAction.Unarchived, ScenarioAction.Archived, ScenarioAction.Created],
            (await store.Scenarios.VersionsAsync(scenario.Id)).Select(version => version.Action));
    }

    [Fact]
    public async Task An_archived_scenario_is_not_changed_until_it_is_back()
    {
        await using var store = TestStore.Open();
        var scenario = await store.CreateAsync();
        await store.Scenarios.ArchiveAsync(scenario.Id, 1);
        Assert.Contains("archived", Assert.Single(Refused(await store.Scenarios.SaveAsync(scenario.Id, 2, "New", "", scenario.Assumptions))).Message, StringComparison.Ordinal);
        Assert.Contains("archived", Assert.Single(Refused(await store.Scenarios.RestoreAsync(scenario.Id, 1, 2))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_an_archived_scenario_is_free_and_may_be_gone_when_it_comes_back()
    {
        await using var store = TestStore.Open();
        var scenario = await store.CreateAsync("My case");
        await store.Scenarios.ArchiveAsync(scenario.Id, 1);
        Assert.Equal("my-case-2", (await store.CreateAsync("My case")).Id);
        Assert.Equal("name", Assert.Single(Refused(await store.Scenarios.UnarchiveAsync(scenario.Id, 2))).Path);
    }

    [Fact]
    public async Task Restoring_puts_an_earlier_version_on_top_of_the_history()
    {
        await using var store = TestStore.Open();
        var first = await store.CreateAsync();
        await store.Scenarios.SaveAsync(first.Id, 1, "Renamed", "Changed", WithWacc(first.Assumptions, 0.08));
        var restored = Saved(await store.Scenarios.RestoreAsync(first.Id, 1, 2));
        Assert.Equal((3, "My case", ""), (restored.Version, restored.Name, restored.Description));
        Assert.Equal(first.Assumptions, restored.Assumptions);
        Assert.Equal((ScenarioAction.Restored, 1), ((await store.Scenarios.VersionsAsync(first.Id))[0].Action, (await store.Scenarios.VersionsAsync(first.Id))[0].RestoredFrom));
        Assert.IsType<SaveResult.NotFound>(await store.Scenarios.RestoreAsync(first.Id, 99, 3));
    }

    [Fact]
    public async Task A_copy_has_a_name_and_a_life_of_its_own()
    {
        await using var store = TestStore.Open();
        var copies = new List<StoredScenario>();
        for (var i = 0; i < 3; i++)
        {
            copies.Add(Saved(await store.Scenarios.DuplicateAsync("bull")));
        }

        Assert.Equal(["Bull (copy)", "Bull (copy 2)", "Bull (copy 3)"], copies.Select(copy => copy.Name));
        Assert.Equal(["bull-copy", "bull-copy-2", "bull-copy-3"], copies.Select(copy => copy.Id));
        Assert.All(copies, copy => Assert.Equal("bull", copy.StartedFrom));
        Assert.Equal((await store.Scenarios.FindAsync("bull"))!.Assumptions, copies[0].Assumptions);
    }

    [Fact]
    public async Task A_command_that_arrives_twice_is_done_once()
    {
        await using var store = TestStore.Open();
        var assumptions = await store.BaseAsync();
        var created = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => store.Scenarios.CreateAsync("Mine", "", assumptions, "base", token: "create")));
        Assert.All(created, result => Assert.Equal("mine", Saved(result).Id));
        var saved = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => store.Scenarios.SaveAsync("mine", 1, "Mine", "Once", assumptions, token: "save")));
        Assert.All(saved, result => Assert.Equal((2, "Once"), (Saved(result).Version, Saved(result).Description)));
        Assert.Equal(2, await store.CountAsync("SELECT count(*) FROM scenario_version"));
    }

    [Theory]
    [InlineData("UPDATE scenario_version SET name = 'Other'", "never rewritten")]
    [InlineData("DELETE FROM scenario_version", "never deleted")]
    public async Task History_cannot_be_changed_even_past_the_store(string sql, string words)
    {
        await using var store = TestStore.Open();
        await store.CreateAsync();
        var error = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => store.ExecuteAsync(sql));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_this_program_cannot_read_is_named_and_kept()
    {
        await using var store = TestStore.Open();
        var scenario = await store.CreateAsync();
        await store.ExecuteAsync(
            """
            DROP TRIGGER scenario_version_is_never_rewritten;
            UPDATE scenario_version SET assumptions = json_set(assumptions, '$.economics.wacc', 7);
            """);
        var error = await Assert.ThrowsAsync<UnreadableScenarioException>(() => store.Scenarios.FindAsync(scenario.Id));
        Assert.StartsWith("Version 1 of the scenario 'my-case'", error.Message, StringComparison.Ordinal);
        Assert.Contains(await store.Scenarios.ListAsync(), listed => listed.Id == scenario.Id);
    }

    [Fact]
    public async Task An_assumption_that_is_newer_than_a_scenario_has_the_value_of_its_origin()
    {
        await using var store = TestStore.Open();
        var scenario = await store.CreateAsync();
        await store.ExecuteAsync(
            """
            DROP TRIGGER scenario_version_is_never_rewritten;
            UPDATE scenario_version SET assumptions = json_set(json_remove(assumptions, '$.economics.taxRate'), '$.economics.wacc', 0.08);
            """);
        var read = (await store.Scenarios.FindAsync(scenario.Id))!.Assumptions.Economics;
        Assert.Equal((0.08, 0.18), (read.Wacc, read.TaxRate)); // 18 % is the tax rate of Base
    }

    private static Assumptions WithWacc(Assumptions assumptions, double wacc) => assumptions with { Economics = assumptions.Economics with { Wacc = wacc } };

    private static StoredScenario Saved(SaveResult result) => Assert.IsType<SaveResult.Saved>(result).Scenario;

    private static ImmutableArray<AssumptionError> Refused(SaveResult result) => Assert.IsType<SaveResult.Refused>(result).Errors;

    /// <summary>Every member but the basis, which is compared by itself and is a new object at each reading.</summary>
    private static async Task<StoredScenario?> WithoutBasisAsync(Task<StoredScenario?> reading, StoredScenario expected) =>
        (await reading)! with { Basis = expected.Basis };
}
