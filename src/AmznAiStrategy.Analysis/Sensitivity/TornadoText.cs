using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Projection;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>A tornado in words.</summary>
public static class TornadoText
{
    /// <summary>
    /// Which lever decides and where it turns the verdict, e.g. <c>The verdict hangs on price change: below −4.2%/yr the hurdle is missed. 14 of 17
    /// levers turn it within their ranges.</c> Or that none does, with the largest swing; or why there is no verdict.
    /// </summary>
    public static string Sentence(Tornado tornado)
    {
        if (tornado.Now.Verdict is null or Verdict.Undetermined)
        {
            return $"There is no verdict to turn: {Measure.Roic.Read(tornado.Assumptions).Reason}.";
        }

        return tornado.Deciding is { } bar ? Hangs(tornado, bar) : Stays(tornado);
    }

    /// <summary>One bar, e.g. <c>Demand from 0.75x to 1.25x: ROIC at the window's end from 10.8% to 15.4%. Above 1.00x it stays 15.4%; capacity binds in 2031: revenue is all that it allows.</c></summary>
    public static string Bar(Tornado tornado, TornadoBar bar)
    {
        var (lever, measure) = (bar.Lever, tornado.Measure);
        var range = $"{lever.Label} from {Input(bar, bar.Low.Input)} to {Input(bar, bar.High.Input)}: ";
        if (bar.Reason is { } reason)
        {
            return $"{range}no swing; {reason.TrimEnd('.')}.";
        }

        var outputs = $"{measure.Label} from {Output(tornado, bar.Low)} to {Output(tornado, bar.High)}.";
        var (now, present) = (Format.Value(bar.Now.Value, measure.Unit), Input(bar, bar.Present));
        return bar.Still switch
        {
            TornadoSide.Both => $"{range}{measure.Label} stays {now}; {bar.StillReason}.",
            TornadoSide.Low => $"{range}{outputs} Below {present} it stays {now}; {bar.StillReason}.",
            TornadoSide.High => $"{range}{outputs} Above {present} it stays {now}; {bar.StillReason}.",
            _ => range + outputs,
        };
    }

    private static string Hangs(Tornado tornado, TornadoBar bar)
    {
        var turning = tornado.Bars.Count(other => other.TurnsVerdict);
        var others = tornado.Bars.Length == 1 ? "" : $" {Format.Value(turning, Unit.Count)} of {Format.Value(tornado.Bars.Length, Unit.Count)} levers {(turning == 1 ? "turns it within its range" : "turn it within their ranges")}.";
        var threshold = tornado.Threshold(bar);
        if ((threshold.Worsening ?? threshold.Improving) is not { } flip)
        {
            return $"The verdict hangs on {BreakEvenText.Name(bar.Lever)}: it turns between {Input(bar, bar.Low.Input)} and {Input(bar, bar.High.Input)}.{others}";
        }

        var value = BreakEvenText.Text(threshold, flip.Value);
        var where = flip.Value > threshold.Present ? $"from {value} up" : $"below {value}";
        return $"The verdict hangs on {BreakEvenText.Name(bar.Lever)}: {where} {Consequence(tornado.Now.Verdict!.Value, threshold.Beyond(flip))}.{others}";
    }

    private static string Stays(Tornado tornado)
    {
        var verdict = VerdictText.Label(tornado.Now.Verdict!.Value).ToLowerInvariant();
        var none = tornado.Bars.Length == 1
            ? $"{tornado.Bars[0].Lever.Label} does not turn the verdict within its range: it stays {verdict}."
            : $"None of the {Format.Value(tornado.Bars.Length, Unit.Count)} levers turns the verdict within its range: it stays {verdict}.";
        var largest = tornado.Bars[0];
        return largest.Swing > 0
            ? $"{none} The largest swing is that of {BreakEvenText.Name(largest.Lever)}: {BreakEvenText.Inside(tornado.Measure.Label)} from {Output(tornado, largest.Low)} to {Output(tornado, largest.High)}."
            : none;
    }

    private static string Consequence(Verdict now, Verdict beyond) => (now, beyond) switch
    {
        (_, Verdict.Fails) => "the hurdle is missed",
        (Verdict.Fails, Verdict.LowBoundOnly) => "the low hurdle is met",
        (_, Verdict.LowBoundOnly) => "only the low hurdle is met",
        (Verdict.ClearsEarly, Verdict.Clears) => "the high hurdle is met only after the window has opened",
        (_, Verdict.Clears) => "the high hurdle is met",
        (_, Verdict.ClearsEarly) => "the high hurdle is met as the window opens",
        _ => "there is no verdict",
    };

    private static string Input(TornadoBar bar, double value) => BreakEvenText.Text(bar.Lever.Unit, bar.Present, value);

    private static string Output(Tornado tornado, TornadoEnd end) => Format.Value(end.Output, tornado.Measure.Unit);
}
