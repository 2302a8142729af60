using System.Text.RegularExpressions;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Facts;

/// <summary>The product's own files of figures, and what data/README.md says of them.</summary>
public sealed partial class FactFilesTests
{
    [Fact]
    public void The_files_of_the_product_have_no_error()
    {
        var reading = FactCsv.Read(Files("facts", Publication.Article).Concat(Files("reported", Publication.Reported)));
        Assert.Empty(reading.Errors);
        Assert.Equal(Lines("facts") + Lines("reported"), reading.Facts.Length);
    }

    [Fact]
    public void The_units_are_those_that_the_readme_lists() =>
        Assert.Equal(FactUnits.All.Order(), FirstColumn("Units").Order());

    [Fact]
    public void The_qualifiers_are_those_that_the_readme_lists() =>
        Assert.Equal(FactQualifiers.All.Order(), FirstColumn("Qualifiers").Order());

    private static IEnumerable<FactFile> Files(string folder, Publication publication) =>
        Directory.GetFiles(Seeded.FileOf("data", folder), "*.csv").Select(path => new FactFile(Path.GetFileName(path), File.ReadAllText(path), publication));

    /// <summary>Lines without the headers; no cell of these files has a line break.</summary>
    private static int Lines(string folder) =>
        Directory.GetFiles(Seeded.FileOf("data", folder), "*.csv").Sum(path => File.ReadAllLines(path).Length - 1);

    private static IEnumerable<string> FirstColumn(string section)
    {
        var text = File.ReadAllText(Seeded.FileOf("data", "README.md")).Split("## " + section, 2)[1].Split("\n## ", 2)[0];
        return text.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Code().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
