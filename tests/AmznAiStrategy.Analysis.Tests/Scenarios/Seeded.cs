using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Scenarios;

/// <summary>The scenarios of data/scenarios, and other files of the repository that tests read.</summary>
internal static class Seeded
{
    private static readonly Lazy<string> Root = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AmznAiStrategy.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }

        return folder.FullName;
    });

    public static Assumptions Bull { get; } = Definition("bull").Assumptions;

    public static Assumptions Base { get; } = Definition("base").Assumptions;

    public static Assumptions Bear { get; } = Definition("bear").Assumptions;

    public static Assumptions ReportedHistory { get; } = Definition("reported-history").Assumptions;

    public static TheoryData<string> Ids => ["bull", "base", "bear", "reported-history"];

    public static string FileOf(params string[] path) => Path.Combine([Root.Value, .. path]);

    public static string Text(string id) => File.ReadAllText(FileOf("data", "scenarios", id + ".json"));

    public static ScenarioDefinition Definition(string id)
    {
        var reading = ScenarioFile.Read(Text(id), id + ".json");
        return reading.Definition ?? throw new InvalidDataException(string.Join('\n', reading.Errors));
    }
}
