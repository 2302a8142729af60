using System.Collections.Immutable;
using System.Text.Json;
using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Analysis.Simulation;

namespace AmznAiStrategy.Web.Api;

/// <summary>
/// Reads the simulation that a caller asks for. What it leaves out is that of <see cref="SimulationPlan.Default"/>: the levers that vary, the
/// correlations of those among them that do, the seed, the number of trials.
/// </summary>
internal static class SimulationBody
{
    /// <summary>More levers than these cannot vary: finding out which of their correlations contradict each other would take seconds.</summary>
    public const int MostUncertainties = 32;

    public static readonly ImmutableArray<string> Names = ["uncertainties", "correlations", "seed", "trials"];

    public static SimulationPlan Read(AnalysisQuestion question)
    {
        var plan = SimulationPlan.Default(question.Assumptions);
        var seed = Read(question, "seed", "a whole number of up to 64 bits, as a number or a text", text => SimulationRules.ReadSeed(text) is var read ? (read.Seed, read.Error) : default);
        var trials = Read(question, "trials", "a whole number such as 10000", text => SimulationRules.ReadTrials(text) is var read ? (read.Trials, read.Error) : default, isTextToo: false);
        plan = plan with { Seed = seed ?? plan.Seed, Trials = trials ?? plan.Trials };

        var uncertain = question.Members.FindList("uncertainties", "a list such as [{\"lever\": \"price-change\", \"distribution\": \"tri(-0.12,-0.04,0)\"}]");
        var entries = uncertain is { Count: <= MostUncertainties } ? uncertain.Select(item => Uncertainty(question, item)).ToList() : null;
        if (uncertain is { Count: > MostUncertainties })
        {
            question.Add([new("uncertainties", $"At most {MostUncertainties} levers may vary; there are {uncertain.Count}.")]);
        }

        if (entries is not null)
        {
            plan = Varying(plan, [.. entries.OfType<Uncertainty>()]);
        }

        var pairs = question.Members.FindList("correlations", "a list such as [{\"first\": \"demand\", \"second\": \"price-change\", \"value\": 0.5}]");
        var places = new Dictionary<(int, int), string>();
        if (pairs is not null && !question.IsReported("uncertainties"))
        {
            plan = plan with { Correlations = Correlations.None(plan.Uncertainties.Length) };
            foreach (var pair in pairs)
            {
                plan = Correlated(question, plan, pair, places);
            }
        }

        // When none of the levers could be read, it is no news that none varies.
        var found = SimulationRules.Check(plan).Where(error => error.Path != "uncertainties" || entries is not { Count: > 0 });
        question.Add(found.Select(error => error with { Path = PathOf(error.Path, plan, entries, places) }));
        return plan;
    }

    private static T? Read<T>(AnalysisQuestion question, string name, string meaning, Func<string, (T? Value, string? Error)> read, bool isTextToo = true)
        where T : struct
    {
        if (question.Members.Find(name) is not { } sent)
        {
            return null;
        }

        if (sent.ValueKind != JsonValueKind.Number && !(isTextToo && sent.ValueKind == JsonValueKind.String))
        {
            question.Members.Refuse(name, sent, meaning);
            return null;
        }

        var (value, error) = read(sent.ValueKind == JsonValueKind.String ? sent.GetString()! : sent.GetRawText());
        question.Add(error is null ? [] : [new(name, error)]);
        return value;
    }

    /// <summary>The default plan with these levers in this order, and the default's correlations of those among them that have one.</summary>
    private static SimulationPlan Varying(SimulationPlan plan, ImmutableArray<Uncertainty> uncertainties)
    {
        var ids = uncertainties.Select(uncertainty => uncertainty.Lever.Id).ToList();
        var correlations = DefaultUncertainty.Pairs
            .Select(pair => (First: ids.IndexOf(pair.First), Second: ids.IndexOf(pair.Second), pair.Value))
            .Where(pair => pair is { First: >= 0, Second: >= 0 })
            .Aggregate(Correlations.None(ids.Count), (all, pair) => all.With(pair.First, pair.Second, pair.Value));
        return plan with { Uncertainties = uncertainties, Correlations = correlations };
    }

    private static Uncertainty? Uncertainty(AnalysisQuestion question, (JsonElement Item, string Path) item)
    {
        var members = JsonMembers.Of(item.Item, item.Path, question.Errors, "lever", "distribution");
        var (id, text) = (members.Lever(), members.Text("distribution", "a distribution, such as \"tri(-0.12,-0.04,0)\""));
        var lever = Levers.Find(question.Assumptions, id);
        if (lever is null)
        {
            question.Add([new(members.PathOf("lever"), $"There is no lever or assumption called '{id}'.")]);
        }

        var distribution = text is null ? null : DistributionText.Read(text);
        if (distribution?.Error is { } error)
        {
            question.Add([new(members.PathOf("distribution"), error)]);
        }

        return lever is not null && distribution?.Distribution is { } read ? new(lever, read) : null;
    }

    private static SimulationPlan Correlated(AnalysisQuestion question, SimulationPlan plan, (JsonElement Item, string Path) item, Dictionary<(int, int), string> places)
    {
        var members = JsonMembers.Of(item.Item, item.Path, question.Errors, "first", "second", "value");
        var (first, second, value) = (Index("first"), Index("second"), members.Number("value"));
        if (first is not { } one || second is not { } other)
        {
            return plan;
        }

        var pair = (Math.Min(one, other), Math.Max(one, other));
        if (one == other)
        {
            question.Add([new(item.Path, $"The correlation of {plan.Levers[one].Label} with itself is always 1; leave it out.")]);
        }
        else if (!places.TryAdd(pair, item.Path))
        {
            question.Add([new(item.Path, $"The correlation of {plan.Levers[pair.Item1].Label} and {plan.Levers[pair.Item2].Label} is there twice; write it once.")]);
        }
        else if (value is { } known)
        {
            return plan with { Correlations = plan.Correlations.With(one, other, known) };
        }

        return plan;

        int? Index(string name)
        {
            var id = members.Text(name, "the id of a lever that varies, such as \"demand\"");
            var index = plan.Uncertainties.Select(uncertainty => uncertainty.Lever.Id).ToList().IndexOf(id ?? "");
            if (id is not null && index < 0)
            {
                question.Add([new(members.PathOf(name), $"'{id}' is not among the levers that vary: {string.Join(", ", plan.Levers.Select(lever => lever.Id))}.")]);
            }

            return index < 0 ? null : index;
        }
    }

    /// <summary>The rules name levers and pairs; the caller's document has them in lists.</summary>
    private static string PathOf(string path, SimulationPlan plan, List<Uncertainty?>? entries, Dictionary<(int First, int Second), string> places)
    {
        var ids = plan.Levers.Select(lever => lever.Id).ToList();
        if (places.Keys.FirstOrDefault(pair => $"{ids[pair.First]}~{ids[pair.Second]}" == path, (First: -1, Second: -1)) is { First: >= 0 } pair)
        {
            return $"{places[pair]}.value";
        }

        if (entries is null)
        {
            return path;
        }

        // A lever by itself is there twice or contradicts an earlier one; behind its id stands a parameter of its distribution.
        var whole = entries.FindLastIndex(entry => entry?.Lever.Id == path);
        var part = entries.FindIndex(entry => entry is not null && path.StartsWith(entry.Lever.Id + ".", StringComparison.Ordinal));
        return whole >= 0 ? $"uncertainties.{whole}.{(ids.IndexOf(path) == ids.LastIndexOf(path) ? "distribution" : "lever")}"
            : part >= 0 ? $"uncertainties.{part}.distribution"
            : path;
    }
}
