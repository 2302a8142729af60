using AmznAiStrategy.Web.Features.Scenarios.Workbench;

namespace AmznAiStrategy.Web.Tests.Workbench;

/// <summary>The open tab and its choices in an address.</summary>
public sealed class TabOptionsTests
{
    [Fact]
    public void What_is_chosen_on_the_open_tab_stands_in_the_address_and_is_read_back()
    {
        var options = Read("tab=drivers", "drivers.measure=irr", "solve.target=0.2");

        Assert.Equal(WorkbenchTab.Drivers, options.Tab);
        Assert.Equal("irr", options["drivers.measure"]);
        Assert.Equal(["tab=drivers", "drivers.measure=irr"], Written(options));
        Assert.Equal(["tab=solve", "solve.target=0.2"], Written(options with { Tab = WorkbenchTab.Solve }));
    }

    [Fact]
    public void The_projection_needs_no_word() => Assert.Empty(Written(Read("tab=projection", "drivers.measure=irr")));

    [Theory]
    [InlineData("tab=nowhere")]
    [InlineData("tab=")]
    [InlineData("productivity.priceChange=-0.06")]
    public void An_address_without_a_known_tab_opens_the_projection(string part) => Assert.Equal(WorkbenchTab.Projection, Read(part).Tab);

    [Fact]
    public void A_choice_that_is_taken_back_leaves_the_address() =>
        Assert.Equal(["tab=drivers"], Written(Read("tab=drivers", "drivers.measure=irr").With("drivers.measure", "")));

    [Fact]
    public void What_is_too_long_and_what_is_said_twice_is_left_out()
    {
        var options = Read("drivers.measure=irr", "drivers.measure=npv", $"drivers.levers={new string('x', 2001)}");

        Assert.Equal("irr", options["drivers.measure"]);
        Assert.Null(options["drivers.levers"]);
    }

    [Theory]
    [InlineData("tab", true)]
    [InlineData("two-way.x", true)]
    [InlineData("drivers", false)]
    [InlineData("drivers.", false)]
    [InlineData("productivity.priceChange", false)]
    [InlineData("demand.backlog", false)]
    public void Assumptions_are_not_taken_for_choices(string name, bool isOption) => Assert.Equal(isOption, TabOptions.Owns(name));

    private static TabOptions Read(params string[] parts) =>
        TabOptions.Read(parts.Select(part => part.Split('=', 2)).Select(part => KeyValuePair.Create(part[0], part[1])));

    private static IEnumerable<string> Written(TabOptions options) => options.Pairs.Select(pair => $"{pair.Key}={pair.Value}");
}
