using Zhitong.Data;

namespace Zhitong.Platform.Changes;

/// <summary>A row of a watched table that was added, changed or removed.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Doc">The row's integer key.</param>
public readonly record struct Change(string Table, long Doc);

/// <summary>How far a reader has come. What it means is the feed's own.</summary>
/// <param name="Position">Everything before it has been read.</param>
/// <param name="Seen">Changes from there on that have been read already.</param>
public sealed record FeedMark(long Position, IReadOnlySet<long> Seen);

/// <summary>
/// Tells copies in memory which rows changed, whoever changed them: a page, an import, the command line, another node. Triggers
/// write the feed in the transaction of the change itself, so that nobody who writes can forget it.
/// </summary>
public abstract class ChangeFeed
{
    internal const string Table = "platform_changes";

    /// <summary>For how long changes are kept. A reader that was away for longer must read its tables anew.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>Makes the feed and the triggers; called after the migrations, which may have removed them with a table.</summary>
    /// <param name="db">The database.</param>
    /// <param name="tables">Tables with a column <c>Doc</c>.</param>
    public abstract Task EnsureAsync(ZhitongDb db, IReadOnlyCollection<string> tables);

    /// <summary>True if these are watched already.</summary>
    public abstract Task<bool> IsCurrentAsync(ZhitongDb db, IReadOnlyCollection<string> tables);

    /// <summary>Where to begin. Read it before the tables: what is committed in between is then told again.</summary>
    public abstract Task<FeedMark> NowAsync(ZhitongDb db, CancellationToken cancel);

    /// <summary>What was committed since the mark, each row once; null for the changes when another database was put in its place.</summary>
    public abstract Task<(FeedMark Mark, IReadOnlyCollection<Change>? Changes)> SinceAsync(
        ZhitongDb db,
        FeedMark mark,
        CancellationToken cancel
    );

    /// <summary>Removes what is older than <see cref="Kept"/>.</summary>
    /// <returns>How many entries.</returns>
    public abstract Task<int> ForgetAsync(ZhitongDb db);

    private protected static string Trigger(string table, string act) => $"changes_of_{table}_{act}";
}
