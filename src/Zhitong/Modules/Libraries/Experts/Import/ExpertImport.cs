using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Imports.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Experts.Edit;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Libraries.Experts.Import;

/// <summary>Sheets of experts: one row a person, by name, month of birth and employer.</summary>
public sealed class ExpertImport : ImportKind
{
    /// <summary>Begin and end of the appointment in one cell.</summary>
    public const string TermColumn = "term";

    public override string Name => "experts";
    public override string Title => "专家";
    public override AccessRule Rule => ExpertsAccess.Edit;
    public override string Link => ExpertsLinks.List;
    public override IReadOnlyList<ImportTarget> Targets { get; } =
    [ImportTarget.Of<Expert>(SaveExpert.TextIndex, SaveExpert.WordsOf)];

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumns.PersonName("name", "姓名") with
        {
            Required = true,
            Names = ["专家姓名", "名字", "专家"],
            Example = "王芳",
        },
        ImportColumns.BirthMonth("birthMonth", "出生年月") with
        {
            Required = true,
            Names = ["出生日期", "出生", "出生时间", "生日", "出生月份"],
            Example = "1968-03",
        },
        ImportColumns.Text("employer", "工作单位") with
        {
            Required = true,
            Names = ["单位", "所在单位", "单位名称", "任职单位", "现工作单位", "工作单位及部门"],
            Example = "示范检测中心",
        },
        ImportColumns.PersonName("post", "职务") with
        {
            Names = ["行政职务", "现任职务", "岗位"],
            Example = "主任",
        },
        ImportColumns.PersonName("title", "职称") with
        {
            Names = ["职称/职务", "职务/职称", "技术职称", "专业技术职务", "职称职务", "专业技术职称"],
            Example = "高级工程师",
        },
        ImportColumns.Text("fields", "专业领域") with
        {
            Required = true,
            Names = ["领域", "专业", "擅长领域", "专业方向", "研究方向", "服务领域", "从事专业", "专业特长"],
            Hint = "几个用顿号隔开",
            Example = "计量、耐火材料",
        },
        ImportColumns.Phone("phone", "手机") with
        {
            Names = ["电话", "联系电话", "手机号", "手机号码", "联系方式", "移动电话"],
            Required = false,
        },
        ImportColumns.Text("email", "邮箱") with
        {
            Names = ["电子邮箱", "电子邮件", "e-mail", "email"],
            Example = "name@example.cn",
        },
        ImportColumns.Text("batch", "批次") with
        {
            Names = ["聘任批次", "入库批次"],
        },
        ImportColumns.Of(TermColumn, "聘期", (cell, _) => CellReading.Period(cell), Words) with
        {
            Names = ["聘任期限", "聘任期", "任期", "聘用期限", "有效期"],
            Hint = "2025年至2027年、三年、长期",
            Example = "2025年1月至2027年12月",
        },
        ImportColumns.Day("appointedFrom", "聘期起") with
        {
            Names = ["聘任日期", "聘任时间", "受聘日期", "聘期开始"],
        },
        ImportColumns.ValidUntil("appointedTo", "聘期止") with
        {
            Names = ["聘期至", "到期日期", "有效期至", "聘期结束"],
        },
        ImportColumns.Region("region", "所在县（市、区）") with
        {
            Names = ["县区", "地区", "区县", "所属地区"],
        },
        ImportColumns.Text("bio", "简介") with
        {
            Names = ["个人简介", "备注", "业绩", "说明"],
        },
    ];

    public override ImportPass Begin(ImportContext context) => new ExpertImportPass(context);

    private static string Words(Period term) =>
        term.IsOpen && term.From is null ? "长期"
        : term.Months is { } months ? $"{months} 个月"
        : $"{term.From:yyyy-MM-dd}至{(term.IsOpen ? "长期" : term.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))}";
}

/// <summary>One reading of a sheet of experts.</summary>
internal sealed class ExpertImportPass(ImportContext context) : ImportPass
{
    public override void Read(ImportRow row)
    {
        if (row["name"] is not null && row["birthMonth"] is not null && row["employer"] is not null)
            row.StandsFor("name", KeyOf(row), "同一个人（姓名、出生年月、工作单位相同）的另一行（{0}）内容不同，请只留一行");
    }

    public override async Task PlaceAsync(
        ZhitongDb db,
        IReadOnlyList<ImportRow> rows,
        INumberSource numbers,
        CancellationToken cancel
    )
    {
        var names = rows.Select(r => r["name"]).OfType<string>().Distinct().ToArray();
        var city = context.Actor.City;
        var known = await db.Set<Expert>()
            .AsNoTracking()
            .Where(e => e.City == city && names.Contains(e.Name))
            .ToListAsync(cancel);
        var byKey = known.ToDictionary(e => KeyOf(e.Name, e.BirthMonth, e.Employer));
        foreach (var row in rows)
        {
            if (byKey.GetValueOrDefault(KeyOf(row)) is { } expert)
                Change(row, expert);
            else
                await AddAsync(row, numbers);
        }
    }

    private async Task AddAsync(ImportRow row, INumberSource numbers)
    {
        if (Checked(row, new ExpertInput(), context.Actor.City, context.Actor.Region, null) is not { } said)
            return;
        var expert = new Expert
        {
            Id = Guid.CreateVersion7(),
            Doc = await numbers.NextAsync(SaveExpert.Series),
            Name = said.Name,
            BirthMonth = said.BirthMonth,
            Employer = said.Employer,
            City = context.Actor.City,
            Region = said.Region,
            UpdatedAt = context.Now,
        };
        said.ApplyTo(expert);
        row.Makes(expert);
    }

    private void Change(ImportRow row, Expert expert)
    {
        if (!ExpertsAccess.Edit.Covers(context.Actor, expert.Scope))
            row.Fault("name", $"专家库里他属于{RegionTable.Default.FullName(expert.Region)}，不归您这里管");
        else if (Checked(row, ExpertFormPage.Of(expert), expert.City, expert.Region, expert) is { } said)
            row.Changes(
                expert,
                e =>
                {
                    said.ApplyTo(e);
                    e.UpdatedAt = context.Now;
                }
            );
    }

    private CheckedExpert? Checked(ImportRow row, ExpertInput input, string city, string region, Expert? known)
    {
        InputFields.Overlay(input, row);
        ReadTerm(row, input, known);
        if (input.AppointedTo == "长期")
            input.AppointedTo = null;
        var faults = new Faults();
        var said = ExpertCheck.Check(input, city, region, context.Today, faults);
        InputFields.Report(faults, row);
        if (row.IsGood && !ExpertsAccess.Edit.Covers(context.Actor, new Scope(city, said.Region)))
            row.Fault("region", $"{RegionTable.Default.Name(said.Region)}不归您这里管，请联系市局导入");
        return row.IsGood ? said : null;
    }

    /// <summary>A length alone (三年) counts from the begin that is known, else from today.</summary>
    private void ReadTerm(ImportRow row, ExpertInput input, Expert? known)
    {
        var cell = row.CellOf(ExpertImport.TermColumn);
        if (cell.IsEmpty || CellReading.Period(cell) is not { IsRead: true, Value: var term })
            return;
        if (term.Months is { } months)
        {
            var from = Day(input.AppointedFrom) ?? known?.AppointedFrom ?? context.Today;
            (input.AppointedFrom, input.AppointedTo) = (Text(from), Text(from.AddMonths(months).AddDays(-1)));
            return;
        }
        input.AppointedFrom = term.From is { } first ? Text(first) : input.AppointedFrom;
        input.AppointedTo = term.To is { } last ? Text(last) : null;
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string KeyOf(ImportRow row) => KeyOf(row["name"] ?? "", row["birthMonth"] ?? "", row["employer"] ?? "");

    private static string KeyOf(string name, string birthMonth, string employer) =>
        $"{name}|{birthMonth}|{PlainText.Clean(employer)}";
}
