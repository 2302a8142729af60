using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Web.Features.Facts;

/// <summary>What the charts say in common.</summary>
public static class ChartWords
{
    /// <summary>Source line of figures that the article prints.</summary>
    public const string Article = "Frontier Ledger article, as of March 2026";

    /// <summary>Source line of figures that Amazon has reported.</summary>
    public const string Reported = "Amazon's filings and press reports, each named under All figures";

    /// <summary>Source line of a chart that shows both.</summary>
    public const string Both = $"{Article}; reported: {Reported}";

    /// <summary>Source line of what the model projects.</summary>
    public const string Model = $"Capex-ROI model on figures of the {Article}";

    /// <summary>A title that states a finding, or a plain one when a figure that it states has no value.</summary>
    public static string Finding(string plain, IEnumerable<Figure> stated, Func<string> finding) =>
        stated.All(figure => figure.Value is not null) ? finding() : plain;

    /// <summary>A quarter for an axis: <c>2025-Q4</c> becomes <c>Q4'25</c>; anything else stays.</summary>
    public static string Quarter(string period) => period is [_, _, var decade, var year, '-', 'Q', var quarter] ? $"Q{quarter}'{decade}{year}" : period;

    /// <summary>First letter large.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
