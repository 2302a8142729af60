using System.Globalization;
using AmznAiStrategy.Analysis.Editing;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench;

/// <summary>What one row of the full form shows. Rows whose state is equal are not drawn again.</summary>
public sealed record FieldState(
    AssumptionField Field,
    string Text,
    string? Error,
    bool IsWrong,
    string? Reading,
    bool IsChanged,
    string StartedName,
    string StartedText,
    Basis? Basis,
    LeverRange? Varies)
{
    /// <summary>What stands in the field: a range for the simulation, or the value.</summary>
    public string Entry => Varies?.Text ?? Text;

    /// <summary>The legal range in words.</summary>
    public string Range => RangeOf(Field);

    public static string RangeOf(AssumptionField field) => $"{QuantityText.Write(field.Min, field.Unit)} to {QuantityText.Write(field.Max, field.Unit)}";

    /// <summary>How typed text was understood, in words; null when nobody typed.</summary>
    public static string? ReadingOf(ScenarioEdit edit, AssumptionField field) => edit.ReadingOf(field) is { } read ? $"Read as {read}." : null;

    public static FieldState Of(ScenarioEdit edit, AssumptionField field, Starting started, LeverRange? varies = null) => new(
        field,
        edit.TextOf(field),
        edit.ErrorOf(field),
        edit.IsWrong(field),
        ReadingOf(edit, field),
        !field.Read(edit.Typed).Equals(field.Read(edit.Saved)) || edit.Errors.ContainsKey(field.Path),
        started.Name,
        started.TextOf(field.Path, field.Read, field.Unit),
        started.Basis(field.Path),
        varies);
}

/// <summary>What one lever of the guided form shows.</summary>
public sealed record LeverState(
    Lever Lever,
    string Text,
    string Slider,
    string Range,
    string? Error,
    string? Reading,
    bool IsChanged,
    string StartedName,
    string StartedText,
    Basis? Basis,
    LeverRange? Varies)
{
    /// <summary>What stands in the field: a range for the simulation, or the value.</summary>
    public string Entry => Varies?.Text ?? Text;

    public static LeverState Of(ScenarioEdit edit, Lever lever, Starting started, LeverRange? varies = null)
    {
        var field = lever.Field(edit.Typed);
        var error = lever.Paths.Select(path => edit.Errors.GetValueOrDefault(path)).FirstOrDefault(message => message is not null);
        return new(
            lever,
            edit.TextOf(field),
            lever.Read(edit.Typed).ToString("R", CultureInfo.InvariantCulture),
            FieldState.RangeOf(field),
            error,
            FieldState.ReadingOf(edit, field),
            error is not null || lever.Paths.Any(path => AssumptionFields.Find(edit.Typed, path) is { } moved && !moved.Read(edit.Typed).Equals(moved.Read(edit.Saved))),
            started.Name,
            started.TextOf(field.Path, lever.Read, lever.Unit),
            started.Basis(field.Path),
            varies);
    }
}

/// <summary>The scenario that an edited one started from: its values stand beside the fields, with their basis.</summary>
public sealed record Starting(string Name, Assumptions Assumptions, Func<string, Basis?> Basis)
{
    /// <summary>Its value of a field; n/a when it has no such field (other years).</summary>
    public string TextOf(string path, Func<Assumptions, double> read, Unit unit) =>
        AssumptionFields.Find(Assumptions, path) is null ? Format.Undefined : QuantityText.Write(read(Assumptions), unit);
}
