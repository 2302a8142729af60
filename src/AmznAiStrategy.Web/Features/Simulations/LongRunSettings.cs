using System.Globalization;
using AmznAiStrategy.Web.Hosting;

namespace AmznAiStrategy.Web.Features.Simulations;

/// <summary>How much <see cref="LongRuns"/> takes on.</summary>
/// <param name="MostWaiting">How many runs may wait for their turn; one more is refused as busy.</param>
/// <param name="Workers">How many runs are in work at the same time, each on a thread of its own.</param>
public sealed record LongRunSettings(int MostWaiting, int Workers)
{
    /// <summary>The setting behind <see cref="MostWaiting"/>.</summary>
    public const string MostWaitingSetting = "LongRuns:MostWaiting";

    /// <summary>The setting behind <see cref="Workers"/>.</summary>
    public const string WorkersSetting = "LongRuns:Workers";

    private const int MostWaitingUnlessSet = 16;

    /// <summary>What is configured; else 16 wait, and half of the processors work, so that the other half answers pages.</summary>
    /// <exception cref="SettingException">A setting is no whole number, or out of its range.</exception>
    public static LongRunSettings From(IConfiguration configuration, int processors) => new(
        Read(configuration, MostWaitingSetting, MostWaitingUnlessSet, most: 1000),
        Read(configuration, WorkersSetting, Math.Max(1, processors / 2), most: 64));

    private static int Read(IConfiguration configuration, string setting, int unlessSet, int most) => configuration[setting] switch
    {
        null or "" => unlessSet,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most => number,
        var text => throw new SettingException($"{setting} is '{text}'. It must be a whole number from 1 to {most}; without it, it is {unlessSet}."),
    };
}
