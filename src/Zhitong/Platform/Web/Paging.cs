using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Zhitong.Platform.Errors;

namespace Zhitong.Platform.Web;

/// <summary>A page of a list as the API answers it.</summary>
/// <param name="Total">Stops at 1,000 unless it is kept.</param>
/// <param name="Next">What <c>after=</c> takes for the next page; null at the end.</param>
public sealed record Listed<T>(IReadOnlyList<T> Items, int Total, bool TotalIsExact, string? Next);

/// <summary>Where a keyset page goes on: the sort key and the tie breaker of the last row shown.</summary>
public sealed record Cursor(string Sort, string Key, long Doc)
{
    public string Encode() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Sort}|{Doc.ToString(CultureInfo.InvariantCulture)}|{Key}"));

    /// <returns>Null for no cursor.</returns>
    /// <exception cref="InputRefused">The text was not made by <see cref="Encode"/> for this sort order.</exception>
    public static Cursor? Read(string? after, string sort)
    {
        if (string.IsNullOrEmpty(after))
            return null;
        Span<byte> bytes = stackalloc byte[1024]; // a name of 200 characters takes 600
        if (after.Length <= 1300 && Base64Url.IsValid(after) && Base64Url.TryDecodeFromChars(after, bytes, out var n))
        {
            var parts = Encoding.UTF8.GetString(bytes[..n]).Split('|', 3);
            if (parts.Length == 3 && parts[0] == sort && long.TryParse(parts[1], CultureInfo.InvariantCulture, out var doc))
                return new Cursor(sort, parts[2], doc);
        }
        throw InputRefused.At("after", "翻页位置不对，请从第一页重新开始");
    }
}

/// <summary>Paging arguments shared by all lists.</summary>
public static class Paging
{
    public const int DefaultSize = 25;
    public const int LargestSize = 200;

    /// <summary>Counting stops here: a list never counts a million rows to show a page.</summary>
    public const int CountedAtMost = 1000;

    /// <summary>1–200, default 25; a larger number is cut.</summary>
    /// <exception cref="InputRefused">Not a positive whole number.</exception>
    public static int Size(string? size)
    {
        if (string.IsNullOrEmpty(size))
            return DefaultSize;
        if (!int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n < 1)
            throw InputRefused.At("size", "每页条数应是 1 到 200 的整数");
        return Math.Min(n, LargestSize);
    }
}
