using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Accounts.People;
using Zhitong.Modules.Accounts.Posts;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.Verbs;

/// <summary>The three administrators of a new system, each with a one-time password. There are no default passwords.</summary>
public sealed class FirstAdministrators(Writer writer, IPasswordHasher<Person> hasher, Settings settings)
{
    private static readonly (string UserName, string Name, Role Role)[] Three =
    [
        ("sysadmin", "系统管理员", Role.SystemAdmin),
        ("secadmin", "安全管理员", Role.SecurityAdmin),
        ("auditor", "审计管理员", Role.Auditor),
    ];

    /// <exception cref="RuleRefused">There is an administrator already.</exception>
    public async Task<IReadOnlyList<(string UserName, Role Role, string Password)>> RunAsync()
    {
        var made = Three.Select(t => (t.UserName, t.Name, t.Role, Password: Secrets.OneTimePassword())).ToList();
        var hashes = made.ToDictionary(m => m.UserName, m => hasher.HashPassword(PersonMaker.Nobody, m.Password));
        await writer.RunAsync(
            Actor.CommandLine(settings.City),
            async work =>
            {
                await DemandNoneAsync(work);
                var bureau = await BureauAsync(work);
                foreach (var (userName, name, role, _) in made)
                {
                    var account = new NewPerson(settings.City, name, userName, null, hashes[userName])
                    {
                        MustChangePassword = true,
                    };
                    var person = await PersonMaker.MakeAsync(work, account);
                    work.Record(person, "create", "初次设置");
                    GrantPost.Add(work, person, role, bureau, settings.City, work.Today, null, "初次设置");
                }
            }
        );
        return [.. made.Select(m => (m.UserName, m.Role, m.Password))];
    }

    private static async Task DemandNoneAsync(Work work)
    {
        Role[] administrators = [Role.SystemAdmin, Role.SecurityAdmin, Role.Auditor];
        if (await work.Db.Set<Post>().AnyAsync(p => administrators.Contains(p.Role)))
            throw new RuleRefused("已经有管理员了，不再新建。忘了密码请安全管理员发重置码。");
        string[] names = ["SYSADMIN", "SECADMIN", "AUDITOR"];
        if (await work.Db.Set<Person>().AnyAsync(p => names.Contains(p.NormalizedUserName!)))
            throw new RuleRefused("登录名 sysadmin、secadmin 或 auditor 已有人用，不能建立管理员。");
    }

    private async Task<Organisation> BureauAsync(Work work)
    {
        var known = await work
            .Db.Set<Organisation>()
            .OrderBy(o => o.Id)
            .FirstOrDefaultAsync(o => o.Kind == OrganisationKind.CityBureau && o.City == settings.City && !o.Ended);
        if (known is not null)
            return known;
        var made = new Organisation
        {
            Id = Guid.CreateVersion7(),
            Kind = OrganisationKind.CityBureau,
            Name = RegionTable.Default.Name(settings.City) + "市场监督管理局",
            Region = settings.City,
            City = settings.City,
        };
        work.Db.Add(made);
        work.Record(made, "create", "初次设置");
        return made;
    }
}
