using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Experts.Detail;
using Zhitong.Modules.Libraries.Experts.List;
using Zhitong.Platform.Access;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Experts;

/// <summary>专家库 by API: who is appointed today without a token, never their personal data; writing for officers.</summary>
internal static class ExpertsApi
{
    private const string Address = "/api/v1/experts";

    public static void Map(IEndpointRouteBuilder app)
    {
        var experts = app.MapGroup(Address).WithTags("专家").AddEndpointFilter<ProblemFilter>();
        experts
            .MapGet("", ListAsync)
            .Access(AccessRule.Open)
            .Produces<Listed<ExpertBrief>>()
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary(
                "专家列表：按地区（region）、领域（field）、聘期（validity）、批次（batch）筛选，q 查姓名、单位、领域；"
                    + "不带令牌只有今天在聘的专家，没有联系方式和出生年月"
            );
        experts
            .MapGet("/{id:guid}", ReadAsync)
            .Access(AccessRule.Open)
            .Produces<ExpertView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("一位专家");
        experts
            .MapPost("", AddAsync)
            .Access(ExpertsAccess.Edit)
            .Accepts<ExpertInput>("application/json")
            .Produces<ExpertView>(StatusCodes.Status201Created)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("登记一位专家");
        experts
            .MapPut("/{id:guid}", ChangeAsync)
            .Access(ExpertsAccess.Edit)
            .Accepts<ExpertInput>("application/json")
            .Produces<ExpertView>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("改写一位专家，要给全；带 version 时，别人先改过就是 409");
        experts
            .MapPost("/{id:guid}/end", EndAsync)
            .Access(ExpertsAccess.Edit)
            .Produces<ExpertView>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("解聘一位专家，写明理由（reason）");
        app.MapExports(ExpertsLinks.List, AccessRule.Open, ExportAsync);
    }

    private static async Task<Listed<ExpertBrief>> ListAsync(
        [AsParameters] ExpertFilter filter,
        [AsParameters] ListAsk ask,
        [FromServices] ExpertQuery query,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock,
        CancellationToken cancel
    )
    {
        var page = await query.ListAsync(filter, ask, current.Actor, cancel);
        return new([.. page.Items.Select(e => ExpertBrief.Of(e, clock.Today))], page.Total, page.TotalIsExact, page.Next);
    }

    private static async Task<ExpertView> ReadAsync(
        Guid id,
        [FromServices] ExpertReader reader,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock,
        CancellationToken cancel
    ) => ExpertView.Of(await reader.FindAsync(id, current.Actor, cancel), current.Actor, clock.Today);

    private static async Task<IResult> AddAsync(
        HttpRequest request,
        [FromServices] SaveExpert save,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock
    )
    {
        var body = await JsonInput.ReadAsync(request);
        var e = await save.AddAsync(Read(body), current.Actor, body.Faults);
        return Results.Created($"{Address}/{e.Id}", ExpertView.Of(e, current.Actor, clock.Today));
    }

    private static async Task<ExpertView> ChangeAsync(
        Guid id,
        HttpRequest request,
        [FromServices] SaveExpert save,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock
    )
    {
        var body = await JsonInput.ReadAsync(request);
        var (input, version) = (Read(body), body.WholeNumber("version"));
        return ExpertView.Of(await save.ChangeAsync(id, version, input, current.Actor, body.Faults), current.Actor, clock.Today);
    }

    private static async Task<ExpertView> EndAsync(
        Guid id,
        HttpRequest request,
        [FromServices] SaveExpert save,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock
    )
    {
        var body = await JsonInput.ReadAsync(request);
        var (reason, version) = (body.Text("reason"), body.WholeNumber("version"));
        body.Faults.ThrowIfAny();
        return ExpertView.Of(await save.EndAsync(id, version, reason, current.Actor), current.Actor, clock.Today);
    }

    private static ExpertInput Read(JsonInput body) =>
        new()
        {
            Name = body.Text("name"),
            BirthMonth = body.Text("birthMonth"),
            Employer = body.Text("employer"),
            Post = body.Text("post"),
            Title = body.Text("title"),
            Fields = body.TextOrList("fields"),
            Phone = body.Text("phone"),
            Email = body.Text("email"),
            Batch = body.Text("batch"),
            AppointedFrom = body.Text("appointedFrom"),
            AppointedTo = body.Text("appointedTo"),
            Region = body.Text("region"),
            Bio = body.Text("bio"),
            Account = body.Text("account"),
            Hidden = body.Flag("hidden") ?? false,
        };

    private static async Task<IResult> ExportAsync(
        HttpRequest request,
        [AsParameters] ExpertFilter filter,
        string? sort,
        [FromServices] ExpertQuery query,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock,
        CancellationToken cancel
    ) => ExpertExport.Table.Answer(request, await query.ExportAsync(filter, sort, current.Actor, cancel), clock.Today);
}
