using AmznAiStrategy.Analysis.Editing;
using AmznAiStrategy.Web.Features.Compare;
using AmznAiStrategy.Web.Tests.Hosting;

namespace AmznAiStrategy.Web.Tests.Compare;

/// <summary>How scenarios and unsaved changes stand in the address of a comparison.</summary>
public sealed class CompareItemTests
{
    [Fact]
    public void An_id_alone_has_no_changes()
    {
        var item = CompareItem.Read("base");

        Assert.Equal("base", item.Id);
        Assert.Empty(item.Pairs);
    }

    [Fact]
    public void Changes_follow_the_id()
    {
        var item = CompareItem.Read("base~productivity.priceChange=-0.06~hurdle.low=0.12");

        Assert.Equal("base", item.Id);
        Assert.Equal(["productivity.priceChange is -0.06", "hurdle.low is 0.12"], item.Pairs.Select(pair => $"{pair.Key} is {pair.Value}"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("~", "")]
    [InlineData("~hurdle.low=0.1", "hurdle.low=0.1")] // an id that does not exist
    [InlineData("base~~", "base")]
    public void Whatever_is_typed_is_read(string text, string id) => Assert.Equal(id, CompareItem.Read(text).Id);

    [Fact]
    public void A_change_without_a_value_is_kept_for_the_message() =>
        Assert.Equal(KeyValuePair.Create("hurdle.low", ""), Assert.Single(CompareItem.Read("base~hurdle.low").Pairs));

    [Fact]
    public async Task What_is_written_reads_back_to_the_same_bits()
    {
        await using var store = new TemporaryStore();
        var stored = (await store.Scenarios.FindAsync("base"))!.Assumptions;
        var asked = stored with { Hurdle = stored.Hurdle with { Low = 0.1 + 0.02 } }; // 0.12000000000000001

        var item = CompareItem.Read(CompareItem.Write("base", stored, asked));

        Assert.Equal("base", item.Id);
        Assert.Equal(asked, WhatIf.Read(stored, item.Pairs).Assumptions);
    }
}
