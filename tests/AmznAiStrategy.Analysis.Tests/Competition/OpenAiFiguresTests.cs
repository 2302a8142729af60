using AmznAiStrategy.Analysis.Competition;

namespace AmznAiStrategy.Analysis.Tests.Competition;

public sealed class OpenAiFiguresTests
{
    private static readonly OpenAiFigures OpenAi = OpenAiFigures.From(PrintedFigures.Book);

    [Fact]
    public void The_contract_grew_by_62_to_100_billion() => Assert.Equal(62, OpenAi.Addition.Value!.Value, 9); // 100 - 38

    [Fact]
    public void A_year_of_the_contract_is_not_quite_nine_percent_of_aws_revenue()
    {
        Assert.Equal(12.5, OpenAi.Yearly.Value!.Value, 9); // 100 / 8
        Assert.Equal(0.0878, OpenAi.YearlyShareOfAws.Value!.Value, 4); // 12.5 / 142.4
    }

    [Fact]
    public void The_contract_is_set_against_the_backlog()
    {
        Assert.Equal(0.1949, OpenAi.SignedOfBacklog.Value!.Value, 4); // 38 / 195
        Assert.Equal(0.5128, OpenAi.ExpandedOfBacklog.Value!.Value, 4); // 100 / 195
    }

    [Fact]
    public void A_gigawatt_brings_50_billion_over_the_term()
    {
        Assert.Equal(50, OpenAi.PerGigawatt.Value!.Value, 9); // 100 / 2
        Assert.Equal(6.25, OpenAi.PerGigawattYear.Value!.Value, 9); // 50 / 8
    }

    [Fact]
    public void Half_of_what_comes_back_goes_out_first()
    {
        Assert.Equal(0.5, OpenAi.Circular.Value!.Value, 9); // 50 / 100
        Assert.Equal(0.15, OpenAi.CircularUpfront.Value!.Value, 9); // 15 / 100
        Assert.Equal(50, OpenAi.Net.Value!.Value, 9); // 100 - 50
        Assert.Equal(4, OpenAi.YearsToReturn.Value!.Value, 9); // 50 / 12.5
        Assert.Equal(0.7, OpenAi.ConditionalShare.Value!.Value, 9); // 35 / 50
    }

    [Fact]
    public void The_ladder_has_a_rung_for_every_year_of_the_term()
    {
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], OpenAi.Ladder.Select(year => year.Number));
        Assert.All(OpenAi.Ladder, year => Assert.Equal(12.5, year.Amount.Value));
        Assert.Equal([12.5, 25, 37.5, 50, 62.5, 75, 87.5, 100], OpenAi.Ladder.Select(year => year.Cumulative.Value!.Value));
    }

    [Fact]
    public void Without_the_term_there_is_no_ladder_and_the_contract_stands()
    {
        var openAi = OpenAiFigures.From(PrintedFigures.Without("openai.contract-years"));

        Assert.Empty(openAi.Ladder);
        Assert.Equal(62, openAi.Addition.Value!.Value, 9);
        Assert.Equal(["openai.contract-years"], openAi.YearlyShareOfAws.MissingIds.AsEnumerable());
    }
}
