using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using AmznAiStrategy.Analysis.Facts;
using AmznAiStrategy.Analysis.Scenarios;

namespace AmznAiStrategy.Store.Setup;

/// <summary>
/// Reads the figures and scenarios that come with the program: <c>facts/*.csv</c> (the article's), <c>reported/*.csv</c>
/// (Amazon's own) and <c>scenarios/*.json</c>, each in the order of the file names, scenarios in that of their positions first.
/// </summary>
internal static class SeedFolder
{
    private const int LargestFile = 1024 * 1024;

    /// <exception cref="SeedException">With everything that is wrong in all of the files.</exception>
    public static Seed Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new SeedException([$"There is no folder {folder}: name the one with facts and scenarios by the setting Database:SeedFolder."]);
        }

        var errors = new List<string>();
        var articles = Files(folder, "facts", "*.csv", errors);
        var reported = Files(folder, "reported", "*.csv", errors);
        var scenarios = Files(folder, "scenarios", "*.json", errors);

        var facts = FactCsv.Read(
            articles.Select(file => new FactFile(file.Name, file.Text, Publication.Article))
                .Concat(reported.Select(file => new FactFile(file.Name, file.Text, Publication.Reported))));
        errors.AddRange(facts.Errors.Select(error => error.ToString()));
        var presets = Presets(scenarios, errors);
        if (facts.IsValid)
        {
            CheckBasis(presets, facts.Facts, errors);
        }

        return errors.Count > 0
            ? throw new SeedException(errors)
            : new(facts.Facts, presets, Hash([.. articles, .. reported, .. scenarios]));
    }

    private static List<SeedFile> Files(string folder, string topic, string pattern, List<string> errors)
    {
        var path = Path.Combine(folder, topic);
        var files = new List<SeedFile>();
        var found = Directory.Exists(path) ? Directory.GetFiles(path, pattern) : [];
        foreach (var file in found.Order(StringComparer.Ordinal))
        {
            if (new FileInfo(file).Length > LargestFile)
            {
                errors.Add($"{file}: the file is larger than 1 MB; split it by topic.");
                continue;
            }

            files.Add(new($"{topic}/{Path.GetFileName(file)}", Path.GetFileName(file), File.ReadAllText(file)));
        }

        if (files.Count == 0 && errors.Count == 0 && topic != "reported")
        {
            errors.Add($"There is no {pattern} in {path}.");
        }

        return files;
    }

    private static ImmutableArray<Preset> Presets(List<SeedFile> files, List<string> errors)
    {
        var presets = ImmutableArray.CreateBuilder<Preset>();
        foreach (var file in files)
        {
            var reading = ScenarioFile.Read(file.Text, file.Name);
            errors.AddRange(reading.Errors.Select(error => $"{file.Place}, {error.Path}: {error.Message}"));
            if (reading.Definition is { } definition)
            {
                errors.AddRange(ScenarioNames.Check(definition.Name, definition.Description).Select(error => $"{file.Place}, {error.Path}: {error.Message}"));
                presets.Add(new(definition, file.Text));
            }
        }

        foreach (var name in presets.CountBy(preset => ScenarioNames.Key(preset.Definition.Name)).Where(name => name.Value > 1))
        {
            errors.Add($"scenarios: two scenarios have the name {name.Key}.");
        }

        return [.. presets.OrderBy(preset => preset.Definition.Position)]; // a stable sort: those without a position by file name
    }

    private static void CheckBasis(ImmutableArray<Preset> presets, ImmutableArray<Fact> facts, List<string> errors)
    {
        var ids = facts.Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
        errors.AddRange(
            from preset in presets
            from basis in preset.Definition.Basis
            where basis.Value.FactId is { } id && !ids.Contains(id)
            orderby basis.Key
            select $"scenarios/{preset.Definition.Id}.json, basis.{basis.Key}: there is no figure with the id '{basis.Value.FactId}'.");
    }

    private static string Hash(ImmutableArray<SeedFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(file.Place)));
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <param name="Place">Folder and name, as shown in errors.</param>
    /// <param name="Name">File name alone.</param>
    /// <param name="Text">The whole text; letters that are not UTF-8 arrive as U+FFFD, which the readers refuse.</param>
    private sealed record SeedFile(string Place, string Name, string Text);
}
