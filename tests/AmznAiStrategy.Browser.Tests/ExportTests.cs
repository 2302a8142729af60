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
    public async Task The_source_line_of_a_picture_names_its_scenario_and_its_id()
    {
        await using var visit = await OpenAsync("/scenarios/base?hurdle.low=0.12");

        var file = await DownloadAsync(visit.Page, "roic-paths", "svg");
        var document = System.Xml.Linq.XDocument.Parse(System.Text.Encoding.UTF8.GetString(file.Bytes));
        var words = string.Join(' ', document.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value));

        Assert.Contains("Scenario: Base (edited), Base (saved)", words, StringComparison.Ordinal);
        Assert.Contains("Not investment advice.", words, StringComparison.Ordinal);
        Assert.Matches("Image [0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}, engine [0-9]+\\.[0-9]+\\.[0-9]+\\.", words);
        Assert.Contains($"Image {await ImageIdAsync(visit.Page, "roic-paths")},", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vector_picture_says_in_itself_what_it_shows()
    {
        await using var visit = await OpenAsync("/scenarios/base");

        var file = await DownloadAsync(visit.Page, "programme-cash", "svg");
        var document = System.Xml.Linq.XDocument.Parse(System.Text.Encoding.UTF8.GetString(file.Bytes));
        var id = await ImageIdAsync(visit.Page, "programme-cash");
        var described = document.Root!.Elements().Single(e => e.Name.LocalName == "desc").Value;
        System.Xml.Linq.XNamespace dublinCore = "http://purl.org/dc/elements/1.1/";

        Assert.Contains($"Image {id}: {fixture.Product.Url}i/{id}", described, StringComparison.Ordinal);
        Assert.Contains("Scenario: Base", described, StringComparison.Ordinal);
        Assert.Equal(id, document.Descendants(dublinCore + "identifier").Single().Value);
        Assert.Equal(await visit.Page.Locator("[data-chart='programme-cash'] .chart-title").InnerTextAsync(), document.Descendants(dublinCore + "title").Single().Value);
    }

    [Fact]
    public async Task A_picture_says_in_itself_what_it_shows()
    {
        await using var visit = await OpenAsync("/scenarios/base");

        var picture = await PictureAsync(visit.Page, "slide", 1, "white", "roic-paths");
        var words = Words(picture.Bytes);
        var id = await ImageIdAsync(visit.Page, "roic-paths");

        Assert.Equal(await visit.Page.Locator("[data-chart='roic-paths'] .chart-title").InnerTextAsync(), words["Title"]);
        Assert.Contains("2023–2035", words["Description"], StringComparison.Ordinal); // an en dash is no Latin-1: iTXt
        Assert.Contains("Frontier Ledger", words["Source"], StringComparison.Ordinal);
        Assert.Matches("^AMZN AI strategy, engine [0-9.]+$", words["Software"]);
        Assert.Contains($"Image {id}: {fixture.Product.Url}i/{id}", words["Comment"], StringComparison.Ordinal);
        Assert.Contains($"View: {fixture.Product.Url}scenarios/base#chart-roic-paths", words["Comment"], StringComparison.Ordinal);
        Assert.Contains("Scenario: Base", words["Comment"], StringComparison.Ordinal);
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

    [Fact]
    public async Task All_charts_of_a_page_come_in_one_file_with_a_list()
    {
        await using var visit = await OpenAsync(Capex);
        var charts = await visit.Page.Locator("figure[data-chart]").CountAsync();
        var offer = visit.Page.GetByTestId("export-all");
        await offer.GetByRole(AriaRole.Button, new() { Name = "Export all charts" }).ClickAsync();
        await offer.Locator("input[value='half']").CheckAsync();
        await offer.Locator("input[value='1']").CheckAsync();

        var file = await SavedAsync(visit.Page, () => offer.Locator("[data-chart-action='all']").ClickAsync());

        Assert.Equal($"amzn-ai_capex_{charts}-charts_half.zip", file.Name);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(file.Bytes));
        var rows = (await ReadAsync(zip.GetEntry("manifest.csv")!)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("file,title,id,address,view,source,scenario,width,height,made at", rows[0]);
        Assert.Equal(2 * charts, rows.Length - 1);
        Assert.Equal(2 * charts + 1, zip.Entries.Count);
        Assert.All(zip.Entries, entry => Assert.True(entry.Name == "manifest.csv" || rows.Any(row => row.StartsWith(entry.Name + ",", StringComparison.Ordinal))));
        foreach (var picture in zip.Entries.Where(entry => entry.Name.EndsWith(".png", StringComparison.Ordinal)))
        {
            await using var stream = await picture.OpenAsync();
            using var memory = new MemoryStream();
            await stream.CopyToAsync(memory);
            Assert.Equal((640, 720), SizeOf(memory.ToArray()));
        }
    }

    [Fact]
    public async Task A_page_with_one_chart_offers_that_one_alone()
    {
        await using var visit = await OpenAsync("/");
        var charts = await visit.Page.Locator("figure[data-chart]").CountAsync();
        await Expect(visit.Page.GetByTestId("export-all")).ToBeVisibleAsync(new() { Visible = charts > 1 });
    }

    [Fact]
    public async Task A_link_to_the_chart_and_code_that_embeds_it_can_be_copied()
    {
        await using var visit = await OpenAsync("/scenarios/base?hurdle.low=0.12");
        await visit.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var menu = await OpenMenuAsync(visit.Page, "roic-paths");

        await menu.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();
        await Expect(menu.GetByRole(AriaRole.Status)).ToHaveTextAsync("The link was copied.");
        Assert.Equal($"{fixture.Product.Url}scenarios/base?hurdle.low=0.12#chart-roic-paths", await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));

        await menu.GetByRole(AriaRole.Button, new() { Name = "Copy embed code" }).ClickAsync();
        await Expect(menu.GetByRole(AriaRole.Status)).ToContainTextAsync("The code was copied.");
        Assert.StartsWith(
            $"<iframe src=\"{fixture.Product.Url}embed/roic-paths?page=%2Fscenarios%2Fbase&amp;hurdle.low=0.12\" title=\"ROIC at the end",
            await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"),
            StringComparison.Ordinal);
    }

    private async Task<Visit> OpenAsync(string address)
    {
        var visit = await Visit.StartAsync(fixture.Browser, fixture.Product.Url);
        await visit.Page.GotoAsync(address);
        await Expect(visit.Page.Locator("apex-chart").First).ToHaveAttributeAsync("data-drawn", new Regex("[1-9]"), new() { Timeout = 20_000 });
        if (address.StartsWith("/scenarios/", StringComparison.Ordinal))
        {
            // The live form takes the place of the one that was sent first; a menu that is opened before closes again.
            await Expect(visit.Page.Locator("scenario-form")).ToHaveAttributeAsync("data-live", "true", new() { Timeout = 20_000 });
        }

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

    private static Task<string> ImageIdAsync(IPage page, string chart) =>
        page.Locator($"[data-chart='{chart}'] apex-chart").EvaluateAsync<string>("chart => chart.spec.imageId");

    private static async Task<string> ReadAsync(System.IO.Compression.ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(await entry.OpenAsync());
        return await reader.ReadToEndAsync();
    }

    /// <summary>The texts inside a PNG by their keywords; fails when a chunk is not as long, or has not the check sum, that it says.</summary>
    private static Dictionary<string, string> Words(byte[] png)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = 8;
        while (at < png.Length)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var type = System.Text.Encoding.ASCII.GetString(png, at + 4, 4);
            Assert.Equal(Crc32(png.AsSpan(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)));
            if (type is "tEXt" or "iTXt")
            {
                var data = png.AsSpan(at + 8, length);
                var end = data.IndexOf((byte)0);
                var keyword = System.Text.Encoding.Latin1.GetString(data[..end]);
                words.Add(keyword, type == "tEXt" ? System.Text.Encoding.Latin1.GetString(data[(end + 1)..]) : System.Text.Encoding.UTF8.GetString(data[(end + 5)..]));
            }

            at += length + 12;
        }

        Assert.Equal(png.Length, at);
        return words;
    }

    /// <summary>ISO 3309, bit by bit.</summary>
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var value = uint.MaxValue;
        foreach (var one in bytes)
        {
            value ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            }
        }

        return value ^ uint.MaxValue;
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
