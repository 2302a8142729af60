using System.Text.Json;
using System.Text.RegularExpressions;
using AmznAiStrategy.Web.Tests.Hosting;

namespace AmznAiStrategy.Web.Tests.Api;

/// <summary>The commands of docs/api.md give the answers that stand below them.</summary>
public sealed partial class ApiDocTests(ProductHost host) : IClassFixture<ProductHost>
{
    public static IEnumerable<object[]> Examples => Example().Matches(Repository.Read("docs/api.md"))
        .Select(example => new object[] { example.Groups["command"].Value, example.Groups["answer"].Value });

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task A_command_gives_the_answer_below_it(string command, string answer)
    {
        var parts = Command().Match(command);
        Assert.True(parts.Success, $"Not a command that this test can run: {command}");
        using var real = parts.Groups["body"].Success
            ? await host.AskAsync(parts.Groups["path"].Value, parts.Groups["body"].Value)
            : await host.Client.GetAsync(parts.Groups["path"].Value);

        AssertPart(JsonSerializer.Deserialize<JsonElement>(answer), await real.JsonAsync(), "");
    }

    [Fact]
    public void Every_command_has_an_answer() =>
        Assert.Equal(Repository.Read("docs/api.md").Split("```sh").Length - 1, Examples.Count());

    [Fact]
    public async Task Every_address_is_listed()
    {
        var document = await host.JsonAsync("/openapi/v1.json");
        var text = Repository.Read("docs/api.md");

        Assert.All(document.GetProperty("paths").EnumerateObject(), path => Assert.Contains($"{path.Name}`", text, StringComparison.Ordinal));
    }

    /// <summary>The real answer has all that the shortened one shows; numbers may differ in the last digits.</summary>
    private static void AssertPart(JsonElement shown, JsonElement real, string path)
    {
        switch (shown.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in shown.EnumerateObject())
                {
                    Assert.True(real.TryGetProperty(member.Name, out var value), $"The answer has no {path}.{member.Name}");
                    AssertPart(member.Value, value, $"{path}.{member.Name}");
                }

                break;
            case JsonValueKind.Array:
                Assert.Equal(shown.GetArrayLength(), real.GetArrayLength());
                Assert.All(shown.EnumerateArray().Zip(real.EnumerateArray()), pair => AssertPart(pair.First, pair.Second, path));
                break;
            case JsonValueKind.Number:
                Assert.Equal(shown.GetDouble(), real.GetDouble(), 1e-12);
                break;
            default:
                Assert.Equal(shown.ToString(), real.ToString());
                break;
        }
    }

    [GeneratedRegex("```sh\n(?<command>[^`]*)\n```\n\n```json\n(?<answer>[^`]*)\n```", RegexOptions.ExplicitCapture)]
    private static partial Regex Example();

    [GeneratedRegex("^curl -s http://127\\.0\\.0\\.1:5080(?<path>\\S+)( -H 'Content-Type: application/json' -d '(?<body>[^']*)')?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Command();
}
