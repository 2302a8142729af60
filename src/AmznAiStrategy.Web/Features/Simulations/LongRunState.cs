using AmznAiStrategy.Analysis.Figures;

namespace AmznAiStrategy.Web.Features.Simulations;

/// <summary>How far a <see cref="LongRun"/> is. It waits, runs and is over, in this order; whatever is over stays as it is.</summary>
public abstract record LongRunState
{
    private LongRunState()
    {
    }

    /// <summary>Whether nothing more will come.</summary>
    public virtual bool IsOver => true;

    /// <summary>The state as the person reads it.</summary>
    public abstract string Words { get; }

    /// <summary>It waits for its turn.</summary>
    /// <param name="Position">1 is next.</param>
    public sealed record Waiting(int Position) : LongRunState
    {
        public override bool IsOver => false;

        public override string Words => $"Busy, position {Position}.";
    }

    /// <summary>It is in work.</summary>
    /// <param name="Finished">How much of it is finished.</param>
    /// <param name="Total">How much there is to do; above 0.</param>
    public sealed record Running(int Finished, int Total) : LongRunState
    {
        public override bool IsOver => false;

        /// <summary>The finished part, as a fraction.</summary>
        public double Share => (double)Finished / Total;

        public override string Words => $"Running, {Format.Value(Share, Unit.Share, 0)} done.";
    }

    /// <summary>It is finished.</summary>
    public sealed record Done<TResult>(TResult Result) : LongRunState
    {
        public override string Words => "Done.";
    }

    /// <summary>It was given up before it was finished; a part of a result is never shown.</summary>
    public sealed record Cancelled(CancelReason Reason) : LongRunState
    {
        public override string Words => Reason switch
        {
            CancelReason.Replaced => "Cancelled: you started another run.",
            CancelReason.Stopping => "Cancelled: the server is stopping. Start it again when the server is back.",
            _ => "Cancelled.",
        };
    }

    /// <summary>The work threw an exception, which the server's log has.</summary>
    /// <param name="Id">The name of the failure in the log: the run's.</param>
    public sealed record Failed(string Id) : LongRunState
    {
        public override string Words => $"The run failed. If it happens again, look in the server's log for {Id}.";
    }

    /// <summary>It was refused at the start, because too many runs wait.</summary>
    /// <param name="Waits">How many wait.</param>
    public sealed record Busy(int Waits) : LongRunState
    {
        public override string Words => $"Busy: {(Waits == 1 ? "1 run waits" : $"{Waits} runs wait")} already, and no more can. Nothing was started; try again in a minute.";
    }
}

/// <summary>Why a run was given up.</summary>
public enum CancelReason
{
    /// <summary>The user cancelled it, or left.</summary>
    Asked,

    /// <summary>The user started another one.</summary>
    Replaced,

    /// <summary>The server stops.</summary>
    Stopping,
}
