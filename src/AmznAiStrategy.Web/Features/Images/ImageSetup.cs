namespace AmznAiStrategy.Web.Features.Images;

/// <summary>What looks up pictures and makes charts again.</summary>
public static class ImageSetup
{
    public static void AddImages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ChartFinder>();
        builder.Services.AddSingleton<ImageLookup>();
    }
}
