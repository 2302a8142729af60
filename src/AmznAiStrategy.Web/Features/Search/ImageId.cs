using System.Text.RegularExpressions;

namespace AmznAiStrategy.Web.Features.Search;

/// <summary>The id that is printed in an exported picture: two groups of four characters of Crockford's base 32.</summary>
public static partial class ImageId
{
    /// <summary>The id as it is printed, or null when the text is none.</summary>
    public static string? Read(string text) => Shape().IsMatch(text) ? text.ToUpperInvariant() : null;

    [GeneratedRegex("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
