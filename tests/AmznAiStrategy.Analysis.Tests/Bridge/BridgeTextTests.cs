using AmznAiStrategy.Analysis.Bridge;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Bridge;

/// <summary>Sentences and figures of bridges; the contributions are those of contributions.json, or worked out in the margin.</summary>
public sealed class BridgeTextTests
{
    private const string Price = "productivity.priceChange";

    /// <summary>Price change x 1 + vintage gain x 1: contributions are the changes themselves.</summary>
    private static readonly Measure Sum = new("sum", "Sum of both", Unit.Share, a => 0.2 + a.Productivity.PriceChange + a.Productivity.VintageGain);

    [Theory]
    [InlineData("bull", "Demand explains 5.3 pp of the 9.3 pp by which ROIC at the window's end rises from Base (15.4%) to bull (24.6%); next comes price change with 2.1 pp. Against the rise, capex path takes 1.2 pp.")]
    [InlineData("bear", "Demand explains 9.8 pp of the 17.0 pp by which ROIC at the window's end falls from Base (15.4%) to bear (−1.6%); next comes price change with 4.6 pp. Against the fall, capex path adds 1.6 pp.")]
    public void The_deciding_lever_is_named(string to, string sentence) =>
        Assert.Equal(sentence, BridgeText.Sentence(ScenarioBridge.Of(Seeded.Base, Seeded.Definition(to).Assumptions, Measure.Roic), "Base", to));

    [Fact]
    public void Money_stays_money() =>
        Assert.StartsWith(
            "Demand explains $68.7B of the $113.7B by which programme NPV falls from Base ($1.3B) to Bear (−$112.4B); next comes price change with $18.0B.",
            BridgeText.Sentence(ScenarioBridge.Of(Seeded.Base, Seeded.Bear, Measure.Npv), "Base", "Bear"),
            StringComparison.Ordinal);

    [Theory] // Base: price change -4 %, vintage gain 5 %, sum 21 %
    [InlineData(-0.07, 0.05, "Price change explains all of the 3.0 pp by which sum of both falls from Base (21.0%) to Mine (18.0%).")]
    [InlineData(-0.07, 0.03, "Price change explains 3.0 pp of the 5.0 pp by which sum of both falls from Base (21.0%) to Mine (16.0%); next comes vintage gain with 2.0 pp.")]
    [InlineData(-0.07, 0.06, "Price change explains 3.0 pp, more than the 2.0 pp by which sum of both falls from Base (21.0%) to Mine (19.0%). Against the fall, vintage gain adds 1.0 pp.")]
    [InlineData(-0.01, 0.04, "Price change explains 3.0 pp, more than the 2.0 pp by which sum of both rises from Base (21.0%) to Mine (23.0%). Against the rise, vintage gain takes 1.0 pp.")]
    [InlineData(-0.07, 0.08, "Sum of both is 21.0% in Base and in Mine, but for different reasons: vintage gain adds 3.0 pp, price change takes 3.0 pp.")]
    [InlineData(-0.0401, 0.05, "Price change explains all of the 0.01 pp by which sum of both falls from Base (21.0%) to Mine (21.0%).")]
    public void Each_shape_of_a_gap_has_its_sentence(double price, double gain, string sentence) =>
        Assert.Equal(sentence, Sentence(Seeded.Base.With((Price, price), ("productivity.vintageGain", gain)), Sum));

    [Fact]
    public void The_largest_contribution_is_named_even_when_it_goes_the_other_way()
    {
        // +3 against -2 -2 = -1: two levers bring the fall, the largest single one works against it.
        var three = new Measure("three", "Sum of three", Unit.Share, a => Sum.Of(a) + a.Economics.TaxRate);
        var other = Seeded.Base.With((Price, -0.06), ("productivity.vintageGain", 0.08), ("economics.taxRate", 0.16));

        Assert.Equal(
            "Price change explains 2.0 pp, more than the 1.0 pp by which sum of three falls from Base (39.0%) to Mine (38.0%); next comes tax rate with 2.0 pp. Against the fall, vintage gain adds 3.0 pp, the largest single contribution.",
            Sentence(other, three));
    }

    [Fact]
    public void Equal_assumptions_leave_nothing_to_explain() =>
        Assert.Equal("Base and Mine assume the same: there is no gap to explain.", Sentence(Seeded.Base, Measure.Roic));

    [Fact]
    public void Differences_outside_the_measure_are_named() =>
        Assert.Equal(
            "ROIC at the window's end is 15.4% in Base and in Mine: they differ in terminal recovery, retail AI and stakes only, which does not enter it.",
            Sentence(Seeded.Base.With(("economics.terminalRecovery", 0.5), ("retailAi.rufusSales", 0), ("stakes.growth", 0)), Measure.Roic));

    [Fact]
    public void An_estimate_says_so() =>
        Assert.Matches(
            @"^Demand explains .* Estimated from 256 orders of 13 levers; the standard error of demand is 0\.0[0-9]+ pp\.$",
            Sentence(Seeded.Bear.With(("economics.terminalRecovery", 0.5)), Measure.Roic));

    [Fact]
    public void An_undefined_end_or_mixture_is_named()
    {
        var (toBear, fromBear) = (ScenarioBridge.Of(Seeded.Base, Seeded.Bear, Measure.Payback), ScenarioBridge.Of(Seeded.Bear, Seeded.Base, Measure.Payback));
        var careful = new Measure("careful", "Careful return", Unit.Share, a => a.Economics.CashMargin.Start < 0.73 && a.Demand.Bookings > 160 ? null : 1);
        var nowhere = new Measure("nowhere", "Nowhere", Unit.Share, _ => null);

        Assert.Equal("There is no bridge: programme payback is not defined in Bear.", BridgeText.Sentence(toBear, "Base", "Bear"));
        Assert.Equal("There is no bridge: programme payback is not defined in Bear.", BridgeText.Sentence(fromBear, "Bear", "Base"));
        Assert.Equal("There is no bridge: nowhere is not defined in Base, nor in Mine.", Sentence(Seeded.Bull, nowhere));
        Assert.Equal("There is no bridge: careful return is not defined in Base with demand as in Mine.", Sentence(Seeded.Bull, careful));
    }

    [Fact]
    public void A_step_says_what_it_changes()
    {
        var steps = ScenarioBridge.Of(Seeded.Base, Seeded.Bear, Measure.Roic).Steps.ToDictionary(step => step.Lever.Id);

        Assert.Equal("Price change from −4%/yr to −10%/yr", BridgeText.Values(steps["price-change"]));
        Assert.Equal("Cash margin, start from 72% to 66%; Cash margin, end from 72% to 64%", BridgeText.Values(steps["cash-margin"]));
        Assert.Equal(7, steps["demand"].Changes.Length); // AI share, conversion, bookings, their growth, on-demand growth at both ends, realisation
    }

    [Fact]
    public void Its_figures_lead_to_both_scenarios()
    {
        var figures = new BridgeFigures("Base", "Bear", ScenarioBridge.Of(Seeded.Base, Seeded.Bear, Measure.Roic));
        var demand = figures.Bridge.Deciding!;

        Assert.Equal(("15.4%", "−1.6%", "−17.0 pp", "−9.8 pp"), (figures.Start.Text, figures.Finish.Text, figures.Gap.Text, figures.Contribution(demand).Text));
        Assert.Equal("−9.8 pp", BridgeText.Contribution(figures.Bridge, demand));
        Assert.Equal([("ROIC at the window's end, Base", figures.Bridge.From), ("ROIC at the window's end, Bear", figures.Bridge.To)], figures.Contribution(demand).Inputs.Select(input => (input.Name, input.Value)));
        Assert.Equal("the contribution is not sampled", figures.StandardError(demand).Reason);
        Assert.Equal("it is not defined in Bear", new BridgeFigures("Base", "Bear", ScenarioBridge.Of(Seeded.Base, Seeded.Bear, Measure.Payback)).Finish.Reason);
    }

    private static string Sentence(Assumptions mine, Measure measure) => BridgeText.Sentence(ScenarioBridge.Of(Seeded.Base, mine, measure), "Base", "Mine");
}
