using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Scenarios;

public sealed class ScenarioFileTests
{
    [Fact]
    public void A_scenario_file_gives_its_name_and_what_each_assumption_rests_on()
    {
        var definition = Seeded.Definition("base");

        Assert.Equal(("base", "Base"), (definition.Id, definition.Name));
        Assert.Equal(new(BasisKind.Fact, "capex.2023.total", null, "Taken as printed in the capex table."), definition.BasisFor("investment.capexByYear.2023"));
        Assert.Equal(BasisKind.Source, definition.BasisFor("buildOut.computeLife")!.Kind);
        Assert.Equal(BasisKind.Judgement, definition.BasisFor("economics.wacc")!.Kind);
    }

    [Fact]
    public void A_problem_names_the_file_the_place_what_stands_there_and_what_is_right()
    {
        var json = Seeded.Text("base").Replace("\"computeLife\": 5.5", "\"computeLife\": 40", StringComparison.Ordinal);

        Assert.Equal(
            new("base.json", "assumptions.buildOut.computeLife", "40", "Compute life must be between 1 and 15 years; it is 40."),
            Assert.Single(ScenarioFile.Read(json, "base.json").Errors));
    }

    [Fact]
    public void All_problems_of_a_file_are_named_at_once()
    {
        var json = Seeded.Text("base")
            .Replace("\"id\": \"base\"", "\"id\": \"Base Case\"", StringComparison.Ordinal)
            .Replace("\"description\":", "\"descripton\":", StringComparison.Ordinal)
            .Replace("\"wacc\": 0.09", "\"wacc\": \"9%\"", StringComparison.Ordinal)
            .Replace("\"economics.taxRate\": { \"kind\": \"judgement\"", "\"economics.taxRate\": { \"kind\": \"opinion\"", StringComparison.Ordinal);

        Assert.Equal(
            ["descripton", "id", "description", "assumptions.economics.wacc", "basis.economics.taxRate"],
            ScenarioFile.Read(json, "base.json").Errors.Select(error => error.Path));
    }

    [Fact]
    public void The_built_in_scenarios_stand_in_the_order_in_which_an_analyst_names_them() =>
        Assert.Equal(
            ["bull", "base", "bear", "reported-history"],
            new[] { "base", "bear", "bull", "reported-history" }.OrderBy(id => Seeded.Definition(id).Position));

    [Theory]
    [InlineData("0")]
    [InlineData("1.5")]
    [InlineData("\"first\"")]
    public void A_position_is_a_whole_number_from_1(string position)
    {
        var json = Seeded.Text("base").Replace("\"position\": 2", $"\"position\": {position}", StringComparison.Ordinal);

        var error = Assert.Single(ScenarioFile.Read(json, "base.json").Errors);
        Assert.Equal("position", error.Path);
        Assert.Equal("The position must be a whole number from 1, or be left out.", error.Message);
    }

    [Fact]
    public void A_file_is_named_after_its_id() =>
        Assert.Equal("The file of this id must be named 'base.json'.", Assert.Single(ScenarioFile.Read(Seeded.Text("base"), "bull.json").Errors).Message);

    [Fact]
    public void An_assumption_without_a_basis_is_refused()
    {
        var json = Seeded.Text("base").Replace("\"economics.wacc\"", "\"economics.finance\"", StringComparison.Ordinal);
        var errors = ScenarioFile.Read(json, "base.json").Errors;

        Assert.Equal(["assumptions.economics.wacc", "basis.economics.finance"], errors.Select(error => error.Path));
        Assert.Equal("0.09", errors[0].Value);
        Assert.Equal("'basis' does not say what 'economics.wacc' rests on; add 'economics.wacc' or a group above it.", errors[0].Message);
        Assert.Equal("'economics.finance' is no assumption and no group of assumptions; remove it or correct the name.", errors[1].Message);
    }

    [Theory]
    [InlineData("""{ "kind": "fact", "note": "n" }""", "A basis of kind fact must name the figure in 'factId'.")]
    [InlineData("""{ "kind": "source", "note": "n" }""", "A basis of kind source must name it in 'source'.")]
    [InlineData("""{ "kind": "judgement" }""", "A basis must give its reasoning in 'note'.")]
    [InlineData("""{ "kind": "judgement", "factId": "x", "note": "n" }""", "Only a basis of kind fact has a 'factId'.")]
    [InlineData("""{ "kind": "fact", "factId": "x", "source": "s", "note": "n" }""", "Only a basis of kind source has a 'source'.")]
    [InlineData("5", "A basis must be an object with kind and note.")]
    public void A_basis_must_say_enough(string basis, string message)
    {
        var json = Seeded.Text("base").Replace("\"basis\": {", $"\"basis\": {{ \"economics.wacc\": {basis}, ", StringComparison.Ordinal);

        Assert.Contains(ScenarioFile.Read(json, "base.json").Errors, error => error.Path == "basis.economics.wacc" && error.Message == message);
    }

    [Theory]
    [InlineData("", "This is not JSON")]
    [InlineData("{", "This is not JSON")]
    [InlineData("[]", "The file must hold one object, { ... }.")]
    public void What_is_no_scenario_is_refused_in_a_sentence(string json, string message) =>
        Assert.StartsWith(message, Assert.Single(ScenarioFile.Read(json, "base.json").Errors).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_without_content_names_every_part_that_is_missing() => Assert.Equal(
        ["id", "name", "description", "assumptions", "basis"], ScenarioFile.Read("{}", "base.json").Errors.Select(error => error.Path));

    [Fact]
    public void A_file_without_end_is_refused_unread() =>
        Assert.Equal("The file is too long for a scenario.", Assert.Single(ScenarioFile.Read(new string(' ', 1_000_000), "base.json").Errors).Message);
}
