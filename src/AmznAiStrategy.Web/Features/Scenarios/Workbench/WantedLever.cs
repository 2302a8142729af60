using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using Microsoft.AspNetCore.WebUtilities;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench;

/// <summary>The row that an address (<see cref="Urls.Lever"/>) or a chart asks for: one of the two is set, or neither when there is no such lever.</summary>
/// <param name="Asked">The words of the asking, shortened when they are long.</param>
/// <param name="Lever">Id of the guided lever that moves it.</param>
/// <param name="Field">Path of an assumption that no guided lever moves.</param>
public sealed record WantedLever(string Asked, string? Lever, string? Field)
{
    private const int LongestShown = 80;

    /// <summary>How often rows have been asked for before: the same row can be asked for again.</summary>
    public int Turn { get; init; }

    /// <summary>Whether there is no such lever.</summary>
    public bool IsUnknown => Lever is null && Field is null;

    /// <summary>What an address asks for; null when it asks for none.</summary>
    /// <param name="query">The part of the address from the question mark on.</param>
    /// <param name="shape">The scenario's assumptions, which decide what years there are.</param>
    public static WantedLever? Of(string query, Assumptions shape) =>
        QueryHelpers.ParseQuery(query).GetValueOrDefault(Urls.Focus).FirstOrDefault() is { Length: > 0 } asked ? Of(shape, asked) : null;

    /// <summary>The row of a lever, or of an assumption.</summary>
    /// <param name="shape">The scenario's assumptions, which decide what years there are.</param>
    /// <param name="asked">As in <see cref="Levers.Find"/>, or any path that a guided lever moves along.</param>
    public static WantedLever Of(Assumptions shape, string asked)
    {
        var guided = GuidedLevers.Find(asked) ?? GuidedLevers.All.FirstOrDefault(lever => lever.Paths.Contains(asked));
        return new(
            asked.Length <= LongestShown ? asked : asked[..LongestShown] + "…",
            guided?.Id,
            guided is null ? Levers.Find(shape, asked)?.Paths[0] : null);
    }
}
