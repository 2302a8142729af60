using System.Net;
using AmznAiStrategy.Web.Tests.Hosting;

namespace AmznAiStrategy.Web.Tests.Facts;

/// <summary>The files that the page of all figures hands out.</summary>
public sealed class FactFileTests(ProductHost host) : IClassFixture<ProductHost>
{
    [Fact]
    public async Task A_file_follows_filter_and_order()
    {
        using var answer = await host.Client.GetAsync("/api/facts.csv?topic=capex&q=total%202026&sort=figure&dir=desc");
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("amzn-ai_figures_filtered_by-figure.csv", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(["id", "capex.2026.total", "capex.2026.ai-spending"], lines.Select(line => line.Split(',')[0])); // total capex, AI spending
    }

    [Theory]
    [InlineData("/api/facts.csv?topic=capx")]
    [InlineData("/api/facts.tsv?colour=red")]
    public async Task A_file_that_cannot_be_meant_is_refused(string address)
    {
        using var answer = await host.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_of_all_figures_travels_light()
    {
        using var answer = await host.Client.GetAsync("/facts");
        var html = await answer.Content.ReadAsByteArrayAsync();
        using var small = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(small, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            await brotli.WriteAsync(html);
        }

        Assert.True(small.Length < 30_000, $"{small.Length} bytes");
    }

    [Fact]
    public async Task A_trace_is_written_once_on_a_page_and_every_number_has_one()
    {
        var html = await host.Client.GetStringAsync("/capex");
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        var ids = document.QuerySelectorAll(".figure-trace").Select(trace => trace.Id).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(document.QuerySelectorAll("button[popovertarget]"), button => Assert.NotNull(document.GetElementById(button.GetAttribute("popovertarget")!)));
        var sentences = document.QuerySelectorAll(".figure-sentence").Select(sentence => sentence.TextContent).ToList();
        Assert.Equal(sentences.Count, sentences.Distinct().Count());
    }
}
