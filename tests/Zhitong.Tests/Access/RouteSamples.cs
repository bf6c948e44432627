using System.Globalization;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Accounts.Registrations;
using Zhitong.Modules.Cases;
using Zhitong.Modules.Cases.Acts;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Figures.External;
using Zhitong.Modules.Imports;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Equipment;
using Zhitong.Modules.Libraries.Experts;
using Zhitong.Modules.Libraries.Projects;
using Zhitong.Modules.Search.Words.Book;
using Zhitong.Modules.Search.Words.Unfound;
using Zhitong.Platform.Access;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Access;

/// <summary>Where the sample records of a request stand, seen from the person who asks.</summary>
public enum Place
{
    /// <summary>Of the person's own organisation.</summary>
    Own,

    /// <summary>Of another organisation in the same county.</summary>
    Neighbour,

    /// <summary>In another county of the city.</summary>
    Elsewhere,

    /// <summary>In another city.</summary>
    OtherCity,
}

/// <summary>The records of one place. The case is closed and rated, so that no act but a note can change it.</summary>
public sealed record SampleRecords(
    Enterprise Enterprise,
    Case Case,
    Organisation Institution,
    TestPerson Handler,
    Registration Registration,
    long Activity,
    ImportBatch Import,
    LibraryRecords Library,
    ExternalEntry External,
    BookEntry Synonym,
    UnfoundSearch Unfound
)
{
    /// <summary>Where the institution and its people stand.</summary>
    public Scope Staff => new(Institution.City, Institution.Region, Institution.Id, Handler.Id);
}

/// <summary>What the libraries hold in one place; the institution is the one that signs in as the organisation.</summary>
/// <param name="Equipment">Of the institution.</param>
/// <param name="Lent">Equipment of the enterprise.</param>
public sealed record LibraryRecords(
    Institution Institution,
    Site Site,
    Certificate Certificate,
    Capability Capability,
    MeasurementStandard Standard,
    EquipmentItem Equipment,
    EquipmentItem Lent,
    Expert Expert,
    Project Project
);

/// <summary>How to ask for a route: the values of its parameters, what to send, and what the answer depends on.</summary>
/// <param name="Values">Route values by parameter name.</param>
/// <param name="Scope">Where the record stands; null when the rule does not look at one.</param>
/// <param name="Body">JSON to send.</param>
/// <param name="Rule">The rule asked for the record, when it is not the one that the endpoint names.</param>
/// <param name="Seen">The rule whose reach hides the record.</param>
/// <param name="Note">Tells rows of one route apart.</param>
public sealed record RouteSample(
    Dictionary<string, string> Values,
    Scope? Scope = null,
    object? Body = null,
    AccessRule? Rule = null,
    AccessRule? Seen = null,
    string Note = ""
);

/// <summary>
/// The one list of sample requests, by route. A route with parameters that has no line here fails the test of the table.
/// </summary>
public sealed class RouteSamples
{
    /// <summary>Pages that answer 404 to whoever may open them, for want of what stands in their query: a draft, a status.</summary>
    public static readonly string[] AlwaysAnswer404 =
    [
        "/error",
        "/cases/new/check",
        "/account/two-factor/qr.svg",
        "/imports/{number:long}/report.xlsx",
    ];

    /// <summary>A region of another city is no choice there: 422 at its field, before anybody's reach is asked.</summary>
    public static readonly string[] WithinOneCity = ["/api/v1/cases"];

    private readonly List<(string Method, string Route, Func<SampleRecords, IEnumerable<RouteSample>> Make)> lines = [];

    public RouteSamples(CaseDesk desk)
    {
        Add("GET", "/openapi/{documentName}.json", _ => new(Values("documentName", "v1")));
        Add("POST", "/api/v1/cases", r => new([], r.Enterprise.Scope, FilingFor(r)));
        Add("GET", "/api/v1/cases/{number}", r => OfCase(r));
        lines.Add(("POST", "/api/v1/cases/{number}/acts/{act}", r => Acts(desk).Select(d => OfAct(r, d, Everything(r)))));
        lines.Add(("GET", "/cases/{number}/{act}", r => Acts(desk).Select(d => OfAct(r, d, null))));
        Add("GET", "/cases/{number}", r => OfCase(r));
        Add("GET", "/cases/{number}/history", r => OfCase(r));
        Add("GET", "/cases/{number}/done", r => OfCase(r));
        Add("GET", "/matters/{code}", _ => new(Values("code", "METR-CALI")));
        Add("GET", "/api/v1/matters/{code}", _ => new(Values("code", "METR-CALI")));
        Add("GET", "/admin/people/{id:guid}", r => new(Values("id", $"{r.Handler.Id}"), r.Staff));
        Add("GET", "/admin/people/{id:guid}/security", r => new(Values("id", $"{r.Handler.Id}"), r.Staff));
        Add("GET", "/admin/posts/{id:guid}", r => new(Values("id", $"{r.Handler.PostId}"), r.Staff));
        Add("GET", "/admin/organisations/{id}", r => new(Values("id", $"{r.Institution.Id}"), r.Staff));
        Add("GET", "/approvals/{id:guid}", r => new(Values("id", $"{r.Registration.Id}"), r.Registration.Scope));
        Add("GET", "/audit/{id:long}", r => new(Values("id", $"{r.Activity}"), r.Case.Scope));
        foreach (var page in new[] { "", "/edit", "/history" })
            Add("GET", "/enterprises/{id:guid}" + page, OfEnterprise);
        Add("GET", "/api/v1/enterprises/{id}", OfEnterprise);
        foreach (var page in new[] { "", "/report.xlsx" })
            Add("GET", "/imports/{number:long}" + page, OfImport);
        Add("GET", "/imports/template-{kind}.xlsx", _ => new(Values("kind", "enterprises")));
        Add("GET", "/api/v1/imports/{number:long}", OfImport);
        foreach (var act in new[] { "take", "drop" })
            Add("POST", "/api/v1/imports/{number:long}/" + act, OfImport);
        Add("GET", "/api/v1/cases/{number}/offers", r => OfCase(r) with { Seen = CasesAccess.View });
        AddFigures();
        Add("GET", "/search/words/{id:guid}", r => new(Values("id", $"{r.Synonym.Id}"), r.Unfound.Scope));
        Add("PATCH", "/api/v1/search/synonyms/{id:guid}", r => new(Values("id", $"{r.Synonym.Id}"), r.Unfound.Scope, new { }));
        Add("GET", "/search/words/unfound/{id:guid}", r => new(Values("id", $"{r.Unfound.Id}"), r.Unfound.Scope));
        AddInstitutions();
        AddStandards();
        AddEquipment();
        AddRecords("experts", r => (r.Library.Expert.Id, r.Library.Expert.Scope));
        AddRecords("projects", r => (r.Library.Project.Id, r.Library.Project.Scope));
        foreach (var page in new[] { "/edit", "/history" })
            Add("GET", "/desk/matters/{code}" + page, _ => new(Values("code", "METR-CALI")));
    }

    /// <summary>The sample requests of a route; empty when nobody has said how to ask for it.</summary>
    public IReadOnlyList<RouteSample> For(string method, string route, SampleRecords records)
    {
        var line = lines.Find(l => l.Method == method && l.Route.Equals(route, StringComparison.OrdinalIgnoreCase));
        return line.Make is not null ? [.. line.Make(records)]
            : route.Contains('{', StringComparison.Ordinal) ? []
            : [new RouteSample([])];
    }

    private void AddFigures()
    {
        foreach (var page in new[] { "", "/rows", "/rows/export.csv", "/rows/export.xlsx" })
            Add("GET", "/figures/{code}" + page, _ => new(Values("code", "F043")));
        foreach (var part in new[] { "", "/rows", "/trend" })
            Add("GET", "/api/v1/figures/{code}" + part, _ => new(Values("code", "F043")));
        Add("GET", "/figures/articles/{code}", _ => new(Values("code", "001")));
        Add("GET", "/figures/external/{id:guid}", r => new(Values("id", $"{r.External.Id}"), r.External.Scope));
    }

    private void AddInstitutions()
    {
        foreach (var open in new[] { "", "/capabilities/export.csv", "/capabilities/export.xlsx" })
            Add("GET", "/institutions/{id:guid}" + open, r => new(Values("id", $"{r.Library.Institution.Id}")));
        Add("GET", "/api/v1/institutions/{id}", r => new(Values("id", $"{r.Library.Institution.Id}")));
        Add("GET", "/api/v1/institutions/{id:guid}/capabilities", r => new(Values("id", $"{r.Library.Institution.Id}")));
        Add("PUT", "/api/v1/institutions/{id:guid}", OfInstitution);
        foreach (var page in new[] { "/edit", "/history" })
            Add("GET", "/institutions/{id:guid}" + page, OfInstitution);
        AddPart("sites", l => l.Site.Id);
        AddPart("certificates", l => l.Certificate.Id);
        AddPart("capabilities", l => l.Capability.Id);
    }

    /// <summary>Equipment belongs to institutions and to enterprises: a row for each.</summary>
    private void AddEquipment()
    {
        AddOpen("equipment", r => r.Library.Equipment.Id);
        foreach (var (method, route) in Guarded("equipment"))
            lines.Add((method, route, r => [Of(r.Library.Equipment, "an institution's"), Of(r.Library.Lent, "an enterprise's")]));

        static RouteSample Of(EquipmentItem e, string note) => new(Values("id", $"{e.Id}"), e.Scope, new { }, Note: note);
    }

    private void AddRecords(string library, Func<SampleRecords, (Guid Id, Scope Scope)> record)
    {
        AddOpen(library, r => record(r).Id);
        foreach (var (method, route) in Guarded(library))
            Add(method, route, r => new(Values("id", $"{record(r).Id}"), record(r).Scope, new { }));
    }

    private void AddOpen(string library, Func<SampleRecords, Guid> id)
    {
        foreach (var root in new[] { "", "/api/v1" })
            Add("GET", $"{root}/{library}/{{id:guid}}", r => new(Values("id", $"{id(r)}")));
    }

    private static IEnumerable<(string Method, string Route)> Guarded(string library) =>
        [
            ("GET", $"/{library}/{{id:guid}}/edit"),
            ("GET", $"/{library}/{{id:guid}}/end"),
            ("GET", $"/{library}/{{id:guid}}/history"),
            ("PUT", $"/api/v1/{library}/{{id:guid}}"),
            ("POST", $"/api/v1/{library}/{{id:guid}}/end"),
        ];

    private void AddPart(string path, Func<LibraryRecords, Guid> id)
    {
        Add("GET", $"/institutions/{{id:guid}}/{path}/{{part}}", Part);
        Add("POST", $"/api/v1/institutions/{{id:guid}}/{path}", OfInstitution);
        Add("PUT", $"/api/v1/institutions/{{id:guid}}/{path}/{{part:guid}}", Part);

        RouteSample Part(SampleRecords r)
        {
            var sample = OfInstitution(r);
            sample.Values["part"] = $"{id(r.Library)}";
            return sample;
        }
    }

    private void AddStandards()
    {
        Add("GET", "/standards/{id:guid}", r => new(Values("id", $"{r.Library.Standard.Id}")));
        Add("GET", "/api/v1/standards/{id:guid}", r => new(Values("id", $"{r.Library.Standard.Id}")));
        Add("PUT", "/api/v1/standards/{id:guid}", OfStandard);
        foreach (var page in new[] { "/edit", "/history" })
            Add("GET", "/standards/{id:guid}" + page, OfStandard);
    }

    private void Add(string method, string route, Func<SampleRecords, RouteSample> make) =>
        lines.Add((method, route, r => [make(r)]));

    private static Dictionary<string, string> Values(string name, string value) => new() { [name] = value };

    private static RouteSample OfCase(SampleRecords r) => new(Values("number", r.Case.Number), r.Case.Scope);

    private static RouteSample OfEnterprise(SampleRecords r) => new(Values("id", r.Enterprise.Id.ToString()), r.Enterprise.Scope);

    private static RouteSample OfImport(SampleRecords r) => new(Values("number", $"{r.Import.Number}"), r.Import.Scope);

    private static RouteSample OfInstitution(SampleRecords r) =>
        new(Values("id", $"{r.Library.Institution.Id}"), r.Library.Institution.Scope, Body: new { });

    private static RouteSample OfStandard(SampleRecords r) =>
        new(Values("id", $"{r.Library.Standard.Id}"), r.Library.Standard.Scope, Body: new { });

    private static IEnumerable<CaseActDefinition> Acts(CaseDesk desk) => Enum.GetValues<CaseAct>().Select(a => desk[a]);

    private static RouteSample OfAct(SampleRecords r, CaseActDefinition definition, object? body) =>
        new(
            new() { ["number"] = r.Case.Number, ["act"] = definition.Act.Code() },
            r.Case.Scope,
            body,
            definition.Rule,
            CasesAccess.View,
            definition.Act.Code()
        );

    /// <summary>All that any act asks, so that no answer is about what is missing.</summary>
    private static object Everything(SampleRecords r) =>
        new
        {
            reason = "理由",
            text = "文字",
            result = "结果",
            supplement = "补正",
            stars = 5,
            workingDays = 1,
            matter = "METR-CALI",
            institution = r.Case.InstitutionId!.Value.ToString("D", CultureInfo.InvariantCulture),
        };

    private static object FilingFor(SampleRecords r) =>
        new
        {
            matter = "METR-CALI",
            creditCode = r.Enterprise.CreditCode,
            enterprise = r.Enterprise.Name,
            region = r.Enterprise.Region,
            contact = "王芳",
            phone = "13800002046",
            need = "权限表",
        };
}
