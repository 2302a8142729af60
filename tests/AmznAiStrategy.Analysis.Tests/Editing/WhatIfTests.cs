using AmznAiStrategy.Analysis.Editing;
using CsCheck;

namespace AmznAiStrategy.Analysis.Tests.Editing;

public sealed class WhatIfTests
{
    [Fact]
    public void An_unchanged_scenario_has_nothing_to_write() => Assert.Empty(WhatIf.Write(Seeds.Base, Seeds.Base));

    [Fact]
    public void Only_changes_are_written()
    {
        var changed = Seeds.Base with { Productivity = Seeds.Base.Productivity with { PriceChange = -0.06 } };

        var pair = Assert.Single(WhatIf.Write(Seeds.Base, changed));
        Assert.Equal("productivity.priceChange", pair.Key);
        Assert.Equal("-0.06", pair.Value);
    }

    [Fact]
    public void What_is_written_reads_back_to_the_same_bits() =>
        Gen.Double[0.5, 1.5].Select(Gen.Double[-0.2, 0.05]).Sample((scale, price) =>
        {
            var changed = Seeds.Base with
            {
                Investment = Seeds.Base.Investment with { CapexScale = scale },
                Productivity = Seeds.Base.Productivity with { PriceChange = price },
            };
            var back = WhatIf.Read(Seeds.Base, WhatIf.Write(Seeds.Base, changed));
            return back.Broken.IsEmpty && back.Assumptions == changed;
        });

    [Fact]
    public void Parts_that_cannot_be_used_are_named_and_the_rest_is_applied()
    {
        var reading = WhatIf.Read(Seeds.Base,
        [
            new("productivity.priceChange", "-0.06"),
            new("productivity.prize", "1"),
            new("buildOut.computeLife", "long"),
            new("economics.taxRate", "7"),
            new("economics.wacc", "NaN"),
        ]);

        Assert.Equal(-0.06, reading.Assumptions.Productivity.PriceChange);
        Assert.Equal(Seeds.Base.Economics, reading.Assumptions.Economics);
        Assert.Equal(
            ["productivity.prize=1", "buildOut.computeLife=long", "economics.wacc=NaN", "economics.taxRate=7"],
            reading.Broken.Select(part => part.Part));
    }

    [Fact]
    public void Shares_that_do_not_sum_to_one_are_left_out_together()
    {
        var reading = WhatIf.Read(Seeds.Base, [new("buildOut.entryLag.sameYear", "0.5"), new("buildOut.entryLag.nextYear", "0.9")]);

        Assert.Equal(Seeds.Base, reading.Assumptions);
        Assert.Equal(2, reading.Broken.Length);
    }

    [Fact]
    public void A_change_of_the_horizon_is_a_change_like_any_other()
    {
        var reading = WhatIf.Read(Seeds.Base, [new("horizon.lastYear", "2040")]);

        Assert.Empty(reading.Broken);
        Assert.Equal(2040, reading.Assumptions.Horizon.LastYear);
    }
}
