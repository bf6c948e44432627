using System.Security.Cryptography;
using System.Text;

namespace Zhitong.Modules.Search.Words.Book;

/// <summary>An entry as it stands in the book of a city: a row of the table, or a seed entry that nobody there has touched.</summary>
/// <param name="Id">Of the row; of a seed entry what the row would bear.</param>
/// <param name="Within">Words of which the question must hold one; empty for everywhere.</param>
/// <param name="UpdatedAt">UTC; null for an untouched seed entry.</param>
/// <param name="Version">0 for an untouched seed entry.</param>
public sealed record BookEntry(
    Guid Id,
    string Key,
    string Term,
    string Other,
    SynonymKind Kind,
    IReadOnlyList<string> Within,
    string? Note,
    SynonymSource Source,
    bool Off,
    DateTime? UpdatedAt,
    string? UpdatedBy,
    int Version
)
{
    /// <summary>An untouched seed entry has no row and no history.</summary>
    public bool IsRow => UpdatedAt is not null;

    public static BookEntry Of(Synonym row) =>
        new(
            row.Id,
            row.Key,
            row.Term,
            row.Other,
            row.Kind,
            SynonymKey.Split(row.Within),
            row.Note,
            row.Source,
            row.Off,
            row.UpdatedAt,
            row.UpdatedBy,
            row.Version
        );

    /// <summary>The same pair bears the same id in a city, whether or not it is a row yet, so that addresses stay.</summary>
    internal static Guid SeedId(string city, string key) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"synonym|{city}|{key}")).AsSpan(0, 16));
}
