using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Zhitong.Modules.Accounts.TwoFactor;

/// <summary>Time-based one-time passwords (RFC 6238): SHA-1, six digits, steps of thirty seconds, as all authenticators have them.</summary>
public static class Totp
{
    public const int KeyLength = 20;
    private const string Base32Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long StepOf(DateTime utc) => (utc - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond / 30;

    /// <summary>The code of a step.</summary>
    public static string Code(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[20];
#pragma warning disable CA5350 // RFC 6238 with SHA-1 is what the authenticators of phones compute
        HMACSHA1.HashData(key, counter, mac);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[19] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is: now, or one step before or after for clocks that differ.</summary>
    /// <param name="lastStep">Steps up to this one are used: a code is good once.</param>
    /// <returns>Null when the code is wrong or used.</returns>
    public static long? Match(byte[] key, string code, DateTime now, long lastStep)
    {
        var current = StepOf(now);
        for (var step = current - 1; step <= current + 1; step++)
        {
            var right = CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(Code(key, step)),
                Encoding.UTF8.GetBytes(code)
            );
            if (right && step > lastStep)
                return step;
        }
        return null;
    }

    /// <summary>RFC 4648 Base32 without padding: how authenticators take a key.</summary>
    public static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        int buffer = 0,
            bits = 0;
        foreach (var b in bytes)
        {
            buffer = ((buffer << 8) | b) & 0xFFFF;
            for (bits += 8; bits >= 5; bits -= 5)
                text.Append(Base32Alphabet[(buffer >> (bits - 5)) & 31]);
        }
        if (bits > 0)
            text.Append(Base32Alphabet[(buffer << (5 - bits)) & 31]);
        return text.ToString();
    }
}
