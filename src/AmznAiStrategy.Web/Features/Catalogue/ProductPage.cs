using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Features.Catalogue;

/// <summary>Where a page stands in the navigation.</summary>
public enum PageGroup
{
    /// <summary>What the question is and how it is answered.</summary>
    Answer,

    /// <summary>What the article argues from.</summary>
    Topic,

    /// <summary>Where an analyst changes, compares and looks things up.</summary>
    Work,
}

/// <summary>One page of the product.</summary>
/// <param name="Code">Three letters that find it, e.g. <c>CPX</c>.</param>
/// <param name="Url">Its address.</param>
/// <param name="Name">Its name in the navigation.</param>
/// <param name="Group">Where it stands there.</param>
/// <param name="About">What it shows, in one line.</param>
public sealed record ProductPage(string Code, string Url, string Name, PageGroup Group, string About)
{
    /// <summary>The charts of printed and derived figures on it; those of scenarios are not among them.</summary>
    public Func<FactBook, ImmutableArray<ChartSpec>> Charts { get; init; } = _ => [];
}
