using AmznAiStrategy.Analysis.Sensitivity;
using AmznAiStrategy.Web.Features.Scenarios.Workbench.Drivers;
using static AmznAiStrategy.Web.Tests.Workbench.Tabs;

namespace AmznAiStrategy.Web.Tests.Workbench.Drivers;

public sealed class DriversReadingTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    [Fact]
    public async Task Without_a_choice_all_seventeen_levers_move_ROIC_over_the_ranges_of_the_model()
    {
        var reading = await ReadAsync();

        Assert.Empty(reading.Errors);
        Assert.Equal("roic", reading.Question!.Request.Measure);
        Assert.Equal<TornadoChoice>(TornadoLevers.Choices, reading.Question.Request.Levers);
    }

    [Fact]
    public async Task Equal_choices_are_equal_questions()
    {
        Assert.Equal((await ReadAsync("drivers.levers=guided")).Question, (await ReadAsync("drivers.levers=guided")).Question);
        Assert.NotEqual((await ReadAsync("drivers.levers=guided")).Question, (await ReadAsync("drivers.levers=demand")).Question);
    }

    [Fact]
    public async Task The_seven_levers_or_a_list_can_be_chosen()
    {
        Assert.Equal(7, (await ReadAsync("drivers.levers=guided")).Question!.Request.Levers.Length);
        Assert.Equal(["demand", "economics.taxRate"], (await ReadAsync("drivers.levers=demand,economics.taxRate")).Question!.Request.Levers.Select(choice => choice.Lever));
    }

    [Fact]
    public async Task A_percentage_is_taken_of_every_value()
    {
        var reading = await ReadAsync("drivers.levers=cash-margin", "drivers.range=part", "drivers.part=5%");

        Assert.Equal(new PartOfValue(0.05), Assert.Single(reading.Question!.Request.Levers).Range);
    }

    [Fact]
    public async Task An_end_that_is_not_typed_is_that_of_the_usual_range() // the model goes from -10 % to 0 % around -4 %
    {
        var reading = await ReadAsync("drivers.levers=price-change", "drivers.low.price-change=-7%");

        Assert.Equal(new TypedRange(-0.07, 0), Assert.Single(reading.Question!.Request.Levers).Range);
    }

    [Fact]
    public async Task A_lever_that_is_0_now_is_left_out_of_a_percentage_and_the_others_stand()
    {
        var context = await database.ContextAsync("base", ("productivity.priceChange", 0));
        var reading = DriversReading.Of(context, Options("drivers.levers=price-change,demand", "drivers.range=part"));

        Assert.Equal("demand", Assert.Single(reading.Question!.Request.Levers).Lever);
        Assert.Equal(("drivers.low.price-change", "Price change is 0 now, and a percentage of 0 is 0; write its two ends instead."), Assert.Single(reading.Errors.Select(error => (error.Path, error.Message))));
    }

    [Theory]
    [InlineData("drivers.measure=beta", "drivers.measure", "There is no output called 'beta'. Known are roic, irr, npv, payback, revenue-gap.")]
    [InlineData("drivers.levers=luck", "drivers.levers", "There is no lever or assumption called 'luck'.")]
    [InlineData("drivers.levers=demand,demand", "drivers.levers", "The lever 'demand' is there twice; choose it once.")]
    [InlineData("drivers.levers=none", "drivers.levers", "Choose at least one lever.")]
    [InlineData("drivers.range=wide", "drivers.range", "There is no range called 'wide'. Leave it out for the model's own, or write part.")]
    [InlineData("drivers.low.price-change=5%", "drivers.high.price-change", "The range of price change must go from low to high; it goes from +5%/yr to 0%/yr.")]
    [InlineData("drivers.low.price-change=0%", "drivers.high.price-change", "The range of price change has no width: both ends are 0%/yr.")]
    [InlineData("drivers.high.compute-life=a while", "drivers.high.compute-life", "“a while” is not a number. Write a length of time, e.g. 5.5 years.")]
    public async Task What_cannot_be_used_is_said_beside_its_field(string option, string name, string message)
    {
        var reading = await ReadAsync(option);

        Assert.Null(reading.Question);
        Assert.Equal((name, message), Assert.Single(reading.Errors.Select(error => (error.Path, error.Message))));
    }

    [Theory]
    [InlineData("0%", "The range must be a percentage above 0%, e.g. 10%.")]
    [InlineData("10", "Is this 10% or 1000%? Write 10% or 0.1 if percent is meant, 1000% if not.")]
    public async Task A_percentage_that_cannot_be_used_is_said_once(string part, string message)
    {
        var reading = await ReadAsync("drivers.range=part", $"drivers.part={part}");

        Assert.Null(reading.Question);
        Assert.Equal((DriversOptions.Part, message), Assert.Single(reading.Errors.Select(error => (error.Path, error.Message))));
    }

    private async Task<DriversReading> ReadAsync(params string[] options) => DriversReading.Of(await database.ContextAsync(), Options(options));
}
