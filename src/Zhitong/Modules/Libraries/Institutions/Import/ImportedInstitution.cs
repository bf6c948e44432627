using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Imports.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Institutions.Edit;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Institutions.Import;

/// <summary>
/// An institution of a file: as it is to stand, its certificate, and the rows that are known. It is written by the library's own
/// acts when the rows are taken over; what is held here serves to compare.
/// </summary>
internal sealed class ImportedInstitution
{
    private const string DefaultCertificate = "CMA";
    private readonly bool isNew;
    private readonly List<Certificate> certificates;
    private readonly InstitutionInput input;
    private bool institutionChanges;
    private bool certificateChanges;
    private int filledFrom;

    private ImportedInstitution(Institution record, bool isNew, List<Certificate> certificates, IEnumerable<Capability> rows)
    {
        (Record, this.isNew, this.certificates) = (record, isNew, certificates);
        input = InstitutionInput.Of(record);
        foreach (var row in rows.OrderBy(r => r.Doc))
            Rows.TryAdd(InstitutionImportPass.KeyOf(row.Object, row.Parameter, row.Method), row);
    }

    public Institution Record { get; }

    /// <summary>The certificate that the rows stand under; null when the file names none.</summary>
    public Certificate? Certificate { get; private set; }

    public Dictionary<string, Capability> Rows { get; } = [];

    /// <summary>Why none of its rows can come in.</summary>
    public (string Column, string Message)? Problem { get; private set; }

    public static ImportedInstitution New(ImportRow row, ImportContext context, string defaultKind)
    {
        var record = new Institution
        {
            Id = Guid.CreateVersion7(),
            Doc = 0,
            OrganisationId = Guid.Empty,
            Name = row["name"]!,
            CreditCode = row["creditCode"],
            Region = context.HomeRegion ?? "",
            City = context.Actor.City,
            ListedOn = context.Today,
            UpdatedAt = context.Now,
        };
        record.Kinds = [defaultKind];
        return new ImportedInstitution(record, isNew: true, [], []);
    }

    public static ImportedInstitution Known(
        Institution record,
        List<Certificate> certificates,
        IEnumerable<Capability> rows,
        ImportRow row,
        ImportContext context
    )
    {
        var known = new ImportedInstitution(record, isNew: false, certificates, rows);
        if (!LibrariesAccess.EditInstitution.Covers(context.Actor, record.Scope))
            known.Problem = ("name", $"机构库里它在{RegionTable.Default.FullName(record.Region)}，不归您这里管，请联系市局导入");
        else if (record.CreditCode is { } code && row["creditCode"] is { } said && said != code)
            known.Problem = ("creditCode", $"机构库里“{record.Name}”的信用代码是 {code}，与表里的不同，请核对");
        return known;
    }

    /// <summary>Lays over what the row says of the institution and its certificate; the first row of a stretch speaks for all.</summary>
    public void Fill(ImportRow row, ImportContext context)
    {
        var before = Said(Record);
        InputFields.Overlay(input, row);
        input.ValidUntil = CertificateInput.Day(Record.StatedUntil); // the sheet's day is the certificate's
        if (row["kinds"] is { } kinds)
            input.Kinds =
            [
                .. kinds.Split(
                    ['、', '，', ',', ';', '；', '/'],
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                ),
            ];
        if (input.Region is { Length: > 0 } region)
            input.Region = RegionTable.Default.Read(region, Record.City)?.Code ?? region;
        var faults = new Faults();
        InstitutionCheck.Apply(input, Record, context.Today, faults);
        InputFields.Report(faults, row);
        if (row.IsGood && !LibrariesAccess.EditInstitution.Covers(context.Actor, Record.Scope))
            row.Fault("region", $"{RegionTable.Default.Name(Record.Region)}的机构不归您这里管，请联系市局导入");
        institutionChanges |= Said(Record) != before;
        FillCertificate(row);
        Record.Settle(Certificate is null ? certificates : certificates.Union([Certificate]), context.Today);
    }

    private void FillCertificate(ImportRow row)
    {
        if (row["certificate"] is not { } number)
            return;
        var kind = row["certificateKind"] ?? DefaultCertificate;
        var known = certificates.Find(c => c.Number == number);
        Certificate =
            known
            ?? new Certificate
            {
                Id = Guid.CreateVersion7(),
                InstitutionId = Record.Id,
                Kind = kind,
                Number = number,
            };
        if (known is null)
        {
            certificates.Add(Certificate);
            certificateChanges = true;
        }
        if (row["validUntil"] is not { } said)
            return;
        var until = InstitutionImportPass.Day(said); // null for 长期
        certificateChanges |= Certificate.Until != until;
        Certificate.Hold(Certificate.From, until);
    }

    /// <summary>The row hangs on the institution: what of it is new or changed is written first.</summary>
    public void Hang(ImportRow row)
    {
        if (filledFrom == 0)
            filledFrom = row.Number;
        var why = $"由导入“{row.Table.Sheet}”第 {filledFrom} 行";
        var key = Record.Id.ToString();
        row.Before(key, work => WriteAsync(work, why));
        row.After(key, SettleAsync);
        if (isNew)
            row.Counts(RowOutcome.New);
        else if (row.Number == filledFrom && (institutionChanges || certificateChanges))
            row.Counts(RowOutcome.Changed);
    }

    private async Task WriteAsync(Work work, string why)
    {
        if (isNew)
            await OpenAsync(work, why);
        else if (institutionChanges)
            await EditAsync(work, why);
        foreach (var certificate in certificates.Where(_ => certificateChanges))
            await WriteAsync(work, certificate, why);
    }

    private async Task OpenAsync(Work work, string why)
    {
        var account = await InstitutionAccounts.FindOrMakeAsync(work, Carry.AccountOf(Record));
        if (
            await work
                .Db.Set<Institution>()
                .AnyAsync(i => i.OrganisationId == account.Id || (i.City == Record.City && i.Name == Record.Name))
        )
            throw new RuleRefused($"导入期间有人登记了“{Record.Name}”，什么都没有改。请重新导入");
        var made = new Institution
        {
            Id = Record.Id,
            Doc = await work.NextNumberAsync(InstitutionIndex.Series),
            OrganisationId = account.Id,
            Name = "",
            Region = "",
            City = Record.City,
            UpdatedAt = work.Now,
        };
        InstitutionCheck.Apply(input, made, work.Today, new Faults());
        work.Db.Add(made);
        work.Record(made, "open", why);
    }

    private async Task EditAsync(Work work, string why)
    {
        var stored = await work.Db.Set<Institution>().SingleAsync(i => i.Id == Record.Id);
        InstitutionCheck.Apply(input, stored, work.Today, new Faults());
        if (work.Db.Entry(stored).State != EntityState.Modified)
            return;
        stored.UpdatedAt = work.Now;
        work.Record(stored, "edit", why);
    }

    private static async Task WriteAsync(Work work, Certificate certificate, string why)
    {
        var stored = await work.Db.Set<Certificate>().FirstOrDefaultAsync(c => c.Id == certificate.Id);
        if (stored is null)
        {
            work.Db.Add(certificate);
            work.Record(certificate, "open", why);
        }
        else if (stored.Until != certificate.Until)
        {
            stored.Hold(stored.From, certificate.Until);
            work.Record(stored, "edit", why);
        }
    }

    /// <summary>When its rows are in: term, place and words follow, as after every change of an institution.</summary>
    private async Task SettleAsync(Work work)
    {
        var stored = await work.Db.Set<Institution>().SingleAsync(i => i.Id == Record.Id);
        await Carry.DownAsync(work, stored);
    }

    private static string Said(Institution i) =>
        string.Join(
            '|',
            i.Name,
            i.CreditCode,
            i.KindCodes,
            i.Level,
            i.Region,
            i.Address,
            i.Phone,
            i.Contact,
            i.Summary,
            i.ListedOn,
            i.EndedOn
        );
}
