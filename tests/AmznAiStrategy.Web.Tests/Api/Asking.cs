using System.Net;
using System.Text;
using System.Text.Json;
using AmznAiStrategy.Web.Tests.Hosting;

namespace AmznAiStrategy.Web.Tests.Api;

/// <summary>Questions to the API, and answers of the reference implementation to hold against them.</summary>
internal static class Asking
{
    /// <summary>The levers as the reference implementation names them.</summary>
    private static readonly Dictionary<string, string> Levers = new()
    {
        ["yield0"] = "revenue-per-compute-dollar",
        ["price"] = "price-change",
        ["prod"] = "productivity.vintageGain",
        ["util_target"] = "utilisation",
        ["margin_all"] = "cash-margin",
        ["life_short"] = "compute-life",
        ["bookings_scale"] = "demand",
        ["bookings_g0"] = "demand.bookingsGrowth.start",
        ["ondemand_scale"] = "demand.onDemandScale",
        ["backlog_ai"] = "demand.aiShareOfBacklog",
        ["deal_real"] = "demand.contract.realization",
        ["conv"] = "demand.backlogConversion",
        ["capex_scale"] = "capex-after-2026",
        ["fixed"] = "economics.fixedCostShare",
        ["tax"] = "economics.taxRate",
        ["lag_shift"] = "construction-delay",
        ["terminal_recovery"] = "economics.terminalRecovery",
    };

    public static string LeverOf(string name) => Levers[name];

    public static string MeasureOf(string name) => name == "roic_window" ? "roic" : name;

    /// <summary>Stored answers beside the tests of the analysis.</summary>
    public static JsonElement Golden(string path) => JsonSerializer.Deserialize<JsonElement>(Repository.Read($"tests/AmznAiStrategy.Analysis.Tests/{path}"));

    public static async Task<HttpResponseMessage> AskAsync(this ProductHost host, string address, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await host.Client.PostAsync(address, content);
    }

    /// <summary>The answer to a question that is none to refuse.</summary>
    public static async Task<JsonElement> AnswerAsync(this ProductHost host, string address, string body)
    {
        using var answer = await host.AskAsync(address, body);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }

    /// <summary>The errors of a question that is refused.</summary>
    public static async Task<List<(string Path, string Message)>> RefusalAsync(this ProductHost host, string address, string body)
    {
        using var answer = await host.AskAsync(address, body);
        var problem = await answer.JsonAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return [.. problem.GetProperty("errors").EnumerateArray().Select(error => (error.GetProperty("path").GetString()!, error.GetProperty("message").GetString()!))];
    }

    public static double Number(this JsonElement element, string name) => element.GetProperty(name).GetDouble();

    public static string? Word(this JsonElement element, string name) => element.GetProperty(name).GetString();
}
