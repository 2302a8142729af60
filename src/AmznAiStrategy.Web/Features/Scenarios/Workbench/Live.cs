namespace AmznAiStrategy.Web.Features.Scenarios.Workbench;

/// <summary>
/// Answers questions that change while they are being answered, away from the page's own thread: at most one is in work, and the newest
/// one wins. The last answer stands until the next is there.
/// </summary>
/// <param name="answer">Pure; called on any thread.</param>
public sealed class Live<TQuestion, TAnswer>(Func<TQuestion, TAnswer> answer)
    where TQuestion : class
    where TAnswer : class
{
    private readonly Lock gate = new();
    private TQuestion? newest;
    private bool isRunning;

    /// <summary>The last answer; null before the first.</summary>
    public TAnswer? Answer { get; private set; }

    /// <summary>What <see cref="Answer"/> answers.</summary>
    public TQuestion? Answered { get; private set; }

    /// <summary>Why the last question has no answer; null when it has one.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Raised, on any thread, when there is a new answer.</summary>
    public event Action? Changed;

    /// <summary>Answers at once: for the first showing of a page.</summary>
    public TAnswer Now(TQuestion question)
    {
        newest = question;
        (Answered, Answer) = (question, answer(question));
        return Answer;
    }

    /// <summary>Answers soon; a question equal to the last one is not asked again.</summary>
    public void Ask(TQuestion question)
    {
        lock (gate)
        {
            if (question.Equals(newest))
            {
                return;
            }

            newest = question;
            if (isRunning)
            {
                return;
            }

            isRunning = true;
        }

        _ = Task.Run(Work);
    }

    private void Work()
    {
        for (var question = newest!; ;)
        {
            TAnswer? found = null;
            Exception? failure = null;
            try
            {
                found = answer(question);
            }
#pragma warning disable CA1031 // shown on the page like any other failure, whose thread this is not
            catch (Exception problem)
#pragma warning restore CA1031
            {
                failure = problem;
            }

            bool isLast;
            lock (gate)
            {
                (Answered, Answer, Failure) = (question, found ?? Answer, failure);
                isLast = ReferenceEquals(question, newest);
                isRunning = !isLast;
                question = newest!;
            }

            Changed?.Invoke();
            if (isLast)
            {
                return;
            }
        }
    }
}
