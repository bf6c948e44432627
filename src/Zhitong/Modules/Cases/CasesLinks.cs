namespace Zhitong.Modules.Cases;

/// <summary>Addresses of the pages of cases.</summary>
public static class CasesLinks
{
    public const string Mine = "/my/cases";
    public const string Queue = "/queue";
    public const string Overview = "/overview";

    public static string New(string? matter = null) =>
        matter is null ? "/cases/new" : $"/cases/new?matter={Uri.EscapeDataString(matter)}";

    public static string Draft(Guid id) => $"/cases/new?draft={id}";

    public static string Detail(string number) => $"/cases/{number}";

    public static string Act(string number, CaseAct act) => $"/cases/{number}/{act.Code()}";

    public static string History(string number) => $"/cases/{number}/history";
}
