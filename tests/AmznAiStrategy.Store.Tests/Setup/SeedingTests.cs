using AmznAiStrategy.Store.Schema;
using AmznAiStrategy.Store.Tests.Crashes;
using Microsoft.Extensions.Time.Testing;

namespace AmznAiStrategy.Store.Tests.Setup;

public sealed class SeedingTests
{
    private const string NewFigure = "capex.new,capex,Amazon,new,1,1,,USD bn,2025,stated,Table,row 9,\n";

    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void The_first_start_creates_the_folder_and_fills_the_database()
    {
        using var folder = new TestFolder();
        var outcome = Start(Path.Combine(folder.Path, "not", "there", "yet.db"));
        Assert.Equal(new(outcome.Path, WasCreated: true, WasFilled: true, Backup: null, ReadOnlyReason: null), outcome);
        Assert.True(File.Exists(outcome.Path));
    }

    [Fact]
    public void The_second_start_changes_nothing()
    {
        using var folder = new TestFolder();
        Start(folder.File("test.db"));
        var before = File.ReadAllBytes(folder.File("test.db"));
        var outcome = Start(folder.File("test.db"));
        Assert.False(outcome.WasCreated || outcome.WasFilled);
        Assert.Equal(before, File.ReadAllBytes(folder.File("test.db")));
    }

    [Fact]
    public async Task Changed_files_renew_the_figures_and_leave_the_work_of_analysts_alone()
    {
        using var folder = new TestFolder();
        var seed = folder.CopyOfSeed();
        var options = TestStore.OptionsFor(folder.File("test.db"), seed);
        await using var database = new Database(options);
        new DatabaseSetup(database, options, Clock).Run();
        var (scenarios, drafts) = (new ScenarioStore(database, Clock), new DraftStore(database, Clock));
        var preset = (await scenarios.FindAsync("base"))!;
        var saved = Assert.IsType<SaveResult.Saved>(await scenarios.CreateAsync("Mine", "", preset.Assumptions, "base")).Scenario;
        await drafts.SaveAsync("base", "me", 0, "{}");

        File.AppendAllText(Path.Combine(seed, "facts", "capex.csv"), NewFigure);
        var bull = Path.Combine(seed, "scenarios", "bull.json");
        File.WriteAllText(bull, File.ReadAllText(bull).Replace("\"name\": \"Bull\"", "\"name\": \"Optimist\"", StringComparison.Ordinal));
        Assert.True(new DatabaseSetup(database, options, Clock).Run().WasFilled);

        Assert.Equal(1, (await new FactStore(database).FindAsync("capex.new"))!.Low);
        Assert.Equal("Optimist", (await scenarios.FindAsync("bull"))!.Name);
        Assert.Equal(saved.Assumptions, (await scenarios.FindAsync(saved.Id))!.Assumptions);
        Assert.Single(await scenarios.VersionsAsync(saved.Id));
        Assert.NotNull(await drafts.FindAsync("base", "me"));
    }

    [Fact]
    public void Errors_in_the_files_stop_the_start_with_the_whole_list_and_nothing_is_changed()
    {
        using var folder = new TestFolder();
        var seed = folder.CopyOfSeed();
        Start(folder.File("test.db"), seed);
        var before = File.ReadAllBytes(folder.File("test.db"));
        File.AppendAllText(Path.Combine(seed, "facts", "capex.csv"), NewFigure.Replace("USD bn", "USD", StringComparison.Ordinal));
        File.AppendAllText(Path.Combine(seed, "reported", "backlog.csv"), "one,two\n");
        File.WriteAllText(Path.Combine(seed, "scenarios", "bear.json"), "{}");

        var error = Assert.Throws<SeedException>(() => Start(folder.File("test.db"), seed));

        Assert.Contains(error.Errors, line => line.StartsWith("capex.csv, row ", StringComparison.Ordinal) && line.Contains("did you mean USD bn?", StringComparison.Ordinal));
        Assert.Contains(error.Errors, line => line.StartsWith("backlog.csv, row ", StringComparison.Ordinal));
        Assert.Contains(error.Errors, line => line.StartsWith("scenarios/bear.json", StringComparison.Ordinal));
        Assert.All(error.Errors, line => Assert.Contains(line, error.Message, StringComparison.Ordinal));
        Assert.Equal(before, File.ReadAllBytes(folder.File("test.db")));
    }

    [Fact]
    public void Errors_in_the_files_leave_no_new_database_behind()
    {
        using var folder = new TestFolder();
        var seed = folder.CopyOfSeed();
        File.WriteAllText(Path.Combine(seed, "facts", "capex.csv"), "");
        Assert.Throws<SeedException>(() => Start(folder.File("test.db"), seed));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_basis_must_name_a_figure_that_is_there()
    {
        using var folder = new TestFolder();
        var seed = folder.CopyOfSeed();
        var path = Path.Combine(seed, "scenarios", "base.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"capex.2023.total\"", "\"capex.1923.total\"", StringComparison.Ordinal));
        var error = Assert.Single(Assert.Throws<SeedException>(() => Start(folder.File("test.db"), seed)).Errors);
        Assert.Equal("scenarios/base.json, basis.investment.capexByYear.2023: there is no figure with the id 'capex.1923.total'.", error);
    }

    [Fact]
    public void Two_files_cannot_bring_scenarios_of_one_name()
    {
        using var folder = new TestFolder();
        var seed = folder.CopyOfSeed();
        var path = Path.Combine(seed, "scenarios", "bear.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"name\": \"Bear\"", "\"name\": \"BASE\"", StringComparison.Ordinal));
        Assert.Contains("two scenarios have the name BASE", Assert.Throws<SeedException>(() => Start(folder.File("test.db"), seed)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_built_in_scenario_cannot_take_the_id_of_a_saved_one()
    {
        using var folder = new TestFolder();
        var seed = folder.CopyOfSeed();
        var options = TestStore.OptionsFor(folder.File("test.db"), seed);
        await using var database = new Database(options);
        new DatabaseSetup(database, options, Clock).Run();
        var scenarios = new ScenarioStore(database, Clock);
        await scenarios.CreateAsync("Stagnation", "", (await scenarios.FindAsync("base"))!.Assumptions, "base");
        var bear = File.ReadAllText(Path.Combine(seed, "scenarios", "bear.json"));
        File.WriteAllText(
            Path.Combine(seed, "scenarios", "stagnation.json"),
            bear.Replace("\"id\": \"bear\"", "\"id\": \"stagnation\"", StringComparison.Ordinal).Replace("\"name\": \"Bear\"", "\"name\": \"New\"", StringComparison.Ordinal));

        var error = Assert.Throws<SeedException>(() => new DatabaseSetup(database, options, Clock).Run());

        Assert.Contains("'stagnation'", Assert.Single(error.Errors), StringComparison.Ordinal);
        Assert.Equal("Stagnation", (await scenarios.FindAsync("stagnation"))!.Name);
    }

    [Fact]
    public void A_missing_folder_is_named_with_its_setting()
    {
        using var folder = new TestFolder();
        var error = Assert.Throws<SeedException>(() => Start(folder.File("test.db"), folder.File("nowhere")));
        Assert.Contains("Database:SeedFolder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_upgrade_keeps_a_copy_of_the_database_as_it_was()
    {
        using var folder = new TestFolder();
        var options = TestStore.OptionsFor(folder.File("test.db"));
        Start(options.Path);
        var outcome = new DatabaseSetup(new Database(options), options, Clock, CrashSetup.Scripts(2)).Run();

        Assert.Equal(folder.File("test.db.schema-2-20261122T120000000Z.backup"), outcome.Backup);
        using var copy = Sql.Open(outcome.Backup!);
        Assert.Equal(2, Sql.Number(copy, "PRAGMA user_version"));
        Assert.Equal("ok", Sql.Text(copy, "PRAGMA integrity_check"));
        using var upgraded = Sql.Open(options.Path);
        Assert.Equal(3, Sql.Number(upgraded, "PRAGMA user_version"));
        Assert.Equal(["001_figures_and_scenarios.sql", "002_images.sql", "003_for_the_tests.sql"], Names(upgraded));
    }

    [Fact]
    public void A_step_that_fails_leaves_the_schema_before_it()
    {
        using var folder = new TestFolder();
        var options = TestStore.OptionsFor(folder.File("test.db"));
        Start(options.Path);
        SchemaScript broken = new(3, "003_broken.sql", "PRAGMA user_version = 3; CREATE TABLE later (number INTEGER) STRICT; SELECT nonsense");
        Assert.ThrowsAny<Exception>(() => new DatabaseSetup(new Database(options), options, Clock, [.. SchemaScript.All, broken]).Run());

        using var connection = Sql.Open(options.Path);
        Assert.Equal(2, Sql.Number(connection, "PRAGMA user_version"));
        Assert.Equal(0, Sql.Number(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'later'"));
    }

    [Fact]
    public void Steps_are_numbered_without_gaps_and_set_their_number() =>
        Assert.All(SchemaScript.All.Index(), step =>
        {
            Assert.Equal(step.Index + 1, step.Item.Number);
            Assert.Contains($"PRAGMA user_version = {step.Item.Number};", step.Item.Sql, StringComparison.Ordinal);
        });

    [Fact]
    public async Task Two_programs_that_start_together_share_one_database()
    {
        using var folder = new TestFolder();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Start(folder.File("test.db")))));
        Assert.Single(outcomes, outcome => outcome.WasFilled);
        using var connection = Sql.Open(folder.File("test.db"));
        Assert.Equal("ok", Sql.Text(connection, "PRAGMA integrity_check"));
        Assert.Empty(Directory.GetFiles(folder.Path, "*.unfinished*"));
    }

    [Fact]
    public void What_a_killed_start_left_is_removed_when_it_is_old()
    {
        using var folder = new TestFolder();
        var (old, recent) = (folder.File("test.db.1.unfinished"), folder.File("test.db.2.unfinished-journal"));
        File.WriteAllText(old, "");
        File.WriteAllText(recent, "");
        File.SetLastWriteTimeUtc(old, Clock.GetUtcNow().UtcDateTime.AddHours(-2));
        File.SetLastWriteTimeUtc(recent, Clock.GetUtcNow().UtcDateTime.AddMinutes(-5));
        Start(folder.File("test.db"));
        Assert.Equal((false, true), (File.Exists(old), File.Exists(recent)));
    }

    private static SetupOutcome Start(string path, string? seed = null)
    {
        var options = TestStore.OptionsFor(path, seed);
        return new DatabaseSetup(new Database(options), options, Clock).Run();
    }

    private static List<string> Names(Microsoft.Data.Sqlite.SqliteConnection connection) =>
        [.. Sql.Text(connection, "SELECT group_concat(name) FROM (SELECT name FROM schema_script ORDER BY number)").Split(',')];
}
