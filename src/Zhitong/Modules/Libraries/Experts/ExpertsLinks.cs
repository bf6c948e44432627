namespace Zhitong.Modules.Libraries.Experts;

/// <summary>Addresses of the pages of experts.</summary>
public static class ExpertsLinks
{
    public const string List = "/experts";
    public const string New = "/experts/new";

    public static string Detail(Guid id) => $"/experts/{id}";

    public static string Edit(Guid id) => $"/experts/{id}/edit";

    public static string End(Guid id) => $"/experts/{id}/end";

    public static string History(Guid id) => $"/experts/{id}/history";
}
