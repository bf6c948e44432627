using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Cases.Acts;
using Zhitong.Modules.Cases.Figures;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases.File;

/// <summary>What a filing is answered with.</summary>
public sealed record CaseReceipt(string Number, string Status, DateOnly? DueDate, bool DueDateEstimated);

/// <summary>Files a case: at once (API, counter) or as a draft that is handed in later.</summary>
public sealed class FileCase(Writer writer, CaseFilingCheck check, Calendars calendars, IDbContextFactory<ZhitongDb> factory)
{
    public const string Series = "cases";
    public const string TextIndex = "cases_text";

    /// <summary>Checks and submits.</summary>
    /// <param name="filing">As typed or sent.</param>
    /// <param name="actor">The enterprise, or a station or officer on its behalf.</param>
    /// <param name="faults">Faults already found while reading the request.</param>
    /// <param name="idempotencyKey">The same key with the same filing is answered the same and files nothing new.</param>
    /// <param name="at">UTC, now unless told.</param>
    /// <exception cref="InputRefused">All faults at once.</exception>
    /// <exception cref="Forbidden">The actor may not file for this enterprise or region.</exception>
    public async Task<CaseReceipt> RunAsync(
        CaseFiling filing,
        Actor actor,
        Faults? faults = null,
        string? idempotencyKey = null,
        DateTime? at = null
    )
    {
        var (clean, matter) = await check.CheckAsync(filing, actor, faults ?? new Faults());
        return await writer.RunAsync(
            actor,
            async work =>
            {
                var replay = await KeyAsync(work, idempotencyKey, clean);
                if (replay is not null)
                    return replay;
                var c = await DraftAsync(work, clean);
                c.Submit(work.Now, work.Today, matter, calendars.Current);
                await CaseDesk.SettleAsync(work, c, null, c.Status);
                await CaseMeasures.AddAsync(work, c, []);
                work.Record(c, CaseAct.Submit.Code());
                var receipt = new CaseReceipt(c.Number, c.Status.Code(), c.DueOn, c.DueEstimated);
                Keep(work, idempotencyKey, clean, receipt);
                return receipt;
            },
            at
        );
    }

    /// <summary>The receipt that an earlier filing under this key was answered with, or null.</summary>
    public async Task<CaseReceipt?> AnsweredAsync(Actor actor, string key)
    {
        await using var db = await factory.CreateDbContextAsync();
        var kept = await db.Set<IdempotencyKey>()
            .AsNoTracking()
            .FirstOrDefaultAsync(k => k.PersonId == actor.PersonId && k.Key == key);
        return kept is null ? null : JsonSerializer.Deserialize<CaseReceipt>(kept.Answer);
    }

    /// <summary>Makes the case with its profile and index row; status draft.</summary>
    internal static async Task<Case> DraftAsync(Work work, CaseFiling clean)
    {
        var actor = work.Actor;
        var enterprise = await EnterpriseProfiles.FindOrOpenAsync(
            work,
            clean.CreditCode!,
            clean.Enterprise!,
            clean.Region!,
            new EnterpriseContact(clean.Contact!, clean.Phone!, null)
        );
        DemandMayFile(actor, enterprise.Id, clean.Region!);
        var c = New(work, clean, Guid.CreateVersion7(), await work.NextNumberAsync(Series), enterprise.Id);
        work.Db.Add(c);
        await IndexAsync(work, c);
        return c;
    }

    /// <summary>The case that a checked filing makes; status draft.</summary>
    internal static Case New(Work work, CaseFiling clean, Guid id, long doc, Guid enterprise)
    {
        var actor = work.Actor;
        return new Case
        {
            Id = id,
            Doc = doc,
            Number = string.Create(CultureInfo.InvariantCulture, $"ZT-{work.Today.Year}-{doc:D6}"),
            City = actor.City,
            Region = clean.Region!,
            EnterpriseId = enterprise,
            CreditCode = clean.CreditCode!,
            EnterpriseName = clean.Enterprise!,
            Contact = clean.Contact!,
            Phone = clean.Phone!,
            Need = clean.Need!,
            Product = clean.Product,
            Standard = clean.Standard,
            Parameters = clean.Parameters,
            Answers = clean.Answers,
            FiledBy = actor.Role == Role.Enterprise ? actor.Name : $"{actor.Name}（{actor.PostName}代办）",
            FiledById = actor.PersonId,
            SubmittedAt = work.Now,
        };
    }

    internal static Task IndexAsync(Work work, Case c) => work.IndexAsync(TextIndex, c.Doc, TokensOf(c));

    /// <summary>What the index of the cases is rebuilt from.</summary>
    internal static Task<List<IndexedRecord>> IndexedAsync(ZhitongDb db, long after, int most) =>
        db.Set<Case>()
            .AsNoTracking()
            .Where(c => c.Doc > after)
            .OrderBy(c => c.Doc)
            .Take(most)
            .Select(c => new IndexedRecord(c.Doc, TokensOf(c)))
            .ToListAsync();

    private static List<string> TokensOf(Case c) => SearchTokens.ForIndex($"{c.Number}\n{c.EnterpriseName}\n{c.Need}");

    internal static void DemandMayFile(Actor actor, Guid enterprise, string region)
    {
        if (actor.Role == Role.Enterprise && actor.Organisation != enterprise)
            throw new Forbidden("您只能为自己的企业办件；代别家办的，请到服务站点或联系县区局。");
        var reached = new Scope(actor.City, region, enterprise);
        if (!CasesAccess.File.Covers(actor, reached))
            throw new Forbidden($"您的岗位（{actor.PostName}）不能为这个地区的企业办件。");
    }

    private static async Task<CaseReceipt?> KeyAsync(Work work, string? key, CaseFiling clean)
    {
        if (key is null || work.Actor.PersonId is not { } person)
            return null;
        if (key.Length is 0 or > 200)
            throw InputRefused.At("Idempotency-Key", "Idempotency-Key 应是 1 到 200 个字符");
        var kept = await work
            .Db.Set<IdempotencyKey>()
            .AsNoTracking()
            .FirstOrDefaultAsync(k => k.PersonId == person && k.Key == key);
        if (kept is null)
            return null;
        if (kept.BodyHash != HashOf(clean))
            throw InputRefused.At("Idempotency-Key", "这个 Idempotency-Key 用过了，内容却不一样；新的办件请换一个");
        return JsonSerializer.Deserialize<CaseReceipt>(kept.Answer);
    }

    private static void Keep(Work work, string? key, CaseFiling clean, CaseReceipt receipt)
    {
        if (key is null || work.Actor.PersonId is not { } person)
            return;
        work.Db.Add(
            new IdempotencyKey
            {
                PersonId = person,
                Key = key,
                BodyHash = HashOf(clean),
                Answer = JsonSerializer.Serialize(receipt),
                At = work.Now,
            }
        );
    }

    private static string HashOf(CaseFiling clean) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(clean))));
}
