using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Simulation;
using AmznAiStrategy.Web.Features.Scenarios.Workbench;
using AmznAiStrategy.Web.Features.Scenarios.Workbench.Simulate;

namespace AmznAiStrategy.Web.Tests.Workbench.Simulate;

/// <summary>The form of the distributions, without a page.</summary>
public sealed class UncertaintyRowTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    private const string PriceOption = "simulate.of.price-change";

    private Assumptions Base { get; } = database.Scenarios.FindAsync("base").GetAwaiter().GetResult()!.Assumptions;

    [Fact]
    public void Nothing_chosen_is_the_nine_usual_levers()
    {
        var rows = UncertaintyRow.All(Base, TabOptions.None);

        Assert.Equal(DefaultUncertainty.All.Select(entry => entry.LeverId), rows.Select(row => row.Lever.Id));
        Assert.Equal(["low", "mode", "high"], Price(TabOptions.None).Parameters.Select(parameter => parameter.Name));
        Assert.Equal(["-12%", "-4%", "0%"], Price(TabOptions.None).Parameters.Select(parameter => parameter.Text));
        Assert.All(rows, row => Assert.False(row.HasErrors || row.IsChosen));
    }

    [Fact]
    public void A_typed_share_becomes_a_fraction_in_the_option()
    {
        var row = Price(TabOptions.None);

        Assert.Equal("tri(-0.2,-0.04,0)", row.Typed(row.Parameters[0], "-20%"));
    }

    [Fact]
    public void Text_that_is_no_number_stays_as_typed_with_its_error_and_stops_the_plan()
    {
        var row = Price(TabOptions.None);
        var options = TabOptions.None.With(PriceOption, row.Typed(row.Parameters[1], "1,5 (or so)"));

        var mode = Price(options).Parameters[1];
        Assert.Equal("1,5 (or so)", mode.Text);
        Assert.NotNull(mode.Error);
        Assert.Equal(["-12%", "0%"], Price(options).Parameters.Where(parameter => parameter.Error is null).Select(parameter => parameter.Text));
        Assert.Null(SimulateOptions.ReadLive(Base, options).Plan);
    }

    [Theory]
    [InlineData("tri(-0.12,-0.2,0)", "mode", "the mode must lie between")]
    [InlineData("tri(0,-0.04,-0.12)", "low", "is above high")]
    [InlineData("uniform(-0.04,-0.04)", "low", "nothing varies")]
    [InlineData("normal(-0.04,0,-0.12,0)", "sigma", "sigma must be above 0")]
    [InlineData("tri(-5,-0.04,0)", "low", "outside the range")]
    public void What_is_wrong_stands_beside_its_number(string text, string parameter, string words)
    {
        var row = Price(TabOptions.None.With(PriceOption, text));

        Assert.Contains(words, Assert.Single(row.Parameters, entry => entry.Name == parameter).Error, StringComparison.Ordinal);
        Assert.Null(row.Uncertainty);
    }

    [Fact]
    public void A_range_is_a_distribution_with_nine_draws_in_ten_inside_it()
    {
        var options = TabOptions.None.With(PriceOption, "-8% to -2%");

        var row = Price(options);
        Assert.Equal(UncertaintyRow.Range, row.Kind);
        Assert.Equal("-8% to -2%", row.Parameters[0].Text);
        Assert.Equal(-0.08, row.Uncertainty!.Distribution.Quantile(0.05), 1e-4); // the cut at the hard range takes hardly anything
        Assert.Equal(row.Uncertainty, SimulateOptions.ReadLive(Base, options).Plan!.Uncertainties.Single(entry => entry.Lever.Id == "price-change"));
    }

    [Fact]
    public void A_range_that_runs_backwards_is_refused_in_words()
    {
        var options = TabOptions.None.With(PriceOption, "-2% to -8%");

        Assert.Contains("Swap the two", Price(options).Parameters[0].Error, StringComparison.Ordinal);
        Assert.Equal(PriceOption, Assert.Single(SimulateOptions.ReadLive(Base, options).Errors).Path);
    }

    [Theory]
    [InlineData("pert", "pert(-0.12,-0.04,0)")]
    [InlineData("normal", "normal(-0.04,0.02,-0.12,0)")] // a sixth of the width
    [InlineData("uniform", "uniform(-0.12,0)")]
    [InlineData("fixed", "fixed(-0.04)")]
    public void Another_kind_keeps_the_range_and_the_middle(string kind, string expected) => Assert.Equal(expected, Price(TabOptions.None).WithKind(kind, Base));

    [Fact]
    public void Every_kind_can_be_chosen_for_every_usual_lever_of_the_built_in_scenarios_without_an_error_where_it_is_defined()
    {
        foreach (var row in UncertaintyRow.All(Base, TabOptions.None))
        {
            foreach (var kind in UncertaintyRow.Kinds.Select(kind => kind.Id).Where(kind => kind != "lognormal" || row.Lever.Read(Base) > 0))
            {
                var options = TabOptions.None.With(row.Option, row.WithKind(kind, Base));
                var changed = UncertaintyRow.Of(row.Lever, Base, options);
                Assert.True(!changed.HasErrors, $"{row.Lever.Id} as {kind}: {options[row.Option]}: {changed.Error}{changed.Parameters.FirstOrDefault(parameter => parameter.Error is not null)?.Error}");
            }
        }
    }

    [Fact]
    public void A_lever_that_is_added_varies_and_one_that_moves_the_same_is_no_longer_offered()
    {
        var before = UncertaintyRow.Addable(UncertaintyRow.All(Base, TabOptions.None), Base);
        var tax = Assert.Single(before, lever => lever.Id == "economics.taxRate");
        Assert.DoesNotContain(before, lever => lever.Paths.Contains("demand.bookingsScale")); // Demand varies already

        var options = TabOptions.None.With("simulate.of.economics.taxRate", DistributionText.Write(UncertaintyRow.Start(tax, Base).Distribution));

        Assert.Equal(10, SimulateOptions.ReadLive(Base, options).Plan!.Uncertainties.Length);
        Assert.DoesNotContain(UncertaintyRow.Addable(UncertaintyRow.All(Base, options), Base), lever => lever.Id == "economics.taxRate");
    }

    [Fact]
    public void A_correlation_beyond_1_names_the_pair_and_empty_cells_are_no_correlation()
    {
        var cells = Cells(TabOptions.None);
        Assert.Equal("0.5", cells[0, 2]); // demand and price change
        var beyond = TabOptions.None.With(SimulateOptions.Correlations, cells.With(2, 0, "1.5"));
        var reading = SimulateOptions.ReadLive(Base, beyond);

        Assert.Contains("demand and price change must be between", Cells(beyond).Error(2, 0, reading.Errors), StringComparison.Ordinal);

        var none = DefaultUncertainty.Pairs.Aggregate(TabOptions.None, (options, pair) => options.With(SimulateOptions.Correlations, Cells(options).With(Index(pair.First), Index(pair.Second), "")));
        Assert.Equal("none", none[SimulateOptions.Correlations]);
        Assert.Equal(Correlations.None(9), SimulateOptions.ReadLive(Base, none).Plan!.Correlations);
    }

    [Fact]
    public void A_cell_keeps_what_is_no_number_and_says_so()
    {
        var options = TabOptions.None.With(SimulateOptions.Correlations, Cells(TabOptions.None).With(1, 0, "a:b;c"));

        Assert.Equal("a:b;c", Cells(options)[1, 0]);
        Assert.Contains("needs a number", Cells(options).Error(1, 0, []), StringComparison.Ordinal);
        Assert.Null(SimulateOptions.ReadLive(Base, options).Plan);
    }

    [Fact]
    public void A_lever_that_is_taken_out_takes_its_correlations_along()
    {
        var chosen = TabOptions.None.With(SimulateOptions.Correlations, Cells(TabOptions.None).With(1, 0, "0.2"));

        var without = chosen.With(PriceOption, SimulateOptions.None).With(SimulateOptions.Correlations, Cells(chosen).Without("price-change"));

        var plan = SimulateOptions.ReadLive(Base, without).Plan!;
        Assert.Equal(8, plan.Uncertainties.Length);
        Assert.Equal(0.2, plan.Correlations[0, 1]);
    }

    private static int Index(string id) => DefaultUncertainty.All.Select(entry => entry.LeverId).ToList().IndexOf(id);

    private UncertaintyRow Price(TabOptions options) => UncertaintyRow.Of(Levers.Find(Base, "price-change")!, Base, options);

    private CorrelationCells Cells(TabOptions options) => CorrelationCells.Of(UncertaintyRow.All(Base, options), options);
}
