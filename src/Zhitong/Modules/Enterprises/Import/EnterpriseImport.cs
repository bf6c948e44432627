using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Enterprises.Edit;
using Zhitong.Modules.Imports.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Enterprises.Import;

/// <summary>Sheets of enterprises: one row an enterprise, by credit code.</summary>
public sealed class EnterpriseImport : ImportKind
{
    public const string CodeColumn = "creditCode";
    public const string ContactColumn = "contact";
    public const string PhoneColumn = "phone";
    public const string PostColumn = "contactTitle";

    public override string Name => "enterprises";
    public override string Title => "企业";
    public override string Unit => "家";
    public override AccessRule Rule => EnterprisesAccess.Verify; // officers: an enterprise types its own profile
    public override string Link => EnterprisesLinks.List;

    public override IReadOnlyList<ImportTarget> Targets { get; } =
    [ImportTarget.Of<Enterprise>(EnterpriseProfiles.TextIndex, EnterpriseProfiles.TokensOf), ImportTarget.Of<Organisation>()];

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumns.CreditCode(CodeColumn, "统一社会信用代码") with
        {
            Required = true,
            Names =
            [
                "信用代码",
                "社会信用代码",
                "统一信用代码",
                "机构代码",
                "企业代码",
                "统一代码",
                "注册号",
                "营业执照号",
                "代码",
            ],
        },
        ImportColumns.Text("name", "企业名称") with
        {
            Required = true,
            Names = ["名称", "单位名称", "企业", "公司名称", "单位", "市场主体名称", "企业(单位)名称", "企业全称", "公司"],
            Hint = "与营业执照一致",
            Example = "示范耐火材料有限公司",
        },
        ImportColumns.Region("region", "所在县（市、区）") with
        {
            Names =
            [
                "县区",
                "地区",
                "区县",
                "所属区县",
                "所属县区",
                "县市区",
                "县（区）",
                "行政区划",
                "所在地",
                "区域",
                "所属地区",
                "辖区",
            ],
            Hint = "名称或六位代码",
            Example = "城区",
        },
        ImportColumns.Text("industry", "行业") with
        {
            Names = ["所属行业", "行业类别", "行业代码", "国民经济行业", "行业分类", "行业大类"],
            Hint = "GB/T 4754 门类或大类，代码或名称",
            Example = "C30",
        },
        ImportColumns.Text("size", "规模") with
        {
            Names = ["企业规模", "规模类型", "企业类型(规模)", "划型"],
            Hint = "大型、中型、小型、微型",
            Example = "小型",
        },
        ImportColumns.Text("legalRepresentative", "法定代表人") with
        {
            Names = ["法人", "法人代表", "法定代表人(负责人)", "负责人", "法定代表人姓名", "企业负责人"],
            Example = "王芳",
        },
        ImportColumns.Text("address", "地址") with
        {
            Names = ["住所", "企业地址", "注册地址", "经营场所", "生产地址", "单位地址", "通讯地址", "详细地址", "经营地址"],
            Example = "泉中路 1 号",
        },
        ImportColumns.Day("foundedOn", "成立日期") with
        {
            Names = ["成立时间", "注册日期", "注册时间", "登记日期", "设立日期"],
            Example = "2008-06-18",
        },
        ImportColumns.Text(ContactColumn, "联系人") with
        {
            Names = ["联系人姓名", "联络人", "经办人", "办事员", "质量负责人", "首席质量官"],
            Example = "李明",
        },
        ImportColumns.Phone(PhoneColumn, "联系电话") with
        {
            Names = ["电话", "手机", "联系方式", "手机号", "手机号码", "联系人电话", "电话号码", "联系手机", "办公电话"],
        },
        ImportColumns.Text(PostColumn, "联系人职务") with
        {
            Names = ["职务"],
            Example = "质量部长",
        },
    ];

    public override ImportPass Begin(ImportContext context) => new EnterpriseImportPass(context);
}

/// <summary>One reading of a sheet of enterprises.</summary>
internal sealed class EnterpriseImportPass(ImportContext context) : ImportPass
{
    public override void Read(ImportRow row)
    {
        var code = row[EnterpriseImport.CodeColumn];
        if (code is null && !row.Faults.Any(f => f.Column == EnterpriseImport.CodeColumn))
            row.Fault(EnterpriseImport.CodeColumn, "请填写统一社会信用代码，共 18 位");
        if (code is null)
            return;
        row.StandsFor(EnterpriseImport.CodeColumn, code, "这个信用代码的另一行（{0}）内容不同，请只留一行");
        if (row["name"] is { } name)
            row.Claim("name", "名称 " + Folded(name), code, "同一个名称有两个信用代码，另一个在{0}，请核对");
    }

    public override async Task PlaceAsync(
        ZhitongDb db,
        IReadOnlyList<ImportRow> rows,
        INumberSource numbers,
        CancellationToken cancel
    )
    {
        var codes = rows.Select(r => r[EnterpriseImport.CodeColumn]!).ToArray();
        var known = await db.Set<Enterprise>()
            .AsNoTracking()
            .Where(e => codes.Contains(e.CreditCode))
            .ToDictionaryAsync(e => e.CreditCode, cancel);
        var organisations = await OrganisationsAsync(db, known.Values, cancel);
        foreach (var row in rows)
        {
            if (known.GetValueOrDefault(row[EnterpriseImport.CodeColumn]!) is { } enterprise)
                Change(row, enterprise, organisations.GetValueOrDefault(enterprise.Id));
            else
                await OpenAsync(row, numbers);
        }
    }

    private async Task OpenAsync(ImportRow row, INumberSource numbers)
    {
        if (Checked(row, new EnterpriseInput { Region = context.HomeRegion }, context.Actor.City) is not { } said)
            return;
        var enterprise = new Enterprise
        {
            Id = Guid.CreateVersion7(),
            Doc = await numbers.NextAsync(EnterpriseProfiles.Series),
            CreditCode = row[EnterpriseImport.CodeColumn]!,
            Name = said.Name,
            Region = said.Region,
            City = RegionTable.CityOf(said.Region),
            UpdatedAt = context.Now,
        };
        EditEnterprise.Apply(enterprise, said);
        row.Makes(enterprise);
    }

    private void Change(ImportRow row, Enterprise enterprise, Organisation? organisation)
    {
        if (!EnterprisesAccess.Edit.Covers(context.Actor, enterprise.Scope))
        {
            row.Fault(
                EnterpriseImport.CodeColumn,
                $"平台上它在{RegionTable.Default.FullName(enterprise.Region)}，不归您这里管，请联系市局"
            );
            return;
        }
        if (Checked(row, EnterpriseInput.Of(enterprise), enterprise.City) is not { } said)
            return;
        var before = enterprise.Name;
        var changed = row.Changes(
            enterprise,
            e =>
            {
                EditEnterprise.Apply(e, said);
                e.UpdatedAt = context.Now;
            }
        );
        if (changed && enterprise.Name != before)
            row.After($"rename {enterprise.Id}", work => work.RaiseAsync(new EnterpriseRenamed(enterprise.Id, enterprise.Name)));
        if (changed && organisation is not null)
            row.Changes(organisation, o => (o.Name, o.Region) = (said.Name, said.Region));
    }

    /// <summary>The row over what the profile says already, by the rules of the profile's own form.</summary>
    /// <returns>Null when the row has a problem.</returns>
    private CheckedEnterprise? Checked(ImportRow row, EnterpriseInput input, string city)
    {
        InputFields.Overlay(input, row);
        AddContact(input, row);
        if (input.Industry is { } industry)
            input.Industry = IndustryTable.Default.Read(industry)?.Code ?? industry;
        input.Region ??= CountyIn(input.Address, city);
        if (input.Region is { } region)
            input.Region = RegionTable.Default.Read(region, city)?.Code ?? region;
        var said = EnterpriseCheck.TryCheck(input, city, context.Today, out var faults);
        InputFields.Report(faults, row, ColumnOf);
        if (said is not null && !EnterprisesAccess.Edit.Covers(context.Actor, new Scope(city, said.Region)))
            row.Fault("region", $"{RegionTable.Default.Name(said.Region)}不归您这里管，请联系市局导入");
        return row.IsGood ? said : null;
    }

    /// <summary>The only county that an address names; 城区 and its like only behind 市.</summary>
    private static string? CountyIn(string? address, string city)
    {
        var named = RegionTable
            .Default.Counties(city)
            .Where(r => address?.Contains(r.Name.Length > 2 ? r.Name : "市" + r.Name, StringComparison.Ordinal) == true)
            .ToList();
        return named.Count == 1 ? named[0].Code : null;
    }

    /// <summary>The person of the row: known by name, their telephone is brought up to date; new, they are put last.</summary>
    private static void AddContact(EnterpriseInput input, ImportRow row)
    {
        var (name, phone, title) = (
            row[EnterpriseImport.ContactColumn],
            row[EnterpriseImport.PhoneColumn],
            row[EnterpriseImport.PostColumn]
        );
        if (name is null && phone is null)
            return;
        var known = input.Contacts.Find(c => name is null ? c.Phone == phone : Folded(c.Name ?? "") == Folded(name));
        if (known is null)
        {
            known = new ContactInput { Name = name ?? row["legalRepresentative"] ?? "联系人" };
            input.Contacts.Add(known);
        }
        known.Phone = phone ?? known.Phone;
        known.Title = title ?? known.Title;
    }

    /// <summary><c>contacts.2.phone</c> is the column of the telephone.</summary>
    private static string ColumnOf(string field) =>
        !field.StartsWith("contacts", StringComparison.Ordinal) ? field
        : field.EndsWith(".phone", StringComparison.Ordinal) ? EnterpriseImport.PhoneColumn
        : field.EndsWith(".title", StringComparison.Ordinal) ? EnterpriseImport.PostColumn
        : EnterpriseImport.ContactColumn;

    private static async Task<Dictionary<Guid, Organisation>> OrganisationsAsync(
        ZhitongDb db,
        IEnumerable<Enterprise> enterprises,
        CancellationToken cancel
    )
    {
        var ids = enterprises.Select(e => e.Id).ToArray();
        return ids.Length == 0
            ? []
            : await db.Set<Organisation>().AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
    }

    private static string Folded(string text) => string.Concat(PlainText.Fold(text).Where(c => !char.IsWhiteSpace(c)));
}
