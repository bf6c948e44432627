using System.Globalization;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Libraries.Institutions.Edit;

/// <summary>The form of a site, raw as it came.</summary>
public sealed class SiteInput
{
    public string? Name { get; set; }
    public string? Region { get; set; }
    public string? Address { get; set; }
    public string? Phone { get; set; }
    public string? Note { get; set; }
    public bool Ended { get; set; }
    public int? Version { get; set; }

    public static SiteInput Of(Site s) =>
        new()
        {
            Name = s.Name,
            Region = s.Region,
            Address = s.Address,
            Phone = s.Phone,
            Note = s.Note,
            Ended = s.Ended,
            Version = s.Version,
        };

    public static SiteInput Of(JsonInput json) =>
        new()
        {
            Name = json.Text("name"),
            Region = json.Text("region"),
            Address = json.Text("address"),
            Phone = json.Text("phone"),
            Note = json.Text("note"),
            Ended = json.Flag("ended") ?? false,
            Version = json.WholeNumber("version"),
        };
}

/// <summary>The form of a certificate, raw as it came.</summary>
public sealed class CertificateInput
{
    public string? Kind { get; set; }
    public string? Number { get; set; }
    public string? Scope { get; set; }
    public string? IssuedBy { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }
    public int? Version { get; set; }

    public static CertificateInput Of(Certificate c) =>
        new()
        {
            Kind = c.Kind,
            Number = c.Number,
            Scope = c.Scope,
            IssuedBy = c.IssuedBy,
            From = Day(c.From),
            Until = Day(c.Until),
            Version = c.Version,
        };

    public static CertificateInput Of(JsonInput json) =>
        new()
        {
            Kind = json.Text("kind"),
            Number = json.Text("number"),
            Scope = json.Text("scope"),
            IssuedBy = json.Text("issuedBy"),
            From = json.Text("from"),
            Until = json.Text("until"),
            Version = json.WholeNumber("version"),
        };

    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>The form of a capability row, raw as it came.</summary>
public sealed class CapabilityInput
{
    public string? Field { get; set; }
    public string? Object { get; set; }
    public string? Parameter { get; set; }
    public string? Method { get; set; }
    public string? Range { get; set; }
    public string? Uncertainty { get; set; }
    public string? Aliases { get; set; }
    public string? Note { get; set; }

    /// <summary>Id of the site.</summary>
    public string? Site { get; set; }

    /// <summary>Id of the certificate.</summary>
    public string? Certificate { get; set; }
    public string? ValidUntil { get; set; }
    public int? Version { get; set; }

    public static CapabilityInput Of(Capability c) =>
        new()
        {
            Field = c.Field,
            Object = c.Object,
            Parameter = c.Parameter,
            Method = c.Method,
            Range = c.Range,
            Uncertainty = c.Uncertainty,
            Aliases = c.Aliases,
            Note = c.Note,
            Site = c.SiteId?.ToString(),
            Certificate = c.CertificateId?.ToString(),
            ValidUntil = CertificateInput.Day(c.StatedUntil),
            Version = c.Version,
        };

    public static CapabilityInput Of(JsonInput json) =>
        new()
        {
            Field = json.Text("field"),
            Object = json.Text("object"),
            Parameter = json.Text("parameter"),
            Method = json.Text("method"),
            Range = json.Text("range"),
            Uncertainty = json.Text("uncertainty"),
            Aliases = json.TextOrList("aliases"),
            Note = json.Text("note"),
            Site = json.Text("site"),
            Certificate = json.Text("certificate"),
            ValidUntil = json.Text("validUntil"),
            Version = json.WholeNumber("version"),
        };
}
