using AmznAiStrategy.Store;

namespace AmznAiStrategy.Web.Hosting;

/// <summary>Opens, creates or refuses the database before the first request, and ends with a sentence rather than a stack trace.</summary>
public static class DatabaseStart
{
    /// <summary>The database file that is configured, or that in the user's data folder.</summary>
    /// <exception cref="SettingException">None is configured, and the user has no data folder.</exception>
    public static string PathFrom(IConfiguration configuration) => OptionsFrom(configuration).Path is { Length: > 0 } path
        ? Path.GetFullPath(path)
        : throw new SettingException($"This user has no folder for program data. Name a file for the database by the setting {DatabaseOptions.Section}:{nameof(DatabaseOptions.Path)}.");

    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(OptionsFrom(builder.Configuration));
        builder.Services.AddSingleton<Database>();
        builder.Services.AddSingleton<DatabaseSetup>();
        builder.Services.AddSingleton<FactStore>();
        builder.Services.AddSingleton<ScenarioStore>();
        builder.Services.AddSingleton<DraftStore>();
        builder.Services.AddSingleton<ImageStore>();
    }

    /// <summary>Prepares the database and runs until the program is stopped. The exit code is 1 when it could not start.</summary>
    public static async Task<int> PrepareAndRunAsync(this WebApplication app)
    {
        try
        {
            var outcome = app.Services.GetRequiredService<DatabaseSetup>().Run();
            app.Logger.LogInformation("Database {Path}", outcome.Path);
            if (outcome.ReadOnlyReason is { } reason)
            {
                app.Logger.LogWarning("Nothing can be saved: {Reason}", reason);
            }

            await app.RunAsync();
            return 0;
        }
        catch (StoreException problem)
        {
            return Refuse(app, problem.Message);
        }
        catch (IOException problem) when (problem.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Refuse(app, $"Another program already uses the address. {problem.Message} Choose another one with --urls http://127.0.0.1:<port>.");
        }
    }

    private static int Refuse(WebApplication app, string message)
    {
        app.Logger.LogCritical("The program did not start. {Message}", message);
        return 1;
    }

    private static DatabaseOptions OptionsFrom(IConfiguration configuration) =>
        configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new();
}
