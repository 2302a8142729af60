using System.Collections.Immutable;

namespace AmznAiStrategy.Web.Features.Glossary;

/// <summary>The entries by subject.</summary>
internal static class GlossaryTerms
{
    public static ImmutableArray<GlossaryEntry> OfReturns { get; } =
    [
        new("ROIC", "Return on invested capital: the profit of a year after tax, over the capital that was at work in it. The headline of every verdict here.") { Unit = "% a year", Formula = "ROIC_y = NOPAT_y / ((IC_y + IC_{y-1}) / 2)", Also = ["return on invested capital"] },
        new("NOPAT", "Operating profit after tax, before anything is paid to lenders.") { Unit = "$B a year", Formula = "NOPAT_y = (1 - t) EBIT_y" },
        new("EBIT", "Operating profit: what is left of revenue after running costs and depreciation, before interest and tax.") { Unit = "$B a year", Formula = "EBIT_y = cashOp_y - dep_y" },
        new("IRR", "Internal rate of return: the yearly rate at which all the money put in and all that comes back are worth the same. Looks at a whole programme where ROIC looks at one year.") { Unit = "% a year", Also = ["internal rate of return"] },
        new("MIRR", "IRR with stated rates for money that is borrowed and money that is put to work again, so that there is only one answer.") { Unit = "% a year" },
        new("NPV", "Net present value: every later dollar shortened by the cost of waiting for it, all added up, less what was spent. Above 0, the spending earns more than its cost of capital.") { Unit = "$B", Also = ["net present value"] },
        new("WACC", "Cost of capital: what the owners and lenders of the money could earn elsewhere at the same risk.") { Unit = "% a year", Also = ["cost of capital"] },
        new("MOIC", "Multiple of invested capital: all that comes back over all that was put in, without regard to when.") { Unit = "x", Formula = "MOIC = (sum of flows + capex) / capex" },
        new("Payback", "How long it takes until the money spent has come back.") { Unit = "years" },
        new("Discounted payback", "Payback in which later money counts for less, at the cost of capital.") { Unit = "years" },
        new("Hurdle", "The return that the spending has to reach to count as worthwhile; here the range that the article asks for.") { Unit = "% a year", Also = ["hurdle rate"] },
        new("Window", "The years in which the hurdle has to be met, counted from the start of the clock.") { Unit = "years" },
        new("Clock", "The year from which the window is counted. Moving it by a year can turn a verdict.") { Unit = "year", Also = ["clock start"] },
        new("Programme", "The spending of a few years taken alone, with the revenue of its share of capacity and what is recovered at the end.") { Also = ["program"] },
        new("Segment", "The AI business of all years together, as against the programme."),
        new("Gross ROI", "After-tax profit of a year over everything spent so far, nothing written off.") { Unit = "% a year", Formula = "grossROI_y = NOPAT_y / sum_{<=y} ai" },
        new("Incremental ROIC", "The profit added by the capital that was added.") { Unit = "% a year", Formula = "incROIC1_y = (NOPAT_y - NOPAT_{y-1}) / (IC_{y-1} - IC_{y-2})" },
        new("Break-even", "The value of an assumption at which the answer turns, with all others as they are.") { Also = ["breakeven", "break-even point"] },
    ];

    public static ImmutableArray<GlossaryEntry> OfCapital { get; } =
    [
        new("Capex", "Capital expenditure: money for things that serve for years, such as servers, buildings and power.") { Unit = "$B a year", Also = ["capital expenditure"] },
        new("Capex intensity", "Capex over the revenue of the same year.") { Unit = "%" },
        new("Invested capital", "What has been spent and not yet written off, construction included.") { Unit = "$B", Formula = "IC_y = sum_{<=y} ai - sum_{<=y} dep + NWC_y" },
        new("Depreciation", "The yearly part by which an asset is written off over its life.") { Unit = "$B a year" },
        new("Vintage", "All capacity that entered service in the same year. Newer ones do more for a dollar; all age."),
        new("Vintage gain", "How much more a dollar of new capacity yields than a dollar of the year before.") { Unit = "% a year" },
        new("Construction in progress", "Spent, but not yet in service: earns nothing so far.") { Unit = "$B", Formula = "CIP_y = sum_{v<=y} ai_v - sum_{e<=y} add(v, e)", Also = ["CIP"] },
        new("Compute life", "For how many years servers and chips are of use.") { Unit = "years", Also = ["useful life"] },
        new("Shell", "Buildings, land and power of a data centre: what outlives the servers in it.") { Also = ["shell life"] },
        new("Utilisation", "The part of capacity that is sold.") { Unit = "%", Formula = "utilisation_y = revenue_y / pot_y", Also = ["utilization"] },
        new("Stranded", "Capital in service for which there is no demand.") { Unit = "$B", Formula = "stranded_y = idle_y (IC_y - CIP_y - NWC_y)", Also = ["stranded capital", "stranded assets"] },
        new("Cash margin", "Revenue less what has to be paid out to run the capacity, over revenue; before depreciation.") { Unit = "%" },
        new("Operating margin", "Operating income over revenue.") { Unit = "%", Also = ["margin"] },
        new("Operating income", "What is left of revenue after all costs of running the business, depreciation included.") { Unit = "$B" },
        new("Free cash flow", "Cash earned less cash invested.") { Unit = "$B a year", Formula = "FCF_y = NOPAT_y + dep_y - ai_y - (NWC_y - NWC_{y-1})", Also = ["FCF"] },
        new("Peak funding", "The deepest point of all free cash flow added up: what has to be found before it comes back.") { Unit = "$B" },
        new("Terminal recovery", "What capital still in the books is worth when the model ends, as a part of its book value.") { Unit = "%" },
        new("Working capital", "Money tied up in running the business, such as bills not yet paid.") { Unit = "$B", Formula = "NWC_y = nwc revenue_y" },
    ];

    public static ImmutableArray<GlossaryEntry> OfBusiness { get; } =
    [
        new("Backlog", "What customers have signed for and not yet used.") { Unit = "$B", Formula = "B_{y+1} = B_y + bookings_y - served_y" },
        new("Bookings", "New contracts signed in a year; they add to the backlog.") { Unit = "$B a year" },
        new("Run rate", "A quarter or a month taken as if it lasted a year. Not the revenue of any year.") { Unit = "$B a year", Also = ["run-rate"] },
        new("Annualised", "A quarter times four.") { Also = ["annualized"] },
        new("On-demand", "Capacity that is used without a contract for it.") { Unit = "$B a year", Also = ["on demand"] },
        new("Consensus", "The middle of what analysts expect."),
        new("Take rate", "The part of a sale that the marketplace keeps.") { Unit = "%" },
        new("Moat", "What keeps competitors from taking the profit away."),
        new("Flywheel", "A loop in which each part drives the next: more users, more data, a better product, more users."),
        new("Lock-in", "What makes it dear for a customer to leave."),
        new("Market share", "Revenue of one over the revenue of all in the same market.") { Unit = "%" },
        new("Price-performance", "Work done for a dollar. 30 % more of it means the same work for less money.") { Unit = "%", Also = ["price performance"] },
        new("Price change", "By how much the price of the same computing moves from year to year.") { Unit = "% a year" },
        new("Inference", "Using a trained model, as against training it."),
        new("Training", "Making a model out of data; takes much computing at once."),
        new("Accelerator", "A chip built for the arithmetic of AI models.") { Also = ["GPU", "AI chip"] },
        new("Foundation model", "A large model trained once and used for many tasks.") { Also = ["LLM", "frontier model"] },
        new("Tranche", "One instalment of an investment that is paid in several.") { Unit = "$B", Also = ["tranches"] },
        new("Convertible note", "A loan that can be turned into shares.") { Also = ["convertible notes"] },
        new("Stake", "A part of another company that is owned.") { Unit = "$B" },
        new("Circular financing", "When a supplier's investment in a customer comes back as the customer's purchases.") { Also = ["round-tripping"] },
        new("Exclusivity", "A right that no competitor has at the same time."),
        new("Incrementality", "The part of sales that would not have happened anyway.") { Unit = "%", Also = ["incremental sales"] },
        new("Attribution", "Saying which revenue is due to which spending."),
        new("Subscriber", "Somebody who pays for a service every month.") { Unit = "M" },
        new("ARPU", "Average revenue per user.") { Unit = "$ a month" },
        new("Low Earth orbit", "Orbits up to about 2,000 km, where satellites answer quickly and many are needed.") { Also = ["LEO"] },
        new("Big 4", "Amazon, Google, Meta and Microsoft, the largest spenders on AI capacity.") { Also = ["hyperscaler", "hyperscalers"] },
    ];

    public static ImmutableArray<GlossaryEntry> OfReading { get; } =
    [
        new("bps", "Basis points: hundredths of a percentage point, for changes of a margin or a rate.") { Unit = "100 bps = 1 pp", Also = ["basis points", "basis point"] },
        new("pp", "Percentage points: the difference of two percentages. From 20 % to 25 % is 5 pp, not 5 %.") { Also = ["percentage points", "percentage point"] },
        new("CAGR", "Compound growth: the steady yearly rate that leads from the first value to the last.") { Unit = "% a year", Formula = "(last / first)^(1/years) - 1" },
        new("YoY", "Against the same period a year earlier.") { Unit = "%", Also = ["year over year"] },
        new("QoQ", "Against the quarter before.") { Unit = "% or bps", Also = ["quarter over quarter"] },
        new("P/E", "Price over earnings: what the market pays for a dollar of yearly profit.") { Unit = "x", Also = ["PE", "price-earnings multiple", "multiple"] },
        new("Forward P/E", "P/E on the profit that is expected instead of the one that was earned.") { Unit = "x" },
        new("Earnings yield", "Earnings over price: P/E turned over.") { Unit = "% a year", Formula = "1 / P/E" },
        new("Exit multiple", "The P/E that is assumed for the end of the projection.") { Unit = "x", Also = ["exit P/E"] },
        new("Fair value", "What somebody's model says a share is worth.") { Unit = "$ or x" },
        new("Valuation bridge", "Leads from the earnings of today to those at the end and to the return on the share in between.") { Formula = "return = multiple^(1/n) - 1", Also = ["bridge"] },
        new("Base case", "The scenario in the middle: what follows when neither the good nor the bad readings are taken.") { Also = ["base"] },
        new("Bull case", "The scenario in which the favourable readings hold.") { Also = ["bull"] },
        new("Bear case", "The scenario in which the unfavourable readings hold.") { Also = ["bear"] },
        new("Scenario", "One complete set of assumptions."),
        new("Lever", "An assumption that can be moved to see what it does."),
        new("What-if", "A changed assumption that is not saved: stands in the address and goes with it.") { Also = ["what if"] },
        new("Preset", "A scenario that is built in and cannot be changed."),
        new("Sensitivity", "How far the answer moves when one assumption does.") { Also = ["tornado"] },
        new("Trace", "What a number is made of, down to what is printed."),
        new("Restated", "Said again in another section of the same source; not counted twice."),
        new("Estimate", "A plan, an expectation or somebody's guess: not something that has happened. Marked E.") { Also = ["2026E"] },
    ];
}
