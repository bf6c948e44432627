using Zhitong.Hosting;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Writing;
using static Zhitong.Platform.Text.SearchTokens;

namespace Zhitong.Modules.Libraries.Standards;

/// <summary>What the library of measurement standards brings.</summary>
internal static class StandardLibrary
{
    public const string Series = "libraries_standards";
    public const string TextIndex = "libraries_standards_text";

    public static void Register(ModuleBuilder module)
    {
        module.Numbers(Series).TextIndex(TextIndex).ActName("standard", "open", "新增").ActName("standard", "edit", "修改");
    }

    /// <summary>Writes the searchable words of a measurement standard.</summary>
    public static Task IndexAsync(Work work, MeasurementStandard s) =>
        work.IndexAsync(
            TextIndex,
            s.Doc,
            ForIndex(string.Join('\n', s.Name, s.Number, s.Owner, s.CertificateNumber, s.Range, s.Note))
        );
}
