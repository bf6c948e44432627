namespace Zhitong.Modules.Libraries.Contract;

/// <summary>The classes of the ledger that the libraries keep: what is in a library and holds.</summary>
public static class LibraryClasses
{
    public const string Experts = "expert";
    public const string Equipment = "equipment";
    public const string Projects = "project";
    public const string Standards = "standard";
    public const string Institutions = "institution";
    public const string Testing = "institution.testing";
    public const string MetrologyBuilt = "institution.metrology.built";

    /// <summary>检验检测机构 of a level.</summary>
    public static string TestingOf(InstitutionLevel level) => $"{Testing}.{level.Code()}";

    /// <summary>质检中心 of a level and state.</summary>
    public static string CentreOf(InstitutionLevel level, CentreState state) =>
        $"institution.centre.{level.Code()}.{state.Code()}";

    /// <summary>All classes of an institution.</summary>
    public static IEnumerable<string> Of(Institution i)
    {
        yield return Institutions;
        if (i.Kinds.Contains("testing"))
        {
            yield return Testing;
            if (i.Level is { } level)
                yield return TestingOf(level);
        }
        if (i is { InspectionCentre: { } state, Level: { } rank })
            yield return CentreOf(rank, state);
        if (i.MetrologyCentre == CentreState.Built)
            yield return MetrologyBuilt;
    }
}
