using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Cases.List;

/// <summary>The filters of a list of cases that are not words, read once: as a query, and for a row that was read already.</summary>
internal sealed record CaseNarrowing(Actor Actor, CaseStatus? Status, Region? Region, string? Matter)
{
    /// <exception cref="InputRefused">No such status or region.</exception>
    public static CaseNarrowing Of(CaseFilter filter, Actor actor) =>
        new(actor, StatusOf(filter.Status), RegionOf(filter.Region), string.IsNullOrEmpty(filter.Matter) ? null : filter.Matter);

    public IQueryable<Case> Apply(IQueryable<Case> cases)
    {
        cases = cases.Reached(Actor);
        if (Status is { } status)
            cases = cases.Where(c => c.Status == status);
        if (Region is { } region)
            cases = region.IsCity ? cases.Where(c => c.City == region.Code) : cases.Where(c => c.Region == region.Code);
        return Matter is null ? cases : cases.Where(c => c.MatterCode == Matter);
    }

    /// <summary>Nothing but where a case stands decides whether it is covered.</summary>
    public bool AsksPlaceOnly => Matter is null && Status is null && IsByPlace;

    /// <summary>Whether counts by place and status answer how many are covered.</summary>
    public bool AsksPlaceAndStatus => Matter is null && IsByPlace;

    private bool IsByPlace => CasesAccess.View.ReachOf(Actor.Role) is Reach.City or Reach.Region;

    public bool Covers(CaseHead c) =>
        CoversPlace(c.Scope) && (Status is null || c.Status == Status) && (Matter is null || c.MatterCode == Matter);

    public bool CoversPlace(Scope scope) =>
        CasesAccess.View.Covers(Actor, scope) && (Region is null || (Region.IsCity ? scope.City : scope.Region) == Region.Code);

    private static CaseStatus? StatusOf(string? code) =>
        string.IsNullOrEmpty(code)
            ? null
            : CaseStatusNames.Parse(code) ?? throw InputRefused.At("status", $"没有“{PlainText.Truncate(code, 30)}”这种状态");

    private static Region? RegionOf(string? code) =>
        string.IsNullOrEmpty(code)
            ? null
            : RegionTable.Default.Find(code)
                ?? throw InputRefused.At("region", $"没有代码为“{PlainText.Truncate(code, 20)}”的地区");
}
