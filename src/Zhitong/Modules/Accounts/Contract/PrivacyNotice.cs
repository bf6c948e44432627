namespace Zhitong.Modules.Accounts.Contract;

/// <summary>The privacy notice (PIPL 第十七条) that accounts consent to. A changed notice gets a new version, and is asked for again.</summary>
public static class PrivacyNotice
{
    public const string ConsentVersion = "2026-11";
    public const string Href = "/about/privacy";
}
