using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Access;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Libraries.Experts.List;

/// <summary>The library of experts: for the public who is appointed today.</summary>
[Access(AccessAttribute.Public), Shared]
public sealed class ExpertListPage(ExpertQuery query, Clock clock) : RecordListPage<ExpertRow>(clock)
{
    public ExpertFilter Filter { get; private set; } = new();
    public string? Sort { get; private set; }

    /// <summary>May see more than who is appointed today.</summary>
    public bool SeesMore => ExpertsAccess.Edit.Admits(Actor);

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

    protected override string Address => ExpertsLinks.List;

    protected override (string Name, string? Value)[] Filters =>
        [
            ("q", Filter.Q),
            ("region", Filter.Region),
            ("field", Filter.Field),
            ("validity", Filter.Validity),
            ("batch", Filter.Batch),
        ];

    protected override string? Order => Sort;

    public async Task OnGetAsync(
        [FromQuery] ExpertFilter filter,
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
