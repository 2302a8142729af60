using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AmznAiStrategy.Store.Schema;

/// <summary>A step of the schema: the file <c>NNN_name.sql</c> beside this one, which also sets user_version to its number.</summary>
internal sealed record SchemaScript(int Number, string Name, string Sql)
{
    /// <summary>All steps, in order.</summary>
    public static ImmutableArray<SchemaScript> All { get; } = [.. Embedded().OrderBy(script => script.Number)];

    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    private static IEnumerable<SchemaScript> Embedded()
    {
        var assembly = typeof(SchemaScript).Assembly;
        var folder = typeof(SchemaScript).Namespace + ".";
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)))
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var name = resource[folder.Length..];
            yield return new(int.Parse(name.AsSpan(0, 3), CultureInfo.InvariantCulture), name, text.ReadToEnd());
        }
    }
}
