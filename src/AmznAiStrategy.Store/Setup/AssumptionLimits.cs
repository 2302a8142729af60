using System.Collections.Immutable;
using System.Globalization;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Store.Setup;

/// <summary>A row of the table assumption_limit.</summary>
internal sealed record AssumptionLimit(string Pattern, string Type, double Low, double High, bool IsAboveLow, bool IsWhole, bool IsRequired);

/// <summary>The ranges of <see cref="AssumptionFields"/> in the form in which the database can check them.</summary>
internal static class AssumptionLimits
{
    /// <summary>One limit for each field; the years of a series share one, and so do the entries of the list of commitments.</summary>
    public static ImmutableArray<AssumptionLimit> Of(Assumptions example)
    {
        var shape = example with
        {
            Investment = example.Investment with { CapexByYear = new(2023, 0), AiShareByYear = new(2023, 0), CapexGrowthByYear = new(2023, 0) },
            Stakes = example.Stakes with { Commitments = [new(2023, 0, false)] },
        };
        return
        [
            .. AssumptionFields.Of(shape).Select(Limit),
            new("$.stakes.commitments[[]*].conditional", "boolean", 0, 1, IsAboveLow: false, IsWhole: true, IsRequired: false),
        ];
    }

    private static AssumptionLimit Limit(AssumptionField field)
    {
        var segments = field.Path.Split('.');
        var isOneOfMany = segments.Any(IsNumber);
        var pattern = string.Concat(segments.Select((segment, i) =>
            !IsNumber(segment) ? "." + segment
            : i == segments.Length - 1 ? ".*"
            : "[[]*]"));
        return new("$" + pattern, "number", field.Min, field.Max, field.MinExclusive, field.Whole, IsRequired: !isOneOfMany);
    }

    private static bool IsNumber(string segment) => int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
