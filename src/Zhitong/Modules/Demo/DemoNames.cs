using System.Globalization;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Demo;

/// <summary>
/// Invents names, telephone numbers and credit codes. Firms are named after invented syllables and end in 示范; codes have a right
/// check but the area 000000, numbers a prefix that no carrier has, so that none of them can hit anybody real.
/// </summary>
internal sealed class DemoNames(DemoRandom chance)
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private readonly HashSet<string> taken = [];
    private int phones;

    /// <summary>A name nobody has yet, with the ending that says what the body does.</summary>
    public string Firm(string ending)
    {
        while (true)
        {
            var name = $"{chance.Pick(DemoWords.FirstSyllables)}{chance.Pick(DemoWords.SecondSyllables)}{ending}（示范）";
            if (taken.Add(name))
                return name;
        }
    }

    public string Person() => chance.Pick(DemoWords.Surnames) + chance.Pick(DemoWords.GivenNames);

    /// <summary>A person's name that nobody else got from here.</summary>
    public string NewPerson()
    {
        while (true)
        {
            var name = Person();
            if (taken.Add(name))
                return name;
        }
    }

    public string Mobile() => string.Create(CultureInfo.InvariantCulture, $"19900{++phones:000000}");

    /// <summary>A code whose organisation part (GB 11714) is right too.</summary>
    public string CreditCodeOf(string kind)
    {
        while (true)
        {
            var head = kind + "000000" + string.Concat(Enumerable.Range(0, 8).Select(_ => Alphabet[chance.Below(10)]));
            foreach (var check in "0123456789X")
            {
                var code = CreditCode.Make(head + check);
                if (CreditCode.OrganisationPartIsValid(code) && taken.Add(code))
                    return code;
            }
        }
    }
}
