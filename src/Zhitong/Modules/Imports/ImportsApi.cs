using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Imports.Running;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Imports;

/// <summary>An import as the API answers it.</summary>
/// <param name="State">reading, ready, taking, taken, dropped or failed.</param>
/// <param name="Phase">What is being done while it is reading or taking; null else.</param>
/// <param name="Problems">The first problems; the report holds them all.</param>
public sealed record ImportView(
    long Number,
    string Kind,
    string FileName,
    string State,
    string? Failure,
    int Rows,
    int New,
    int Changed,
    int Same,
    int Repeated,
    int Bad,
    string? Phase,
    int? Percent,
    IReadOnlyList<string> Notes,
    IReadOnlyList<ProblemView> Problems
);

/// <summary>A problem as the API answers it.</summary>
public sealed record ProblemView(string Sheet, int Row, string Column, string Header, string Value, string Message);

/// <summary>导入 by API, and its files.</summary>
internal static class ImportsApi
{
    private const int ProblemsShown = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        var imports = app.MapGroup("/api/v1/imports").WithTags("导入").AddEndpointFilter<ProblemFilter>();
        imports
            .MapPost("", UploadAsync)
            .Access(ImportsAccess.Run)
            .DisableAntiforgery() // the API takes tokens, never cookies
            .Accepts<IFormFile>("multipart/form-data")
            .Produces<ImportView>(StatusCodes.Status202Accepted)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary(
                "上传一份表：multipart/form-data，字段 kind（enterprises 等）、file，hidden=true 时隐藏的行也读；读完后 state 为 ready"
            );
        imports
            .MapGet("/{number:long}", ReadAsync)
            .Access(ImportsAccess.Run)
            .Produces<ImportView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("一份导入：状态、行数、前 200 处问题");
        imports
            .MapPost("/{number:long}/take", TakeAsync)
            .Access(ImportsAccess.Run)
            .Produces<ImportView>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("全部好行入库，要么一次全进，要么一行不进");
        imports
            .MapPost("/{number:long}/drop", DropAsync)
            .Access(ImportsAccess.Run)
            .Produces<ImportView>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("放弃这份导入");
        app.MapGet("/imports/{number:long}/report.xlsx", ReportAsync)
            .Access(ImportsAccess.Run)
            .AddEndpointFilter<ProblemFilter>()
            .ExcludeFromDescription();
        app.MapGet("/imports/template-{kind}.xlsx", Template)
            .Access(ImportsAccess.Run)
            .AddEndpointFilter<ProblemFilter>()
            .ExcludeFromDescription();
    }

    private static async Task<IResult> UploadAsync(
        HttpRequest request,
        [FromServices] ImportActs acts,
        [FromServices] CurrentActor current,
        [FromServices] ImportReader reader,
        CancellationToken cancel
    )
    {
        if (!request.HasFormContentType)
            throw InputRefused.At("file", "请用 multipart/form-data 上传，文件放在 file 字段");
        var form = await MemoryForm.ReadAsync(request, cancel);
        if (form.Files.GetFile("file") is not { } file)
            throw InputRefused.At("file", "请把文件放在 file 字段");
        await using var content = file.OpenReadStream();
        var hidden = form["hidden"] == "true";
        var batch = await acts.UploadAsync(form["kind"], file.FileName, content, hidden, current.Actor, cancel);
        return Results.Accepted($"/api/v1/imports/{batch.Number}", await reader.ViewAsync(batch.Number, current.Actor));
    }

    private static Task<ImportView> ReadAsync(
        long number,
        [FromServices] ImportReader reader,
        [FromServices] CurrentActor current
    ) => reader.ViewAsync(number, current.Actor, ProblemsShown);

    private static async Task<IResult> TakeAsync(
        long number,
        [FromServices] ImportActs acts,
        [FromServices] ImportReader reader,
        [FromServices] CurrentActor current
    )
    {
        await acts.TakeAsync(number, current.Actor);
        return Results.Accepted($"/api/v1/imports/{number}", await reader.ViewAsync(number, current.Actor));
    }

    private static async Task<ImportView> DropAsync(
        long number,
        [FromServices] ImportActs acts,
        [FromServices] ImportReader reader,
        [FromServices] CurrentActor current
    )
    {
        await acts.DropAsync(number, current.Actor);
        return await reader.ViewAsync(number, current.Actor);
    }

    private static async Task<IResult> ReportAsync(
        long number,
        [FromServices] ImportReader reader,
        [FromServices] Uploads uploads,
        [FromServices] CurrentActor current
    )
    {
        var path = uploads.ReportOf((await reader.FindAsync(number, current.Actor)).Id);
        if (!File.Exists(path))
            throw new RecordMissing("问题清单只保留 30 天，已经删除了。");
        return Results.File(path, SheetDownload.ContentType(SheetFormat.Xlsx), $"导入{number}问题清单.xlsx");
    }

    private static IResult Template(string kind, [FromServices] ImportKinds kinds, [FromServices] CurrentActor current)
    {
        var found = kinds.For(current.Actor).FirstOrDefault(k => k.Name == kind) ?? throw new RecordMissing("没有这种模板。");
        return Results.Stream(
            ImportTemplate.Make(found),
            SheetDownload.ContentType(SheetFormat.Xlsx),
            $"{found.Title}导入模板.xlsx"
        );
    }
}

/// <summary>Reads imports within an actor's reach.</summary>
public sealed class ImportReader(ZhitongDb db, ImportProgressBook progress)
{
    /// <exception cref="RecordMissing">No such import.</exception>
    /// <exception cref="NotYours">Outside the actor's reach.</exception>
    public async Task<ImportBatch> FindAsync(long number, Actor actor)
    {
        var batch =
            await db.Set<ImportBatch>().AsNoTracking().FirstOrDefaultAsync(b => b.Number == number)
            ?? throw new RecordMissing("没有这份导入。");
        ImportsAccess.Run.Demand(actor, batch.Scope);
        return batch;
    }

    /// <summary>Problems in their order, after the given place.</summary>
    public Task<List<ImportProblem>> ProblemsAsync(long number, int after, int most) =>
        db.Set<ImportProblem>()
            .AsNoTracking()
            .Where(p => p.Batch == number && p.Seq > after)
            .OrderBy(p => p.Seq)
            .Take(most)
            .ToListAsync();

    public Task<List<PreviewRow>> PreviewAsync(long number) =>
        db.Set<PreviewRow>().AsNoTracking().Where(p => p.Batch == number).OrderBy(p => p.Seq).ToListAsync();

    public ImportProgress? ProgressOf(ImportBatch batch) => batch.IsAtWork ? progress.Of(batch.Number) : null;

    /// <param name="problems">So many problems with it.</param>
    internal async Task<ImportView> ViewAsync(long number, Actor actor, int problems = 0)
    {
        var b = await FindAsync(number, actor);
        var found = problems == 0 ? [] : await ProblemsAsync(number, 0, problems);
        var now = ProgressOf(b);
        return new ImportView(
            b.Number,
            b.Kind,
            b.FileName,
            b.State.ToString().ToLowerInvariant(),
            b.Failure,
            b.Rows,
            b.New,
            b.Changed,
            b.Same,
            b.Repeated,
            b.Bad,
            now?.Phase,
            now?.Percent,
            b.Reading.Notes,
            found.ConvertAll(p => new ProblemView(p.Sheet, p.Row, p.Column, p.Header, p.Value, p.Message))
        );
    }
}
