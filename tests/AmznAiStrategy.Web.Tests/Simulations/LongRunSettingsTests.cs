using AmznAiStrategy.Web.Features.Simulations;
using AmznAiStrategy.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace AmznAiStrategy.Web.Tests.Simulations;

public sealed class LongRunSettingsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(8, 4)]
    public void Half_of_the_processors_work_unless_it_is_set(int processors, int workers) =>
        Assert.Equal(new(MostWaiting: 16, workers), LongRunSettings.From(Configured(), processors));

    [Fact]
    public void Both_can_be_set() =>
        Assert.Equal(new(MostWaiting: 3, Workers: 5), LongRunSettings.From(Configured(("LongRuns:MostWaiting", "3"), ("LongRuns:Workers", "5")), processors: 2));

    [Theory]
    [InlineData("LongRuns:MostWaiting", "0", "1 to 1000")]
    [InlineData("LongRuns:MostWaiting", "1001", "1 to 1000")]
    [InlineData("LongRuns:MostWaiting", "many", "1 to 1000")]
    [InlineData("LongRuns:Workers", "0", "1 to 64")]
    [InlineData("LongRuns:Workers", "-1", "1 to 64")]
    [InlineData("LongRuns:Workers", "1.5", "1 to 64")]
    [InlineData("LongRuns:Workers", "65", "1 to 64")]
    public void What_cannot_be_used_is_refused_naming_the_setting(string setting, string text, string range)
    {
        var refusal = Assert.Throws<SettingException>(() => LongRunSettings.From(Configured((setting, text)), processors: 2));

        Assert.StartsWith($"{setting} is '{text}'. It must be a whole number from {range};", refusal.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Configured(params (string Key, string Text)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Text))).Build();
}
