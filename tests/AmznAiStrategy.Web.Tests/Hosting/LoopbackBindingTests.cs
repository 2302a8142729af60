using System.Diagnostics;
using AmznAiStrategy.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace AmznAiStrategy.Web.Tests.Hosting;

/// <summary>The product has no sign-in, so it stays on this machine unless its owner says otherwise.</summary>
public sealed class LoopbackBindingTests
{
    [Theory]
    [InlineData("--urls=http://0.0.0.0:5080")]
    [InlineData("--urls=http://*:5080")]
    [InlineData("--urls=http://+:5080")]
    [InlineData("--urls=http://[::]:5080")]
    [InlineData("--urls=http://192.168.1.20:5080")]
    [InlineData("--urls=http://analyst-desk:5080")]
    [InlineData("--urls=http://127.0.0.1:5080;http://0.0.0.0:5081")]
    [InlineData("--http_ports=5080")]
    [InlineData("--https_ports=5443")]
    [InlineData("--Kestrel:Endpoints:Open:Url=http://0.0.0.0:5080")]
    public void An_address_that_others_reach_is_refused_naming_the_setting(string setting)
    {
        var refusal = Assert.Throws<SettingException>(() => Bind(setting));

        Assert.Contains(LoopbackBinding.Permission, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--urls=http://0.0.0.0:5080")]
    [InlineData("--http_ports=5080")]
    public void Such_an_address_is_accepted_when_the_owner_allows_it(string setting) => Bind(setting, $"--{LoopbackBinding.Permission}=true");

    [Theory]
    [InlineData("--urls=http://127.0.0.1:6000")]
    [InlineData("--urls=http://127.0.0.53:6000")]
    [InlineData("--urls=http://localhost:6000;https://localhost:6001")]
    [InlineData("--urls=http://[::1]:6000")]
    [InlineData("--Kestrel:Endpoints:Own:Url=http://localhost:6000")]
    public void An_address_of_this_machine_is_accepted(string setting) => Bind(setting);

    [Fact]
    public void Without_a_setting_it_listens_on_this_machine_only() =>
        Assert.Equal("http://127.0.0.1:5080", Bind().WebHost.GetSetting(WebHostDefaults.ServerUrlsKey));

    [Fact]
    public async Task The_program_ends_with_one_sentence_and_not_with_success()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", "http://0.0.0.0:0"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var program = Process.Start(start)!;
        var error = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();

        Assert.NotEqual(0, program.ExitCode);
        Assert.Contains(LoopbackBinding.Permission, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static WebApplicationBuilder Bind(params string[] settings)
    {
        // Not the settings of the machine that runs the tests.
        var builder = WebApplication.CreateEmptyBuilder(new() { Args = settings });
        builder.Configuration.AddCommandLine(settings);
        builder.AddLoopbackBinding();
        return builder;
    }
}
