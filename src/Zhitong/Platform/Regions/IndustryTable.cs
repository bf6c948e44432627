using System.Collections.Frozen;
using Zhitong.Platform.Text;

namespace Zhitong.Platform.Regions;

/// <summary>A section (门类) or division (大类) of GB/T 4754-2017.</summary>
/// <param name="Code">"C" for a section, "C30" for a division.</param>
/// <param name="Name">For example "非金属矿物制品业".</param>
/// <param name="Section">The letter of its section; its own code for a section.</param>
public sealed record Industry(string Code, string Name, string Section)
{
    /// <summary>True for a section, false for a division.</summary>
    public bool IsSection => Code == Section;
}

/// <summary>The industries of GB/T 4754-2017, sections and divisions.</summary>
public sealed class IndustryTable
{
    private readonly FrozenDictionary<string, Industry> _industries;

    private IndustryTable(IReadOnlyList<Industry> industries)
    {
        All = industries;
        _industries = industries.ToFrozenDictionary(i => i.Code, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The table that comes with the application.</summary>
    public static IndustryTable Default { get; } =
        new([.. EmbeddedText.Rows("industries.tsv").Select(row => new Industry(row[0], row[1], row[0][..1]))]);

    /// <summary>All of them in the order of the standard: every section is followed by its divisions.</summary>
    public IReadOnlyList<Industry> All { get; }

    /// <summary>The 20 sections, A to T.</summary>
    public IEnumerable<Industry> Sections => All.Where(industry => industry.IsSection);

    /// <summary>
    /// The 29 divisions that the product quality rate (产品质量合格率) covers: manufacturing without recovery and repair.
    /// </summary>
    public IEnumerable<Industry> QualityRateDivisions => Divisions("C").Where(i => i.Code is not ("C42" or "C43"));

    /// <summary>The divisions of a section.</summary>
    public IEnumerable<Industry> Divisions(string section) =>
        All.Where(industry => !industry.IsSection && industry.Section == section);

    /// <summary>The industry of a code in either case; null if there is none.</summary>
    public Industry? Find(string? code) =>
        code is not null && _industries.TryGetValue(code.Trim(), out var industry) ? industry : null;

    /// <summary>
    /// The industry that people mean: "C30", "30", "非金属矿物制品业" or "C30 非金属矿物制品业", the last letter 业 as they
    /// like; null if there is none.
    /// </summary>
    public Industry? Read(string? text)
    {
        var wanted = string.Concat(PlainText.Fold(text ?? "").Where(c => !char.IsWhiteSpace(c)));
        var digits =
            wanted.Length >= 2 && char.IsAsciiDigit(wanted[0])
                ? All.FirstOrDefault(i => i.Code.EndsWith(wanted[..2], StringComparison.Ordinal))
                : null;
        var code = wanted.TakeWhile(char.IsAsciiLetterOrDigit).Count();
        return Find(wanted) ?? Find(wanted[..code]) ?? digits ?? All.FirstOrDefault(i => Bare(i.Name) == Bare(wanted));
    }

    private static string Bare(string name) => name.Replace("、", "", StringComparison.Ordinal).TrimEnd('业');

    /// <summary>The name; an unknown code is its own name.</summary>
    public string Name(string code) => Find(code)?.Name ?? code;
}
