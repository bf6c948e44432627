using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Demo;

/// <summary>An enterprise of the demo; its trade decides what it asks for.</summary>
/// <param name="Clerk">Who files for it from their own account; null when a station or the county does.</param>
/// <param name="OpenedAt">UTC: since when the platform knows it.</param>
internal sealed record DemoEnterprise(Enterprise Profile, DemoTrade Trade, Actor? Clerk, DateTime OpenedAt)
{
    public ToldOwner Owner => new(false, Profile.Id, Profile.Id, Profile.Name, Profile.Region);
}

/// <summary>An institution with whoever works its cases, and its stay in the library.</summary>
/// <param name="Ended">From this day on it no longer serves; null while it does.</param>
/// <param name="Until">Last day of its qualification; null for no term.</param>
internal sealed record DemoInstitution(
    Guid Id,
    Organisation Body,
    Actor Clerk,
    DemoInstitutionPlan Plan,
    DateOnly Listed,
    DateOnly? Ended,
    DateOnly? Until
)
{
    public bool Holds(DateOnly day) => Listed <= day && !(Ended <= day) && !(Until < day);

    public bool Serves(string matterClass, DateOnly day) => Plan.Kinds.Contains(matterClass) && Holds(day);

    public ToldOwner Owner => new(true, Id, Body.Id, Body.Name, Body.Region);
}

/// <summary>An expert who may be asked to a case.</summary>
internal sealed record DemoExpert(Guid Id, string Name, string Element, DateOnly From, DateOnly Until);

/// <summary>Everybody who plays a part in the demo's histories.</summary>
internal sealed record DemoCast(
    IReadOnlyList<DemoEnterprise> Enterprises,
    IReadOnlyList<DemoInstitution> Institutions,
    IReadOnlyDictionary<string, Actor> CountyClerks,
    IReadOnlyDictionary<string, Actor> StationKeepers,
    Actor CityClerk,
    Actor Expert
)
{
    /// <summary>The enterprise of the demo identity <c>enterprise</c>.</summary>
    public DemoEnterprise Star => Enterprises[0];
}

/// <summary>Something new that is told with one act.</summary>
/// <param name="At">UTC.</param>
internal sealed record DemoOpening(Platform.Activities.ISubject Subject, string Act, DateTime At, Actor By);
