using System.Globalization;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Libraries.Institutions.Edit;

/// <summary>The form of an institution, raw as it came; in the order of its fields.</summary>
public sealed class InstitutionInput
{
    public string? Name { get; set; }
    public string? CreditCode { get; set; }
    public List<string> Kinds { get; set; } = [];
    public string? Level { get; set; }
    public string? InspectionCentre { get; set; }
    public string? MetrologyCentre { get; set; }
    public string? Region { get; set; }
    public string? Address { get; set; }
    public string? Phone { get; set; }
    public string? Contact { get; set; }
    public string? Website { get; set; }
    public string? Summary { get; set; }
    public string? ValidUntil { get; set; }

    /// <summary>Blank for what stands, today for a new one. This and the next only officers decide.</summary>
    public string? ListedOn { get; set; }
    public string? EndedOn { get; set; }
    public bool Hidden { get; set; }

    /// <summary>The version that the form was filled from; null lets the act run on whatever stands now.</summary>
    public int? Version { get; set; }

    public static InstitutionInput Of(Institution i) =>
        new()
        {
            Name = i.Name,
            CreditCode = i.CreditCode,
            Kinds = [.. i.Kinds],
            Level = i.Level?.Code(),
            InspectionCentre = i.InspectionCentre?.Code(),
            MetrologyCentre = i.MetrologyCentre?.Code(),
            Region = i.Region,
            Address = i.Address,
            Phone = i.Phone,
            Contact = i.Contact,
            Website = i.Website,
            Summary = i.Summary,
            ValidUntil = i.StatedUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ListedOn = i.ListedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            EndedOn = i.EndedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Hidden = i.Hidden,
            Version = i.Version,
        };

    public static InstitutionInput Of(JsonInput json) =>
        new()
        {
            Name = json.Text("name"),
            CreditCode = json.Text("creditCode"),
            Kinds = [.. (json.TextOrList("kinds") ?? "").Split('、', StringSplitOptions.RemoveEmptyEntries)],
            Level = json.Text("level"),
            InspectionCentre = json.Text("inspectionCentre"),
            MetrologyCentre = json.Text("metrologyCentre"),
            Region = json.Text("region"),
            Address = json.Text("address"),
            Phone = json.Text("phone"),
            Contact = json.Text("contact"),
            Website = json.Text("website"),
            Summary = json.Text("summary"),
            ValidUntil = json.Text("validUntil"),
            ListedOn = json.Text("listedOn"),
            EndedOn = json.Text("endedOn"),
            Hidden = json.Flag("hidden") ?? false,
            Version = json.WholeNumber("version"),
        };
}
