using System.Globalization;
using System.Security.Cryptography;
using Zhitong.Data;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.TwoFactor;

/// <summary>Keys and codes of the second step. Keys lie sealed under the master key, recovery codes hashed.</summary>
public sealed class SecondStep(SubjectVault vault)
{
    public const int RecoveryCount = 8;

    /// <summary>Makes a key that counts only once its first code was shown to be right.</summary>
    internal Task PrepareAsync(Work work, Guid person) =>
        PersonSecrets.WriteAsync(
            work.Db,
            person,
            PersonSecrets.PendingAuthenticator,
            vault.SealByMaster(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Totp.KeyLength)))
        );

    /// <summary>The key that waits for its first code, or null.</summary>
    internal async Task<byte[]?> PendingAsync(ZhitongDb db, Guid person) =>
        Open(await PersonSecrets.ReadAsync(db, person, PersonSecrets.PendingAuthenticator));

    /// <summary>Puts the waiting key in force if the code is right.</summary>
    /// <returns>The recovery codes, to be shown once; null when the code is wrong.</returns>
    internal async Task<IReadOnlyList<string>?> ConfirmAsync(Work work, Guid person, string? code)
    {
        var sealedKey = await PersonSecrets.ReadAsync(work.Db, person, PersonSecrets.PendingAuthenticator);
        if (Open(sealedKey) is not { } key || Totp.Match(key, Secrets.CleanCode(code), work.Now, 0) is not { } step)
            return null;
        await PersonSecrets.WriteAsync(work.Db, person, PersonSecrets.Authenticator, sealedKey);
        await PersonSecrets.WriteAsync(work.Db, person, PersonSecrets.PendingAuthenticator, null);
        await KeepStepAsync(work, person, step);
        return await RenewCodesAsync(work, person);
    }

    internal static async Task<IReadOnlyList<string>> RenewCodesAsync(Work work, Guid person)
    {
        var codes = Enumerable.Range(0, RecoveryCount).Select(_ => Secrets.Code()).ToList();
        var hashes = codes.Select(c => AccountDirectory.Hash(Secrets.CleanCode(c)));
        await PersonSecrets.WriteAsync(work.Db, person, PersonSecrets.RecoveryCodes, string.Join(',', hashes));
        return codes;
    }

    /// <summary>True for a right code, which is used up by that.</summary>
    internal async Task<bool> AcceptsAsync(Work work, Guid person, string? typed)
    {
        var code = Secrets.CleanCode(typed);
        return code.Length == 6 ? await AcceptsTimeCodeAsync(work, person, code) : await AcceptsRecoveryAsync(work, person, code);
    }

    /// <summary>Removes everything of the second step.</summary>
    internal static async Task RemoveAsync(Work work, Guid person)
    {
        await PersonSecrets.WriteAsync(work.Db, person, PersonSecrets.Authenticator, null);
        await PersonSecrets.WriteAsync(work.Db, person, PersonSecrets.PendingAuthenticator, null);
        await PersonSecrets.WriteAsync(work.Db, person, PersonSecrets.RecoveryCodes, null);
        await PersonSecrets.WriteAsync(work.Db, person, PersonSecrets.LastStep, null);
    }

    private async Task<bool> AcceptsTimeCodeAsync(Work work, Guid person, string code)
    {
        var key = Open(await PersonSecrets.ReadAsync(work.Db, person, PersonSecrets.Authenticator));
        var last = await PersonSecrets.ReadAsync(work.Db, person, PersonSecrets.LastStep);
        if (
            key is null
            || Totp.Match(key, code, work.Now, last is null ? 0 : long.Parse(last, CultureInfo.InvariantCulture)) is not { } step
        )
            return false;
        await KeepStepAsync(work, person, step);
        return true;
    }

    private static async Task<bool> AcceptsRecoveryAsync(Work work, Guid person, string code)
    {
        var kept = await PersonSecrets.ReadAsync(work.Db, person, PersonSecrets.RecoveryCodes);
        var hashes = (kept ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (!hashes.Remove(AccountDirectory.Hash(code)))
            return false;
        await PersonSecrets.WriteAsync(work.Db, person, PersonSecrets.RecoveryCodes, string.Join(',', hashes));
        return true;
    }

    private static Task KeepStepAsync(Work work, Guid person, long step) =>
        PersonSecrets.WriteAsync(work.Db, person, PersonSecrets.LastStep, step.ToString(CultureInfo.InvariantCulture));

    private byte[]? Open(string? sealedKey) =>
        sealedKey is null ? null : Convert.FromBase64String(vault.UnsealByMaster(sealedKey));
}
