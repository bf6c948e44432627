using System.Globalization;
using Zhitong.Platform.Access;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Platform.Web;

namespace Zhitong.Platform.Lists;

/// <summary>A column of an exported list.</summary>
/// <param name="Value">A text, a day or a number; null for an empty cell.</param>
/// <param name="Width">In characters of half width.</param>
public sealed record ExportColumn<TRow>(string Head, Func<TRow, object?> Value, int Width = 18);

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
        var format = Exports.FormatOf(request.Path);
        var file = SheetDownload.Make(format, output => Write(output, rows));
        var day = today.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return Results.Stream(file, SheetDownload.ContentType(format), $"{name}-{day}{SheetDownload.Extension(format)}");
    }

    public void Write(ISheetOutput output, IEnumerable<TRow> rows)
    {
        output.BeginSheet(name, [.. columns.Select(c => new SheetColumn(c.Head, c.Width))]);
        foreach (var row in rows)
            output.WriteRow([.. columns.Select(c => c.Value(row))]);
    }
}

/// <summary>The addresses of exported lists: that of the list, then <c>/export.KIND</c>.</summary>
public static class Exports
{
    /// <summary>Most rows of an export: a spreadsheet that a person can still work with.</summary>
    public const int AtMost = 10_000;

    private const string Csv = "csv";

    /// <summary>The kinds of file, the usual one first.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["xlsx", Csv];

    public static string Address(string list, string kind) => $"{list}/export.{kind}";

    /// <summary>Maps one address for each kind of file; the handler answers by <see cref="ExportTable{TRow}.Answer"/>.</summary>
    public static void MapExports(this IEndpointRouteBuilder app, string list, AccessRule rule, Delegate handler)
    {
        foreach (var kind in Kinds)
            app.MapGet(Address(list, kind), handler).Access(rule).AddEndpointFilter<ProblemFilter>().ExcludeFromDescription();
    }

    internal static SheetFormat FormatOf(PathString path) =>
        path.Value!.EndsWith(Csv, StringComparison.OrdinalIgnoreCase) ? SheetFormat.Csv : SheetFormat.Xlsx;
}
