using System.Collections.Frozen;
using Zhitong.Platform.Text;

namespace Zhitong.Platform.Regions;

/// <summary>A city or one of its counties.</summary>
/// <param name="Code">GB/T 2260, six digits.</param>
/// <param name="Name">The name alone, for example "城区" or "阳泉市".</param>
/// <param name="City">The code of the city it belongs to; its own for a city.</param>
public sealed record Region(string Code, string Name, string City)
{
    /// <summary>The province, for example "山西省".</summary>
    public string Province { get; init; } = "";

    /// <summary>True for a city, false for a county or district.</summary>
    public bool IsCity => Code == City;
}

/// <summary>The cities and counties that the platform knows (GB/T 2260). Statistical codes such as 370772 are none.</summary>
public sealed class RegionTable
{
    private readonly FrozenDictionary<string, Region> _regions;
    private readonly ILookup<string, Region> _counties;
    private readonly ILookup<string, Region> _names;

    private RegionTable(IReadOnlyCollection<Region> regions)
    {
        All = [.. regions.OrderBy(r => r.Code, StringComparer.Ordinal)];
        _regions = regions.ToFrozenDictionary(r => r.Code, StringComparer.Ordinal);
        _counties = All.Where(r => !r.IsCity).ToLookup(r => r.City, StringComparer.Ordinal);
        _names = All.SelectMany(NamesOf).ToLookup(n => n.Name, n => n.Region, StringComparer.Ordinal);
    }

    /// <summary>The table that comes with the application.</summary>
    public static RegionTable Default { get; } =
        new([.. EmbeddedText.Rows("regions.tsv").Select(row => new Region(row[0], row[1], row[2]) { Province = row[3] })]);

    /// <summary>All regions by code: every city is followed by its counties.</summary>
    public IReadOnlyList<Region> All { get; }

    /// <summary>The cities.</summary>
    public IEnumerable<Region> Cities => All.Where(region => region.IsCity);

    /// <summary>The region of a code; null if the table does not hold it.</summary>
    public Region? Find(string? code) => code is not null && _regions.TryGetValue(code, out var region) ? region : null;

    /// <summary>The name alone; an unknown code is its own name, so that old records still show something.</summary>
    public string Name(string code) => Find(code)?.Name ?? code;

    /// <summary>The name with its province and city, for example "山西省阳泉市城区".</summary>
    public string FullName(string code) => Find(code) is { } region ? region.Province + CityAndName(region) : code;

    /// <summary>The code of the city that a code belongs to: its first four digits and "00". Needs no table.</summary>
    /// <exception cref="ArgumentException">The code is not six digits.</exception>
    public static string CityOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length == 6 && code.All(char.IsAsciiDigit)
            ? string.Concat(code.AsSpan(0, 4), "00")
            : throw new ArgumentException($"\"{code}\" is not a GB/T 2260 code.", nameof(code));
    }

    /// <summary>The counties of a city by code; empty for anything else.</summary>
    public IReadOnlyList<Region> Counties(string cityCode) => [.. _counties[cityCode]];

    /// <summary>True if the code is that of a city of the table.</summary>
    public bool IsCity(string? code) => Find(code) is { IsCity: true };

    /// <summary>
    /// The region that people mean by a code or a name ("140302", "阳泉市城区", "平定"). A bare name is looked for in the
    /// home city first; a name that then fits several regions means none.
    /// </summary>
    public Region? Read(string? text, string homeCity)
    {
        var wanted = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (Find(wanted) is { } exact)
        {
            return exact;
        }

        var named = _names[wanted].ToList();
        var home = named.FirstOrDefault(region => region.City == homeCity);
        return home ?? (named.Count == 1 ? named[0] : null);
    }

    private IEnumerable<(string Name, Region Region)> NamesOf(Region region)
    {
        string[] full = [region.Name, CityAndName(region), region.Province + CityAndName(region)];
        var brief = region.Name.Length > 2 ? [region.Name[..^1]] : Array.Empty<string>();
        return full.Concat(brief).Distinct().Select(name => (name, region));
    }

    private string CityAndName(Region region) => region.IsCity ? region.Name : Name(region.City) + region.Name;
}
