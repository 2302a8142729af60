namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>How far a bar of a tornado moves its lever.</summary>
public abstract record TornadoRange
{
    /// <summary>As far as the model says for this lever: <see cref="TornadoLevers"/>.</summary>
    public static TornadoRange OfModel { get; } = new ModelRange();
}

/// <summary>The distances of <see cref="TornadoLevers"/> from the present value.</summary>
public sealed record ModelRange : TornadoRange;

/// <summary>A part of the present value down and up, within the hard range; of a lever of whole numbers to the next whole number outwards.</summary>
/// <param name="Part">As a fraction, above 0: 0.1 is 10 %.</param>
public sealed record PartOfValue(double Part) : TornadoRange;

/// <summary>Two values, in the lever's unit.</summary>
public sealed record TypedRange(double Low, double High) : TornadoRange;

/// <summary>A lever of a tornado and its range.</summary>
/// <param name="Lever">Id of a guided lever, <c>construction-delay</c>, or the path of an assumption.</param>
/// <param name="Range">How far it is moved.</param>
public sealed record TornadoChoice(string Lever, TornadoRange Range);
