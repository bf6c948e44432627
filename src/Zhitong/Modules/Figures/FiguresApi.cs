using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Figures;

/// <summary>指标 by API: numbers for everybody, rows for who may see them.</summary>
internal static class FiguresApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var figures = app.MapGroup("/api/v1/figures").WithTags("指标").AddEndpointFilter<ProblemFilter>();
        figures
            .MapGet("", ListAsync)
            .Access(AccessRule.Open)
            .Produces<Listed<FigureBrief>>()
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("指标目录和今天的值：q 查代码、名称，group 按分类筛选");
        figures
            .MapGet("/{code}", ReadAsync)
            .Access(AccessRule.Open)
            .Produces<FigureView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary(
                "一个指标：asOf 看哪一天（默认今天），from、to 看哪段时间，region 看哪个县（市、区），by、of 只看一个事项（service）、要素（element）或机构（provider）；各县相加等于全市"
            );
        figures
            .MapGet("/{code}/rows", RowsAsync)
            .Access(AccessRule.Open)
            .Produces<Listed<RowView>>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("数值背后的明细，总数是准的；涉及个人和企业的只给有权的人看");
        figures
            .MapGet("/{code}/trend", TrendAsync)
            .Access(AccessRule.Open)
            .Produces<IReadOnlyList<TrendPoint>>()
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("逐月的值：months 看几个月（1 到 60，默认 12），最后一个月到 asOf");
        app.MapExports("/figures/{code}/rows", AccessRule.Open, ExportAsync);
    }

    private static async Task<Listed<FigureBrief>> ListAsync(
        string? q,
        string? group,
        string? size,
        string? after,
        [FromServices] FigureCatalogue catalogue,
        CancellationToken cancel
    )
    {
        var most = Paging.Size(size);
        var cursor = Cursor.Read(after, "code");
        var found = catalogue.Find(q, group);
        var some = found.Where(f => cursor is null || string.CompareOrdinal(f.Code, cursor.Key) > 0).Take(most + 1).ToList();
        var shown = some.Take(most).ToList();
        List<FigureBrief> items = [];
        foreach (var figure in shown)
            items.Add(FigureBrief.Of(await catalogue.NowAsync(figure, cancel)));
        var next = some.Count > most ? new Cursor("code", shown[^1].Code, 0).Encode() : null;
        return new Listed<FigureBrief>(items, found.Count, true, next);
    }

    private static async Task<FigureView> ReadAsync(
        string code,
        [AsParameters] FigureQuery query,
        [FromServices] FigureReader reader,
        CancellationToken cancel
    ) => FigureView.Of(await reader.ReadAsync(code, query, cancel));

    private static async Task<IResult> RowsAsync(
        string code,
        [AsParameters] FigureQuery query,
        string? after,
        string? size,
        [FromServices] FigureRowsReader rows,
        [FromServices] FigureBook book,
        [FromServices] CurrentActor current,
        CancellationToken cancel
    )
    {
        if (!current.Actor.SignedIn && !FigureRowsReader.Admits(book[code], current.Actor))
            return Results.Problem(
                statusCode: StatusCodes.Status401Unauthorized,
                title: "请带上有效的令牌",
                detail: book[code].RowsAreFor
            );
        var (figure, page) = await rows.PageAsync(code, query, new ListAsk(null, after, size), current.Actor, cancel);
        var items = page.Items.Select(r => RowView.Of(figure, r)).ToList();
        return Results.Ok(new Listed<RowView>(items, page.Total, page.TotalIsExact, page.Next));
    }

    private static async Task<IReadOnlyList<TrendPoint>> TrendAsync(
        string code,
        string? asOf,
        string? region,
        string? months,
        string? by,
        string? of,
        [FromServices] FigureReader reader,
        CancellationToken cancel
    )
    {
        var (figure, ask, county) = await reader.CheckAsync(
            code,
            new FigureQuery(AsOf: asOf, Region: region, By: by, Of: of),
            cancel
        );
        var count =
            string.IsNullOrEmpty(months) ? 12
            : int.TryParse(months, out var n) ? n
            : 0;
        if (count is < 1 or > 60)
            throw InputRefused.At("months", "月数应是 1 到 60 的整数");
        return await reader.MonthsAsync(figure, ask.To, count, county, ask.Slice, cancel);
    }

    private static async Task<IResult> ExportAsync(
        HttpRequest request,
        string code,
        [AsParameters] FigureQuery query,
        [FromServices] FigureRowsReader reader,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock,
        CancellationToken cancel
    )
    {
        var (figure, rows) = await reader.FirstAsync(code, query, current.Actor, cancel);
        var columns = figure.Columns.Select((head, i) => new ExportColumn<FigureRow>(head, r => r.Cells[i]));
        var table = new ExportTable<FigureRow>(
            $"{figure.Code} {figure.Name}",
            [new("名称", r => r.Name, 36), new("地区", r => RegionTable.Default.Name(r.Region)), .. columns]
        );
        return table.Answer(request, rows, clock.Today);
    }
}
