using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Cases.Acts;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Access;

public sealed class AccessTable_on_Sqlite(TestHost<Sqlite> host) : AccessTableTests<Sqlite>(host);

public sealed class AccessTable_on_Postgres(TestHost<Postgres> host) : AccessTableTests<Postgres>(host);

/// <summary>
/// Every route by every role and place: what the declared rule says is what a real request meets, and the table in
/// <c>docs/access-table.md</c> says the same. <c>ZHITONG_UPDATE_TABLES=1</c> writes that file anew.
/// </summary>
public abstract partial class AccessTableTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private static readonly Role[] Roles = [.. Enum.GetValues<Role>().Where(r => r != Role.CommandLine)];
    private readonly Dictionary<Role, TestPerson> people = [];
    private readonly Dictionary<Place, SampleRecords> records = [];

    [Fact]
    public async Task Every_route_answers_as_its_rule_says()
    {
        await MakeSamplesAsync();
        var rows = Rows();
        List<string> wrong = [];
        foreach (var row in rows)
        {
            foreach (var role in Roles)
            {
                foreach (var place in row.Places)
                {
                    var answer = await AskAsync(row, role, place);
                    if (!Agrees(row, answer, Expected(row, role, place)))
                        wrong.Add(
                            $"{row.Method} {row.Route} {row.Note} as {role}, {place}: {(int)answer.Status} {answer.Location}"
                        );
                }
            }
        }
        wrong.ShouldBeEmpty();
        var seen = rows.First(r => r.Route == "/api/v1/cases/{number}" && r.Method == "GET");
        Agrees(seen, await AskAsync(seen, Role.Station, Place.Elsewhere), expected: true).ShouldBeFalse("a wrong rule must show");
        CompareTable(Write(rows));
    }

    /// <summary>A form asks the rule of its page again: whom it does not cover cannot send it, whatever the form holds.</summary>
    [Fact]
    public async Task No_form_can_be_sent_by_whom_the_rule_of_its_page_refuses()
    {
        await MakeSamplesAsync();
        var forms = await FormsAsync();
        forms.Count.ShouldBeGreaterThan(20);
        List<string> wrong = [];
        foreach (var row in Rows().Where(r => r.Method == "GET" && forms.Contains(r.Route)))
        {
            foreach (var handler in forms[row.Route])
            {
                foreach (var (role, place) in Refused(row))
                {
                    var person = people.GetValueOrDefault(role);
                    var answer = await host.Browser(person).PostAsync($"{AddressOf(row, place)}?handler={handler}");
                    if (!Agrees(row, new Answer(answer.Status, answer.Location), expected: false))
                        wrong.Add($"POST {row.Route} {handler} {row.Note} as {role}, {place}: {(int)answer.Status}");
                }
            }
        }
        wrong.ShouldBeEmpty();
    }

    private IEnumerable<(Role, Place)> Refused(Row row) =>
        from role in Roles
        from place in row.Places
        where !Expected(row, role, place)
        select (role, place);

    /// <summary>The forms of all pages: their handlers by route.</summary>
    private async Task<ILookup<string, string>> FormsAsync()
    {
        List<(string Route, string Handler)> forms = [];
        foreach (var endpoint in host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
                continue;
            var compiled = await host.Get<PageLoader>().LoadAsync(page, endpoint.Metadata);
            foreach (var handler in compiled.HandlerMethods.Where(h => h.HttpMethod == "Post"))
                forms.Add(("/" + endpoint.RoutePattern.RawText!.Trim('/'), handler.Name ?? ""));
        }
        return forms.ToLookup(f => f.Route, f => f.Handler);
    }

    /// <summary>One line of the table.</summary>
    private sealed record Row(string Method, string Route, string Note, AccessRule Rule, Dictionary<Place, RouteSample> Samples)
    {
        public bool IsApi => Route.StartsWith("/api/", StringComparison.Ordinal);

        /// <summary>A route without a record answers the same everywhere.</summary>
        public IEnumerable<Place> Places =>
            Samples[Place.Own].Scope is null ? [Place.Own]
            : RouteSamples.WithinOneCity.Contains(Route) ? Samples.Keys.Where(p => p != Place.OtherCity)
            : Samples.Keys;
    }

    private readonly record struct Answer(HttpStatusCode Status, string? Location);

    private List<Row> Rows()
    {
        var rules = host.Get<AccessRules>();
        var samples = new RouteSamples(host.Get<CaseDesk>());
        List<Row> rows = [];
        List<string> unknown = [];
        foreach (var (method, route, rule) in Routes())
        {
            var perPlace = records.ToDictionary(r => r.Key, r => samples.For(method, route, r.Value));
            if (perPlace[Place.Own].Count == 0)
                unknown.Add($"{method} {route}");
            for (var i = 0; i < perPlace[Place.Own].Count; i++)
            {
                var of = perPlace.ToDictionary(p => p.Key, p => p.Value[i]);
                rows.Add(new Row(method, route, of[Place.Own].Note, rules[rule], of));
            }
        }
        unknown.ShouldBeEmpty("these routes need a line in RouteSamples");
        return
        [
            .. rows.OrderBy(r => r.IsApi)
                .ThenBy(r => r.Route, StringComparer.Ordinal)
                .ThenBy(r => r.Method, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<(string Method, string Route, string Rule)> Routes() =>
        (
            from endpoint in host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            where !Support.Routes.IsStatic(endpoint)
            let isPage = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
            let methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods
            from method in isPage || methods is null ? ["GET"] : methods
            let rule = endpoint.Metadata.GetMetadata<AccessAttribute>()?.Rule ?? "(none)"
            select (method, "/" + endpoint.RoutePattern.RawText!.Trim('/'), rule)
        ).Distinct();

    private bool Expected(Row row, Role role, Place place)
    {
        var actor = people.GetValueOrDefault(role)?.Actor ?? Actor.Public(TestData.City);
        var sample = row.Samples[place];
        if (!row.Rule.Admits(actor))
            return false;
        if (sample.Scope is not { } scope)
            return true;
        return (sample.Rule ?? row.Rule).Covers(actor, scope) && (sample.Seen is null || sample.Seen.Covers(actor, scope));
    }

    /// <summary>A 404 refuses: it does not tell that the record exists. Some pages give it for want of a query, and prove nothing.</summary>
    private static bool Agrees(Row row, Answer answer, bool expected)
    {
        if (answer.Status == HttpStatusCode.NotFound && RouteSamples.AlwaysAnswer404.Contains(row.Route))
            return true;
        var refused =
            answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound
            || (row.Rule != AccessRule.Open && SignInPage().IsMatch(answer.Location ?? ""));
        return refused != expected && answer.Status < HttpStatusCode.InternalServerError;
    }

    private async Task<Answer> AskAsync(Row row, Role role, Place place)
    {
        var sample = row.Samples[place];
        using var request = new HttpRequestMessage(new HttpMethod(row.Method), AddressOf(row, place));
        if (sample.Body is not null)
            request.Content = JsonContent.Create(sample.Body);
        var person = people.GetValueOrDefault(role);
        if (row.IsApi)
            return new Answer((await host.Api(person?.Token).SendAsync(request)).Status, null);
        var page = await host.Browser(person).SendAsync(request);
        return new Answer(page.Status, page.Location);
    }

    private static string AddressOf(Row row, Place place) =>
        row.Samples[place].Values.Aggregate(row.Route, (r, v) => Fill(r, v.Key, v.Value));

    /// <summary>Puts a value where the template has <c>{name}</c> or <c>{name:constraint}</c>.</summary>
    private static string Fill(string route, string name, string value) =>
        Regex.Replace(route, $@"\{{\**{name}(:[^}}]*|\?)?\}}", Uri.EscapeDataString(value));

    private async Task MakeSamplesAsync()
    {
        records[Place.Own] = await MakeAsync(TestData.Region);
        records[Place.Neighbour] = await MakeAsync(TestData.Region);
        records[Place.Elsewhere] = await MakeAsync(TestData.OtherRegion);
        records[Place.OtherCity] = await MakeAsync(TestData.RegionOfOtherCity);
        var own = records[Place.Own];
        foreach (var role in Roles.Where(r => r != Role.Public))
        {
            var organisation = role switch
            {
                Role.Enterprise => await host.Data.OrganisationOfAsync(own.Enterprise),
                Role.Institution => own.Institution,
                _ => null,
            };
            people[role] = await host.Data.PersonAsync(role, TestData.Region, organisation);
        }
    }

    private async Task<SampleRecords> MakeAsync(string region)
    {
        var enterprise = await host.Data.EnterpriseAsync(region);
        var institution = await host.Data.OrganisationAsync(OrganisationKind.Institution, region);
        var handler = await host.Data.PersonAsync(Role.Institution, region, institution);
        var c = await host.Data.CaseAsync(w => w.For(enterprise).By(institution).Rated(5));
        await using var db = host.OpenDb();
        var activity = await db.Set<ActivityEntry>().Where(a => a.SubjectId == c.Id).MinAsync(a => a.Id);
        var registration = await host.Data.RegistrationAsync(handler, region);
        return new SampleRecords(
            enterprise,
            c,
            institution,
            handler,
            registration,
            activity,
            await host.Data.ImportAsync(region),
            await LibraryAsync(institution, enterprise),
            await host.Data.ExternalAsync(region),
            await host.Data.SynonymAsync(region: region),
            await host.Data.UnfoundAsync(region: region)
        );
    }

    private async Task<LibraryRecords> LibraryAsync(Organisation organisation, Enterprise enterprise)
    {
        var i = await host.Data.InstitutionAsync(organisation.Region, organisation.Name, null, organisation.CreditCode);
        return new LibraryRecords(
            i,
            await host.Data.SiteAsync(i),
            await host.Data.CertificateAsync(i.Id, "2030-01-01"),
            await host.Data.CapabilityAsync(i.Id),
            await host.Data.StandardAsync(i.Region, i.Name),
            await host.Data.EquipmentAsync($"{i.Id}", region: i.Region),
            await host.Data.EquipmentAsync(enterprise.CreditCode, region: i.Region),
            await host.Data.ExpertAsync(region: i.Region),
            await host.Data.ProjectAsync(enterprise.CreditCode, region: i.Region)
        );
    }

    private string Write(List<Row> rows)
    {
        var text = new StringBuilder();
        text.AppendLine("# Who may open what").AppendLine();
        text.AppendLine(
            "Generated by `AccessTableTests` from the routes and access rules of the running application, and compared with"
        );
        text.AppendLine("real requests on both databases. `ZHITONG_UPDATE_TABLES=1 ./test AccessTable` writes it anew.")
            .AppendLine();
        text.AppendLine(
            "`yes` always · `own` records of the own organisation · `county` of the post's county · `city` of the post's city ·"
        );
        text.AppendLine("blank: refused. Pages show GET; their forms ask the same rules.").AppendLine();
        text.AppendLine($"| route | rule | {string.Join(" | ", Roles.Select(r => r.ToString()))} |");
        text.AppendLine($"|---|---|{string.Concat(Roles.Select(_ => "---|"))}");
        foreach (var row in rows)
        {
            var rule = row.Samples[Place.Own].Rule ?? row.Rule;
            var name =
                row.Note.Length == 0 ? row.Route
                : row.Route.Contains("{act}", StringComparison.Ordinal)
                    ? row.Route.Replace("{act}", row.Note, StringComparison.Ordinal)
                : $"{row.Route} ({row.Note})";
            text.AppendLine($"| {row.Method} {name} | {rule.Code} | {string.Join(" | ", Roles.Select(r => Cell(row, r)))} |");
        }
        return text.ToString().ReplaceLineEndings("\n");
    }

    private string Cell(Row row, Role role)
    {
        var allowed = row.Places.Where(p => Expected(row, role, p)).ToList();
        if (row.Samples[Place.Own].Scope is null)
            return allowed.Count > 0 ? "yes" : "";
        return allowed.Count switch
        {
            0 => "",
            1 => "own",
            2 => "county",
            _ => row.Rule.ReachOf(role) == Reach.All ? "yes" : "city",
        };
    }

    [GeneratedRegex(@"/sign-in(\?|$)")]
    private static partial Regex SignInPage();

    private static void CompareTable(string table)
    {
        var file = Path.Combine(Repository.Root, "docs", "access-table.md");
        if (Environment.GetEnvironmentVariable("ZHITONG_UPDATE_TABLES") == "1")
            File.WriteAllText(file, table);
        File.Exists(file).ShouldBeTrue(string.Create(CultureInfo.InvariantCulture, $"{file} is missing"));
        File.ReadAllText(file).ShouldBe(table, "docs/access-table.md is out of date: ZHITONG_UPDATE_TABLES=1 ./test AccessTable");
    }
}
