using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Zhitong.Platform.Access;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Architecture;

/// <summary>Every page says its address and who may open it; every endpoint names a rule that exists.</summary>
public sealed partial class PageTests(TestHost<Sqlite> host) : IClassFixture<TestHost<Sqlite>>
{
    [Fact]
    public void Every_page_states_its_whole_address_on_line_1()
    {
        Addressless(PageFiles().Select(f => (f, File.ReadLines(f).FirstOrDefault() ?? ""))).ShouldBeEmpty();
        Addressless([("a", "@page"), ("b", "@page \"{id}\""), ("c", "@model X"), ("d", "@page \"/d/{id}\"")])
            .ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void Every_page_model_names_a_rule_that_a_module_registered()
    {
        var rules = host.Get<AccessRules>();
        Ruleless(typeof(Program).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract), rules)
            .ShouldBeEmpty();
        Ruleless([typeof(PlantedWithout), typeof(PlantedUnknown), typeof(PlantedRight)], rules)
            .ShouldBe([nameof(PlantedWithout), nameof(PlantedUnknown)]);
    }

    [Fact]
    public void Every_endpoint_names_a_rule_or_is_a_static_file()
    {
        var rules = host.Get<AccessRules>();
        var endpoints = host.Get<EndpointDataSource>().Endpoints;
        endpoints.Count.ShouldBeGreaterThan(5);
        foreach (var endpoint in endpoints.Where(e => !Routes.IsStatic(e)))
        {
            var named = endpoint.Metadata.GetMetadata<AccessAttribute>().ShouldNotBeNull(endpoint.DisplayName);
            rules[named.Rule].Title.ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public void No_two_pages_share_an_address() =>
        host.Get<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .GroupBy(e => e.RoutePattern.RawText, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key)
            .ShouldBeEmpty();

    private static IEnumerable<string> PageFiles() =>
        Directory
            .GetFiles(Path.Combine(Repository.Sources, "Modules"), "*.cshtml", SearchOption.AllDirectories)
            .Where(f => !Path.GetFileName(f).StartsWith('_'));

    private static IEnumerable<string> Addressless(IEnumerable<(string File, string FirstLine)> pages) =>
        pages.Where(p => !WholeAddress().IsMatch(p.FirstLine)).Select(p => p.File);

    private static IEnumerable<string> Ruleless(IEnumerable<Type> models, AccessRules rules) =>
        models
            .Where(m => m.GetCustomAttribute<AccessAttribute>() is not { } named || rules.All.All(r => r.Code != named.Rule))
            .Select(m => m.Name);

    [GeneratedRegex("^\uFEFF?@page \"/[^\"]*\"")]
    private static partial Regex WholeAddress();

    private sealed class PlantedWithout : PageModel;

    [Access("no.such.rule")]
    private sealed class PlantedUnknown : PageModel;

    [Access(AccessAttribute.Public)]
    private sealed class PlantedRight : PageModel;
}
