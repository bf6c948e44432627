namespace Zhitong.Platform.Access;

/// <summary>How far a role reaches under a rule.</summary>
public enum Reach
{
    /// <summary>Records of the actor's own organisation (or the actor's own account).</summary>
    Own,

    /// <summary>Records of the post's county.</summary>
    Region,

    /// <summary>Records of the post's city.</summary>
    City,

    /// <summary>Every record.</summary>
    All,
}

/// <summary>Where a record stands, for the question whether an actor reaches it.</summary>
/// <param name="City">GB/T 2260 code.</param>
/// <param name="Region">GB/T 2260 code of the county.</param>
/// <param name="Owners">Organisations or persons whose own it is.</param>
public readonly record struct Scope(string City, string Region, params Guid?[] Owners);

/// <summary>
/// One rule of access: which roles may do a thing, and how far each reaches. Deny is the default: a role that is not named
/// may not. Pages and API endpoints name the rule by its code; acts ask it again for the record at hand.
/// </summary>
public sealed class AccessRule
{
    private readonly Dictionary<Role, Reach> reaches;

    /// <param name="code">Stable name such as <c>cases.accept</c>.</param>
    /// <param name="title">What it allows, in the words of the table of routes.</param>
    /// <param name="allows">Roles and their reach.</param>
    public AccessRule(string code, string title, params (Role Role, Reach Reach)[] allows)
    {
        Code = code;
        Title = title;
        reaches = allows.ToDictionary(a => a.Role, a => a.Reach);
        reaches[Role.CommandLine] = Reach.All;
    }

    public string Code { get; }
    public string Title { get; }

    /// <summary>Open to everybody, signed in or not.</summary>
    public static AccessRule Open { get; } = new("public", "任何人", [.. Enum.GetValues<Role>().Select(r => (r, Reach.All))]);

    /// <summary>Open to whoever is signed in, for what is their own account.</summary>
    public static AccessRule SignedIn { get; } =
        new(
            "signed-in",
            "已登录的人，管自己的账号",
            [.. Enum.GetValues<Role>().Where(r => r != Role.Public).Select(r => (r, Reach.Own))]
        );

    public Reach? ReachOf(Role role) => reaches.TryGetValue(role, out var reach) ? reach : null;

    /// <summary>May this actor open the page at all?</summary>
    /// <remarks>Somebody signed in who holds no post yet has the role of the public, and an account of their own.</remarks>
    public bool Admits(Actor actor) => reaches.ContainsKey(actor.Role) || (ReferenceEquals(this, SignedIn) && actor.SignedIn);

    /// <summary>May this actor do it to this record?</summary>
    public bool Covers(Actor actor, Scope scope) =>
        reaches.TryGetValue(actor.Role, out var reach)
        && reach switch
        {
            Reach.All => true,
            Reach.City => actor.City == scope.City,
            Reach.Region => actor.Region == scope.Region,
            _ => OwnedBy(actor.Organisation, scope) || OwnedBy(actor.PersonId, scope),
        };

    /// <summary>Throws <see cref="NotYours"/> unless the actor reaches the record.</summary>
    public void Demand(Actor actor, Scope scope)
    {
        if (!Covers(actor, scope))
            throw new NotYours(this);
    }

    private static bool OwnedBy(Guid? owner, Scope scope) => owner is not null && Array.IndexOf(scope.Owners ?? [], owner) >= 0;
}

/// <summary>The record is outside the actor's reach. Shown as 404, so that it does not tell that the record exists.</summary>
public sealed class NotYours(AccessRule rule) : Exception($"outside the reach of {rule.Code}");
