using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Enterprises.List;
using Zhitong.Modules.Enterprises.Profile;
using Zhitong.Platform.Access;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Enterprises;

/// <summary>企业档案 by API, and the file that the officers' list is taken away as.</summary>
internal static class EnterprisesApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var enterprises = app.MapGroup("/api/v1/enterprises").WithTags("企业档案").AddEndpointFilter<ProblemFilter>();
        enterprises
            .MapGet("", ListAsync)
            .Access(EnterprisesAccess.View)
            .Produces<Listed<EnterpriseRow>>()
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary(
                "企业列表：按地区（region）、行业（industry）、规模（scale）、是否核实（verified）筛选，q 查名称、信用代码、地址"
            );
        enterprises
            .MapGet("/{id}", ReadAsync)
            .Access(EnterprisesAccess.View)
            .Produces<EnterpriseView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("一家企业的档案，id 也可以是统一社会信用代码");
        app.MapExports(EnterprisesLinks.List, EnterprisesAccess.View, ExportAsync);
    }

    private static Task<Listed<EnterpriseRow>> ListAsync(
        [AsParameters] EnterpriseFilter filter,
        string? after,
        string? size,
        [FromServices] EnterpriseQuery query,
        [FromServices] CurrentActor current,
        CancellationToken cancel
    ) => query.ListAsync(filter, new ListAsk(null, after, size), current.Actor, cancel);

    private static async Task<EnterpriseView> ReadAsync(
        string id,
        [FromServices] EnterpriseReader reader,
        [FromServices] CurrentActor current,
        CancellationToken cancel
    ) => EnterpriseView.Of(await reader.FindAsync(id, current.Actor, cancel));

    private static async Task<IResult> ExportAsync(
        HttpRequest request,
        [AsParameters] EnterpriseFilter filter,
        [FromServices] EnterpriseQuery query,
        [FromServices] CurrentActor current,
        [FromServices] Platform.Writing.Clock clock,
        CancellationToken cancel
    )
    {
        var rows = await query.ExportAsync(filter, current.Actor, cancel);
        return EnterpriseExport.Table.Answer(request, rows, clock.Today);
    }
}
