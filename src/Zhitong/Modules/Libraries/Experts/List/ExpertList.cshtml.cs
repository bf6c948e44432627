using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Libraries.Experts.List;

/// <summary>The library of experts: for the public who is appointed today.</summary>
[Access(AccessAttribute.Public)]
public sealed class ExpertListPage(ExpertQuery query, Clock clock) : RecordPage(clock)
{
    public ExpertFilter Filter { get; private set; } = new();
    public string? Sort { get; private set; }
    public Listed<ExpertRow> Rows { get; private set; } = new([], 0, true, null);

    /// <summary>May see more than who is appointed today.</summary>
    public bool SeesMore => ExpertsAccess.Edit.Admits(Actor);

    public bool IsFiltered => Filter != new ExpertFilter();
    public string? Next => Rows.Next is null ? null : Link(ExpertsLinks.List, Rows.Next);

    public string ExportAs(string kind) => Link(Exports.Address(ExpertsLinks.List, kind), null);

    /// <summary>The seven service elements; a trade is looked for by its words.</summary>
    public IEnumerable<SelectOption> Fields
    {
        get
        {
            var elements = ExpertFields.Elements.Select(e => e.Element).ToList();
            return elements.Concat(Filter.Field is { } f && !elements.Contains(f) ? [f] : []).Select(f => new SelectOption(f, f));
        }
    }

    public static IEnumerable<SelectOption> Standings =>
        [.. StandingNames.Filters.Select(f => new SelectOption(f.Code, f.Name)), new SelectOption("hidden", "不公开")];

    public static IReadOnlyList<SelectOption> Orders { get; } = [new("until", "聘期快到的在前"), new("-until", "聘期长的在前")];

    public async Task OnGetAsync([FromQuery] ExpertFilter filter, string? sort, string? after, CancellationToken cancel)
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
            ("batch", Filter.Batch),
            ("sort", Sort),
            ("after", after)
        );
}
