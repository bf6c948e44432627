using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Demo;

/// <summary>An enterprise of the demo; its trade decides what it asks for.</summary>
/// <param name="Clerk">Who files for it from their own account; null when a station or the county does.</param>
internal sealed record DemoEnterprise(Enterprise Profile, string Trade, Actor? Clerk);

/// <summary>An institution with whoever works its cases, and the matter classes that it serves.</summary>
internal sealed record DemoInstitution(Organisation Body, Actor Clerk, string[] Classes)
{
    public bool Serves(string matterClass, DateOnly day) =>
        Array.IndexOf(Classes, matterClass) >= 0 && (Body.ValidUntil is null || Body.ValidUntil >= day);
}

/// <summary>Everybody who plays a part in the demo's histories.</summary>
internal sealed record DemoCast(
    IReadOnlyList<DemoEnterprise> Enterprises,
    IReadOnlyList<DemoInstitution> Institutions,
    IReadOnlyDictionary<string, Actor> CountyClerks,
    IReadOnlyDictionary<string, Actor> StationKeepers,
    Actor CityClerk
)
{
    /// <summary>The enterprise of the demo identity <c>enterprise</c>.</summary>
    public DemoEnterprise Star => Enterprises[0];
}

/// <summary>An organisation, a person or a post to be written, in the order in which they refer to each other.</summary>
internal sealed class DemoRoster
{
    public List<Organisation> Organisations { get; } = [];
    public List<Person> People { get; } = [];
    public List<Post> Posts { get; } = [];
    public List<Enterprise> Enterprises { get; } = [];
}
