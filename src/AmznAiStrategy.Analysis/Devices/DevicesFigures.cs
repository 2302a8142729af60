using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Analysis.Devices;

/// <summary>Project Kuiper. The article prints neither its cost nor its revenue.</summary>
/// <param name="Satellites">In orbit, as printed.</param>
/// <param name="ConnectedFarms">When the partnership was announced, as printed.</param>
/// <param name="Words">What is said of it without a number.</param>
public sealed record KuiperFigures(Figure Satellites, Figure ConnectedFarms, ImmutableArray<Figure> Words)
{
    internal IEnumerable<Figure> Needed => [Satellites, ConnectedFarms, .. Words];

    public static KuiperFigures From(FactBook facts) => new(
        Figure.Of(facts, "kuiper.satellites"),
        Figure.Of(facts, "kuiper.connected-farms"),
        [Figure.Of(facts, "kuiper.aim"), Figure.Of(facts, "kuiper.use"), Figure.Of(facts, "kuiper.ambition")]);
}

/// <summary>Devices and what they reach: the figures of the article and what follows from them.</summary>
/// <param name="Alexa">Alexa+.</param>
/// <param name="Home">What is said of Ring and Echo, which have no number.</param>
/// <param name="Kuiper">The satellites.</param>
public sealed record DevicesFigures(AlexaFigures Alexa, Figure Home, KuiperFigures Kuiper)
{
    /// <summary>Every figure that must be there for the topic to be whole.</summary>
    public IEnumerable<Figure> Needed => [.. Alexa.Needed, Home, .. Kuiper.Needed];

    public static DevicesFigures From(FactBook facts) => new(AlexaFigures.From(facts), Figure.Of(facts, "alexa.home-data"), KuiperFigures.From(facts));
}
