using System.Globalization;
using System.Text.Json;
using AmznAiStrategy.Analysis.Finance;
using AmznAiStrategy.Analysis.Tests.Scenarios;

namespace AmznAiStrategy.Analysis.Tests.Finance;

/// <summary>Cases published by others: spreadsheet documentation, textbooks and the tests of other libraries. Each names its source.</summary>
public sealed class PublishedCasesTests
{
    private static readonly IReadOnlyDictionary<string, JsonElement> Cases = JsonDocument.Parse(
            File.ReadAllText(Seeded.FileOf("tests", "AmznAiStrategy.Analysis.Tests", "Finance", "published-cases.json")))
        .RootElement.GetProperty("cases").EnumerateArray().ToDictionary(entry => entry.GetProperty("id").GetString()!);

    public static TheoryData<string> Ids => [.. Cases.Keys];

    public static TheoryData<string> WithRoots => [.. Cases.Where(pair => pair.Value.TryGetProperty("roots_found", out _)).Select(pair => pair.Key)];

    [Theory, MemberData(nameof(Ids))]
    public void A_published_case_is_answered_as_published(string id)
    {
        var entry = Cases[id];
        var found = Answer(entry.GetProperty("function").GetString()!, entry.GetProperty("args"));

        if (entry.GetProperty("expected").ValueKind == JsonValueKind.Null)
        {
            Assert.Null(found);
        }
        else
        {
            Assert.NotNull(found);
            Assert.Equal(entry.GetProperty("expected").GetDouble(), found.Value, Math.Max(entry.GetProperty("abs_tol").GetDouble(), 1e-15));
        }
    }

    [Theory, MemberData(nameof(WithRoots))]
    public void Every_published_root_is_found_and_no_other(string id)
    {
        var expected = Cases[id].GetProperty("roots_found").EnumerateArray().Select(root => root.GetDouble()).ToList();
        var flows = Numbers(Cases[id].GetProperty("args"), "flows");

        Assert.Equal(expected.Count, CashFlows.IrrRoots(flows).Length);
        Assert.All(expected.Zip(CashFlows.IrrRoots(flows)), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        Assert.Equal(expected.Count > 1 ? IrrStatus.Multiple : IrrStatus.Ok, CashFlows.Irr(flows).Status);
    }

    private static double? Answer(string function, JsonElement args)
    {
        double Value(string name) => args.GetProperty(name).GetDouble();
        return function switch
        {
            "NPV" => CashFlows.ExcelNpv(Value("rate"), Numbers(args, "flows")),
            "NPV0" => CashFlows.Npv(Value("rate"), Numbers(args, "flows")),
            "IRR" => Published(args),
            "MIRR" => CashFlows.Mirr(Numbers(args, "flows"), Value("finance"), Value("reinvest")),
            "XNPV" => CashFlows.Xnpv(Value("rate"), Numbers(args, "flows"), Dates(args)),
            "XIRR" => CashFlows.Xirr(Numbers(args, "flows"), Dates(args)),
            "SLN" => TimeValue.StraightLine(Value("cost"), Value("salvage"), Value("life")),
            "PMT" => TimeValue.Payment(Value("rate"), Value("nper"), Value("pv"), Value("fv"), args.GetProperty("when").GetInt32() == 1),
            "RRI" => TimeValue.GrowthRate(Value("nper"), Value("pv"), Value("fv")),
            "EFFECT" => TimeValue.EffectiveRate(Value("rate"), args.GetProperty("npery").GetInt32()),
            "PAYBACK" => CashFlows.Payback(Numbers(args, "flows")),
            "DPAYBACK" => CashFlows.Payback(Numbers(args, "flows"), Value("rate")),
            _ => throw new InvalidDataException($"{function} is not known."),
        };
    }

    /// <summary>Of several roots spreadsheets print the one their start value leads to; here it is the one nearest to 10 %, which is the printed one in each case.</summary>
    private static double? Published(JsonElement args) => CashFlows.Irr(Numbers(args, "flows")).Rate;

    private static double[] Numbers(JsonElement args, string name) => [.. args.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];

    private static DateOnly[] Dates(JsonElement args) =>
        [.. args.GetProperty("dates").EnumerateArray().Select(date => DateOnly.ParseExact(date.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture))];
}
