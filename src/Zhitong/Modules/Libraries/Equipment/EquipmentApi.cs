using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Equipment.Detail;
using Zhitong.Modules.Libraries.Equipment.List;
using Zhitong.Platform.Access;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Equipment;

/// <summary>设备库 by API: what is offered today without a token; writing for owners and officers.</summary>
internal static class EquipmentApi
{
    private const string Address = "/api/v1/equipment";

    public static void Map(IEndpointRouteBuilder app)
    {
        var equipment = app.MapGroup(Address).WithTags("设备").AddEndpointFilter<ProblemFilter>();
        equipment
            .MapGet("", ListAsync)
            .Access(AccessRule.Open)
            .Produces<Listed<EquipmentBrief>>()
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary(
                "设备列表：按地区（region）、领域（field）、有效性（validity）、状态（status）、共享（shared）、单位（owner）筛选，"
                    + "q 查名称、型号、单位；不带令牌只有今天可提供的共享设备"
            );
        equipment
            .MapGet("/{id:guid}", ReadAsync)
            .Access(AccessRule.Open)
            .Produces<EquipmentView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("一台设备");
        equipment
            .MapPost("", AddAsync)
            .Access(EquipmentAccess.Edit)
            .Accepts<EquipmentInput>("application/json")
            .Produces<EquipmentView>(StatusCodes.Status201Created)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("登记一台设备；金额单位是元，也可以写“12.5 万元”");
        equipment
            .MapPut("/{id:guid}", ChangeAsync)
            .Access(EquipmentAccess.Edit)
            .Accepts<EquipmentInput>("application/json")
            .Produces<EquipmentView>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("改写一台设备，要给全；带 version 时，别人先改过就是 409");
        equipment
            .MapPost("/{id:guid}/end", EndAsync)
            .Access(EquipmentAccess.Edit)
            .Produces<EquipmentView>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("停用一台设备，写明理由（reason）");
        app.MapExports(EquipmentLinks.List, AccessRule.Open, ExportAsync);
    }

    private static async Task<Listed<EquipmentBrief>> ListAsync(
        [AsParameters] EquipmentFilter filter,
        [AsParameters] ListAsk ask,
        [FromServices] EquipmentQuery query,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock,
        CancellationToken cancel
    )
    {
        var page = await query.ListAsync(filter, ask, current.Actor, cancel);
        return new([.. page.Items.Select(e => EquipmentBrief.Of(e, clock.Today))], page.Total, page.TotalIsExact, page.Next);
    }

    private static async Task<EquipmentView> ReadAsync(
        Guid id,
        [FromServices] EquipmentReader reader,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock,
        CancellationToken cancel
    ) => EquipmentView.Of(await reader.FindAsync(id, current.Actor, cancel), clock.Today);

    private static async Task<IResult> AddAsync(
        HttpRequest request,
        [FromServices] SaveEquipment save,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock
    )
    {
        var body = await JsonInput.ReadAsync(request);
        var e = await save.AddAsync(Read(body), current.Actor, body.Faults);
        return Results.Created($"{Address}/{e.Id}", EquipmentView.Of(e, clock.Today));
    }

    private static async Task<EquipmentView> ChangeAsync(
        Guid id,
        HttpRequest request,
        [FromServices] SaveEquipment save,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock
    )
    {
        var body = await JsonInput.ReadAsync(request);
        var (input, version) = (Read(body), body.WholeNumber("version"));
        return EquipmentView.Of(await save.ChangeAsync(id, version, input, current.Actor, body.Faults), clock.Today);
    }

    private static async Task<EquipmentView> EndAsync(
        Guid id,
        HttpRequest request,
        [FromServices] SaveEquipment save,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock
    )
    {
        var body = await JsonInput.ReadAsync(request);
        var (reason, version) = (body.Text("reason"), body.WholeNumber("version"));
        body.Faults.ThrowIfAny();
        return EquipmentView.Of(await save.EndAsync(id, version, reason, current.Actor), clock.Today);
    }

    private static EquipmentInput Read(JsonInput body) =>
        new()
        {
            Owner = body.Text("owner"),
            Name = body.Text("name"),
            AssetNumber = body.TextOrNumber("assetNumber"),
            Model = body.Text("model"),
            Maker = body.Text("maker"),
            Field = body.Text("field"),
            CalibratedOn = body.Text("calibratedOn"),
            CycleMonths = body.TextOrNumber("cycleMonths"),
            ValidUntil = body.Text("validUntil"),
            Value = body.TextOrNumber("value"),
            Price = body.TextOrNumber("price"),
            PriceUnit = body.Text("priceUnit"),
            Shared = body.Flag("shared") ?? false,
            Place = body.Text("place"),
            Region = body.Text("region"),
            Phone = body.Text("phone"),
            Note = body.Text("note"),
            Status = body.Text("status"),
            ListedOn = body.Text("listedOn"),
            EndedOn = body.Text("endedOn"),
            Hidden = body.Flag("hidden") ?? false,
        };

    private static async Task<IResult> ExportAsync(
        HttpRequest request,
        [AsParameters] EquipmentFilter filter,
        string? sort,
        [FromServices] EquipmentQuery query,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock,
        CancellationToken cancel
    ) => EquipmentExport.Table.Answer(request, await query.ExportAsync(filter, sort, current.Actor, cancel), clock.Today);
}
