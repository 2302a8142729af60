using AmznAiStrategy.Web.Features.Images;
using Microsoft.AspNetCore.WebUtilities;

namespace AmznAiStrategy.Web.Features.Embed;

/// <summary>
/// Between the address of a chart on its page and the one that shows it alone: <c>/scenarios/base?hurdle.low=0.12</c> becomes
/// <c>/embed/roic-paths?page=%2Fscenarios%2Fbase&amp;hurdle.low=0.12</c>. Everything else in the query stays as it is.
/// </summary>
public static class EmbedAddress
{
    /// <summary>Names the page; without it the first page that draws the chart is meant.</summary>
    public const string Page = "page";

    /// <summary>Short for the page of a scenario's workbench.</summary>
    public const string Scenario = "scenario";

    /// <summary>Light, dark, or as the reader's system has it when it is not named.</summary>
    public const string Theme = "theme";

    /// <summary>The address of the page that an embedded chart belongs to; null when none is named.</summary>
    /// <param name="address">Address of the embedded chart.</param>
    public static string? View(PageAddress address)
    {
        var path = address.All(Page) is [var page, ..] ? page
            : address.All(Scenario) is [var scenario, ..] ? Urls.Scenario(scenario)
            : address.Query.Any(pair => pair.Key == "s") ? Urls.Compare
            : null;
        return path is null ? null : QueryHelpers.AddQueryString(
            path, address.Query.Where(pair => pair.Key is not (Page or Scenario or Theme)).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
    }
}
