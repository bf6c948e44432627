using Microsoft.EntityFrameworkCore;
using Zhitong.Data;

namespace Zhitong.Platform.TextIndexing;

/// <summary>
/// A full-text index over tokens that the application makes itself (<see cref="Text.SearchTokens"/>), keyed by the record's
/// integer <c>Doc</c>, written in the record's own transaction. FTS5 on SQLite, tsvector with GIN on PostgreSQL.
/// </summary>
public abstract class TextIndex
{
    /// <summary>Makes the index if it is not there; called once after the migrations.</summary>
    public abstract Task EnsureAsync(ZhitongDb db, string name);

    /// <summary>Writes the tokens of one record, replacing what stood there.</summary>
    public abstract Task PutAsync(ZhitongDb db, string name, long doc, IEnumerable<string> tokens);

    /// <summary>The documents that hold every token; composable as a subquery.</summary>
    public abstract IQueryable<long> Match(ZhitongDb db, string name, IReadOnlyCollection<string> tokens);

    /// <summary>
    /// The documents that hold every token, at most <paramref name="most"/> of them, in the index's own order: newest first
    /// would make FTS5 walk its lists backwards or sort them.
    /// </summary>
    public Task<List<long>> SomeAsync(
        ZhitongDb db,
        string name,
        IReadOnlyCollection<string> tokens,
        int most,
        CancellationToken cancel = default
    ) => Match(db, name, tokens).Take(most).ToListAsync(cancel);

    /// <summary>
    /// These numbers as rows. A query that begins with them, crossed with a table, is driven by them whatever order it is asked
    /// for; <c>IN</c> would let SQLite walk the whole table in that order and look each row up among them.
    /// </summary>
    public abstract IQueryable<long> Rows(ZhitongDb db, IReadOnlyCollection<long> docs);

    /// <summary>How many records the index holds.</summary>
    public async Task<long> CountAsync(ZhitongDb db, string name) =>
        (await db.Database.SqlQueryRaw<long>($"SELECT count(*) AS \"Value\" FROM {Checked(name)}").ToListAsync())[0];

    /// <summary>Packs the index after a bulk load; a no-op where the database does it by itself.</summary>
    public virtual Task PackAsync(ZhitongDb db, string name) => Task.CompletedTask;

    /// <summary>Names are constants of our modules; the check keeps it so, since they stand in SQL text.</summary>
    private protected static string Checked(string name) =>
        name.All(c => c is >= 'a' and <= 'z' or '_')
            ? name
            : throw new ArgumentException($"not an index name: {name}", nameof(name));
}
