using Zhitong.Platform.Access;

namespace Zhitong.Modules.Accounts.Contract;

/// <summary>A person at work in one of their posts.</summary>
public static class PostHolder
{
    /// <param name="person">Id of the account.</param>
    /// <param name="name">As it stands in histories.</param>
    /// <param name="post">The post that the person acts in.</param>
    /// <param name="via">网页, 接口 or 命令行.</param>
    public static Actor Actor(Guid person, string name, Post post, string via) =>
        new(
            person,
            name,
            post.Role,
            $"{RoleNames.Of(post.Role)} · {post.OrganisationName}",
            post.OrganisationId,
            post.Region,
            post.City,
            via
        );
}
