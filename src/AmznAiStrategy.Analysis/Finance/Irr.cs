namespace AmznAiStrategy.Analysis.Finance;

/// <summary>How the search for an internal rate of return ended.</summary>
public enum IrrStatus
{
    /// <summary>One root.</summary>
    Ok,

    /// <summary>Several roots; the one nearest to 10 % is given.</summary>
    Multiple,

    /// <summary>The flows never change sign: there is no rate.</summary>
    NoSignChange,

    /// <summary>No root between -99.99 % and +10,000 %.</summary>
    NoRootInRange,

    /// <summary>Fewer than two flows, or a flow that is not finite.</summary>
    Invalid,
}

/// <summary>An internal rate of return as a fraction per period, or the reason why there is none.</summary>
public readonly record struct Irr(IrrStatus Status, double? Rate);
