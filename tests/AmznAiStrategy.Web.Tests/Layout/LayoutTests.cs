using AmznAiStrategy.Web.Features.Catalogue;
using AmznAiStrategy.Web.Features.Search;
using AmznAiStrategy.Web.Layout;
using Bunit;

namespace AmznAiStrategy.Web.Tests.Layout;

/// <summary>What every page carries with it: the navigation, the list of actions and the keys.</summary>
public sealed class LayoutTests : IDisposable
{
    private readonly BunitContext pages = new();

    public void Dispose() => pages.Dispose();

    [Fact]
    public void The_navigation_has_every_page_once_with_its_code_and_letter_in_three_named_groups()
    {
        var nav = pages.Render<NavMenu>();

        Assert.Equal(ProductPages.All.Select(page => page.Url), nav.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal(ProductPages.All.Select(page => page.Code), nav.FindAll("a").Select(link => link.GetAttribute("data-code")));
        Assert.All(nav.FindAll("a"), link => Assert.Single(link.GetAttribute("data-key")!));
        Assert.Equal(["The answer", "Topics", "Work"], nav.FindAll("ul").Select(list => nav.Find($"#{list.GetAttribute("aria-labelledby")}").TextContent));
    }

    [Fact]
    public void Every_action_is_part_of_the_page()
    {
        var palette = pages.Render<SearchPalette>();

        Assert.Equal(PaletteActions.All.Select(action => action.Code), palette.FindAll("[data-palette-actions] > li").Select(item => item.GetAttribute("data-code")));
    }

    [Fact]
    public void Every_command_of_an_action_is_one_that_the_script_knows()
    {
        var script = Repository.Read("src/AmznAiStrategy.Web/wwwroot/js/commands.js");

        Assert.All(
            PaletteActions.All.Select(action => action.Command).OfType<string>(),
            command => Assert.Matches($@"\n  '?{command}'?: ", script));
    }

    [Fact]
    public void The_sheet_lists_the_letters_of_all_pages_and_the_keys_of_the_workbench()
    {
        var sheet = pages.Render<KeySheet>();
        var lines = sheet.FindAll("dl > div").Select(line => string.Concat(line.QuerySelectorAll("kbd").Select(key => key.TextContent)) + ": " + line.QuerySelector("dd")!.TextContent).ToList();

        Assert.Contains("gc: Capex", lines);
        Assert.Contains("CtrlK: Search anything", lines);
        Assert.Contains("CtrlZ: Undo", lines);
        Assert.Contains("CtrlY: Redo; Ctrl+Shift+Z as well", lines);
        Assert.Equal(ProductPages.All.Length, lines.Count(line => line.StartsWith('g')));
    }

    [Fact]
    public void Single_keys_are_marked_as_such()
    {
        var sheet = pages.Render<KeySheet>();

        Assert.Equal(
            Shortcuts.All.Where(group => group.IsSingle).Select(group => group.Heading),
            sheet.FindAll("section:has(.key-single)").Select(section => section.GetAttribute("aria-label")));
    }
}
