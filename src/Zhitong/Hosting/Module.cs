using Zhitong.Platform.Access;
using Zhitong.Platform.Schedule;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Writing;

namespace Zhitong.Hosting;

/// <summary>A module of the application: one folder under Modules, one line in Program.cs.</summary>
public interface IModule
{
    /// <summary>The folder's name.</summary>
    string Name { get; }

    /// <summary>Services, access rules, menu entries, jobs, indexes: all that the module brings.</summary>
    void Register(ModuleBuilder module);

    /// <summary>API endpoints; pages are found by themselves.</summary>
    void Map(IEndpointRouteBuilder app);
}

/// <summary>An entry of the main menu, shown to whom its rule admits.</summary>
/// <param name="Order">Smaller stands further left.</param>
/// <param name="Roles">Shown to these roles only; empty means all that the rule admits.</param>
public sealed record MenuItem(string Text, string Href, AccessRule Rule, int Order, params Role[] Roles)
{
    /// <summary>Roots of the addresses that belong to it.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [Href];

    /// <summary>True for a page under the entry.</summary>
    public bool Leads(string path) =>
        Roots.Any(r => path == r || (r.Length > 1 && path.StartsWith(r + "/", StringComparison.Ordinal)));
}

/// <summary>What the modules have brought, for the parts of the application that serve all of them.</summary>
public sealed class Registry
{
    public List<IModule> Modules { get; } = [];
    public List<MenuItem> Menu { get; } = [];
    public List<string> NumberSeries { get; } = [];
    public List<string> TextIndexes { get; } = [];

    /// <summary>What the text indexes are rebuilt from, by name.</summary>
    public Dictionary<string, ReadIndexed> TextSources { get; } = new(StringComparer.Ordinal);
    public List<JobPlan> Jobs { get; } = [];

    /// <summary>Records of which copies are held in memory: their tables are watched.</summary>
    public List<Type> Watched { get; } = [];

    /// <summary>Chinese names of acts in histories, by <c>kind.act</c>.</summary>
    public Dictionary<string, string> ActNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Chinese names of coded values in histories, by <c>kind.Field.value</c>.</summary>
    public Dictionary<string, string> ValueNames { get; } = new(StringComparer.Ordinal);

    /// <summary>How histories say the values of a field that are no words, such as sums of money, by <c>kind.Field</c>.</summary>
    public Dictionary<string, Func<string, string>> ValueWords { get; } = new(StringComparer.Ordinal);
    public List<Func<IServiceProvider, IEnumerable<System.CommandLine.Command>>> Verbs { get; } = [];
}

/// <summary>Collects what one module brings.</summary>
public sealed class ModuleBuilder(IServiceCollection services, AccessRules rules, Registry registry)
{
    public IServiceCollection Services { get; } = services;

    public ModuleBuilder Access(params ReadOnlySpan<AccessRule> added)
    {
        foreach (var rule in added)
            rules.Add(rule);
        return this;
    }

    public ModuleBuilder Menu(string text, string href, AccessRule rule, int order, params Role[] roles)
    {
        registry.Menu.Add(new MenuItem(text, href, rule, order, roles));
        return this;
    }

    /// <param name="roots">Roots of all addresses under the entry, when they are several.</param>
    public ModuleBuilder Menu(
        string text,
        string href,
        AccessRule rule,
        int order,
        IReadOnlyList<string> roots,
        params Role[] roles
    )
    {
        registry.Menu.Add(new MenuItem(text, href, rule, order, roles) { Roots = roots });
        return this;
    }

    /// <summary>A series of running numbers.</summary>
    public ModuleBuilder Numbers(string series)
    {
        registry.NumberSeries.Add(series);
        return this;
    }

    /// <summary>A full-text index; its table bears this name.</summary>
    /// <param name="name">Lower-case letters and underscores.</param>
    /// <param name="records">What it is rebuilt from when the analyzer changes; may also be said by <see cref="Rebuilds"/>.</param>
    public ModuleBuilder TextIndex(string name, ReadIndexed? records = null)
    {
        registry.TextIndexes.Add(name);
        return records is null ? this : Rebuilds(name, records);
    }

    /// <summary>What a text index is rebuilt from when the analyzer changes.</summary>
    public ModuleBuilder Rebuilds(string name, ReadIndexed records)
    {
        registry.TextSources.Add(name, records);
        return this;
    }

    /// <summary>Records whose every change the feed tells, see <see cref="Platform.Changes.ChangeFeed"/>; they bear an integer <c>Doc</c>.</summary>
    public ModuleBuilder Watch(Type record)
    {
        registry.Watched.Add(record);
        return this;
    }

    /// <summary>Scheduled work. <paramref name="cron"/> is in China time, Quartz notation; <paramref name="when"/> says it in words.</summary>
    public ModuleBuilder Job<TJob>(string title, string when, string cron, bool quiet = false)
        where TJob : class, IScheduledJob
    {
        Services.AddTransient<TJob>();
        registry.Jobs.Add(new JobPlan(typeof(TJob), title, when, cron, quiet));
        return this;
    }

    /// <summary>What histories call an act on this kind of subject.</summary>
    public ModuleBuilder ActName(string kind, string act, string name)
    {
        registry.ActNames[$"{kind}.{act}"] = name;
        return this;
    }

    /// <summary>What histories call a coded value of a field, such as a status.</summary>
    public ModuleBuilder ValueName(string kind, string field, string value, string name)
    {
        registry.ValueNames[$"{kind}.{field}.{value}"] = name;
        return this;
    }

    /// <summary>How histories say the values of a field that are no words.</summary>
    /// <param name="words">Takes the stored text.</param>
    public ModuleBuilder ValueWords(string kind, string field, Func<string, string> words)
    {
        registry.ValueWords[$"{kind}.{field}"] = words;
        return this;
    }

    /// <summary>Calls the handler in the transaction of each such event.</summary>
    public ModuleBuilder Handle<TEvent, THandler>()
        where THandler : class, IHandle<TEvent>
    {
        Services.AddSingleton<IHandle<TEvent>, THandler>();
        return this;
    }
}
