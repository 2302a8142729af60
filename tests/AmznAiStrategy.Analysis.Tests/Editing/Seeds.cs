using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Editing;

/// <summary>The seeded scenarios, read from data/.</summary>
internal static class Seeds
{
    public static Assumptions Base { get; } = Read("base");

    public static Assumptions Read(string name)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "AmznAiStrategy.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return ScenarioFile.Read(File.ReadAllText(Path.Combine(folder, "data", "scenarios", $"{name}.json")), $"{name}.json").Definition!.Assumptions;
    }
}
