using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Accounts.People;

/// <summary>建账号.</summary>
[Access("accounts.people")]
public sealed class NewPersonModel(CreatePerson create) : ZtPage
{
    public sealed class PersonInput
    {
        public string? DisplayName { get; set; }
        public string? UserName { get; set; }
        public string? Phone { get; set; }
    }

    [BindProperty]
    public PersonInput Input { get; set; } = new();

    public string? Password { get; private set; }
    public Guid MadeId { get; private set; }
    public string? MadeUserName { get; private set; }

    public Task<IActionResult> OnPostAsync() =>
        TryAsync(async () =>
        {
            (MadeId, Password) = await create.RunAsync(
                new CreatePerson.Input(Input.DisplayName, Input.UserName, Input.Phone),
                Actor
            );
            MadeUserName = UserNames.Clean(Input.UserName);
            Response.Headers.CacheControl = "no-store";
            return Page();
        });
}
