using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>One side of a data table: a lever and its even values.</summary>
/// <param name="Lever">Id of a lever, as in <see cref="Levers.Find"/>.</param>
/// <param name="Low">The first value, in the lever's unit.</param>
/// <param name="High">The last value.</param>
/// <param name="Points">How many values, both ends included.</param>
public sealed record DataTableSide(string Lever, double Low, double High, int Points)
{
    /// <summary>Values closer than this to the present one, as a part of it or of 1, are the present one.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Whether <paramref name="value"/> is one of the values, but for rounding.</summary>
    public bool Holds(double value) => Values(value).Contains(value);

    /// <summary>From low to high; a value that is the present one but for rounding is exactly that.</summary>
    internal double[] Values(double present)
    {
        var values = new double[Points];
        for (var i = 0; i < Points; i++)
        {
            var value = i == Points - 1 ? High : Low + (High - Low) * i / (Points - 1);
            values[i] = Math.Abs(value - present) <= Rounding * Math.Max(1, Math.Abs(present)) ? present : value;
        }

        return values;
    }

    internal Lever? Check(Assumptions assumptions, string path, List<AssumptionError> errors)
    {
        var counted = Points is >= DataTableRequest.FewestPoints and <= DataTableRequest.MostPoints;
        if (MeasureRules.FindLever(assumptions, Lever, $"{path}.lever", errors) is not { } lever)
        {
            return null;
        }

        var field = lever.Field(assumptions);
        if (!counted)
        {
            errors.Add(new($"{path}.points", $"A side of a table takes {DataTableRequest.FewestPoints} to {DataTableRequest.MostPoints} values; {BreakEvenText.Name(lever)} has {Format.Value(Points, Unit.Count)}."));
        }

        if (MeasureRules.CheckRange(lever, field, Low, High, $"{path}.", errors) && counted && field.Whole && (High - Low) % (Points - 1) != 0)
        {
            errors.Add(new($"{path}.points", $"{lever.Label} takes whole numbers only; {Format.Value(Points, Unit.Count)} even values from {QuantityText.Exact(Low, field.Unit)} to {QuantityText.Exact(High, field.Unit)} are not."));
        }

        return lever;
    }
}

/// <summary>What is asked of a data table.</summary>
/// <param name="Rows">The lever that changes from row to row.</param>
/// <param name="Columns">The lever that changes from column to column.</param>
/// <param name="Measure">Id of a <see cref="Sensitivity.Measure"/>.</param>
public sealed record DataTableRequest(DataTableSide Rows, DataTableSide Columns, string Measure)
{
    /// <summary>Fewest values of a side: one would be no table.</summary>
    public const int FewestPoints = 2;

    /// <summary>Most values of a side.</summary>
    public const int MostPoints = 41;

    /// <summary>Everything that is wrong with it for these assumptions, beside <c>rows.low</c>, <c>columns.lever</c> and so on. Empty when it can be answered.</summary>
    public ImmutableArray<AssumptionError> Check(Assumptions assumptions)
    {
        var errors = new List<AssumptionError>();
        MeasureRules.FindMeasure(Measure, errors);
        var rows = Rows.Check(assumptions, "rows", errors);
        var columns = Columns.Check(assumptions, "columns", errors);
        if (rows is not null && columns is not null && rows.Paths.Intersect(columns.Paths).Any())
        {
            errors.Add(new("columns.lever", rows.Id == columns.Id
                ? $"Rows and columns both move {BreakEvenText.Name(rows)}; choose another lever for one of them."
                : $"{rows.Label} and {BreakEvenText.Name(columns)} move the same assumption; choose another lever for one of them."));
        }

        return [.. errors];
    }
}
