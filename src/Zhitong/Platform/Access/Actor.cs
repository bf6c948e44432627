namespace Zhitong.Platform.Access;

/// <summary>Who acts, in which post, and how far that post reaches. Every write names one.</summary>
/// <param name="PersonId">Null for the public and the command line.</param>
/// <param name="Name">As it stands in histories.</param>
/// <param name="PostName">Role and organisation, as in histories.</param>
/// <param name="Organisation">The organisation of the post: what <see cref="Reach.Own"/> means.</param>
/// <param name="Region">GB/T 2260 code of the post's county, or of the city for city posts.</param>
/// <param name="City">GB/T 2260 code of the post's city.</param>
/// <param name="Via">网页, 接口 or 命令行.</param>
public sealed record Actor(
    Guid? PersonId,
    string Name,
    Role Role,
    string PostName,
    Guid? Organisation,
    string Region,
    string City,
    string Via
)
{
    public static Actor CommandLine(string city) => new(null, "命令行", Role.CommandLine, "命令行", null, city, city, "命令行");

    public static Actor Public(string city) => new(null, "公众", Role.Public, "公众", null, city, city, "网页");

    public bool SignedIn => PersonId is not null;
}
