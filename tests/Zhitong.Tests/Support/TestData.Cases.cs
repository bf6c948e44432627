using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Cases;
using Zhitong.Modules.Cases.Acts;
using Zhitong.Modules.Cases.File;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Errors;

namespace Zhitong.Tests.Support;

/// <summary>What a test wants of a case; what it does not say is made up.</summary>
public sealed class CaseWish
{
    internal CaseStatus Status { get; private set; } = CaseStatus.Submitted;
    internal string Region { get; private set; } = TestData.Region;
    internal Enterprise? Enterprise { get; private set; }
    internal Organisation? Institution { get; private set; }
    internal string? Matter { get; private set; } = "METR-CALI";
    internal string Need { get; private set; } = "压力表示值偏差大，请校准";
    internal DateTime? FiledAt { get; private set; }
    internal int? Stars { get; private set; }

    /// <summary>Driven there by real acts.</summary>
    public CaseWish At(CaseStatus status)
    {
        Status = status;
        return this;
    }

    public CaseWish In(string region)
    {
        Region = region;
        return this;
    }

    public CaseWish For(Enterprise enterprise)
    {
        (Enterprise, Region) = (enterprise, enterprise.Region);
        return this;
    }

    /// <summary>The institution that handles it.</summary>
    public CaseWish By(Organisation institution)
    {
        Institution = institution;
        return this;
    }

    public CaseWish About(string? matter)
    {
        Matter = matter;
        return this;
    }

    public CaseWish Needing(string need)
    {
        Need = need;
        return this;
    }

    /// <summary>UTC.</summary>
    public CaseWish Filed(DateTime at)
    {
        FiledAt = at;
        return this;
    }

    public CaseWish Rated(int stars)
    {
        (Stars, Status) = (stars, CaseStatus.Closed);
        return this;
    }
}

public sealed partial class TestData
{
    /// <summary>Files a case and drives it to the wished state.</summary>
    public async Task<Case> CaseAsync(Func<CaseWish, CaseWish>? wish = null)
    {
        var wished = (wish ?? (w => w))(new CaseWish());
        var enterprise = wished.Enterprise ?? await EnterpriseAsync(wished.Region);
        var receipt = await services
            .GetRequiredService<FileCase>()
            .RunAsync(FilingFor(enterprise, wished), RootOf(enterprise.Region), at: wished.FiledAt);
        foreach (var act in PathTo(wished.Status))
        {
            await ActAsync(
                receipt.Number,
                act,
                ("reason", "测试理由"),
                ("result", "已校准，证书编号 YQ-1"),
                ("institution", act == CaseAct.Dispatch ? await InstitutionAsync(wished) : null)
            );
        }
        if (wished.Stars is { } stars)
            await ActAsync(receipt.Number, CaseAct.Rate, ("stars", $"{stars}"), ("text", "评价"));
        return await ReadCaseAsync(receipt.Number);
    }

    /// <summary>One act as the command line, which may do them all.</summary>
    public Task<Case> ActAsync(string number, CaseAct act, params (string Name, string? Value)[] values)
    {
        var desk = services.GetRequiredService<CaseDesk>();
        var given = values.ToDictionary(v => v.Name, v => v.Value);
        return desk.RunAsync(number, act, desk[act].Check(given.GetValueOrDefault, null, new Faults()), Root);
    }

    public async Task<Case> ReadCaseAsync(string number)
    {
        await using var db = OpenDb();
        return await db.Set<Case>().AsNoTracking().SingleAsync(c => c.Number == number);
    }

    public static CaseFiling FilingFor(Enterprise enterprise, CaseWish? wish = null)
    {
        wish ??= new CaseWish();
        return new CaseFiling
        {
            Matter = wish.Matter,
            CreditCode = enterprise.CreditCode,
            Enterprise = enterprise.Name,
            Region = enterprise.Region,
            Contact = "王芳",
            Phone = "13800002046",
            Need = wish.Need,
        };
    }

    private async Task<string> InstitutionAsync(CaseWish wished) =>
        (wished.Institution ?? await OrganisationAsync(OrganisationKind.Institution, wished.Region)).Id.ToString();

    private static CaseAct[] PathTo(CaseStatus status) =>
        status switch
        {
            CaseStatus.Submitted => [],
            CaseStatus.Supplementing => [CaseAct.Supplement],
            CaseStatus.Refused => [CaseAct.Refuse],
            CaseStatus.Accepted => [CaseAct.Accept],
            CaseStatus.Dispatched => [CaseAct.Accept, CaseAct.Dispatch],
            CaseStatus.InService => [CaseAct.Accept, CaseAct.Dispatch, CaseAct.Start],
            CaseStatus.Paused => [CaseAct.Accept, CaseAct.Dispatch, CaseAct.Start, CaseAct.Pause],
            CaseStatus.AwaitingConfirmation => [CaseAct.Accept, CaseAct.Dispatch, CaseAct.Start, CaseAct.Deliver],
            CaseStatus.Closed => [CaseAct.Accept, CaseAct.Dispatch, CaseAct.Start, CaseAct.Deliver, CaseAct.Confirm],
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "no act leads there"),
        };
}
