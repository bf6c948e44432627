using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Schedule;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.Continue;

/// <summary>A form that can be sent again.</summary>
public sealed record KeptForm(Guid? PersonId, bool NeedsSignIn, string Path, IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>Keeps the fields of a form that came too late, so that nothing is typed twice. Files and passwords are not kept.</summary>
public sealed class ParkedForms(
    WriteGate gate,
    IDbContextFactory<ZhitongDb> factory,
    IDataProtectionProvider protection,
    Clock clock
) : IDisposable
{
    public const string Cookie = "zt-parked";
    public const string Page = "/continue";
    public const int LargestBytes = 20 * 1024 * 1024;
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private readonly IDataProtector protector = protection.CreateProtector("zhitong.parked-form");

    // forms of nobody known are limited, so that strangers cannot fill the database
    private readonly PartitionedRateLimiter<string> strangers = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(
            address,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = 20, Window = TimeSpan.FromMinutes(10) }
        )
    );

    /// <summary>A form that a person sent by navigating, not a script in the background.</summary>
    public static bool IsNavigation(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && request.HasFormContentType
        && request.Headers["Sec-Fetch-Mode"].ToString() is "" or "navigate"
        && !request.Headers.ContainsKey("HX-Request");

    /// <returns>False when there is nothing that can be kept.</returns>
    public async Task<bool> ParkAsync(HttpContext context, Guid? person, bool needsSignIn)
    {
        var path = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
        if (path.Length > 2000 || await FieldsAsync(context.Request) is not { } fields)
            return false;
        if (person is null && !Admits(context))
            return false;
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var form = new ParkedForm
        {
            Id = AccountDirectory.Hash(id),
            PersonId = person,
            NeedsSignIn = needsSignIn,
            Path = path,
            Fields = protector.Protect(fields),
            ExpiresAt = clock.Now + KeptFor,
        };
        await gate.RunAsync(async db =>
        {
            db.Add(form);
            return await db.SaveChangesAsync();
        });
        context.Response.Cookies.Append(
            Cookie,
            id,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = KeptFor,
                IsEssential = true,
            }
        );
        return true;
    }

    /// <summary>The form that this browser left, or null.</summary>
    public async Task<KeptForm?> FindAsync(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: 32 } id)
            return null;
        var hash = AccountDirectory.Hash(id);
        var now = clock.Now;
        await using var db = await factory.CreateDbContextAsync();
        var form = await db.Set<ParkedForm>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == hash && f.ExpiresAt > now);
        if (form is null)
            return null;
        try
        {
            var fields = JsonSerializer.Deserialize<List<KeyValuePair<string, string>>>(protector.Unprotect(form.Fields)) ?? [];
            return new KeptForm(form.PersonId, form.NeedsSignIn, form.Path, fields);
        }
        catch (CryptographicException)
        {
            return null; // the keys were replaced
        }
    }

    public async Task ForgetAsync(HttpContext context)
    {
        context.Response.Cookies.Delete(Cookie);
        if (context.Request.Cookies[Cookie] is { Length: 32 } id)
        {
            var hash = AccountDirectory.Hash(id);
            await gate.RunAsync(db => db.Set<ParkedForm>().Where(f => f.Id == hash).ExecuteDeleteAsync());
        }
    }

    public Task<int> ForgetOldAsync()
    {
        var now = clock.Now;
        return gate.RunAsync(db => db.Set<ParkedForm>().Where(f => f.ExpiresAt <= now).ExecuteDeleteAsync());
    }

    public void Dispose() => strangers.Dispose();

    private bool Admits(HttpContext context)
    {
        using var lease = strangers.AttemptAcquire(context.Connection.RemoteIpAddress?.ToString() ?? "");
        return lease.IsAcquired;
    }

    private static async Task<byte[]?> FieldsAsync(HttpRequest request)
    {
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync();
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException or IOException)
        {
            return null;
        }
        List<KeyValuePair<string, string>> fields =
        [
            .. from field in form
            where MayKeep(field.Key)
            from value in field.Value
            select new KeyValuePair<string, string>(field.Key, value ?? ""),
        ];
        if (fields.Count == 0)
            return null;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(fields);
        return bytes.Length <= LargestBytes ? bytes : null;
    }

    /// <summary>Passwords and one-time codes are never kept, nor the token that was refused. A credit code is neither.</summary>
    internal static bool MayKeep(string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..].ToUpperInvariant();
        return name != "__RequestVerificationToken"
            && !last.Contains("PASSWORD", StringComparison.Ordinal)
            && last is not ("CODE" or "RESETCODE" or "RECOVERYCODE" or "REPEAT" or "CURRENT");
    }
}

/// <summary>Deletes what nobody came back for.</summary>
internal sealed class ForgetParkedForms(ParkedForms forms) : IScheduledJob
{
    public async Task<string> RunAsync(CancellationToken cancel) => $"清理 {await forms.ForgetOldAsync()} 份";
}
