using AmznAiStrategy.Analysis.Finance;

namespace AmznAiStrategy.Analysis.Tests.Finance;

public sealed class BrentTests
{
    [Fact]
    public void The_root_of_two_is_where_its_square_is_two() => Assert.Equal(1.4142135623730951, Brent.Solve(x => x * x - 2, 0, 2)!.Value, 1e-12);

    [Fact]
    public void A_root_at_an_end_is_that_end()
    {
        Assert.Equal(1, Brent.Solve(x => x - 1, 1, 2));
        Assert.Equal(2, Brent.Solve(x => x - 2, 1, 2));
    }

    [Fact]
    public void Ends_of_one_sign_hold_no_root() => Assert.Null(Brent.Solve(x => x * x + 1, -1, 1));

    [Fact]
    public void A_function_without_a_value_at_an_end_holds_no_root() => Assert.Null(Brent.Solve(Math.Log, -1, 2));

    [Fact]
    public void A_flat_root_is_found_too() => Assert.Equal(0.3, Brent.Solve(x => Math.Pow(x - 0.3, 9), 0, 1)!.Value, 0.02);

    [Fact]
    public void A_step_is_found_where_it_is() => Assert.Equal(0.25, Brent.Solve(x => x < 0.25 ? -1 : 1, 0, 1)!.Value, 1e-11);
}
