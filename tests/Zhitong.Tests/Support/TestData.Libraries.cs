using Microsoft.Extensions.DependencyInjection;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Institutions.Edit;
using Zhitong.Modules.Libraries.Standards;

namespace Zhitong.Tests.Support;

public sealed partial class TestData
{
    /// <summary>An institution of the library, with its organisation.</summary>
    /// <param name="until">Last day of its one certificate, <c>yyyy-MM-dd</c>; null for none and no term.</param>
    public async Task<Institution> InstitutionAsync(
        string region = Region,
        string? name = null,
        string? until = null,
        string? creditCode = null,
        params string[] kinds
    )
    {
        var made = await services
            .GetRequiredService<SaveInstitution>()
            .RunAsync(
                null,
                new InstitutionInput
                {
                    Name = name ?? NewName("检测所"),
                    CreditCode = creditCode,
                    Kinds = kinds.Length == 0 ? ["testing", "metrology"] : [.. kinds],
                    Region = region,
                    Phone = "0353-1234567",
                    Contact = "张三 13800002046",
                },
                RootOf(region)
            );
        if (until is not null)
            await CertificateAsync(made.Id, until);
        return made;
    }

    public Task<Site> SiteAsync(Institution i, string name = "本部实验室") =>
        services
            .GetRequiredService<SaveParts>()
            .SiteAsync(i.Id, null, new SiteInput { Name = name, Region = i.Region }, RootOf(i.Region));

    public Task<Certificate> CertificateAsync(Guid institution, string until, string? from = "2020-01-01", Guid? id = null) =>
        services
            .GetRequiredService<SaveParts>()
            .CertificateAsync(
                institution,
                id,
                new CertificateInput
                {
                    Kind = "CMA",
                    Number = id is null ? NewName("证书") : "续证",
                    From = from,
                    Until = until,
                },
                Root
            );

    public Task<Capability> CapabilityAsync(
        Guid institution,
        string thing = "耐火砖",
        string parameter = "常温耐压强度",
        string? method = "GB/T 5072-2008",
        string? range = null,
        Guid? certificate = null,
        string? aliases = null,
        string field = "耐火材料"
    ) =>
        services
            .GetRequiredService<SaveParts>()
            .CapabilityAsync(
                institution,
                null,
                new CapabilityInput
                {
                    Field = field,
                    Object = thing,
                    Parameter = parameter,
                    Method = method,
                    Range = range,
                    Aliases = aliases,
                    Certificate = certificate?.ToString(),
                },
                Root
            );

    public Task<MeasurementStandard> StandardAsync(string region = Region, string? owner = null, string? until = null) =>
        services
            .GetRequiredService<SaveStandard>()
            .RunAsync(
                null,
                new StandardInput
                {
                    Name = NewName("压力标准装置"),
                    Owner = owner ?? NewName("计量所"),
                    CertificateNumber = NewName("量标"),
                    ValidUntil = until,
                    Region = region,
                },
                RootOf(region)
            );
}
