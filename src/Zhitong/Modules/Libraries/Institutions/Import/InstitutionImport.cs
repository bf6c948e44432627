using Zhitong.Modules.Imports.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Spreadsheets;

namespace Zhitong.Modules.Libraries.Institutions.Import;

/// <summary>
/// Sheets of institutions with what they can measure: one flat table with cells merged down over each institution, or a sheet for
/// each with its name, code, certificate and validity as labels above. A table without parameters is a list of institutions.
/// </summary>
public sealed class InstitutionImport : ImportKind
{
    public override string Name => "institutions";
    public override string Title => "机构能力";
    public override AccessRule Rule => LibrariesAccess.CreateInstitution; // officers: an institution types its own
    public override string Link => LibrariesLinks.Institutions;

    /// <summary>Institutions are few and written by their own acts; their rows are many.</summary>
    public override IReadOnlyList<ImportTarget> Targets { get; } =
    [ImportTarget.Of<Capability>(InstitutionIndex.RowName, InstitutionIndex.WordsOf)];

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumns.Text("name", "机构名称") with
        {
            Required = true,
            MayBeLabel = true,
            Names =
            [
                "检测机构名称",
                "检验检测机构名称",
                "检验检测机构",
                "检测机构",
                "单位名称",
                "实验室名称",
                "机构",
                "名称",
                "技术机构名称",
            ],
            Example = "示范检测中心",
        },
        ImportColumns.CreditCode("creditCode", "统一社会信用代码") with
        {
            MayBeLabel = true,
            Names = ["信用代码", "社会信用代码", "机构代码", "法人单位统一社会信用代码"],
        },
        ImportColumns.Region("region", "所在县（市、区）") with
        {
            MayBeLabel = true,
            Names = ["县区", "地区", "区县", "所在县(区)", "所属地区", "所在地"],
            Example = "城区",
        },
        ImportColumns.Text("kinds", "机构类别") with
        {
            MayBeLabel = true,
            Names = ["服务类别", "服务要素", "机构类型"],
            Hint = "检验检测、计量……，几个用顿号隔开",
        },
        ImportColumns.Text("level", "级别") with
        {
            MayBeLabel = true,
            Names = ["机构级别", "等级", "层级"],
            Hint = "国家级、省级、市级、县级",
        },
        ImportColumns.Day("listedOn", "入库日期") with
        {
            MayBeLabel = true,
            Names = ["入库时间", "入驻日期", "入驻时间", "加入日期"],
        },
        ImportColumns.Day("endedOn", "退出日期") with
        {
            MayBeLabel = true,
            Names = ["退出时间", "退库日期"],
        },
        ImportColumns.Text("address", "地址") with
        {
            MayBeLabel = true,
            Names = ["机构地址", "单位地址", "联系地址", "通讯地址"],
        },
        ImportColumns.Of("contact", "联系人", (cell, _) => Contact(cell), text => text) with
        {
            MayBeLabel = true,
            Names = ["联系人/电话", "联系人及电话", "联系方式", "联系人、电话", "联系人和电话"],
        },
        ImportColumns.Phone("phone", "业务电话") with
        {
            MayBeLabel = true,
            Names = ["电话", "联系电话", "办公电话", "机构电话"],
        },
        ImportColumns.Text("certificateKind", "资质种类") with
        {
            MayBeLabel = true,
            Names = ["证书种类", "资质名称", "证书类型", "资质类型"],
            Hint = "CMA、CNAS……不写按 CMA",
        },
        ImportColumns.Code("certificate", "证书编号") with
        {
            MayBeLabel = true,
            Names =
            [
                "资质证书编号",
                "资质编号",
                "CMA证书编号",
                "资质认定证书编号",
                "证书号",
                "资质证书",
                "资质认定编号",
                "许可证编号",
            ],
            Example = "220435000001",
        },
        ImportColumns.ValidUntil("validUntil", "有效期至") with
        {
            MayBeLabel = true,
            Names =
            [
                "有效期",
                "证书有效期",
                "证书到期",
                "证书有效期至",
                "资质有效期",
                "有效日期",
                "到期日期",
                "有效期限",
                "资质有效期至",
            ],
            Example = "2028-06-30",
        },
        ImportColumns.Text("field", "领域") with
        {
            Names = ["类别", "检测领域", "专业领域", "类别(领域)", "检测类别", "专业类别", "产品类别", "领域类别"],
            Example = "耐火材料",
        },
        ImportColumns.Text("object", "检测对象") with
        {
            Names =
            [
                "产品/项目",
                "对象",
                "检测产品",
                "产品",
                "检验检测对象",
                "产品名称",
                "样品",
                "产品/项目/参数",
                "检测产品/类别",
                "计量器具",
                "被测对象",
                "测量仪器名称",
            ],
            Example = "耐火砖",
        },
        ImportColumns.Text("parameter", "参数") with
        {
            Names =
            [
                "检测参数",
                "检测项目",
                "项目/参数",
                "参数名称",
                "项目参数",
                "检测项目/参数",
                "检验项目",
                "项目",
                "测量参数",
            ],
            Example = "常温耐压强度",
        },
        ImportColumns.Text("method", "方法标准") with
        {
            Names =
            [
                "依据的标准(方法)名称及编号(含年号)",
                "依据标准(方法)名称及编号",
                "依据的标准(方法)名称及编号",
                "依据标准",
                "检测标准",
                "标准",
                "检测依据",
                "检测方法",
                "标准编号",
                "标准(方法)名称及编号",
                "检定规程",
                "校准规范",
                "依据文件",
            ],
            Example = "GB/T 5072-2008",
        },
        ImportColumns.Text("range", "测量范围") with
        {
            Names = ["限制范围", "范围", "检测范围", "限制范围/说明", "限制范围及说明", "测量范围及限制"],
            Example = "≤200MPa",
        },
        ImportColumns.Text("uncertainty", "不确定度") with
        {
            Names = ["测量不确定度", "扩展不确定度", "准确度等级", "不确定度/准确度", "CMC"],
        },
        ImportColumns.Text("note", "说明") with
        {
            Names = ["备注", "限制和说明", "限制说明"],
        },
    ];

    public override ImportPass Begin(ImportContext context) => new InstitutionImportPass(context);

    /// <summary>A name with a telephone number; a landline that lost its leading 0 in a spreadsheet gets it back.</summary>
    private static Reading<string> Contact(SheetCell cell)
    {
        var text = cell.Text.Trim();
        if (text.Length is 9 or 10 or 11 && text.All(char.IsAsciiDigit) && text[0] is >= '2' and <= '9')
            cell = SheetCell.OfText("0" + text);
        return CellReading.Contact(cell).Then(c => Zhitong.Platform.Spreadsheets.Reading.Of($"{c.Name} {c.Phone}".Trim()));
    }
}
