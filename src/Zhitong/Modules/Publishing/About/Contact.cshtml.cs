using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Publishing.About;

/// <summary>联系我们: the hotline, and who answers for which service element, as the published guides say it.</summary>
[Access(AccessAttribute.Public)]
public sealed class ContactPage(MatterBook matters) : ZtPage
{
    public IReadOnlyList<(string Code, string Name, IReadOnlyList<string> Contacts)> Classes { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var all = await matters.PublishedAsync();
        Classes =
        [
            .. from c in ServiceClasses.All
            let contacts = all.Where(m => m.Class == c.Code).Select(m => m.Contact).Distinct().ToList()
            where contacts.Count > 0
            select (c.Code, c.Name, (IReadOnlyList<string>)contacts),
        ];
    }
}
