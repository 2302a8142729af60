namespace AmznAiStrategy.Analysis.Scenarios;

/// <summary>
/// Everything that one projection assumes (docs/model.md, section 2). Money is USD billions, nominal; rates and shares are
/// fractions per year. The ranges, messages and labels of every field are in AssumptionFields.
/// </summary>
public sealed record Assumptions(
    Investment Investment,
    BuildOut BuildOut,
    Productivity Productivity,
    Demand Demand,
    Economics Economics,
    Hurdle Hurdle,
    RetailAi RetailAi,
    Stakes Stakes,
    Valuation Valuation,
    Horizon Horizon);

/// <summary>A value at the start of the forecast that moves in a straight line to a value at its end.</summary>
public sealed record Fade(double Start, double End);

/// <summary>Capital expenditure and the part of it that goes to AI.</summary>
/// <param name="CapexByYear">Total capital expenditure, $B, for every year from <see cref="Horizon.FirstYear"/> to the last known year.</param>
/// <param name="AiShareByYear">Share of it spent on AI, same years.</param>
/// <param name="CapexGrowthByYear">Growth for the first years after the history.</param>
/// <param name="CapexGrowthAfter">Growth for every later year.</param>
/// <param name="CapexScale">Factor on every year after the history.</param>
/// <param name="AiShareIn2030">AI share in 2030, reached in a straight line from the last known year and kept.</param>
public sealed record Investment(
    YearSeries CapexByYear,
    YearSeries AiShareByYear,
    YearSeries CapexGrowthByYear,
    double CapexGrowthAfter,
    double CapexScale,
    double AiShareIn2030);

/// <summary>Shares of a year's spending that enter service in the same year, the next, and the one after; they sum to 1.</summary>
public sealed record EntryLag(double SameYear, double NextYear, double YearAfter);

/// <summary>How spending becomes capacity.</summary>
/// <param name="EntryLag">Construction lag.</param>
/// <param name="LongLivedShare">Share of spending on shells and power rather than compute; fades over the forecast.</param>
/// <param name="ComputeLife">Life of servers and chips, years.</param>
/// <param name="ShellLife">Life of shells and power, years.</param>
public sealed record BuildOut(EntryLag EntryLag, Fade LongLivedShare, double ComputeLife, double ShellLife);

/// <summary>Share of capacity that is sold in the first, second and every later year of service; never falling.</summary>
public sealed record UtilizationRamp(double FirstYear, double SecondYear, double Mature);

/// <summary>What a dollar of compute earns.</summary>
/// <param name="RevenuePerComputeDollar">Revenue per dollar of compute capital per year at full use and 2025 prices.</param>
/// <param name="PriceChange">Yearly change of the price of a unit of compute.</param>
/// <param name="VintageGain">Yearly gain in output per dollar of newer vintages.</param>
/// <param name="UtilizationRamp">Utilisation by year of service.</param>
public sealed record Productivity(double RevenuePerComputeDollar, double PriceChange, double VintageGain, UtilizationRamp UtilizationRamp);

/// <summary>A contract paid in equal yearly parts.</summary>
/// <param name="Total">$B over the whole term.</param>
/// <param name="Years">Term in whole years.</param>
/// <param name="FirstYear">First calendar year.</param>
/// <param name="Realization">Share of it that is really consumed.</param>
public sealed record Contract(double Total, double Years, double FirstYear, double Realization);

/// <summary>What customers ask for: backlog conversion, the contract, and on-demand use.</summary>
/// <param name="Backlog">Signed and unserved, $B, at the start of the forecast.</param>
/// <param name="AiShareOfBacklog">Share of it that is AI.</param>
/// <param name="BacklogConversion">Share of the open backlog that turns into demand each year.</param>
/// <param name="Bookings">New AI bookings in the first forecast year, $B.</param>
/// <param name="BookingsScale">Factor on bookings.</param>
/// <param name="BookingsGrowth">Yearly growth of bookings, fading over the forecast.</param>
/// <param name="OnDemand">On-demand use in the first forecast year, $B.</param>
/// <param name="OnDemandScale">Factor on on-demand use.</param>
/// <param name="OnDemandGrowth">Yearly growth of on-demand use, fading over the forecast.</param>
/// <param name="Contract">The one large contract that is modelled by itself.</param>
public sealed record Demand(
    double Backlog,
    double AiShareOfBacklog,
    double BacklogConversion,
    double Bookings,
    double BookingsScale,
    Fade BookingsGrowth,
    double OnDemand,
    double OnDemandScale,
    Fade OnDemandGrowth,
    Contract Contract);

/// <summary>Margins, tax and rates.</summary>
/// <param name="CashMargin">Cash margin on revenue before fixed cost; fades over the forecast.</param>
/// <param name="FixedCostShare">Yearly fixed cost as a share of gross capital in service.</param>
/// <param name="TaxRate">Tax on EBIT; losses are relieved within the group.</param>
/// <param name="WorkingCapitalShare">Working capital as a share of revenue.</param>
/// <param name="Wacc">Discount rate.</param>
/// <param name="FinanceRate">Rate at which MIRR discounts outflows.</param>
/// <param name="ReinvestRate">Rate at which MIRR compounds inflows.</param>
/// <param name="TerminalRecovery">Share of book value recovered at the end of the horizon.</param>
public sealed record Economics(
    Fade CashMargin,
    double FixedCostShare,
    double TaxRate,
    double WorkingCapitalShare,
    double Wacc,
    double FinanceRate,
    double ReinvestRate,
    double TerminalRecovery);

/// <summary>What counts as success.</summary>
/// <param name="Low">Lower hurdle on ROIC, per year.</param>
/// <param name="High">Upper hurdle on ROIC, per year.</param>
/// <param name="WindowFirst">First year of the window, counted from <paramref name="ClockStart"/>.</param>
/// <param name="WindowLast">Last year of the window, counted from <paramref name="ClockStart"/>.</param>
/// <param name="ClockStart">Calendar year in which the clock starts.</param>
/// <param name="ProgrammeFirst">First spend year of the programme cohort.</param>
/// <param name="ProgrammeLast">Last spend year of the programme cohort.</param>
public sealed record Hurdle(
    double Low, double High, double WindowFirst, double WindowLast, double ClockStart, double ProgrammeFirst, double ProgrammeLast);

/// <summary>Alexa+ subscribers, millions, at the start of the forecast and in 2031.</summary>
public sealed record Subscribers(double Start, double In2031);

/// <summary>Retail AI: outside the headline, part of the all-in lines only.</summary>
/// <param name="RufusSales">Incremental sales ascribed to Rufus in 2025, $B.</param>
/// <param name="RufusIncrementality">Share of them that is truly additional.</param>
/// <param name="RufusGrowth">Yearly growth, fading over the forecast.</param>
/// <param name="RufusMargin">Contribution margin.</param>
/// <param name="AlexaSubscribers">Paying Alexa+ subscribers, millions.</param>
/// <param name="AlexaPrice">USD per month.</param>
/// <param name="AlexaMargin">Contribution margin.</param>
public sealed record RetailAi(
    double RufusSales,
    double RufusIncrementality,
    Fade RufusGrowth,
    double RufusMargin,
    Subscribers AlexaSubscribers,
    double AlexaPrice,
    double AlexaMargin);

/// <summary>Money put into a stake in one year.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Amount">$B.</param>
/// <param name="Conditional">Whether it is paid only with <see cref="Stakes.ConditionalProbability"/>.</param>
public sealed record Commitment(double Year, double Amount, bool Conditional);

/// <summary>Stakes in AI laboratories: outside the headline, part of the all-in lines only.</summary>
/// <param name="Commitments">By year, in order.</param>
/// <param name="ConditionalProbability">Probability that conditional commitments are paid.</param>
/// <param name="Growth">Yearly growth of the stakes' value.</param>
public sealed record Stakes(CommitmentList Commitments, double ConditionalProbability, double Growth);

/// <summary>What the projection would do to the share's value.</summary>
/// <param name="Earnings">Net income, $B, in <paramref name="EarningsYear"/>.</param>
/// <param name="EarningsYear">Calendar year of the earnings.</param>
/// <param name="CoreGrowth">Yearly growth of earnings without the AI capital.</param>
/// <param name="PeNow">Price-earnings multiple today.</param>
/// <param name="PeExit">Price-earnings multiple at the end of the bridge.</param>
/// <param name="BridgeYears">Length of the bridge, whole years.</param>
/// <param name="FundingCost">Yearly cost of financing the cash shortfall.</param>
public sealed record Valuation(
    double Earnings, double EarningsYear, double CoreGrowth, double PeNow, double PeExit, double BridgeYears, double FundingCost);

/// <summary>The calendar of the projection: history from <paramref name="FirstYear"/>, demand binds from <paramref name="ForecastStart"/>.</summary>
public sealed record Horizon(double FirstYear, double LastYear, double ForecastStart);
