using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.Drivers;

/// <summary>The tornado as an address or a form asks for it.</summary>
/// <param name="Question">What is asked; null when something of it cannot be used.</param>
/// <param name="Errors">What is wrong, each with the name of its option. Beside a question: levers that have no range now and are left out.</param>
public sealed record DriversReading(DriversQuestion? Question, ImmutableArray<AssumptionError> Errors)
{
    private static readonly ImmutableArray<string> PathEnds = ["low", "high", "part"];

    /// <summary>Reads what was chosen, for the scenario as it is edited.</summary>
    public static DriversReading Of(TabContext context, TabOptions options)
    {
        var now = context.Now;
        var errors = new List<AssumptionError>();
        var usual = Usual(options, errors);
        var chosen = DriversOptions.Chosen(options).Select(id => new TornadoChoice(id, Range(now, options, id, usual, errors))).ToImmutableArray();
        var request = new TornadoRequest(options[DriversOptions.Measure] ?? Measure.Roic.Id, chosen);
        var left = new HashSet<string>(StringComparer.Ordinal);
        foreach (var error in request.Check(now))
        {
            var (name, leavesOut) = Place(now, error.Path);
            if (leavesOut)
            {
                left.Add(name[DriversOptions.Low.Length..]);
            }

            errors.Add(error with { Path = name });
        }

        request = request with { Levers = [.. chosen.Where(choice => !left.Contains(choice.Lever))] };
        var stands = errors.Count == left.Count && !request.Levers.IsEmpty;
        return new(stands ? new(NameOf(context), context.Stamp, now, request) : null, [.. errors.Distinct()]);
    }

    /// <summary>What an error is written beside, and whether it only leaves out a lever that is 0 now, of which a part is nothing.</summary>
    private static (string Name, bool LeavesOut) Place(Assumptions now, string path)
    {
        const string prefix = "levers.";
        if (!path.StartsWith(prefix, StringComparison.Ordinal))
        {
            return (path == "measure" ? DriversOptions.Measure : DriversOptions.Levers, false);
        }

        var (id, end) = Cut(path[prefix.Length..]);
        return end switch
        {
            "low" => (DriversOptions.Low + id, false),
            "high" => (DriversOptions.High + id, false),
            "part" when Levers.Find(now, id)?.Read(now) == 0 => (DriversOptions.Low + id, true),
            "part" => (DriversOptions.Part, false),
            _ => (DriversOptions.Levers, false),
        };
    }

    /// <summary>An id, which may hold points itself, and what follows it.</summary>
    private static (string Id, string? End) Cut(string path) =>
        PathEnds.FirstOrDefault(end => path.EndsWith("." + end, StringComparison.Ordinal)) is { } end ? (path[..^(end.Length + 1)], end) : (path, null);

    /// <summary>The range of levers whose ends nobody has typed.</summary>
    private static TornadoRange Usual(TabOptions options, List<AssumptionError> errors)
    {
        switch (options[DriversOptions.Range])
        {
            case null:
                return TornadoRange.OfModel;
            case DriversOptions.OfPart:
                var reading = QuantityText.Read(options[DriversOptions.Part] ?? DriversOptions.UsualPart, Unit.Share);
                if (reading.Error is { } error)
                {
                    errors.Add(new(DriversOptions.Part, error));
                }

                return reading.Value is { } part ? new PartOfValue(part) : TornadoRange.OfModel;
            case var other:
                errors.Add(new(DriversOptions.Range, $"There is no range called '{other}'. Leave it out for the model's own, or write {DriversOptions.OfPart}."));
                return TornadoRange.OfModel;
        }
    }

    /// <summary>The range of one lever: an end that is not typed is that of the usual range.</summary>
    private static TornadoRange Range(Assumptions now, TabOptions options, string id, TornadoRange usual, List<AssumptionError> errors)
    {
        var (low, high) = (options[DriversOptions.Low + id], options[DriversOptions.High + id]);
        if ((low ?? high) is null || Levers.Find(now, id) is not { } lever)
        {
            return usual;
        }

        var ends = Ends(now, lever, usual);
        return End(DriversOptions.Low, low, ends?.Low) is { } from && End(DriversOptions.High, high, ends?.High) is { } to ? new TypedRange(from, to) : usual;

        double? End(string option, string? text, double? otherwise)
        {
            if (text is null && otherwise is not null)
            {
                return otherwise;
            }

            var reading = QuantityText.Read(text, lever.Unit);
            if (reading.Error is { } error)
            {
                errors.Add(new(option + id, error));
            }

            return reading.Value;
        }
    }

    /// <summary>The ends of a lever's usual range; null when the model has none.</summary>
    public static (double Low, double High)? Ends(Assumptions now, Lever lever, TornadoRange usual) =>
        usual is ModelRange && TornadoLevers.Find(lever.Id) is null ? null : TornadoRequest.Ends(lever, lever.Field(now), lever.Read(now), usual);

    /// <summary>The ends of a lever while nothing is typed for it, in words to edit.</summary>
    public static (string Low, string High)? UsualEnds(Assumptions now, TabOptions options, Lever lever) =>
        Ends(now, lever, Usual(options, [])) is { } ends ? (QuantityText.Write(Rounded(ends.Low), lever.Unit), QuantityText.Write(Rounded(ends.High), lever.Unit)) : null;

    /// <summary>Without the last bits of a sum, which would be a dozen digits in a field.</summary>
    private static double Rounded(double value) => Math.Round(value, 10);

    /// <summary>Charts name an edited scenario as such.</summary>
    private static string NameOf(TabContext context) => context.Now == context.Saved ? context.Name : $"{context.Name} (edited)";
}
