using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Libraries.Equipment.List;

/// <summary>The library of equipment: for the public what is offered today.</summary>
[Access(AccessAttribute.Public)]
public sealed class EquipmentListPage(EquipmentQuery query, Clock clock) : RecordPage(clock)
{
    public EquipmentFilter Filter { get; private set; } = new();
    public string? Sort { get; private set; }
    public Listed<EquipmentRow> Rows { get; private set; } = new([], 0, true, null);

    /// <summary>May see more than what is offered today.</summary>
    public bool SeesMore => EquipmentAccess.See.Admits(Actor);
    public bool MayAdd => EquipmentAccess.Edit.Admits(Actor);
    public bool HasOwn => EquipmentAccess.See.ReachOf(Actor.Role) == Reach.Own;

    public bool IsFiltered => Filter != new EquipmentFilter();
    public string? Next => Rows.Next is null ? null : Link(EquipmentLinks.List, Rows.Next);

    public string ExportAs(string kind) => Link(Exports.Address(EquipmentLinks.List, kind), null);

    public IEnumerable<SelectOption> Fields =>
        EquipmentWords
            .CommonFields.Concat(Filter.Field is { } f && !EquipmentWords.CommonFields.Contains(f) ? [f] : [])
            .Select(f => new SelectOption(f, f));

    public static IEnumerable<SelectOption> Standings => StandingNames.Filters.Select(f => new SelectOption(f.Code, f.Name));

    public static IEnumerable<SelectOption> States =>
        [.. EquipmentWords.States.Options, new SelectOption("hidden", "还没有公开")];

    public static IReadOnlyList<SelectOption> Orders { get; } = [new("until", "快到期的在前"), new("-until", "有效期长的在前")];

    public async Task OnGetAsync([FromQuery] EquipmentFilter filter, string? sort, string? after, CancellationToken cancel)
    {
        (Filter, Sort) = (filter, sort);
        try
        {
            Rows = await query.ListAsync(filter, new ListAsk(sort, after), Actor, cancel);
        }
        catch (InputRefused e)
        {
            foreach (var (_, message) in e.Faults.Items)
                ModelState.AddModelError("", message);
        }
    }

    private string Link(string address, string? after) =>
        ListLinks.To(
            address,
            ("q", Filter.Q),
            ("region", Filter.Region),
            ("field", Filter.Field),
            ("validity", Filter.Validity),
            ("status", Filter.Status),
            ("shared", Filter.Shared),
            ("owner", Filter.Owner),
            ("own", Filter.Own),
            ("sort", Sort),
            ("after", after)
        );
}
