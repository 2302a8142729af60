using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Simulation;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench;

/// <summary>
/// What was chosen for a lever in the simulation, as its row in the form shows it. A range typed into the field, e.g. <c>180 to 220</c>, is
/// the text of the simulation's option as it was typed: the value of the lever stays what it was.
/// </summary>
/// <param name="LeverId">Of the lever that varies.</param>
/// <param name="Text">The range as it stands in the field; null when the field holds the value.</param>
/// <param name="Reading">What was chosen, in words; null when it cannot be used.</param>
/// <param name="Error">What is wrong with it.</param>
public sealed record LeverRange(string LeverId, string? Text, string? Reading, string? Error)
{
    /// <summary>What was chosen for a lever; null when nothing was.</summary>
    /// <param name="lever">As <see cref="Varying(Lever)"/> names it.</param>
    /// <param name="now">Legal assumptions.</param>
    /// <param name="options">The choices of the workbench.</param>
    /// <param name="errors">What is wrong with the simulation that they ask for.</param>
    public static LeverRange? Of(Lever lever, Assumptions now, TabOptions options, ImmutableArray<AssumptionError> errors)
    {
        if (options[SimulateOptions.Of + lever.Id] is not { } text)
        {
            return null;
        }

        var typed = IntervalText.IsInterval(text) ? text : null;
        var error = errors.FirstOrDefault(error => error.Path == SimulateOptions.Of + lever.Id || error.Path == lever.Id || error.Path.StartsWith(lever.Id + ".", StringComparison.Ordinal));
        return new(lever.Id, typed, error is null ? Words(text, lever, now) : null, error?.Message);
    }

    /// <summary>The lever that varies when a range is typed for this one: the guided one where it moves the same assumption and no other.</summary>
    public static Lever Varying(Lever lever) => GuidedLevers.All.FirstOrDefault(guided => guided.Paths.SequenceEqual(lever.Paths)) ?? lever;

    /// <summary>The options with a range for a lever, as it was typed.</summary>
    public static TabOptions Take(TabOptions options, Lever lever, string text) => options.With(SimulateOptions.Of + lever.Id, text);

    /// <summary>The options when something else is typed over the range of a lever: a range that can be used goes on as its distribution, one that cannot is gone.</summary>
    public static TabOptions Settle(TabOptions options, Lever lever, Assumptions now) =>
        options[SimulateOptions.Of + lever.Id] is { } text && IntervalText.IsInterval(text)
            ? options.With(SimulateOptions.Of + lever.Id, IntervalText.Read(text, lever, now).Uncertainty is { } read ? DistributionText.Write(read.Distribution) : null)
            : options;

    private static string? Words(string text, Lever lever, Assumptions now) =>
        text == SimulateOptions.None ? "It does not vary in the simulation."
        : IntervalText.Read(text, lever, now).ReadAs is { } range ? $"In the simulation, {BreakEvenText.Name(lever)}{range[lever.Label.Length..]}"
        : DistributionText.Read(text).Distribution is { } chosen ? $"In the simulation, {BreakEvenText.Name(lever)}: nine draws in ten between {Format.Value(chosen.Quantile(0.05), lever.Unit)} and {Format.Value(chosen.Quantile(0.95), lever.Unit)}."
        : null;
}
