using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;

namespace Zhitong.Modules.Accounts;

/// <summary>Named secrets of a person, in Identity's table of user tokens. All are hashed or sealed; none is recorded in histories.</summary>
internal static class PersonSecrets
{
    public const string Authenticator = "authenticator";
    public const string PendingAuthenticator = "authenticator-pending";
    public const string LastStep = "authenticator-step";
    public const string RecoveryCodes = "recovery-codes";
    public const string ResetCode = "reset-code";
    private const string Provider = "zhitong";

    public static Task<string?> ReadAsync(ZhitongDb db, Guid person, string name) =>
        db.Set<IdentityUserToken<Guid>>()
            .AsNoTracking()
            .Where(t => t.UserId == person && t.LoginProvider == Provider && t.Name == name)
            .Select(t => t.Value)
            .FirstOrDefaultAsync();

    /// <summary>Writes a secret, or removes it when <paramref name="value"/> is null.</summary>
    public static async Task WriteAsync(ZhitongDb db, Guid person, string name, string? value)
    {
        var row = await db.Set<IdentityUserToken<Guid>>().FindAsync(person, Provider, name);
        if (row is not null && value is null)
            db.Remove(row);
        else if (row is not null)
            row.Value = value;
        else if (value is not null)
            db.Add(
                new IdentityUserToken<Guid>
                {
                    UserId = person,
                    LoginProvider = Provider,
                    Name = name,
                    Value = value,
                }
            );
    }
}
