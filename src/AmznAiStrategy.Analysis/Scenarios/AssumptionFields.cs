using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AmznAiStrategy.Analysis.Scenarios;

/// <summary>
/// Every number of <see cref="Assumptions"/>: its name, label, unit, legal range and meaning, in the order of the form
/// (docs/model.md, section 2). The form, links, import and messages all read this one list.
/// The only assumption that is not a number, <see cref="Commitment.Conditional"/>, is not in it.
/// </summary>
public static class AssumptionFields
{
    private const int CachedShapes = 256;

    private static readonly ConcurrentDictionary<Shape, Table> Tables = new();

    /// <summary>The fields of assumptions that have the same years and the same number of commitments as <paramref name="shape"/>.</summary>
    public static IReadOnlyList<AssumptionField> Of(Assumptions shape) => TableOf(shape).AsList;

    /// <summary>The field with this path, or null.</summary>
    public static AssumptionField? Find(Assumptions shape, string path) => TableOf(shape).ByPath.GetValueOrDefault(path);

    internal static ImmutableArray<AssumptionField> ArrayOf(Assumptions shape) => TableOf(shape).Fields;

    /// <summary>The names that a document with the shape's commitments may hold; year series and commitments are leaves.</summary>
    internal static PathTree NamesOf(Assumptions shape) => TableOf(shape).Names.Value;

    private static Table TableOf(Assumptions shape)
    {
        var key = Shape.Of(shape);
        if (Tables.TryGetValue(key, out var table))
        {
            return table;
        }

        table = new Table(FieldCatalogue.List(shape));
        if (Tables.Count < CachedShapes)
        {
            Tables.TryAdd(key, table);
        }

        return table;
    }

    /// <summary>What decides which fields there are.</summary>
    private readonly record struct Shape(
        int CapexFirst, int CapexCount, int ShareFirst, int ShareCount, int GrowthFirst, int GrowthCount, int Commitments)
    {
        public static Shape Of(Assumptions assumptions) => new(
            assumptions.Investment.CapexByYear.FirstYear, assumptions.Investment.CapexByYear.Count,
            assumptions.Investment.AiShareByYear.FirstYear, assumptions.Investment.AiShareByYear.Count,
            assumptions.Investment.CapexGrowthByYear.FirstYear, assumptions.Investment.CapexGrowthByYear.Count,
            assumptions.Stakes.Commitments.Count);
    }

    private sealed class Table(ImmutableArray<AssumptionField> fields)
    {
        public ImmutableArray<AssumptionField> Fields { get; } = fields;

        public IReadOnlyList<AssumptionField> AsList { get; } = fields;

        public Lazy<PathTree> Names { get; } = new(() => PathTree.Of(fields, AssumptionMerge.Leaves));

        public FrozenDictionary<string, AssumptionField> ByPath { get; } = fields.ToFrozenDictionary(field => field.Path, StringComparer.Ordinal);
    }
}
