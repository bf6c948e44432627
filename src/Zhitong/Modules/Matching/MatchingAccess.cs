using Zhitong.Platform.Access;

namespace Zhitong.Modules.Matching;

/// <summary>Who may see what of the matching. Matching itself is open to everybody.</summary>
public static class MatchingAccess
{
    /// <summary>Which enterprise asked for what nobody can do: officers within their reach.</summary>
    public static readonly AccessRule Gaps = new(
        "matching.gaps",
        "看能力缺口",
        (Role.County, Reach.Region),
        (Role.City, Reach.City),
        (Role.Leader, Reach.City)
    );
}
