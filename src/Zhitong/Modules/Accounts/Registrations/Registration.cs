using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;

namespace Zhitong.Modules.Accounts.Registrations;

public enum RegistrationStatus
{
    /// <summary>审核中。</summary>
    Pending,

    /// <summary>已通过。</summary>
    Approved,

    /// <summary>未通过。</summary>
    Refused,
}

/// <summary>企业注册: a person says that they act for an enterprise; an officer of its county decides.</summary>
[Subject("registration", "企业注册")]
public sealed class Registration : ISubject, IVersioned
{
    public required Guid Id { get; init; }

    [NotRecorded]
    public required Guid PersonId { get; init; }

    [Recorded("企业名称")]
    public required string Enterprise { get; init; }

    [Recorded("统一社会信用代码")]
    public required string CreditCode { get; init; }

    [Recorded("地区")]
    public required string Region { get; init; }

    [NotRecorded]
    public required string City { get; init; }

    [Recorded("联系人")]
    public required string Contact { get; init; }

    [Recorded("联系电话", Sensitive = true)]
    public required string Phone { get; init; }

    [Recorded("状态")]
    public RegistrationStatus Status { get; private set; }

    /// <summary>Why it was refused.</summary>
    [Recorded("原因")]
    public string? Reason { get; private set; }

    /// <summary>UTC.</summary>
    [NotRecorded]
    public required DateTime CreatedAt { get; init; }

    /// <summary>UTC.</summary>
    [Recorded("审核时间")]
    public DateTime? DecidedAt { get; private set; }

    [NotRecorded]
    public int Version { get; set; }

    public string SubjectKind => "registration";
    public string SubjectName => $"{Enterprise} · {Contact}";

    public Scope Scope => new(City, Region, PersonId);

    /// <exception cref="RuleRefused">It is decided already.</exception>
    public void Decide(bool approve, string? reason, DateTime now)
    {
        if (Status != RegistrationStatus.Pending)
            throw new RuleRefused($"这份注册已经审核过了：{RegistrationStatuses.Of(Status)}。");
        Status = approve ? RegistrationStatus.Approved : RegistrationStatus.Refused;
        Reason = reason;
        DecidedAt = now;
    }
}

/// <summary>Chinese names of the states.</summary>
public static class RegistrationStatuses
{
    public static string Of(RegistrationStatus status) =>
        status switch
        {
            RegistrationStatus.Pending => "待审核",
            RegistrationStatus.Approved => "已通过",
            _ => "未通过",
        };

    /// <summary>Kind of the badge.</summary>
    public static string Badge(RegistrationStatus status) =>
        status switch
        {
            RegistrationStatus.Pending => "soon",
            RegistrationStatus.Approved => "done",
            _ => "late",
        };
}

internal sealed class RegistrationTable : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> table)
    {
        table.ToTable("accounts_registrations");
        table.Property(r => r.CreditCode).HasMaxLength(18);
        table.Property(r => r.Region).HasMaxLength(6);
        table.Property(r => r.City).HasMaxLength(6);
        table.Property(r => r.Contact).HasMaxLength(100);
        table.Property(r => r.Phone).HasMaxLength(40);
        table.Property(r => r.Reason).HasMaxLength(1000);
        table.Property(r => r.Version).IsConcurrencyToken();
        table.HasIndex(r => new
        {
            r.City,
            r.Region,
            r.Status,
            r.Id,
        });
        table.HasIndex(r => r.PersonId);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
