using AmznAiStrategy.Web.Charts;

namespace AmznAiStrategy.Web.Tests.Images;

public sealed class ImageIdTests
{
    private const string Csv = "Year,AI,Estimate,Scenario,Source\r\n2026,180,yes,,The article\r\n";

    private static readonly ChartPlace View = new("/capex", []);

    [Fact]
    public void An_id_is_forty_bits_of_the_hash_of_everything_that_the_picture_shows()
    {
        // printf '/capex\ncapex\n\n<engine>\nYear,AI,…\r\n' | sha256sum, its first 10 hexadecimal digits in groups of five bits.
        var hash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"/capex\ncapex\n\n{ImageId.EngineVersion}\n{Csv}")));
        var bits = string.Concat(hash[..10].Select(digit => Convert.ToString(Convert.ToInt32(digit.ToString(), 16), 2).PadLeft(4, '0')));
        var letters = bits.Chunk(5).Select(five => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[Convert.ToInt32(new(five), 2)]).ToArray();

        Assert.Equal($"{new string(letters[..4])}-{new string(letters[4..])}", ImageId.Of(View, "capex", Csv));
    }

    [Fact]
    public void The_same_picture_has_the_same_id_and_any_other_has_another()
    {
        var id = ImageId.Of(View, "capex", Csv);

        Assert.Equal(id, ImageId.Of(new("/capex", []), "capex", Csv));
        string[] others =
        [
            ImageId.Of(new("/capex?year=2026", []), "capex", Csv),
            ImageId.Of(View, "capex-2", Csv),
            ImageId.Of(View, "capex", Csv.Replace("180", "180.1", StringComparison.Ordinal)),
            ImageId.Of(new("/capex", [new("mine", 1)]), "capex", Csv),
            ImageId.Of(new("/capex", [new("mine", 2)]), "capex", Csv),
        ];
        Assert.Equal(others.Length, others.Append(id).Distinct().Count() - 1);
    }

    [Fact]
    public void A_hurdle_is_a_number_of_the_picture()
    {
        var chart = Charts.Examples.Capex;

        Assert.NotEqual(
            ImageId.Numbers(chart with { Bands = [new(0.15, 0.2, "Hurdle")] }, Csv),
            ImageId.Numbers(chart with { Bands = [new(0.12, 0.2, "Hurdle")] }, Csv));
    }

    [Theory]
    [InlineData("7K3F-M2QX")]
    [InlineData("7k3f-m2qx")]
    [InlineData("7K3FM2QX")]
    [InlineData(" 7K3F M2QX ")]
    [InlineData("7K3F--M2QX")]
    public void An_id_is_read_however_it_was_typed(string typed) => Assert.Equal("7K3F-M2QX", ImageId.Read(typed));

    [Fact]
    public void Letters_that_look_like_digits_are_those_digits() => Assert.Equal("0110-1100", ImageId.Read("oIl0-LiOo"));

    [Theory]
    [InlineData("")]
    [InlineData("7K3F-M2Q")]
    [InlineData("7K3F-M2QXX")]
    [InlineData("7K3F-M2QU")]
    [InlineData("7K3F-M2Q\u0660")]
    [InlineData("../../etc/passwd")]
    [InlineData("<script>alert(1)</script>")]
    public void Anything_else_is_no_id(string typed) => Assert.Null(ImageId.Read(typed));

    [Fact]
    public void Ten_thousand_letters_are_no_id() => Assert.Null(ImageId.Read(new string('7', 10_000)));

    [Fact]
    public void Revisions_are_told_of_saved_scenarios_only() =>
        Assert.Equal("my-case revision 4", new ChartPlace("/compare", [new("base", 0), new("my-case", 4)]).Revisions);
}
