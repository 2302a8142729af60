namespace AmznAiStrategy.Store.Tests.Scenarios;

public sealed class ScenarioNameTests
{
    [Theory]
    [InlineData("", "Give the scenario a name.")]
    [InlineData(" \t\n ", "Give the scenario a name.")]
    [InlineData("a\u0000b", "cannot be printed")]
    [InlineData("two\nlines", "cannot be printed")]
    [InlineData("\u202Eesrever", "cannot be printed")]
    [InlineData("half \uD83D", "cannot be printed")]
    public void A_name_must_be_printable_text_on_one_line(string name, string words)
    {
        var error = Assert.Single(ScenarioNames.Check(name, ""));
        Assert.Equal("name", error.Path);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_has_at_most_80_characters()
    {
        Assert.Empty(ScenarioNames.Check(new string('x', 80), ""));
        Assert.Equal("The name has 81 characters; at most 80 are possible.", Assert.Single(ScenarioNames.Check(new string('x', 81), "")).Message);
    }

    [Fact]
    public void A_description_has_at_most_2000_characters_and_may_have_lines()
    {
        Assert.Empty(ScenarioNames.Check("x", "one\ntwo" + new string('x', 1993)));
        Assert.Equal("description", Assert.Single(ScenarioNames.Check("x", new string('x', 2001))).Path);
        Assert.Equal("description", Assert.Single(ScenarioNames.Check("x", "bell\u0007")).Path);
    }

    [Theory]
    [InlineData("My case: 20% capex!", "my-case-20-capex")]
    [InlineData("<script>alert(1)</script>", "script-alert-1-script")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("中文", "scenario")]
    [InlineData("New", "new-2")]
    public void An_id_is_made_of_letters_and_digits_that_links_can_hold(string name, string id) =>
        Assert.Equal(id, ScenarioNames.Id(name, _ => false));

    [Fact]
    public void A_taken_id_gets_a_number_and_stays_within_60_characters()
    {
        HashSet<string> taken = ["case", "case-2", new string('x', 60)];
        Assert.Equal("case-3", ScenarioNames.Id("Case", taken.Contains));
        Assert.Equal(new string('x', 58) + "-2", ScenarioNames.Id(new string('x', 80), taken.Contains));
    }

    [Fact]
    public void The_name_of_a_copy_stays_within_80_characters() =>
        Assert.Equal(new string('x', 73) + " (copy)", ScenarioNames.Copy(new string('x', 80), _ => false));
}
