using System.Globalization;
using AmznAiStrategy.Analysis.Figures;
using AmznAiStrategy.Analysis.Scenarios;
using AmznAiStrategy.Analysis.Sensitivity;

namespace AmznAiStrategy.Web.Features.Scenarios.Workbench.TwoWay;

/// <summary>One side of the table as its form shows it: texts as they were typed, or those of the usual values.</summary>
/// <param name="Option">Begins the names of its options, e.g. <c>two-way.rows</c>.</param>
/// <param name="Usual">The lever when none is chosen.</param>
/// <param name="Id">The chosen lever.</param>
/// <param name="Lever">Null when there is no such lever.</param>
/// <param name="Low">Its lowest value.</param>
/// <param name="High">Its highest value.</param>
/// <param name="Points">How many values, both ends included.</param>
public sealed record TwoWaySide(string Option, string Usual, string Id, Lever? Lever, string Low, string High, string Points)
{
    public string LeverOption => $"{Option}.lever";

    public string LowOption => $"{Option}.low";

    public string HighOption => $"{Option}.high";

    public string PointsOption => $"{Option}.points";

    /// <summary>
    /// The usual values lie around the stored value while the present one is among them, so that the table stands still while cells of it are tried;
    /// else around the present one.
    /// </summary>
    public static TwoWaySide Of(TabContext context, TabOptions options, string option, string usual)
    {
        var id = options[$"{option}.lever"] ?? usual;
        var (low, high, points) = (options[$"{option}.low"], options[$"{option}.high"], options[$"{option}.points"]);
        if (Levers.Find(context.Now, id) is not { } lever)
        {
            return new(option, usual, id, null, low ?? "", high ?? "", points ?? "");
        }

        var count = Counted(points ?? "") is >= DataTableRequest.FewestPoints and <= DataTableRequest.MostPoints and var typed ? (int)typed : DataTableRange.Points;
        var side = DataTableRange.Around(context.Saved, lever, count);
        if (!side.Holds(lever.Read(context.Now)))
        {
            side = DataTableRange.Around(context.Now, lever, count);
        }

        return new(
            option, usual, id, lever,
            low ?? QuantityText.Write(side.Low, lever.Unit), high ?? QuantityText.Write(side.High, lever.Unit), points ?? side.Points.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The side that the texts ask for; errors of texts that cannot be read stand beside their options.</summary>
    public DataTableSide Read(List<AssumptionError> errors)
    {
        if (Lever is null)
        {
            return new(Id, 0, 1, DataTableRange.Points);
        }

        var points = QuantityText.Read(Points, Unit.Count);
        if (points.Error is { } problem)
        {
            errors.Add(new(PointsOption, problem));
        }
        else if (points.Value % 1 != 0)
        {
            errors.Add(new(PointsOption, $"A side of a table has a whole number of values, {DataTableRequest.FewestPoints} to {DataTableRequest.MostPoints}."));
        }

        return new(Id, Number(LowOption, Low), Number(HighOption, High), (int)Math.Clamp(points.Value ?? 0, int.MinValue, int.MaxValue));

        double Number(string option, string text)
        {
            var reading = QuantityText.Read(text, Lever.Unit);
            if (reading.Error is { } refused)
            {
                errors.Add(new(option, refused));
            }

            return reading.Value ?? double.NaN;
        }
    }

    private static double? Counted(string points) => QuantityText.Read(points, Unit.Count).Value is { } value && value % 1 == 0 ? value : null;
}
