using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.People;

/// <summary>What an account is made of.</summary>
/// <param name="City">GB/T 2260 code of the city whose administrators look after it.</param>
/// <param name="PasswordHash">Made before the transaction: hashing is slow on purpose.</param>
internal sealed record NewPerson(string City, string DisplayName, string UserName, string? Phone, string PasswordHash)
{
    public bool MustChangePassword { get; init; }
    public string? ConsentVersion { get; init; }
}

/// <summary>Makes accounts for administrators, registration and the command line alike.</summary>
internal static class PersonMaker
{
    public const int LongestName = 50;

    /// <summary>Whom a password is hashed for before the account is there: the hash does not depend on the person.</summary>
    public static Person Nobody { get; } = new() { City = "", DisplayName = "" };

    /// <summary>What to say at the field of a person's name.</summary>
    public static string? NameFault(string? name) =>
        PlainText.IsBlank(name) ? "请填写姓名"
        : PlainText.Length(name!) > LongestName ? $"姓名最多 {LongestName} 个字"
        : null;

    /// <exception cref="InputRefused">Somebody has the user name, at <c>userName</c>.</exception>
    public static async Task<Person> MakeAsync(Work work, NewPerson made)
    {
        var key = UserNames.Key(made.UserName);
        if (await work.Db.Set<Person>().AnyAsync(p => p.NormalizedUserName == key))
            throw InputRefused.At("userName", "这个登录名已有人用，请换一个");
        var person = new Person
        {
            Id = Guid.CreateVersion7(),
            City = made.City,
            DisplayName = made.DisplayName,
            UserName = made.UserName,
            NormalizedUserName = key,
            PhoneNumber = made.Phone,
            PasswordHash = made.PasswordHash,
            MustChangePassword = made.MustChangePassword,
            ConsentVersion = made.ConsentVersion,
            ConsentedAt = made.ConsentVersion is null ? null : work.Now,
            SecurityStamp = Secrets.Stamp(),
            LockoutEnabled = true,
            CreatedAt = work.Now,
        };
        work.Db.Add(person);
        return person;
    }
}
