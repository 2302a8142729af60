using System.Collections.Immutable;
using System.Globalization;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Scenarios;

/// <summary>States every field once: the table of docs/model.md, section 2.</summary>
internal static class FieldCatalogue
{
    private const double FirstCalendarYear = 2023;
    private const double LastCalendarYear = 2060;

    public static ImmutableArray<AssumptionField> List(Assumptions shape)
    {
        var fields = new List<AssumptionField>(96);
        Investment(shape, fields);
        BuildOut(fields);
        Productivity(fields);
        Demand(fields);
        Economics(fields);
        Hurdle(fields);
        RetailAi(fields);
        Stakes(shape, fields);
        Valuation(fields);
        Horizon(fields);
        return [.. fields];
    }

    private static void Investment(Assumptions shape, List<AssumptionField> fields) =>
        new FieldGroup<Investment>("Investment", "investment", a => a.Investment, (a, part) => a with { Investment = part }, fields)
            .Years(shape.Investment.CapexByYear, "capexByYear", "Total capex", Unit.UsdBillions, 0, 2000, 1, "Capital expenditure of the whole company in that year.", g => g.CapexByYear, (g, v) => g with { CapexByYear = v })
            .Years(shape.Investment.AiShareByYear, "aiShareByYear", "AI share of capex", Unit.Share, 0, 1, 0.01, "Part of that year's capital expenditure that goes into AI.", g => g.AiShareByYear, (g, v) => g with { AiShareByYear = v })
            .Years(shape.Investment.CapexGrowthByYear, "capexGrowthByYear", "Capex growth", Unit.PerYear, -1, 2, 0.01, "Growth of total capex over the year before; used only in years without a known figure.", g => g.CapexGrowthByYear, (g, v) => g with { CapexGrowthByYear = v })
            .Number("capexGrowthAfter", "Capex growth, later years", Unit.PerYear, -1, 2, 0.01, "Growth of total capex in every year that has no growth of its own.", g => g.CapexGrowthAfter, (g, v) => g with { CapexGrowthAfter = v })
            .Number("capexScale", "Capex after the known years", Unit.Multiple, 0, 5, 0.05, "Scales the first projected year, and with it every later one.", g => g.CapexScale, (g, v) => g with { CapexScale = v })
            .Number("aiShareIn2030", "AI share of capex in 2030", Unit.Share, 0, 1, 0.01, "The share moves to this in a straight line from the last known year and then stays.", g => g.AiShareIn2030, (g, v) => g with { AiShareIn2030 = v });

    private static void BuildOut(List<AssumptionField> fields)
    {
        var group = new FieldGroup<BuildOut>("Build-out", "buildOut", a => a.BuildOut, (a, part) => a with { BuildOut = part }, fields);
        group.Part("entryLag", g => g.EntryLag, (g, v) => g with { EntryLag = v })
            .Number("sameYear", "In service in the year of spending", Unit.Share, 0, 1, 0.01, "Part of a year's AI spending that enters service in the same year; the three parts make 100%.", g => g.SameYear, (g, v) => g with { SameYear = v })
            .Number("nextYear", "In service one year later", Unit.Share, 0, 1, 0.01, "Part of a year's AI spending that enters service in the next year.", g => g.NextYear, (g, v) => g with { NextYear = v })
            .Number("yearAfter", "In service two years later", Unit.Share, 0, 1, 0.01, "Part of a year's AI spending that enters service in the year after next.", g => g.YearAfter, (g, v) => g with { YearAfter = v });
        group.Fade("longLivedShare", "Long-lived share of spending", Unit.Share, 0, 0.9, 0.01, "Part of the spending that buys shells and power instead of compute.", g => g.LongLivedShare, (g, v) => g with { LongLivedShare = v })
            .Number("computeLife", "Compute life", Unit.Years, 1, 15, 0.5, "Years that servers and chips stay in service and over which they are written off.", g => g.ComputeLife, (g, v) => g with { ComputeLife = v })
            .Number("shellLife", "Shell life", Unit.Years, 5, 60, 1, "Years that buildings and power stay in service and over which they are written off.", g => g.ShellLife, (g, v) => g with { ShellLife = v });
    }

    private static void Productivity(List<AssumptionField> fields) =>
        new FieldGroup<Productivity>("Productivity", "productivity", a => a.Productivity, (a, part) => a with { Productivity = part }, fields)
            .Number("revenuePerComputeDollar", "Revenue per compute dollar", Unit.UsdPerUsdPerYear, 0, 5, 0.01, "Yearly revenue that a dollar of compute capital earns at full use and 2025 prices.", g => g.RevenuePerComputeDollar, (g, v) => g with { RevenuePerComputeDollar = v })
            .Number("priceChange", "Price change", Unit.PerYear, -0.6, 0.3, 0.01, "Yearly change of the price of one unit of compute, for all vintages alike.", g => g.PriceChange, (g, v) => g with { PriceChange = v })
            .Number("vintageGain", "Vintage gain", Unit.PerYear, -0.2, 0.6, 0.01, "How much more compute a dollar buys with every later year of entry into service.", g => g.VintageGain, (g, v) => g with { VintageGain = v })
            .Part("utilizationRamp", g => g.UtilizationRamp, (g, v) => g with { UtilizationRamp = v })
            .Number("firstYear", "Utilisation, first year", Unit.Share, 0, 1, 0.01, "Share of full use that a vintage reaches in its year of entry.", g => g.FirstYear, (g, v) => g with { FirstYear = v })
            .Number("secondYear", "Utilisation, second year", Unit.Share, 0, 1, 0.01, "Share of full use in the year after entry; not below the first year.", g => g.SecondYear, (g, v) => g with { SecondYear = v })
            .Number("mature", "Utilisation at maturity", Unit.Share, 0, 1, 0.01, "Share of full use from the third year on; above 0 and not below the second year.", g => g.Mature, (g, v) => g with { Mature = v });

    private static void Demand(List<AssumptionField> fields) =>
        new FieldGroup<Demand>("Demand", "demand", a => a.Demand, (a, part) => a with { Demand = part }, fields)
            .Number("backlog", "Backlog", Unit.UsdBillions, 0, 5000, 1, "Signed and not yet served at the start of the forecast.", g => g.Backlog, (g, v) => g with { Backlog = v })
            .Number("aiShareOfBacklog", "AI share of backlog", Unit.Share, 0, 1, 0.01, "Part of the backlog that the AI capital will serve.", g => g.AiShareOfBacklog, (g, v) => g with { AiShareOfBacklog = v })
            .Number("backlogConversion", "Backlog conversion a year", Unit.Share, 0, 1, 0.01, "Part of the open backlog that customers call in a year.", g => g.BacklogConversion, (g, v) => g with { BacklogConversion = v })
            .Number("bookings", "Bookings", Unit.UsdBillions, 0, 5000, 1, "New AI bookings in the first forecast year.", g => g.Bookings, (g, v) => g with { Bookings = v })
            .Number("bookingsScale", "Bookings scale", Unit.Multiple, 0, 5, 0.05, "Factor on bookings in every year.", g => g.BookingsScale, (g, v) => g with { BookingsScale = v })
            .Fade("bookingsGrowth", "Bookings growth", Unit.PerYear, -1, 3, 0.01, "Yearly growth of new bookings, from the year after the first forecast year.", g => g.BookingsGrowth, (g, v) => g with { BookingsGrowth = v })
            .Number("onDemand", "On-demand use", Unit.UsdBillions, 0, 2000, 1, "Use without a contract in the first forecast year.", g => g.OnDemand, (g, v) => g with { OnDemand = v })
            .Number("onDemandScale", "On-demand scale", Unit.Multiple, 0, 5, 0.05, "Factor on on-demand use in every year.", g => g.OnDemandScale, (g, v) => g with { OnDemandScale = v })
            .Fade("onDemandGrowth", "On-demand growth", Unit.PerYear, -1, 3, 0.01, "Yearly growth of on-demand use, from the year after the first forecast year.", g => g.OnDemandGrowth, (g, v) => g with { OnDemandGrowth = v })
            .Part("contract", g => g.Contract, (g, v) => g with { Contract = v })
            .Number("total", "Contract total", Unit.UsdBillions, 0, 2000, 1, "Value of the one large contract over its whole term.", g => g.Total, (g, v) => g with { Total = v })
            .Whole("years", "Contract term", Unit.Years, 1, 30, "Whole years over which the contract is used in equal parts.", g => g.Years, (g, v) => g with { Years = v })
            .Whole("firstYear", "Contract start", Unit.Year, 2020, LastCalendarYear, "First calendar year of the contract.", g => g.FirstYear, (g, v) => g with { FirstYear = v })
            .Number("realization", "Contract realisation", Unit.Share, 0, 1.5, 0.01, "Part of the contract that is really used; above 100% when it is exceeded.", g => g.Realization, (g, v) => g with { Realization = v });

    private static void Economics(List<AssumptionField> fields) =>
        new FieldGroup<Economics>("Economics", "economics", a => a.Economics, (a, part) => a with { Economics = part }, fields)
            .Fade("cashMargin", "Cash margin", Unit.Share, -1, 1, 0.01, "Part of revenue left after running costs, before fixed cost and depreciation.", g => g.CashMargin, (g, v) => g with { CashMargin = v })
            .Number("fixedCostShare", "Fixed cost on capital a year", Unit.Share, 0, 0.2, 0.005, "Yearly cost of keeping capital in service, as a share of its purchase price.", g => g.FixedCostShare, (g, v) => g with { FixedCostShare = v })
            .Number("taxRate", "Tax rate", Unit.Share, 0, 0.6, 0.01, "Tax on operating profit; a loss is relieved by profits elsewhere in the group.", g => g.TaxRate, (g, v) => g with { TaxRate = v })
            .Number("workingCapitalShare", "Working capital share of revenue", Unit.Share, -0.5, 0.5, 0.01, "Working capital tied up per dollar of revenue; negative when customers pay ahead.", g => g.WorkingCapitalShare, (g, v) => g with { WorkingCapitalShare = v })
            .Number("wacc", "Cost of capital", Unit.Share, 0, 0.5, 0.005, "Yearly rate at which cash flows are discounted.", g => g.Wacc, (g, v) => g with { Wacc = v })
            .Number("financeRate", "Finance rate", Unit.Share, 0, 0.5, 0.005, "Yearly rate at which the modified IRR discounts outflows.", g => g.FinanceRate, (g, v) => g with { FinanceRate = v })
            .Number("reinvestRate", "Reinvestment rate", Unit.Share, 0, 0.5, 0.005, "Yearly rate at which the modified IRR compounds inflows.", g => g.ReinvestRate, (g, v) => g with { ReinvestRate = v })
            .Number("terminalRecovery", "Terminal recovery", Unit.Share, 0, 2, 0.05, "Part of book value that is recovered at the end of the horizon.", g => g.TerminalRecovery, (g, v) => g with { TerminalRecovery = v });

    private static void Hurdle(List<AssumptionField> fields) =>
        new FieldGroup<Hurdle>("Hurdle and clock", "hurdle", a => a.Hurdle, (a, part) => a with { Hurdle = part }, fields)
            .Number("low", "Low hurdle", Unit.Share, 0, 1, 0.01, "Yearly return on invested capital that counts as the lower bound.", g => g.Low, (g, v) => g with { Low = v })
            .Number("high", "High hurdle", Unit.Share, 0, 1, 0.01, "Yearly return on invested capital that counts as clearing.", g => g.High, (g, v) => g with { High = v })
            .Whole("windowFirst", "Window, first year", Unit.Years, 1, 15, "Whole years after the clock starts in which the window opens.", g => g.WindowFirst, (g, v) => g with { WindowFirst = v })
            .Whole("windowLast", "Window, last year", Unit.Years, 1, 15, "Whole years after the clock starts in which the window ends and the verdict falls.", g => g.WindowLast, (g, v) => g with { WindowLast = v })
            .Whole("clockStart", "Clock start", Unit.Year, FirstCalendarYear, LastCalendarYear, "Calendar year from which the window counts; within the horizon.", g => g.ClockStart, (g, v) => g with { ClockStart = v })
            .Whole("programmeFirst", "Programme, first year", Unit.Year, FirstCalendarYear, LastCalendarYear, "First year of the spending whose cash flows give the IRR.", g => g.ProgrammeFirst, (g, v) => g with { ProgrammeFirst = v })
            .Whole("programmeLast", "Programme, last year", Unit.Year, FirstCalendarYear, LastCalendarYear, "Last year of the spending whose cash flows give the IRR.", g => g.ProgrammeLast, (g, v) => g with { ProgrammeLast = v });

    private static void RetailAi(List<AssumptionField> fields)
    {
        var group = new FieldGroup<RetailAi>("Retail AI", "retailAi", a => a.RetailAi, (a, part) => a with { RetailAi = part }, fields)
            .Number("rufusSales", "Rufus sales", Unit.UsdBillions, 0, 1000, 1, "Sales ascribed to Rufus in 2025.", g => g.RufusSales, (g, v) => g with { RufusSales = v })
            .Number("rufusIncrementality", "Rufus incrementality", Unit.Share, 0, 1, 0.01, "Part of those sales that would not have happened without it.", g => g.RufusIncrementality, (g, v) => g with { RufusIncrementality = v })
            .Fade("rufusGrowth", "Rufus growth", Unit.PerYear, -1, 3, 0.01, "Yearly growth of those sales from 2026.", g => g.RufusGrowth, (g, v) => g with { RufusGrowth = v })
            .Number("rufusMargin", "Rufus margin", Unit.Share, -1, 1, 0.01, "Contribution margin on the additional sales, before tax.", g => g.RufusMargin, (g, v) => g with { RufusMargin = v });
        group.Part("alexaSubscribers", g => g.AlexaSubscribers, (g, v) => g with { AlexaSubscribers = v })
            .Number("start", "Alexa+ subscribers, start", Unit.Millions, 0, 500, 0.5, "Paying subscribers at the start of the forecast.", g => g.Start, (g, v) => g with { Start = v })
            .Number("in2031", "Alexa+ subscribers in 2031", Unit.Millions, 0, 500, 0.5, "Paying subscribers in 2031, reached in a straight line and then kept.", g => g.In2031, (g, v) => g with { In2031 = v });
        group.Number("alexaPrice", "Alexa+ price", Unit.UsdPerMonth, 0, 200, 1, "What a paying subscriber pays a month.", g => g.AlexaPrice, (g, v) => g with { AlexaPrice = v })
            .Number("alexaMargin", "Alexa+ margin", Unit.Share, -1, 1, 0.01, "Contribution margin on subscriptions, before tax.", g => g.AlexaMargin, (g, v) => g with { AlexaMargin = v });
    }

    private static void Stakes(Assumptions shape, List<AssumptionField> fields)
    {
        var group = new FieldGroup<Stakes>("Stakes", "stakes", a => a.Stakes, (a, part) => a with { Stakes = part }, fields);
        for (var index = 0; index < shape.Stakes.Commitments.Count; index++)
        {
            var own = index;
            var number = (own + 1).ToString(CultureInfo.InvariantCulture);
            group.Part($"commitments.{own.ToString(CultureInfo.InvariantCulture)}", g => g.Commitments[own], (g, v) => g with { Commitments = g.Commitments.With(own, v) })
                .Whole("year", $"Commitment {number}, year", Unit.Year, 2000, LastCalendarYear, "Calendar year in which the money is paid.", g => g.Year, (g, v) => g with { Year = v })
                .Number("amount", $"Commitment {number}, amount", Unit.UsdBillions, 0, 1000, 0.25, "Money put into the stake.", g => g.Amount, (g, v) => g with { Amount = v });
        }

        group.Number("conditionalProbability", "Probability of conditional commitments", Unit.Share, 0, 1, 0.05, "Weight on every commitment that is paid only under conditions.", g => g.ConditionalProbability, (g, v) => g with { ConditionalProbability = v })
            .Number("growth", "Growth of stakes", Unit.PerYear, -1, 2, 0.01, "Yearly growth of what the stakes are worth.", g => g.Growth, (g, v) => g with { Growth = v });
    }

    private static void Valuation(List<AssumptionField> fields) =>
        new FieldGroup<Valuation>("Valuation", "valuation", a => a.Valuation, (a, part) => a with { Valuation = part }, fields)
            .Above("earnings", "Earnings", Unit.UsdBillions, 0, 10_000, 0.1, "Net income in the earnings year.", g => g.Earnings, (g, v) => g with { Earnings = v })
            .Whole("earningsYear", "Earnings year", Unit.Year, FirstCalendarYear, LastCalendarYear - 1, "Calendar year of those earnings; before the last year of the horizon.", g => g.EarningsYear, (g, v) => g with { EarningsYear = v })
            .Number("coreGrowth", "Core growth", Unit.PerYear, -0.5, 1, 0.01, "Yearly growth of earnings without the AI capital.", g => g.CoreGrowth, (g, v) => g with { CoreGrowth = v })
            .Above("peNow", "P/E now", Unit.Multiple, 0, 500, 0.1, "Price-earnings multiple today.", g => g.PeNow, (g, v) => g with { PeNow = v })
            .Above("peExit", "P/E at the end", Unit.Multiple, 0, 500, 0.1, "Price-earnings multiple at the end of the bridge.", g => g.PeExit, (g, v) => g with { PeExit = v })
            .Whole("bridgeYears", "Bridge length", Unit.Years, 1, 15, "Whole years from the earnings year to the end of the bridge.", g => g.BridgeYears, (g, v) => g with { BridgeYears = v })
            .Number("fundingCost", "Funding cost", Unit.Share, 0, 0.3, 0.005, "Yearly interest on the cash that the build-out lacks.", g => g.FundingCost, (g, v) => g with { FundingCost = v });

    private static void Horizon(List<AssumptionField> fields) =>
        new FieldGroup<Horizon>("Horizon", "horizon", a => a.Horizon, (a, part) => a with { Horizon = part }, fields)
            .Whole("firstYear", "First year", Unit.Year, FirstCalendarYear, FirstCalendarYear, "First year of the projection; the history starts here.", g => g.FirstYear, (g, v) => g with { FirstYear = v })
            .Whole("lastYear", "Last year", Unit.Year, 2026, LastCalendarYear, "Last year of the projection, when what is left is recovered.", g => g.LastYear, (g, v) => g with { LastYear = v })
            .Whole("forecastStart", "Forecast start", Unit.Year, 2026, 2026, "First year in which demand can bind.", g => g.ForecastStart, (g, v) => g with { ForecastStart = v });
}
