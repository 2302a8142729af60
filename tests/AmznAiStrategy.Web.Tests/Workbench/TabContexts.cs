using AmznAiStrategy.Web.Features.Scenarios.Workbench;

namespace AmznAiStrategy.Web.Tests.Workbench;

/// <summary>What a tab works on, from the seeded scenarios, and its choices as an address writes them.</summary>
internal static class TabContexts
{
    public static TabContext Context(this SeededDatabase database, string id)
    {
        var stored = database.Scenarios.FindAsync(id).GetAwaiter().GetResult()!;
        return TabContext.OfAsync(stored, stored.Assumptions, database.Scenarios).GetAwaiter().GetResult();
    }

    public static TabOptions Options(WorkbenchTab tab, params string[] parts) => TabOptions.Read(
        parts.Prepend($"tab={tab.Id}").Select(part => part.Split('=', 2)).Select(part => KeyValuePair.Create(part[0], part[1])));
}
