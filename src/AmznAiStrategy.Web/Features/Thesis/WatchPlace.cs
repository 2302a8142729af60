namespace AmznAiStrategy.Web.Features.Thesis;

/// <summary>Where an analyst sees a lever move.</summary>
/// <param name="What">What to watch, in a few words.</param>
/// <param name="FigureId">Id of the figure that stands for it today.</param>
/// <param name="Url">The page that follows it.</param>
/// <param name="Page">Name of that page.</param>
public sealed record WatchPlace(string What, string FigureId, string Url, string Page)
{
    /// <summary>The place for a guided lever.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no guided lever of that id.</exception>
    public static WatchPlace Of(string lever) => lever switch
    {
        "capex-after-2026" => new("the capex plan for the years after", "capex.2026.total", Urls.Capex, "Capex"),
        "price-change" => new("list prices, and price cuts of rivals", "risks.response.moves", Urls.Competition, "Competition"),
        "utilisation" => new("whether demand still runs ahead of supply", "aws.demand-vs-supply", Urls.Aws, "AWS"),
        "revenue-per-compute-dollar" => new("AWS growth against the capital added", "aws.2025-q4.revenue-growth", Urls.Aws, "AWS"),
        "demand" => new("the backlog and how fast it grows", "reported.backlog.2025-q4", Urls.Aws, "AWS"),
        "cash-margin" => new("AWS operating margin", "aws.2025-q4.operating-margin", Urls.Aws, "AWS"),
        "compute-life" => new("AWS depreciation a quarter, and the server lives behind it", "reported.aws.2025-q4.depreciation", Urls.Aws, "AWS"),
        _ => throw new ArgumentOutOfRangeException(nameof(lever), lever, "There is no such guided lever."),
    };
}
