using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Web.Api;

/// <summary>Checks the part of an address after the question mark: a misspelt filter must not silently give everything.</summary>
internal static class QueryNames
{
    /// <summary>One error for each name that is not <paramref name="known"/>, and for each that is there twice.</summary>
    public static IEnumerable<AssumptionError> Check(IQueryCollection query, params IReadOnlyCollection<string> known)
    {
        foreach (var (name, values) in query)
        {
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                yield return new(name, $"'{name}' is not known here. {(known.Count == 0 ? "Nothing can be asked for" : "Known are " + string.Join(", ", known))}.");
            }
            else if (values.Count > 1)
            {
                yield return new(name, $"'{name}' is there {values.Count} times; write it once.");
            }
        }
    }
}
