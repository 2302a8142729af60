using System.Collections.Immutable;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench;

/// <summary>
/// Which tab of the workbench is open, and what was chosen on each, as it stands in the address:
/// <c>?tab=drivers&amp;drivers.measure=irr</c>. Texts are as they were typed; each tab reads its own and says what is wrong with them.
/// </summary>
/// <param name="Tab">The open one.</param>
/// <param name="Chosen">Name, beginning with the id of its tab, and text.</param>
public sealed record TabOptions(WorkbenchTab Tab, ImmutableSortedDictionary<string, string> Chosen)
{
    /// <summary>Name of the part of an address that says which tab is open.</summary>
    public const string TabName = "tab";

    private const int LongestText = 2000;
    private const int Most = 60;

    public static TabOptions None { get; } = new(WorkbenchTab.Projection, ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>The text of an option; null when nothing was chosen.</summary>
    /// <param name="name">With the id of its tab, e.g. <c>drivers.measure</c>.</param>
    public string? this[string name] => Chosen.GetValueOrDefault(name);

    /// <summary>The same with another text for one option; null or nothing takes it out.</summary>
    public TabOptions With(string name, string? text) =>
        this with { Chosen = string.IsNullOrEmpty(text) ? Chosen.Remove(name) : Chosen.SetItem(name, text) };

    /// <summary>For the address: the open tab, and what was chosen on it. What was chosen on others is kept in this page only.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs =>
        Tab == WorkbenchTab.Projection
            ? []
            : Chosen.Where(option => IsOf(Tab, option.Key)).Prepend(new(TabName, Tab.Id));

    /// <summary>
    /// For the address of the page: with what was chosen for the simulation, since the odds stand above every tab. No chart beside the
    /// simulation's own depends on that, so that <see cref="Pairs"/> are what leads back to a chart.
    /// </summary>
    public IEnumerable<KeyValuePair<string, string>> PagePairs =>
        Tab == WorkbenchTab.Simulate ? Pairs : Pairs.Concat(Chosen.Where(option => IsOf(WorkbenchTab.Simulate, option.Key)));

    /// <summary>What an address says; a tab that does not exist is the first one, and what is too long is left out.</summary>
    /// <param name="query">Its parts; of parts with one name the first counts.</param>
    public static TabOptions Read(IEnumerable<KeyValuePair<string, string>> query)
    {
        var (tab, chosen) = ((string?)null, None.Chosen.ToBuilder());
        foreach (var (name, text) in query)
        {
            if (name == TabName)
            {
                tab ??= text;
            }
            else if (IsOption(name) && text.Length is > 0 and <= LongestText && chosen.Count < Most)
            {
                chosen.TryAdd(name, text);
            }
        }

        return new(WorkbenchTab.Find(tab) ?? WorkbenchTab.Projection, chosen.ToImmutable());
    }

    /// <summary>Whether a part of an address belongs to tabs and not to the assumptions.</summary>
    public static bool Owns(string name) => name == TabName || IsOption(name);

    private static bool IsOption(string name) => WorkbenchTab.All.Any(tab => IsOf(tab, name));

    private static bool IsOf(WorkbenchTab tab, string name) => name.Length > tab.Id.Length + 1 && name[tab.Id.Length] == '.' && name.StartsWith(tab.Id, StringComparison.Ordinal);
}
