using System.Collections.Immutable;
using System.Globalization;

namespace AmznAiStrategy.Analysis.Facts;

/// <summary>Something that the article dates, placed in the calendar as closely as its date allows.</summary>
/// <param name="Fact">The figure that prints the date.</param>
/// <param name="What">What happened, in few words.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Quarter">1 to 4; null when the date names no part of the year. Early is read as the first quarter, late as the last.</param>
/// <param name="Date">The date as the source gives it, a month written out: <c>early 2026</c>, <c>February 2025</c>.</param>
public sealed record DatedEvent(Fact Fact, string What, int Year, int? Quarter, string Date)
{
    private static readonly ImmutableArray<(string Id, string What)> Known =
    [
        ("nova.launch", "Nova launched"),
        ("silicon.trainium2.launch", "Trainium2 launched"),
        ("capex.2025.plan-announced", "Capex plan of 2025"),
        ("alexa.announced", "Alexa+ announced"),
        ("rainier.operational-since", "Rainier in operation"),
        ("openai.contract-date", "OpenAI contract signed"),
        ("silicon.trainium3.availability", "Trainium3 expected"),
    ];

    /// <summary>Whether the article expects it rather than tells it.</summary>
    public bool IsExpected => Fact.IsEstimate;

    /// <summary>Every event that the article dates, in the order of time; one whose figure is missing or whose date cannot be read is left out.</summary>
    public static ImmutableArray<DatedEvent> In(FactBook facts) =>
    [
        .. Known
            .Select(known => facts.TryFind(known.Id, out var fact) ? Of(fact, known.What) : null)
            .OfType<DatedEvent>()
            .OrderBy(one => (one.Year, one.Quarter ?? 0)),
    ];

    /// <summary>The event of one figure; null when its words name no year. Read are <c>2025</c>, <c>2025-02</c> and a year after early, mid, late or end of.</summary>
    public static DatedEvent? Of(Fact fact, string what)
    {
        var words = (fact.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return null;
        }

        if (DateTime.TryParseExact(words[^1], "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return new(fact, what, month.Year, (month.Month + 2) / 3, month.ToString("MMMM yyyy", CultureInfo.InvariantCulture));
        }

        int? quarter = words[0] switch
        {
            "early" => 1,
            "mid" => 2,
            "late" or "end" => 4,
            _ => null,
        };
        return int.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? new(fact, what, year, quarter, fact.Text!) : null;
    }
}
