using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>A side of the present value.</summary>
public enum TornadoSide
{
    None,
    Low,
    High,
    Both,
}

/// <summary>One end of a bar.</summary>
/// <param name="Input">Value of the lever.</param>
/// <param name="Reading">The output and the verdict there.</param>
/// <param name="Limit">Which limit of revenue decides there in the year in which the window ends; null without that year, or without a projection.</param>
public sealed record TornadoEnd(double Input, MeasureReading Reading, RevenueLimit? Limit)
{
    /// <summary>The output; null when it is not defined.</summary>
    public double? Output => Reading.Value;
}

/// <summary>What one lever does to the output of a tornado.</summary>
/// <param name="Lever">What is moved.</param>
/// <param name="Present">Its value now.</param>
/// <param name="Now">The output now.</param>
/// <param name="Low">At the low end of its range.</param>
/// <param name="High">At the high end of its range.</param>
public sealed record TornadoBar(Lever Lever, double Present, MeasureReading Now, TornadoEnd Low, TornadoEnd High)
{
    /// <summary>An output moves when it does so by more than this part of itself, or of 1 when it is smaller.</summary>
    public const double LeastMove = 1e-12;

    /// <summary>|output at the high end − output at the low end|; null when one of them is not defined.</summary>
    public double? Swing => High.Output - Low.Output is { } difference ? Math.Abs(difference) : null;

    /// <summary>Why there is no swing: what is wrong at the end without an output. Null when there is a swing.</summary>
    public string? Reason => Low.Output is null ? Low.Reading.Reason : High.Reading.Reason;

    /// <summary>
    /// Percent of output for a percent of input around the present value: (high − low output) / output now over (high − low input) / input now. Null
    /// with a reason when either is 0 now or not defined.
    /// </summary>
    public double? Elasticity => ElasticityReason is null ? (High.Output - Low.Output) / Now.Value / ((High.Input - Low.Input) / Present) : null;

    /// <summary>Why there is no elasticity; null when there is one.</summary>
    public string? ElasticityReason =>
        Reason
        ?? (Now.Value is null ? Now.Reason
            : Now.Value == 0 ? "the output is 0 now, and nothing is a percentage of 0"
            : Present == 0 ? "the lever is 0 now, and nothing is a percentage of 0"
            : High.Input == Low.Input ? "the lever cannot move"
            : null);

    /// <summary>The side on which the output stays where it is; none when it is not defined now or at an end.</summary>
    public TornadoSide Still => (Moves(Low), Moves(High)) switch
    {
        (false, false) => TornadoSide.Both,
        (false, _) => TornadoSide.Low,
        (_, false) => TornadoSide.High,
        _ => TornadoSide.None,
    };

    /// <summary>Why the output stays where it is on that side; null when it moves on both.</summary>
    public string? StillReason { get; init; }

    /// <summary>Whether the verdict at one end is another than now.</summary>
    public bool TurnsVerdict => Differs(Low) || Differs(High);

    private bool? Moves(TornadoEnd end) =>
        end.Output is { } output && Now.Value is { } now ? Math.Abs(output - now) > LeastMove * Math.Max(1, Math.Abs(now)) : null;

    private bool Differs(TornadoEnd end) => end.Reading.Verdict is { } verdict && verdict != Now.Verdict;
}
