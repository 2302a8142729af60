using System.Text.Json;
using AmznAiStrategy.Analysis.Facts;
using Dapper;

namespace AmznAiStrategy.Store;

/// <summary>Reads the printed figures.</summary>
public sealed class FactStore(Database database)
{
    /// <summary>Every figure, in the order of the files.</summary>
    public async Task<FactBook> AllAsync(CancellationToken cancel = default)
    {
        var rows = await database.ReadAsync(connection => connection.QueryAsync<FactRow>(new CommandDefinition(
            """
            SELECT id, topic, entity, metric, low, high, words, unit, period, qualifiers, source, locator, note, publication
              FROM fact
             ORDER BY position
            """, cancellationToken: cancel)), cancel);
        return new(rows.Select(row => row.ToFact()));
    }

    /// <summary>The figures of one topic, in the order of its file; none when there is no such topic.</summary>
    public async Task<IReadOnlyList<Fact>> TopicAsync(string topic, CancellationToken cancel = default)
    {
        var rows = await database.ReadAsync(connection => connection.QueryAsync<FactRow>(new CommandDefinition(
            """
            SELECT id, topic, entity, metric, low, high, words, unit, period, qualifiers, source, locator, note, publication
              FROM fact
             WHERE topic = @topic
             ORDER BY position
            """, new { topic }, cancellationToken: cancel)), cancel);
        return [.. rows.Select(row => row.ToFact())];
    }

    /// <summary>The figure with this id, or null.</summary>
    public async Task<Fact?> FindAsync(string id, CancellationToken cancel = default)
    {
        var row = await database.ReadAsync(connection => connection.QuerySingleOrDefaultAsync<FactRow>(new CommandDefinition(
            """
            SELECT id, topic, entity, metric, low, high, words, unit, period, qualifiers, source, locator, note, publication
              FROM fact
             WHERE id = @id
            """, new { id }, cancellationToken: cancel)), cancel);
        return row?.ToFact();
    }

    private sealed record FactRow(
        string Id, string Topic, string Entity, string Metric, double? Low, double? High, string? Words, string Unit, string Period,
        string Qualifiers, string Source, string Locator, string Note, string Publication)
    {
        public Fact ToFact() => new(
            Id, Topic, Entity, Metric, Low, High, Words, Unit, Period, [.. JsonSerializer.Deserialize<string[]>(Qualifiers)!],
            Source, Locator, Note, Enum.Parse<Publication>(Publication));
    }
}
