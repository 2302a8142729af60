using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Editing;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench;

/// <summary>What the workbench tells the person, above the form.</summary>
public sealed record WorkbenchNotices
{
    /// <summary>Unsaved work that was taken up again.</summary>
    public StoredDraft? Restored { get; init; }

    /// <summary>Unsaved work that a link took precedence over.</summary>
    public StoredDraft? Waiting { get; init; }

    /// <summary>Parts of the address that could not be used.</summary>
    public ImmutableArray<BrokenPart> Broken { get; init; } = [];

    /// <summary>The revision that somebody else saved first.</summary>
    public StoredScenario? Theirs { get; init; }

    /// <summary>Why the store refused.</summary>
    public ImmutableArray<AssumptionError> Refused { get; init; } = [];

    public string? Failed { get; init; }

    public string? Done { get; init; }
}
