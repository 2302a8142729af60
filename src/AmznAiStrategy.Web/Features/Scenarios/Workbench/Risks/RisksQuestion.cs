using System.Collections.Immutable;
using System.Globalization;
using AmznAiStrategy.Analysis.Denominators;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Web.Features.Risks;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Risks;

/// <summary>What the tab of the risks is asked for.</summary>
/// <param name="Scenario">What the risks are tried on.</param>
/// <param name="Denominator">Which spending the profit is set against.</param>
/// <param name="Lag">Years from spending to return.</param>
public sealed record RisksQuestion(TriedScenario Scenario, Denominator Denominator, int Lag);

/// <summary>The choices of the tab in an address: <c>risks.denominator=total</c>, <c>risks.lag=2</c>. What is not chosen is AI capex without a lag.</summary>
/// <param name="Question">What is asked; null when a choice cannot be used.</param>
/// <param name="Errors">What is wrong, each with the name of its option.</param>
public sealed record RisksReading(RisksQuestion? Question, ImmutableArray<AssumptionError> Errors)
{
    public const string DenominatorName = "risks.denominator";
    public const string LagName = "risks.lag";

    /// <summary>The reading of the projection's own gross ROI.</summary>
    public const Denominator UsualDenominator = Denominator.AiCapex;

    private static readonly ImmutableArray<(Denominator Denominator, string Id)> Ids = [(Denominator.TotalCapex, "total"), (Denominator.AiCapex, "ai"), (Denominator.IncrementalCapex, "incremental")];

    /// <summary>A denominator as it stands in the address; null for the usual one.</summary>
    public static string? TextOf(Denominator denominator) => denominator is UsualDenominator ? null : Ids.Single(known => known.Denominator == denominator).Id;

    /// <summary>A lag as it stands in the address; null for none.</summary>
    public static string? TextOf(int lag) => lag == 0 ? null : lag.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads what was chosen, for the scenario as it is edited.</summary>
    public static RisksReading Of(TabContext context, TabOptions options)
    {
        var errors = ImmutableArray.CreateBuilder<AssumptionError>();
        var (denominator, lag) = (UsualDenominator, 0);
        if (options[DenominatorName] is { } asked)
        {
            var known = Ids.Where(known => known.Id == asked).ToList();
            denominator = known is [var found] ? found.Denominator : UsualDenominator;
            if (known.Count == 0)
            {
                errors.Add(new(DenominatorName, $"There is no denominator '{asked}'. Known are {string.Join(", ", Ids.Select(one => one.Id))}."));
            }
        }

        if (options[LagName] is { } text && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out lag) && lag <= SimpleReturns.LongestLag))
        {
            errors.Add(new(LagName, $"The lag is a whole number of years from 0 to {SimpleReturns.LongestLag}; '{text}' is not."));
        }

        var name = context.Now == context.Saved ? context.Name : $"{context.Name} (edited)";
        return new(errors.Count == 0 ? new(new(context.Id, name, context.Stamp, context.Now), denominator, lag) : null, errors.DrainToImmutable());
    }
}
