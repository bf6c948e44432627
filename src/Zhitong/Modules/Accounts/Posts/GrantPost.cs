using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.Posts;

/// <summary>授岗: a person, a role, an organisation, a region, from a day.</summary>
public sealed class GrantPost(Writer writer, AccountDirectory directory)
{
    public sealed record Input(
        string? UserName,
        Role? Role,
        Guid? Organisation,
        string? Region,
        DateOnly? From,
        DateOnly? Until,
        string? Reason
    );

    /// <exception cref="InputRefused">Faults at the fields; the separation of administrators at <c>role</c>.</exception>
    public async Task<Guid> RunAsync(Input input, Actor actor)
    {
        var faults = new Faults();
        var userName = UserNames.Clean(input.UserName);
        faults.Add("userName", userName.Length == 0 ? "请填写登录名" : null);
        faults.Add("role", input.Role is { } r && PostRules.Grantable.Contains(r) ? null : "请选择角色");
        faults.Add("organisation", input.Organisation is null ? "请选择组织" : null);
        faults.Add("from", input.From is null ? "请填写开始日期" : null);
        faults.Add("until", input.Until < input.From ? "结束日期不能早于开始日期" : null);
        faults.ThrowIfAny();
        var id = await writer.RunAsync(actor, work => GrantAsync(work, userName, input, actor));
        directory.Forget();
        return id;
    }

    /// <summary>Makes the post within another act's work; the caller has checked the input.</summary>
    internal static Post Add(
        Work work,
        Person person,
        Role role,
        Organisation at,
        string region,
        DateOnly from,
        DateOnly? until,
        string? reason
    )
    {
        var post = new Post
        {
            Id = Guid.CreateVersion7(),
            PersonId = person.Id,
            PersonName = person.DisplayName,
            Role = role,
            OrganisationId = at.Id,
            OrganisationName = at.Name,
            Region = region,
            City = at.City,
            From = from,
            Until = until,
        };
        work.Db.Add(post);
        work.Record(post, "grant", reason);
        return post;
    }

    private static async Task<Guid> GrantAsync(Work work, string userName, Input input, Actor actor)
    {
        var role = input.Role!.Value;
        var key = UserNames.Key(userName);
        var person =
            await work.Db.Set<Person>().FirstOrDefaultAsync(p => p.NormalizedUserName == key && !p.Ended && p.City == actor.City)
            ?? throw InputRefused.At("userName", "没有这个登录名，或者账号已停用");
        if (person.Id == actor.PersonId)
            throw new RuleRefused("不能给自己授岗，请由另一位安全管理员办理。");
        var at =
            await work
                .Db.Set<Organisation>()
                .FirstOrDefaultAsync(o => o.Id == input.Organisation && !o.Ended && o.City == actor.City)
            ?? throw InputRefused.At("organisation", "没有这个组织，或者它已停用");
        if (!PostRules.FitsAt(role, at.Kind))
            throw InputRefused.At("organisation", $"{RoleNames.Of(role)}岗位不能设在“{at.Name}”，请选对应类别的组织");
        var region = RegionOf(role, input.Region, at, actor);
        var held = await work
            .Db.Set<Post>()
            .Where(p => p.PersonId == person.Id && (p.Until == null || p.Until >= input.From))
            .ToListAsync();
        if (PostRules.Conflict(role, held.Select(p => p.Role)) is { } conflict)
            throw InputRefused.At("role", conflict);
        if (held.Any(p => p.Role == role && p.OrganisationId == at.Id && p.Region == region))
            throw new RuleRefused("这个人已有同样的岗位，不用再授。");
        var reason = PlainText.IsBlank(input.Reason) ? null : PlainText.Truncate(PlainText.Clean(input.Reason!), 400);
        return Add(work, person, role, at, region, input.From!.Value, input.Until, reason).Id;
    }

    private static string RegionOf(Role role, string? wanted, Organisation at, Actor actor)
    {
        if (PostRules.IsCityWide(role))
            return actor.City;
        var region = string.IsNullOrEmpty(wanted) ? at.Region : wanted;
        if (RegionTable.Default.Find(region) is not { } found || found.City != actor.City)
            throw InputRefused.At("region", "请选择本市的地区");
        if (found.IsCity && role is Role.County or Role.Enterprise)
            throw InputRefused.At("region", "请选择县区");
        return region;
    }
}
