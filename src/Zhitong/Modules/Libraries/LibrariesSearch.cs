using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Equipment;
using Zhitong.Modules.Libraries.Experts;
using Zhitong.Modules.Libraries.Projects;
using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries;

/// <summary>What the search shows of the libraries: what is public and valid today, of the city of who looks.</summary>
internal static class LibrariesSearch
{
    public static void Register(ModuleBuilder module) =>
        module.Search(Institutions).Search(Capabilities).Search(Standards).Search(Shared).Search(Appointed).Search(Public);

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

    private static SearchKind Shared =>
        new("equipment", "设备", 30)
        {
            Counter = "台",
            Index = SaveEquipment.TextIndex,
            Rows = EquipmentRows,
            Address = row => EquipmentLinks.Detail(row.Record),
            SubjectLabel = "型号和领域",
        };

    private static SearchKind Appointed =>
        new("expert", "专家", 40)
        {
            Counter = "位",
            Index = SaveExpert.TextIndex,
            Rows = ExpertRows,
            Address = row => ExpertsLinks.Detail(row.Record),
            SubjectLabel = "专业领域",
        };

    private static SearchKind Public =>
        new("project", "项目", 50)
        {
            Index = SaveProject.TextIndex,
            Rows = ProjectRows,
            Address = row => ProjectsLinks.Detail(row.Record),
            SubjectLabel = "企业",
        };

    private static IQueryable<SearchRow> EquipmentRows(ZhitongDb db, SearchSight sight) =>
        db.Set<EquipmentItem>()
            .AsNoTracking()
            .Where(e => e.City == sight.Actor.City && e.Open)
            .HoldingOn(sight.Today)
            .Select(e => new SearchRow
            {
                Doc = e.Doc,
                Record = e.Id,
                Title = e.Name,
                Region = e.Region,
                Subject = e.Model + "\n" + e.Field,
                Text = e.OwnerName + "\n" + e.Maker + "\n" + e.AssetNumber + "\n" + e.Place + "\n" + e.Note,
                Note = e.Model + " " + e.OwnerName,
                Until = e.LastDay == Spans.Forever ? null : e.LastDay,
            });

    /// <summary>Nothing personal: name, employer, title and what they know.</summary>
    private static IQueryable<SearchRow> ExpertRows(ZhitongDb db, SearchSight sight) =>
        db.Set<Expert>()
            .AsNoTracking()
            .Where(e => e.City == sight.Actor.City && !e.Hidden)
            .HoldingOn(sight.Today)
            .Select(e => new SearchRow
            {
                Doc = e.Doc,
                Record = e.Id,
                Title = e.Name,
                Region = e.Region,
                Subject = string.Join('、', e.Fields),
                Text = e.Employer + "\n" + e.Title + "\n" + e.Post + "\n" + e.Batch + "\n" + e.Bio,
                Note = e.Employer + " " + e.Title,
                Until = e.LastDay == Spans.Forever ? null : e.LastDay,
            });

    private static IQueryable<SearchRow> ProjectRows(ZhitongDb db, SearchSight sight) =>
        db.Set<Project>()
            .AsNoTracking()
            .Where(p => p.City == sight.Actor.City && !p.Hidden)
            .Select(p => new SearchRow
            {
                Doc = p.Doc,
                Record = p.Id,
                Title = p.Name,
                Region = p.Region,
                Subject = p.EnterpriseName,
                Text = ProjectWords.Kinds.Name(p.Kind) + "\n" + p.Programme + "\n" + p.Batch + "\n" + p.Summary,
                Note = p.EnterpriseName + " " + ProjectWords.Stages.Name(p.Stage),
            });

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
