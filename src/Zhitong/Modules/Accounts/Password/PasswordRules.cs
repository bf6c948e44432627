using System.Collections.Frozen;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Accounts.Password;

/// <summary>What a password must be (等保三级: length and variety; no list of character classes, which people defeat).</summary>
public static class PasswordRules
{
    public const int Shortest = 10;
    public const int Longest = 200;
    public const int LeastDifferent = 5;
    public const string Hint = "至少 10 个字符，其中至少 5 种不同的；不要用登录名和常见密码";

    private static readonly FrozenSet<string> Common = new[]
    {
        "1234567890",
        "0123456789",
        "0987654321",
        "12345678910",
        "123456789a",
        "a123456789",
        "1234567890a",
        "a1234567890",
        "123456789abc",
        "abc123456789",
        "abcd123456",
        "123456abcd",
        "abc1234567",
        "qwertyuiop",
        "qwerty12345",
        "qwerty123456",
        "1qaz2wsx3edc",
        "1q2w3e4r5t",
        "q1w2e3r4t5",
        "asdfghjkl123",
        "zxcvbnm123",
        "password12",
        "password123",
        "password1234",
        "passw0rd123",
        "admin12345",
        "admin123456",
        "administrator",
        "iloveyou123",
        "woaini1314",
        "woaini5201314",
        "5201314520",
        "qq123456789",
        "wang123456",
        "zhang123456",
        "zhitong123",
        "zhitong123456",
        "zhitong2026",
        "yangquan123",
        "letmein123",
        "welcome123",
        "changeme123",
        "1357924680",
        "2468013579",
        "abcdefghij",
        "abcdefg123",
        "aa123456789",
        "qazwsxedcrfv",
        "1qazxsw23edc",
        "p@ssw0rd123",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What to say at the field; null when the password can be used.</summary>
    public static string? FaultOf(string? password, string userName)
    {
        var text = password ?? "";
        if (text.Length == 0)
            return "请填写密码";
        if (PlainText.Length(text) < Shortest)
            return $"密码至少 {Shortest} 个字符，现在是 {PlainText.Length(text)} 个";
        if (text.Length > Longest)
            return $"密码最多 {Longest} 个字符";
        if (text.Distinct().Count() < LeastDifferent)
            return $"密码里至少要有 {LeastDifferent} 种不同的字符";
        var folded = PlainText.Fold(text);
        if (
            folded == PlainText.Fold(userName)
            || (userName.Length >= 4 && folded.Trim('0', '1', '2', '3', '!') == PlainText.Fold(userName))
        )
            return "密码不要和登录名一样";
        return Common.Contains(folded) ? "这个密码太常见，容易被猜中，请换一个" : null;
    }

    /// <summary>Both fields of a new password; faults stand at <c>newPassword</c> and <c>repeat</c>.</summary>
    public static void Check(Platform.Errors.Faults faults, string? password, string? repeat, string userName)
    {
        var fault = FaultOf(password, userName);
        faults.Add("newPassword", fault);
        if (fault is null && password != repeat)
            faults.Add("repeat", "两次填的密码不一样，请再填一次");
    }
}
