using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;

namespace AmznAiStrategy.Web.Api;

/// <summary>
/// What drives the verdict: tornado, table, goal seek and bridge, by the same calls as the pages, so that the numbers are the same to
/// the last bit.
/// </summary>
internal static class SensitivityApi
{
    public static void MapSensitivity(this RouteGroupBuilder api)
    {
        // No antiforgery token, as for projections: the requests compute and store nothing, and a form of another site cannot send
        // application/json.
        var group = api.MapGroup("/sensitivity").WithTags("Sensitivity");
        group.MapTornado();
        group.MapTable();
        group.MapGoalSeek();
        group.MapBridge();
    }

    /// <summary>What every question refuses in the same way.</summary>
    public static RouteHandlerBuilder RefusesQuestions(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    /// <summary>The output that is asked for; empty, and an error, when it is missing or no text.</summary>
    public static string Measure(this JsonMembers members) => members.Text("measure", "the output that is asked for, such as \"roic\"") ?? "";

    /// <summary>The lever that is moved; empty, and an error, when it is missing or no text.</summary>
    public static string Lever(this JsonMembers members) => members.Text("lever", "the id of a lever, such as \"price-change\"") ?? "";
}

/// <summary>A lever as answers name it.</summary>
/// <param name="Id">As requests name it.</param>
/// <param name="Label">What an analyst calls it.</param>
/// <param name="Unit">Unit of its values.</param>
/// <param name="Paths">The assumptions that it moves; the first one carries its value.</param>
internal sealed record LeverAnswer(string Id, string Label, string Unit, IReadOnlyList<string> Paths)
{
    public static LeverAnswer Of(Lever lever) => new(lever.Id, lever.Label, AssumptionSchema.UnitOf(lever.Unit), lever.Paths);
}

/// <summary>An output as answers name it.</summary>
/// <param name="Id">As requests name it.</param>
/// <param name="Label">What an analyst calls it.</param>
/// <param name="Unit">Unit of its values.</param>
/// <param name="LowerIsBetter">Whether a smaller value is the better one.</param>
/// <param name="Hurdle">The value that counts as good enough: the low hurdle for returns, 0 for NPV and gap; null for a payback, which has none.</param>
internal sealed record MeasureAnswer(string Id, string Label, string Unit, bool LowerIsBetter, double? Hurdle)
{
    public static MeasureAnswer Of(Measure measure, Assumptions assumptions) =>
        new(measure.Id, measure.Label, AssumptionSchema.UnitOf(measure.Unit), measure.LowerIsBetter, measure.Hurdle(assumptions));
}
