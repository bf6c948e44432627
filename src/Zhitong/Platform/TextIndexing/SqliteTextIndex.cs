using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Text;

namespace Zhitong.Platform.TextIndexing;

/// <summary>Contentless FTS5 with <c>detail=none</c>: the smallest index that still answers AND of tokens.</summary>
internal sealed class SqliteTextIndex : TextIndex
{
    private protected override Task MakeAsync(ZhitongDb db, string table) =>
        db.Database.ExecuteSqlRawAsync(
            $"CREATE VIRTUAL TABLE IF NOT EXISTS {table} USING fts5(tokens, content='', contentless_delete=1, "
                + "detail=none, tokenize=\"unicode61 remove_diacritics 0\")"
        );

    private protected override Task PutIntoAsync(ZhitongDb db, string table, long doc, IEnumerable<string> tokens)
    {
        var put = $"INSERT OR REPLACE INTO {table}(rowid, tokens) VALUES ($1, $2)";
        var text = string.Join(' ', tokens);
        if (((SqliteZhitongDb)db).AtEndOfCommit is { } later)
            later.Add(() => PreparedStatements.Run(db, put, doc, text));
        else
            PreparedStatements.Run(db, put, doc, text);
        return Task.CompletedTask;
    }

    private protected override Task PackTableAsync(ZhitongDb db, string table)
    {
        var pack = $"INSERT INTO {table}({table}) VALUES ('optimize')";
        if (((SqliteZhitongDb)db).AtEndOfCommit is { } later)
            later.Add(() => PreparedStatements.Run(db, pack)); // after the rows that still wait
        else
            PreparedStatements.Run(db, pack);
        return Task.CompletedTask;
    }

    private protected override IQueryable<long> MatchIn(ZhitongDb db, string table, SearchQuery query) =>
        db.Database.SqlQueryRaw<long>($"SELECT rowid AS \"Value\" FROM {table} WHERE {table} MATCH {{0}}", Written(query));

    private protected override Task<List<long>> SomeIn(
        ZhitongDb db,
        string table,
        SearchQuery query,
        int most,
        CancellationToken cancel
    ) =>
        Task.FromResult(
            PreparedStatements.Numbers(db, $"SELECT rowid FROM {table} WHERE {table} MATCH $1 LIMIT $2", Written(query), most)
        );

    private protected override IQueryable<long> NewestIn(ZhitongDb db, string table, SearchQuery query, int most) =>
        db.Database.SqlQueryRaw<long>(
            $"SELECT rowid AS \"Value\" FROM {table} WHERE {table} MATCH {{0}} ORDER BY rowid DESC LIMIT {{1}}",
            Written(query),
            most
        );

    private static string Written(SearchQuery query) =>
        Write(query, " AND ", " OR ", t => t.Prefix ? $"\"{t.Text}\" *" : $"\"{t.Text}\"");

    public override IQueryable<long> Rows(ZhitongDb db, IReadOnlyCollection<long> docs) =>
        db.Database.SqlQueryRaw<long>("SELECT value AS \"Value\" FROM json_each({0})", $"[{string.Join(',', docs)}]");
}
