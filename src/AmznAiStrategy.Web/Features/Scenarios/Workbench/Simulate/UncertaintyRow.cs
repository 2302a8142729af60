using System.Collections.Immutable;
using System.Globalization;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Simulation;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Simulate;

/// <summary>One number of a distribution in the form.</summary>
/// <param name="Name">As in <see cref="Distribution.Parameters"/>; <c>range</c> for a 90 % range.</param>
/// <param name="Unit">In which it is typed.</param>
/// <param name="Raw">Its part of the option: a number, or what was typed in its place.</param>
/// <param name="Text">As it stands in the field unless other words for the same were typed.</param>
/// <param name="Error">What is wrong with it; null when nothing is.</param>
public sealed record UncertaintyParameter(string Name, Unit Unit, string Raw, string Text, string? Error)
{
    /// <summary>Beside the field.</summary>
    public string Label => Name switch
    {
        UncertaintyRow.Range => "90% range",
        "mode" => "Most likely",
        _ => char.ToUpperInvariant(Name[0]) + Name[1..],
    };

    /// <summary>The part of the option that a typed text becomes: its number, or the text itself, with what would end a part written otherwise.</summary>
    public string RawOf(string text) =>
        Name == UncertaintyRow.Range ? (text.Length == 0 ? " " : text.Replace("(", "", StringComparison.Ordinal))
        : QuantityText.Read(text, Unit).Value is { } value ? value.ToString("R", CultureInfo.InvariantCulture)
        : Uri.EscapeDataString(text);
}

/// <summary>One uncertain lever in the form: what its option says, number by number.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Kind">Of <see cref="Kinds"/>, or something else that the address says.</param>
/// <param name="Parameters">In their order.</param>
/// <param name="Uncertainty">What will be drawn; null while something is wrong.</param>
/// <param name="Reading">What a range was read as.</param>
/// <param name="Error">What is wrong with the row and with none of its numbers alone.</param>
/// <param name="IsUsual">Whether the lever varies unless the person says otherwise.</param>
/// <param name="IsChosen">Whether the person has said something else than usual.</param>
public sealed record UncertaintyRow(
    Lever Lever, string Kind, ImmutableArray<UncertaintyParameter> Parameters, Uncertainty? Uncertainty, string? Reading, string? Error, bool IsUsual, bool IsChosen)
{
    /// <summary>The kind that is typed as a range in which nine draws in ten lie.</summary>
    public const string Range = "range";

    private const int Decimals = 6;

    /// <summary>Ids and labels, in the order of the select.</summary>
    public static ImmutableArray<(string Id, string Label)> Kinds { get; } =
    [
        ("tri", "Triangular"), ("pert", "PERT"), ("normal", "Normal"), ("lognormal", "Lognormal"), ("uniform", "Uniform"), ("fixed", "Fixed"), (Range, "90% range"),
    ];

    public string Option => SimulateOptions.Of + Lever.Id;

    public bool HasErrors => Error is not null || Parameters.Any(parameter => parameter.Error is not null);

    /// <summary>Every lever that varies: the usual ones that are not taken out, then those that were added, by name.</summary>
    public static ImmutableArray<UncertaintyRow> All(Assumptions now, TabOptions options)
    {
        var usual = DefaultUncertainty.All.Select(entry => entry.LeverId).ToList();
        var added = options.Chosen.Keys.Where(name => name.StartsWith(SimulateOptions.Of, StringComparison.Ordinal)).Select(name => name[SimulateOptions.Of.Length..]).Except(usual);
        return [.. usual.Concat(added).Where(id => options[SimulateOptions.Of + id] != SimulateOptions.None).Select(id => Levers.Find(now, id)).OfType<Lever>().Select(lever => Of(lever, now, options))];
    }

    /// <summary>The row of one lever.</summary>
    public static UncertaintyRow Of(Lever lever, Assumptions now, TabOptions options)
    {
        var usual = DefaultUncertainty.All.FirstOrDefault(entry => entry.LeverId == lever.Id)?.In(now);
        var chosen = options[SimulateOptions.Of + lever.Id];
        var text = chosen ?? DistributionText.Write((usual ?? Start(lever, now)).Distribution);
        var row = SimulateOptions.IsRange(text) ? OfRange(lever, now, text) : OfDistribution(lever, now, text);
        return row with { IsUsual = usual is not null, IsChosen = chosen is not null };
    }

    /// <summary>The option after a text was typed for one number.</summary>
    public string Typed(UncertaintyParameter parameter, string text)
    {
        var raw = Parameters.Select(other => other == parameter ? parameter.RawOf(text) : other.Raw);
        return Kind == Range ? raw.First() : $"{Kind}({string.Join(',', raw)})";
    }

    /// <summary>The option after another kind was chosen: about as wide, around the same middle.</summary>
    public string WithKind(string kind, Assumptions now)
    {
        var before = (Uncertainty ?? Start(Lever, now)).Distribution;
        if (before is Fixed && kind != "fixed")
        {
            before = Start(Lever, now).Distribution;
        }

        var (low, high, middle) = (before.Low, before.High, Rounded(before.Quantile(0.5)));
        var mode = before.Parameters.FirstOrDefault(parameter => parameter.Name is "mode" or "mean" or "median", (Name: "", Value: middle)).Value;
        return kind switch
        {
            Range => $"{QuantityText.Write(Math.Round(before.Quantile(0.05), 4), Lever.Unit)} to {QuantityText.Write(Math.Round(before.Quantile(0.95), 4), Lever.Unit)}",
            "pert" => DistributionText.Write(new Pert(low, Math.Clamp(mode, low, high), high)),
            "normal" => DistributionText.Write(new TruncatedNormal(mode, Rounded((high - low) / 6), low, high)),
            "lognormal" => DistributionText.Write(new LogNormal(mode, low > 0 ? Rounded(Math.Log(high / low) / 6) : 0.2, Math.Max(low, 0), high)),
            "uniform" => DistributionText.Write(new Uniform(low, high)),
            "fixed" => DistributionText.Write(new Fixed(Lever.Read(now))),
            _ => DistributionText.Write(new Triangular(low, Math.Clamp(mode, low, high), high)),
        };
    }

    /// <summary>How a lever varies when it is added: a triangle around its value, half as wide as its slider, narrower where that is not legal.</summary>
    public static Uncertainty Start(Lever lever, Assumptions now)
    {
        var (value, field) = (lever.Read(now), lever.Field(now));
        for (var reach = (lever.Max - lever.Min) / 4; reach > (lever.Max - lever.Min) / 1000; reach /= 2)
        {
            var uncertainty = new Uncertainty(lever, new Triangular(Rounded(Math.Max(value - reach, field.Min)), value, Rounded(Math.Min(value + reach, field.Max))));
            if (DistributionRules.Check(uncertainty, now).IsEmpty)
            {
                return uncertainty;
            }
        }

        return new(lever, new Fixed(value));
    }

    /// <summary>The levers that can be added: those that vary not yet, and move nothing that one of the others moves.</summary>
    public static ImmutableArray<Lever> Addable(ImmutableArray<UncertaintyRow> rows, Assumptions now)
    {
        var moved = rows.SelectMany(row => row.Lever.Paths).ToHashSet();
        return
        [
            .. GuidedLevers.All.Append(Levers.ConstructionDelay)
                .Concat(AssumptionFields.Of(now).Where(field => !field.Whole && GuidedLevers.All.All(guided => guided.Paths is not [var path] || path != field.Path)).Select(Levers.Of))
                .Where(lever => !lever.Paths.Any(moved.Contains) && Start(lever, now).Distribution is not Fixed),
        ];
    }

    private static UncertaintyRow OfRange(Lever lever, Assumptions now, string text)
    {
        var reading = IntervalText.Read(text, lever, now);
        return new(lever, Range, [new(Range, lever.Unit, text, text.Trim(), reading.Error)], reading.Uncertainty, reading.ReadAs, null, false, false);
    }

    private static UncertaintyRow OfDistribution(Lever lever, Assumptions now, string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var kind = text[..open].Trim();
        var parts = text[(open + 1)..].TrimEnd().TrimEnd(')').Split(',', StringSplitOptions.TrimEntries);
        var names = Names(kind);
        if (names.Length != parts.Length)
        {
            return new(lever, kind, [], null, null, DistributionText.Read(text).Error, false, false);
        }

        ImmutableArray<UncertaintyParameter> parameters = [.. names.Zip(parts, (name, raw) => Parameter(name, name == "sigma" && kind == "lognormal" ? Unit.Ratio : lever.Unit, raw))];
        if (parameters.Any(parameter => parameter.Error is not null) || DistributionText.Read(text).Distribution is not { } distribution)
        {
            return new(lever, kind, parameters, null, null, null, false, false);
        }

        var uncertainty = new Uncertainty(lever, distribution);
        var errors = DistributionRules.Check(uncertainty, now);
        return new(
            lever, kind,
            [.. parameters.Select(parameter => parameter with { Error = errors.FirstOrDefault(error => error.Path == $"{lever.Id}.{parameter.Name}")?.Message })],
            errors.IsEmpty ? uncertainty : null, null,
            errors.FirstOrDefault(error => names.All(name => error.Path != $"{lever.Id}.{name}"))?.Message, false, false);
    }

    private static UncertaintyParameter Parameter(string name, Unit unit, string raw)
    {
        if (double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            return new(name, unit, raw, QuantityText.Write(value, unit), null);
        }

        var typed = Uri.UnescapeDataString(raw);
        return new(name, unit, raw, typed, IntervalText.IsInterval(typed)
            ? "This is a range. Choose “90% range” to have nine draws in ten inside it."
            : QuantityText.Read(typed, unit).Error ?? "Write a number.");
    }

    private static ImmutableArray<string> Names(string kind) => kind switch
    {
        "tri" or "pert" => ["low", "mode", "high"],
        "normal" => ["mean", "sigma", "low", "high"],
        "lognormal" => ["median", "sigma", "low", "high"],
        "uniform" => ["low", "high"],
        "fixed" => ["value"],
        _ => [],
    };

    private static double Rounded(double value) => Math.Round(value, Decimals);
}
