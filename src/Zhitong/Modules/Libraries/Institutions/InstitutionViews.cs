using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Institutions.List;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries.Institutions;

/// <summary>A row of the API's list of institutions.</summary>
/// <param name="Kinds">Codes of service elements.</param>
/// <param name="Level"><c>national provincial municipal county</c>.</param>
/// <param name="InspectionCentre">质检中心: <c>built planned</c>.</param>
/// <param name="Validity"><c>valid soon lapsed forever future</c>.</param>
/// <param name="ValidUntil">Last day; null for no term.</param>
public sealed record InstitutionRow(
    Guid Id,
    string Name,
    string? CreditCode,
    IReadOnlyList<string> Kinds,
    string? Level,
    string? InspectionCentre,
    string? MetrologyCentre,
    string Region,
    string? Address,
    string? Phone,
    string? Summary,
    string Validity,
    DateOnly? ValidUntil
)
{
    public static InstitutionRow Of(InstitutionFound i, DateOnly today) =>
        new(
            i.Id,
            i.Name,
            i.CreditCode,
            i.Kinds,
            i.Level?.Code(),
            i.InspectionCentre?.Code(),
            i.MetrologyCentre?.Code(),
            i.Region,
            i.Address,
            i.Phone,
            i.Summary,
            i.StandingOn(today).Code(),
            Spans.Said(i.LastDay)
        );
}

public sealed record SiteView(
    Guid Id,
    string Name,
    string Region,
    string? Address,
    string? Phone,
    string? Note,
    bool Ended,
    int Version
)
{
    public static SiteView Of(Site s) => new(s.Id, s.Name, s.Region, s.Address, s.Phone, s.Note, s.Ended, s.Version);
}

public sealed record CertificateView(
    Guid Id,
    string Kind,
    string Number,
    string? Scope,
    string? IssuedBy,
    DateOnly? From,
    DateOnly? Until,
    string Validity,
    int Version
)
{
    public static CertificateView Of(Certificate c, DateOnly today) =>
        new(c.Id, c.Kind, c.Number, c.Scope, c.IssuedBy, c.From, c.Until, c.StandingOn(today).Code(), c.Version);
}

/// <summary>One institution as the API answers it.</summary>
/// <param name="OrganisationId">Its account, that cases are dispatched to.</param>
/// <param name="Contact">Personal: null for who does not keep this institution.</param>
/// <param name="StatedUntil">As typed; <paramref name="ValidUntil"/> is what counts, by its certificates.</param>
/// <param name="ListedOn">入库日期; null for not said.</param>
/// <param name="EndedOn">退出日期.</param>
public sealed record InstitutionView(
    Guid Id,
    Guid OrganisationId,
    string Name,
    string? CreditCode,
    IReadOnlyList<string> Kinds,
    string? Level,
    string? InspectionCentre,
    string? MetrologyCentre,
    string Region,
    string? Address,
    string? Phone,
    string? Contact,
    string? Website,
    string? Summary,
    string Validity,
    DateOnly? ValidUntil,
    DateOnly? StatedUntil,
    DateOnly? ListedOn,
    DateOnly? EndedOn,
    bool Hidden,
    IReadOnlyList<SiteView> Sites,
    IReadOnlyList<CertificateView> Certificates,
    DateTime UpdatedAt,
    int Version
)
{
    /// <param name="keeps">True for who may see personal data.</param>
    public static InstitutionView Of(
        Institution i,
        IEnumerable<Site> sites,
        IEnumerable<Certificate> certificates,
        bool keeps,
        DateOnly today
    ) =>
        new(
            i.Id,
            i.OrganisationId,
            i.Name,
            i.CreditCode,
            i.Kinds,
            i.Level?.Code(),
            i.InspectionCentre?.Code(),
            i.MetrologyCentre?.Code(),
            i.Region,
            i.Address,
            i.Phone,
            keeps ? i.Contact : null,
            i.Website,
            i.Summary,
            i.StandingOn(today).Code(),
            Spans.Said(i.LastDay),
            i.StatedUntil,
            i.ListedOn,
            i.EndedOn,
            i.Hidden,
            [.. sites.Select(SiteView.Of)],
            [.. certificates.Select(c => CertificateView.Of(c, today))],
            i.UpdatedAt,
            i.Version
        );
}

/// <summary>A capability row as the API answers it.</summary>
/// <param name="Method">Name and number as written; <paramref name="MethodNumber"/> in its one way of writing.</param>
/// <param name="Range">As written; its ends where they could be read.</param>
/// <param name="ValidUntil">Last day, by its certificate or its own; null for no term.</param>
public sealed record CapabilityRow(
    Guid Id,
    Guid InstitutionId,
    Guid? SiteId,
    Guid? CertificateId,
    string Field,
    string Object,
    string Parameter,
    string? Method,
    string? MethodNumber,
    string? Range,
    double? RangeLow,
    double? RangeHigh,
    string? RangeUnit,
    string? Uncertainty,
    double? UncertaintyValue,
    string? Aliases,
    string? Note,
    string Region,
    string Validity,
    DateOnly? ValidUntil,
    int Version
)
{
    public static CapabilityRow Of(CapabilityFound c, DateOnly today) =>
        new(
            c.Id,
            c.InstitutionId,
            c.SiteId,
            c.CertificateId,
            c.Field,
            c.Object,
            c.Parameter,
            c.Method,
            c.MethodNumber,
            c.Range,
            c.RangeLow,
            c.RangeHigh,
            c.RangeUnit,
            c.Uncertainty,
            c.UncertaintyValue,
            c.Aliases,
            c.Note,
            c.Region,
            c.StandingOn(today).Code(),
            Spans.Said(c.LastDay),
            c.Version
        );

    public static CapabilityRow Of(Capability c, DateOnly today) =>
        new(
            c.Id,
            c.InstitutionId,
            c.SiteId,
            c.CertificateId,
            c.Field,
            c.Object,
            c.Parameter,
            c.Method,
            c.MethodNumber,
            c.Range,
            c.RangeLow,
            c.RangeHigh,
            c.RangeUnit,
            c.Uncertainty,
            c.UncertaintyValue,
            c.Aliases,
            c.Note,
            c.Region,
            c.StandingOn(today).Code(),
            Spans.Said(c.LastDay),
            c.Version
        );
}
