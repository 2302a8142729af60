using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Aws;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Competition;

/// <summary>One year of the contract if it were used in equal parts.</summary>
/// <param name="Number">1 for its first year; the article does not say which calendar year that is.</param>
/// <param name="Amount">Revenue of the year, $B.</param>
/// <param name="Cumulative">Revenue up to and with the year, $B.</param>
public sealed record ContractYear(int Number, Figure Amount, Figure Cumulative);

/// <summary>The capacity contract of OpenAI with AWS, and the money that Amazon puts into OpenAI.</summary>
public sealed record OpenAiFigures
{
    /// <summary>First contract, $B, as printed; its years are not.</summary>
    public required Figure AtFirst { get; init; }

    /// <summary>The same after its expansion, $B, as printed: the new total.</summary>
    public required Figure Expanded { get; init; }

    /// <summary>What the expansion added, $B.</summary>
    public required Figure Addition { get; init; }

    /// <summary>Years of the expanded contract, as printed.</summary>
    public required Figure Years { get; init; }

    /// <summary>Revenue a year in equal parts, $B. The article prints no schedule: even use is an assumption.</summary>
    public required Figure Yearly { get; init; }

    /// <summary>A year of it over AWS revenue of Q4 2025 annualised.</summary>
    public required Figure YearlyShareOfAws { get; init; }

    /// <summary>The first contract over the backlog, which has no date: whether it is in there is not said.</summary>
    public required Figure SignedOfBacklog { get; init; }

    /// <summary>The expanded contract over the backlog.</summary>
    public required Figure ExpandedOfBacklog { get; init; }

    /// <summary>Trainium capacity that OpenAI commits to use, gigawatts, as printed.</summary>
    public required Figure Power { get; init; }

    /// <summary>Contract for each gigawatt over its whole term, $B.</summary>
    public required Figure PerGigawatt { get; init; }

    /// <summary>Contract for each gigawatt and year, $B.</summary>
    public required Figure PerGigawattYear { get; init; }

    /// <summary>Amazon's investment in OpenAI, $B, as printed.</summary>
    public required Figure Investment { get; init; }

    /// <summary>The part paid upfront, $B, as printed.</summary>
    public required Figure Upfront { get; init; }

    /// <summary>The part under conditions that are not named, $B, as printed.</summary>
    public required Figure Conditional { get; init; }

    /// <summary>Conditional part of the investment.</summary>
    public required Figure ConditionalShare { get; init; }

    /// <summary>Whole investment over the contract: how much of what comes in went out first.</summary>
    public required Figure Circular { get; init; }

    /// <summary>Upfront part over the contract.</summary>
    public required Figure CircularUpfront { get; init; }

    /// <summary>Contract less investment, $B.</summary>
    public required Figure Net { get; init; }

    /// <summary>Years of contract revenue that the whole investment equals.</summary>
    public required Figure YearsToReturn { get; init; }

    /// <summary>The contract year by year in equal parts; empty when its amount or term is missing.</summary>
    public required ImmutableArray<ContractYear> Ladder { get; init; }

    public static OpenAiFigures From(FactBook facts)
    {
        var signed = Figure.Of(facts, "openai.contract-signed");
        var expanded = Figure.Of(facts, "openai.contract-expanded");
        var years = Figure.Of(facts, "openai.contract-years");
        var power = Figure.Of(facts, "openai.power");
        var investment = Figure.Of(facts, "openai.investment");
        var upfront = Figure.Of(facts, "openai.investment-upfront");
        var conditional = Figure.Of(facts, "openai.investment-conditional");
        var backlog = Figure.Of(facts, "aws.backlog");
        var yearly = Figure.Quotient("OpenAI contract a year, in equal parts", Unit.UsdBillions, "contract ÷ years, used evenly (an assumption)", expanded, years);
        return new()
        {
            AtFirst = signed,
            Expanded = expanded,
            Addition = Figure.Derive("Expansion of the OpenAI contract", Unit.UsdBillions, "contract after expansion − contract first signed", values => values[0] - values[1], expanded, signed),
            Years = years,
            Yearly = yearly,
            YearlyShareOfAws = Figure.Quotient("A year of the OpenAI contract over AWS revenue", Unit.Share, "contract a year ÷ revenue of Q4 2025 × 4", yearly, AwsQuarter.From(facts).RevenueAnnualised),
            SignedOfBacklog = Figure.Quotient("First OpenAI contract over the backlog", Unit.Share, "contract first signed ÷ backlog", signed, backlog),
            ExpandedOfBacklog = Figure.Quotient("Expanded OpenAI contract over the backlog", Unit.Share, "contract after expansion ÷ backlog", expanded, backlog),
            Power = power,
            PerGigawatt = Figure.Quotient("OpenAI contract for each gigawatt, whole term", Unit.UsdBillions, "contract ÷ gigawatts", expanded, power),
            PerGigawattYear = Figure.Quotient("OpenAI contract for each gigawatt and year", Unit.UsdBillions, "contract a year ÷ gigawatts", yearly, power),
            Investment = investment,
            Upfront = upfront,
            Conditional = conditional,
            ConditionalShare = Figure.Quotient("Conditional part of the investment in OpenAI", Unit.Share, "conditional ÷ investment", conditional, investment),
            Circular = Figure.Quotient("Investment in OpenAI over its contract", Unit.Share, "investment ÷ contract", investment, expanded),
            CircularUpfront = Figure.Quotient("Upfront investment in OpenAI over its contract", Unit.Share, "upfront ÷ contract", upfront, expanded),
            Net = Figure.Derive("OpenAI contract less investment", Unit.UsdBillions, "contract − investment", values => values[0] - values[1], expanded, investment),
            YearsToReturn = Figure.Quotient("Investment in OpenAI in years of its contract", Unit.Years, "investment ÷ contract a year", investment, yearly),
            Ladder = LadderOf(yearly, years),
        };
    }

    private static ImmutableArray<ContractYear> LadderOf(Figure yearly, Figure years) => yearly.Value is null || years.Value is not { } count
        ? []
        :
        [
            .. Enumerable.Range(1, (int)count).Select(number => new ContractYear(
                number,
                yearly,
                Figure.Derive($"OpenAI contract up to year {number}", Unit.UsdBillions, $"contract a year × {number}", values => values[0] * number, yearly))),
        ];
}
