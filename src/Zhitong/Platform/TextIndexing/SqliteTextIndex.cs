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
        PreparedStatements.Run(db, put, doc, string.Join(' ', tokens));
        return Task.CompletedTask;
    }

    public override Task PackAsync(ZhitongDb db, string name) =>
        db.Database.ExecuteSqlRawAsync($"INSERT INTO {Checked(name)}({Checked(name)}) VALUES ('optimize')");

    public override IQueryable<long> Match(ZhitongDb db, string name, IReadOnlyCollection<string> tokens) =>
        db.Database.SqlQueryRaw<long>(
            $"SELECT rowid AS \"Value\" FROM {Checked(name)} WHERE {Checked(name)} MATCH {{0}}",
            string.Join(' ', tokens.Select(t => $"\"{t}\""))
        );
}
