namespace Zhitong.Platform.Access;

/// <summary>Every rule of the application by its code; modules add theirs when they register.</summary>
public sealed class AccessRules
{
    private readonly Dictionary<string, AccessRule> rules = new(StringComparer.Ordinal)
    {
        [AccessRule.Open.Code] = AccessRule.Open,
        [AccessRule.SignedIn.Code] = AccessRule.SignedIn,
    };

    public IReadOnlyCollection<AccessRule> All => rules.Values;

    public void Add(AccessRule rule) => rules.Add(rule.Code, rule);

    /// <exception cref="InvalidOperationException">No module registered this code: the page would be closed to everybody.</exception>
    public AccessRule this[string code] =>
        rules.TryGetValue(code, out var rule) ? rule : throw new InvalidOperationException($"no access rule is called {code}");
}

/// <summary>Names the access rule of a page or an endpoint. What names none is refused.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AccessAttribute(string rule) : Attribute
{
    public const string Public = "public";
    public const string SignedIn = "signed-in";

    public string Rule { get; } = rule;
}

/// <summary>Puts the rule on minimal-API endpoints.</summary>
public static class AccessConventions
{
    public static TBuilder Access<TBuilder>(this TBuilder endpoint, AccessRule rule)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new AccessAttribute(rule.Code));
}
