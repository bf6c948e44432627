using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Text;

namespace Zhitong.Platform.TextIndexing;

/// <summary>What the index holds of one record.</summary>
public sealed record IndexedRecord(long Doc, IReadOnlyList<string> Tokens);

/// <summary>The tokens of the records after a document, in the order of documents, at most so many: what an index is rebuilt from.</summary>
public delegate Task<List<IndexedRecord>> ReadIndexed(ZhitongDb db, long after, int most);

/// <summary>
/// A full-text index over tokens that the application makes itself (<see cref="SearchTokens"/>), keyed by the record's
/// integer <c>Doc</c>, written in the record's own transaction. FTS5 on SQLite, tsvector with GIN on PostgreSQL.
/// </summary>
/// <remarks>
/// Each version of the analyzer has a table of its own. What is written goes to the table of this version; what is read comes from
/// the newest whole one, until <see cref="TextRebuild"/> has filled this version's.
/// </remarks>
public abstract class TextIndex
{
    private const string Versions = "platform_text_indexes";

    /// <summary>The version that is read, by index, where it is not the analyzer's.</summary>
    private readonly ConcurrentDictionary<string, int> older = [];

    /// <summary>Makes the table of this version if it is not there; called after the migrations.</summary>
    /// <param name="db">The database.</param>
    /// <param name="name">The index.</param>
    /// <param name="records">What it is made of; null for an index that cannot be rebuilt.</param>
    public async Task EnsureAsync(ZhitongDb db, string name, ReadIndexed? records = null)
    {
        await db.Database.ExecuteSqlRawAsync(
            $"CREATE TABLE IF NOT EXISTS {Versions} (\"Name\" varchar(63) PRIMARY KEY, \"Version\" integer NOT NULL)"
        );
        await MakeAsync(db, Table(name, SearchTokens.Version));
        if (!await IsMarkedAsync(db, name))
        {
            var nothingToIndex = records is null || (await records(db, 0, 1)).Count == 0;
            await MarkAsync(db, name, nothingToIndex ? SearchTokens.Version : await OldestAsync(db, name));
        }
        await LoadAsync(db, [name]);
    }

    /// <summary>Learns which versions are whole.</summary>
    /// <returns>True if all of these are there in this version.</returns>
    /// <exception cref="System.Data.Common.DbException">No index was ever made.</exception>
    public async Task<bool> LoadAsync(ZhitongDb db, IReadOnlyCollection<string> names)
    {
        var versions = (
            await PlainSql.ReadAsync(
                db,
                $"SELECT \"Name\", \"Version\" FROM {Versions}",
                row => (row.GetString(0), row.GetInt32(1))
            )
        ).ToDictionary();
        foreach (var name in names)
        {
            if (versions.TryGetValue(name, out var version) && version != SearchTokens.Version)
                older[name] = version;
            else
                older.TryRemove(name, out _);
        }
        return names.All(name => versions.GetValueOrDefault(name) == SearchTokens.Version);
    }

    /// <summary>True if the index is read in the analyzer's version.</summary>
    public bool IsCurrent(string name) => !older.ContainsKey(name);

    /// <summary>States that this version's table is whole, and reads from it from now on.</summary>
    public Task MarkCurrentAsync(ZhitongDb db, string name) => MarkAsync(db, name, SearchTokens.Version);

    /// <summary>Reads from this version's table, once the mark is committed.</summary>
    public void Swap(string name) => older.TryRemove(name, out _);

    /// <summary>Removes the tables of earlier versions. Not at once after a swap: another process may still read them.</summary>
    public async Task DropOlderAsync(ZhitongDb db, string name)
    {
        for (var version = 1; version < SearchTokens.Version; version++)
            await db.Database.ExecuteSqlRawAsync($"DROP TABLE IF EXISTS {Table(name, version)}");
    }

    /// <summary>Begins a batch of a rebuild: no record may change between its reading and the writing of its tokens.</summary>
    public virtual Task BeginBatchAsync(ZhitongDb db) => Task.CompletedTask;

    /// <summary>Writes the tokens of one record, replacing what stood there.</summary>
    public Task PutAsync(ZhitongDb db, string name, long doc, IEnumerable<string> tokens) =>
        PutIntoAsync(db, Table(name, SearchTokens.Version), doc, tokens);

    /// <summary>The table that records are written to, for loads that write it in bulk.</summary>
    public static string WrittenTable(string name) => Table(name, SearchTokens.Version);

    /// <summary>The documents that answer the query; composable as a subquery. Ask only queries that hold a term.</summary>
    public IQueryable<long> Match(ZhitongDb db, string name, SearchQuery query) =>
        query.Count > 0 ? MatchIn(db, Readable(name), query) : throw new ArgumentException("nothing is asked", nameof(query));

    /// <summary>
    /// Documents that answer the query, at most <paramref name="most"/> of them, in the index's own order: newest first
    /// would make FTS5 walk its lists backwards or sort them.
    /// </summary>
    public Task<List<long>> SomeAsync(
        ZhitongDb db,
        string name,
        SearchQuery query,
        int most,
        CancellationToken cancel = default
    ) =>
        query.Count > 0
            ? SomeIn(db, Readable(name), query, most, cancel)
            : throw new ArgumentException("nothing is asked", nameof(query));

    /// <summary>The same for documents that hold every one of these tokens.</summary>
    public Task<List<long>> SomeAsync(
        ZhitongDb db,
        string name,
        IReadOnlyCollection<string> tokens,
        int most,
        CancellationToken cancel = default
    ) => SomeAsync(db, name, SearchQuery.Of(tokens), most, cancel);

    /// <summary>
    /// The newest documents that answer the query, where the index can be walked backwards; null where the database finds the
    /// beginning of a list by itself.
    /// </summary>
    public Task<List<long>>? NewestAsync(ZhitongDb db, string name, SearchQuery query, int most, CancellationToken cancel) =>
        NewestIn(db, Readable(name), query, most)?.ToListAsync(cancel);

    /// <summary>By the driver itself: every search asks, and EF Core would write the statement anew each time.</summary>
    private protected abstract Task<List<long>> SomeIn(
        ZhitongDb db,
        string table,
        SearchQuery query,
        int most,
        CancellationToken cancel
    );

    private protected virtual IQueryable<long>? NewestIn(ZhitongDb db, string table, SearchQuery query, int most) => null;

    /// <summary>
    /// These numbers as rows. A query that begins with them, crossed with a table, is driven by them whatever order it is asked
    /// for; <c>IN</c> would let SQLite walk the whole table in that order and look each row up among them.
    /// </summary>
    public abstract IQueryable<long> Rows(ZhitongDb db, IReadOnlyCollection<long> docs);

    /// <summary>How many records the index holds.</summary>
    public async Task<long> CountAsync(ZhitongDb db, string name) =>
        (await db.Database.SqlQueryRaw<long>($"SELECT count(*) AS \"Value\" FROM {Readable(name)}").ToListAsync())[0];

    /// <summary>Packs the index after a bulk load; a no-op where the database does it by itself.</summary>
    public Task PackAsync(ZhitongDb db, string name) => PackTableAsync(db, Table(name, SearchTokens.Version));

    private protected abstract Task MakeAsync(ZhitongDb db, string table);

    private protected abstract Task PutIntoAsync(ZhitongDb db, string table, long doc, IEnumerable<string> tokens);

    private protected abstract IQueryable<long> MatchIn(ZhitongDb db, string table, SearchQuery query);

    private protected virtual Task PackTableAsync(ZhitongDb db, string table) => Task.CompletedTask;

    /// <summary>The query in the notation of the database: terms, ways and tokens by the given signs.</summary>
    private protected static string Write(SearchQuery query, string and, string or, Func<QueryToken, string> token)
    {
        string Way(IReadOnlyList<QueryToken> tokens) => $"({string.Join(and, tokens.Select(token))})";
        string Term(QueryTerm term) => $"({string.Join(or, term.Any.Select(Way))})";
        return string.Join(query.AnyTerm ? or : and, query.Terms.Select(Term));
    }

    private string Readable(string name) =>
        Table(name, older.TryGetValue(name, out var version) ? version : SearchTokens.Version);

    /// <summary>Names are constants of our modules; the check keeps it so, since they stand in SQL text.</summary>
    private static string Table(string name, int version) =>
        !name.All(c => c is >= 'a' and <= 'z' or '_') ? throw new ArgumentException($"not an index name: {name}", nameof(name))
        : version <= 1 ? name // the first version had no number
        : string.Create(CultureInfo.InvariantCulture, $"{name}_{version}");

    private static async Task<bool> IsMarkedAsync(ZhitongDb db, string name) =>
        (
            await db
                .Database.SqlQueryRaw<int>($"SELECT \"Version\" AS \"Value\" FROM {Versions} WHERE \"Name\" = {{0}}", name)
                .ToListAsync()
        ).Count > 0;

    private static Task<int> MarkAsync(ZhitongDb db, string name, int version) =>
        db.Database.ExecuteSqlRawAsync(
            $"INSERT INTO {Versions} (\"Name\", \"Version\") VALUES ({{0}}, {{1}}) "
                + "ON CONFLICT (\"Name\") DO UPDATE SET \"Version\" = excluded.\"Version\"",
            name,
            version
        );

    /// <summary>The version to read from before the first rebuild: made before versions were numbered, or made now and empty.</summary>
    private async Task<int> OldestAsync(ZhitongDb db, string name)
    {
        await MakeAsync(db, Table(name, 1));
        return 1;
    }
}
