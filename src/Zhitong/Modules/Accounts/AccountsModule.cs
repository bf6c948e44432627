using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Modules.Accounts.Continue;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Accounts.Organisations;
using Zhitong.Modules.Accounts.Password;
using Zhitong.Modules.Accounts.People;
using Zhitong.Modules.Accounts.Posts;
using Zhitong.Modules.Accounts.Registrations;
using Zhitong.Modules.Accounts.SignIn;
using Zhitong.Modules.Accounts.Tokens;
using Zhitong.Modules.Accounts.TwoFactor;
using Zhitong.Modules.Accounts.Verbs;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Accounts;

/// <summary>People, organisations, posts, tokens, sign-in, histories.</summary>
public sealed class AccountsModule : IModule, IHasVerbs
{
    /// <summary>A session that does nothing for this long ends.</summary>
    public static readonly TimeSpan IdleTimeout = TimeSpan.FromMinutes(30);

    public string Name => "Accounts";

    public void Register(ModuleBuilder module)
    {
        AddIdentity(module.Services);
        AddActs(module.Services);
        module
            .Services.AddSingleton<AccountDirectory>()
            .AddSingleton<IActorSource>(p => p.GetRequiredService<AccountDirectory>())
            .AddSingleton<ILayoutPart, AccountsLayout>()
            .Configure<MvcOptions>(o =>
            {
                o.Filters.Add<StaleTokens>();
                o.Filters.Add<MustChangeFirst>();
            });
        module.Access(AccountsAccess.All).Job<ForgetParkedForms>("清理没有继续提交的表单", "每小时 20 分", "0 20 * * * ?");
        AddMenu(module);
        AccountsWords.Add(module);
    }

    public void Map(IEndpointRouteBuilder app) => TwoFactorQr.Map(app);

    public IEnumerable<Command> Verbs(VerbContext context) => AccountVerbs.All(context);

    private static void AddMenu(ModuleBuilder module) =>
        module
            .Menu("企业注册审核", "/approvals", AccountsAccess.Approve, 70, Role.County, Role.City)
            .Menu("账号", "/admin/people", AccountsAccess.People, 10, Role.SystemAdmin)
            .Menu("组织", "/admin/organisations", AccountsAccess.People, 20, Role.SystemAdmin)
            .Menu("定时任务", "/admin/jobs", AccountsAccess.System, 30, Role.SystemAdmin)
            .Menu("岗位", "/admin/posts", AccountsAccess.Posts, 10, Role.SecurityAdmin)
            .Menu("账号安全", "/admin/security", AccountsAccess.Posts, 20, Role.SecurityAdmin)
            .Menu("操作记录", "/audit", AccountsAccess.Audit, 10, Role.Auditor);

    private static void AddActs(IServiceCollection services) =>
        services
            .AddSingleton<SignInPerson>()
            .AddSingleton<Sessions>()
            .AddSingleton<SecondStep>()
            .AddSingleton<SetUpTwoFactor>()
            .AddSingleton<ChangePassword>()
            .AddSingleton<ResetPassword>()
            .AddSingleton<CreatePerson>()
            .AddSingleton<EndPerson>()
            .AddSingleton<SecurePerson>()
            .AddSingleton<SaveOrganisation>()
            .AddSingleton<GrantPost>()
            .AddSingleton<EndPost>()
            .AddSingleton<ManageTokens>()
            .AddSingleton<RegisterEnterprise>()
            .AddSingleton<DecideRegistration>()
            .AddSingleton<FirstAdministrators>()
            .AddSingleton<ParkedForms>();

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>();
        services
            .AddIdentityCore<Person>(o => o.User.AllowedUserNameCharacters = "") // Chinese names are names; UserNames checks them
            .AddEntityFrameworkStores<ZhitongDb>();
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                o =>
                {
                    o.Cookie.Name = "zt-session";
                    o.Cookie.HttpOnly = true;
                    o.Cookie.SameSite = SameSiteMode.Lax;
                    o.ExpireTimeSpan = IdleTimeout;
                    o.SlidingExpiration = true;
                    o.LoginPath = "/sign-in";
                    o.ReturnUrlParameter = "back";
                    o.Events.OnRedirectToLogin = LateSessions.RedirectAsync;
                }
            )
            .AddCookie(
                IdentityConstants.TwoFactorUserIdScheme,
                o =>
                {
                    o.Cookie.Name = "zt-second";
                    o.Cookie.HttpOnly = true;
                    o.ExpireTimeSpan = TimeSpan.FromMinutes(5);
                    o.SlidingExpiration = false;
                }
            );
    }
}
