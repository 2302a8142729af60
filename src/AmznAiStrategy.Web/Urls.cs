using Microsoft.AspNetCore.WebUtilities;

namespace AmznAiStrategy.Web;

/// <summary>Every address of the product. Links come from here and nowhere else.</summary>
public static class Urls
{
    public const string Overview = "/";
    public const string Thesis = "/thesis";
    public const string Cases = "/cases";
    public const string Risks = "/risks";
    public const string Capex = "/capex";
    public const string Aws = "/aws";
    public const string Anthropic = "/anthropic";
    public const string AiServices = "/services";
    public const string Silicon = "/silicon";
    public const string RetailAi = "/retail-ai";
    public const string Devices = "/devices";
    public const string Competition = "/competition";
    public const string Valuation = "/valuation";
    public const string Facts = "/facts";
    public const string FactsCsv = "/api/facts.csv";
    public const string FactsTsv = "/api/facts.tsv";
    public const string Glossary = "/glossary";
    public const string Scenarios = "/scenarios";
    public const string Compare = "/compare";
    public const string Api = "/api";
    public const string Images = "/i";
    public const string Embed = "/embed";

    /// <summary>The row of one printed figure.</summary>
    public static string Fact(string id) => $"{Facts}#{Uri.EscapeDataString(id)}";

    /// <summary>The entry of one term of the glossary.</summary>
    public static string Term(string id) => $"{Glossary}#{Uri.EscapeDataString(id)}";

    /// <summary>The workbench of one scenario.</summary>
    public static string Scenario(string id) => $"{Scenarios}/{Uri.EscapeDataString(id)}";

    /// <summary>The workbench of one scenario with unsaved changes: only what differs stands in the address.</summary>
    public static string Scenario(string id, IEnumerable<KeyValuePair<string, string>> changes) =>
        QueryHelpers.AddQueryString(Scenario(id), changes.Select(change => KeyValuePair.Create(change.Key, (string?)change.Value)));

    /// <summary>The workbench of a scenario with one assumption or lever ready to be changed.</summary>
    /// <param name="lever">Path of an assumption, e.g. <c>productivity.priceChange</c>, or id of a guided lever, e.g. <c>price-change</c>.</param>
    /// <param name="scenario">Id of the scenario.</param>
    public static string Lever(string lever, string scenario = "base") => QueryHelpers.AddQueryString(Scenario(scenario), Focus, lever);

    /// <summary>Name of the part of an address that says which lever is wanted.</summary>
    public const string Focus = "focus";

    /// <summary>What the id on a picture leads to.</summary>
    public static string Image(string id) => $"{Images}/{Uri.EscapeDataString(id)}";

    /// <summary>Scenarios side by side.</summary>
    public static string CompareOf(params ReadOnlySpan<string> scenarios) =>
        QueryHelpers.AddQueryString(Compare, scenarios.ToArray().Select(scenario => KeyValuePair.Create("s", (string?)scenario)));
}
