using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Cases.File;

/// <summary>A filing as it was typed or sent: nothing checked yet.</summary>
public sealed record CaseFiling
{
    public string? Matter { get; set; }
    public string? CreditCode { get; set; }
    public string? Enterprise { get; set; }
    public string? Region { get; set; }
    public string? Contact { get; set; }
    public string? Phone { get; set; }
    public string? Need { get; set; }
    public string? Product { get; set; }
    public string? Standard { get; set; }
    public string? Parameters { get; set; }
    public Dictionary<string, string> Answers { get; set; } = [];
}

/// <summary>Checks a filing; faults bear the API's field names, which are also the form's.</summary>
public sealed class CaseFilingCheck(MatterBook matters)
{
    public const int LongestNeed = 4000;
    public const int LongestName = 200;

    /// <returns>The filing cleaned, with its matter (null for triage).</returns>
    /// <exception cref="InputRefused">All faults at once.</exception>
    public async Task<(CaseFiling Clean, Matter? Matter)> CheckAsync(CaseFiling filing, Actor actor, Faults faults)
    {
        var clean = new CaseFiling();
        var code = CreditCode.Check(filing.CreditCode);
        faults.Add("creditCode", code.Error);
        clean.CreditCode = code.Code;
        var phone = Phone.Check(filing.Phone);
        faults.Add("phone", phone.Error);
        clean.Phone = phone.Number;
        clean.Enterprise = Text(filing.Enterprise, "enterprise", "企业名称", LongestName, faults, required: true);
        clean.Contact = Text(filing.Contact, "contact", "联系人", LongestName, faults, required: true);
        clean.Need = Text(filing.Need, "need", "遇到的问题", LongestNeed, faults, required: true);
        clean.Product = Text(filing.Product, "product", "产品", LongestName, faults);
        clean.Standard = Text(filing.Standard, "standard", "执行标准", LongestName, faults);
        clean.Parameters = Text(filing.Parameters, "parameters", "检测项目", 1000, faults);
        clean.Region = CheckRegion(filing.Region, actor.City, faults);
        var matter = await CheckMatterAsync(filing.Matter, faults);
        clean.Matter = matter?.Code;
        clean.Answers = matter is null ? [] : MatterAnswers.Check(matter, filing.Answers, faults);
        faults.ThrowIfAny();
        return (clean, matter);
    }

    private async Task<Matter?> CheckMatterAsync(string? code, Faults faults)
    {
        if (PlainText.IsBlank(code))
            return null;
        var matter = await matters.FindAsync(code);
        if (matter is null)
            faults.Add("matter", $"没有代码为“{PlainText.Truncate(code!, 40)}”的事项；说不清属于哪项的，可以不选");
        return matter;
    }

    private static string? CheckRegion(string? raw, string city, Faults faults)
    {
        var region = RegionTable.Default.Find(raw?.Trim());
        if (PlainText.IsBlank(raw))
            faults.Add("region", "请选企业所在的县（市、区）");
        else if (region is null || region.IsCity || region.City != city)
            faults.Add("region", $"“{PlainText.Truncate(raw!, 20)}”不是{RegionTable.Default.Name(city)}的县（市、区）代码");
        return region?.Code;
    }

    internal static string? Text(string? raw, string field, string label, int max, Faults faults, bool required = false)
    {
        var text = PlainText.Clean(raw ?? "");
        if (PlainText.IsBlank(text))
        {
            if (required)
                faults.Add(field, $"请填写{label}");
            return null;
        }
        var length = PlainText.Length(text);
        if (length > max)
            faults.Add(field, $"{label}最多 {max:N0} 字，现在有 {length:N0} 字，请删减后再提交");
        return text;
    }
}
