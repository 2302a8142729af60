using System.Diagnostics;

namespace AmznAiStrategy.Browser.Tests.Hosting;

/// <summary>Finds a Chromium on this machine, and installs one where there is none.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    /// <summary>
    /// The path of a browser of the system; null when Playwright's own is to be used, which is then installed.
    /// </summary>
    /// <exception cref="InvalidOperationException">No browser is here and none could be installed; the message says what to do.</exception>
    public static string? FindOrInstall()
    {
        if (Find() is { } found)
        {
            return found;
        }

        if (OperatingSystem.IsLinux() && Environment.UserName == "root" && OnPath("apt-get") is not null
            && Run("apt-get", "update", "-qq") == 0 && Run("apt-get", "install", "-y", "-qq", "chromium", "fonts-liberation") == 0
            && Find() is { } installed)
        {
            return installed;
        }

        return Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0
            ? null
            : throw new InvalidOperationException(
                "The browser tests need Chromium, Chrome or Edge. None was found on the PATH and none could be installed. "
                + "Install one, or name it in the environment variable BROWSER_PATH.");
    }

    private static string? Find() =>
        Environment.GetEnvironmentVariable("BROWSER_PATH") is { Length: > 0 } named
            ? named
            : Names.Select(OnPath).FirstOrDefault(path => path is not null)
                ?? new[]
                {
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    Environment.ExpandEnvironmentVariables(@"%ProgramFiles%\Google\Chrome\Application\chrome.exe"),
                    Environment.ExpandEnvironmentVariables(@"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe"),
                }.FirstOrDefault(File.Exists);

    private static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    private static int Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments);
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
