using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Drivers;

/// <summary>
/// The choices of the tornado among the options of the workbench: <c>drivers.measure=irr</c>, <c>drivers.levers=guided</c> or
/// <c>drivers.levers=demand,compute-life</c>, <c>drivers.range=part</c> with <c>drivers.part=15%</c>, and by hand
/// <c>drivers.low.price-change=-10%</c>. What is not chosen is ROIC, all seventeen levers, the ranges of the model.
/// </summary>
public static class DriversOptions
{
    public const string Measure = "drivers.measure";
    public const string Levers = "drivers.levers";
    public const string Range = "drivers.range";
    public const string Part = "drivers.part";

    /// <summary>Before the id of a lever.</summary>
    public const string Low = "drivers.low.";

    /// <summary>Before the id of a lever.</summary>
    public const string High = "drivers.high.";

    /// <summary>In place of a list: the seven levers of the guided form.</summary>
    public const string Guided = "guided";

    /// <summary>In place of a list: no lever.</summary>
    public const string NoLevers = "none";

    /// <summary>In place of the model's ranges: a part of each present value.</summary>
    public const string OfPart = "part";

    /// <summary>What the part is while nothing is typed.</summary>
    public const string UsualPart = "10%";

    /// <summary>Ids of the chosen levers, whether they exist or not.</summary>
    public static ImmutableArray<string> Chosen(TabOptions options) => options[Levers] switch
    {
        null => [.. TornadoLevers.All.Select(lever => lever.Id)],
        Guided => [.. GuidedLevers.All.Select(lever => lever.Id)],
        NoLevers => [],
        var list => [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
    };

    /// <summary>The option that chooses these levers by name.</summary>
    public static string List(IEnumerable<string> ids) => string.Join(',', ids) is { Length: > 0 } list ? list : NoLevers;

    /// <summary>The levers that can be chosen: those of the model, and what an address names besides.</summary>
    public static IEnumerable<Lever> Offered(Assumptions now, TabOptions options) =>
        TornadoLevers.All.Select(lever => lever.Id).Union(Chosen(options)).Select(id => Analysis.Sensitivity.Levers.Find(now, id)).OfType<Lever>();
}
