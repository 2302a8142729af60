using System.Collections.Concurrent;
using AmznAiStrategy.Web.Features.Scenarios.Workbench;

namespace AmznAiStrategy.Web.Tests.Workbench;

/// <summary>Answers that follow every edit.</summary>
public sealed class LiveTests
{
    [Fact]
    public void The_first_answer_is_there_at_once()
    {
        var live = new Live<string, string>(question => question.ToUpperInvariant());

        Assert.Equal("A", live.Now("a"));
        Assert.Equal(("a", "A"), (live.Answered, live.Answer));
    }

    [Fact]
    public async Task While_one_is_in_work_only_the_newest_of_the_others_is_answered_and_the_last_answer_stands()
    {
        using var release = new SemaphoreSlim(0);
        var asked = new ConcurrentQueue<string>();
        var live = new Live<string, string>(question =>
        {
            asked.Enqueue(question);
            release.Wait();
            return question.ToUpperInvariant();
        });

        live.Ask("a");
        await UntilAsync(() => asked.Contains("a"));
        live.Ask("b");
        live.Ask("c");
        live.Ask("d");
        Assert.Null(live.Answer);

        release.Release();
        await UntilAsync(() => live.Answer == "A");
        Assert.Equal("a", live.Answered);
        release.Release();
        await UntilAsync(() => live.Answer == "D");

        Assert.Equal(["a", "d"], asked);
    }

    [Fact]
    public async Task The_same_question_is_not_asked_twice()
    {
        var times = 0;
        var live = new Live<string, string>(question =>
        {
            Interlocked.Increment(ref times);
            return question;
        });
        live.Now("a");

        live.Ask("a");
        live.Ask("b");
        await UntilAsync(() => live.Answer == "b");

        Assert.Equal(2, times);
    }

    [Fact]
    public async Task A_failure_is_told_and_the_next_question_is_answered()
    {
        var live = new Live<string, string>(question => question == "bad" ? throw new InvalidOperationException("no") : question);
        live.Now("a");

        live.Ask("bad");
        await UntilAsync(() => live.Failure is not null);
        Assert.Equal("a", live.Answer);

        live.Ask("b");
        await UntilAsync(() => live.Answer == "b");
        Assert.Null(live.Failure);
    }

    private static async Task UntilAsync(Func<bool> isTrue)
    {
        for (var left = 1000; !isTrue(); left--)
        {
            Assert.True(left > 0, "It did not come true within ten seconds.");
            await Task.Delay(10);
        }
    }
}
