using System.CommandLine;

namespace Zhitong.Hosting;

/// <summary><c>run</c> and <c>serve</c>: the server.</summary>
internal static class ServeVerbs
{
    public static IEnumerable<Command> All(VerbContext context)
    {
        var urls = new Option<string?>("--urls") { Description = "监听地址（默认 http://localhost:5080 或 ZHITONG_URLS）" };
        var noDemo = new Option<bool>("--no-demo") { Description = "第一次启动时不填示范数据" };
        var run = context.Verb("run", "第一次启动时填入示范城市，然后提供服务", urls, noDemo);
        run.SetAction((parse, cancel) => ServeAsync(context, parse, urls, demo: !parse.GetValue(noDemo), cancel));
        yield return run;
        var serve = context.Verb("serve", "提供服务", urls);
        serve.SetAction((parse, cancel) => ServeAsync(context, parse, urls, demo: false, cancel));
        yield return serve;
    }

    private static async Task<int> ServeAsync(
        VerbContext context,
        ParseResult parse,
        Option<string?> urls,
        bool demo,
        CancellationToken cancel
    )
    {
        var settings = Settings.Read(parse.GetValue(context.Data), parse.GetValue(urls));
        Directory.CreateDirectory(settings.DataFolder);
        using var only = ServeLock.TryTake(settings);
        if (only is null)
        {
            await Console.Error.WriteLineAsync($"已经有一个服务在用数据文件夹 {settings.DataFolder}，不能再启动一个。");
            return 1;
        }
        await using var app = ZhitongHost.Build(settings, context.Modules);
        await app.Services.GetRequiredService<DatabaseSetup>().EnsureAsync();
        if (demo && app.Services.GetService<IFirstStart>() is { } first)
            await first.FillAsync(Console.Out);
        await app.StartAsync(cancel);
        foreach (var line in Greeting(app, settings))
            Console.WriteLine(line);
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    private static IEnumerable<string> Greeting(WebApplication app, Settings settings)
    {
        yield return $"质通已启动：{settings.Urls}";
        foreach (var line in app.Services.GetService<IFirstStart>()?.Greeting() ?? [])
            yield return line;
    }
}

/// <summary>Fills the demo city when the database is new, and tells of its identities.</summary>
public interface IFirstStart
{
    Task FillAsync(TextWriter say);
    IEnumerable<string> Greeting();
}

/// <summary>One server for one data folder on SQLite; PostgreSQL may have many.</summary>
internal sealed class ServeLock : IDisposable
{
    private readonly FileStream? file;

    private ServeLock(FileStream? file) => this.file = file;

    /// <returns>Null when another server holds the folder.</returns>
    public static ServeLock? TryTake(Settings settings)
    {
        if (!settings.Db.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase))
            return new ServeLock(null);
        try
        {
            var path = Path.Combine(settings.DataFolder, "serve.lock");
            return new ServeLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => file?.Dispose();
}
