using AmznAiStrategy.Analysis.Competition;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Competition;

public sealed class CompetitionFiguresTests
{
    [Fact]
    public void The_data_folder_has_every_figure_needed() =>
        Assert.Empty(CompetitionFigures.From(PrintedFigures.Book).Needed.SelectMany(figure => figure.MissingIds));

    [Fact]
    public void Statements_stand_in_words() => Assert.Equal(
        ["exclusive partnership with OpenAI", "rests on OpenAI alone", "partly ended by the AWS deal"],
        CompetitionFigures.From(PrintedFigures.Book).Statements.Take(3).Select(statement => statement.Statement.Text));

    [Fact]
    public void Every_missing_figure_is_named_once() => Assert.Equal(
        ["competition.azure.driver", "openai.power"],
        CompetitionFigures.From(PrintedFigures.Without("openai.power", "competition.azure.driver")).Needed.SelectMany(figure => figure.MissingIds).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_more_of_the_contract_is_used_the_higher_the_return()
    {
        var steps = ContractRealisation.Of("Base", Seeded.Base);

        Assert.Equal([0, 0.5, 0.8, 1], steps.Select(step => step.Realised));
        Assert.Equal(steps.Select(step => step.Roic.Value), steps.Select(step => step.Roic.Value).Order());
    }

    [Fact]
    public void The_part_that_the_scenario_assumes_gives_the_return_of_the_scenario() =>
        Assert.Equal(0.15357, ContractRealisation.Of("Base", Seeded.Base).Single(step => step.IsOwn).Roic.Value!.Value, 5); // golden.json, ROIC 2031
}
