using Microsoft.AspNetCore.Identity;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Accounts;

/// <summary>People, organisations, posts, tokens, sign-in.</summary>
public sealed class AccountsModule : IModule
{
    /// <summary>A session that does nothing for this long ends.</summary>
    public static readonly TimeSpan IdleTimeout = TimeSpan.FromMinutes(30);

    public string Name => "Accounts";

    public void Register(ModuleBuilder module)
    {
        AddIdentity(module.Services);
        module
            .Services.AddSingleton<AccountDirectory>()
            .AddSingleton<IActorSource>(p => p.GetRequiredService<AccountDirectory>());
        module.Access(AccountsAccess.All);
    }

    public void Map(IEndpointRouteBuilder app) { }

    private static void AddIdentity(IServiceCollection services)
    {
        services
            .AddIdentityCore<Person>(o =>
            {
                o.Password.RequiredLength = 10;
                o.Password.RequiredUniqueChars = 5;
                o.Password.RequireNonAlphanumeric = false;
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                o.User.AllowedUserNameCharacters = ""; // Chinese names are names; checked by the act that makes the account
            })
            .AddEntityFrameworkStores<ZhitongDb>()
            .AddDefaultTokenProviders();
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
                }
            )
            .AddCookie(
                IdentityConstants.TwoFactorUserIdScheme,
                o =>
                {
                    o.Cookie.Name = "zt-second";
                    o.ExpireTimeSpan = TimeSpan.FromMinutes(5);
                }
            );
    }
}
