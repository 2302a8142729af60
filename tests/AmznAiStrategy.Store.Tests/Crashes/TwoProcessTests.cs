namespace AmznAiStrategy.Store.Tests.Crashes;

public sealed class TwoProcessTests
{
    /// <summary>Both also start on a file that is not there yet.</summary>
    [Fact]
    public async Task Two_processes_share_one_file()
    {
        using var folder = new TestFolder();
        var path = folder.File("test.db");
        using var first = ChildProcess.Start("count", path, "300");
        using var second = ChildProcess.Start("count", path, "300");
        await Task.WhenAll(first.WaitForExitAsync(), second.WaitForExitAsync());

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        using var connection = Sql.Open(path);
        Assert.Equal(600, Sql.Number(connection, "SELECT base_version FROM draft"));
        Assert.Equal("ok", Sql.Text(connection, "PRAGMA integrity_check"));
    }
}
