namespace AmznAiStrategy.Web.Hosting;

/// <summary>Marks a page with an interactive part, which needs Blazor's script at once.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HoldsIslandAttribute : Attribute;
