using System.Numerics;
using AmznAiStrategy.Analysis.Simulation;

namespace AmznAiStrategy.Analysis.Bridge;

/// <summary>
/// What each player of a game adds on average over all orders in which the players may come (L. S. Shapley, A value for n-person games,
/// 1953). Bit i of a coalition is player i.
/// </summary>
internal static class ShapleyValues
{
    /// <summary>sum over the coalitions S without i of |S|! (n-|S|-1)! / n! (v(S with i) - v(S)).</summary>
    /// <param name="players">n.</param>
    /// <param name="values">v of all 2^n coalitions.</param>
    public static double[] Exact(int players, double[] values)
    {
        var weights = new double[players];
        weights[0] = 1.0 / players;
        for (var size = 1; size < players; size++)
        {
            weights[size] = weights[size - 1] * size / (players - size);
        }

        var contributions = new double[players];
        for (var player = 0; player < players; player++)
        {
            var bit = 1 << player;
            for (var coalition = 0; coalition < values.Length; coalition++)
            {
                if ((coalition & bit) == 0)
                {
                    contributions[player] += weights[BitOperations.PopCount((uint)coalition)] * (values[coalition | bit] - values[coalition]);
                }
            }
        }

        return contributions;
    }

    /// <summary>
    /// The mean over pairs of a random order and its reverse, and the standard error of that mean. Each order adds up to the whole
    /// gap, so the means do too.
    /// </summary>
    /// <param name="players">n.</param>
    /// <param name="pairs">From 2.</param>
    /// <param name="seed">Of the orders.</param>
    /// <param name="walk">What each player adds, by player, when they come in this order; null when a value on the way is not defined.</param>
    /// <returns>Null when an order has no answer.</returns>
    public static (double[] Mean, double[] StandardError)? Sampled(int players, int pairs, ulong seed, Func<int[], double[]?> walk)
    {
        var orders = new RandomOrders(seed);
        var order = Enumerable.Range(0, players).ToArray();
        var halves = new double[pairs][];
        for (var pair = 0; pair < pairs; pair++)
        {
            orders.Shuffle(order);
            if (walk(order) is not { } forth || walk([.. order.Reverse()]) is not { } back)
            {
                return null;
            }

            halves[pair] = [.. forth.Zip(back, (first, second) => (first + second) / 2)];
        }

        var mean = Enumerable.Range(0, players).Select(player => halves.Average(half => half[player])).ToArray();
        var error = mean.Select((middle, player) => Math.Sqrt(halves.Sum(half => (half[player] - middle) * (half[player] - middle)) / ((double)pairs * (pairs - 1)))).ToArray();
        return (mean, error);
    }

    /// <summary>Random orders by the shuffle of Fisher and Yates.</summary>
    private struct RandomOrders(ulong seed)
    {
        private SplitMix64 bits = new(seed);

        public void Shuffle(int[] order)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                var j = (int)Math.BigMul(bits.Next(), (ulong)i + 1, out _);
                (order[i], order[j]) = (order[j], order[i]);
            }
        }
    }
}
