using System.CommandLine;
using Zhitong.Platform.Errors;

namespace Zhitong.Hosting;

/// <summary>The verbs of <c>./zhitong</c>. Exit codes: 0 done, 1 refused or failed, 2 unusable arguments or file, 3 problems found.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, IReadOnlyList<IModule> modules)
    {
        var root = new RootCommand("质通：质量基础设施“一站式”服务平台");
        var verbs = new VerbContext(modules);
        foreach (
            var verb in ServeVerbs
                .All(verbs)
                .Concat(MaintenanceVerbs.All(verbs))
                .Concat(modules.OfType<IHasVerbs>().SelectMany(m => m.Verbs(verbs)))
        )
            root.Subcommands.Add(verb);
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (Explain(e) is { } said)
        {
            await Console.Error.WriteLineAsync(said);
            return 1;
        }
    }

    private static string? Explain(Exception e) =>
        e switch
        {
            InputRefused r => string.Join('\n', r.Faults.Items.Select(f => $"{f.Field}：{f.Message}")),
            RuleRefused or RecordMissing or Forbidden or StaleEdit or SettingsError => e.Message,
            IOException => e.Message,
            _ => null,
        };
}

/// <summary>A module that brings verbs.</summary>
public interface IHasVerbs
{
    IEnumerable<Command> Verbs(VerbContext context);
}

/// <summary>What a verb works with: the settings, and the application's services on an up-to-date database.</summary>
public sealed class VerbContext(IReadOnlyList<IModule> modules)
{
    public Option<string?> Data { get; } =
        new("--data") { Description = "数据文件夹（默认 ./data 或 ZHITONG_DATA）", Recursive = true };

    public IReadOnlyList<IModule> Modules { get; } = modules;

    /// <summary>A verb with the common options.</summary>
    public Command Verb(string name, string description, params Symbol[] symbols)
    {
        var command = new Command(name, description) { Options = { Data } };
        foreach (var symbol in symbols)
        {
            if (symbol is Option option)
                command.Options.Add(option);
            else if (symbol is Argument argument)
                command.Arguments.Add(argument);
        }
        return command;
    }

    /// <summary>Runs work on the application's services; the database is made or upgraded first.</summary>
    public async Task<int> WithServicesAsync(ParseResult parse, Func<IServiceProvider, Task<int>> work)
    {
        await using var app = ZhitongHost.Build(Settings.Read(parse.GetValue(Data)), Modules);
        await app.Services.GetRequiredService<DatabaseSetup>().EnsureAsync();
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
