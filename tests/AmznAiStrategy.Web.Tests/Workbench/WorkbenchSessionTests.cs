using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Features.Scenarios.Workbench;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AmznAiStrategy.Web.Tests.Workbench;

/// <summary>What happens to a scenario in the workbench, on the real store.</summary>
public sealed class WorkbenchSessionTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("amzn-ai-").FullName;
    private readonly FakeTimeProvider clock = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private Database database = null!;

    public Task InitializeAsync()
    {
        var options = new DatabaseOptions { Path = Path.Combine(folder, "test.db") };
        database = new(options);
        new DatabaseSetup(database, options, clock).Run();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_built_in_scenario_opens_with_its_golden_result()
    {
        await using var session = await OpenAsync("base");

        Assert.Equal(0.15356983483857162, session.Projection.Summary.RoicAtWindowEnd!.Value, 1e-12);
        Assert.Equal("/scenarios/base", session.Address);
        Assert.Equal("Base", session.Started.Name);
        Assert.True(session.Charts.Length >= 6);
    }

    [Fact]
    public async Task An_edit_moves_projection_and_address_at_once()
    {
        await using var session = await OpenAsync("base");

        Type(session, "productivity.priceChange", "-6%");

        Assert.True(session.Projection.Summary.RoicAtWindowEnd < 0.15);
        Assert.Equal("/scenarios/base?productivity.priceChange=-0.06", session.Address);
        Assert.True(session.IsUnsaved);
    }

    [Fact]
    public async Task An_entry_that_cannot_be_used_leaves_projection_and_address_as_they_were()
    {
        await using var session = await OpenAsync("base");
        var before = session.Projection;

        Type(session, "buildOut.computeLife", "40");

        Assert.Same(before, session.Projection);
        Assert.Equal("/scenarios/base", session.Address);
        Assert.Contains("buildOut.computeLife", session.Edit.Errors.Keys);
    }

    [Fact]
    public async Task The_draft_is_stored_within_two_seconds_and_comes_back_to_the_same_editor_only()
    {
        await using (var session = await OpenAsync("base", editor: "ann"))
        {
            Type(session, "productivity.priceChange", "-6%");
            Type(session, "buildOut.computeLife", "long");
            clock.Advance(TimeSpan.FromSeconds(2));
            await UntilAsync(async () => await Drafts.FindAsync("base", "ann") is not null);
        }

        await using var back = await OpenAsync("base", editor: "ann");
        await using var other = await OpenAsync("base", editor: "bob");

        Assert.NotNull(back.Notices.Restored);
        Assert.Equal("long", back.Edit.TextOf(Field("buildOut.computeLife")));
        Assert.Equal(-0.06, back.Edit.Valid.Productivity.PriceChange);
        Assert.Null(other.Notices.Restored);
        Assert.False(other.IsUnsaved);
    }

    [Fact]
    public async Task Closing_the_page_keeps_what_was_typed_last()
    {
        await using (var session = await OpenAsync("base", editor: "ann"))
        {
            Type(session, "productivity.priceChange", "-6%");
        }

        await using var back = await OpenAsync("base", editor: "ann");
        Assert.Equal(-0.06, back.Edit.Valid.Productivity.PriceChange);
    }

    [Fact]
    public async Task Work_that_is_taken_back_leaves_no_draft()
    {
        await using (var session = await OpenAsync("base", editor: "ann"))
        {
            Type(session, "productivity.priceChange", "-6%");
            session.Apply(session.Edit.Undo());
        }

        Assert.Null(await Drafts.FindAsync("base", "ann"));
    }

    [Fact]
    public async Task A_link_with_other_changes_comes_before_the_draft_which_is_offered()
    {
        await using (var session = await OpenAsync("base", editor: "ann"))
        {
            Type(session, "productivity.priceChange", "-6%");
        }

        await using var linked = await OpenAsync("base", "?productivity.priceChange=-0.02", "ann");
        Assert.Equal(-0.02, linked.Edit.Valid.Productivity.PriceChange);
        Assert.NotNull(linked.Notices.Waiting);

        linked.OpenWaiting();
        Assert.Equal(-0.06, linked.Edit.Valid.Productivity.PriceChange);
    }

    [Fact]
    public async Task Of_two_saves_from_the_same_revision_the_second_sees_the_first_and_keeps_its_text()
    {
        var id = await CreateAsync();
        await using var first = await OpenAsync(id, editor: "ann");
        await using var second = await OpenAsync(id, editor: "bob");
        Type(first, "productivity.priceChange", "-5%");
        Type(second, "productivity.priceChange", "-7%");

        await first.SaveAsync();
        await second.SaveAsync();

        Assert.Equal(-0.05, second.Notices.Theirs!.Assumptions.Productivity.PriceChange);
        Assert.Equal("-7%", second.Edit.TextOf(Field("productivity.priceChange")));

        await second.SaveOverAsync(second.Notices.Theirs);
        Assert.Equal(3, second.Scenario!.Version);
        Assert.Equal(-0.07, (await Scenarios.FindAsync(id))!.Assumptions.Productivity.PriceChange);
    }

    [Fact]
    public async Task After_a_conflict_the_other_revision_can_be_taken()
    {
        var id = await CreateAsync();
        await using var first = await OpenAsync(id, editor: "ann");
        await using var second = await OpenAsync(id, editor: "bob");
        Type(first, "productivity.priceChange", "-5%");
        Type(second, "productivity.priceChange", "-7%");
        await first.SaveAsync();
        await second.SaveAsync();

        await second.DiscardAsync();

        Assert.False(second.IsUnsaved);
        Assert.Equal(-0.05, second.Edit.Valid.Productivity.PriceChange);
    }

    [Fact]
    public async Task A_draft_of_an_earlier_revision_meets_the_conflict_when_it_is_saved()
    {
        var id = await CreateAsync();
        await using (var bob = await OpenAsync(id, editor: "bob"))
        {
            Type(bob, "productivity.priceChange", "-7%");
        }

        await using (var ann = await OpenAsync(id, editor: "ann"))
        {
            Type(ann, "economics.taxRate", "20%");
            await ann.SaveAsync();
        }

        await using var back = await OpenAsync(id, editor: "bob");
        await back.SaveAsync();

        Assert.Equal(0.20, back.Notices.Theirs!.Assumptions.Economics.TaxRate);
    }

    [Fact]
    public async Task Saving_under_a_new_name_leaves_the_built_in_scenario_as_it_was()
    {
        await using var session = await OpenAsync("bull");
        Type(session, "productivity.priceChange", "-1%");

        var id = await session.SaveAsAsync("Bull, dearer", "");

        Assert.Equal(-0.01, (await Scenarios.FindAsync(id!))!.Assumptions.Productivity.PriceChange);
        Assert.Equal("bull", (await Scenarios.FindAsync(id!))!.StartedFrom);
        Assert.Equal(-0.02, (await Scenarios.FindAsync("bull"))!.Assumptions.Productivity.PriceChange);
        Assert.False(session.IsUnsaved);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_and_nothing_is_lost()
    {
        await using var session = await OpenAsync("bull");
        Type(session, "productivity.priceChange", "-1%");

        Assert.Null(await session.SaveAsAsync("base", ""));

        Assert.NotEmpty(session.Notices.Refused);
        Assert.Equal("-1%", session.Edit.TextOf(Field("productivity.priceChange")));
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_keeps_the_work_and_says_so()
    {
        var id = await CreateAsync();
        await using var session = await OpenAsync(id);
        Type(session, "productivity.priceChange", "-5%");
        await using var holder = await database.OpenAsync();
        Execute(holder, "BEGIN IMMEDIATE"); // another program writes and does not finish
        var saving = session.SaveAsync();
        await saving;
        Execute(holder, "ROLLBACK");

        Assert.Contains("Not saved", session.Notices.Failed, StringComparison.Ordinal);
        Assert.Equal("-5%", session.Edit.TextOf(Field("productivity.priceChange")));

        await session.SaveAsync();
        Assert.Equal(2, session.Scenario!.Version);
    }

    [Fact]
    public async Task A_range_varies_the_lever_in_the_simulation_and_leaves_its_value_as_it_was()
    {
        await using var session = await OpenAsync("base");
        var lever = GuidedLevers.Find("price-change")!;

        foreach (var text in new[] { "-8%", "-8% t", "-8% to -", "-8% to -2%" }) // as the keys come in
        {
            session.Type(lever, text, edit => edit.Type(lever, text));
        }

        var range = session.RangeOf(lever)!;
        Assert.Equal(-0.04, session.Edit.Typed.Productivity.PriceChange);
        Assert.False(session.IsUnsaved);
        Assert.Equal(("-8% to -2%", "In the simulation, price change: nine draws in ten between −8.0%/yr and −2.0%/yr."), (range.Text, range.Reading));
        Assert.Equal("/scenarios/base?simulate.of.price-change=-8%25%20to%20-2%25", session.Address);
        Assert.Empty(session.SimulationErrors);

        session.TakeBackRange(range.LeverId);

        Assert.Null(session.RangeOf(lever));
        Assert.Equal("/scenarios/base", session.Address);
    }

    [Fact]
    public async Task A_range_that_cannot_be_used_stays_with_the_reason_and_the_next_entry_replaces_it()
    {
        await using var session = await OpenAsync("base");
        var lever = GuidedLevers.Find("price-change")!;

        session.Type(lever, "-2% to -8%", edit => edit.Type(lever, "-2% to -8%"));

        Assert.Equal("-2% to -8%", session.RangeOf(lever)!.Text);
        Assert.Equal("The range starts at −2%/yr and ends below it, at −8%/yr. Swap the two.", session.RangeOf(lever)!.Error);
        Assert.False(session.IsSimulated);

        session.Type(lever, "-5%", edit => edit.Type(lever, "-5%"));

        Assert.Null(session.RangeOf(lever));
        Assert.Equal(-0.05, session.Edit.Valid.Productivity.PriceChange);
    }

    [Fact]
    public async Task A_range_goes_on_when_a_value_is_typed_over_it()
    {
        await using var session = await OpenAsync("base");
        var lever = GuidedLevers.Find("price-change")!;
        session.Type(lever, "-8% to -2%", edit => edit.Type(lever, "-8% to -2%"));

        session.Type(lever, "-5%", edit => edit.Type(lever, "-5%"));

        Assert.Equal((null, "In the simulation, price change: nine draws in ten between −8.0%/yr and −2.0%/yr."), (session.RangeOf(lever)!.Text, session.RangeOf(lever)!.Reading));
        Assert.Equal(-0.05, session.Edit.Valid.Productivity.PriceChange);
    }

    private ScenarioStore Scenarios => new(database, clock);

    private DraftStore Drafts => new(database, clock);

    private async Task<string> CreateAsync()
    {
        var stored = await Scenarios.FindAsync("base");
        var result = await Scenarios.CreateAsync("Mine", "", stored!.Assumptions, "base");
        return Assert.IsType<SaveResult.Saved>(result).Scenario.Id;
    }

    private async Task<WorkbenchSession> OpenAsync(string id, string query = "", string editor = "ann")
    {
        var session = new WorkbenchSession(Scenarios, Drafts, clock, NullLogger<WorkbenchSession>.Instance, id, editor);
        await session.OpenAsync(query);
        return session;
    }

    private static void Type(WorkbenchSession session, string path, string text) => session.Apply(session.Edit.Type(Field(path, session.Edit.Saved), text));

    private AssumptionField Field(string path) => Field(path, Scenarios.FindAsync("base").GetAwaiter().GetResult()!.Assumptions);

    private static AssumptionField Field(string path, Assumptions shape) => AssumptionFields.Find(shape, path)!;

    private static void Execute(Microsoft.Data.Sqlite.SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant statements of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var attempt = 0; attempt < 200 && !await condition(); attempt++)
        {
            await Task.Delay(25);
        }
    }
}
