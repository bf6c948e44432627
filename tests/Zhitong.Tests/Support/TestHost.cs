using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Modules.Accounts;

namespace Zhitong.Tests.Support;

/// <summary>The whole application on a fresh database of one kind, without a network: one for each test class.</summary>
public sealed class TestHost<TDb> : IAsyncLifetime
    where TDb : ITestDatabase
{
    private WebApplication? app;
    private string setting = "";

    public FakeTime Time { get; } = new();

    public IServiceProvider Services => app!.Services;

    /// <summary>Makes records by the application's own acts.</summary>
    public TestData Data => field ??= new TestData(Services);

    public async ValueTask InitializeAsync()
    {
        setting = await TDb.CreateAsync();
        app = ZhitongHost.Build(TestDatabases.SettingsFor(setting), Program.Modules(), Customise);
        await app.Services.GetRequiredService<DatabaseSetup>().EnsureAsync();
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is null)
            return;
        var source = app.Services.GetService<NpgsqlDataSource>();
        await app.DisposeAsync();
        if (source is not null)
            await source.DisposeAsync();
        await TDb.DropAsync(setting);
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A context of its own, for looking into the database.</summary>
    public ZhitongDb OpenDb() => Get<IDbContextFactory<ZhitongDb>>().CreateDbContext();

    /// <summary>The API as the holder of a token, or as the public.</summary>
    public Api Api(string? token = null) => new(app!.GetTestServer().CreateHandler(), token);

    /// <summary>A browser in which this person is signed in, or nobody.</summary>
    public Browser Browser(TestPerson? person = null)
    {
        var browser = new Browser(app!.GetTestServer().CreateHandler());
        if (person is not null)
            browser.SetCookie("zt-session", SessionOf(person));
        return browser;
    }

    /// <summary>The session cookie that signing in would have set.</summary>
    private string SessionOf(TestPerson person)
    {
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, person.Id.ToString()),
                new Claim(AccountDirectory.StampClaim, person.Stamp),
                new Claim(AccountDirectory.PostClaim, person.PostId.ToString()),
            ],
            IdentityConstants.ApplicationScheme
        );
        var ticket = new AuthenticationTicket(
            new ClaimsPrincipal(identity),
            new AuthenticationProperties { IssuedUtc = Time.GetUtcNow(), ExpiresUtc = Time.GetUtcNow().AddYears(1) },
            IdentityConstants.ApplicationScheme
        );
        var options = Get<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        return options.TicketDataFormat.Protect(ticket);
    }

    private void Customise(WebApplicationBuilder builder)
    {
        builder.WebHost.UseTestServer();
        builder.Logging.SetMinimumLevel(LogLevel.Critical); // refused input is what many tests are about
        builder.Logging.AddFilter("Zhitong", LogLevel.Error);
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        foreach (var job in builder.Services.Where(IsOurs).ToList())
            builder.Services.Remove(job); // scheduled work starts when a test asks for it
    }

    private static bool IsOurs(ServiceDescriptor d) =>
        d.ServiceType == typeof(IHostedService) && d.ImplementationFactory?.Method.Module.Assembly == typeof(Program).Assembly;
}
