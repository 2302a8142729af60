using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Charts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AmznAiStrategy.Web.Api;

/// <summary>One output for every pair of values of two levers.</summary>
internal static class DataTableApi
{
    private static readonly ImmutableArray<string> Names = ["rows", "columns", "measure"];

    public static void MapTable(this RouteGroupBuilder group) =>
        group.MapPost("/table", AnswerAsync)
            .WithName("table")
            .WithSummary("One output for every pair of values of two levers")
            .WithDescription($"Each side takes {DataTableRequest.FewestPoints} to {DataTableRequest.MostPoints} even values from low to high. 'contour' is the line along which the output is the hurdle. Nothing is stored.")
            .Accepts<DataTableQuestion>("application/json")
            .RefusesQuestions();

    private static async Task<Results<Ok<DataTableAnswer>, ProblemHttpResult>> AnswerAsync(HttpRequest request, ScenarioStore store, CancellationToken cancel)
    {
        var (question, problem) = await AnalysisQuestion.ReadAsync(request, store, Names, cancel);
        if (question is null)
        {
            return problem!;
        }

        var asked = Read(question);
        return question.Refusal("This table cannot be computed") is { } refusal
            ? refusal
            : TypedResults.Ok(DataTableAnswer.Of(question, DataTable.Of(question.Assumptions, asked)));
    }

    private static DataTableRequest Read(AnalysisQuestion question)
    {
        var request = new DataTableRequest(Side(question, "rows"), Side(question, "columns"), question.Members.Measure());
        question.Add(request.Check(question.Assumptions));
        return request;
    }

    private static DataTableSide Side(AnalysisQuestion question, string name)
    {
        var unread = new DataTableSide("", double.NaN, double.NaN, DataTableRequest.FewestPoints);
        if (question.Members.Require(name, "a lever with its values, such as {\"lever\": \"price-change\", \"low\": -0.1, \"high\": 0, \"points\": 6}") is not { } sent)
        {
            return unread;
        }

        var side = JsonMembers.Of(sent, name, question.Errors, "lever", "low", "high", "points");
        return new(side.Lever(), side.Number("low") ?? unread.Low, side.Number("high") ?? unread.High, side.Whole("points") ?? unread.Points);
    }
}

/// <summary>A table. Values are in the units of levers and output; null is a quantity that is not defined.</summary>
/// <param name="Scenario">Id of the scenario whose values stood in for what the request left out.</param>
/// <param name="Version">Revision of that scenario.</param>
/// <param name="Engine">Version of the formulas.</param>
/// <param name="Assumptions">What the levers were moved from.</param>
/// <param name="Measure">The output.</param>
/// <param name="Now">It, with the present values.</param>
/// <param name="Rows">The lever that changes from row to row.</param>
/// <param name="Columns">The lever that changes from column to column.</param>
/// <param name="Values">The output, row by row.</param>
/// <param name="Verdicts">The verdict of each cell, row by row; null where the assumptions break a rule.</param>
/// <param name="Reasons">Why a cell has no output, row by row; null where it has one.</param>
/// <param name="Contour">The lines along which the output is the hurdle; null for an output without one.</param>
/// <param name="PresentCell">The cell of the present values, counted from 0; null when one of them is not on the table.</param>
/// <param name="Sentence">How many cells clear and where the scenario stands.</param>
internal sealed record DataTableAnswer(
    string Scenario, int Version, string Engine, Assumptions Assumptions, MeasureAnswer Measure, MeasureReading Now, AxisAnswer Rows, AxisAnswer Columns,
    ImmutableArray<ImmutableArray<double?>> Values, ImmutableArray<ImmutableArray<Verdict?>> Verdicts, ImmutableArray<ImmutableArray<string?>> Reasons,
    ImmutableArray<DataTableContour>? Contour, CellAnswer? PresentCell, string Sentence)
{
    public static DataTableAnswer Of(AnalysisQuestion question, DataTable table)
    {
        var measure = MeasureAnswer.Of(table.Measure, table.Assumptions);
        return new(
            question.Scenario.Id, question.Scenario.Version, ImageId.EngineVersion, table.Assumptions, measure, table.Now, AxisAnswer.Of(table.Rows), AxisAnswer.Of(table.Columns),
            Cells(cell => cell.Value), Cells(cell => cell.Verdict), Cells(cell => cell.Reason),
            measure.Hurdle is { } hurdle ? table.Contour(hurdle) : null,
            table.PresentCell is var (row, column) ? new(row, column) : null,
            DataTableText.Sentence(table, question.Name));

        ImmutableArray<ImmutableArray<T>> Cells<T>(Func<MeasureReading, T> part) =>
            [.. table.Cells.Chunk(table.Columns.Values.Length).Select(row => row.Select(part).ToImmutableArray())];
    }
}

/// <summary>A side of a table.</summary>
/// <param name="Lever">What is moved.</param>
/// <param name="Present">Its value now.</param>
/// <param name="Values">Rising.</param>
internal sealed record AxisAnswer(LeverAnswer Lever, double Present, ImmutableArray<double> Values)
{
    public static AxisAnswer Of(DataTableAxis axis) => new(LeverAnswer.Of(axis.Lever), axis.Present, axis.Values);
}

/// <summary>A cell of a table, counted from 0.</summary>
internal sealed record CellAnswer(int Row, int Column);
