using Microsoft.AspNetCore.Components;

namespace AmznAiStrategy.Web.Charts;

/// <summary>A row of a tornado, or a cell of a heat map, that a reader has picked with a click or with Enter.</summary>
public sealed class ChartPickEventArgs : EventArgs
{
    /// <summary>Index of the label.</summary>
    public int Row { get; set; }

    /// <summary>Index of the series; null where whole rows are picked.</summary>
    public int? Column { get; set; }

    /// <summary>The key of the row's lever; null where rows are no levers.</summary>
    public string? Key { get; set; }
}

/// <summary>Events of our own elements; Blazor finds them here by this name.</summary>
[EventHandler("onchartpick", typeof(ChartPickEventArgs), enableStopPropagation: true, enablePreventDefault: true)]
public static class EventHandlers;
