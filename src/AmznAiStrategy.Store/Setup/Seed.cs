using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Store.Setup;

/// <summary>What the database is filled from.</summary>
/// <param name="Facts">In the order of their files.</param>
/// <param name="Presets">In the order of their files.</param>
/// <param name="Sha256">Differs when anything in it differs.</param>
internal sealed record Seed(ImmutableArray<Fact> Facts, ImmutableArray<Preset> Presets, string Sha256);

/// <summary>A scenario that comes with the program.</summary>
/// <param name="Definition">As read.</param>
/// <param name="Json">As written in its file.</param>
internal sealed record Preset(ScenarioDefinition Definition, string Json);
