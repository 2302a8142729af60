using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Web.Features.Facts;

/// <summary>
/// A figure as a sentence that can be pasted into a note and still says everything about it: value with unit, period, how it is
/// meant, and where it is printed or what it is computed from.
/// </summary>
public static partial class FigureSentence
{
    /// <summary>How a number of each meaning is said, the strongest meaning first: what is conditional is not told as a plan.</summary>
    private static readonly ImmutableArray<(string Qualifier, string Verb)> Verbs =
    [
        ("conditional", "would be"), ("hypothetical", "is supposed to be"), ("plan", "is planned at"), ("expected", "is expected at"),
        ("estimate", "is estimated at"), ("hurdle", "has to be"), ("claim", "is claimed to be"), ("average", "averages"), ("actual", "was"),
        ("stated", "is stated as"), ("restated", "is restated as"), ("derived", "is derived as"), ("superlative", "is put at"),
    ];

    /// <summary>Said by the number itself: ~, &gt;, &lt;, both ends.</summary>
    private static readonly ImmutableArray<string> InTheNumber = ["~", "over", "<", "range"];

    public static string Of(Figure figure) => string.Concat(Parts(figure).Select(part => part.Text));

    /// <summary>The sentence in pieces; a piece that speaks of an input has the input with it.</summary>
    public static ImmutableArray<(string Text, Figure? Input)> Parts(Figure figure) => figure.Origin switch
    {
        MissingOrigin missing => [($"The figure {missing.Id} is not in the data.", null)],
        PrintedOrigin { Fact: var fact } => [(Printed(figure, fact), null)],
        DerivedOrigin derived => [.. Computed(figure, $"is {figure.Text}, computed as {derived.Formula}", derived.Formula), (Ending(figure, Sources(figure)), null)],
        ProjectedOrigin projected =>
        [
            .. Computed(figure, $"is projected at {figure.Text} in scenario {projected.Scenario}, computed as {projected.Equation}", projected.Equation),
            (Ending(figure, ChartWords.Model), null),
        ],
        AssumedOrigin assumed => [($"{figure.Name} is assumed to be {figure.Text} in scenario {assumed.Scenario} ({assumed.Path}).", null)],
        _ => [($"{figure.Name} is {figure.Text}.", null)],
    };

    /// <summary>A period as it stands in a sentence: <c>2025-Q4</c> is <c>in Q4 2025</c>; empty for <c>undated</c>.</summary>
    public static string When(string period) => period switch
    {
        "undated" => "",
        _ when period.StartsWith("as of ", StringComparison.Ordinal) => $"as of {Date(period[6..])}",
        _ when period.StartsWith("end of ", StringComparison.Ordinal) => $"at the {period}",
        _ when period.StartsWith("next ", StringComparison.Ordinal) => $"over the {Dashed(period)}",
        _ when period.StartsWith("from ", StringComparison.Ordinal) => $"from {Date(period[5..])}",
        _ when period.StartsWith("to ", StringComparison.Ordinal) => $"up to {Date(period[3..])}",
        _ when period.Split("..") is [var first, var last] => $"from {Date(first)} to {Date(last)}",
        _ when period.Split(" to ") is [var span, var end] => $"over the {Dashed(span)} to {Date(end)}",
        _ when char.IsAsciiDigit(period[0]) && period.Contains(' ', StringComparison.Ordinal) => $"over {Dashed(period)}",
        _ => $"in {Date(period)}",
    };

    private static string Printed(Figure figure, Fact fact)
    {
        var subject = ChartWords.Sentence(fact.Value == figure.Value ? $"{fact.Entity} {fact.Metric}" : $"{fact.Entity} {fact.Metric}{figure.Name[figure.Name.LastIndexOf(',')..]}");
        var when = When(fact.Period);
        var source = string.Join("; ", Beside(fact).Append(Place(fact)));
        return fact.Low is null
            ? $"{subject}{(when.Length == 0 ? "" : $" {when}")}: {figure.Text} ({source})."
            : $"{subject} {Verb(fact)} {figure.Text}{(when.Length == 0 ? "" : $" {when}")} ({source}).";
    }

    private static string Verb(Fact fact)
    {
        var (qualifier, verb) = Verbs.FirstOrDefault(verb => fact.Qualifiers.Contains(verb.Qualifier));
        var isNamed = qualifier == "plan" && fact.Metric.EndsWith("plan", StringComparison.Ordinal); // a plan is not planned once more
        return isNamed ? "is" : verb ?? "is";
    }

    /// <summary>What neither the verb nor the number says.</summary>
    private static IEnumerable<string> Beside(Fact fact)
    {
        var said = fact.Low is null ? null : Verbs.FirstOrDefault(verb => fact.Qualifiers.Contains(verb.Qualifier)).Qualifier;
        var rest = fact.Qualifiers.Where(qualifier => qualifier != said && !InTheNumber.Contains(qualifier)).Select(FigureBasis.Word);
        return fact.Period == "undated" ? rest.Append("undated") : rest;
    }

    private static string Place(Fact fact) => fact.Publication == Publication.Article
        ? $"Frontier Ledger article, {fact.Source}, {fact.Locator}; as of March 2026"
        : $"reported: {fact.Source}, {fact.Locator}";

    private static IEnumerable<(string Text, Figure? Input)> Computed(Figure figure, string value, string formula)
    {
        yield return ($"{figure.Name} {(figure.Value is null ? $"cannot be computed as {formula}" : value)}", null);
        var inputs = figure.Inputs;
        for (var i = 0; i < inputs.Length; i++)
        {
            yield return (i == 0 ? " from " : i == inputs.Length - 1 ? " and " : ", ", null);
            yield return ($"{inputs[i].Name} ({inputs[i].Text})", inputs[i]);
        }
    }

    private static string Ending(Figure figure, string sources) =>
        figure.Value is null ? $": {figure.Reason ?? "the model gives no value"} ({sources})." : $" ({sources}).";

    private static string Sources(Figure figure)
    {
        var publications = FigureBasis.PrintedBehind(figure).Select(fact => fact.Publication).ToHashSet();
        var source = publications.Count == 2 ? ChartWords.Both : publications.Contains(Publication.Reported) ? ChartWords.Reported : ChartWords.Article;
        return figure.IsEstimate ? $"from an estimate; {source}" : source;
    }

    private static string Date(string text) => text switch
    {
        _ when Quarter().Match(text) is { Success: true } quarter => $"{quarter.Groups["quarter"].Value} {quarter.Groups["year"].Value}",
        _ when DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => text,
    };

    private static string Dashed(string text) => text.Replace('-', '–');

    [GeneratedRegex("^(?<year>[0-9]{4})-(?<quarter>Q[1-4])$", RegexOptions.ExplicitCapture)]
    private static partial Regex Quarter();
}
