using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Imports.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Institutions.Edit;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Libraries.Institutions.Import;

/// <summary>One reading of a file of institutions and their rows.</summary>
internal sealed class InstitutionImportPass(ImportContext context) : ImportPass
{
    private const string DefaultKind = "testing";
    private const string DefaultField = "检验检测";

    /// <summary>What stands behind a credit code or a name, for all rows of the file.</summary>
    private readonly Dictionary<string, ImportedInstitution> seen = [];

    public override void Read(ImportRow row)
    {
        var (name, code) = (row["name"], row["creditCode"]);
        if (name is null)
            row.Fault("name", "请填写机构名称");
        if (code is not null && name is not null)
        {
            row.Claim("creditCode", "机构 " + name, code, "同一个机构名称有两个信用代码，另一个在{0}，请核对");
            row.Claim("name", "代码 " + code, name, "同一个信用代码有两个机构名称，另一个在{0}，请核对");
        }
        if (Day(row["validUntil"]) is { } last && last < context.Today)
            row.Fault(
                "validUntil",
                $"已过期 {context.Today.DayNumber - last.DayNumber} 天，过期的能力不能导入为有效，请换证后再导入"
            );
        if ((code ?? name) is { } institution)
            row.StandsFor(
                HasRows(row) ? "parameter" : "name",
                HasRows(row) ? $"{institution}|{KeyOf(row)}" : institution,
                HasRows(row)
                    ? "机构、对象、参数、方法都相同的另一行（{0}）内容不同，留哪一行？"
                    : "这家机构的另一行（{0}）内容不同，请只留一行"
            );
    }

    /// <summary>A table that knows no parameters lists institutions alone.</summary>
    private static bool HasRows(ImportRow row) => row.Table.Columns.Any(c => c.Code == "parameter");

    public override async Task PlaceAsync(
        ZhitongDb db,
        IReadOnlyList<ImportRow> rows,
        INumberSource numbers,
        CancellationToken cancel
    )
    {
        await LoadAsync(db, rows, cancel);
        foreach (var row in rows)
        {
            var institution = Of(row);
            if (institution.Problem is { } problem)
            {
                row.Fault(problem.Column, problem.Message);
                continue;
            }
            institution.Fill(row, context);
            if (!row.IsGood)
                continue;
            if (HasRows(row))
                await PlaceRowAsync(row, institution, numbers);
            if (row.IsGood)
                institution.Hang(row);
        }
    }

    private async Task PlaceRowAsync(ImportRow row, ImportedInstitution institution, INumberSource numbers)
    {
        var key = KeyOf(row);
        var known = institution.Rows.GetValueOrDefault(key);
        var input = known is null ? new CapabilityInput { Field = DefaultField } : CapabilityInput.Of(known);
        InputFields.Overlay(input, row);
        input.ValidUntil = known is null ? null : CertificateInput.Day(known.StatedUntil); // the sheet's day is the certificate's
        input.Object ??= row["parameter"];
        var faults = new Faults();
        if (known is null)
        {
            var draft = SaveParts.New(institution.Record, await numbers.NextAsync(InstitutionIndex.RowSeries), context.Now);
            Apply(draft, input, institution, faults);
            InputFields.Report(faults, row);
            if (!row.IsGood)
                return;
            institution.Rows[key] = draft;
            row.Makes(draft);
            return;
        }
        var trial = SaveParts.New(institution.Record, 0, context.Now);
        Apply(trial, input, institution, faults);
        InputFields.Report(faults, row);
        if (row.IsGood)
            row.Changes(
                known,
                c =>
                {
                    Apply(c, input, institution, new Faults());
                    c.UpdatedAt = context.Now;
                }
            );
    }

    private static void Apply(Capability c, CapabilityInput input, ImportedInstitution institution, Faults faults)
    {
        PartCheck.Apply(input, c, faults);
        if (institution.Certificate is { } certificate)
            c.CertificateId = certificate.Id;
        c.Settle(institution.Record, institution.Certificate);
    }

    private ImportedInstitution Of(ImportRow row)
    {
        var key = row["creditCode"] ?? row["name"]!;
        if (!seen.TryGetValue(key, out var institution))
            seen[key] = institution = ImportedInstitution.New(row, context, DefaultKind);
        return institution;
    }

    /// <summary>Institutions of these rows that the library holds, with their certificates and rows.</summary>
    private async Task LoadAsync(ZhitongDb db, IReadOnlyList<ImportRow> rows, CancellationToken cancel)
    {
        var keys = rows.Select(r => r["creditCode"] ?? r["name"]!).Distinct().Where(k => !seen.ContainsKey(k)).ToArray();
        if (keys.Length == 0)
            return;
        var names = rows.Select(r => r["name"]!).Distinct().ToArray();
        var city = context.Actor.City;
        var found = await db.Set<Institution>()
            .AsNoTracking()
            .Where(i => i.City == city && (keys.Contains(i.CreditCode) || names.Contains(i.Name)))
            .ToListAsync(cancel);
        var ids = found.Select(i => i.Id).ToArray();
        var certificates = await db.Set<Certificate>()
            .AsNoTracking()
            .Where(c => ids.Contains(c.InstitutionId))
            .ToListAsync(cancel);
        var capabilities = await db.Set<Capability>()
            .AsNoTracking()
            .Where(c => ids.Contains(c.InstitutionId))
            .ToListAsync(cancel);
        foreach (var row in rows)
        {
            var key = row["creditCode"] ?? row["name"]!;
            if (seen.ContainsKey(key) || Match(found, row) is not { } institution)
                continue;
            seen[key] = ImportedInstitution.Known(
                institution,
                certificates.FindAll(c => c.InstitutionId == institution.Id),
                capabilities.Where(c => c.InstitutionId == institution.Id),
                row,
                context
            );
        }
    }

    /// <summary>By code; by name when one of the two has no code.</summary>
    private static Institution? Match(List<Institution> found, ImportRow row) =>
        found.Find(i => i.CreditCode is not null && i.CreditCode == row["creditCode"]) ?? found.Find(i => i.Name == row["name"]);

    private static string KeyOf(ImportRow row) =>
        KeyOf(row["object"] ?? row["parameter"] ?? "", row["parameter"] ?? "", row["method"]);

    internal static string KeyOf(string @object, string parameter, string? method)
    {
        var key = StandardNumber.Split(method).Number?.Key ?? PlainText.Fold(method ?? "");
        return string.Concat($"{PlainText.Fold(@object)}|{PlainText.Fold(parameter)}|{key}".Where(c => !char.IsWhiteSpace(c)));
    }

    internal static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null;
}
