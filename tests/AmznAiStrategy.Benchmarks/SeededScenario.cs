using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Benchmarks;

/// <summary>The scenarios of data/scenarios, found from wherever the benchmarks were built within the repository.</summary>
internal static class SeededScenario
{
    public static Assumptions Read(string id)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AmznAiStrategy.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The benchmarks run outside the repository.");
        }

        var reading = ScenarioFile.Read(File.ReadAllText(Path.Combine(folder.FullName, "data", "scenarios", id + ".json")), id + ".json");
        return reading.Definition?.Assumptions ?? throw new InvalidDataException(string.Join('\n', reading.Errors));
    }
}
