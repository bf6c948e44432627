using Microsoft.EntityFrameworkCore;
using Zhitong.Data;

namespace Zhitong.Platform.TextIndexing;

/// <summary>Contentless FTS5 with <c>detail=none</c>: the smallest index that still answers AND of tokens.</summary>
internal sealed class SqliteTextIndex : TextIndex
{
    public override Task EnsureAsync(ZhitongDb db, string name) =>
        db.Database.ExecuteSqlRawAsync(
            $"CREATE VIRTUAL TABLE IF NOT EXISTS {Checked(name)} USING fts5(tokens, content='', contentless_delete=1, "
                + "detail=none, tokenize=\"unicode61 remove_diacritics 0\")"
        );

    public override Task PutAsync(ZhitongDb db, string name, long doc, IEnumerable<string> tokens)
    {
        var put = $"INSERT OR REPLACE INTO {Checked(name)}(rowid, tokens) VALUES ($1, $2)";
        var text = string.Join(' ', tokens);
        if (((SqliteZhitongDb)db).AtEndOfCommit is { } later)
            later.Add(() => PreparedStatements.Run(db, put, doc, text));
        else
            PreparedStatements.Run(db, put, doc, text);
        return Task.CompletedTask;
    }

    public override Task PackAsync(ZhitongDb db, string name)
    {
        var pack = $"INSERT INTO {Checked(name)}({Checked(name)}) VALUES ('optimize')";
        if (((SqliteZhitongDb)db).AtEndOfCommit is { } later)
            later.Add(() => PreparedStatements.Run(db, pack)); // after the rows that still wait
        else
            PreparedStatements.Run(db, pack);
        return Task.CompletedTask;
    }

    public override IQueryable<long> Match(ZhitongDb db, string name, IReadOnlyCollection<string> tokens) =>
        db.Database.SqlQueryRaw<long>(
            $"SELECT rowid AS \"Value\" FROM {Checked(name)} WHERE {Checked(name)} MATCH {{0}}",
            string.Join(' ', tokens.Select(t => $"\"{t}\""))
        );

    public override IQueryable<long> Rows(ZhitongDb db, IReadOnlyCollection<long> docs) =>
        db.Database.SqlQueryRaw<long>("SELECT value AS \"Value\" FROM json_each({0})", $"[{string.Join(',', docs)}]");
}
