using System.Text.RegularExpressions;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Architecture;

/// <summary>A module touches another only through its Contract; what serves all modules touches none.</summary>
public sealed partial class BoundaryTests
{
    [Fact]
    public void Modules_touch_only_each_others_contract() => Violations(Types()).ShouldBeEmpty();

    /// <summary>A guard that nobody has seen fail guards nothing.</summary>
    [Theory]
    [InlineData(typeof(Planted.InCode), true)]
    [InlineData(typeof(Planted.InField), true)]
    [InlineData(typeof(Planted.InTypeArgument), true)]
    [InlineData(typeof(Planted.InAttribute), true)]
    [InlineData(typeof(Planted.Right), false)]
    public void A_planted_violation_is_seen(Type planted, bool seen)
    {
        var types = planted.GetNestedTypes(System.Reflection.BindingFlags.NonPublic).Append(planted);
        Violations(types.Select(t => (t, "Zhitong.Modules.Planted"))).Any().ShouldBe(seen);
    }

    [Fact]
    public void Every_module_folder_is_registered_in_the_program()
    {
        var registered = Program.Modules().Select(m => m.Name).ToList();
        NotRegistered(ModuleFolders(), registered).ShouldBeEmpty();
        registered.Except(ModuleFolders()).ShouldBeEmpty();
        registered.Distinct().Count().ShouldBe(registered.Count);
        NotRegistered([.. ModuleFolders(), "Forgotten"], registered).ShouldBe(["Forgotten"]);
    }

    private static IEnumerable<string> NotRegistered(IEnumerable<string> folders, IReadOnlyCollection<string> registered) =>
        folders.Where(f => !registered.Contains(f));

    private static List<string> ModuleFolders() =>
        [
            .. Directory
                .GetDirectories(Path.Combine(Repository.Sources, "Modules"))
                .Where(d => Directory.GetFiles(d, "*.cs", SearchOption.AllDirectories).Length > 0)
                .Select(d => Path.GetFileName(d)!),
        ];

    private static IEnumerable<string> Violations(IEnumerable<(Type Type, string From)> types) =>
        from type in types
        from used in References.Of(type.Type)
        where used.Assembly == typeof(Program).Assembly && !MayTouch(type.From, used.Namespace ?? "")
        orderby type.Type.FullName
        select $"{type.Type.FullName} touches {used.FullName}";

    private static bool MayTouch(string from, string to)
    {
        if (ModuleOf(to) is not { } target || from.Length == 0)
            return true;
        if (ModuleOf(from) == target)
            return true;
        if (from.StartsWith("Zhitong.Data.CompiledModels", StringComparison.Ordinal))
            return true; // generated: all mapping in one place
        if (from.StartsWith("Zhitong.Data", StringComparison.Ordinal))
            return to == "Zhitong.Modules.Accounts.Contract"; // sign-in is ASP.NET Core Identity's, whose context needs Person
        return ModuleOf(from) is not null && to.StartsWith($"Zhitong.Modules.{target}.Contract", StringComparison.Ordinal);
    }

    /// <summary>Every type of the application with the namespace that its source stands for.</summary>
    private static IEnumerable<(Type Type, string From)> Types() =>
        from type in typeof(Program).Assembly.GetTypes()
        where type.FullName?.StartsWith("Program", StringComparison.Ordinal) != true // the one place that names all modules
        where !type.FullName!.StartsWith("Zhitong.Data.Migrations", StringComparison.Ordinal)
        select (
            type,
            PageModule().Match(type.FullName!) is { Success: true } page
                ? $"Zhitong.Modules.{page.Groups[1].Value}"
                : type.Namespace ?? ""
        );

    private static string? ModuleOf(string ns) => Module().Match(ns) is { Success: true } m ? m.Groups[1].Value : null;

    [GeneratedRegex(@"^Zhitong\.Modules\.(\w+)")]
    private static partial Regex Module();

    /// <summary>Razor pages are compiled into a namespace of their own, under names that hold their path.</summary>
    [GeneratedRegex(@"^(?:AspNetCoreGeneratedDocument|Zhitong\.Modules)\.Modules_([A-Za-z]+)_")]
    private static partial Regex PageModule();
}
