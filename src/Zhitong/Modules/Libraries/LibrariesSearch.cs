using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Equipment;
using Zhitong.Modules.Libraries.Experts;
using Zhitong.Modules.Libraries.Projects;
using Zhitong.Modules.Search.Contract;

namespace Zhitong.Modules.Libraries;

/// <summary>What the catalogue of the search holds of the libraries; what is hidden, lapsed or of another city it passes over.</summary>
internal static class LibrariesSearch
{
    public static void Register(ModuleBuilder module) =>
        module.Search(Institutions).Search(Capabilities).Search(Standards).Search(Shared).Search(Appointed).Search(Public);

    private static SearchKind Institutions =>
        new("institution", "机构", 20)
        {
            Counter = "家",
            Record = typeof(Institution),
            Names = [(CatalogueField.Title, RegistryNameKind.Institution)],
            Catalogue = InstitutionRows,
            Address = row => LibrariesLinks.Institution(row.Record),
            SubjectLabel = "业务范围",
        };

    private static SearchKind Capabilities =>
        new("capability", "能力参数", 25)
        {
            Counter = "项",
            Record = typeof(Capability),
            Names =
            [
                (CatalogueField.Title, RegistryNameKind.Object),
                (CatalogueField.Part, RegistryNameKind.Parameter),
                (CatalogueField.Standards, RegistryNameKind.Method),
                (CatalogueField.Subject, RegistryNameKind.Alias),
            ],
            Catalogue = CapabilityRows,
            Address = row => LibrariesLinks.Institution(row.Owner!.Value),
            FoldsInto = "institution",
            NoteIsRange = true,
            SubjectLabel = "也叫",
            TradeOf = row => row.Subject?.Split('\n') is [_, var trade, ..] ? trade : row.Subject,
            StandardsLabel = "方法标准",
        };

    private static SearchKind Standards =>
        new("standard", "计量标准", 28)
        {
            Counter = "项",
            Record = typeof(MeasurementStandard),
            Catalogue = StandardRows,
            Address = row => LibrariesLinks.Standard(row.Record),
            SubjectLabel = "建标单位",
        };

    private static SearchKind Shared =>
        new("equipment", "设备", 30)
        {
            Counter = "台",
            Record = typeof(EquipmentItem),
            Names = [(CatalogueField.Title, RegistryNameKind.Equipment)],
            Catalogue = EquipmentRows,
            Address = row => EquipmentLinks.Detail(row.Record),
            SubjectLabel = "型号和领域",
        };

    private static SearchKind Appointed =>
        new("expert", "专家", 40)
        {
            Counter = "位",
            Record = typeof(Expert),
            Names = [(CatalogueField.Title, RegistryNameKind.Expert)],
            Catalogue = ExpertRows,
            Address = row => ExpertsLinks.Detail(row.Record),
            SubjectLabel = "专业领域",
            FoundByTrade = true,
        };

    private static SearchKind Public =>
        new("project", "项目", 50)
        {
            Record = typeof(Project),
            Names = [(CatalogueField.Title, RegistryNameKind.Project)],
            Catalogue = ProjectRows,
            Address = row => ProjectsLinks.Detail(row.Record),
            SubjectLabel = "企业",
        };

    private static IQueryable<CatalogueRow> EquipmentRows(ZhitongDb db) =>
        db.Set<EquipmentItem>()
            .AsNoTracking()
            .Select(e => new CatalogueRow
            {
                Doc = e.Doc,
                Record = e.Id,
                Title = e.Name,
                City = e.City,
                Region = e.Region,
                Hidden = e.Open == false, // kept as a number: PostgreSQL has no NOT for it
                Subject = e.Model + "\n" + e.Field,
                Text = e.OwnerName + "\n" + e.Maker + "\n" + e.AssetNumber + "\n" + e.Place + "\n" + e.Note,
                Note = e.Model + " " + e.OwnerName,
                FirstDay = e.FirstDay,
                LastDay = e.LastDay,
            });

    /// <summary>Nothing personal: name, employer, title and what they know.</summary>
    private static IQueryable<CatalogueRow> ExpertRows(ZhitongDb db) =>
        db.Set<Expert>()
            .AsNoTracking()
            .Select(e => new CatalogueRow
            {
                Doc = e.Doc,
                Record = e.Id,
                Title = e.Name,
                City = e.City,
                Region = e.Region,
                Hidden = e.Hidden,
                Subject = string.Join('、', e.Fields),
                Text = e.Employer + "\n" + e.Title + "\n" + e.Post + "\n" + e.Batch + "\n" + e.Bio,
                Note = e.Employer + " " + e.Title,
                FirstDay = e.FirstDay,
                LastDay = e.LastDay,
            });

    private static IQueryable<CatalogueRow> ProjectRows(ZhitongDb db) =>
        db.Set<Project>()
            .AsNoTracking()
            .Select(p => new CatalogueRow
            {
                Doc = p.Doc,
                Record = p.Id,
                Title = p.Name,
                City = p.City,
                Region = p.Region,
                Hidden = p.Hidden,
                Subject = p.EnterpriseName,
                Text = ProjectWords.Kinds.Name(p.Kind) + "\n" + p.Programme + "\n" + p.Batch + "\n" + p.Summary,
                Note = p.EnterpriseName + " " + ProjectWords.Stages.Name(p.Stage),
            });

    private static IQueryable<CatalogueRow> InstitutionRows(ZhitongDb db) =>
        db.Set<Institution>()
            .AsNoTracking()
            .Select(i => new CatalogueRow
            {
                Doc = i.Doc,
                Record = i.Id,
                Title = i.Name,
                City = i.City,
                Region = i.Region,
                Hidden = i.Hidden,
                Subject = InstitutionWords.Kinds(i.Kinds) + "\n" + i.Summary,
                Text = i.CreditCode + "\n" + i.Address,
                Note = i.Address,
                FirstDay = i.FirstDay,
                LastDay = i.LastDay,
            });

    private static IQueryable<CatalogueRow> CapabilityRows(ZhitongDb db) =>
        db.Set<Capability>()
            .AsNoTracking()
            .Select(c => new CatalogueRow
            {
                Doc = c.Doc,
                Record = c.Id,
                Owner = c.InstitutionId,
                Title = c.Object,
                Part = c.Parameter,
                City = c.City,
                Region = c.Region,
                Hidden = c.Hidden,
                Subject = c.Aliases + "\n" + c.Field,
                Standards = c.MethodNumber ?? c.Method,
                Text =
                    c.Method
                    + "\n"
                    + c.Note
                    + (
                        c.MethodKey!.StartsWith("JJG") ? "\n检定"
                        : c.MethodKey.StartsWith("JJF") ? "\n校准"
                        : ""
                    ), // what the rule is of
                Note = c.Range,
                FirstDay = c.FirstDay,
                LastDay = c.LastDay,
            });

    private static IQueryable<CatalogueRow> StandardRows(ZhitongDb db) =>
        db.Set<MeasurementStandard>()
            .AsNoTracking()
            .Select(s => new CatalogueRow
            {
                Doc = s.Doc,
                Record = s.Id,
                Title = s.Name,
                City = s.City,
                Region = s.Region,
                Hidden = s.Hidden,
                Subject = s.Owner,
                Text = s.Number + "\n" + s.CertificateNumber + "\n" + s.Range + "\n" + s.Note,
                Note = s.Owner,
                FirstDay = s.FirstDay,
                LastDay = s.LastDay,
            });
}
