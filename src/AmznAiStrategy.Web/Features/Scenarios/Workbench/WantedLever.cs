using AmznAiStrategy.Analysis.Scenarios;
using Microsoft.AspNetCore.WebUtilities;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench;

/// <summary>The row that an address asks for (<see cref="Urls.Lever"/>): one of the two is set, or neither when there is no such lever.</summary>
/// <param name="Asked">What the address says, shortened when it is long.</param>
/// <param name="Lever">Id of the guided lever that moves it.</param>
/// <param name="Field">Path of an assumption that no guided lever moves.</param>
public sealed record WantedLever(string Asked, string? Lever, string? Field)
{
    private const int LongestShown = 80;

    /// <summary>Whether there is no such lever.</summary>
    public bool IsUnknown => Lever is null && Field is null;

    /// <summary>What an address asks for; null when it asks for none.</summary>
    /// <param name="query">The part of the address from the question mark on.</param>
    /// <param name="shape">The scenario's assumptions, which decide what years there are.</param>
    public static WantedLever? Of(string query, Assumptions shape)
    {
        if (QueryHelpers.ParseQuery(query).GetValueOrDefault(Urls.Focus).FirstOrDefault() is not { Length: > 0 } asked)
        {
            return null;
        }

        var guided = GuidedLevers.Find(asked) ?? GuidedLevers.All.FirstOrDefault(lever => lever.Paths.Contains(asked));
        return new(
            asked.Length <= LongestShown ? asked : asked[..LongestShown] + "…",
            guided?.Id,
            guided is null ? AssumptionFields.Find(shape, asked)?.Path : null);
    }
}
