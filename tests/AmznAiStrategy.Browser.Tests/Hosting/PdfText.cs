using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace AmznAiStrategy.Browser.Tests.Hosting;

/// <summary>The words on each sheet of a PDF that Chromium printed, in the order in which they were drawn, without spaces between them.</summary>
internal static partial class PdfText
{
    public static IReadOnlyList<string> Sheets(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var objects = Object().Matches(text).ToDictionary(one => one.Groups["number"].Value, one => one.Groups["body"].Value);
        return
        [
            .. objects.Values.Where(body => Page().IsMatch(body.Split("stream", 2)[0])).Select(page =>
            {
                var fonts = Font().Matches(page).DistinctBy(font => font.Groups["name"].Value)
                    .ToDictionary(font => font.Groups["name"].Value, font => Letters(objects, font.Groups["number"].Value));
                return Words(Stream(objects[Contents().Match(page).Groups["number"].Value]), fonts);
            }),
        ];
    }

    private static string Words(string content, Dictionary<string, Dictionary<int, string>> fonts)
    {
        var words = new StringBuilder();
        Dictionary<int, string> letters = [];
        foreach (var step in Step().Matches(content).AsEnumerable())
        {
            if (step.Groups["font"].Success)
            {
                letters = fonts.GetValueOrDefault(step.Groups["font"].Value) ?? [];
                continue;
            }

            foreach (var glyph in step.Groups["glyphs"].Value.Chunk(4).Where(glyph => glyph.Length == 4))
            {
                words.Append(letters.GetValueOrDefault(Number(new(glyph)), "\ufffd"));
            }
        }

        return SpaceOf().Replace(words.ToString(), "");
    }

    /// <summary>What each glyph of a font stands for, from its ToUnicode map.</summary>
    private static Dictionary<int, string> Letters(Dictionary<string, string> objects, string font)
    {
        var letters = new Dictionary<int, string>();
        if (ToUnicode().Match(objects[font]) is not { Success: true } reference)
        {
            return letters;
        }

        var map = Stream(objects[reference.Groups["number"].Value]);
        foreach (var section in Section().Matches(map).AsEnumerable())
        {
            foreach (var row in Row().Matches(section.Value).AsEnumerable())
            {
                var (first, to) = (Number(row.Groups["first"].Value), row.Groups["to"].Value);
                var last = row.Groups["last"].Success ? Number(row.Groups["last"].Value) : first;
                for (var glyph = first; glyph <= last; glyph++)
                {
                    letters[glyph] = to.Length == 4 ? ((char)(Number(to) + glyph - first)).ToString() : Encoding.BigEndianUnicode.GetString(Convert.FromHexString(to));
                }
            }
        }

        return letters;
    }

    private static string Stream(string body)
    {
        var start = body.IndexOf("stream\n", StringComparison.Ordinal) + "stream\n".Length;
        var raw = Encoding.Latin1.GetBytes(body[start..body.LastIndexOf("endstream", StringComparison.Ordinal)]);
        if (!body[..start].Contains("FlateDecode", StringComparison.Ordinal))
        {
            return Encoding.Latin1.GetString(raw);
        }

        using var packed = new ZLibStream(new MemoryStream(raw), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        packed.CopyTo(plain);
        return Encoding.Latin1.GetString(plain.ToArray());
    }

    private static int Number(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<number>\d+) 0 obj\s(?<body>.*?)endobj", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Object();

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Page();

    [GeneratedRegex(@"/Contents (?<number>\d+) 0 R", RegexOptions.ExplicitCapture)]
    private static partial Regex Contents();

    [GeneratedRegex(@"/(?<name>F\d+) (?<number>\d+) 0 R", RegexOptions.ExplicitCapture)]
    private static partial Regex Font();

    [GeneratedRegex(@"/ToUnicode (?<number>\d+) 0 R", RegexOptions.ExplicitCapture)]
    private static partial Regex ToUnicode();

    [GeneratedRegex(@"/(?<font>F\d+) [-\d.]+ Tf|<(?<glyphs>[0-9A-Fa-f]+)>", RegexOptions.ExplicitCapture)]
    private static partial Regex Step();

    [GeneratedRegex(@"beginbf(char|range).*?endbf(char|range)", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Section();

    [GeneratedRegex(@"<(?<first>[0-9A-Fa-f]{4})> (<(?<last>[0-9A-Fa-f]{4})> )?<(?<to>[0-9A-Fa-f]+)>", RegexOptions.ExplicitCapture)]
    private static partial Regex Row();

    [GeneratedRegex(@"\s+")]
    private static partial Regex SpaceOf();
}
