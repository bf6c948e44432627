using System.Buffers.Text;
using System.Security.Cryptography;

namespace Zhitong.Modules.Accounts;

/// <summary>Random texts that open something. Those that people read out loud leave out 0, 1, I and O.</summary>
internal static class Secrets
{
    private const string Readable = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>60 random bits, such as <c>7KQM-X2PD-9WTA</c>; fits the rules of passwords.</summary>
    public static string OneTimePassword()
    {
        while (true)
        {
            var text = Grouped(3, 4);
            if (Password.PasswordRules.FaultOf(text, "") is null)
                return text;
        }
    }

    /// <summary>50 random bits, such as <c>7KQMX-2PD9W</c>: reset and recovery codes.</summary>
    public static string Code() => Grouped(2, 5);

    /// <summary>A code as it was meant: upper case, without blanks and dashes.</summary>
    public static string CleanCode(string? raw) =>
        string.Concat((raw ?? "").Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiLetterOrDigit).Take(40))
            .ToUpperInvariant();

    /// <summary>An API token: <c>zt_</c> and 256 random bits in 43 characters.</summary>
    public static string Token() => "zt_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>A security stamp: whoever holds an older one is signed out.</summary>
    public static string Stamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    private static string Grouped(int groups, int size) =>
        string.Join('-', Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetString(Readable, size)));
}
