using System.Collections.Immutable;
using System.Globalization;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Web.Features.Compare;

/// <summary>One assumption in every scenario of a comparison.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Group">Heading of its group.</param>
/// <param name="Label">What an analyst calls it.</param>
/// <param name="UnitName">What its numbers are, in words; empty for a plain one.</param>
/// <param name="Cells">Its value in each scenario.</param>
public sealed record ComparedAssumption(string Path, string Group, string Label, string UnitName, ImmutableArray<ComparedValue> Cells)
{
    public bool Differs => Cells.Any(cell => cell.Differs);

    /// <summary>Every assumption that any of the scenarios has, in the order of the form.</summary>
    public static ImmutableArray<ComparedAssumption> All(IReadOnlyList<Assumptions> scenarios)
    {
        var fields = new List<AssumptionField>(AssumptionFields.Of(scenarios[0]));
        foreach (var form in scenarios.Skip(1).Select(AssumptionFields.Of))
        {
            AddBesideNeighbours(fields, form);
        }

        return [.. fields.Select(field => Numbers(field, scenarios)), .. Conditions(scenarios)];
    }

    /// <summary>Years and commitments that only this form has come after the field that they follow in it.</summary>
    private static void AddBesideNeighbours(List<AssumptionField> fields, IReadOnlyList<AssumptionField> form)
    {
        var place = 0;
        foreach (var field in form)
        {
            var known = fields.FindIndex(other => other.Path == field.Path);
            if (known < 0)
            {
                fields.Insert(place++, field);
            }
            else
            {
                place = known + 1;
            }
        }
    }

    private static ComparedAssumption Numbers(AssumptionField field, IReadOnlyList<Assumptions> scenarios)
    {
        var values = scenarios.Select(scenario => AssumptionFields.Find(scenario, field.Path)?.Read(scenario)).ToList();
        return new(field.Path, field.Group, field.Label, Format.UnitName(field.Unit), [.. values.Select((value, i) => new ComparedValue(
            value is { } number ? ComparedValue.Exact(number, field.Unit) : ComparedValue.Missing,
            i > 0 && !Equals(value, values[0]),
            i > 0 && value - values[0] is { } change && change != 0 ? Difference(change, field.Unit) : null))]);
    }

    /// <summary>Whether commitments are conditional: the one assumption that is no number.</summary>
    private static IEnumerable<ComparedAssumption> Conditions(IReadOnlyList<Assumptions> scenarios)
    {
        for (var i = 0; i < scenarios.Max(scenario => scenario.Stakes.Commitments.Count); i++)
        {
            var values = scenarios.Select(scenario => i < scenario.Stakes.Commitments.Count ? scenario.Stakes.Commitments[i].Conditional : (bool?)null).ToList();
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            yield return new($"stakes.commitments.{i}.conditional", "Stakes", $"Commitment {number}, conditional", "yes or no",
                [.. values.Select((value, place) => new ComparedValue(
                    value switch { true => "yes", false => "no", null => ComparedValue.Missing },
                    place > 0 && value != values[0],
                    null))]);
        }
    }

    /// <summary>A difference with its sign; with all its decimals where the usual ones would show zero.</summary>
    private static string Difference(double change, Unit unit)
    {
        if (unit is Unit.Year)
        {
            return $"{(change < 0 ? "earlier by" : "later by")} {Format.Value(Math.Abs(change), Unit.Years, 0)}";
        }

        var text = Format.Difference(change, unit);
        return text.Any(c => c is >= '1' and <= '9') ? text : change > 0 ? "slightly more" : "slightly less";
    }
}

/// <summary>The value of an assumption in one scenario.</summary>
/// <param name="Text">With all its decimals and its unit.</param>
/// <param name="Differs">Whether it is another one than in the first scenario.</param>
/// <param name="Change">By how much, where both are numbers.</param>
public sealed record ComparedValue(string Text, bool Differs, string? Change)
{
    /// <summary>For a year or a commitment that the scenario does not have.</summary>
    public const string Missing = "not set";

    /// <summary>A number with all its decimals and a true minus.</summary>
    public static string Exact(double number, Unit unit) => QuantityText.Write(number, unit).Replace('-', '\u2212');
}
