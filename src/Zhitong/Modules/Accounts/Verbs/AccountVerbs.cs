using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Accounts.Tokens;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.Verbs;

/// <summary><c>setup</c> and <c>token</c>.</summary>
internal static class AccountVerbs
{
    public static IEnumerable<Command> All(VerbContext context) => [Setup(context), Token(context)];

    private static Command Setup(VerbContext context)
    {
        var verb = context.Verb("setup", "建立最初的三位管理员（系统、安全、审计），各给一个一次性密码");
        verb.SetAction(parse => context.WithServicesAsync(parse, SetUpAsync));
        return verb;
    }

    private static async Task<int> SetUpAsync(IServiceProvider services)
    {
        var made = await services.GetRequiredService<FirstAdministrators>().RunAsync();
        Console.WriteLine("三位管理员已建好。一次性密码只显示这一次，首次登录时须改：");
        foreach (var (userName, role, password) in made)
            Console.WriteLine($"  {userName}\t{password}\t{RoleNames.Of(role)}");
        return 0;
    }

    private static Command Token(VerbContext context)
    {
        var user = new Option<string>("--user") { Description = "登录名或示范身份", Required = true };
        var noLimit = new Option<bool>("--no-limit") { Description = "不限流" };
        var days = new Option<int>("--days") { Description = "有效天数", DefaultValueFactory = _ => 365 };
        var readOnly = new Option<bool>("--read-only") { Description = "只读" };
        var verb = context.Verb("token", "给一个人的第一个岗位发接口令牌，只输出令牌本身", user, noLimit, days, readOnly);
        verb.SetAction(parse =>
            context.WithServicesAsync(
                parse,
                async services =>
                {
                    var input = new ManageTokens.Input(
                        "命令行发放",
                        !parse.GetValue(readOnly),
                        parse.GetValue(days),
                        parse.GetValue(noLimit)
                    );
                    Console.WriteLine(await TokenAsync(services, parse.GetValue(user)!, input));
                    return 0;
                }
            )
        );
        return verb;
    }

    private static async Task<string> TokenAsync(IServiceProvider services, string user, ManageTokens.Input input)
    {
        var db = services.GetRequiredService<ZhitongDb>();
        var today = services.GetRequiredService<Clock>().Today;
        var key = UserNames.Key(UserNames.Clean(user));
        var people = await db.Set<Person>()
            .AsNoTracking()
            .Where(p => (p.NormalizedUserName == key || p.DemoName == user) && !p.Ended)
            .ToListAsync();
        var person =
            people.OrderByDescending(p => p.NormalizedUserName == key).FirstOrDefault()
            ?? throw new RecordMissing($"没有登录名或示范身份为“{user}”的账号。");
        var post =
            await db.Set<Post>()
                .AsNoTracking()
                .Where(p => p.PersonId == person.Id && p.From <= today && (p.Until == null || p.Until >= today))
                .OrderBy(p => p.From)
                .ThenBy(p => p.Id)
                .FirstOrDefaultAsync()
            ?? throw new RuleRefused($"“{user}”现在没有岗位，不能发令牌。");
        var city = services.GetRequiredService<Settings>().City;
        return await services.GetRequiredService<ManageTokens>().CreateAsync(post, input, Actor.CommandLine(city));
    }
}
