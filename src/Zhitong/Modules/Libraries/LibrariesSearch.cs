using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries;

/// <summary>What the search shows of the libraries: what is public and valid today, of the city of who looks.</summary>
internal static class LibrariesSearch
{
    public static void Register(ModuleBuilder module) =>
        module
            .Rebuilds(InstitutionIndex.Name, InstitutionIndex.IndexedAsync)
            .Rebuilds(InstitutionIndex.RowName, InstitutionIndex.IndexedRowsAsync)
            .Rebuilds(StandardIndex.Name, StandardIndex.IndexedAsync)
            .Search(Institutions)
            .Search(Capabilities)
            .Search(Standards);

    private static SearchKind Institutions =>
        new("institution", "机构", 20)
        {
            Counter = "家",
            Index = InstitutionIndex.Name,
            Rows = InstitutionRows,
            Address = row => LibrariesLinks.Institution(row.Record),
            SubjectLabel = "业务范围",
        };

    private static SearchKind Capabilities =>
        new("capability", "能力参数", 25)
        {
            Counter = "项",
            Index = InstitutionIndex.RowName,
            Rows = CapabilityRows,
            Address = row => LibrariesLinks.Institution(row.Owner!.Value),
            FoldsInto = "institution",
            SubjectLabel = "也叫",
            StandardsLabel = "方法标准",
        };

    private static SearchKind Standards =>
        new("standard", "计量标准", 28)
        {
            Counter = "项",
            Index = StandardIndex.Name,
            Rows = StandardRows,
            Address = row => LibrariesLinks.Standard(row.Record),
            SubjectLabel = "建标单位",
        };

    private static IQueryable<SearchRow> InstitutionRows(ZhitongDb db, SearchSight sight) =>
        db.Set<Institution>()
            .AsNoTracking()
            .Where(i => i.City == sight.Actor.City && !i.Hidden)
            .HoldingOn(sight.Today)
            .Select(i => new SearchRow
            {
                Doc = i.Doc,
                Record = i.Id,
                Title = i.Name,
                Region = i.Region,
                Subject = InstitutionWords.Kinds(i.Kinds) + "\n" + i.Summary,
                Text = i.CreditCode + "\n" + i.Address,
                Note = i.Address,
                Until = i.LastDay == Spans.Forever ? null : i.LastDay,
            });

    private static IQueryable<SearchRow> CapabilityRows(ZhitongDb db, SearchSight sight) =>
        db.Set<Capability>()
            .AsNoTracking()
            .Where(c => c.City == sight.Actor.City && !c.Hidden)
            .HoldingOn(sight.Today)
            .Select(c => new SearchRow
            {
                Doc = c.Doc,
                Record = c.Id,
                Owner = c.InstitutionId,
                Title = c.Object + " " + c.Parameter,
                Region = c.Region,
                Subject = c.Aliases + "\n" + c.Field,
                Standards = c.MethodNumber ?? c.Method,
                Text = c.Method + "\n" + c.Note,
                Note = c.Range,
                Until = c.LastDay == Spans.Forever ? null : c.LastDay,
            });

    private static IQueryable<SearchRow> StandardRows(ZhitongDb db, SearchSight sight) =>
        db.Set<MeasurementStandard>()
            .AsNoTracking()
            .Where(s => s.City == sight.Actor.City && !s.Hidden)
            .HoldingOn(sight.Today)
            .Select(s => new SearchRow
            {
                Doc = s.Doc,
                Record = s.Id,
                Title = s.Name,
                Region = s.Region,
                Subject = s.Owner,
                Text = s.Number + "\n" + s.CertificateNumber + "\n" + s.Range + "\n" + s.Note,
                Note = s.Owner,
                Until = s.LastDay == Spans.Forever ? null : s.LastDay,
            });
}
