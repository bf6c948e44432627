using System.Globalization;
using System.Text;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;

namespace Zhitong.Platform.Lists;

/// <summary>A column of an exported list.</summary>
/// <param name="Value">A text, a day or a number; null for an empty cell.</param>
public sealed record ExportColumn<TRow>(string Head, Func<TRow, object?> Value);

/// <summary>
/// A list as a file that a spreadsheet opens: the address ends in the kind of file. No cell can run as a formula.
/// </summary>
/// <param name="name">What the file is called, before the day.</param>
/// <param name="columns">From left to right.</param>
public sealed class ExportTable<TRow>(string name, params ExportColumn<TRow>[] columns)
{
    /// <summary>The file that the address of the request names.</summary>
    public IResult Answer(HttpRequest request, IEnumerable<TRow> rows, DateOnly today)
    {
        _ = request;
        return Results.File(Csv(rows), "text/csv; charset=utf-8", FormattableString.Invariant($"{name}-{today:yyyyMMdd}.csv"));
    }

    /// <returns>RFC 4180; UTF-8 with a byte order mark, without which spreadsheets take Chinese for another encoding.</returns>
    public byte[] Csv(IEnumerable<TRow> rows)
    {
        var text = new StringBuilder("\uFEFF");
        AppendLine(text, columns.Select(c => (string?)c.Head));
        foreach (var row in rows)
            AppendLine(text, columns.Select(c => Words(c.Value(row))));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string? Words(object? value) =>
        value switch
        {
            DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString(),
        };

    private static void AppendLine(StringBuilder text, IEnumerable<string?> cells) =>
        text.AppendJoin(',', cells.Select(CsvCells.Of)).Append("\r\n");
}

/// <summary>Cells of a CSV file.</summary>
public static class CsvCells
{
    /// <summary>
    /// A cell that no spreadsheet runs as a formula: one that begins with = + - @ tab or CR gets an apostrophe before it (OWASP).
    /// </summary>
    public static string Of(string? value)
    {
        var text = value ?? "";
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
            text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

/// <summary>The addresses of exported lists: that of the list, then <c>/export.KIND</c>.</summary>
public static class Exports
{
    /// <summary>Most rows of an export: a spreadsheet that a person can still work with.</summary>
    public const int AtMost = 10_000;

    /// <summary>The kinds of file, the usual one first.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["csv"];

    public static string Address(string list, string kind) => $"{list}/export.{kind}";

    /// <summary>Maps one address for each kind of file; the handler answers by <see cref="ExportTable{TRow}.Answer"/>.</summary>
    public static void MapExports(this IEndpointRouteBuilder app, string list, AccessRule rule, Delegate handler)
    {
        foreach (var kind in Kinds)
            app.MapGet(Address(list, kind), handler).Access(rule).AddEndpointFilter<ProblemFilter>().ExcludeFromDescription();
    }
}
