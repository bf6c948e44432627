using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.Posts;

/// <summary>One post: see, end.</summary>
[Access("accounts.posts")]
public sealed class PostPageModel(ZhitongDb db, EndPost end, ActivityReader reader, Clock clock) : ZtPage
{
    public sealed class EndInput
    {
        public DateOnly? Until { get; set; }
        public string? Reason { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public EndInput Input { get; set; } = new();

    public Post Post { get; private set; } = null!;
    public DateOnly Today => clock.Today;
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public Task OnGetAsync()
    {
        Input.Until = Today;
        return LoadAsync();
    }

    public Task<IActionResult> OnPostAsync() =>
        TryAsync(
            async () =>
            {
                await end.RunAsync(Id, Input.Until, Input.Reason, Actor);
                return LocalRedirect($"/admin/posts/{Id}");
            },
            LoadAsync
        );

    private async Task LoadAsync()
    {
        Post =
            await db.Set<Post>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == Id) ?? throw new RecordMissing("没有这个岗位。");
        AccountsAccess.Posts.Demand(Actor, new Scope(Post.City, Post.Region));
        History = await reader.OfAsync(Id);
    }
}
