namespace Zhitong.Modules.Libraries;

/// <summary>Addresses of the pages of the libraries.</summary>
public static class LibrariesLinks
{
    public const string Institutions = "/institutions";
    public const string NewInstitution = "/institutions/new";
    public const string Standards = "/standards";
    public const string NewStandard = "/standards/new";

    public static string Institution(Guid id) => $"/institutions/{id}";

    public static string EditInstitution(Guid id) => $"/institutions/{id}/edit";

    public static string InstitutionHistory(Guid id) => $"/institutions/{id}/history";

    /// <param name="site">Null for a new one.</param>
    public static string Site(Guid id, Guid? site) => $"/institutions/{id}/sites/{site?.ToString() ?? "new"}";

    /// <param name="certificate">Null for a new one.</param>
    public static string Certificate(Guid id, Guid? certificate) =>
        $"/institutions/{id}/certificates/{certificate?.ToString() ?? "new"}";

    /// <param name="row">Null for a new one.</param>
    public static string Capability(Guid id, Guid? row) => $"/institutions/{id}/capabilities/{row?.ToString() ?? "new"}";

    public static string Standard(Guid id) => $"/standards/{id}";

    public static string EditStandard(Guid id) => $"/standards/{id}/edit";

    public static string StandardHistory(Guid id) => $"/standards/{id}/history";
}
