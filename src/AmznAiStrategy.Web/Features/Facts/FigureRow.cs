using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Web.Features.Facts;

/// <summary>A row of a table of figures.</summary>
/// <param name="Label">What the figure is, in the words of the table.</param>
/// <param name="Figure">The figure.</param>
public sealed record FigureRow(string Label, Figure Figure)
{
    /// <summary>The value written otherwise, e.g. with more decimals.</summary>
    public string? Text { get; init; }

    /// <summary>What a reader must know about it.</summary>
    public string? Remark { get; init; }
}
