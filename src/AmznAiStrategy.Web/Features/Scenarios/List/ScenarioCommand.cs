using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AmznAiStrategy.Store;

namespace AmznAiStrategy.Web.Features.Scenarios.List;

/// <summary>What a button of the list does to a scenario; its text is the value that the form sends.</summary>
/// <param name="Kind">One of <see cref="Duplicate"/>, <see cref="Archive"/>, <see cref="Unarchive"/>.</param>
/// <param name="Id">The scenario.</param>
/// <param name="Version">The version that the person saw.</param>
public sealed record ScenarioCommand(string Kind, string Id, int Version)
{
    public const string Duplicate = "duplicate";
    public const string Archive = "archive";
    public const string Unarchive = "unarchive";

    /// <summary>The command in a form's value; null when there is none.</summary>
    public static ScenarioCommand? Read(string? text) =>
        text?.Split(' ') is [Duplicate or Archive or Unarchive, { Length: > 0 }, _] parts
        && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new(parts[0], parts[1], version)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} {Id} {Version}");

    /// <param name="store">Does it.</param>
    /// <param name="page">Random name of the page that was shown. The same button of the same page does its work once, however often it is pressed.</param>
    /// <param name="cancel">Stops waiting for the turn to write.</param>
    /// <exception cref="StoreException">Nothing was changed.</exception>
    public Task<SaveResult> RunAsync(ScenarioStore store, string? page, CancellationToken cancel)
    {
        var token = string.IsNullOrEmpty(page) ? null : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{page} {this}")));
        return Kind switch
        {
            Duplicate => store.DuplicateAsync(Id, token, cancel),
            Archive => store.ArchiveAsync(Id, Version, token, cancel),
            _ => store.UnarchiveAsync(Id, Version, token, cancel),
        };
    }

    /// <summary>Why it was not done, in a sentence.</summary>
    public static string Refusal(SaveResult result) => result switch
    {
        SaveResult.Conflict conflict => $"Nothing was changed: {conflict.Theirs.Name} was saved by somebody else since this list was shown. It is up to date now.",
        SaveResult.Refused refused => "Nothing was changed: " + string.Join(" ", refused.Errors.Select(error => error.Message)),
        _ => "Nothing was changed: this scenario is no longer in the store.",
    };
}
