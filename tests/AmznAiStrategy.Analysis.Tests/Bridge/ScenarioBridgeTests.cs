using System.Collections.Immutable;
using System.Text.Json;
using AmznAiStrategy.Analysis.Bridge;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Tests.Projection;
using AmznAiStrategy.Analysis.Tests.Scenarios;
using CsCheck;

namespace AmznAiStrategy.Analysis.Tests.Bridge;

/// <summary>
/// contributions.json holds the Shapley values of Base to Bull and Base to Bear, computed from the definition with the independent model.
/// </summary>
public sealed class ScenarioBridgeTests
{
    /// <summary>Two inputs that are multiplied and one that is added, to be worked out by hand.</summary>
    private static readonly Measure Product = new("product", "Product", Unit.UsdBillions, a => a.Productivity.RevenuePerComputeDollar * a.Economics.TaxRate + a.Productivity.VintageGain);

    public static TheoryData<string, string> Answers
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var to in (string[])["bull", "bear"])
            {
                foreach (var measure in (string[])["roic", "irr", "npv"])
                {
                    data.Add(to, measure);
                }
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Answers))]
    public void Every_contribution_from_base_agrees_with_the_independent_model(string to, string measure)
    {
        var answer = JsonDocument.Parse(File.ReadAllText(Seeded.FileOf("tests", "AmznAiStrategy.Analysis.Tests", "Bridge", "contributions.json")))
            .RootElement.EnumerateArray().Single(element => element.GetProperty("to").GetString() == to).GetProperty("measures").GetProperty(measure);
        var scale = measure == "npv" ? CapexRoi.Project(Seeded.Base).Years.Sum(year => year.AiCapex) : 1;

        var bridge = ScenarioBridge.Of(Seeded.Base, Seeded.Definition(to).Assumptions, Measure.Find(measure)!);

        Assert.Equal(BridgeStatus.Exact, bridge.Status);
        Assert.True(IndependentModel.Agree(answer.GetProperty("start").GetDouble(), bridge.From, scale));
        Assert.True(IndependentModel.Agree(answer.GetProperty("end").GetDouble(), bridge.To, scale));
        var found = bridge.Steps.Where(step => !step.Lever.OutsideHeadline).ToDictionary(step => step.Lever.Id, step => step.Contribution!.Value);
        var expected = answer.GetProperty("contributions").EnumerateObject().ToDictionary(part => part.Name, part => part.Value.GetDouble());
        Assert.Equal(expected.Keys.Order(), found.Keys.Order());
        Assert.All(expected, part => Assert.Equal(part.Value, found[part.Key], measure == "irr" ? 1e-9 : 1e-9 * Math.Abs(part.Value) + 1e-12 * scale));
    }

    [Fact]
    public void Two_factors_share_what_they_do_together()
    {
        // 0.8 x 0.1 + 0.05 = 0.13 and 1.2 x 0.3 + 0.06 = 0.42. Factor 0.8 to 1.2: first 0.4 x 0.1 = 0.04, last 0.4 x 0.3 = 0.12, on average 0.08.
        // Factor 0.1 to 0.3: first 0.8 x 0.2 = 0.16, last 1.2 x 0.2 = 0.24, on average 0.20. The summand: always 0.01.
        var from = Seeded.Base.With(("productivity.revenuePerComputeDollar", 0.8), ("economics.taxRate", 0.1), ("productivity.vintageGain", 0.05));
        var to = Seeded.Base.With(("productivity.revenuePerComputeDollar", 1.2), ("economics.taxRate", 0.3), ("productivity.vintageGain", 0.06));

        var bridge = ScenarioBridge.Of(from, to, Product);

        Assert.Equal(0.29, bridge.Gap!.Value, 12);
        Assert.Equal([("revenue-per-compute-dollar", 0.08), ("vintage-gain", 0.01), ("tax-rate", 0.20)], bridge.Steps.Select(step => (step.Lever.Id, Math.Round(step.Contribution!.Value, 12))));
        Assert.Equal("tax-rate", bridge.Deciding!.Lever.Id);
        Assert.Equal(["tax-rate", "revenue-per-compute-dollar", "vintage-gain"], bridge.BySize.Select(step => step.Lever.Id));
    }

    [Fact]
    public void The_way_back_has_the_opposite_contributions()
    {
        var (there, back) = (ScenarioBridge.Of(Seeded.Base, Seeded.Bear, Measure.Npv), ScenarioBridge.Of(Seeded.Bear, Seeded.Base, Measure.Npv));

        Assert.All(there.Steps.Zip(back.Steps), pair => Assert.Equal(pair.First.Contribution!.Value, -pair.Second.Contribution!.Value, 1e-10));
    }

    [Fact]
    public void Contributions_sum_to_the_gap_and_do_not_depend_on_the_order_of_the_levers() => Gen.Select(Legal.Near, Legal.Near, Gen.Int[1, 8], Gen.Int[0, 2], Gen.Int[0, 1_000_000]).Sample(
        (from, to, count, measure, shuffle) =>
        {
            var levers = BridgeLevers.All.Where(lever => !lever.OutsideHeadline && lever.Id is not ("hurdle" or "horizon")).Take(count).ToList();
            var other = levers.Aggregate(from, (mixture, lever) => lever.Take(mixture, to));

            AssertOneAnswer(from, other, Measure.All[measure], shuffle);
        },
        iter: 25);

    [Fact]
    public void So_they_do_when_they_are_sampled() => Gen.Select(Legal.Near, Legal.Near, Gen.Int[0, 2], Gen.Int[0, 1_000_000]).Sample(
        (from, to, measure, shuffle) => AssertOneAnswer(from, to, Measure.All[measure], shuffle),
        iter: 3);

    [Fact]
    public void Nor_on_the_order_in_which_levers_are_merged()
    {
        // 12 levers of Bear, the terminal recovery, and hurdle, horizon and valuation as one.
        var later = Seeded.Bear.With(("economics.terminalRecovery", 0.5), ("horizon.lastYear", 2050), ("hurdle.clockStart", 2040), ("valuation.earningsYear", 2045));
        var (there, reversed) = (ScenarioBridge.Of(Seeded.Base, later, Measure.Npv), ScenarioBridge.Of(Seeded.Base, later, Measure.Npv, [.. BridgeLevers.All.Reverse()]));

        Assert.Equal(BridgeStatus.Sampled, there.Status);
        Assert.Contains("horizon+hurdle+valuation", Parts(there).Keys);
        Assert.Equal(Parts(there), Parts(reversed));
    }

    [Fact]
    public void Beyond_twelve_levers_it_is_sampled_with_a_standard_error_that_the_exact_answer_bears_out()
    {
        // Base to Bear differs in 12 levers; a thirteenth with no effect on ROIC, the terminal recovery, leaves the others as they are.
        var exact = ScenarioBridge.Of(Seeded.Base, Seeded.Bear, Measure.Roic);
        var sampled = ScenarioBridge.Of(Seeded.Base, Seeded.Bear.With(("economics.terminalRecovery", 0.5)), Measure.Roic);

        Assert.Equal((BridgeStatus.Exact, BridgeStatus.Sampled), (exact.Status, sampled.Status));
        Assert.Equal(ScenarioBridge.MostExact, exact.Steps.Count(step => !step.Lever.OutsideHeadline));
        Assert.All(exact.Steps, step => Assert.Null(step.StandardError));
        foreach (var step in exact.Steps.Where(step => !step.Lever.OutsideHeadline))
        {
            var estimate = sampled.Steps.Single(other => other.Lever.Id == step.Lever.Id);
            Assert.InRange(estimate.StandardError!.Value, 1e-7, 0.002);
            Assert.InRange(Math.Abs(estimate.Contribution!.Value - step.Contribution!.Value), 0, 4 * estimate.StandardError.Value);
        }

        Assert.Equal((0, 0), sampled.Steps.Where(step => step.Lever.Id == "terminal-recovery").Select(step => (step.Contribution!.Value, step.StandardError!.Value)).Single());
        Assert.Equal(exact.Gap!.Value, sampled.Steps.Sum(step => step.Contribution!.Value), 1e-12);
    }

    [Fact]
    public void Equal_scenarios_give_equal_bits()
    {
        var other = Seeded.Bear.With(("economics.terminalRecovery", 0.5));
        var (first, second) = (ScenarioBridge.Of(Seeded.Base, other, Measure.Irr), ScenarioBridge.Of(Seeded.Base, other, Measure.Irr));

        Assert.Equal(first.Steps.Select(step => (step.Contribution, step.StandardError)), second.Steps.Select(step => (step.Contribution, step.StandardError)));
    }

    [Fact]
    public void A_scenario_and_itself_have_no_bridge()
    {
        var bridge = ScenarioBridge.Of(Seeded.Base, Seeded.Base with { }, Measure.Roic);

        Assert.Equal((BridgeStatus.Same, 0.0, 0), (bridge.Status, bridge.Gap, bridge.Steps.Length));
        Assert.Null(bridge.Deciding);
    }

    [Fact]
    public void Retail_stakes_and_valuation_are_shown_and_contribute_nothing()
    {
        var steps = ScenarioBridge.Of(Seeded.Base, Seeded.Bull, Measure.Payback).Steps.Where(step => step.Lever.OutsideHeadline).ToList();

        Assert.Equal(["retail-ai", "stakes", "valuation"], steps.Select(step => step.Lever.Id));
        Assert.All(steps, step => Assert.Equal(0.0, step.Contribution));
    }

    [Fact]
    public void Without_a_value_at_an_end_there_is_no_bridge()
    {
        var toBear = ScenarioBridge.Of(Seeded.Base, Seeded.Bear, Measure.Payback); // Bear never pays back

        Assert.Equal(BridgeStatus.Undefined, toBear.Status);
        Assert.Null(toBear.Gap);
        Assert.All(toBear.Steps, step => Assert.Null(step.Contribution));
        Assert.Empty(ScenarioBridge.Of(Seeded.Bear, Seeded.Base, Measure.Payback).UndefinedWith!.Value);
    }

    [Fact]
    public void Nor_without_a_value_in_a_mixture_which_is_named()
    {
        // Undefined where demand is Bull's and the margin Base's: in neither of the two, but between them.
        var careful = new Measure("careful", "Careful return", Unit.Share, a => a.Economics.CashMargin.Start < 0.73 && a.Demand.Bookings > 160 ? null : 1);

        var bridge = ScenarioBridge.Of(Seeded.Base, Seeded.Bull, careful); // 72 % and 150 against 74 % and 190

        Assert.Equal(BridgeStatus.Undefined, bridge.Status);
        Assert.Equal((1.0, 1.0), (bridge.From, bridge.To));
        Assert.Equal(["demand"], bridge.UndefinedWith!.Value.Select(lever => lever.Id));
    }

    [Fact]
    public void A_sampled_bridge_stops_at_the_first_mixture_without_a_value()
    {
        var partial = new Measure("partial", "Partial return", Unit.Share, a => a.Economics.CashMargin.Start < 0.72 && a.Demand.Bookings > 100 ? null : 1);

        var bridge = ScenarioBridge.Of(Seeded.Base, Seeded.Bear.With(("economics.terminalRecovery", 0.5)), partial); // 13 levers; 72 % and 150 against 66 % and 85

        Assert.Equal(BridgeStatus.Undefined, bridge.Status);
        Assert.Contains("cash-margin", bridge.UndefinedWith!.Value.Select(lever => lever.Id));
        Assert.DoesNotContain("demand", bridge.UndefinedWith!.Value.Select(lever => lever.Id));
        Assert.All(bridge.Steps, step => Assert.Null(step.StandardError));
    }

    [Fact]
    public void Levers_that_are_legal_only_together_move_as_one()
    {
        // The clock of 2040 lies outside a horizon to 2035, and the earnings year 2025 within both.
        var later = Seeded.Base.With(("horizon.lastYear", 2050), ("hurdle.clockStart", 2040), ("productivity.priceChange", -0.05));

        var bridge = ScenarioBridge.Of(Seeded.Base, later, Measure.Npv);

        Assert.Equal(["price-change", "horizon+hurdle"], bridge.Steps.Select(step => step.Lever.Id));
        Assert.Equal("Hurdle and clock with horizon", bridge.Steps[1].Lever.Label);
        Assert.Equal(["hurdle.clockStart", "horizon.lastYear"], bridge.Steps[1].Changes.Select(change => change.Path));
    }

    [Fact]
    public void A_longer_history_brings_its_AI_shares_along()
    {
        var history = Seeded.Base.Investment;
        var longer = Seeded.Base with
        {
            Investment = history with { CapexByYear = new(2023, 68, 83, 100, 200, 150), AiShareByYear = new(2023, 0.35, 0.5, 0.85, 0.9, 0.8) },
        };

        var step = Assert.Single(ScenarioBridge.Of(Seeded.Base, longer, Measure.Roic).Steps);

        Assert.Equal("Capex path with AI share of capex", step.Lever.Label);
        Assert.Equal([("Total capex 2027", "none", "$150B"), ("AI share of capex 2027", "none", "80%")], step.Changes.Select(change => (change.Label, change.From, change.To)));
    }

    [Fact]
    public void Any_mixture_of_two_legal_scenarios_is_legal() => Gen.Select(Legal.Anywhere, Legal.Anywhere, Gen.Int[0, 1 << 21]).Sample(
        (from, to, choice) =>
        {
            var steps = ScenarioBridge.Of(from, to, new("flat", "Flat", Unit.Share, _ => null)).Steps;
            var mixture = steps.Where((_, place) => (choice >> place & 1) == 1).Aggregate(from, (mixed, step) => step.Lever.Take(mixed, to));
            Assert.Empty(AssumptionRules.Check(mixture));
        },
        iter: 1000);

    [Fact]
    public void A_scenario_that_is_not_legal_is_refused() =>
        Assert.Throws<ArgumentException>(() => ScenarioBridge.Of(Seeded.Base, Seeded.Base.With(("economics.taxRate", 0.9)), Measure.Roic));

    [Fact]
    public void Levers_that_leave_something_out_are_refused() =>
        Assert.Throws<ArgumentException>(() => ScenarioBridge.Of(Seeded.Base, Seeded.Bull, Measure.Roic, BridgeLevers.All[1..]));

    private static void AssertOneAnswer(Assumptions from, Assumptions to, Measure measure, int shuffle)
    {
        var bridge = ScenarioBridge.Of(from, to, measure);
        var shuffled = ScenarioBridge.Of(from, to, measure, [.. BridgeLevers.All.OrderBy(lever => unchecked(lever.Id.Aggregate(shuffle, (hash, letter) => hash * 31 + letter)))]);

        if (bridge.Status is not BridgeStatus.Undefined)
        {
            Assert.InRange(Math.Abs(bridge.Gap!.Value - bridge.Steps.Sum(step => step.Contribution!.Value)), 0, 1e-9 * Math.Max(1, Math.Abs(bridge.Gap.Value)));
        }

        Assert.Equal(bridge.Status, shuffled.Status);
        Assert.Equal(Parts(bridge), Parts(shuffled));
    }

    private static ImmutableSortedDictionary<string, double?> Parts(ScenarioBridge bridge) =>
        bridge.Steps.ToImmutableSortedDictionary(step => step.Lever.Id, step => step.Contribution);
}
