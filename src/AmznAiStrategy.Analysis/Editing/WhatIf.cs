using System.Collections.Immutable;
using System.Globalization;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Editing;

/// <summary>One assumption that differs from the scenario it belongs to.</summary>
/// <param name="Field">Which one.</param>
/// <param name="From">Its value in the scenario.</param>
/// <param name="To">Its value now.</param>
public sealed record AssumptionChange(AssumptionField Field, double From, double To);

/// <summary>A part of a what-if link that cannot be used, and why.</summary>
public sealed record BrokenPart(string Part, string Reason);

/// <summary>The assumptions that a link asks for, and the parts of it that could not be used.</summary>
public sealed record WhatIfReading(Assumptions Assumptions, ImmutableArray<BrokenPart> Broken);

/// <summary>
/// Changed assumptions as pairs of path and value, as they stand in an address:
/// <c>productivity.priceChange=-0.06&amp;demand.bookingsScale=1.2</c>. Values keep every bit; only changes are written.
/// </summary>
public static class WhatIf
{
    /// <summary>Every number that differs, in the order of the form. Empty when the shapes differ (other years, other commitments).</summary>
    public static ImmutableArray<AssumptionChange> Changes(Assumptions from, Assumptions to)
    {
        var fields = AssumptionFields.Of(from);
        return ReferenceEquals(fields, AssumptionFields.Of(to)) || fields.Select(field => field.Path).SequenceEqual(AssumptionFields.Of(to).Select(field => field.Path))
            ? [.. fields.Where(field => !field.Read(from).Equals(field.Read(to))).Select(field => new AssumptionChange(field, field.Read(from), field.Read(to)))]
            : [];
    }

    /// <summary>The pairs of an address that leads from one set of assumptions to another.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> Write(Assumptions from, Assumptions to) =>
        [.. Changes(from, to).Select(change => KeyValuePair.Create(change.Field.Path, change.To.ToString("R", CultureInfo.InvariantCulture)))];

    /// <summary>
    /// Applies the pairs of an address. A part that names no assumption, is no number or breaks a rule is left out and
    /// reported; the rest is applied.
    /// </summary>
    public static WhatIfReading Read(Assumptions from, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var broken = ImmutableArray.CreateBuilder<BrokenPart>();
        var accepted = new List<(AssumptionField Field, string Part)>();
        var result = from;
        foreach (var (path, text) in pairs)
        {
            var part = $"{path}={text}";
            if (AssumptionFields.Find(from, path) is not { } field)
            {
                broken.Add(new(part, $"there is no assumption called '{path}'"));
            }
            else if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
            {
                broken.Add(new(part, $"'{text}' is not a number"));
            }
            else
            {
                result = field.Write(result, value);
                accepted.Add((field, part));
            }
        }

        // What breaks a rule goes back to the scenario's value. A rule over several fields (shares that sum to 1) may need
        // all of them back, hence the second step; going back to the scenario itself is always legal.
        foreach (var error in AssumptionRules.Check(result))
        {
            if (accepted.Find(a => a.Field.Path == error.Path) is { Field: not null } culprit)
            {
                result = culprit.Field.Write(result, culprit.Field.Read(from));
                broken.Add(new(culprit.Part, error.Message));
            }
        }

        if (AssumptionRules.Check(result) is { Length: > 0 } left)
        {
            broken.AddRange(accepted.Where(a => broken.All(b => b.Part != a.Part)).Select(a => new BrokenPart(a.Part, left[0].Message)));
            result = from;
        }

        return new(result, broken.ToImmutable());
    }
}
