namespace Zhitong.Modules.Libraries.Contract;

/// <summary>What an expert's record is to say, raw as it came from a form, a sheet or the API.</summary>
public sealed record ExpertInput
{
    public string? Name { get; set; }

    /// <summary>yyyy-MM. With name and employer it is the natural key.</summary>
    public string? BirthMonth { get; set; }
    public string? Employer { get; set; }

    /// <summary>职务</summary>
    public string? Post { get; set; }

    /// <summary>职称</summary>
    public string? Title { get; set; }

    /// <summary>Several, parted by 、 ， ； / or line ends.</summary>
    public string? Fields { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Batch { get; set; }

    /// <summary>First day of the appointment, yyyy-MM-dd.</summary>
    public string? AppointedFrom { get; set; }

    /// <summary>Last day of the appointment, yyyy-MM-dd; blank or 长期 for no end.</summary>
    public string? AppointedTo { get; set; }

    /// <summary>GB/T 2260 code or name of a county, or of the city itself.</summary>
    public string? Region { get; set; }
    public string? Bio { get; set; }

    /// <summary>Login name of the expert's own account, if there is one.</summary>
    public string? Account { get; set; }

    /// <summary>不公开</summary>
    public bool Hidden { get; set; }
}
