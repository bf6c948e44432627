namespace Zhitong.Modules.Enterprises;

/// <summary>Addresses of the pages of enterprise profiles.</summary>
public static class EnterprisesLinks
{
    /// <summary>The profile of the enterprise one acts for.</summary>
    public const string Own = "/enterprise";
    public const string EditOwn = "/enterprise/edit";
    public const string List = "/enterprises";

    public static string Detail(Guid id) => $"/enterprises/{id}";

    public static string Edit(Guid id) => $"/enterprises/{id}/edit";

    public static string History(Guid id) => $"/enterprises/{id}/history";

    /// <summary>Its open cases in the officers' queue, found by name.</summary>
    public static string Cases(string name) => $"/queue?view=todo&q={Uri.EscapeDataString(name)}";
}
