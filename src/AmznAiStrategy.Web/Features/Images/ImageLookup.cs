using System.Collections.Immutable;
using System.Globalization;
using AmznAiStrategy.Analysis.Editing;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Charts;
using AmznAiStrategy.Web.Features.Compare;

namespace AmznAiStrategy.Web.Features.Images;

/// <summary>What the id on a picture leads to.</summary>
public abstract record ImageFinding
{
    private ImageFinding()
    {
    }

    /// <summary>The same numbers are still to be seen.</summary>
    public sealed record Unchanged(string Address) : ImageFinding;

    /// <summary>The numbers are others now.</summary>
    /// <param name="Image">What the picture showed.</param>
    /// <param name="Now">The chart as it is now; null when there is none any more.</param>
    /// <param name="Moved">Scenarios that were saved again since.</param>
    /// <param name="Reopened">Address that shows the picture's exact numbers as unsaved changes; null when no address does.</param>
    public sealed record Changed(StoredImage Image, FoundChart? Now, ImmutableArray<MovedScenario> Moved, string? Reopened) : ImageFinding
    {
        /// <summary>The numbers that differ; all of the picture's when there is no chart any more.</summary>
        public ImmutableArray<ChangedNumber> Numbers => Now is null
            ? ImageNumbers.Read(Image.Csv).All
            : ImageNumbers.Read(Image.Csv).ChangesTo(ImageNumbers.Read(Now.Csv));

        public bool IsOfAnotherEngine => Image.Engine != ImageId.EngineVersion;
    }

    /// <summary>Nothing here has this id.</summary>
    public sealed record Unknown : ImageFinding;
}

/// <summary>A scenario that has another revision now than in a picture.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name now.</param>
/// <param name="Then">Its revision in the picture.</param>
/// <param name="Now">Its revision now.</param>
public sealed record MovedScenario(string Id, string Name, int Then, int Now);

/// <summary>Finds what a picture showed, by the id that is printed on it.</summary>
public sealed class ImageLookup(ImageStore images, ChartFinder charts, ScenarioStore scenarios)
{
    public async Task<ImageFinding> FindAsync(string typed, CancellationToken cancel = default)
    {
        if (ImageId.Read(typed) is not { } id)
        {
            return new ImageFinding.Unknown();
        }

        return await images.FindAsync(id, cancel) is { } image ? await CompareAsync(image, cancel) : await SearchAsync(id, cancel);
    }

    /// <summary>A number of a picture as its chart writes it.</summary>
    public static string Text(string? raw, ChartSpec? spec) =>
        raw is null ? "n/a"
        : spec is not null && double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? Format.Value(value, spec.Unit, spec.Decimals)
        : raw;

    private async Task<ImageFinding> CompareAsync(StoredImage image, CancellationToken cancel)
    {
        var then = ImageNumbers.Read(image.Csv);
        var now = await charts.FindAsync(image.View, image.Chart, revisions: null, cancel);
        if (now is not null && (now.ImageId == image.Id || ShowsTheSame(image, then, now)))
        {
            return new ImageFinding.Unchanged(now.View.At(image.Chart));
        }

        var moved = ImmutableArray.CreateBuilder<MovedScenario>();
        var heads = new List<StoredScenario?>();
        foreach (var scenario in image.Scenarios)
        {
            var head = await scenarios.FindAsync(scenario.Id, cancel);
            heads.Add(head);
            if (head is not null && head.Version != scenario.Version)
            {
                moved.Add(new(head.Id, head.Name, scenario.Version, head.Version));
            }
        }

        return new ImageFinding.Changed(image, now, moved.ToImmutable(), await ReopenAsync(image, heads, then, cancel));
    }

    /// <summary>Whether the chart of now shows what the picture did although its id is another: a scenario was renamed, archived and brought back, or saved and put back.</summary>
    private static bool ShowsTheSame(StoredImage image, ImageNumbers then, FoundChart now) =>
        image.Engine == ImageId.EngineVersion && ImageNumbers.Read(now.Csv).IsSameAs(then) && !image.Scenarios.IsEmpty
        && image.Scenarios.Select(scenario => scenario.Assumptions).SequenceEqual(now.Scenarios.Select(scenario => scenario.Assumptions));

    /// <summary>
    /// The picture's assumptions as changes of the scenarios as they are now. Kept only when the chart that it leads to has exactly the
    /// picture's numbers: other data, another engine or other years cannot be undone by an address.
    /// </summary>
    private async Task<string?> ReopenAsync(StoredImage image, List<StoredScenario?> heads, ImageNumbers then, CancellationToken cancel)
    {
        if (heads.Count == 0 || heads.Contains(null) || image.Scenarios.Any(scenario => scenario.Assumptions is null))
        {
            return null;
        }

        var page = PageAddress.Read(image.View);
        var address = page switch
        {
            { Scenario: not null } when heads is [{ } head] => Urls.Scenario(head.Id, WhatIf.Write(head.Assumptions, image.Scenarios[0].Assumptions!)),
            { Path: Urls.Compare } => Urls.CompareOf([.. image.Scenarios.Zip(heads, (scenario, head) => CompareItem.Write(head!.Id, head.Assumptions, scenario.Assumptions!))]),
            _ => null,
        };
        var reopened = address is null ? null : await charts.FindAsync(address, image.Chart, revisions: null, cancel);
        return reopened is not null && ImageNumbers.Read(reopened.Csv).IsSameBesideSaved(then) ? reopened.View.At(image.Chart) : null;
    }

    /// <summary>A picture that was never reported, e.g. made while the server was away: the charts as they are now are asked one by one.</summary>
    private async Task<ImageFinding> SearchAsync(string id, CancellationToken cancel)
    {
        var found = (await charts.WithoutQueryAsync(cancel)).FirstOrDefault(chart => chart.ImageId == id)
            ?? (await charts.OfSavedScenariosAsync(cancel)).FirstOrDefault(chart => chart.ImageId == id);
        return found is null ? new ImageFinding.Unknown() : new ImageFinding.Unchanged(found.View.At(found.Spec.Id));
    }
}
