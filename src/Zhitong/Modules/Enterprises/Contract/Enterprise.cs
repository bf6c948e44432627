using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Lists;

namespace Zhitong.Modules.Enterprises.Contract;

/// <summary>Somebody to call at an enterprise.</summary>
public sealed record EnterpriseContact(string Name, string Phone, string? Title);

/// <summary>一企一档: the profile, keyed by credit code. Typed once, filled in wherever a form asks.</summary>
[Subject("enterprise", "企业档案")]
public sealed class Enterprise : ISubject, IVersioned, IListRecord
{
    /// <summary>Also the id of its organisation, once somebody is bound to it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Running number, for paging.</summary>
    [NotRecorded]
    public required long Doc { get; init; }

    /// <summary>GB 32100-2015.</summary>
    [Recorded("统一社会信用代码")]
    public required string CreditCode { get; init; }

    [Recorded("名称")]
    public required string Name { get; set; }

    /// <summary>GB/T 2260 county where it works; the code inside its credit code is of first registration and may differ.</summary>
    [Recorded("地区")]
    public required string Region { get; set; }

    [NotRecorded]
    public required string City { get; set; }

    /// <summary>GB/T 4754-2017 division such as <c>C30</c>.</summary>
    [Recorded("行业")]
    public string? Industry { get; set; }

    /// <summary>L, M, S or XS (国家统计局 大中小微型).</summary>
    [Recorded("规模")]
    public string? Size { get; set; }

    [Recorded("法定代表人", Sensitive = true)]
    public string? LegalRepresentative { get; set; }

    [Recorded("地址")]
    public string? Address { get; set; }

    [Recorded("成立日期")]
    public DateOnly? FoundedOn { get; set; }

    [Recorded("联系人", Sensitive = true)]
    public List<EnterpriseContact> Contacts { get; set; } = [];

    /// <summary>Checked by an officer; false (未核实) for a profile that a case or an import opened.</summary>
    [Recorded("已核实")]
    public bool Verified { get; set; }

    [NotRecorded]
    public DateTime UpdatedAt { get; set; }

    [NotRecorded]
    public int Version { get; set; }

    public string SubjectKind => "enterprise";
    public string SubjectName => Name;

    public Scope Scope => new(City, Region, Id);
}
