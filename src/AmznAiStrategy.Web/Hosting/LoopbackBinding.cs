using System.Net;

namespace AmznAiStrategy.Web.Hosting;

/// <summary>
/// Keeps the product on this machine unless its owner says otherwise: it has no sign-in, so anybody who reaches the port
/// reads and edits everything.
/// </summary>
public static class LoopbackBinding
{
    /// <summary>Where the product listens when nothing else is configured.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>The setting that permits addresses beyond this machine.</summary>
    public const string Permission = "Network:AllowOtherMachines";

    /// <summary>Binds <see cref="DefaultUrl"/> unless addresses are configured, and refuses those that other machines can reach.</summary>
    /// <exception cref="SettingException">An address beyond loopback without <see cref="Permission"/>.</exception>
    public static void AddLoopbackBinding(this WebApplicationBuilder builder)
    {
        var configured = Configured(builder.Configuration).ToList();
        if (configured.Count == 0)
        {
            builder.WebHost.UseUrls(DefaultUrl);
            return;
        }

        if (configured.Find(url => !IsLoopback(url)) is { } open && !builder.Configuration.GetValue<bool>(Permission))
        {
            throw new SettingException(
                $"The address {open} can be reached from other machines, and the product has no sign-in. "
                + $"Use an address such as {DefaultUrl}, or set {Permission} to true if that is what you want.");
        }
    }

    private static IEnumerable<string> Configured(ConfigurationManager configuration)
    {
        string[] ListOf(string key) => (configuration[key] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var urls = ListOf("urls");
        var ports = ListOf("http_ports").Concat(ListOf("https_ports")).Select(port => $"http://*:{port}");
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>();
        return [.. endpoints, .. urls.Length > 0 ? urls : ports];
    }

    private static bool IsLoopback(string url)
    {
        var host = BindingAddress.Parse(url).Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }
}

/// <summary>A setting that the product cannot start with; the message names the key and the way out.</summary>
public sealed class SettingException(string message) : Exception(message);
