using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Analysis.Simulation;

/// <summary>How far a lever may go by itself.</summary>
internal static class LegalRange
{
    private const int Halvings = 50;

    /// <summary>
    /// The part of <paramref name="low"/> to <paramref name="high"/> around the lever's present value that the hard range and the other assumptions
    /// allow, found by halving where an end is refused.
    /// </summary>
    public static (double Low, double High) Of(Lever lever, Assumptions assumptions, double low, double high)
    {
        var (field, present) = (lever.Field(assumptions), lever.Read(assumptions));
        return (Farthest(Math.Max(low, field.Min)), Farthest(Math.Min(high, field.Max)));

        double Farthest(double end)
        {
            if (IsLegal(end))
            {
                return end;
            }

            var (legal, refused) = (present, end);
            for (var halving = 0; halving < Halvings; halving++)
            {
                var middle = legal + (refused - legal) / 2;
                (legal, refused) = IsLegal(middle) ? (middle, refused) : (legal, middle);
            }

            return legal;
        }

        bool IsLegal(double value) => AssumptionRules.Check(lever.Write(assumptions, value)).IsEmpty;
    }
}
