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

    /// <summary>The newest documents that hold every token, at most <paramref name="most"/> of them.</summary>
    public Task<List<long>> NewestAsync(
        ZhitongDb db,
        string name,
        IReadOnlyCollection<string> tokens,
        int most,
        CancellationToken cancel = default
    ) => Match(db, name, tokens).OrderByDescending(doc => doc).Take(most).ToListAsync(cancel);

    /// <summary>How many records the index holds.</summary>
    public async Task<long> CountAsync(ZhitongDb db, string name) =>
        (await db.Database.SqlQueryRaw<long>($"SELECT count(*) AS \"Value\" FROM {Checked(name)}").ToListAsync())[0];

    /// <summary>Names are constants of our modules; the check keeps it so, since they stand in SQL text.</summary>
    private protected static string Checked(string name) =>
        name.All(c => c is >= 'a' and <= 'z' or '_')
            ? name
            : throw new ArgumentException($"not an index name: {name}", nameof(name));
}
