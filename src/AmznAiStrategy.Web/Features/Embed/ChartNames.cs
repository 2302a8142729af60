using AmznAiStrategy.Web.Features.Images;

namespace AmznAiStrategy.Web.Features.Embed;

/// <summary>Finds the charts that somebody probably meant.</summary>
public static class ChartNames
{
    private const int Most = 5;

    /// <summary>The charts whose ids share most of their words with what was asked for, then those that begin most alike.</summary>
    public static IReadOnlyList<FoundChart> Near(string asked, IEnumerable<FoundChart> charts)
    {
        var words = Words(asked);
        return
        [
            .. charts.DistinctBy(chart => chart.Spec.Id)
                .Select(chart => (Chart: chart, Shared: Words(chart.Spec.Id).Count(words.Contains), Start: Start(asked, chart.Spec.Id)))
                .Where(one => one.Shared > 0 || one.Start >= 3)
                .OrderByDescending(one => one.Shared)
                .ThenByDescending(one => one.Start)
                .Take(Most)
                .Select(one => one.Chart),
        ];
    }

    private static HashSet<string> Words(string id) => new(id.Split('-', ' ', '_'), StringComparer.OrdinalIgnoreCase);

    private static int Start(string asked, string id) => asked.Zip(id).TakeWhile(pair => char.ToUpperInvariant(pair.First) == char.ToUpperInvariant(pair.Second)).Count();
}
