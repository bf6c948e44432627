using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Libraries.Institutions.Edit;

/// <summary>What may be said of an institution; lengths are in characters.</summary>
public static class InstitutionCheck
{
    public const int LongestName = 200;
    public const int LongestAddress = 300;
    public const int LongestContact = 100;
    public const int LongestSummary = 1000;

    /// <summary>Writes the form into the record; faults are collected, not thrown.</summary>
    /// <param name="today">Today in China.</param>
    public static void Apply(InstitutionInput input, Institution i, DateOnly today, Faults faults)
    {
        var read = new FieldReader(faults);
        i.Name = read.Required(input.Name, "name", "机构名称", LongestName);
        i.CreditCode = read.Code(input.CreditCode, "creditCode");
        i.Kinds = Kinds(input.Kinds, faults);
        i.Level = read.OneOf(input.Level, "level", "级别", InstitutionWords.ReadLevel);
        i.InspectionCentre = read.OneOf(input.InspectionCentre, "inspectionCentre", "状态", InstitutionWords.ReadCentre);
        i.MetrologyCentre = read.OneOf(input.MetrologyCentre, "metrologyCentre", "状态", InstitutionWords.ReadCentre);
        i.Region = read.County(input.Region, "region", i.City);
        i.Address = read.Text(input.Address, "address", "地址", LongestAddress);
        i.Phone = read.Telephone(input.Phone, "phone");
        i.Contact = read.Text(input.Contact, "contact", "联系人", LongestContact);
        i.Website = Website(read.Text(input.Website, "website", "网址", 200), faults);
        i.Summary = read.Text(input.Summary, "summary", "业务范围", LongestSummary);
        i.StatedUntil = read.Day(input.ValidUntil, "validUntil", "资质有效期");
        var (listed, ended) = LibraryWriting.Stay(input.ListedOn, input.EndedOn, "退出日期", today, read);
        (i.ListedOn, i.EndedOn) = (listed ?? i.ListedOn, ended);
        i.Hidden = input.Hidden;
    }

    private static List<string> Kinds(List<string> raw, Faults faults)
    {
        var codes = raw.Where(k => !PlainText.IsBlank(k)).Select(InstitutionWords.ReadKind).ToList();
        if (codes.Contains(null))
            faults.Add("kinds", "类别只能是计量、标准、认证认可、检验检测、知识产权、品牌、质量管理");
        else if (codes.Count == 0)
            faults.Add("kinds", "请至少选一个类别");
        return InstitutionWords.InOrder(codes.OfType<string>());
    }

    /// <summary>Only addresses of the web are shown as links.</summary>
    private static string? Website(string? text, Faults faults)
    {
        if (text is null)
            return null;
        var address = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        var fits =
            Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.Host.Contains('.', StringComparison.Ordinal)
            && address.Length <= 200;
        faults.Add("website", fits ? null : "网址应像 www.example.cn 这样");
        return address;
    }
}
