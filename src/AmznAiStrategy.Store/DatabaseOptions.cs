namespace AmznAiStrategy.Store;

/// <summary>Where the database is and what it is filled from; the section <c>Database</c> of the settings.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>The database file; a relative path starts at the working folder. Key <c>Database:Path</c>.</summary>
    public string Path { get; init; } = DefaultPath();

    /// <summary>The folder that holds <c>facts</c>, <c>reported</c> and <c>scenarios</c>. Key <c>Database:SeedFolder</c>.</summary>
    public string SeedFolder { get; init; } = System.IO.Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>How long SQLite waits for a lock that another process holds. Key <c>Database:BusyTimeout</c>.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// <c>AmznAiStrategy/amzn-ai-strategy.db</c> in the user's data folder: <c>%LOCALAPPDATA%</c> on Windows,
    /// <c>$XDG_DATA_HOME</c> or <c>~/.local/share</c> on Linux, <c>~/Library/Application Support</c> on macOS.
    /// Empty when the user has no such folder; then the path must be set.
    /// </summary>
    public static string DefaultPath()
    {
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return folder.Length == 0 ? "" : System.IO.Path.Combine(folder, "AmznAiStrategy", "amzn-ai-strategy.db");
    }
}
