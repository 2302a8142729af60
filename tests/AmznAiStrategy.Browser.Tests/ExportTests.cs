using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;
using AmznAiStrategy.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AmznAiStrategy.Browser.Tests;

/// <summary>Pictures and files that leave the product: downloaded, decoded and measured.</summary>
[Collection(SharedProduct.Name)]
public sealed class ExportTests(ProductFixture fixture)
{
    private const string Capex = "/capex";

    [Theory]
    [InlineData("slide", 1, 1280, 720)]
    [InlineData("slide", 2, 1280, 720)]
    [InlineData("half", 3, 640, 720)]
    [InlineData("square", 1, 720, 720)]
    public async Task A_picture_has_exactly_the_size_that_was_asked_for(string size, int scale, int width, int height)
    {
        await using var visit = await OpenAsync(Capex);

        var picture = await PictureAsync(visit.Page, size, scale, "white");

        Assert.Equal((width * scale, height * scale), SizeOf(picture.Bytes));
    }

    [Theory]
    [InlineData("white", 255, 255, 255, 255)]
    [InlineData("transparent", 0, 0, 0, 0)]
    [InlineData("dark", 23, 26, 33, 255)] // the surface of the dark theme, #171a21
    public async Task The_background_is_the_chosen_one_and_the_words_stay_readable_on_it(string background, int red, int green, int blue, int alpha)
    {
        await using var visit = await OpenAsync(Capex);

        var picture = await PictureAsync(visit.Page, "slide", 1, background);
        var corner = await PixelAsync(visit.Page, picture.Bytes, 2, 2);
        Assert.Equal([red, green, blue, alpha], corner);

        // A transparent picture is for light slides.
        int[] under = alpha == 0 ? [255, 255, 255] : [red, green, blue];
        Assert.True(await ContrastAsync(visit.Page, picture.Bytes, under, new(0, 0, 1280, 90)) >= 4.5, "The title cannot be read on its background.");
        Assert.True(await ContrastAsync(visit.Page, picture.Bytes, under, new(0, 660, 1280, 60)) >= 4.5, "The source line cannot be read on its background.");
    }

    [Fact]
    public async Task A_picture_holds_title_chart_and_source()
    {
        await using var visit = await OpenAsync(Capex);

        var picture = await PictureAsync(visit.Page, "slide", 1, "white");

        Assert.True(await InkAsync(visit.Page, picture.Bytes, new(0, 0, 1280, 90)) > 500, "There is no title.");
        Assert.True(await InkAsync(visit.Page, picture.Bytes, new(100, 150, 1080, 450)) > 20_000, "There is no chart.");
        Assert.True(await InkAsync(visit.Page, picture.Bytes, new(0, 660, 1280, 60)) > 200, "There is no source line.");
    }

    [Fact]
    public async Task A_file_name_says_what_the_picture_shows()
    {
        await using var visit = await OpenAsync("/");

        var picture = await PictureAsync(visit.Page, "slide", 1, "white", "roic-paths");

        Assert.Matches(new Regex(@"^amzn-ai_roic-paths_.+_slide.*\.png$"), picture.Name);
    }

    [Fact]
    public async Task A_vector_picture_has_its_words_as_text_and_nothing_that_other_programs_cannot_open()
    {
        await using var visit = await OpenAsync(Capex);

        var file = await DownloadAsync(visit.Page, null, "svg");
        var svg = System.Text.Encoding.UTF8.GetString(file.Bytes);
        var document = System.Xml.Linq.XDocument.Parse(svg);
        var title = await visit.Page.Locator("figure.chart .chart-title").First.InnerTextAsync();

        Assert.DoesNotContain("foreignObject", svg, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", svg, StringComparison.OrdinalIgnoreCase);
        var words = string.Join(' ', document.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value));
        Assert.Contains(title.Split(' ')[0], words, StringComparison.Ordinal);
        Assert.Contains("Source:", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_file_holds_the_raw_values()
    {
        await using var visit = await OpenAsync(Capex);

        var file = await DownloadAsync(visit.Page, null, "csv");
        var csv = System.Text.Encoding.UTF8.GetString(file.Bytes);

        Assert.Contains("2025", csv, StringComparison.Ordinal);
        Assert.Matches(new Regex(@"(^|,)85(,|\r|\n|\.0)", RegexOptions.Multiline), csv); // 85 % of $100B, article's capex table
    }

    [Fact]
    public async Task A_picture_can_be_taken_while_the_server_is_away()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var visit = await Visit.StartAsync(fixture.Browser, product.Url);
        visit.Expected = new Regex("ERR_CONNECTION_REFUSED");
        await visit.Page.GotoAsync(Capex);
        await Expect(visit.Page.Locator("apex-chart").First).ToHaveAttributeAsync("data-drawn", new Regex("[1-9]"));
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await product.KillAsync();

        var picture = await PictureAsync(visit.Page, "slide", 1, "white");

        Assert.Equal((1280, 720), SizeOf(picture.Bytes));
        await product.StartAgainAsync();
    }

    private async Task<Visit> OpenAsync(string address)
    {
        var visit = await Visit.StartAsync(fixture.Browser, fixture.Product.Url);
        await visit.Page.GotoAsync(address);
        await Expect(visit.Page.Locator("apex-chart").First).ToHaveAttributeAsync("data-drawn", new Regex("[1-9]"), new() { Timeout = 20_000 });
        return visit;
    }

    private static async Task<(string Name, byte[] Bytes)> PictureAsync(IPage page, string size, int scale, string background, string? chart = null)
    {
        var menu = await OpenMenuAsync(page, chart);
        await menu.Locator($"input[value='{size}']").CheckAsync();
        await menu.Locator($"input[value='{scale.ToString(CultureInfo.InvariantCulture)}']").CheckAsync();
        await menu.Locator($"input[value='{background}']").CheckAsync();
        return await SavedAsync(page, () => menu.Locator("[data-chart-action='png']").ClickAsync());
    }

    private static async Task<(string Name, byte[] Bytes)> DownloadAsync(IPage page, string? chart, string action)
    {
        var menu = await OpenMenuAsync(page, chart);
        return await SavedAsync(page, () => menu.Locator($"[data-chart-action='{action}']").ClickAsync());
    }

    private static async Task<ILocator> OpenMenuAsync(IPage page, string? chart)
    {
        var figure = chart is null ? page.Locator("figure.chart").First : page.Locator($"figure[data-chart='{chart}']");
        await figure.GetByTestId("chart-export").ClickAsync();
        var menu = figure.Locator("[data-chart-menu]");
        await Expect(menu).ToBeVisibleAsync();
        return menu;
    }

    private static async Task<(string Name, byte[] Bytes)> SavedAsync(IPage page, Func<Task> action)
    {
        var download = await page.RunAndWaitForDownloadAsync(action);
        await using var stream = await download.CreateReadStreamAsync();
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        return (download.SuggestedFilename, memory.ToArray());
    }

    /// <summary>Width and height from the header of a PNG file: bytes 16 to 23, big-endian.</summary>
    private static (int Width, int Height) SizeOf(byte[] png)
    {
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    private static Task<int[]> PixelAsync(IPage page, byte[] png, int x, int y) => MeasureAsync<int[]>(page, png, "Array.from(image.getImageData(area.X, area.Y, 1, 1).data)", new(x, y, 1, 1), [0, 0, 0]);

    /// <summary>How many pixels of an area are clearly not the background.</summary>
    private static Task<int> InkAsync(IPage page, byte[] png, Area area) => MeasureAsync<int>(
        page,
        png,
        """
        (() => {
          const d = image.getImageData(area.X, area.Y, area.Width, area.Height).data;
          let ink = 0;
          for (let i = 0; i < d.length; i += 4) {
            if (d[i + 3] > 32 && Math.abs(d[i] - under[0]) + Math.abs(d[i + 1] - under[1]) + Math.abs(d[i + 2] - under[2]) > 60) ink++;
          }
          return ink;
        })()
        """,
        area,
        [255, 255, 255]);

    /// <summary>The strongest contrast (WCAG 2) of any pixel of an area with the background: that of the strokes of its words.</summary>
    private static Task<double> ContrastAsync(IPage page, byte[] png, int[] under, Area area) => MeasureAsync<double>(
        page,
        png,
        """
        (() => {
          const light = (r, g, b) => [r, g, b].map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
            .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
          const back = light(...under);
          const d = image.getImageData(area.X, area.Y, area.Width, area.Height).data;
          let best = 1;
          for (let i = 0; i < d.length; i += 4) {
            if (d[i + 3] < 255) continue;
            const l = light(d[i], d[i + 1], d[i + 2]);
            best = Math.max(best, (Math.max(l, back) + .05) / (Math.min(l, back) + .05));
          }
          return best;
        })()
        """,
        area,
        under);

    private static Task<T> MeasureAsync<T>(IPage page, byte[] png, string expression, Area area, int[] under) => page.EvaluateAsync<T>(
        $$"""
        async ({ bytes, area, under }) => {
          const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const image = canvas.getContext('2d');
          image.drawImage(bitmap, 0, 0);
          return {{expression}};
        }
        """,
        new { bytes = Convert.ToBase64String(png), area, under });

    private sealed record Area(int X, int Y, int Width, int Height);
}
