using System.Collections.Immutable;
using AmznAiStrategy.Store.Schema;

namespace AmznAiStrategy.Store.Tests.Crashes;

/// <summary>Makes a database ready, in a process that is going to be killed.</summary>
internal static class CrashSetup
{
    /// <summary>The step after those of the product.</summary>
    public static int NextNumber => SchemaScript.All.Length + 1;

    /// <summary>One more step of the schema, as a later version of the product will have one; it takes a moment.</summary>
    public static SchemaScript Next { get; } = new(NextNumber, $"{NextNumber:D3}_for_the_tests.sql",
        $"""
        PRAGMA user_version = {NextNumber};
        CREATE TABLE later (number INTEGER NOT NULL PRIMARY KEY, words TEXT NOT NULL) STRICT;
        WITH RECURSIVE counted (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM counted WHERE number < 5000)
        INSERT INTO later (number, words) SELECT number, hex(randomblob(20)) FROM counted;
        ALTER TABLE fact ADD COLUMN later TEXT;
        """);

    public static ImmutableArray<SchemaScript> Scripts(int count) => count == 1 ? SchemaScript.All : [.. SchemaScript.All, Next];

    public static SetupOutcome Run(string path, int schemas)
    {
        var options = TestStore.OptionsFor(path);
        var setup = new DatabaseSetup(new Database(options), options, TimeProvider.System, Scripts(schemas));
        Console.WriteLine("ready");
        var outcome = setup.Run();
        Console.WriteLine("done");
        return outcome;
    }
}
