namespace AmznAiStrategy.Web.Features.Simulations;

/// <summary>The queue of long runs, which ends with the program.</summary>
public static class LongRunSetup
{
    /// <exception cref="Hosting.SettingException">A setting of the queue cannot be used.</exception>
    public static void AddLongRuns(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(LongRunSettings.From(builder.Configuration, Environment.ProcessorCount));
        builder.Services.AddSingleton<LongRuns>();
        builder.Services.AddSingleton<LongRunJobs>();
        builder.Services.AddHostedService(services => services.GetRequiredService<LongRuns>());
    }
}
