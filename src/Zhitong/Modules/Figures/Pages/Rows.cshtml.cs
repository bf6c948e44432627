using System.Globalization;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Figures.Pages;

/// <summary>The rows behind a figure; for a count as many as its value says.</summary>
[Access(AccessAttribute.Public)]
public sealed class RowsPage(FigureReader reader, FigureRowsReader rows, Settings settings) : ZtPage
{
    private FigureQuery query = new();

    /// <summary>What people call the part of the rows that is shown; null for all of them.</summary>
    public string? SliceName { get; private set; }

    public Figure Figure { get; private set; } = null!;
    public FigureValue? Value { get; private set; }

    public Listed<FigureRow> Rows { get; private set; } = new([], 0, true, null);
    public bool Admitted => FigureRowsReader.Admits(Figure, Actor);

    public string Back => Value is { } v ? FiguresLinks.Of(v) : FiguresLinks.Of(Figure.Code);
    public string? Next => Rows.Next is null ? null : Link(FiguresLinks.Rows(Figure.Code), ("after", Rows.Next));
    public string? Prev => Rows.Prev is null ? null : Link(FiguresLinks.Rows(Figure.Code), ("before", Rows.Prev));

    public string Heading =>
        Admitted && Value is not null
            ? $"{Figure.Name}背后的 {Rows.Total.ToString("#,0", CultureInfo.InvariantCulture)} 行"
            : $"{Figure.Name}的明细";

    /// <summary>The value, and how many of its rows this person sees when it is fewer.</summary>
    public string? Lead
    {
        get
        {
            if (Value is not { } v)
                return null;
            var place = v.Region is { } county ? RegionTable.Default.Name(county) : "全市";
            if (SliceName is not null)
                place += $"“{SliceName}”";
            var counted = Figure.Kind == FigureKind.Count ? v.Part.Top : v.Part.Bottom;
            var said = $"{place} {v.SaidWithUnit}{(v.MadeOf is { } parts ? $"（{parts}）" : "")}";
            if (!Admitted)
                return said + "。";
            if (counted == Rows.Total)
                return said + (Figure.Kind == FigureKind.Count ? "，行数与数值一致。" : "，这里列出的是分母的全部记录。");
            return said + $"，其中您能看到 {Rows.Total:#,0} 行。";
        }
    }

    public async Task OnGetAsync(
        string code,
        string? asOf,
        string? from,
        string? to,
        string? region,
        string? by,
        string? of,
        string? after,
        string? before,
        CancellationToken cancel
    )
    {
        Figure = reader.Book[code];
        var asked = new FigureQuery(asOf, from, to, region, by, of);
        var own = FigureRowsReader.RegionFor(Figure, string.IsNullOrEmpty(region) ? null : region, Actor);
        query = asked with { Region = own };
        try
        {
            Value = await reader.ReadAsync(code, query, cancel);
            if (Value.Slice is { } slice)
                SliceName = await reader.SayAsync(Figure, slice, cancel);
            if (Admitted)
                (_, Rows) = await rows.PageAsync(code, query, new ListAsk(null, after, null, before), Actor, cancel);
        }
        catch (InputRefused e)
        {
            foreach (var (_, message) in e.Faults.Items)
                ModelState.AddModelError("", message);
        }
    }

    public string ExportAs(string kind) => Link(Exports.Address(FiguresLinks.Rows(Figure.Code), kind));

    private string Link(string address, params (string Name, string? Value)[] place) =>
        ListLinks.To(
            address,
            [
                ("asOf", query.AsOf),
                ("from", query.From),
                ("to", query.To),
                ("region", InCity ? null : query.Region),
                ("by", query.By),
                ("of", query.Of),
                .. place,
            ]
        );

    private bool InCity => query.Region == settings.City;
}
