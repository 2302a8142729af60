using AmznAiStrategy.Analysis.Finance;
using CsCheck;

namespace AmznAiStrategy.Analysis.Tests.Finance;

public sealed class CashFlowsTests
{
    private static readonly DateOnly[] TwoDates = [new(2026, 1, 1), new(2027, 1, 1)];

    [Fact]
    public void The_first_flow_is_not_discounted() => Assert.Equal(-100 + 110 / 1.1, CashFlows.Npv(0.1, -100, 110)!.Value, 12);

    [Theory]
    [InlineData(-1)]
    [InlineData(-1.5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_rate_that_destroys_all_money_has_no_present_value(double rate)
    {
        Assert.Null(CashFlows.Npv(rate, -100, 110));
        Assert.Null(CashFlows.ExcelNpv(rate, -100, 110));
        Assert.Null(CashFlows.Xnpv(rate, [-100.0, 110.0], TwoDates));
        Assert.Null(CashFlows.Payback([-100, 110], rate));
    }

    [Fact]
    public void A_present_value_beyond_any_number_is_null() => Assert.Null(CashFlows.Npv(-0.9, -1, 1e308));

    [Fact]
    public void Flows_that_are_not_numbers_make_the_question_invalid()
    {
        Assert.Equal(new Irr(IrrStatus.Invalid, null), CashFlows.Irr(-100, double.NaN));
        Assert.Equal(new Irr(IrrStatus.Invalid, null), CashFlows.Irr(-100, double.PositiveInfinity));
        Assert.Equal(new Irr(IrrStatus.Invalid, null), CashFlows.Irr(-100));
        Assert.Null(CashFlows.Mirr([-100, double.NaN], 0.1, 0.1));
        Assert.Empty(CashFlows.IrrRoots(-100, double.NaN));
    }

    [Fact]
    public void Flows_of_one_sign_have_no_rate() => Assert.Equal(new Irr(IrrStatus.NoSignChange, null), CashFlows.Irr(-100, -10, 0, -1));

    [Fact]
    public void Flows_of_zero_have_no_rate() => Assert.Equal(new Irr(IrrStatus.NoSignChange, null), CashFlows.Irr(0, 0, 0));

    [Fact]
    public void A_rate_above_ten_thousand_percent_is_out_of_range() => // -1 + 200 / (1 + r) = 0 at 19,900 %
        Assert.Equal(new Irr(IrrStatus.NoRootInRange, null), CashFlows.Irr(-1, 200));

    [Fact]
    public void A_rate_that_never_is_reached_is_out_of_range() => // 1 - 2x + 2x^2 has no real root
        Assert.Equal(new Irr(IrrStatus.NoRootInRange, null), CashFlows.Irr(1, -2, 2));

    [Fact]
    public void Of_several_rates_the_one_nearest_to_ten_percent_is_given() // (1 - 1.1 x)(1 - 1.3 x): 10 % and 30 %
    {
        var irr = CashFlows.Irr(1, -2.4, 1.43);

        Assert.Equal(IrrStatus.Multiple, irr.Status);
        Assert.Equal(0.1, irr.Rate!.Value, 1e-9);
    }

    [Fact]
    public void A_flow_that_is_rounding_is_no_change_of_sign() => // the last flow is 1e-13 of the largest
        Assert.Equal(IrrStatus.Ok, CashFlows.Irr(-100, 120, -1e-11).Status);

    [Fact]
    public void Two_rates_within_one_step_of_the_search_are_not_found() => // (1 - 1.103 x)(1 - 1.107 x): 10.3 % and 10.7 %, both between 10 and 11 %
        Assert.Equal(IrrStatus.NoRootInRange, CashFlows.Irr(1, -2.21, 1.221021).Status);

    [Fact]
    public void A_rate_that_is_touched_and_not_crossed_is_not_found() => // (1 - 1.105 x)^2: 10.5 % twice
        Assert.Equal(IrrStatus.NoRootInRange, CashFlows.Irr(1, -2.21, 1.221025).Status);

    [Fact]
    public void A_long_row_of_flows_overflows_nowhere() // 500 years of 5 on 100: 5 / (1 - 1.05^-500) is 5 to 25 places
    {
        var irr = CashFlows.Irr([-100, .. Enumerable.Repeat(5.0, 500)]);

        Assert.Equal(IrrStatus.Ok, irr.Status);
        Assert.Equal(0.05, irr.Rate!.Value, 1e-10);
    }

    [Fact]
    public void A_rate_does_not_depend_on_the_size_of_the_money() => Gen.Select(Gen.Double[-100, 100].Array[2, 40], Gen.Int[-300, 250]).Sample((flows, power) =>
    {
        var (plain, scaled) = (CashFlows.Irr(flows), CashFlows.Irr([.. flows.Select(flow => flow * Math.Pow(2, power))]));
        return plain.Status == scaled.Status && Math.Abs((plain.Rate - scaled.Rate) ?? 0) <= 1e-12 * (1 + Math.Abs(plain.Rate ?? 0));
    });

    [Fact]
    public void An_investment_that_returns_in_equal_parts_has_the_rate_of_its_annuity() => // Payment and Irr ask the same question from two sides
        Gen.Select(Gen.Double[0.001, 0.9], Gen.Int[1, 60]).Sample((rate, years) =>
        {
            var payment = -TimeValue.Payment(rate, years, 100)!.Value;
            var irr = CashFlows.Irr([-100, .. Enumerable.Repeat(payment, years)]);
            return irr.Status == IrrStatus.Ok && Math.Abs(irr.Rate!.Value - rate) < 1e-10;
        });

    [Fact]
    public void Roots_that_were_put_in_are_found() => // the product of (1 + r_k) x - 1 has its roots at r_k
        Gen.Int[-60, 80].Array[2, 4].Where(steps => steps.Distinct().Count() == steps.Length).Sample(steps =>
        {
            // At the middle of every second cell of 1 %, so that no two share a cell.
            double[] rates = [.. steps.Order().Select(step => step / 100.0 + 0.005)];
            double[] flows = [1];
            foreach (var rate in rates)
            {
                var next = new double[flows.Length + 1];
                for (var t = 0; t < flows.Length; t++)
                {
                    next[t] -= flows[t];
                    next[t + 1] += flows[t] * (1 + rate);
                }

                flows = next;
            }

            var found = CashFlows.IrrRoots(flows);
            return found.Length == rates.Length && found.Zip(rates).All(pair => Math.Abs(pair.First - pair.Second) < 1e-6);
        });

    [Fact]
    public void Nothing_owed_is_paid_back_at_once() => Assert.Equal(0, CashFlows.Payback([0, 10, 10]));

    [Fact]
    public void What_is_never_paid_back_has_no_payback() => Assert.Null(CashFlows.Payback([-100, 40, 40]));

    [Fact]
    public void The_first_crossing_counts_even_if_the_total_falls_again() => // -100, +120, -50: crossed after 100/120 of a year
        Assert.Equal(100.0 / 120, CashFlows.Payback([-100, 120, -50])!.Value, 12);

    [Fact]
    public void A_modified_rate_needs_both_inflows_and_outflows()
    {
        Assert.Null(CashFlows.Mirr([10, 20], 0.1, 0.1));
        Assert.Null(CashFlows.Mirr([-10, -20], 0.1, 0.1));
        Assert.Null(CashFlows.Mirr([-10], 0.1, 0.1));
        Assert.Null(CashFlows.Mirr([-10, 20], -1, 0.1));
    }

    [Fact]
    public void Every_dated_flow_needs_its_date()
    {
        Assert.Throws<ArgumentException>(() => CashFlows.Xnpv(0.1, [-100.0], TwoDates));
        Assert.Throws<ArgumentException>(() => CashFlows.Xirr([-100.0], TwoDates));
    }

    [Fact]
    public void A_year_of_365_days_is_a_year() => Assert.Equal(0.1, CashFlows.Xirr([-100, 110], TwoDates)!.Value, 1e-10);
}
