using System.Collections.Immutable;
using AmznAiStrategy.Web.Features.Catalogue;

namespace AmznAiStrategy.Web.Features.Search;

/// <summary>One line of the list of keys.</summary>
/// <param name="Keys">The keys, one after the other or together as <paramref name="Together"/> says.</param>
/// <param name="Does">What they do.</param>
/// <param name="Together">Whether they are held together (Ctrl+K) or alternatives and sequences (g c).</param>
public sealed record Shortcut(ImmutableArray<string> Keys, string Does, bool Together = false);

/// <summary>Keys that belong together.</summary>
/// <param name="Heading">What they are for.</param>
/// <param name="IsSingle">Whether they work without Ctrl, and can therefore be switched off.</param>
/// <param name="Keys">The lines.</param>
public sealed record ShortcutGroup(string Heading, bool IsSingle, ImmutableArray<Shortcut> Keys);

/// <summary>Every key of the product, as the sheet lists them. js/shortcuts.js, js/palette.js and js/forms.js answer to them.</summary>
public static class Shortcuts
{
    public static ImmutableArray<ShortcutGroup> All { get; } =
    [
        new("Always", false,
        [
            new(["Ctrl", "K"], "Search anything", Together: true),
            new(["Esc"], "Close what is open"),
        ]),
        new("Anywhere", true,
        [
            new(["/"], "Search anything"),
            new(["?"], "This list"),
            new(["c"], "Compare; in a workbench, with what it shows"),
            new(["e"], "Export menu of the chart in focus, or of the first one in view"),
            new(["d"], "Density: comfortable or compact"),
            new(["t"], "Theme: light or dark"),
            new(["["], "Previous scenario, in a workbench"),
            new(["]"], "Next scenario, in a workbench"),
        ]),
        new("Workbench", false,
        [
            new(["Ctrl", "Z"], "Undo", Together: true),
            new(["Ctrl", "Y"], "Redo; Ctrl+Shift+Z as well", Together: true),
            new(["Ctrl", "S"], "Save a scenario of your own", Together: true),
            new(["Enter"], "Take what is typed in a field"),
            new(["←", "→"], "Move a slider by one step"),
            new(["Shift", "→"], "Move a slider by ten steps", Together: true),
        ]),
        new("Charts and numbers", false,
        [
            new(["←", "→"], "In a chart: read it point by point"),
            new(["Enter"], "On a number: what it is made of"),
        ]),
        new("Go to a page", true,
        [
            .. ProductPages.All.Where(page => PageKeys.Of(page.Code) is not null).Select(page => new Shortcut(["g", $"{PageKeys.Of(page.Code)}"], page.Name)),
        ]),
    ];
}
