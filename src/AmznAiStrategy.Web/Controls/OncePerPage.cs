using AmznAiStrategy.Analysis.Figures;
using Microsoft.AspNetCore.Components;

namespace AmznAiStrategy.Web.Controls;

/// <summary>
/// What a static page writes only once, however often it refers to it: the trace of a figure, the meaning of a term. The first
/// component that asks writes it; the others point to it by its id. Lives in the request, since a static page is one answer.
/// </summary>
public sealed class OncePerPage
{
    private static readonly object Key = new();

    private readonly Dictionary<object, (string Id, ComponentBase Writer)> written = [];

    /// <summary>The trace of a figure. Equal figures have one.</summary>
    public static (string Id, bool IsWriter) Trace(HttpContext? page, IComponentRenderMode? mode, ComponentBase asking, Figure figure) =>
        Claim(page, mode, asking, figure, "f");

    /// <summary>The meaning of a term of the glossary.</summary>
    public static (string Id, bool IsWriter) Meaning(HttpContext? page, IComponentRenderMode? mode, ComponentBase asking, string term) =>
        Claim(page, mode, asking, term, "t");

    /// <summary>
    /// In a circuit each component writes its own: parts of the page come and go there, and the writer could go first. The
    /// same holds for what is rendered ahead of a circuit, which the circuit will replace.
    /// </summary>
    private static (string Id, bool IsWriter) Claim(HttpContext? page, IComponentRenderMode? mode, ComponentBase asking, object thing, string prefix)
    {
        if (page is null || mode is not null)
        {
            return ($"{prefix}-{Guid.NewGuid():N}", true);
        }

        if (page.Items[Key] is not OncePerPage once)
        {
            page.Items[Key] = once = new();
        }

        if (!once.written.TryGetValue(thing, out var first))
        {
            once.written[thing] = first = ($"{prefix}{once.written.Count + 1}", asking);
        }

        return (first.Id, ReferenceEquals(first.Writer, asking));
    }
}
