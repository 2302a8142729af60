using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Scenarios;

/// <summary>Lists the fields of one record within <see cref="Assumptions"/>, so that each field states only what is its own.</summary>
/// <typeparam name="T">The record that holds the fields.</typeparam>
internal sealed class FieldGroup<T>(
    string heading, string path, Func<Assumptions, T> read, Func<Assumptions, T, Assumptions> write, List<AssumptionField> fields)
{
    /// <summary>One number.</summary>
    public FieldGroup<T> Number(
        string name, string label, Unit unit, double min, double max, double step, string help, Func<T, double> get, Func<T, double, T> set)
    {
        fields.Add(new(
            $"{path}.{name}", heading, label, unit, min, max, help,
            assumptions => get(read(assumptions)),
            (assumptions, value) => write(assumptions, set(read(assumptions), value)))
        { Step = step });
        return this;
    }

    /// <summary>One whole number: a calendar year or a count of years.</summary>
    public FieldGroup<T> Whole(
        string name, string label, Unit unit, double min, double max, string help, Func<T, double> get, Func<T, double, T> set)
    {
        Number(name, label, unit, min, max, 1, help, get, set);
        fields[^1] = fields[^1] with { Whole = true };
        return this;
    }

    /// <summary>One number that must be above <paramref name="above"/>.</summary>
    public FieldGroup<T> Above(
        string name, string label, Unit unit, double above, double max, double step, string help, Func<T, double> get, Func<T, double, T> set)
    {
        Number(name, label, unit, above, max, step, help, get, set);
        fields[^1] = fields[^1] with { MinExclusive = true };
        return this;
    }

    /// <summary>Two numbers: the value at the start of the forecast and the one at its end.</summary>
    public FieldGroup<T> Fade(
        string name, string label, Unit unit, double min, double max, double step, string help, Func<T, Fade> get, Func<T, Fade, T> set)
    {
        Part(name, get, set)
            .Number("start", $"{label}, start", unit, min, max, step, $"{help} Value at the start of the forecast.", fade => fade.Start, (fade, v) => fade with { Start = v })
            .Number("end", $"{label}, end", unit, min, max, step, $"{help} Value in the last year, reached in a straight line.", fade => fade.End, (fade, v) => fade with { End = v });
        return this;
    }

    /// <summary>One number for each year that <paramref name="shape"/> has.</summary>
    public FieldGroup<T> Years(
        YearSeries shape, string name, string label, Unit unit, double min, double max, double step, string help, Func<T, YearSeries> get, Func<T, YearSeries, T> set)
    {
        for (var year = shape.FirstYear; year <= shape.LastYear; year++)
        {
            var own = year;
            Number($"{name}.{Format.Year(own)}", $"{label} {Format.Year(own)}", unit, min, max, step, help, part => get(part)[own], (part, v) => set(part, get(part).With(own, v)));
        }

        return this;
    }

    /// <summary>The fields of a record within this one, under the same heading.</summary>
    public FieldGroup<TPart> Part<TPart>(string name, Func<T, TPart> get, Func<T, TPart, T> set) => new(
        heading, $"{path}.{name}",
        assumptions => get(read(assumptions)),
        (assumptions, part) => write(assumptions, set(read(assumptions), part)),
        fields);
}
