using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Matching.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;
using Zhitong.Platform.Web;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Matching.Ask;

/// <summary>按参数匹配: the need in fields, how it was read, who can do it, who nearly can, and what nobody can.</summary>
[Access(AccessAttribute.Public)]
public sealed class MatchPage(IServiceProvider services, Settings settings) : ZtPage
{
    /// <summary>Cards shown of each kind.</summary>
    private const int MostShown = 20;

    [BindProperty(SupportsGet = true)]
    public string? Need { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Object { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Parameter { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Method { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Range { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Uncertainty { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Date { get; set; }

    internal MatchFindings? Found { get; private set; }
    public NeedInput Input => new(Need, Object, Parameter, Method, Range, Uncertainty, Region, Date);

    /// <summary>Who works with cases has the frame of the workbench.</summary>
    public bool AtBench =>
        Actor.Role is Role.Station or Role.County or Role.City or Role.Leader or Role.Institution or Role.Expert;

    /// <summary>Something was sent, even if it is blank.</summary>
    public bool Asked => Request.Query.Count > 0;

    /// <summary>A field besides the text was filled in: the fields stay open.</summary>
    public bool InFields => (Object ?? Parameter ?? Method ?? Range ?? Uncertainty ?? Region ?? Date) is not null;

    internal IEnumerable<InstitutionMatch> Exact => Found!.Result.Institutions.Where(i => i.Rows.IsExact).Take(MostShown);
    internal IEnumerable<InstitutionMatch> Near => Found!.Result.Institutions.Where(i => !i.Rows.IsExact).Take(MostShown);

    /// <summary>Several institutions, or one that stands in no other list.</summary>
    internal bool ShowsCover =>
        Found!.Result.Cover is { Count: > 0 } cover && (cover.Count > 1 || Near.All(i => i.Id != cover[0].Institution.Id));

    public IEnumerable<SelectOption> Regions =>
        RegionTable.Default.Counties(settings.City).Select(r => new SelectOption(r.Code, r.Name));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (!Asked)
            return;
        try
        {
            Found = await services.GetRequiredService<MatchFinder>().FindAsync(Input, cancel);
        }
        catch (InputRefused e)
        {
            foreach (var (field, message) in e.Faults.Items)
                ModelState.AddModelError(field, message);
        }
    }

    /// <summary>Filing with this institution: what was asked stands in the fields already.</summary>
    internal string FileWith(InstitutionMatch? i)
    {
        var need = Found!.Result.Need;
        var objects = need.Items.Select(n => n.Object?.Text).OfType<string>().Distinct();
        var parameters = need.Items.Select(ParametersOf).Where(t => t.Length > 0).Distinct();
        var methods = need.Items.Select(n => n.Method?.ToString().Trim()).OfType<string>().Distinct();
        var wanted = string.Join('、', need.Items.Select(n => n.FullName));
        var words = PlainText.IsBlank(Need) ? $"想测{wanted}。" : PlainText.Clean(Need!);
        return MatchLinks.File(
            MatterFor(i),
            i is null ? words : $"{words}\n想委托{i.Name}。",
            string.Join('、', objects),
            string.Join('、', methods),
            string.Join('、', parameters)
        );
    }

    private static string ParametersOf(WantedItem item) =>
        string.Join('，', new[] { item.Parameter?.Text }.Concat(item.Ranges.Select(r => r.Said)).OfType<string>());

    /// <summary>The matter by which the measuring is applied for, if the words of the need found one.</summary>
    private string MatterFor(InstitutionMatch? i)
    {
        var metrology = i?.Rows.Exact.Any(m => m.Row.Field == "计量") ?? false;
        var fit = Found!.Matters.FirstOrDefault(m => m.Class == (metrology ? "metrology" : "testing"));
        return fit?.Code ?? "none";
    }
}
