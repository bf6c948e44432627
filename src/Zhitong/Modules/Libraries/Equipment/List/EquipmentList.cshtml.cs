using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Access;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Libraries.Equipment.List;

/// <summary>The library of equipment: for the public what is offered today.</summary>
[Access(AccessAttribute.Public), Shared]
public sealed class EquipmentListPage(EquipmentQuery query, Clock clock) : RecordListPage<EquipmentRow>(clock)
{
    public EquipmentFilter Filter { get; private set; } = new();
    public string? Sort { get; private set; }

    /// <summary>May see more than what is offered today.</summary>
    public bool SeesMore => EquipmentAccess.See.Admits(Actor);
    public bool MayAdd => EquipmentAccess.Edit.Admits(Actor);
    public bool HasOwn => EquipmentAccess.See.ReachOf(Actor.Role) == Reach.Own;

    public IEnumerable<SelectOption> Fields =>
        EquipmentWords
            .CommonFields.Concat(Filter.Field is { } f && !EquipmentWords.CommonFields.Contains(f) ? [f] : [])
            .Select(f => new SelectOption(f, f));

    public static IEnumerable<SelectOption> Standings => StandingNames.Filters.Select(f => new SelectOption(f.Code, f.Name));

    public static IEnumerable<SelectOption> States =>
        [.. EquipmentWords.States.Options, new SelectOption("hidden", "还没有公开")];

    public static IReadOnlyList<SelectOption> Orders { get; } = [new("until", "快到期的在前"), new("-until", "有效期长的在前")];

    protected override string Address => EquipmentLinks.List;

    protected override (string Name, string? Value)[] Filters =>
        [
            ("q", Filter.Q),
            ("region", Filter.Region),
            ("field", Filter.Field),
            ("validity", Filter.Validity),
            ("status", Filter.Status),
            ("shared", Filter.Shared),
            ("owner", Filter.Owner),
            ("own", Filter.Own),
        ];

    protected override string? Order => Sort;

    public async Task OnGetAsync(
        [FromQuery] EquipmentFilter filter,
        string? sort,
        string? after,
        string? before,
        CancellationToken cancel
    )
    {
        (Filter, Sort) = (filter, sort);
        await FillAsync(() => query.ListAsync(filter, new ListAsk(sort, after, Before: before), Actor, cancel));
    }
}
