using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using Microsoft.AspNetCore.Components;

namespace AmznAiStrategy.Web.Controls;

/// <summary>
/// What a static page writes only once, however often it refers to it: the trace of a figure, the meaning of a term. The first
/// component that asks writes it; the others point to it by its id.
/// </summary>
public sealed class OncePerPage
{
    private static readonly object Key = new();

    private readonly string prefix;
    private readonly Dictionary<object, (string Id, ComponentBase Writer)> written = [];

    private OncePerPage(string prefix) => this.prefix = prefix;

    /// <summary>
    /// That of the answer that the page is. In a circuit each component has its own: parts of the page come and go there, and the
    /// writer could go first. The same holds for what is rendered ahead of a circuit, which the circuit will replace.
    /// </summary>
    public static OncePerPage Of(HttpContext? page, IComponentRenderMode? mode)
    {
        if (page is null || mode is not null)
        {
            return new($"f{Guid.NewGuid():N}-");
        }

        if (page.Items[Key] is not OncePerPage once)
        {
            page.Items[Key] = once = new("f");
        }

        return once;
    }

    /// <summary>The id of a thing on this page, and whether the component that asks is the one to write it.</summary>
    public (string Id, bool IsWriter) Claim(object thing, ComponentBase asking)
    {
        if (!written.TryGetValue(thing, out var first))
        {
            written[thing] = first = ($"{prefix}{written.Count + 1}", asking);
        }

        return (first.Id, ReferenceEquals(first.Writer, asking));
    }

    /// <summary>A figure and all that it was computed from, each once, as far as the component that asks is the one to write their traces.</summary>
    public ImmutableArray<Figure> Traces(Figure figure, ComponentBase asking)
    {
        var traces = new List<Figure>();
        var waiting = new Stack<Figure>([figure]);
        var seen = new HashSet<Figure>();
        while (waiting.TryPop(out var next))
        {
            if (seen.Add(next) && Claim(next, asking).IsWriter)
            {
                traces.Add(next);
                foreach (var input in next.Inputs)
                {
                    waiting.Push(input);
                }
            }
        }

        return [.. traces];
    }
}
