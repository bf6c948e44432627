using Zhitong.Platform.Lists;

namespace Zhitong.Modules.Figures.Contract;

/// <summary>
/// 服务: who was served, by whom, with which item, how much and when. One row a service; 家 and 家次 are counts over it.
/// </summary>
public sealed class ServiceEvent : IListRecord
{
    public required Guid Id { get; init; }

    /// <summary>Running number.</summary>
    public required long Doc { get; init; }
    public required string City { get; init; }

    /// <summary>County in which the enterprise was served.</summary>
    public required string Region { get; init; }

    public required Guid EnterpriseId { get; init; }
    public required string EnterpriseName { get; init; }

    /// <summary>Institution or office that served; null for the platform itself.</summary>
    public required Guid? ProviderId { get; init; }
    public required string? ProviderName { get; init; }

    public required string? ItemCode { get; init; }
    public required string? ItemName { get; init; }

    /// <summary>台件, 场, 次: as much as was done, 1 unless told.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>The day in China.</summary>
    public required DateOnly On { get; init; }

    /// <summary>From what it comes: <c>case</c>, <c>visit</c>, …</summary>
    public required string SubjectKind { get; init; }
    public required Guid SubjectId { get; init; }

    /// <summary>What people call that, such as the number of the case.</summary>
    public required string SubjectName { get; init; }

    /// <summary>The first service of this enterprise in the city: by it an enterprise is counted once.</summary>
    public bool First { get; set; }
}
