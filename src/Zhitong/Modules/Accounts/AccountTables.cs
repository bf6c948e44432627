using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhitong.Modules.Accounts.Contract;

namespace Zhitong.Modules.Accounts;

internal sealed class AccountTables
    : IEntityTypeConfiguration<Person>,
        IEntityTypeConfiguration<Organisation>,
        IEntityTypeConfiguration<Post>,
        IEntityTypeConfiguration<ApiToken>,
        IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
        IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
        IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<Person> table)
    {
        table.ToTable("accounts_people");
        table.Ignore(p => p.LockoutEnd); // kept as LockedUntil
        table.Property(p => p.DisplayName).HasMaxLength(100);
        table.Property(p => p.City).HasMaxLength(6);
        table.Property(p => p.PasswordHash).HasMaxLength(400);
        table.Property(p => p.DemoName).HasMaxLength(40);
        table.Property(p => p.ConsentVersion).HasMaxLength(40);
    }

    public void Configure(EntityTypeBuilder<Organisation> table)
    {
        table.ToTable("accounts_organisations");
        table.Property(o => o.CreditCode).HasMaxLength(18);
        table.Property(o => o.Region).HasMaxLength(6);
        table.Property(o => o.City).HasMaxLength(6);
        table.Property(o => o.Phone).HasMaxLength(40);
        table.Property(o => o.Summary).HasMaxLength(1000);
        table.Property(o => o.Version).IsConcurrencyToken();
        table.HasIndex(o => new
        {
            o.City,
            o.Kind,
            o.Region,
        });
        table.HasIndex(o => o.CreditCode);
    }

    public void Configure(EntityTypeBuilder<Post> table)
    {
        table.ToTable("accounts_posts");
        table.Property(p => p.Region).HasMaxLength(6);
        table.Property(p => p.City).HasMaxLength(6);
        table.Property(p => p.Version).IsConcurrencyToken();
        table.HasIndex(p => p.PersonId);
        table.HasIndex(p => p.OrganisationId);
        table.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ApiToken> table)
    {
        table.ToTable("accounts_tokens");
        table.Property(t => t.Hash).HasMaxLength(64);
        table.Property(t => t.Version).IsConcurrencyToken();
        table.HasIndex(t => t.Hash).IsUnique();
        table.HasIndex(t => t.PersonId);
        table.HasOne<Post>().WithMany().HasForeignKey(t => t.PostId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> table) => table.ToTable("accounts_claims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> table) => table.ToTable("accounts_logins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> table)
    {
        table.ToTable("accounts_identity_tokens"); // authenticator key and recovery codes
        table.Property(t => t.Value).HasMaxLength(2000);
    }
}
