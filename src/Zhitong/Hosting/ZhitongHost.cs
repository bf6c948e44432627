using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.WebEncoders;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Schedule;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Hosting;

/// <summary>Builds the application: the same for the server, the command line and the tests.</summary>
public static class ZhitongHost
{
    /// <summary>Largest request body, in bytes: ten million characters of text must reach the form that refuses them.</summary>
    public const long LargestBody = 48 * 1024 * 1024;

    /// <param name="settings">What the environment says.</param>
    /// <param name="modules">The modules, in menu order.</param>
    /// <param name="customise">Lets tests replace the server or the clock.</param>
    public static WebApplication Build(
        Settings settings,
        IReadOnlyList<IModule> modules,
        Action<WebApplicationBuilder>? customise = null
    )
    {
        Directory.CreateDirectory(settings.DataFolder);
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(ZhitongHost).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = Environments.Production,
            }
        );
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls(settings.Urls.Split(';'));
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.Limits.MaxRequestBodySize = LargestBody;
            k.AddServerHeader = false;
        });
        AddLogging(builder);
        AddPlatform(builder.Services, settings);
        AddWeb(builder.Services);
        var registry = AddModules(builder.Services, modules);
        customise?.Invoke(builder);
        var app = builder.Build();
        UsePipeline(app, registry, settings);
        return app;
    }

    private static void AddLogging(WebApplicationBuilder builder)
    {
        builder
            .Logging.ClearProviders()
            .AddSimpleConsole(o =>
            {
                o.SingleLine = true;
                o.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
            });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Zhitong", LogLevel.Information);
        // database errors reach the log once, with a reference number, where they are answered; their parameters never do
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
    }

    private static void AddPlatform(IServiceCollection services, Settings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Clock>();
        services.AddSingleton<Zhitong.Platform.Lists.RecentAnswers>();
        services.AddZhitongDb(settings.Db);
        services.AddSingleton(SubjectVault.Open(settings.MasterKey, settings.DataFolder));
        services.AddSingleton<ActivityRecorder>();
        services.AddSingleton<Writer>();
        services.AddScoped<ActivityReader>();
        services.AddSingleton<Calendars>();
        services.AddSingleton<DatabaseSetup>();
        services.AddScoped<CurrentActor>();
        services.AddSingleton<JobRunner>();
        services.AddHostedService(p => p.GetRequiredService<JobRunner>());
        services.AddSingleton<TextRebuild>().AddSingleton<RebuildAtStart>();
        services.AddHostedService(p => p.GetRequiredService<RebuildAtStart>());
    }

    private static void AddWeb(IServiceCollection services)
    {
        services
            .AddRazorPages(o => o.RootDirectory = "/Modules")
            .AddApplicationPart(typeof(ZhitongHost).Assembly)
            .ConfigureApplicationPartManager(LookForNoControllers)
            .AddMvcOptions(o =>
            {
                Zhitong.Web.BindingMessages.Apply(o.ModelBindingMessageProvider);
                // what is required is said by the acts, in the user's words
                o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            });
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<FormOptions>(o =>
        {
            o.ValueLengthLimit = (int)LargestBody;
            o.MultipartBodyLengthLimit = LargestBody;
            o.BufferBodyLengthLimit = LargestBody;
        });
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            o.SerializerOptions.Converters.Add(new UtcJsonConverter());
        });
        services.AddProblemDetails();
        services.AddExceptionHandler<ApiExceptionHandler>();
        services.AddAntiforgery(o => o.Cookie.Name = "zt-form");
        KeyRing.Add(services);
        services.AddHttpContextAccessor();
        services.AddScoped<Zhitong.Web.LayoutModel>();
        services.AddOpenApi("v1", Zhitong.Platform.Web.ApiDescription.Configure);
        RateLimits.Add(services);
        SharedPages.Add(services);
    }

    /// <summary>There are none; looking for them loads every class of the program at the start.</summary>
    private static void LookForNoControllers(ApplicationPartManager parts) =>
        parts.FeatureProviders.Remove(parts.FeatureProviders.OfType<ControllerFeatureProvider>().Single());

    private static Registry AddModules(IServiceCollection services, IReadOnlyList<IModule> modules)
    {
        var registry = new Registry();
        var rules = new AccessRules();
        services.AddSingleton(registry).AddSingleton(rules);
        foreach (var module in modules.Prepend(new PlatformModule()))
        {
            registry.Modules.Add(module);
            module.Register(new ModuleBuilder(services, rules, registry));
        }
        registry.Menu.Sort((a, b) => a.Order.CompareTo(b.Order));
        return registry;
    }

    private static void UsePipeline(WebApplication app, Registry registry, Settings settings)
    {
        UseTrustedProxies(app, settings);
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<NulCharacters>();
        app.UseExceptionHandler(
            new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", SuppressDiagnosticsCallback = _ => true }
        );
        app.UseWhen(AccessMiddleware.IsApi, api => api.UseStatusCodePages(c => ProblemAnswers.WriteStatusAsync(c.HttpContext)));
        app.UseWhen(c => !AccessMiddleware.IsApi(c), pages => pages.UseStatusCodePagesWithReExecute("/error", "?status={0}"));
        app.UseMiddleware<LargestRequest>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<AccessMiddleware>();
        app.UseRateLimiter();
        app.UseOutputCache();
        app.UseMiddleware<LayoutFiller>();
        app.MapStaticAssets();
        app.MapRazorPages();
        app.MapOpenApi("/openapi/{documentName}.json").WithMetadata(new AccessAttribute(AccessAttribute.Public));
        Health.Map(app);
        Web.Icon.Map(app);
        CalendarApi.Map(app);
        foreach (var module in registry.Modules)
            module.Map(app);
        ApiDescription.MapExplorer(app);
    }

    private static void UseTrustedProxies(WebApplication app, Settings settings)
    {
        if (settings.TrustedProxies is not { } proxies)
            return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        };
        foreach (var proxy in proxies.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            options.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
        app.UseForwardedHeaders(options);
    }
}
