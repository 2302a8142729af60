namespace AmznAiStrategy.Store.Tests;

public sealed class DraftStoreTests
{
    [Fact]
    public async Task A_draft_comes_back_as_it_was_kept()
    {
        await using var store = TestStore.Open();
        await store.Drafts.SaveAsync("base", "me", 3, """{"wacc":"9,5 %","note":"naïve €"}""");
        Assert.Equal(
            new StoredDraft("base", "me", 3, """{"wacc":"9,5 %","note":"naïve €"}""", new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)),
            await store.Drafts.FindAsync("base", "me"));
    }

    [Fact]
    public async Task The_last_draft_of_an_editor_wins()
    {
        await using var store = TestStore.Open();
        await store.Drafts.SaveAsync("base", "me", 0, """{"typed":1}""");
        await store.Drafts.SaveAsync("base", "me", 2, """{"typed":2}""");
        var draft = (await store.Drafts.FindAsync("base", "me"))!;
        Assert.Equal((2, """{"typed":2}"""), (draft.BaseVersion, draft.Body));
    }

    [Fact]
    public async Task Editors_and_scenarios_do_not_share_drafts()
    {
        await using var store = TestStore.Open();
        await store.Drafts.SaveAsync("base", "me", 0, "{}");
        Assert.Null(await store.Drafts.FindAsync("base", "you"));
        Assert.Null(await store.Drafts.FindAsync("bull", "me"));
    }

    [Fact]
    public async Task A_discarded_draft_is_gone_and_the_others_are_not()
    {
        await using var store = TestStore.Open();
        await store.Drafts.SaveAsync("base", "me", 0, "{}");
        await store.Drafts.SaveAsync("base", "you", 0, "{}");
        await store.Drafts.DiscardAsync("base", "me");
        await store.Drafts.DiscardAsync("base", "nobody");
        Assert.Null(await store.Drafts.FindAsync("base", "me"));
        Assert.NotNull(await store.Drafts.FindAsync("base", "you"));
    }

    [Fact]
    public async Task A_draft_has_at_most_64_kilobytes()
    {
        await using var store = TestStore.Open();
        await store.Drafts.SaveAsync("base", "me", 0, $"\"{new string('é', 32_767)}\""); // 2 bytes each, and 2 quotation marks: 65,536
        await Assert.ThrowsAsync<ArgumentException>(() => store.Drafts.SaveAsync("base", "me", 0, $"\"{new string('é', 32_768)}\""));
    }

    [Fact]
    public async Task Drafts_older_than_thirty_days_are_removed_at_the_start()
    {
        await using var store = TestStore.Open();
        await store.Drafts.SaveAsync("base", "old", 0, "{}");
        store.Clock.Advance(TimeSpan.FromDays(1));
        await store.Drafts.SaveAsync("base", "young", 0, "{}");
        store.Clock.Advance(TimeSpan.FromDays(29.5));
        new DatabaseSetup(store.Database, store.Options, store.Clock).Run();
        Assert.Null(await store.Drafts.FindAsync("base", "old"));
        Assert.NotNull(await store.Drafts.FindAsync("base", "young"));
    }

    [Fact]
    public async Task A_draft_outlives_the_program()
    {
        await using var store = TestStore.Open();
        await store.Drafts.SaveAsync("base", "me", 0, """{"typed":1}""");
        await using var next = new Database(store.Options);
        new DatabaseSetup(next, store.Options, store.Clock).Run();
        Assert.Equal("""{"typed":1}""", (await new DraftStore(next, store.Clock).FindAsync("base", "me"))!.Body);
    }
}
