using Microsoft.AspNetCore.DataProtection;

namespace AmznAiStrategy.Web.Hosting;

/// <summary>
/// Keeps the keys that protect forms and circuits beside the database, so that pages which were open when the server
/// stopped still work when it is back.
/// </summary>
public static class Keys
{
    public static void AddKeys(this WebApplicationBuilder builder)
    {
        var folder = Path.Combine(Path.GetDirectoryName(DatabaseStart.PathFrom(builder.Configuration))!, "keys");
        builder.Services.AddDataProtection().SetApplicationName("AmznAiStrategy").PersistKeysToFileSystem(new DirectoryInfo(folder));
    }
}
