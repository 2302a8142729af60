using System.Collections.Immutable;

namespace AmznAiStrategy.Web.Features.Search;

/// <summary>Something that the page does when it is chosen.</summary>
/// <param name="Code">Three letters that find it.</param>
/// <param name="Name">What it does.</param>
/// <param name="About">What comes of it.</param>
public sealed record PaletteAction(string Code, string Name, string About)
{
    /// <summary>Name of what js/commands.js runs; null for one that is a link.</summary>
    public string? Command { get; init; }

    /// <summary>Where it leads; null for one that the page does.</summary>
    public string? Url { get; init; }
}

/// <summary>Every action. They are part of each page, so that they work while the server is away.</summary>
public static class PaletteActions
{
    public static ImmutableArray<PaletteAction> All { get; } =
    [
        new("NEW", "New scenario", "Opens Base and asks for a name of your own") { Command = "new-scenario" },
        new("BBB", "Compare bull, base and bear", "The three built-in cases side by side") { Url = Urls.CompareOf("bull", "base", "bear") },
        new("EXP", "Export this page's charts", "One file with each chart as a PNG in the size of a slide, and its numbers") { Command = "export-charts" },
        new("PRN", "Print this page", "Or keep it as a PDF") { Command = "print" },
        new("LGT", "Theme: light", "Kept in this browser") { Command = "theme-light" },
        new("DRK", "Theme: dark", "Kept in this browser") { Command = "theme-dark" },
        new("SYS", "Theme: as the system", "Kept in this browser") { Command = "theme-system" },
        new("DEN", "Density: comfortable or compact", "Changes between the two; kept in this browser") { Command = "density" },
        new("KEY", "Keyboard shortcuts", "Lists every key") { Command = "keys" },
        new("OFF", "Single keys on or off", "Keys without Ctrl, such as / and g; kept in this browser") { Command = "single-keys" },
    ];
}
