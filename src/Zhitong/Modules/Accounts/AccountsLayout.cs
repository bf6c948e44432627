using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;
using Zhitong.Web;

namespace Zhitong.Modules.Accounts;

/// <summary>The share of accounts in the page frame: other posts, the demo's banner, telephone numbers.</summary>
internal sealed class AccountsLayout(AccountDirectory directory, IDbContextFactory<ZhitongDb> factory, TimeProvider time)
    : ILayoutPart
{
    public const string Hotline = "0353-000 0000";
    public const string SuperviseLine = "0353-000 0001";

    private readonly Cached<object> demo = new(
        factory,
        time,
        async db => (object)await db.Set<Person>().AnyAsync(p => p.DemoName != null)
    );

    public async ValueTask FillAsync(LayoutModel layout, HttpContext context)
    {
        layout.Demo = (bool)await demo.GetAsync();
        layout.Hotline = Hotline;
        layout.SuperviseLine = SuperviseLine;
        if (
            !layout.SignedIn
            || AccountDirectory.PersonOf(context.User) is not { } person
            || await directory.AccountAsync(person) is not { } account
        )
            return;
        var current = AccountDirectory.Chosen(account, context.User);
        layout.OtherPosts =
        [
            .. account
                .Posts.Where(p => p.Id != current?.Id)
                .Select(p => new PostChoice(p.Id, $"{RoleNames.Of(p.Role)} · {p.OrganisationName}")),
        ];
    }
}
