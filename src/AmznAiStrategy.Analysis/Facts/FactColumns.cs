using System.Collections.Immutable;

namespace AmznAiStrategy.Analysis.Facts;

/// <summary>A column of a file of figures.</summary>
/// <param name="Name">As written in the header.</param>
/// <param name="Longest">How many characters a cell may have.</param>
/// <param name="Fix">What to write into it; shown when a required cell is empty. Null when the cell may be empty.</param>
internal sealed record FactColumn(string Name, int Longest, string? Fix = null);

/// <summary>The columns of a file of figures, in the order in which they are usually written.</summary>
internal static class FactColumns
{
    public static ImmutableArray<FactColumn> All { get; } =
    [
        new("id", 100, "give the figure a name of its own, such as capex.2025.total"),
        new("topic", 40, "write the topic; it is the name of the file"),
        new("entity", 120, "write whom or what the figure describes"),
        new("metric", 200, "write what is measured"),
        new("low", 30),
        new("high", 30),
        new("text", 500),
        new("unit", 20, "write the unit of the figure; words have the unit text"),
        new("period", 60, "write the time the figure speaks of, or undated"),
        new("qualifier", 100, "write how the figure is meant, such as actual or plan"),
        new("source", 200, "write the section or the publication that prints the figure"),
        new("locator", 300, "write where in the source the figure stands"),
        new("note", 1000),
    ];

    /// <summary>The header as it should be.</summary>
    public static string Header { get; } = string.Join(",", All.Select(column => column.Name));
}
