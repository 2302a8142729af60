namespace AmznAiStrategy.Web.Tests;

/// <summary>The files of this repository, for tests that read them.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Files below a folder, as paths from the root; what the build writes is left out.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] endings) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => Array.Exists(endings, ending => file.EndsWith(ending, StringComparison.Ordinal)) && !file.Split('/').Any(IsBuilt))
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsBuilt(string folder) => folder is "node_modules" or "lib" or "bin" or "obj" or ".artifacts";

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AmznAiStrategy.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
