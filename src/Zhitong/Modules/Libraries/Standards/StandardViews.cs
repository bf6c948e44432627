using System.Globalization;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Libraries.Standards;

/// <summary>A row of a list of measurement standards.</summary>
public sealed record StandardFound(
    Guid Id,
    string Name,
    string? Number,
    string Owner,
    Guid? InstitutionId,
    string CertificateNumber,
    string? Range,
    string? Uncertainty,
    string Region,
    bool Hidden,
    DateOnly FirstDay,
    DateOnly LastDay
) : IHolds;

/// <summary>A row of the API's list.</summary>
public sealed record StandardRow(
    Guid Id,
    string Name,
    string? Number,
    string Owner,
    Guid? InstitutionId,
    string CertificateNumber,
    string? Range,
    string? Uncertainty,
    string Region,
    string Validity,
    DateOnly? ValidUntil
)
{
    public static StandardRow Of(StandardFound s, DateOnly today) =>
        new(
            s.Id,
            s.Name,
            s.Number,
            s.Owner,
            s.InstitutionId,
            s.CertificateNumber,
            s.Range,
            s.Uncertainty,
            s.Region,
            s.StandingOn(today).Code(),
            Spans.Said(s.LastDay)
        );
}

/// <summary>One measurement standard as the API answers it.</summary>
public sealed record StandardView(
    Guid Id,
    string Name,
    string? Number,
    string Owner,
    Guid? InstitutionId,
    string CertificateNumber,
    string? Range,
    string? Uncertainty,
    string Region,
    string? Note,
    string Validity,
    DateOnly? EstablishedOn,
    DateOnly? ValidUntil,
    bool Hidden,
    DateTime UpdatedAt,
    int Version
)
{
    public static StandardView Of(MeasurementStandard s, DateOnly today) =>
        new(
            s.Id,
            s.Name,
            s.Number,
            s.Owner,
            s.InstitutionId,
            s.CertificateNumber,
            s.Range,
            s.Uncertainty,
            s.Region,
            s.Note,
            s.StandingOn(today).Code(),
            s.From,
            s.Until,
            s.Hidden,
            s.UpdatedAt,
            s.Version
        );
}

/// <summary>The form of a measurement standard, raw as it came; in the order of its fields.</summary>
public sealed class StandardInput
{
    public string? Name { get; set; }
    public string? Number { get; set; }

    /// <summary>Who keeps it: name, credit code or id of an institution of the library, or any other name.</summary>
    public string? Owner { get; set; }
    public string? CertificateNumber { get; set; }
    public string? Range { get; set; }
    public string? Uncertainty { get; set; }

    /// <summary>建标（发证）日期.</summary>
    public string? EstablishedOn { get; set; }
    public string? ValidUntil { get; set; }
    public string? Region { get; set; }
    public string? Note { get; set; }
    public bool Hidden { get; set; }
    public int? Version { get; set; }

    public static StandardInput Of(MeasurementStandard s) =>
        new()
        {
            Name = s.Name,
            Number = s.Number,
            Owner = s.Owner,
            CertificateNumber = s.CertificateNumber,
            Range = s.Range,
            Uncertainty = s.Uncertainty,
            EstablishedOn = s.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ValidUntil = s.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Region = s.Region,
            Note = s.Note,
            Hidden = s.Hidden,
            Version = s.Version,
        };

    public static StandardInput Of(JsonInput json) =>
        new()
        {
            Name = json.Text("name"),
            Number = json.Text("number"),
            Owner = json.Text("owner"),
            CertificateNumber = json.Text("certificateNumber"),
            Range = json.Text("range"),
            Uncertainty = json.Text("uncertainty"),
            EstablishedOn = json.Text("establishedOn"),
            ValidUntil = json.Text("validUntil"),
            Region = json.Text("region"),
            Note = json.Text("note"),
            Hidden = json.Flag("hidden") ?? false,
            Version = json.WholeNumber("version"),
        };
}
