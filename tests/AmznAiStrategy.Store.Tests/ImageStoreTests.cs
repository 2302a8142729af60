using AmznAiStrategy.Store.Schema;
using Microsoft.Data.Sqlite;

namespace AmznAiStrategy.Store.Tests;

public sealed class ImageStoreTests
{
    private const string Id = "7K3F-M2QX";

    [Fact]
    public async Task An_image_comes_back_as_it_was_kept()
    {
        await using var store = TestStore.Open();
        var assumptions = await store.BaseAsync();

        Assert.True(await KeepAsync(store, Id, new ImageScenario("my-case", "My case", 4, assumptions), new ImageScenario("base", "Base", 0, assumptions)));

        var image = (await store.Images.FindAsync(Id))!;
        Assert.Equal(
            (Id, "/scenarios/my-case?hurdle.low=0.12", "roic-paths", "ROIC reaches 15%", "0.1.0", "Year,ROIC\r\n2026,0.15\r\n"),
            (image.Id, image.View, image.Chart, image.Title, image.Engine, image.Csv));
        Assert.Equal(new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero), image.MadeAt);
        Assert.Equal<ImageScenario>([new("my-case", "My case", 4, assumptions), new("base", "Base", 0, assumptions)], image.Scenarios);
    }

    [Fact]
    public async Task An_id_that_was_never_kept_is_not_found()
    {
        await using var store = TestStore.Open();
        Assert.Null(await store.Images.FindAsync(Id));
        Assert.Null(await store.Images.FindAsync(new string('x', 10_000)));
        Assert.Null(await store.Images.FindAsync("'; DROP TABLE image; --"));
    }

    [Fact]
    public async Task The_first_report_of_an_image_stays()
    {
        await using var store = TestStore.Open();
        Assert.True(await KeepAsync(store, Id));
        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.False(await store.Images.KeepAsync(Id, "/elsewhere", "other", "Other", "9.9.9", "", []));

        var image = (await store.Images.FindAsync(Id))!;
        Assert.Equal(("roic-paths", 22), (image.Chart, image.MadeAt.Day));
    }

    [Theory]
    [InlineData("7K3FM2QX")]
    [InlineData("7k3f-m2qx")]
    [InlineData("7K3F-M2QI")]
    [InlineData("7K3F-M2QXX")]
    [InlineData("")]
    public async Task The_database_refuses_what_is_no_id(string id)
    {
        await using var store = TestStore.Open();
        await Assert.ThrowsAsync<SqliteException>(() => KeepAsync(store, id));
    }

    [Fact]
    public async Task Nothing_that_an_image_showed_is_rewritten()
    {
        await using var store = TestStore.Open();
        await KeepAsync(store, Id, new ImageScenario("base", "Base", 0, await store.BaseAsync()));
        await Assert.ThrowsAsync<SqliteException>(() => store.ExecuteAsync("UPDATE image SET csv = ''"));
        await Assert.ThrowsAsync<SqliteException>(() => store.ExecuteAsync("UPDATE image_scenario SET assumptions = '{}'"));
    }

    [Fact]
    public async Task A_scenario_that_cannot_be_kept_keeps_no_image_either()
    {
        await using var store = TestStore.Open();
        var assumptions = await store.BaseAsync();
        await Assert.ThrowsAsync<SqliteException>(() => KeepAsync(store, Id, new ImageScenario("base", new string('n', 81), 0, assumptions))); // names have at most 80 characters
        Assert.Null(await store.Images.FindAsync(Id));
    }

    [Fact]
    public async Task Assumptions_that_the_model_no_longer_reads_leave_the_rest_of_the_image_readable()
    {
        await using var store = TestStore.Open();
        await KeepAsync(store, Id);
        await store.ExecuteAsync($$"""INSERT INTO image_scenario (image_id, place, scenario_id, name, version, assumptions) VALUES ('{{Id}}', 0, 'old', 'Old', 1, '{"gone": 1}')""");

        var scenario = Assert.Single((await store.Images.FindAsync(Id))!.Scenarios);
        Assert.Equal(("Old", null), (scenario.Name, scenario.Assumptions));
    }

    [Fact]
    public async Task A_database_of_before_gets_a_place_for_images_and_keeps_its_scenarios()
    {
        using var folder = new TestFolder();
        var options = TestStore.OptionsFor(folder.File("test.db"));
        await using (var old = new Database(options))
        {
            new DatabaseSetup(old, options, TimeProvider.System, [SchemaScript.All[0]]).Run();
            var scenarios = new ScenarioStore(old, TimeProvider.System);
            await scenarios.CreateAsync("Mine", "", (await scenarios.FindAsync("base"))!.Assumptions, "base");
        }

        await using var database = new Database(options);
        new DatabaseSetup(database, options, TimeProvider.System).Run();

        Assert.NotNull(await new ScenarioStore(database, TimeProvider.System).FindAsync("mine"));
        Assert.True(await new ImageStore(database, TimeProvider.System).KeepAsync(Id, "/capex", "capex", "Capex", "0.1.0", "", []));
    }

    private static Task<bool> KeepAsync(TestStore store, string id, params ImageScenario[] scenarios) => store.Images.KeepAsync(
        id, "/scenarios/my-case?hurdle.low=0.12", "roic-paths", "ROIC reaches 15%", "0.1.0", "Year,ROIC\r\n2026,0.15\r\n", scenarios);
}
