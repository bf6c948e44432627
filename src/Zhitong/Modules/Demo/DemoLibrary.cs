using System.Globalization;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Demo;

/// <summary>
/// Puts the demo's institutions into the library: sites, certificates, capability rows, measurement standards. Numbers of
/// certificates are marked 示范; one institution has lapsed, two end soon.
/// </summary>
internal sealed class DemoLibrary(IReadOnlyList<DemoInstitution> cast, DateOnly today)
{
    private const string Reason = "示范数据";
    private const int TermYears = 6;

    private readonly DemoRandom chance = new(14030007);

    public async Task WriteAsync(Work work)
    {
        foreach (var (played, plan) in cast.Zip(DemoInstitutions.All))
            await InstitutionAsync(work, played, plan);
    }

    private async Task InstitutionAsync(Work work, DemoInstitution played, DemoInstitutions.Plan plan)
    {
        var body = played.Body;
        var institution = new Institution
        {
            Id = Guid.CreateVersion7(),
            Doc = await work.NextNumberAsync(InstitutionIndex.Series),
            OrganisationId = body.Id,
            CreditCode = body.CreditCode,
            Name = body.Name,
            Kinds = InstitutionWords.InOrder(plan.Classes),
            Level = plan.Level,
            InspectionCentre = plan.InspectionCentre,
            MetrologyCentre = plan.MetrologyCentre,
            Region = body.Region,
            City = body.City,
            Address = Address(body.Region),
            Phone = body.Phone,
            Contact = $"业务室 {played.Clerk.Name}",
            Summary = plan.Summary,
            StatedUntil = plan.Certificates.Length == 0 ? body.ValidUntil : null,
            UpdatedAt = work.Now,
        };
        Add(work, institution);
        var certificates = plan
            .Certificates.Select(kind => CertificateOf(work, institution, kind, body.ValidUntil!.Value))
            .ToList();
        institution.Settle(certificates, today);
        var sites = SitesOf(work, institution, plan);
        var rows = plan.Rows.ToList();
        var docs = await work.NextNumbersAsync(InstitutionIndex.RowSeries, rows.Count);
        for (var i = 0; i < rows.Count; i++)
            await RowAsync(work, institution, rows[i], docs[i], certificates[i % certificates.Count], sites);
        await InstitutionIndex.PutAsync(work, institution);
        if (plan.MetrologyCentre is not null)
            await StandardsAsync(work, institution);
    }

    private Certificate CertificateOf(Work work, Institution i, string kind, DateOnly until)
    {
        var certificate = new Certificate
        {
            Id = Guid.CreateVersion7(),
            InstitutionId = i.Id,
            Kind = kind,
            Number = NumberOf(kind),
            Scope = kind switch
            {
                "CMA" => "检验检测机构资质认定",
                "CNAS" => "实验室认可",
                "计量授权" => "依法设置或授权的计量检定项目",
                _ => "批准范围内的认证领域",
            },
            IssuedBy = kind == "CNAS" ? "中国合格评定国家认可委员会（示范）" : "省市场监督管理局（示范）",
        };
        certificate.Hold(until.AddYears(-TermYears).AddDays(1), until);
        Add(work, certificate);
        return certificate;
    }

    private string NumberOf(string kind) =>
        kind switch
        {
            "CMA" => string.Create(CultureInfo.InvariantCulture, $"2300000{chance.Between(10000, 99999)}（示范）"),
            "CNAS" => string.Create(CultureInfo.InvariantCulture, $"L0{chance.Between(1000, 9999)}（示范）"),
            _ => string.Create(CultureInfo.InvariantCulture, $"示范〔2024〕第 {chance.Between(1, 99):000} 号"),
        };

    private List<Site> SitesOf(Work work, Institution i, DemoInstitutions.Plan plan)
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
                Id = Guid.CreateVersion7(),
                InstitutionId = i.Id,
                Name = name,
                Region = i.Region,
                Address = sites.Count == 0 ? i.Address : Address(i.Region),
                Note = "工作日 8:00—18:00 收样",
            };
            Add(work, site);
            sites.Add(site);
        }
        return sites;
    }

    private async Task RowAsync(
        Work work,
        Institution i,
        DemoCapability says,
        long doc,
        Certificate certificate,
        List<Site> sites
    )
    {
        var row = new Capability
        {
            Id = Guid.CreateVersion7(),
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
            StatedUntil = chance.Percent(4) && i.LastDay > today ? today.AddDays(chance.Between(-40, 55)) : null,
            UpdatedAt = work.Now,
        };
        row.FollowMethod(says.Method);
        row.Cover(says.Range);
        row.StateUncertainty(says.Field == "计量" && chance.Percent(60) ? $"Urel=0.{chance.Between(1, 6)}% (k=2)" : null);
        row.Settle(i, certificate);
        Add(work, row);
        await InstitutionIndex.PutAsync(work, row);
    }

    private async Task StandardsAsync(Work work, Institution i)
    {
        foreach (var (name, range, uncertainty) in DemoInstitutions.Standards)
        {
            var standard = new MeasurementStandard
            {
                Id = Guid.CreateVersion7(),
                Doc = await work.NextNumberAsync(StandardIndex.Series),
                Name = name,
                InstitutionId = i.Id,
                OrganisationId = i.OrganisationId,
                Owner = i.Name,
                CertificateNumber = string.Create(
                    CultureInfo.InvariantCulture,
                    $"〔2023〕示范量标第 {chance.Between(100, 999)} 号"
                ),
                Range = range,
                Uncertainty = uncertainty,
                Region = i.Region,
                City = i.City,
                UpdatedAt = work.Now,
            };
            standard.Hold(null, today.AddDays(chance.Percent(15) ? chance.Between(5, 50) : chance.Between(200, 1400)));
            Add(work, standard);
            await StandardIndex.PutAsync(work, standard);
        }
    }

    private string Address(string region) =>
        $"{RegionTable.Default.Name(region)}{chance.Pick(DemoWords.Streets)} {chance.Between(1, 99)} 号（示范）";

    private static void Add<T>(Work work, T subject)
        where T : class, ISubject
    {
        work.Db.Add(subject);
        work.Record(subject, "open", Reason);
    }
}
