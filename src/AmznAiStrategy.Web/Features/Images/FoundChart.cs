using System.Collections.Immutable;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Features.Images;

/// <summary>A chart as its page draws it.</summary>
/// <param name="Spec">The chart.</param>
/// <param name="View">Where it stands.</param>
/// <param name="Scenarios">What was drawn of each scenario behind it.</param>
public sealed record FoundChart(ChartSpec Spec, ChartPlace View, ImmutableArray<ImageScenario> Scenarios)
{
    /// <summary>Its numbers as a file.</summary>
    public string Csv => ChartFile.Csv(Spec);

    /// <summary>What is printed on its pictures.</summary>
    public string ImageId => Charts.ImageId.Of(View, Spec.Id, Charts.ImageId.Numbers(Spec, Csv));

    /// <summary>The same chart, looked at as an address asks for it.</summary>
    public FoundChart SeenAs(IEnumerable<string> views)
    {
        var (shown, view, _) = ChartViews.Shown(Spec, views);
        return this with { Spec = shown, View = View.Seen(Spec.Id, view) };
    }
}
