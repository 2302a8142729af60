using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Store;

namespace AmznAiStrategy.Web.Tests;

/// <summary>The rules that keep this code readable, where a machine can hold them (docs/architecture.md).</summary>
public sealed partial class ArchitectureTests
{
    private const int LongestPage = 150;
    private const int LongestFile = 300;

    [Theory]
    [InlineData("AmznAiStrategy.Web", "AmznAiStrategy.Analysis AmznAiStrategy.Store")]
    [InlineData("AmznAiStrategy.Store", "AmznAiStrategy.Analysis")]
    [InlineData("AmznAiStrategy.Analysis", "")]
    public void Projects_depend_on_each_other_in_one_direction(string project, string allowed)
    {
        var references = XDocument.Parse(Repository.Read($"src/{project}/{project}.csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Equal(allowed, string.Join(' ', references.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(typeof(CapexRoi), "Dapper")]
    [InlineData(typeof(CapexRoi), "Microsoft.Data.Sqlite")]
    [InlineData(typeof(CapexRoi), "Microsoft.AspNetCore")]
    [InlineData(typeof(CapexRoi), "Microsoft.Extensions")]
    [InlineData(typeof(CapexRoi), "AmznAiStrategy")]
    [InlineData(typeof(Database), "Microsoft.AspNetCore")]
    [InlineData(typeof(Database), "AmznAiStrategy.Web")]
    [InlineData(typeof(Program), "Dapper")]
    [InlineData(typeof(Program), "Microsoft.Data.Sqlite")]
    public void A_project_knows_nothing_of_what_is_not_its_business(Type inside, string unknown) =>
        Assert.DoesNotContain(References(inside.Assembly), name => name == unknown || name.StartsWith(unknown + ".", StringComparison.Ordinal));

    [Fact]
    public void The_model_touches_no_file_clock_or_network() =>
        Holds(
            Repository.Files("src/AmznAiStrategy.Analysis", ".cs"),
            line => !InputOrOutput().IsMatch(line),
            "Analysis computes; reading files, the clock and the network belong to Store and Web");

    [Fact]
    public void Pages_and_components_stay_short() =>
        Assert.DoesNotContain(Repository.Files("src", ".razor"), file => Lines(file).Length > LongestPage);

    [Fact]
    public void Files_stay_short() =>
        Assert.DoesNotContain(Repository.Files("src", ".cs"), file => Lines(file).Length > LongestFile);

    [Fact]
    public void Nothing_is_put_into_a_page_unescaped() =>
        Holds(Repository.Files("src", ".cs", ".razor"), line => !line.Contains("MarkupString", StringComparison.Ordinal), "text is escaped by Razor");

    [Fact]
    public void No_style_stands_in_markup() =>
        Holds(Repository.Files("src", ".razor"), line => !InlineStyle().IsMatch(line), "the content security policy blocks style attributes");

    [Fact]
    public void The_clock_can_be_set_by_tests() =>
        Holds(Repository.Files("src", ".cs", ".razor"), line => !Clock().IsMatch(line), "ask the TimeProvider");

    [Fact]
    public void Every_query_names_its_columns() =>
        Holds(Repository.Files("src", ".cs", ".sql"), line => !line.Contains("SELECT *", StringComparison.OrdinalIgnoreCase), "name the columns");

    [Fact]
    public void Sql_is_kept_in_the_store() =>
        Holds(
            [.. Repository.Files("src/AmznAiStrategy.Web", ".cs", ".razor"), .. Repository.Files("src/AmznAiStrategy.Analysis", ".cs")],
            line => !Sql().IsMatch(line),
            "a page asks a store");

    [Fact]
    public void Nothing_is_left_for_later() =>
        Holds(
            [.. Repository.Files("src", ".cs", ".razor", ".js", ".css", ".sql"), .. Repository.Files("tests", ".cs").Where(file => !file.EndsWith("/ArchitectureTests.cs", StringComparison.Ordinal))],
            line => !Leftover().IsMatch(line),
            "do it, or leave it out");

    [Fact]
    public void Folders_are_named_by_topic() =>
        Assert.DoesNotContain(
            Repository.Files("src", ".cs", ".razor").SelectMany(file => file.Split('/')),
            folder => folder is "Models" or "Services" or "Helpers" or "Utils" or "Common" or "Shared" or "Core" or "Extensions" or "Interfaces");

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

    private static void Holds(IReadOnlyCollection<string> files, Func<string, bool> rule, string reason)
    {
        Assert.NotEmpty(files);
        var broken = files.SelectMany(file => Lines(file).Index().Where(line => !rule(line.Item)).Select(line => $"{file}:{line.Index + 1}: {line.Item.Trim()}")).ToList();
        Assert.True(broken.Count == 0, $"{reason}{Environment.NewLine}{string.Join(Environment.NewLine, broken)}");
    }

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Repository.Root, file));

    [GeneratedRegex(@"\b(File|Directory|Environment|Console|Stopwatch|Random)\.[A-Z]|\b(HttpClient|FileStream|FileInfo|DirectoryInfo|TimeProvider)\b|new Random\(\)")]
    private static partial Regex InputOrOutput();

    [GeneratedRegex(@"\sstyle=")]
    private static partial Regex InlineStyle();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"""\s*(SELECT|INSERT|UPDATE|DELETE|PRAGMA)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Sql();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|#region|\bSkip\s*=", RegexOptions.CultureInvariant)]
    private static partial Regex Leftover();
}
