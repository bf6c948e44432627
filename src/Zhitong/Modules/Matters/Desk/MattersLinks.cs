namespace Zhitong.Modules.Matters.Desk;

/// <summary>Addresses of the pages on which matters are kept.</summary>
public static class MattersLinks
{
    public const string Desk = "/desk/matters";
    public const string New = "/desk/matters/new";

    public static string Edit(string code, string? done = null) =>
        $"/desk/matters/{code}/edit" + (done is null ? "" : $"?done={done}");

    public static string History(string code) => $"/desk/matters/{code}/history";

    /// <summary>The public guide, there while it is published.</summary>
    public static string Guide(string code) => $"/matters/{code}";
}
