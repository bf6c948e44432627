using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Libraries.Experts;

/// <summary>What an expert's record is to say, checked and cleaned.</summary>
public sealed record CheckedExpert(
    string Name,
    string BirthMonth,
    string Employer,
    string? Post,
    string? Title,
    List<string> Fields,
    string? Phone,
    string? Email,
    string? Batch,
    DateOnly? AppointedFrom,
    DateOnly? AppointedTo,
    string Region,
    string? Bio
)
{
    public void ApplyTo(Expert e)
    {
        (e.Name, e.BirthMonth, e.Employer, e.Post, e.Title) = (Name, BirthMonth, Employer, Post, Title);
        (e.Phone, e.Email, e.Batch, e.Region, e.Bio) = (Phone, Email, Batch, Region, Bio);
        e.Fields = Fields;
        e.Appoint(AppointedFrom, AppointedTo);
    }
}

/// <summary>The rules of an expert's form.</summary>
public static class ExpertCheck
{
    public const int LongestName = 60;
    public const int LongestEmployer = 200;
    public const int LongestTitle = 60;
    public const int LongestBatch = 60;
    public const int LongestBio = 2000;

    /// <summary>Nobody is appointed as a child.</summary>
    private const int YoungestYears = 16;

    /// <param name="city">The city whose counties may be named.</param>
    /// <param name="region">Where an expert belongs whose form names no region.</param>
    /// <param name="today">Today in China.</param>
    /// <param name="faults">Takes every fault of the input by field.</param>
    public static CheckedExpert Check(ExpertInput input, string city, string region, DateOnly today, Faults faults)
    {
        var read = new FieldReader(faults);
        read.NoIdentityNumbers(
            ("name", input.Name),
            ("employer", input.Employer),
            ("post", input.Post),
            ("title", input.Title),
            ("fields", input.Fields),
            ("batch", input.Batch),
            ("bio", input.Bio)
        );
        var birth = read.Month(input.BirthMonth, "birthMonth", "出生年月", today.AddYears(-YoungestYears));
        faults.Add("birthMonth", birth is null && PlainText.IsBlank(input.BirthMonth) ? "请填写出生年月，例如 1985-06" : null);
        var from = read.Day(input.AppointedFrom, "appointedFrom", "聘期起");
        var to = read.Day(input.AppointedTo, "appointedTo", "聘期止");
        faults.Add("appointedTo", to < from ? "聘期止不能早于聘期起" : null);
        return new CheckedExpert(
            read.Required(input.Name, "name", "姓名", LongestName),
            birth ?? "",
            read.Required(input.Employer, "employer", "工作单位", LongestEmployer),
            read.Text(input.Post, "post", "职务", LongestTitle),
            read.Text(input.Title, "title", "职称", LongestTitle),
            Fields(input.Fields, read, faults),
            read.Telephone(input.Phone, "phone"),
            read.Mail(input.Email, "email"),
            read.Text(input.Batch, "batch", "批次", LongestBatch),
            from,
            to,
            PlainText.IsBlank(input.Region) ? region : read.Region(input.Region, city, orCity: true),
            read.LongText(input.Bio, "bio", "简介", LongestBio)
        );
    }

    private static List<string> Fields(string? raw, FieldReader read, Faults faults)
    {
        var fields = ExpertFields.Split(raw);
        faults.Add("fields", fields.Count == 0 ? "请填写专业领域，例如：计量、耐火材料" : null);
        faults.Add("fields", fields.Count > ExpertFields.Most ? $"专业领域最多 {ExpertFields.Most} 个" : null);
        foreach (var field in fields)
            read.Text(field, "fields", "一个专业领域", ExpertFields.Longest);
        return fields;
    }
}
