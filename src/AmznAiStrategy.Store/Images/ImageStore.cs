using System.Collections.Immutable;
using AmznAiStrategy.Analysis.Scenarios;
using Dapper;

namespace AmznAiStrategy.Store;

/// <summary>A scenario as a picture shows it.</summary>
/// <param name="Id">Stable name in links.</param>
/// <param name="Name">Its name at that time.</param>
/// <param name="Version">Its revision at that time; 0 for a built-in one.</param>
/// <param name="Assumptions">What was drawn, unsaved changes included; null when the model can no longer read it.</param>
public sealed record ImageScenario(string Id, string Name, int Version, Assumptions? Assumptions);

/// <summary>A picture that left the product.</summary>
/// <param name="Id">Printed on it.</param>
/// <param name="View">Address of the page that it was taken from, within the product.</param>
/// <param name="Chart">Id of the chart on that page.</param>
/// <param name="Title">What stood above it.</param>
/// <param name="Engine">Version of the formulas.</param>
/// <param name="Csv">Its numbers.</param>
/// <param name="Scenarios">The scenarios behind it; empty for figures of the article.</param>
/// <param name="MadeAt">When it was first kept.</param>
public sealed record StoredImage(
    string Id, string View, string Chart, string Title, string Engine, string Csv, ImmutableArray<ImageScenario> Scenarios, DateTimeOffset MadeAt);

/// <summary>Keeps what pictures showed, so that the id on a slide leads back to its numbers. Nothing of it is ever rewritten.</summary>
public sealed class ImageStore(Database database, TimeProvider clock)
{
    /// <summary>Keeps a picture under its id; nothing happens when it is there already, since an id stands for one picture only.</summary>
    /// <returns>Whether it was new.</returns>
    /// <exception cref="StoreException">The picture was not kept.</exception>
    public Task<bool> KeepAsync(
        string id, string view, string chart, string title, string engine, string csv, IReadOnlyList<ImageScenario> scenarios, CancellationToken cancel = default) =>
        database.WriteAsync((connection, transaction) =>
        {
            var added = connection.Execute(
                """
                INSERT INTO image (id, view, chart, title, engine, csv, made_at)
                VALUES (@id, @view, @chart, @title, @engine, @csv, @madeAt)
                ON CONFLICT (id) DO NOTHING
                """,
                new { id, view, chart, title, engine, csv, madeAt = Timestamp.Of(clock.GetUtcNow()) }, transaction);
            if (added == 1)
            {
                connection.Execute(
                    """
                    INSERT INTO image_scenario (image_id, place, scenario_id, name, version, assumptions)
                    VALUES (@id, @place, @scenario, @name, @version, @json)
                    """,
                    scenarios.Select((scenario, place) => new
                    {
                        id,
                        place,
                        scenario = scenario.Id,
                        name = scenario.Name,
                        version = scenario.Version,
                        json = AssumptionJson.Write(scenario.Assumptions ?? throw new ArgumentException("A picture is kept with its assumptions.", nameof(scenarios))),
                    }),
                    transaction);
            }

            return added == 1;
        }, cancel);

    /// <summary>The picture with this id, or null.</summary>
    public Task<StoredImage?> FindAsync(string id, CancellationToken cancel = default) => database.ReadAsync(async connection =>
    {
        var image = await connection.QuerySingleOrDefaultAsync<ImageRow>(new CommandDefinition(
            """
            SELECT view, chart, title, engine, csv, made_at AS MadeAt
              FROM image
             WHERE id = @id
            """, new { id }, cancellationToken: cancel));
        if (image is null)
        {
            return null;
        }

        var scenarios = await connection.QueryAsync<ScenarioRow>(new CommandDefinition(
            """
            SELECT scenario_id AS Id, name, version, assumptions
              FROM image_scenario
             WHERE image_id = @id
             ORDER BY place
            """, new { id }, cancellationToken: cancel));
        return new StoredImage(
            id, image.View, image.Chart, image.Title, image.Engine, image.Csv,
            [.. scenarios.Select(row => new ImageScenario(row.Id, row.Name, checked((int)row.Version), AssumptionJson.ReadWhole(row.Assumptions).Assumptions))],
            Timestamp.Read(image.MadeAt));
    }, cancel);

    private sealed record ImageRow(string View, string Chart, string Title, string Engine, string Csv, string MadeAt);

    private sealed record ScenarioRow(string Id, string Name, long Version, string Assumptions);
}
