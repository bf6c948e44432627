using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Platform.Access;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Figures.Contract;

/// <summary>How a record of the ledger is shown as a row.</summary>
/// <param name="Open">False for what is not public now: its name is not shown to the public.</param>
public sealed record RecordFace(string Name, string Href, bool Open);

/// <summary>Registers figures.</summary>
public static class FigureRegistration
{
    public static ModuleBuilder Figure(this ModuleBuilder module, Figure figure)
    {
        module.Services.AddSingleton(figure);
        return module;
    }

    /// <summary>A module of the platform's functions (功能模块) that this program brings.</summary>
    public static ModuleBuilder Function(this ModuleBuilder module, string name, string href)
    {
        module.Services.AddSingleton(new PlatformFunction(name, href));
        return module;
    }
}

/// <summary>功能模块: one of 办理、查询、咨询、培训、会议.</summary>
public sealed record PlatformFunction(string Name, string Href);

/// <summary>Figures that count how many records of a class hold on a day.</summary>
public static class LedgerFigures
{
    private const string HiddenName = "不公开";

    /// <param name="code">Of figures.csv.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="unit">Counting word.</param>
    /// <param name="inClass">The class of the ledger.</param>
    /// <param name="faces">Names and addresses of records, by id.</param>
    /// <param name="sees">Who sees the names of what is not public.</param>
    public static CountOf<LedgerSpan> Of(
        string code,
        string name,
        string unit,
        string inClass,
        Func<ZhitongDb, List<Guid>, Task<Dictionary<Guid, RecordFace>>> faces,
        AccessRule sees,
        LedgerWords words
    ) =>
        new(code, name, unit)
        {
            Group = words.Group,
            Source = words.Source,
            Floor = words.Floor,
            RowsRule = words.RowsRule ?? AccessRule.Open,
            RowsAreFor = words.RowsAreFor,
            Versions = [new FigureVersion(1, Figure.Beginning, words.Counts, words.Condition, words.Leaves)],
            Columns = ["计入时段"],
            Rows = (db, ask) => db.Set<LedgerSpan>().InClass(ask.City, inClass, ask.To),
            Show = (db, spans, actor) => ShowAsync(db, spans, actor, faces, sees),
            Begins = (db, city, cancel) =>
                db.Set<LedgerSpan>()
                    .Where(s => s.City == city && s.Class == inClass)
                    .MinAsync(s => (DateOnly?)s.FirstDay, cancel),
        };

    private static async Task<IReadOnlyList<FigureRow>> ShowAsync(
        ZhitongDb db,
        IReadOnlyList<LedgerSpan> spans,
        Actor actor,
        Func<ZhitongDb, List<Guid>, Task<Dictionary<Guid, RecordFace>>> faces,
        AccessRule sees
    )
    {
        Dictionary<Guid, RecordFace> known = [];
        foreach (var some in spans.Select(s => s.RecordId).Chunk(1000))
        foreach (var (id, face) in await faces(db, [.. some]))
            known[id] = face;
        return
        [
            .. from s in spans
            let face = known[s.RecordId]
            let open = face.Open || sees.Covers(actor, new Scope(s.City, s.Region))
            select new FigureRow(s.RecordId, open ? face.Name : HiddenName, open ? face.Href : null, s.Region, [TermOf(s)]),
        ];
    }

    private static string TermOf(LedgerSpan s) =>
        $"{s.FirstDay:yyyy-MM-dd} 至 {(s.LastDay == Spans.Forever ? "长期" : $"{s.LastDay:yyyy-MM-dd}")}";
}

/// <summary>What the definition of a figure over the ledger says.</summary>
public sealed record LedgerWords(string Group, string Source, string Counts, string Condition, string Leaves)
{
    public int? Floor { get; init; }

    /// <summary>Who may see the rows; null for everybody.</summary>
    public AccessRule? RowsRule { get; init; }
    public string? RowsAreFor { get; init; }
}
