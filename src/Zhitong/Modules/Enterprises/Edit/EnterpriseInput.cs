using System.Globalization;
using Zhitong.Modules.Enterprises.Contract;

namespace Zhitong.Modules.Enterprises.Edit;

/// <summary>A row of contacts, raw as it came.</summary>
public sealed class ContactInput
{
    public string? Name { get; set; }
    public string? Phone { get; set; }
    public string? Title { get; set; }
}

/// <summary>The form of a profile, raw as it came; in the order of its fields.</summary>
public sealed class EnterpriseInput
{
    public string? Name { get; set; }
    public string? Region { get; set; }
    public string? Industry { get; set; }
    public string? Size { get; set; }
    public string? LegalRepresentative { get; set; }
    public string? Address { get; set; }

    /// <summary>yyyy-MM-dd.</summary>
    public string? FoundedOn { get; set; }

    /// <summary>The first is the one to call first.</summary>
    public List<ContactInput> Contacts { get; set; } = [];

    /// <summary>The version that the form was filled from.</summary>
    public int Version { get; set; }

    public static EnterpriseInput Of(Enterprise e) =>
        new()
        {
            Name = e.Name,
            Region = e.Region,
            Industry = e.Industry,
            Size = e.Size,
            LegalRepresentative = e.LegalRepresentative,
            Address = e.Address,
            FoundedOn = e.FoundedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Contacts = e.Contacts.ConvertAll(c => new ContactInput
            {
                Name = c.Name,
                Phone = c.Phone,
                Title = c.Title,
            }),
            Version = e.Version,
        };
}
