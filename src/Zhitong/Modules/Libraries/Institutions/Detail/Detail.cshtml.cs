using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Institutions.List;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Libraries.Institutions.Detail;

/// <summary>One institution, as an enterprise chooses by it: what it can measure, whether that holds today, where, whom to call.</summary>
[Access(AccessAttribute.Public), Shared]
public sealed class InstitutionPage(InstitutionReader reader, CapabilityQuery query, LastYear year, Clock clock) : ZtPage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Site { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Validity { get; set; }

    public Institution Institution { get; private set; } = null!;
    public IReadOnlyList<Site> Sites { get; private set; } = [];
    public IReadOnlyList<Certificate> Certificates { get; private set; } = [];
    public Listed<CapabilityFound> Rows { get; private set; } = new([], 0, true, null);
    public (int Valid, int Lapsed) RowCounts { get; private set; }

    /// <summary>Its record over the last year: on time, how long, how pleased. Each opens to itself.</summary>
    public IReadOnlyList<FigureValue> Record { get; private set; } = [];

    /// <summary>Shared equipment that may be used today.</summary>
    public int Shared { get; private set; }

    public DateOnly Today => clock.Today;
    public bool MayEdit => LibrariesAccess.EditInstitution.Covers(Actor, Institution.Scope);

    /// <summary>Enterprises file cases themselves; the public is led to signing in.</summary>
    public bool MayFile => Actor.Role is Role.Public or Role.Enterprise or Role.Station or Role.County or Role.City;
    public string? Next =>
        Rows.Next is null ? null : Link(LibrariesLinks.Institution(Institution.Id), after: Rows.Next) + "#cap-h";
    public string? Prev =>
        Rows.Prev is null ? null : Link(LibrariesLinks.Institution(Institution.Id), before: Rows.Prev) + "#cap-h";

    public IReadOnlyList<SelectOption> SiteOptions => [.. Sites.Select(s => new SelectOption(s.Id.ToString(), s.Name))];

    public async Task OnGetAsync(Guid id, string? after, string? before, CancellationToken cancel)
    {
        Institution = await reader.FindAsync(id, Actor, cancel);
        Sites = await reader.SitesAsync(id, cancel);
        Certificates = await reader.CertificatesAsync(id, cancel);
        RowCounts = await reader.CountRowsAsync(id, cancel);
        Shared = await reader.CountSharedAsync(id, cancel);
        Record = await RecordAsync(Institution.OrganisationId.ToString());
        try
        {
            Rows = await query.ListAsync(
                id,
                new CapabilityFilter(Q, Site: Site, Validity: Validity),
                new ListAsk(After: after, Before: before),
                Actor,
                Institution.Hidden,
                cancel
            );
        }
        catch (InputRefused e)
        {
            foreach (var (_, message) in e.Faults.Items)
                ModelState.AddModelError("", message);
        }
    }

    private async Task<IReadOnlyList<FigureValue>> RecordAsync(string provider)
    {
        List<FigureValue> all = [];
        foreach (var code in new[] { "C004", "C010", "C006" })
            all.Add(await year.OfAsync(code, LastYear.Provider, provider));
        return all;
    }

    public string ExportAs(string kind) =>
        Link(Exports.Address(LibrariesLinks.Institution(Institution.Id) + "/capabilities", kind));

    private string Link(string address, string? after = null, string? before = null) =>
        ListLinks.To(address, ("q", Q), ("site", Site), ("validity", Validity), ("after", after), ("before", before));
}
