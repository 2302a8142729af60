using System.Collections.Immutable;

namespace AmznAiStrategy.Analysis.Scenarios;

/// <summary>The names that may stand below each path, and the nearest of them to a name that may not.</summary>
internal sealed class PathTree
{
    private readonly Dictionary<string, List<string>> children = new(StringComparer.Ordinal);

    private PathTree()
    {
    }

    /// <summary>The tree above these fields; what stands below one of <paramref name="leaves"/> is not part of it.</summary>
    public static PathTree Of(ImmutableArray<AssumptionField> fields, ImmutableArray<string> leaves)
    {
        var tree = new PathTree();
        foreach (var path in fields.Select(field => field.Path).Concat(leaves))
        {
            tree.Add(Array.Find([.. leaves], leaf => path.StartsWith(leaf + ".", StringComparison.Ordinal)) ?? path);
        }

        return tree;
    }

    public bool Has(string path, string name) => children.TryGetValue(path, out var names) && names.Contains(name);

    /// <summary>What was probably meant, as a sentence.</summary>
    public string Suggest(string path, string name)
    {
        var names = children.GetValueOrDefault(path) ?? [];
        var nearest = names.Select(known => (Name: known, Distance: Distance(name, known))).OrderBy(pair => pair.Distance).FirstOrDefault();
        return nearest.Name is not null && nearest.Distance <= Math.Max(2, nearest.Name.Length / 3)
            ? $"Did you mean '{nearest.Name}'?"
            : $"Known are {string.Join(", ", names)}.";
    }

    private void Add(string path)
    {
        var parent = "";
        foreach (var name in path.Split('.'))
        {
            if (!children.TryGetValue(parent, out var names))
            {
                children[parent] = names = [];
            }

            if (!names.Contains(name))
            {
                names.Add(name);
            }

            parent = parent.Length == 0 ? name : $"{parent}.{name}";
        }
    }

    /// <summary>Levenshtein distance, without regard to case; a long name is compared by its beginning.</summary>
    private static int Distance(string typed, string known)
    {
        var text = typed.Length > 64 ? typed[..64] : typed;
        Span<int> row = stackalloc int[known.Length + 1];
        for (var column = 0; column <= known.Length; column++)
        {
            row[column] = column;
        }

        for (var line = 1; line <= text.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= known.Length; column++)
            {
                var above = row[column];
                var same = char.ToLowerInvariant(text[line - 1]) == char.ToLowerInvariant(known[column - 1]);
                row[column] = Math.Min(Math.Min(row[column - 1], above) + 1, diagonal + (same ? 0 : 1));
                diagonal = above;
            }
        }

        return row[known.Length];
    }
}
