using Microsoft.AspNetCore.Identity;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.People;

/// <summary>建账号: by the system administrator, with a one-time password. Posts are given by another administrator.</summary>
public sealed class CreatePerson(Writer writer, IPasswordHasher<Person> hasher)
{
    public sealed record Input(string? DisplayName, string? UserName, string? Phone);

    /// <returns>The account and its one-time password, to be shown once.</returns>
    public async Task<(Guid Id, string Password)> RunAsync(Input input, Actor actor)
    {
        var faults = new Faults();
        var userName = UserNames.Clean(input.UserName);
        faults.Add("displayName", PersonMaker.NameFault(input.DisplayName));
        faults.Add("userName", UserNames.FaultOf(userName));
        var phone = PlainText.IsBlank(input.Phone) ? null : Phone.Check(input.Phone);
        faults.Add("phone", phone?.Error);
        faults.ThrowIfAny();
        var password = Secrets.OneTimePassword();
        var hash = hasher.HashPassword(PersonMaker.Nobody, password);
        var made = new NewPerson(actor.City, PlainText.Clean(input.DisplayName!), userName, phone?.Number, hash)
        {
            MustChangePassword = true,
        };
        var id = await writer.RunAsync(
            actor,
            async work =>
            {
                var person = await PersonMaker.MakeAsync(work, made);
                work.Record(person, "create");
                return person.Id;
            }
        );
        return (id, password);
    }
}
