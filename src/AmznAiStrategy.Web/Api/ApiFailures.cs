using System.Diagnostics;
using AmznAiStrategy.Store;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AmznAiStrategy.Web.Api;

/// <summary>
/// Answers of the API after an exception: never its text, which may hold paths and code, but an id under which the server's
/// log has the whole of it.
/// </summary>
internal sealed class ApiFailures : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        // The middleware has put the address of the error page in place of the one that was asked for.
        if (context.Features.Get<IExceptionHandlerPathFeature>() is not { } failed || !ApiEndpoints.IsForPrograms(failed.Path))
        {
            return false;
        }

        var problem = Describe(exception);
        problem.ProblemDetails.Extensions["traceId"] = Activity.Current?.Id ?? context.TraceIdentifier;
        if (exception is StoreBusyException)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        await problem.ExecuteAsync(context);
        return true;
    }

    private static ProblemHttpResult Describe(Exception exception) => exception switch
    {
        BadHttpRequestException bad => ApiProblems.Of(bad.StatusCode, "The request cannot be read"),
        StoreException => ApiProblems.Of(StatusCodes.Status503ServiceUnavailable, "The database cannot be used at the moment", "The server's log says why, under this traceId."),
        _ => ApiProblems.Of(StatusCodes.Status500InternalServerError, "Something went wrong in the server", "The server's log says what, under this traceId."),
    };
}
