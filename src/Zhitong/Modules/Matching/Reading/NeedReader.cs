using Zhitong.Modules.Matching.Contract;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Matching.Reading;

/// <summary>
/// Reads a need against the names of the registries: what is to be measured, by which standard, how far, where; and what stays
/// unread. Pure.
/// </summary>
/// <param name="city">GB/T 2260 code of the home city.</param>
public sealed class NeedReader(RegistryWords words, string city)
{
    private const int MostUnread = 6;
    private const int QueryLength = 400;

    /// <summary>Places in which things stand, one behind the other: the field of the object, the text, the field of the parameters.</summary>
    private const int Text = 10_000;
    private const int Field = 30_000;

    private readonly record struct Parts(
        List<FoundName> Names,
        List<(int At, StandardNumber Number)> Methods,
        List<(int At, AskedValue Value)> Values
    )
    {
        /// <summary>The same, as if it stood so much further behind.</summary>
        public Parts After(int places) =>
            new(
                Names.ConvertAll(n => n with { At = n.At + places }),
                Methods.ConvertAll(m => (m.At + places, m.Number)),
                Values.ConvertAll(v => (v.At + places, v.Value))
            );
    }

    /// <summary>Reads what somebody who looks for a laboratory typed.</summary>
    /// <param name="input">Checked: its fields can be read.</param>
    /// <param name="region">The county that the field names; null to read it from the text.</param>
    /// <param name="day">On which it must be valid.</param>
    public Need Read(NeedInput input, string? region, DateOnly day)
    {
        var text = new NeedText(input.Need);
        var said = Take(text);
        region ??= TakeRegion(text);
        said = said with { Parts = said.Parts.After(Text) };
        var fields = new Parts(
            [
                .. Listed(input.Object, WordKind.Object),
                .. Listed(input.Parameter, WordKind.Parameter).Select(n => n with { At = n.At + Field }),
            ],
            [.. new NeedText(input.Method).TakeStandards()],
            [.. PlainText.IsBlank(input.Range) || AskedValue.Read(input.Range!) is not { } value ? [] : new[] { (-1, value) }]
        );
        var most = Uncertainty.Parse(input.Uncertainty) ?? said.Uncertainty;
        var items = new ItemPairing(words).Pair(
            Preferred(fields.Names, said.Parts.Names),
            fields.Methods.Count > 0 ? fields.Methods : KnownMethods(said.Parts.Methods),
            fields.Values.Count > 0 ? fields.Values : said.Parts.Values
        );
        var unknown = fields.Methods.Count > 0 ? [] : UnknownMethods(said.Parts.Methods);
        return new Need(city, items, most, region, null, day, [.. unknown, .. Unread(text)]);
    }

    /// <summary>Reads a case: its product and listed parameters, and its words where the fields say nothing.</summary>
    public Need ReadCase(CaseWords c, DateOnly day)
    {
        var parameters = new NeedText(c.Parameters);
        var listed = (
            Uncertainty: parameters.TakeUncertainty(),
            Methods: parameters.TakeStandards(),
            Values: parameters.TakeValues()
        );
        var methods = KnownMethods([.. new NeedText(c.Standard).TakeStandards(), .. listed.Methods]);
        List<FoundName> names =
        [
            .. Product(c.Product),
            .. ParameterList.Take(parameters, words, WordKind.Parameter).Select(n => n with { At = n.At + Field }),
        ];
        var values = listed.Values.ConvertAll(v => (v.At + Field, v.Value));
        if (names.TrueForAll(n => n.Word.Soft))
        {
            var said = Take(new NeedText(c.Text));
            names = [.. said.Parts.Names.Exists(n => n.Kind == WordKind.Object) ? [] : names, .. said.Parts.Names];
            methods = methods.Count > 0 ? methods : KnownMethods(said.Parts.Methods);
            values = values.Count > 0 ? values : said.Parts.Values;
        }
        var items = new ItemPairing(words).Pair(names, methods, values);
        return new Need(c.City, items, listed.Uncertainty, null, c.Region, day, []);
    }

    private (Parts Parts, Uncertainty? Uncertainty) Take(NeedText text)
    {
        var methods = text.TakeStandards();
        var most = text.TakeUncertainty();
        var values = text.TakeValues();
        return (new Parts(NameScan.Take(text, words), methods, values), most);
    }

    private IEnumerable<FoundName> Listed(string? field, WordKind kind)
    {
        if (PlainText.IsBlank(field))
            return [];
        var found = ParameterList.Take(new NeedText(field), words, kind);
        // what stands in a field is what the field says, whatever else it may name
        return found.Select(n => n.Word.Known || n.Kind == kind ? n : n with { Kind = kind });
    }

    /// <summary>The product of a case is what the measuring is for; it need not be what a row calls its object.</summary>
    private IEnumerable<FoundName> Product(string? product)
    {
        if (PlainText.IsBlank(product))
            return [];
        var name = PlainText.Truncate(PlainText.Clean(product!), 60);
        var inside = NameScan.Take(new NeedText(name), words).FindLast(n => n.Kind == WordKind.Object);
        return
        [
            inside is null
                ? new FoundName(0, WordKind.Object, new SaidWord(name, false, true))
                : inside with
                {
                    Word = inside.Word with { Soft = true },
                },
        ];
    }

    /// <summary>Fields before text: a field that names an object leaves the objects of the text aside, and so with parameters.</summary>
    private static List<FoundName> Preferred(List<FoundName> fields, List<FoundName> said)
    {
        var kinds = fields.Select(n => n.Kind).ToHashSet();
        return [.. fields, .. said.Where(n => !kinds.Contains(n.Kind))];
    }

    /// <summary>A standard that no row follows is that of the product: it excludes nobody.</summary>
    private List<(int At, StandardNumber Number)> KnownMethods(List<(int At, StandardNumber Number)> methods) =>
        methods.FindAll(m => words.IsMethod(m.Number));

    private IEnumerable<string> UnknownMethods(List<(int At, StandardNumber Number)> methods) =>
        methods.Where(m => !words.IsMethod(m.Number)).Select(m => m.Number.ToString().Trim());

    /// <summary>A county by its name; 城区 and 矿区 are words of every day and count only with 在 or the city before them.</summary>
    private string? TakeRegion(NeedText text)
    {
        var rest = text.Rest;
        var home = RegionTable.Default.Name(city).TrimEnd('市');
        foreach (var county in RegionTable.Default.Counties(city))
        {
            string[] names =
                county.Name.Length > 2 ? [county.Name, county.Name[..^1]]
                : county.Name.EndsWith('区') ? [home + county.Name, home + "市" + county.Name, "在" + county.Name]
                : [county.Name];
            foreach (var name in names)
            {
                var at = rest.IndexOf(name, StringComparison.Ordinal);
                if (at < 0)
                    continue;
                text.Blank(at, name.Length);
                return county.Code;
            }
        }
        return null;
    }

    private static IEnumerable<string> Unread(NeedText text) =>
        SearchTokens
            .ForQuestion(PlainText.Truncate(text.Rest, QueryLength))
            .Terms.Select(t => t.Text)
            .Where(t => t.Length > 1 && t.Any(char.IsLetter))
            .Distinct()
            .Take(MostUnread);
}
