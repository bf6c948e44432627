using Zhitong.Hosting;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Institutions.Detail;
using Zhitong.Modules.Libraries.Institutions.Edit;
using Zhitong.Modules.Libraries.Institutions.List;
using Zhitong.Modules.Matters.Contract;

namespace Zhitong.Modules.Libraries.Institutions;

/// <summary>What the library of institutions brings.</summary>
internal static class InstitutionLibrary
{
    public static void Register(ModuleBuilder module)
    {
        module.Services.AddSingleton<SaveInstitution>().AddSingleton<SaveParts>().AddSingleton<CapabilityFields>();
        module.Services.AddScoped<InstitutionQuery>().AddScoped<CapabilityQuery>().AddScoped<InstitutionReader>();
        module
            .Numbers(InstitutionIndex.Series)
            .Numbers(InstitutionIndex.RowSeries)
            .TextIndex(InstitutionIndex.Name)
            .TextIndex(InstitutionIndex.RowName)
            .Job<RestateTerms>("机构续证衔接：隔了几天才生效的新证书", "每天 00:05", "0 5 0 * * ?");
        foreach (var kind in new[] { "institution", "site", "certificate", "capability" })
            module.ActName(kind, "open", "新增").ActName(kind, "edit", "修改").ActName(kind, "end", "停止");
        foreach (var level in Enum.GetValues<InstitutionLevel>())
            module.ValueName("institution", nameof(Institution.Level), level.ToString(), level.Chinese());
        foreach (var state in Enum.GetValues<CentreState>())
        {
            module.ValueName("institution", nameof(Institution.InspectionCentre), state.ToString(), state.Chinese());
            module.ValueName("institution", nameof(Institution.MetrologyCentre), state.ToString(), state.Chinese());
        }
        foreach (var kinds in AllKinds())
            module.ValueName(
                "institution",
                nameof(Institution.KindCodes),
                string.Join(',', kinds),
                InstitutionWords.Kinds(kinds)
            );
    }

    /// <summary>Every choice of kinds, since a history names the choice as one value.</summary>
    private static IEnumerable<List<string>> AllKinds()
    {
        var all = ServiceClasses.All;
        for (var choice = 1; choice < 1 << all.Count; choice++)
            yield return [.. all.Where((_, i) => (choice & (1 << i)) != 0).Select(c => c.Code)];
    }
}
