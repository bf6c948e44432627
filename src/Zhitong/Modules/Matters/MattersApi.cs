using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Matters;

/// <summary>事项 by API, open to everybody.</summary>
internal static class MattersApi
{
    /// <summary>A matter in a list; no column is ever blank.</summary>
    public sealed record Row(
        string Code,
        string Name,
        string Class,
        string ClassName,
        string Summary,
        string Applicants,
        int PromisedDays,
        string Fee,
        string Contact
    );

    /// <summary>The whole guide.</summary>
    public sealed record Whole(
        string Code,
        string Name,
        string Class,
        string ClassName,
        string Summary,
        string Applicants,
        int PromisedDays,
        string Fee,
        string Contact,
        IReadOnlyList<string> Basis,
        IReadOnlyList<MatterMaterial> Materials,
        IReadOnlyList<MatterStep> Steps,
        IReadOnlyList<MatterField> Fields,
        IReadOnlyList<MatterQuestion> Faqs,
        int Edition,
        DateTime UpdatedAt
    );

    public static void Map(IEndpointRouteBuilder app)
    {
        var matters = app.MapGroup("/api/v1/matters").WithTags("事项").AddEndpointFilter<ProblemFilter>();
        matters
            .MapGet("", ListAsync)
            .Access(AccessRule.Open)
            .Produces<Listed<Row>>()
            .WithSummary("服务事项；q 按问题里的词找，class 按服务要素");
        matters.MapGet("/{code}", ReadAsync).Access(AccessRule.Open).Produces<Whole>().WithSummary("一个事项的办事指南");
    }

    private static async Task<Listed<Row>> ListAsync(
        string? q,
        string? @class,
        string? size,
        string? after,
        [FromServices] MatterBook book
    )
    {
        var most = Paging.Size(size);
        var cursor = Cursor.Read(after, "matter");
        if (@class is not (null or "") && !ServiceClasses.All.Any(c => c.Code == @class))
            throw InputRefused.At("class", $"没有“{PlainText.Truncate(@class, 30)}”这类服务要素");
        var found = PlainText.IsBlank(q) ? await book.PublishedAsync() : await book.SearchAsync(PlainText.Truncate(q!, 500));
        var all = found.Where(m => string.IsNullOrEmpty(@class) || m.Class == @class).ToList();
        var skip = (int)Math.Clamp(cursor?.Doc ?? 0, 0, all.Count);
        var rows = all.Skip(skip).Take(most).Select(ToRow).ToList();
        var next = skip + rows.Count < all.Count ? new Cursor("matter", "", skip + rows.Count).Encode() : null;
        return new Listed<Row>(rows, all.Count, true, next);
    }

    private static async Task<Whole> ReadAsync(string code, [FromServices] MatterBook book)
    {
        var m = await book.FindAsync(code) ?? throw new RecordMissing($"没有代码为“{PlainText.Truncate(code, 40)}”的事项。");
        return new Whole(
            m.Code,
            m.Name,
            m.Class,
            ServiceClasses.Name(m.Class),
            m.Summary,
            m.Applicants,
            m.PromisedDays,
            m.Fee,
            m.Contact,
            m.Basis,
            m.Materials,
            m.Steps,
            m.Fields,
            m.Faqs,
            m.Edition,
            m.UpdatedAt
        );
    }

    private static Row ToRow(Matter m) =>
        new(m.Code, m.Name, m.Class, ServiceClasses.Name(m.Class), m.Summary, m.Applicants, m.PromisedDays, m.Fee, m.Contact);
}
