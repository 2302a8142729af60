using AngleSharp.Dom;

namespace AmznAiStrategy.Web.Tests.Cases;

/// <summary>What a reader sees of an element before opening anything.</summary>
internal static class ShownText
{
    /// <summary>The text without traces, white space as one space.</summary>
    public static string Of(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var trace in copy.QuerySelectorAll("[popover]"))
        {
            trace.Remove();
        }

        return string.Join(' ', copy.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
