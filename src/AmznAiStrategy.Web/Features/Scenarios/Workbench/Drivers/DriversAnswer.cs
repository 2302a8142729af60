using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Drivers;

/// <summary>The tornado with all that the page shows of it.</summary>
/// <param name="Tornado">What was found.</param>
/// <param name="Sentence">Which lever decides.</param>
/// <param name="Charts">None when the output is not defined now, and bars have nowhere to start.</param>
public sealed record DriversAnswer(Tornado Tornado, string Sentence, ImmutableArray<ChartSpec> Charts)
{
    /// <summary>Pure; called on any thread.</summary>
    public static DriversAnswer To(DriversQuestion question)
    {
        var tornado = Tornado.Of(question.Assumptions, question.Request);
        return new(tornado, TornadoText.Sentence(tornado), DriversCharts.Of(question, tornado));
    }
}
