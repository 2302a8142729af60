using System.Collections.Immutable;
using System.Text;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Store;
using AmznAiStrategy.Web.Features.Facts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AmznAiStrategy.Web.Api;

/// <summary>The printed figures.</summary>
internal static class FactsApi
{
    public static void MapFacts(this RouteGroupBuilder api)
    {
        var facts = api.MapGroup("/facts").WithTags("Figures");
        facts.MapRead("/", ListAsync)
            .WithName("listFacts")
            .WithSummary("Every printed figure")
            .WithDescription("Each figure as its source prints it and in the unit of the model, with its period, its qualifiers and the place where it is printed. In the order of the files under data/.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        facts.MapRead("/{id}", FindAsync)
            .WithName("findFact")
            .WithSummary("One printed figure")
            .ProducesProblem(StatusCodes.Status404NotFound);

        // What the page of all figures hands out, for the query of the page; not part of what programs are promised.
        api.MapRead("/facts.csv", (HttpRequest request, FactStore store, CancellationToken cancel) => FileAsync("text/csv", FactTableFile.Csv, request, store, cancel)).ExcludeFromDescription();
        api.MapRead("/facts.tsv", (HttpRequest request, FactStore store, CancellationToken cancel) => FileAsync("text/tab-separated-values", FactTableFile.Tsv, request, store, cancel)).ExcludeFromDescription();
    }

    private static async Task<Results<Ok<FactsAnswer>, ProblemHttpResult>> ListAsync(
        string? topic, string? publication, HttpRequest request, FactStore store, CancellationToken cancel)
    {
        var book = await store.AllAsync(cancel);
        var errors = QueryNames.Check(request.Query, "topic", "publication").ToList();
        (topic, publication) = (Given(topic), Given(publication));
        if (topic is not null && !book.Topics.Contains(topic))
        {
            errors.Add(new("topic", $"There is no topic '{topic}'. Topics are {string.Join(", ", book.Topics)}."));
        }

        Publication? wanted = publication switch
        {
            "article" => Publication.Article,
            "reported" => Publication.Reported,
            _ => null,
        };
        if (publication is not null && wanted is null)
        {
            errors.Add(new("publication", $"There is no publication '{publication}'. Publications are article, reported."));
        }

        return errors.Count > 0
            ? ApiProblems.Refused("The figures cannot be filtered like this", errors)
            : TypedResults.Ok(new FactsAnswer(
                [.. book.All.Where(fact => (topic is null || fact.Topic == topic) && (wanted is null || fact.Publication == wanted)).Select(FactAnswer.Of)]));
    }

    /// <summary>An empty field of a form asks for nothing.</summary>
    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>The figures of the query as a file. A query that cannot be meant is refused: a file has no place to say what it left out.</summary>
    private static async Task<IResult> FileAsync(string type, Func<IEnumerable<Fact>, string> write, HttpRequest request, FactStore store, CancellationToken cancel)
    {
        var book = await store.AllAsync(cancel);
        var filter = FactFilter.Read(request.Query, book);
        return filter.Ignored.IsEmpty
            ? TypedResults.File(Encoding.UTF8.GetBytes(write(filter.Of(book.All))), $"{type}; charset=utf-8", FactTableFile.NameOf(filter))
            : ApiProblems.Refused("The figures cannot be chosen like this", filter.Ignored.Select(problem => new AssumptionError("query", problem)));
    }

    private static async Task<Results<Ok<FactAnswer>, ProblemHttpResult>> FindAsync(string id, FactStore store, CancellationToken cancel) =>
        (await store.AllAsync(cancel)).TryFind(id, out var fact)
            ? TypedResults.Ok(FactAnswer.Of(fact))
            : ApiProblems.Of(StatusCodes.Status404NotFound, "There is no such figure", $"No figure has the id '{id}'. All of them are listed at /api/facts.");
}

/// <summary>Printed figures.</summary>
internal sealed record FactsAnswer(ImmutableArray<FactAnswer> Facts);

/// <summary>A figure as its source prints it, and what it is to the model.</summary>
/// <param name="Id">Stable readable name, e.g. capex.2025.total.</param>
/// <param name="Topic">The topic it belongs to.</param>
/// <param name="Publication">Who says it: the article, or Amazon's own reporting that stands beside it.</param>
/// <param name="Entity">Whom or what it describes.</param>
/// <param name="Metric">What is measured.</param>
/// <param name="Period">The time it speaks of.</param>
/// <param name="Qualifiers">How it is meant: actual, plan, expected, ~, over, ...</param>
/// <param name="IsEstimate">Whether the source marks it as a plan, an expectation or an estimate.</param>
/// <param name="Printed">As the source prints it.</param>
/// <param name="Model">In the unit of the model.</param>
/// <param name="Source">Section of the article, or the publication.</param>
/// <param name="Locator">Place within the source.</param>
/// <param name="Note">What a reader must know about it; empty when nothing.</param>
internal sealed record FactAnswer(
    string Id, string Topic, Publication Publication, string Entity, string Metric, string Period, ImmutableArray<string> Qualifiers,
    bool IsEstimate, PrintedValue Printed, ModelValue Model, string Source, string Locator, string Note)
{
    public static FactAnswer Of(Fact fact) => new(
        fact.Id, fact.Topic, fact.Publication, fact.Entity, fact.Metric, fact.Period, fact.Qualifiers, fact.IsEstimate,
        new(Format.Fact(fact), fact.Low, fact.High, fact.PrintedUnit),
        new(fact.Value, FactUnits.ToModel(fact.Low, fact.PrintedUnit), FactUnits.ToModel(fact.High, fact.PrintedUnit), fact.Unit),
        fact.Source, fact.Locator, fact.Note);
}

/// <summary>A value as its source prints it.</summary>
/// <param name="Text">For people, e.g. ~$83B.</param>
/// <param name="Low">Lower end, or the point; null for words.</param>
/// <param name="High">Upper end, or the point; null for words.</param>
/// <param name="Unit">Unit as printed, e.g. USD bn.</param>
internal sealed record PrintedValue(string Text, double? Low, double? High, string Unit);

/// <summary>A value in the unit of the model: money in USD billions, shares and rates as fractions (35 % is 0.35).</summary>
/// <param name="Value">The point; null for a range and for words.</param>
/// <param name="Low">Lower end, or the point.</param>
/// <param name="High">Upper end, or the point.</param>
/// <param name="Unit">Unit of the model.</param>
internal sealed record ModelValue(double? Value, double? Low, double? High, Unit Unit);
