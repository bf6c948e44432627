using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;

namespace Zhitong.Platform.Activities;

/// <summary>
/// Encrypts the sensitive values of histories: AES-256-GCM under a key per subject, the keys wrapped by a master key that is
/// not in the database (<c>ZHITONG_KEY</c>, or <c>master.key</c> in the data folder).
/// </summary>
public sealed class SubjectVault(byte[] masterKey)
{
    private const int Nonce = 12;
    private const int Tag = 16;

    /// <summary>Reads the master key, or makes one in the data folder, readable by its owner only.</summary>
    /// <exception cref="InvalidOperationException">The key is not 32 bytes in Base64.</exception>
    public static SubjectVault Open(string? setting, string dataFolder)
    {
        if (string.IsNullOrEmpty(setting))
        {
            var file = Path.Combine(dataFolder, "master.key");
            if (!File.Exists(file))
                WriteNew(file);
            setting = File.ReadAllText(file);
        }
        Span<byte> key = stackalloc byte[33];
        if (!Convert.TryFromBase64String(setting.Trim(), key, out var length) || length != 32)
            throw new InvalidOperationException("ZHITONG_KEY / master.key 应是 32 字节密钥的 Base64 文本");
        return new SubjectVault(key[..32].ToArray());
    }

    /// <summary>The key of a subject for writing, made on first use.</summary>
    public async Task<byte[]> KeyForWritingAsync(ZhitongDb db, Guid subject, bool isNew)
    {
        var row = isNew ? null : await db.Set<SubjectKey>().FindAsync(subject).ConfigureAwait(false);
        if (row is not null)
            return Decrypt(masterKey, row.Wrapped);
        var (key, made) = NewKey(subject);
        db.Add(made);
        return key;
    }

    /// <summary>A new key for a subject, and the row that keeps it wrapped.</summary>
    internal (byte[] Key, SubjectKey Row) NewKey(Guid subject)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        return (key, new SubjectKey { SubjectId = subject, Wrapped = Encrypt(masterKey, key) });
    }

    /// <summary>The key of a subject, or null when it had none or it was erased.</summary>
    public async Task<byte[]?> KeyAsync(ZhitongDb db, Guid subject)
    {
        var row = await db.Set<SubjectKey>()
            .AsNoTracking()
            .FirstOrDefaultAsync(k => k.SubjectId == subject)
            .ConfigureAwait(false);
        return row is null ? null : Decrypt(masterKey, row.Wrapped);
    }

    /// <summary>Seals what belongs to no subject, such as the keys of cookies, under the master key.</summary>
    public string SealByMaster(string text) => Seal(masterKey, text);

    /// <exception cref="CryptographicException">It was sealed under another master key, or changed.</exception>
    public string UnsealByMaster(string sealedText) => Unseal(masterKey, sealedText);

    public static string Seal(byte[] key, string text) => Convert.ToBase64String(Encrypt(key, Encoding.UTF8.GetBytes(text)));

    public static string Unseal(byte[] key, string sealedText) =>
        Encoding.UTF8.GetString(Decrypt(key, Convert.FromBase64String(sealedText)));

    /// <summary>The key of a row that was read with its history.</summary>
    /// <exception cref="CryptographicException">It was wrapped by another master key, or changed.</exception>
    public byte[] Unwrap(SubjectKey row) => Decrypt(masterKey, row.Wrapped);

    private static byte[] Encrypt(byte[] key, byte[] plain)
    {
        var output = new byte[Nonce + plain.Length + Tag];
        RandomNumberGenerator.Fill(output.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(output.AsSpan(0, Nonce), plain, output.AsSpan(Nonce, plain.Length), output.AsSpan(Nonce + plain.Length));
        return output;
    }

    private static byte[] Decrypt(byte[] key, byte[] box)
    {
        var plain = new byte[box.Length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(box.AsSpan(0, Nonce), box.AsSpan(Nonce, plain.Length), box.AsSpan(Nonce + plain.Length), plain);
        return plain;
    }

    private static void WriteNew(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new StreamWriter(file, Encoding.ASCII, options);
        stream.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
    }
}
