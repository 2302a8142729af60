using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Sensitivity;

/// <summary>The values of a side of a data table when nobody has chosen any.</summary>
public static class DataTableRange
{
    /// <summary>How many values, unless the lever has fewer.</summary>
    public const int Points = 11;

    /// <summary>How far a lever without a range of the model goes to either side, as a part of its value.</summary>
    private const double Part = 0.2;

    /// <summary>Decimals of an end: 0.72 less six steps of 0.014 must not read 0.6359999999999999.</summary>
    private const int Decimals = 12;

    /// <summary>
    /// Even values as wide as the lever's tornado range (docs/model.md, section Tornado), moved by less than a step so that the present value is one of
    /// them; without such a range 20% to either side, or the slider where that is nothing. Within the hard range; whole numbers where only they are
    /// legal.
    /// </summary>
    /// <param name="assumptions">Where the lever has its present value.</param>
    /// <param name="lever">What is moved.</param>
    /// <param name="points">How many values, both ends included: 2 to 41. A lever of few whole numbers gets fewer.</param>
    public static DataTableSide Around(Assumptions assumptions, Lever lever, int points = Points)
    {
        var (field, present) = (lever.Field(assumptions), lever.Read(assumptions));
        return field.Whole ? Whole(lever, field, present, points) : Even(lever, field, present, points);
    }

    private static DataTableSide Even(Lever lever, AssumptionField field, double present, int points)
    {
        var (low, high) = Wanted(lever, field, present);
        var step = (high - low) / (points - 1);
        var below = (int)Math.Clamp(Math.Round((present - low) / step), 0, points - 1);
        var above = points - 1 - below;
        if (below > 0)
        {
            step = Math.Min(step, (present - field.Min) / (field.MinExclusive ? below + 1 : below));
        }

        if (above > 0)
        {
            step = Math.Min(step, (field.Max - present) / above);
        }

        return new(lever.Id, End(present - below * step), End(present + above * step), points);

        double End(double value) => Math.Clamp(Math.Round(value, Decimals), field.Min, field.Max);
    }

    private static DataTableSide Whole(Lever lever, AssumptionField field, double present, int points)
    {
        var count = (int)Math.Min(points, field.Max - field.Min + 1);
        var low = Math.Clamp(present - (count - 1) / 2, field.Min, field.Max - (count - 1));
        return new(lever.Id, low, low + count - 1, count);
    }

    private static (double Low, double High) Wanted(Lever lever, AssumptionField field, double present)
    {
        var (low, high) = TornadoLevers.Find(lever.Id) is null ? (present, present) : TornadoRequest.Ends(lever, field, present, TornadoRange.OfModel);
        if (low == high)
        {
            (low, high) = TornadoRequest.Ends(lever, field, present, new PartOfValue(Part));
        }

        return low < high ? (low, high) : (Math.Min(lever.Min, present), Math.Max(lever.Max, present));
    }
}
