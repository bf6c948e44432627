using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Imports.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Equipment.Edit;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Spreadsheets;

namespace Zhitong.Modules.Libraries.Equipment.Import;

/// <summary>Sheets of equipment: one row an instrument, by its owner and asset number.</summary>
public sealed class EquipmentImport : ImportKind
{
    public const string OwnerColumn = "owner";
    public const string OwnerCodeColumn = "ownerCode";
    public const string SharedColumn = "shared";

    public override string Name => "equipment";
    public override string Title => "设备";
    public override string Unit => "台";
    public override AccessRule Rule => EquipmentAccess.Edit;
    public override string Link => EquipmentLinks.List;
    public override IReadOnlyList<ImportTarget> Targets { get; } =
    [ImportTarget.Of<EquipmentItem>(SaveEquipment.TextIndex, SaveEquipment.WordsOf)];

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumns.Text(OwnerColumn, "所属单位") with
        {
            Required = true,
            MayBeLabel = true,
            Names =
            [
                "单位名称",
                "机构名称",
                "企业名称",
                "所属机构",
                "所属企业",
                "权属单位",
                "单位",
                "设备所属单位",
                "所有单位",
                "产权单位",
            ],
            Hint = "机构库或企业档案里的全称",
            Example = "示范检测中心",
        },
        ImportColumns.CreditCode(OwnerCodeColumn, "统一社会信用代码") with
        {
            MayBeLabel = true,
            Names = ["信用代码", "社会信用代码", "单位信用代码", "单位代码"],
        },
        ImportColumns.Text("name", "设备名称") with
        {
            Required = true,
            Names = ["名称", "仪器名称", "仪器设备名称", "器具名称", "设备", "仪器"],
            Example = "万能试验机",
        },
        ImportColumns.Text("assetNumber", "资产编号") with
        {
            Required = true,
            Names = ["设备编号", "编号", "固定资产编号", "仪器编号", "出厂编号", "管理编号", "统一编号", "资产号"],
            Example = "YQ-0012",
        },
        ImportColumns.Text("model", "型号") with
        {
            Names = ["型号规格", "规格型号", "型号/规格", "规格", "设备型号"],
            Example = "WAW-600",
        },
        ImportColumns.Text("maker", "制造商") with
        {
            Names = ["生产厂家", "厂家", "制造厂", "生产商", "制造厂商", "生产厂商"],
        },
        ImportColumns.Text("field", "领域") with
        {
            Names = ["专业领域", "类别", "设备类别", "计量专业", "分类"],
            Example = "力学",
        },
        ImportColumns.Day("calibratedOn", "检定校准日期") with
        {
            Names = ["检定日期", "校准日期", "检定/校准日期", "最近检定日期", "上次检定日期", "检定(校准)日期", "溯源日期"],
        },
        ImportColumns.Of("cycleMonths", "周期", (cell, _) => Cycle(cell), n => $"{n}") with
        {
            Names = ["检定周期", "校准周期", "检定周期(月)", "周期(月)", "检定/校准周期", "检校周期", "溯源周期"],
            Hint = "月数，或一年、半年；不用检定的写长期",
            Example = "12",
        },
        ImportColumns.ValidUntil("validUntil", "有效期至") with
        {
            Names = ["有效期", "检定有效期", "下次检定日期", "有效日期", "到期日期", "校准有效期"],
        },
        ImportColumns.Amount("value", "原值") with
        {
            Names = ["设备原值", "价值", "金额", "购置金额", "设备价值", "资产原值", "单价"],
        },
        ImportColumns.Text("price", "收费标准") with
        {
            Names = ["价格", "收费", "使用价格", "共享价格", "服务价格", "收费价格", "对外收费标准"],
            Hint = "300元/小时、200元/样、免费、面议",
            Example = "300元/小时",
        },
        ImportColumns.YesNo(SharedColumn, "是否共享") with
        {
            Names = ["共享", "对外共享", "是否开放", "开放共享", "可否共享", "是否对外"],
        },
        ImportColumns.Text("place", "存放地点") with
        {
            Names = ["地点", "安装地点", "所在地点", "存放位置", "使用地点", "放置地点"],
        },
        ImportColumns.Region("region", "所在县（市、区）") with
        {
            Names = ["县区", "地区", "区县", "所属地区"],
            MayBeLabel = true,
        },
        ImportColumns.Phone("phone", "联系电话") with
        {
            Names = ["电话", "联系方式", "预约电话"],
            MayBeLabel = true,
        },
        ImportColumns.Text("status", "状态") with
        {
            Names = ["设备状态", "使用状态", "状况"],
            Hint = "在用、停用、封存",
        },
        ImportColumns.Day("listedOn", "入库日期") with
        {
            Names = ["入库时间", "登记日期", "加入日期", "入网日期", "入网时间"],
        },
        ImportColumns.Day("endedOn", "停用日期") with
        {
            Names = ["停用时间", "封存日期", "停用（封存）日期"],
        },
        ImportColumns.Text("note", "说明") with
        {
            Names = ["备注", "用途", "功能", "主要技术指标", "技术指标", "测量范围"],
        },
    ];

    public override ImportPass Begin(ImportContext context) => new EquipmentImportPass(context);

    private static Reading<long> Cycle(SheetCell cell)
    {
        var months = CellReading.Integer(cell, "月", "个月");
        if (months.IsRead || months.IsEmpty)
            return months;
        return CellReading
            .Period(cell)
            .Then(p =>
                p.IsOpen ? Zhitong.Platform.Spreadsheets.Reading.Of(0L)
                : p.Months is { } m ? Zhitong.Platform.Spreadsheets.Reading.Of((long)m)
                : Zhitong.Platform.Spreadsheets.Reading.Fault<long>($"“{cell.Text.Trim()}”不是周期，请写月数，例如 12")
            );
    }
}

/// <summary>One reading of a sheet of equipment.</summary>
internal sealed class EquipmentImportPass(ImportContext context) : ImportPass
{
    public override void Read(ImportRow row)
    {
        var owner = row[EquipmentImport.OwnerCodeColumn] ?? row[EquipmentImport.OwnerColumn];
        if (owner is null)
            row.Fault(EquipmentImport.OwnerColumn, "请填写所属单位的全称或统一社会信用代码");
        if (owner is not null && row["assetNumber"] is { } number)
            row.StandsFor(
                "assetNumber",
                $"{owner}|{EquipmentItem.KeyOf(number)}",
                "同一单位同一编号的另一行（{0}）内容不同，请只留一行"
            );
        if (row[EquipmentImport.OwnerCodeColumn] is { } code && row[EquipmentImport.OwnerColumn] is { } name)
            row.Claim(EquipmentImport.OwnerCodeColumn, "单位 " + name, code, "同一个单位有两个信用代码，另一个在{0}，请核对");
    }

    public override async Task PlaceAsync(
        ZhitongDb db,
        IReadOnlyList<ImportRow> rows,
        INumberSource numbers,
        CancellationToken cancel
    )
    {
        var said = rows.SelectMany(r => new[] { r[EquipmentImport.OwnerCodeColumn], r[EquipmentImport.OwnerColumn] });
        var owners = await OwnerBook.LoadAsync(db, said, context.Actor.City, institutions: true, cancel);
        var found = rows.Select(r => owners.Find(r[EquipmentImport.OwnerCodeColumn], r[EquipmentImport.OwnerColumn])).ToList();
        var ids = found.OfType<Owner>().Select(o => o.Id).Distinct().ToArray();
        var keys = rows.Select(r => EquipmentItem.KeyOf(r["assetNumber"] ?? "")).Distinct().ToArray();
        var known = await db.Set<EquipmentItem>()
            .AsNoTracking()
            .Where(e => ids.Contains(e.OwnerId) && keys.Contains(e.AssetKey))
            .ToDictionaryAsync(e => (e.OwnerId, e.AssetKey), cancel);
        for (var i = 0; i < rows.Count; i++)
        {
            if (found[i] is not { } owner)
                rows[i]
                    .Fault(
                        EquipmentImport.OwnerColumn,
                        "机构库和企业档案里都没有这家单位，请核对全称或信用代码，或先导入这家单位"
                    );
            else if (known.GetValueOrDefault((owner.Id, EquipmentItem.KeyOf(rows[i]["assetNumber"] ?? ""))) is { } item)
                Change(rows[i], item);
            else
                await AddAsync(rows[i], owner, numbers);
        }
    }

    private async Task AddAsync(ImportRow row, Owner owner, INumberSource numbers)
    {
        var input = new EquipmentInput { Shared = !row.Table.Columns.Any(c => c.Code == EquipmentImport.SharedColumn) };
        if (Checked(row, input, owner.City, new Scope(owner.City, owner.Region, owner.OrganisationId)) is not { } said)
            return;
        var item = new EquipmentItem
        {
            Id = Guid.CreateVersion7(),
            Doc = await numbers.NextAsync(SaveEquipment.Series),
            OwnerKind = owner.Kind,
            OwnerId = owner.Id,
            OrganisationId = owner.OrganisationId,
            OwnerName = owner.Name,
            Name = said.Name,
            AssetNumber = said.AssetNumber,
            AssetKey = "",
            City = owner.City,
            Region = said.Region ?? owner.Region,
            ListedOn = LibraryWriting.ListedFor(context.Actor, said.ListedOn, context.Today),
            UpdatedAt = context.Now,
        };
        said.ApplyTo(item);
        row.Makes(item);
    }

    private void Change(ImportRow row, EquipmentItem item)
    {
        if (Checked(row, EquipmentFormPage.Of(item), item.City, item.Scope) is { } said)
            row.Changes(
                item,
                e =>
                {
                    e.Region = said.Region ?? e.Region;
                    e.UpdatedAt = context.Now;
                    e.ListedOn = LibraryWriting.ListedFor(context.Actor, said.ListedOn, e.ListedOn);
                    said.ApplyTo(e);
                }
            );
    }

    private CheckedEquipment? Checked(ImportRow row, EquipmentInput input, string city, Scope scope)
    {
        var hadPrice = row["price"] is not null;
        InputFields.Overlay(input, row);
        if (hadPrice)
            input.PriceUnit = null; // the cell says amount and unit in one
        if (row[EquipmentImport.SharedColumn] is { } shared)
            input.Shared = shared == "是";
        if (input.ValidUntil == "长期")
            (input.ValidUntil, input.CycleMonths) = (null, "0");
        var faults = new Faults();
        var said = EquipmentCheck.Check(input, city, context.Today, faults);
        InputFields.Report(faults, row, field => field == "priceUnit" ? "price" : field);
        if (row.IsGood && !EquipmentAccess.Edit.Covers(context.Actor, scope with { Region = said.Region ?? scope.Region }))
            row.Fault(
                EquipmentImport.OwnerColumn,
                $"{RegionTable.Default.Name(said.Region ?? scope.Region)}的设备不归您这里管，请联系市局导入"
            );
        return row.IsGood ? said : null;
    }
}
