namespace Zhitong.Modules.Imports;

/// <summary>Addresses of the pages of imports.</summary>
public static class ImportsLinks
{
    public const string List = "/imports";
    public const string New = "/imports/new";

    public static string Of(long number) => $"/imports/{number}";

    public static string Problems(long number, int after) => after == 0 ? Of(number) : $"/imports/{number}?after={after}";

    public static string Report(long number) => $"/imports/{number}/report.xlsx";

    public static string Template(string kind) => $"/imports/template-{kind}.xlsx";
}
