using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;

namespace AmznAiStrategy.Analysis.Tests;

/// <summary>The figures of the data folder, as the product reads them.</summary>
internal static class PrintedFigures
{
    public static FactBook Book { get; } = new(AllFacts());

    /// <summary>The same without some of them.</summary>
    public static FactBook Without(params string[] ids) => new(AllFacts().Where(fact => !ids.Contains(fact.Id)));

    private static ImmutableArray<Fact> AllFacts()
    {
        var data = Path.Combine(Root(), "data");
        var reading = FactCsv.Read(
        [
            .. FilesOf(Path.Combine(data, "facts"), Publication.Article),
            .. FilesOf(Path.Combine(data, "reported"), Publication.Reported),
        ]);
        return reading.IsValid ? reading.Facts : throw new InvalidOperationException(string.Join('\n', reading.Errors));
    }

    private static IEnumerable<FactFile> FilesOf(string folder, Publication publication) =>
        Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).Select(path => new FactFile(Path.GetFileName(path), File.ReadAllText(path), publication));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AmznAiStrategy.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
