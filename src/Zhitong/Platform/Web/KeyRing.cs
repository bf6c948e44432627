using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhitong.Data;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Writing;

namespace Zhitong.Platform.Web;

/// <summary>
/// The keys of cookies and form tokens. They lie in the database, sealed under the master key, so that every web node reads
/// what another one wrote.
/// </summary>
public sealed class KeyRing(IDbContextFactory<ZhitongDb> factory, WriteGate gate, Clock clock) : IXmlRepository
{
    public static void Add(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("zhitong");
        services.AddSingleton<KeyRing>();
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IServiceProvider>(
                (options, provider) =>
                {
                    options.XmlRepository = provider.GetRequiredService<KeyRing>();
                    options.XmlEncryptor = new KeySealer(provider.GetRequiredService<SubjectVault>());
                }
            );
    }

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = factory.CreateDbContext();
        return [.. db.Set<StoredKey>().AsNoTracking().OrderBy(k => k.At).Select(k => k.Xml).ToList().Select(XElement.Parse)];
    }

    /// <remarks>The framework's contract is synchronous; it calls this once in ninety days, at the start of the server.</remarks>
    public void StoreElement(XElement element, string friendlyName)
    {
        var key = new StoredKey
        {
            Id = Guid.CreateVersion7(),
            Name = friendlyName,
            Xml = element.ToString(SaveOptions.DisableFormatting),
            At = clock.Now,
        };
        gate.RunAsync(async db =>
            {
                db.Add(key);
                return await db.SaveChangesAsync().ConfigureAwait(false);
            })
            .GetAwaiter()
            .GetResult();
    }
}

/// <summary>One key of the ring, as sealed XML.</summary>
public sealed class StoredKey
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Xml { get; init; }
    public required DateTime At { get; init; }
}

internal sealed class StoredKeyTable : IEntityTypeConfiguration<StoredKey>
{
    public void Configure(EntityTypeBuilder<StoredKey> table)
    {
        table.ToTable("platform_keys");
        table.Property(k => k.Xml).HasMaxLength(-1);
    }
}

/// <summary>Seals the secret part of a key before it is stored.</summary>
internal sealed class KeySealer(SubjectVault vault) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(
            new XElement("sealed", vault.SealByMaster(plaintextElement.ToString(SaveOptions.DisableFormatting))),
            typeof(KeyOpener)
        );
}

/// <summary>Opens it again; made by the framework from the type name that stands beside the key.</summary>
internal sealed class KeyOpener(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<SubjectVault>().UnsealByMaster(encryptedElement.Value));
}
