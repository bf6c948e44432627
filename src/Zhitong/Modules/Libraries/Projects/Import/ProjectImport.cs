using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Imports.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Equipment;
using Zhitong.Modules.Libraries.Projects.Edit;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;

namespace Zhitong.Modules.Libraries.Projects.Import;

/// <summary>Sheets of 六新 projects: one row a project, by its enterprise and name; an unknown enterprise with a valid code is opened.</summary>
public sealed class ProjectImport : ImportKind
{
    public const string EnterpriseColumn = "enterpriseName";
    public const string CodeColumn = "creditCode";

    public override string Name => "projects";
    public override string Title => "项目";
    public override string Unit => "个";
    public override AccessRule Rule => ProjectsAccess.Edit;
    public override string Link => ProjectsLinks.List;
    public override IReadOnlyList<ImportTarget> Targets { get; } =
    [
        ImportTarget.Of<Enterprise>(EnterpriseProfiles.TextIndex, EnterpriseProfiles.TokensOf),
        ImportTarget.Of<Project>(SaveProject.TextIndex, SaveProject.WordsOf),
    ];

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumns.Text(EnterpriseColumn, "企业名称") with
        {
            Required = true,
            MayBeLabel = true,
            Names =
            [
                "企业",
                "单位名称",
                "建设单位",
                "承担单位",
                "实施单位",
                "申报单位",
                "项目单位",
                "实施企业",
                "公司名称",
                "单位",
            ],
            Example = "示范耐火材料有限公司",
        },
        ImportColumns.CreditCode(CodeColumn, "统一社会信用代码") with
        {
            MayBeLabel = true,
            Names = ["信用代码", "社会信用代码", "企业信用代码", "企业代码"],
        },
        ImportColumns.Text("name", "项目名称") with
        {
            Required = true,
            Names = ["项目", "名称"],
            Example = "年产一万吨示范材料",
        },
        ImportColumns.Text("kind", "六新类别") with
        {
            Required = true,
            Names = ["类别", "项目类别", "六新", "六新领域", "所属类别", "项目类型", "领域"],
            Hint = "新基建、新技术、新材料、新装备、新产品、新业态",
            Example = "新材料",
        },
        ImportColumns.Text("programme", "计划（专项）") with
        {
            Names = ["计划", "专项", "所属计划", "计划名称", "项目计划"],
        },
        ImportColumns.Text("batch", "批次") with
        {
            Names = ["项目批次"],
        },
        ImportColumns.Text("stage", "阶段") with
        {
            Names = ["项目阶段", "进展", "建设阶段", "项目状态", "状态", "进展情况"],
            Hint = "立项、在建、竣工、投产、终止",
            Example = "在建",
        },
        ImportColumns.Amount("investment", "总投资") with
        {
            Names = ["投资总额", "计划总投资", "投资", "投资额", "项目总投资", "投资金额"],
        },
        ImportColumns.Amount("done", "完成投资") with
        {
            Names = ["已完成投资", "累计完成投资", "完成额", "完成投资额"],
        },
        ImportColumns.Percent("shareDone", "完成比例") with
        {
            Names = ["完成率", "进度", "完成进度", "形象进度", "完成百分比"],
        },
        ImportColumns.Month("startMonth", "开工年月") with
        {
            Names = ["开工时间", "开工日期", "开工", "起始年月", "开始时间", "建设起始"],
        },
        ImportColumns.Region("region", "所在县（市、区）") with
        {
            Names = ["县区", "地区", "区县", "建设地点", "所属地区"],
        },
        ImportColumns.Day("listedOn", "入库日期") with
        {
            Names = ["入库时间", "登记日期", "立项日期", "纳入日期"],
        },
        ImportColumns.Day("endedOn", "投产（终止）日期") with
        {
            Names = ["投产日期", "投产时间", "终止日期", "投产/终止日期"],
        },
        ImportColumns.Text("summary", "简介") with
        {
            Names = ["项目简介", "建设内容", "主要内容", "备注", "说明", "建设规模及内容"],
        },
    ];

    public override ImportPass Begin(ImportContext context) => new ProjectImportPass(context);
}

/// <summary>One reading of a sheet of projects.</summary>
internal sealed class ProjectImportPass(ImportContext context) : ImportPass
{
    /// <summary>Enterprises that earlier rows of the file opened, by credit code.</summary>
    private readonly Dictionary<string, Enterprise> opened = [];

    public override void Read(ImportRow row)
    {
        var (code, name) = (row[ProjectImport.CodeColumn], row[ProjectImport.EnterpriseColumn]);
        if (code is null && name is null)
            row.Fault(ProjectImport.EnterpriseColumn, "请填写企业的全称或统一社会信用代码");
        if ((code ?? name) is { } owner && row["name"] is { } project)
            row.StandsFor("name", $"{owner}|{Project.KeyOf(project)}", "同一企业同名项目的另一行（{0}）内容不同，请只留一行");
        if (code is not null && name is not null)
            row.Claim(ProjectImport.CodeColumn, "企业 " + name, code, "同一个企业名称有两个信用代码，另一个在{0}，请核对");
    }

    public override async Task PlaceAsync(
        ZhitongDb db,
        IReadOnlyList<ImportRow> rows,
        INumberSource numbers,
        CancellationToken cancel
    )
    {
        var said = rows.SelectMany(r => new[] { r[ProjectImport.CodeColumn], r[ProjectImport.EnterpriseColumn] });
        var owners = await OwnerBook.LoadAsync(db, said, context.Actor.City, institutions: false, cancel);
        var found = rows.Select(r => owners.Find(r[ProjectImport.CodeColumn], OnlyName(r))).ToList();
        var ids = found.OfType<Owner>().Select(o => o.Id).Distinct().ToArray();
        var keys = rows.Select(r => Project.KeyOf(r["name"] ?? "")).Distinct().ToArray();
        var known = await db.Set<Project>()
            .AsNoTracking()
            .Where(p => ids.Contains(p.EnterpriseId) && keys.Contains(p.NameKey))
            .ToDictionaryAsync(p => (p.EnterpriseId, p.NameKey), cancel);
        for (var i = 0; i < rows.Count; i++)
        {
            var owner = found[i];
            if (owner is not null && known.GetValueOrDefault((owner.Id, Project.KeyOf(rows[i]["name"] ?? ""))) is { } project)
                Change(rows[i], project);
            else
                await AddAsync(rows[i], owner, numbers);
        }
    }

    /// <summary>Who is named by a code is not looked for by name: the code decides.</summary>
    private static string? OnlyName(ImportRow row) =>
        row[ProjectImport.CodeColumn] is null ? row[ProjectImport.EnterpriseColumn] : null;

    private async Task AddAsync(ImportRow row, Owner? owner, INumberSource numbers)
    {
        var city = owner?.City ?? context.Actor.City;
        if (Checked(row, new ProjectInput(), city) is not { } said)
            return;
        if (!InReach(row, city, said.Region ?? owner?.Region ?? HomeOf(row)))
            return;
        owner ??= await OpenAsync(row, said.Region, numbers);
        if (owner is null)
            return;
        var project = new Project
        {
            Id = Guid.CreateVersion7(),
            Doc = await numbers.NextAsync(SaveProject.Series),
            EnterpriseId = owner.Id,
            EnterpriseName = owner.Name,
            Name = said.Name,
            City = owner.City,
            Region = said.Region ?? owner.Region,
            ListedOn = LibraryWriting.ListedFor(context.Actor, said.ListedOn, context.Today),
            UpdatedAt = context.Now,
        };
        said.ApplyTo(project);
        row.Makes(project);
    }

    private void Change(ImportRow row, Project project)
    {
        if (
            Checked(row, ProjectFormPage.Of(project), project.City) is { } said
            && InReach(row, project.City, said.Region ?? project.Region)
        )
            row.Changes(
                project,
                p =>
                {
                    p.Region = said.Region ?? p.Region;
                    p.UpdatedAt = context.Now;
                    p.ListedOn = LibraryWriting.ListedFor(context.Actor, said.ListedOn, p.ListedOn);
                    said.ApplyTo(p);
                }
            );
    }

    private CheckedProject? Checked(ImportRow row, ProjectInput input, string city)
    {
        InputFields.Overlay(input, row);
        var faults = new Faults();
        var said = ProjectCheck.Check(input, city, context.Today, faults);
        InputFields.Report(faults, row);
        return row.IsGood ? said : null;
    }

    private bool InReach(ImportRow row, string city, string? region)
    {
        if (region is not null && !ProjectsAccess.Edit.Covers(context.Actor, new Scope(city, region)))
            row.Fault("region", $"{RegionTable.Default.Name(region)}的项目不归您这里管，请联系市局导入");
        return row.IsGood;
    }

    private string? HomeOf(ImportRow row) =>
        context.HomeRegion ?? (opened.GetValueOrDefault(row[ProjectImport.CodeColumn] ?? "")?.Region);

    /// <summary>Opens the profile of an enterprise that the platform does not know yet; the first row that names it decides.</summary>
    private async Task<Owner?> OpenAsync(ImportRow row, string? region, INumberSource numbers)
    {
        if (row[ProjectImport.CodeColumn] is not { } code)
        {
            row.Fault(ProjectImport.EnterpriseColumn, "没有这家企业的档案；请补上统一社会信用代码，平台会随项目建档");
            return null;
        }
        if (!opened.TryGetValue(code, out var enterprise))
        {
            if (row[ProjectImport.EnterpriseColumn] is not { } name)
                row.Fault(ProjectImport.EnterpriseColumn, "没有这家企业的档案，请写上企业全称，平台会随项目建档");
            else if ((region ?? context.HomeRegion) is not { } county)
                row.Fault("region", "没有这家企业的档案，请写上所在县（市、区），平台会随项目建档");
            else
                opened[code] = enterprise = new Enterprise
                {
                    Id = Guid.CreateVersion7(),
                    Doc = await numbers.NextAsync(EnterpriseProfiles.Series),
                    CreditCode = code,
                    Name = name,
                    Region = county,
                    City = RegionTable.CityOf(county),
                    UpdatedAt = context.Now,
                };
            if (enterprise is null)
                return null;
            row.Makes(enterprise, shared: true);
        }
        return new Owner(OwnerKind.Enterprise, enterprise.Id, enterprise.Id, enterprise.Name, enterprise.City, enterprise.Region);
    }
}
