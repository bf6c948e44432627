using System.Globalization;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Demo;

/// <summary>
/// Tells the demo's institutions into the library: sites, certificates that followed each other, capability rows, measurement
/// standards. Numbers of certificates are marked 示范.
/// </summary>
internal sealed class DemoLibrary(DemoCast cast, DemoDays days)
{
    private const string Reason = "示范数据";
    private const int TermYears = 6;

    private readonly DemoRandom chance = new(14030007);
    private Work work = null!;
    private Chronicle chronicle = null!;

    public async Task TellAsync(Work into, Chronicle told)
    {
        (work, chronicle) = (into, told);
        var docs = await work.NextNumbersAsync(InstitutionIndex.Series, cast.Institutions.Count);
        foreach (var (played, doc) in cast.Institutions.Zip(docs))
            await InstitutionAsync(played, doc);
    }

    private async Task InstitutionAsync(DemoInstitution played, long doc)
    {
        var (body, plan) = (played.Body, played.Plan);
        var at = days.At(played.Listed, 420);
        var institution = new Institution
        {
            Id = played.Id,
            Doc = doc,
            OrganisationId = body.Id,
            CreditCode = body.CreditCode,
            Name = body.Name,
            Kinds = InstitutionWords.InOrder(plan.Kinds),
            Level = plan.Level,
            InspectionCentre = plan.InspectionCentre,
            MetrologyCentre = plan.MetrologyCentre,
            Region = body.Region,
            City = body.City,
            Address = Address(body.Region),
            Phone = body.Phone,
            Contact = $"业务室 {played.Clerk.Name}",
            Summary = plan.Summary,
            ListedOn = played.Listed,
            UpdatedAt = at,
        };
        var certificates = plan.Certificates.ToDictionary(kind => kind, kind => Certificates(played, kind, at));
        institution.Settle(certificates.Values.SelectMany(c => c), days.Today);
        Tell(institution, at);
        TellCertificates(played, certificates.Values.SelectMany(c => c), at);
        if (played.Ended is { } ended)
            Leave(institution, certificates.Values.SelectMany(c => c), ended);
        var sites = SitesOf(institution, plan, at);
        var rows = await RowsAsync(played, institution, [.. certificates.Values.Select(c => c[^1])], sites, at);
        await work.IndexAsync(
            InstitutionIndex.Name,
            institution.Doc,
            InstitutionIndex.WordsOf(institution, rows.SelectMany(InstitutionIndex.Measured))
        );
        await StandardsAsync(institution, plan);
    }

    private void Leave(Institution institution, IEnumerable<Certificate> certificates, DateOnly ended)
    {
        var at = days.At(ended, 200);
        (institution.EndedOn, institution.UpdatedAt) = (ended, at);
        institution.Settle(certificates, days.Today);
        chronicle.Tell(institution, "edit", cast.CityClerk, at, "业务并入别家，退出机构库");
    }

    /// <summary>The certificates of a kind, back to before the listing.</summary>
    private List<Certificate> Certificates(DemoInstitution played, string kind, DateTime listed)
    {
        List<Certificate> all = [];
        for (var until = played.Until!.Value; ; until = until.AddYears(-TermYears))
        {
            var from = until.AddYears(-TermYears).AddDays(1);
            var certificate = new Certificate
            {
                Id = chance.Id(listed),
                InstitutionId = played.Id,
                Kind = kind,
                Number = NumberOf(kind, from.Year),
                Scope = ScopeOf(kind),
                IssuedBy = kind == "CNAS" ? "中国合格评定国家认可委员会（示范）" : "省市场监督管理局（示范）",
            };
            certificate.Hold(from, until);
            all.Insert(0, certificate);
            if (from <= played.Listed)
                return all;
        }
    }

    /// <summary>Each was entered shortly before it began.</summary>
    private void TellCertificates(DemoInstitution played, IEnumerable<Certificate> all, DateTime listed)
    {
        foreach (var certificate in all)
        {
            var renewed = certificate.FirstDay > played.Listed;
            var at = renewed ? days.At(certificate.FirstDay.AddDays(-chance.Between(3, 20)), chance) : listed.AddMinutes(3);
            if (days.HasCome(at))
                chronicle.Tell(certificate, "open", renewed ? played.Clerk : cast.CityClerk, at, renewed ? "换证" : Reason);
        }
    }

    private static string ScopeOf(string kind) =>
        kind switch
        {
            "CMA" => "检验检测机构资质认定",
            "CNAS" => "实验室认可",
            "计量授权" => "依法设置或授权的计量检定项目",
            _ => "批准范围内的认证领域",
        };

    private string NumberOf(string kind, int year) =>
        kind switch
        {
            "CMA" => string.Create(CultureInfo.InvariantCulture, $"{year % 100:00}00000{chance.Between(10000, 99999)}（示范）"),
            "CNAS" => string.Create(CultureInfo.InvariantCulture, $"L0{chance.Between(1000, 9999)}（示范）"),
            _ => string.Create(CultureInfo.InvariantCulture, $"示范〔{year}〕第 {chance.Between(1, 999):000} 号"),
        };

    private List<Site> SitesOf(Institution i, DemoInstitutionPlan plan, DateTime at)
    {
        List<Site> sites = [];
        string[] names =
            plan.Star ? ["本部实验室", "开发区实验室"]
            : plan.Fields.Length > 0 ? ["本部实验室"]
            : [];
        foreach (var name in names)
        {
            var site = new Site
            {
                Id = chance.Id(at),
                InstitutionId = i.Id,
                Name = name,
                Region = i.Region,
                Address = sites.Count == 0 ? i.Address : Address(i.Region),
                Note = chance.Pick(["工作日 8:00—18:00 收样", "工作日收样，周六上午值班", "大件请先电话约时间"]),
            };
            Tell(site, at.AddMinutes(5));
            sites.Add(site);
        }
        return sites;
    }

    private async Task<List<Capability>> RowsAsync(
        DemoInstitution played,
        Institution i,
        List<Certificate> certificates,
        List<Site> sites,
        DateTime at
    )
    {
        var says = played.Plan.Rows.Where(_ => played.Plan.Star || chance.Percent(82)).ToList();
        var docs = await work.NextNumbersAsync(InstitutionIndex.RowSeries, says.Count);
        List<Capability> rows = [];
        foreach (var (row, doc) in says.Zip(docs))
        {
            rows.Add(Row(i, row, doc, certificates[rows.Count % certificates.Count], sites, at.AddMinutes(8 + (rows.Count / 4))));
            await InstitutionIndex.PutAsync(work, rows[^1]);
        }
        return rows;
    }

    private Capability Row(Institution i, DemoCapability says, long doc, Certificate certificate, List<Site> sites, DateTime at)
    {
        var row = new Capability
        {
            Id = chance.Id(at),
            Doc = doc,
            InstitutionId = i.Id,
            SiteId = chance.Pick(sites).Id,
            CertificateId = certificate.Id,
            City = i.City,
            Region = i.Region,
            Field = says.Field,
            Object = says.Object,
            Parameter = says.Parameter,
            Aliases = says.Aliases,
            StatedUntil =
                chance.Percent(3) && i.LastDay > days.Today && i.FirstDay < days.Today.AddDays(-90)
                    ? days.Today.AddDays(chance.Between(-40, 55))
                    : null,
            UpdatedAt = at,
        };
        row.FollowMethod(says.Method);
        row.Cover(says.Range);
        row.StateUncertainty(says.Field == "计量" && chance.Percent(60) ? $"Urel=0.{chance.Between(1, 6)}% (k=2)" : null);
        row.Settle(i, certificate);
        Tell(row, at);
        return row;
    }

    /// <summary>Four of ten stood when the platform opened; the certificates of later ones are as old as they are.</summary>
    private async Task StandardsAsync(Institution i, DemoInstitutionPlan plan)
    {
        for (var n = 0; n < plan.Standards; n++)
        {
            var (name, range, uncertainty) = DemoInstitutions.Standards[n % DemoInstitutions.Standards.Length];
            var from =
                n % 3 < 2 ? new DateOnly(2017, 3, 1).AddDays(chance.Below(1600)) : new DateOnly(2022, 3, 1).AddDays(n * 31);
            var at = days.At(from < i.ListedOn ? i.ListedOn!.Value : from, chance.Between(430, 449));
            if (!days.HasCome(at))
                continue;
            await StandardAsync(
                i,
                n < DemoInstitutions.Standards.Length ? name : $"{name}（现场）",
                range,
                uncertainty,
                from,
                at
            );
        }
    }

    private async Task StandardAsync(Institution i, string name, string range, string uncertainty, DateOnly from, DateTime at)
    {
        var standard = new MeasurementStandard
        {
            Id = chance.Id(at),
            Doc = await work.NextNumberAsync(StandardIndex.Series),
            Name = name,
            InstitutionId = i.Id,
            OrganisationId = i.OrganisationId,
            Owner = i.Name,
            CertificateNumber = string.Create(
                CultureInfo.InvariantCulture,
                $"〔{from.Year}〕示范量标第 {chance.Between(1000, 9999)} 号"
            ),
            Range = range,
            Uncertainty = uncertainty,
            Region = i.Region,
            City = i.City,
            UpdatedAt = at,
        };
        standard.Hold(from, days.Today.AddDays(chance.Percent(12) ? chance.Between(5, 50) : chance.Between(200, 1400)));
        Tell(standard, at);
        await StandardIndex.PutAsync(work, standard);
    }

    private string Address(string region) =>
        $"{RegionTable.Default.Name(region)}{chance.Pick(DemoWords.Streets)} {chance.Between(1, 199)} 号（示范）";

    private void Tell(ISubject subject, DateTime at) => chronicle.Tell(subject, "open", cast.CityClerk, at, Reason);
}
