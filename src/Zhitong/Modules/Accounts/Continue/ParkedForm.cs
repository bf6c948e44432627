using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zhitong.Modules.Accounts.Continue;

/// <summary>What was typed into a form whose session or token had run out, kept for an hour. Known by a cookie only.</summary>
public sealed class ParkedForm
{
    /// <summary>SHA-256 of the random id in the cookie, in hexadecimal.</summary>
    public required string Id { get; init; }

    /// <summary>Whose session it was; null when that cannot be told any more.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The page needs a session.</summary>
    public required bool NeedsSignIn { get; init; }

    /// <summary>Path and query that the form was sent to.</summary>
    public required string Path { get; init; }

    /// <summary>The fields as JSON, encrypted.</summary>
    public required byte[] Fields { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ExpiresAt { get; init; }
}

internal sealed class ParkedFormTable : IEntityTypeConfiguration<ParkedForm>
{
    public void Configure(EntityTypeBuilder<ParkedForm> table)
    {
        table.ToTable("accounts_parked_forms");
        table.Property(f => f.Id).HasMaxLength(64);
        table.Property(f => f.Path).HasMaxLength(2000);
        table.HasIndex(f => f.ExpiresAt);
    }
}
