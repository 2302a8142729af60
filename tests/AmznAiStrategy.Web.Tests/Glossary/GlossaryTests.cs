using System.Text.RegularExpressions;
using AmznAiStrategy.Web.Controls;
using AmznAiStrategy.Web.Features.Glossary;
using Bunit;
using Terms = AmznAiStrategy.Web.Features.Glossary.Glossary;

namespace AmznAiStrategy.Web.Tests.Glossary;

public sealed partial class GlossaryTests
{
    [Fact]
    public void Every_term_that_a_page_refers_to_is_explained()
    {
        var used = Repository.Files("src", ".razor").SelectMany(file => Of().Matches(Repository.Read(file)).Select(use => (file, Term: use.Groups["term"].Value))).ToList();

        Assert.NotEmpty(used);
        Assert.DoesNotContain(used, use => Terms.Find(use.Term) is null);
    }

    [Theory]
    [InlineData("ROIC")]
    [InlineData("roic")]
    [InlineData("run-rate")]
    [InlineData("utilization")]
    [InlineData("forward P/E")]
    [InlineData("What-if")]
    public void A_term_is_found_however_it_is_written(string term) => Assert.NotNull(Terms.Find(term));

    [Fact]
    public void Every_entry_stands_once_and_has_an_address_of_its_own()
    {
        var names = Terms.All.SelectMany(entry => entry.Also.Prepend(entry.Term)).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(Terms.All.Length, Terms.All.DistinctBy(entry => entry.Id).Count());
        Assert.All(Terms.All, entry => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", entry.Id));
        Assert.All(Terms.All, entry => Assert.EndsWith(".", entry.Definition, StringComparison.Ordinal));
    }

    [Fact]
    public void Formulas_are_those_of_the_model()
    {
        var model = Repository.Read("docs/model.md");
        string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

        var stated = Terms.All.Where(entry => entry.Formula?.Contains("_y", StringComparison.Ordinal) == true).ToList();

        Assert.NotEmpty(stated);
        Assert.All(stated, entry => Assert.Contains(Squeezed(entry.Formula!), Squeezed(model), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ROIC 2031", "ROIC")]
    [InlineData("Programme IRR", "IRR")]
    [InlineData("NPV at 9.0%", "NPV")]
    [InlineData("Discounted payback", "Discounted payback")]
    [InlineData("Peak funding year", "Peak funding")]
    [InlineData("First year at 15%", null)]
    public void A_label_is_about_its_last_term(string label, string? term) => Assert.Equal(term, Terms.In(label)?.Term);

    [Fact]
    public void A_term_shows_its_meaning_and_leads_to_the_glossary()
    {
        using var context = new BunitContext();

        var term = context.Render<Term>(parameters => parameters.Add(component => component.Of, "bps").AddChildContent("basis points"));

        Assert.Equal("basis points", term.Find("button.term").TextContent);
        Assert.Equal(term.Find("button.term").GetAttribute("popovertarget"), term.Find("[popover]").Id);
        Assert.Contains("hundredths of a percentage point", term.Find("[popover]").TextContent, StringComparison.Ordinal);
        Assert.Equal("/glossary#bps", term.Find("[popover] a").GetAttribute("href"));
    }

    [Fact]
    public void A_word_that_is_not_in_the_glossary_is_just_a_word()
    {
        using var context = new BunitContext();

        var term = context.Render<Term>(parameters => parameters.Add(component => component.Of, "<b>nonsense</b>"));

        Assert.Equal("<b>nonsense</b>", term.Nodes.Select(node => node.TextContent).Aggregate(string.Concat).Trim());
        Assert.Empty(term.FindAll("button"));
    }

    [Fact]
    public void The_page_lists_every_term()
    {
        using var context = new BunitContext();

        var rows = context.Render<GlossaryPage>().FindAll("tbody tr");

        Assert.Equal(Terms.All.Select(entry => entry.Id), rows.Select(row => row.Id));
    }

    [GeneratedRegex("<Term Of=\"(?<term>[^\"@]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Of();
}
