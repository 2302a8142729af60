using System.Collections.Immutable;
using System.Numerics;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;

namespace AmznAiStrategy.Analysis.Bridge;

/// <summary>How a bridge came about.</summary>
public enum BridgeStatus
{
    /// <summary>The two scenarios assume the same: there is nothing to explain.</summary>
    Same,

    /// <summary>Every combination of levers was computed.</summary>
    Exact,

    /// <summary>There are too many combinations; random orders of the levers stand for all orders.</summary>
    Sampled,

    /// <summary>The measure has no value in one of the scenarios or in a mixture of them, so nothing can be added up.</summary>
    Undefined,
}

/// <summary>One step of a bridge.</summary>
/// <param name="Lever">What moves; several levers as one where apart they would not be legal.</param>
/// <param name="Changes">Its assumptions that differ, in the order of the form.</param>
/// <param name="Contribution">What it adds to the measure, in the measure's unit; null when the bridge is undefined.</param>
/// <param name="StandardError">Of the contribution when it is sampled, in the measure's unit; null when it is exact or undefined.</param>
public sealed record BridgeStep(BridgeLever Lever, ImmutableArray<BridgeChange> Changes, double? Contribution, double? StandardError);

/// <summary>
/// What each lever contributes to the gap of a measure between two scenarios (docs/model.md, Bridge between scenarios): its Shapley value, the
/// mean of what it adds over all orders in which the levers can be moved. The contributions sum to the gap.
/// <para>
/// Exact up to <see cref="MostExact"/> levers, each of the 2^n combinations being projected once; beyond, <see cref="Orders"/> random orders
/// with a fixed seed. Equal scenarios give equal bits, whatever the order of the levers. A measure that rests on an IRR with several rates
/// can jump between two of them; the bridge then explains the jump, too.
/// </para>
/// </summary>
/// <param name="Measure">What is explained.</param>
/// <param name="From">Its value in the first scenario; null when undefined.</param>
/// <param name="To">Its value in the second.</param>
/// <param name="Status">How it came about.</param>
/// <param name="Steps">One for each lever in which the scenarios differ, in the order of the form.</param>
public sealed record ScenarioBridge(Measure Measure, double? From, double? To, BridgeStatus Status, ImmutableArray<BridgeStep> Steps)
{
    /// <summary>More levers than these are sampled: 4,096 projections are what an edit can wait for.</summary>
    public const int MostExact = 12;

    /// <summary>Random orders of a sampled bridge, pairs of an order and its reverse: about as many projections as the largest exact one.</summary>
    public const int Orders = 256;

    /// <summary>Seed of the random orders.</summary>
    public const ulong Seed = 20260301;

    /// <summary>A contribution below this part of the measure (of 1 when it is smaller) is rounding.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Levers taken from the second scenario in the smallest mixture without a value, or in the first that is met when sampled; null unless the bridge is undefined.</summary>
    public ImmutableArray<BridgeLever>? UndefinedWith { get; init; }

    /// <summary>Value in the second scenario less value in the first; null when one of them is undefined.</summary>
    public double? Gap => To - From;

    /// <summary>The steps that contribute anything, the largest first.</summary>
    public ImmutableArray<BridgeStep> BySize => [.. Steps.Where(step => step.Contribution is { } part && !IsRounding(part)).OrderByDescending(step => Math.Abs(step.Contribution!.Value))];

    /// <summary>The step with the largest contribution in either direction; null when none contributes anything.</summary>
    public BridgeStep? Deciding => BySize.FirstOrDefault();

    /// <summary>The bridge from one scenario to another.</summary>
    /// <exception cref="ArgumentException">One of the two is not legal.</exception>
    public static ScenarioBridge Of(Assumptions from, Assumptions to, Measure measure) => Of(from, to, measure, BridgeLevers.All);

    /// <summary>The same with steps in the order of the given levers, which together hold every assumption in which the scenarios differ.</summary>
    /// <exception cref="ArgumentException">One of the two is not legal, or they differ in something that is in no lever.</exception>
    public static ScenarioBridge Of(Assumptions from, Assumptions to, Measure measure, ImmutableArray<BridgeLever> levers)
    {
        var differing = LegalLevers.Of(from, to, levers);
        if (!differing.Aggregate(from, (mixture, lever) => lever.Take(mixture, to)).Equals(to))
        {
            throw new ArgumentException("The scenarios differ in an assumption that none of the levers holds.", nameof(levers));
        }

        // Whatever the caller's order, the same sums in the same order.
        BridgeLever[] players = [.. differing.Where(lever => !lever.OutsideHeadline).OrderBy(lever => lever.Id, StringComparer.Ordinal)];
        var mixtures = new Mixtures(from, to, measure, players);
        var (status, parts, errors) = differing.Count == 0 ? (BridgeStatus.Same, [], null) : mixtures.Explain();
        return new(measure, Defined(mixtures.Start), Defined(mixtures.End), status, [.. differing.Select(Step)]) { UndefinedWith = mixtures.UndefinedWith };

        BridgeStep Step(BridgeLever lever)
        {
            var player = Array.IndexOf(players, lever);
            return new(
                lever,
                BridgeChange.Of(lever, from, to),
                status is BridgeStatus.Undefined ? null : player < 0 ? 0 : parts[player],
                status is BridgeStatus.Sampled ? player < 0 ? 0 : errors![player] : null);
        }
    }

    internal bool IsRounding(double part) => Math.Abs(part) <= Rounding * Math.Max(1, Math.Max(Math.Abs(From ?? 0), Math.Abs(To ?? 0)));

    private static double? Defined(double value) => double.IsNaN(value) ? null : value;

    /// <summary>The measure in mixtures of two scenarios; NaN where it is undefined.</summary>
    private sealed class Mixtures(Assumptions from, Assumptions to, Measure measure, BridgeLever[] players)
    {
        public double Start { get; } = measure.Of(from) ?? double.NaN;

        public double End { get; } = measure.Of(to) ?? double.NaN;

        public ImmutableArray<BridgeLever>? UndefinedWith { get; private set; }

        public (BridgeStatus Status, double[] Parts, double[]? Errors) Explain()
        {
            if (double.IsNaN(Start) || double.IsNaN(End))
            {
                UndefinedWith = double.IsNaN(Start) ? [] : [.. players];
                return (BridgeStatus.Undefined, [], null);
            }

            if (players.Length == 0)
            {
                return (BridgeStatus.Exact, [], null);
            }

            return players.Length <= MostExact ? Exact() : Sampled();
        }

        private (BridgeStatus, double[], double[]?) Exact()
        {
            var values = All();
            var undefined = Enumerable.Range(0, values.Length).Where(coalition => double.IsNaN(values[coalition])).ToList();
            if (undefined.Count > 0)
            {
                var smallest = undefined.MinBy(coalition => BitOperations.PopCount((uint)coalition));
                UndefinedWith = [.. players.Where((_, player) => (smallest >> player & 1) == 1)];
                return (BridgeStatus.Undefined, [], null);
            }

            return (BridgeStatus.Exact, ShapleyValues.Exact(players.Length, values), null);
        }

        private (BridgeStatus, double[], double[]?) Sampled() =>
            ShapleyValues.Sampled(players.Length, Orders / 2, Seed, Walk) is { } sample
                ? (BridgeStatus.Sampled, sample.Mean, sample.StandardError)
                : (BridgeStatus.Undefined, [], null);

        /// <summary>All coalitions in the order of the Gray code: each differs from the one before in a single lever.</summary>
        private double[] All()
        {
            var values = new double[1 << players.Length];
            (values[0], values[^1]) = (Start, End);
            var (coalition, mixture) = (0, from);
            for (var step = 1; step < values.Length; step++)
            {
                var player = BitOperations.TrailingZeroCount(step);
                coalition ^= 1 << player;
                mixture = players[player].Take(mixture, (coalition >> player & 1) == 1 ? to : from);
                if (coalition != values.Length - 1)
                {
                    values[coalition] = measure.Of(mixture) ?? double.NaN;
                }
            }

            return values;
        }

        /// <summary>What each lever adds when they are moved in this order.</summary>
        private double[]? Walk(int[] order)
        {
            var parts = new double[order.Length];
            var (mixture, before) = (from, Start);
            for (var step = 0; step < order.Length; step++)
            {
                mixture = players[order[step]].Take(mixture, to);
                var value = step == order.Length - 1 ? End : measure.Of(mixture) ?? double.NaN;
                if (double.IsNaN(value))
                {
                    UndefinedWith = [.. order[..(step + 1)].Order().Select(player => players[player])];
                    return null;
                }

                parts[order[step]] = value - before;
                before = value;
            }

            return parts;
        }
    }
}
