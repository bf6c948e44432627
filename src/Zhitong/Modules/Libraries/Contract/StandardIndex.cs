using Zhitong.Platform.Writing;
using static Zhitong.Platform.Text.SearchTokens;

namespace Zhitong.Modules.Libraries.Contract;

/// <summary>The searchable words of measurement standards.</summary>
public static class StandardIndex
{
    public const string Series = "libraries_standards";
    public const string Name = "libraries_standards_text";

    public static Task PutAsync(Work work, MeasurementStandard s) => work.IndexAsync(Name, s.Doc, WordsOf(s));

    public static List<string> WordsOf(MeasurementStandard s) =>
        ForIndex(string.Join('\n', s.Name, s.Number, s.Owner, s.CertificateNumber, s.Range, s.Note));
}
