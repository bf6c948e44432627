using System.Globalization;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Enterprises.Edit;

/// <summary>What a profile is to say, checked and cleaned.</summary>
public sealed record CheckedEnterprise(
    string Name,
    string Region,
    string? Industry,
    string? Size,
    string? LegalRepresentative,
    string? Address,
    DateOnly? FoundedOn,
    List<EnterpriseContact> Contacts
);

/// <summary>Checks the form of a profile; lengths are in characters. A contact's fault is named <c>contacts.ROW.FIELD</c>.</summary>
public static class EnterpriseCheck
{
    public const int MostContacts = 5;
    public const int LongestName = 200;
    public const int LongestPerson = 100;
    public const int LongestAddress = 300;
    public const int LongestTitle = 60;

    private const int EarliestYear = 1800;

    /// <param name="city">The city whose counties may be named.</param>
    /// <param name="today">Today in China.</param>
    /// <exception cref="InputRefused">All faults at once.</exception>
    public static CheckedEnterprise Check(EnterpriseInput input, string city, DateOnly today)
    {
        var result = TryCheck(input, city, today, out var faults);
        faults.ThrowIfAny();
        return result!;
    }

    /// <summary>As <see cref="Check"/>, for many at once: gives the faults instead of throwing them.</summary>
    /// <returns>Null when there are faults.</returns>
    public static CheckedEnterprise? TryCheck(EnterpriseInput input, string city, DateOnly today, out Faults faults)
    {
        faults = new Faults();
        var name = Text(input.Name, "name", "企业名称", LongestName, faults);
        if (name is null)
            faults.Add("name", "请填写企业名称，与营业执照一致");
        var result = new CheckedEnterprise(
            name ?? "",
            County(input.Region, city, faults),
            Industry(input.Industry, faults),
            Size(input.Size, faults),
            Text(input.LegalRepresentative, "legalRepresentative", "法定代表人", LongestPerson, faults),
            Text(input.Address, "address", "地址", LongestAddress, faults),
            Founded(input.FoundedOn, today, faults),
            Contacts(input.Contacts, faults)
        );
        return faults.Any ? null : result;
    }

    /// <summary>Null for a blank text.</summary>
    private static string? Text(string? raw, string field, string label, int longest, Faults faults)
    {
        if (PlainText.IsBlank(raw))
            return null;
        var text = PlainText.Clean(raw!).Replace('\n', ' ');
        var length = PlainText.Length(text);
        faults.Add(field, length > longest ? $"{label}最多 {longest} 字，现在有 {length:N0} 字" : null);
        return text;
    }

    private static string County(string? raw, string city, Faults faults)
    {
        var region = RegionTable.Default.Find(raw?.Trim());
        if (region is { IsCity: false } && region.City == city)
            return region.Code;
        faults.Add("region", PlainText.IsBlank(raw) ? "请选择企业所在的县（市、区）" : "请从列出的县（市、区）里选");
        return "";
    }

    private static string? Industry(string? raw, Faults faults)
    {
        if (PlainText.IsBlank(raw))
            return null;
        var industry = IndustryTable.Default.Find(raw);
        faults.Add("industry", industry is null ? "请从列出的行业里选" : null);
        return industry?.Code;
    }

    private static string? Size(string? raw, Faults faults)
    {
        if (PlainText.IsBlank(raw))
            return null;
        var size = EnterpriseSizes.Read(raw);
        faults.Add("size", size is null ? "请从列出的规模里选" : null);
        return size?.Code;
    }

    private static DateOnly? Founded(string? raw, DateOnly today, Faults faults)
    {
        if (PlainText.IsBlank(raw))
            return null;
        var text = PlainText.Fold(raw!).Trim();
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            faults.Add("foundedOn", "成立日期应是日期，例如 2008-06-18");
            return null;
        }
        faults.Add(
            "foundedOn",
            day > today ? "成立日期不能晚于今天"
                : day.Year < EarliestYear ? $"成立日期不能早于 {EarliestYear} 年"
                : null
        );
        return day;
    }

    private static List<EnterpriseContact> Contacts(List<ContactInput> rows, Faults faults)
    {
        List<EnterpriseContact> contacts = [];
        for (var i = 0; i < rows.Count; i++)
        {
            if (!IsEmpty(rows[i]) && contacts.Count < MostContacts)
                contacts.Add(Contact(rows[i], $"contacts.{i}", faults));
            else if (!IsEmpty(rows[i]))
            {
                faults.Add("contacts", $"联系人最多 {MostContacts} 位");
                break;
            }
        }
        return contacts;
    }

    private static EnterpriseContact Contact(ContactInput row, string field, Faults faults)
    {
        var name = Text(row.Name, $"{field}.name", "联系人姓名", LongestPerson, faults);
        if (name is null)
            faults.Add($"{field}.name", "请填写这位联系人的姓名");
        var phone = Phone.Check(row.Phone);
        faults.Add($"{field}.phone", phone.Error);
        return new EnterpriseContact(name ?? "", phone.Number, Text(row.Title, $"{field}.title", "职务", LongestTitle, faults));
    }

    private static bool IsEmpty(ContactInput? row) =>
        row is null || (PlainText.IsBlank(row.Name) && PlainText.IsBlank(row.Phone) && PlainText.IsBlank(row.Title));
}
