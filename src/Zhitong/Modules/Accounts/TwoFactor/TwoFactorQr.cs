using QRCoder;
using Zhitong.Data;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Accounts.TwoFactor;

/// <summary>The picture that an authenticator scans: the key that waits for its first code.</summary>
internal static class TwoFactorQr
{
    public const string Address = "/account/two-factor/qr.svg";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(Address, AnswerAsync).Access(AccessRule.SignedIn).ExcludeFromDescription();

    /// <summary>The address inside the picture (Key Uri Format of the authenticators).</summary>
    public static string Uri(string userName, byte[] key) =>
        $"otpauth://totp/{System.Uri.EscapeDataString("质通:" + userName)}?secret={Totp.Base32(key)}"
        + $"&issuer={System.Uri.EscapeDataString("质通")}&algorithm=SHA1&digits=6&period=30";

    private static async Task<IResult> AnswerAsync(HttpContext context, CurrentActor current, ZhitongDb db, SecondStep second)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (current.Actor.PersonId is not { } id || await second.PendingAsync(db, id) is not { } key)
            return Results.NotFound();
        var person = await db.Users.FindAsync(id);
        using var data = QRCodeGenerator.GenerateQrCode(Uri(person!.UserName ?? "", key), QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        var svg = code.GetGraphic(4, "#14262b", "#ffffff", true, SvgQRCode.SizingMode.ViewBoxAttribute);
        return Results.Text(svg, "image/svg+xml", System.Text.Encoding.UTF8);
    }
}
