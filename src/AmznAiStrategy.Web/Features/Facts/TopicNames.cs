namespace AmznAiStrategy.Web.Features.Facts;

/// <summary>Topics as people write them.</summary>
public static class TopicNames
{
    /// <summary>The name of a topic; of one that is not known here, its words.</summary>
    public static string Of(string topic) => topic switch
    {
        "aws" => "AWS",
        "openai" => "OpenAI",
        "roi" => "The capex-ROI question",
        "cases" => "Bull and bear case",
        "rainier" => "Project Rainier",
        "kuiper" => "Project Kuiper",
        "just-walk-out" => "Just Walk Out",
        "alexa" => "Alexa",
        "services" => "AWS AI services",
        "silicon" => "Custom silicon",
        "article" => "About the article",
        "thesis" => "Investment thesis",
        "reported-annual" => "Amazon by year",
        "reported-aws" => "AWS by quarter",
        "reported-depreciation" => "AWS depreciation by quarter",
        "reported-backlog" => "AWS backlog",
        "reported-capex" => "Capex by quarter",
        "reported-other" => "Other reports",
        _ => ChartWords.Sentence(topic.Replace('-', ' ')),
    };
}
