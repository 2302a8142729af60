using System.Globalization;
using System.Text.RegularExpressions;
using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Tests.Charts;

public sealed partial class SeriesLookTests
{
    [Fact]
    public void Bull_base_and_bear_differ_in_marker_as_well_as_colour()
    {
        var looks = SeriesLook.Of(Examples.Paths.Series);

        Assert.Equal(["bull", "base", "bear"], looks.Select(look => look.Tone));
        Assert.Equal(3, looks.Select(look => look.Marker).Distinct().Count());
    }

    [Fact]
    public void Series_of_one_role_still_differ()
    {
        var looks = SeriesLook.Of([.. Enumerable.Range(0, 4).Select(i => new ChartSeries($"{i}", [1], SeriesRole.Other))]);

        Assert.Equal(4, looks.Distinct().Count());
    }

    [Fact]
    public void Thirteen_vintages_take_the_whole_ramp_in_order() =>
        Assert.Equal(Enumerable.Range(1, 13).Select(i => $"vintage-{i}"), Vintages(13));

    [Fact]
    public void Fewer_vintages_spread_over_the_ramp() =>
        Assert.Equal(["vintage-1", "vintage-7", "vintage-13"], Vintages(3));

    [Fact]
    public void Every_role_has_a_colour_in_both_themes()
    {
        var tones = Enum.GetValues<SeriesRole>().Select(role => SeriesLook.Of([new("One", [1], role)])[0].Tone);

        Assert.All(tones, tone => Assert.True(Light.ContainsKey(tone) && Dark.ContainsKey(tone), tone));
    }

    [Fact]
    public void Every_mark_stands_out_from_the_page()
    {
        string[] frame = ["grid", "axis", "surface", "font"];
        Assert.All(Light.Where(token => !frame.Contains(token.Key)), token => Assert.True(Contrast(token.Value, Light["surface"]) >= 3, token.Key));
        Assert.All(Dark.Where(token => !frame.Contains(token.Key)), token => Assert.True(Contrast(token.Value, Dark["surface"]) >= 3, token.Key));
    }

    [Theory]
    [InlineData("strong")]
    [InlineData("text")]
    [InlineData("muted")]
    public void Words_are_readable_in_both_themes(string token)
    {
        Assert.True(Contrast(Light[token], Light["surface"]) >= 4.5);
        Assert.True(Contrast(Dark[token], Dark["surface"]) >= 4.5);
    }

    private static readonly Dictionary<string, string> Light = Tokens(0);

    private static readonly Dictionary<string, string> Dark = Tokens(1);

    private static IEnumerable<string> Vintages(int count) =>
        SeriesLook.Of([.. Enumerable.Range(0, count).Select(i => new ChartSeries($"{i}", [1], SeriesRole.Vintage))]).Select(look => look.Tone);

    /// <summary>The chart colours of css/tokens.css: the light theme stands first.</summary>
    private static Dictionary<string, string> Tokens(int theme)
    {
        var css = File.ReadAllText(Path.Combine(Root(), "src", "AmznAiStrategy.Web", "wwwroot", "css", "tokens.css"));
        var half = css.Split("[data-bs-theme=\"dark\"]")[theme];
        return Token().Matches(half).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AmznAiStrategy.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    /// <summary>WCAG 2.2, relative luminance and contrast ratio.</summary>
    private static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var part = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5);
    }

    [GeneratedRegex(@"--chart-([a-z0-9-]+): (#[0-9a-f]{6});")]
    private static partial Regex Token();
}
