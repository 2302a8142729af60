using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmznAiStrategy.Analysis.Scenarios;

/// <summary>One value for each of a run of consecutive calendar years; may be empty. Equal when years and values are equal. As JSON: <c>{"2023": 68, "2024": 83}</c>.</summary>
[JsonConverter(typeof(YearSeriesJson))]
public sealed class YearSeries : IEquatable<YearSeries>, IEnumerable<KeyValuePair<int, double>>
{
    private readonly ImmutableArray<double> values;

    public YearSeries(int firstYear, params ReadOnlySpan<double> values)
    {
        FirstYear = firstYear;
        this.values = [.. values];
    }

    public int FirstYear { get; }

    /// <summary>The last year that has a value; <see cref="FirstYear"/> - 1 when there is none.</summary>
    public int LastYear => FirstYear + values.Length - 1;

    public int Count => values.Length;

    public ReadOnlySpan<double> Values => values.AsSpan();

    /// <exception cref="ArgumentOutOfRangeException">The year has no value.</exception>
    public double this[int year] => Has(year)
        ? values[year - FirstYear]
        : throw new ArgumentOutOfRangeException(nameof(year), year, $"The series has the years {FirstYear} to {LastYear}.");

    public bool Has(int year) => year >= FirstYear && year <= LastYear;

    /// <summary>The same series with another value in one year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year has no value.</exception>
    public YearSeries With(int year, double value)
    {
        _ = this[year];
        return new(FirstYear, values.SetItem(year - FirstYear, value).AsSpan());
    }

    public bool Equals(YearSeries? other) => other is not null && FirstYear == other.FirstYear && values.SequenceEqual(other.values);

    public override bool Equals(object? obj) => Equals(obj as YearSeries);

    public override int GetHashCode() => HashCode.Combine(FirstYear, values.Length, values.Length > 0 ? values[0] : 0.0);

    public IEnumerator<KeyValuePair<int, double>> GetEnumerator() =>
        values.Select((value, index) => KeyValuePair.Create(FirstYear + index, value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Writes a series as an object of year and value, and reads it back; years must be consecutive.</summary>
internal sealed class YearSeriesJson : JsonConverter<YearSeries>
{
    public override YearSeries Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("write one value for each year, e.g. {\"2023\": 68, \"2024\": 83}");
        }

        var byYear = new SortedDictionary<int, double>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            if (!int.TryParse(name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2200)
            {
                throw new JsonException($"'{name}' is not a calendar year");
            }

            reader.Read();
            if (reader.TokenType != JsonTokenType.Number)
            {
                throw new JsonException($"the value of {year} is not a number");
            }

            byYear[year] = reader.GetDouble();
        }

        var first = byYear.Count == 0 ? 0 : byYear.Keys.First();
        if (byYear.Count > 0 && byYear.Keys.Last() - first + 1 != byYear.Count)
        {
            throw new JsonException("the years must follow each other without a gap");
        }

        return new(first, [.. byYear.Values]);
    }

    public override void Write(Utf8JsonWriter writer, YearSeries value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (year, number) in value)
        {
            writer.WriteNumber(year.ToString(System.Globalization.CultureInfo.InvariantCulture), number);
        }

        writer.WriteEndObject();
    }
}
