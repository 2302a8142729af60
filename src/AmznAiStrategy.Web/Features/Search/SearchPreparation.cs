namespace AmznAiStrategy.Web.Features.Search;

/// <summary>Makes the index once the program runs, so that the first question need not wait for it.</summary>
public sealed partial class SearchPreparation(IServiceProvider services, ILogger<SearchPreparation> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await services.GetRequiredService<SearchDesk>().FindAsync(SearchQuery.Of("capex"), stoppingToken);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            NotPrepared(trouble); // the first question meets the same trouble and says so
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search was not prepared.")]
    private partial void NotPrepared(Exception trouble);
}
