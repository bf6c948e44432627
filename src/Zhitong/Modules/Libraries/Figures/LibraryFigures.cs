using Microsoft.EntityFrameworkCore;
using Zhitong.Hosting;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Equipment;
using Zhitong.Modules.Libraries.Experts;
using Zhitong.Modules.Libraries.Projects;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries.Figures;

/// <summary>F039, F041–F044, F103–F108, F117–F120: how much the libraries hold on a day, from the ledger.</summary>
internal static class LibraryFigures
{
    private const string Group = "资源库";
    private const string Levels = "检验检测机构";

    public static void Register(ModuleBuilder module)
    {
        module
            .Figure(Libraries())
            .Figure(
                LedgerFigures.Of(
                    "F041",
                    "专家库",
                    "名",
                    LibraryClasses.Experts,
                    (db, ids) => Faces(db.Set<Expert>(), ids, e => new(e.Id, e.Name, ExpertsLinks.Detail(e.Id), !e.Hidden)),
                    ExpertsAccess.See,
                    new(
                        Group,
                        "专家库的聘任记录",
                        "专家库里的人，一人只数一次",
                        "聘期含截至日当天，没有被解聘",
                        "期满未续聘、已解聘、待审核或不公开的"
                    )
                    {
                        RowsRule = ExpertsAccess.See,
                        RowsAreFor = "名单含个人信息，只给市、县局经办人按辖区查看；在聘专家的公开介绍请看专家库",
                    }
                )
            )
            .Figure(
                LedgerFigures.Of(
                    "F042",
                    "设备库",
                    "台",
                    LibraryClasses.Equipment,
                    (db, ids) =>
                        Faces(
                            db.Set<EquipmentItem>(),
                            ids,
                            e => new(e.Id, e.OwnerName + " " + e.Name, EquipmentLinks.Detail(e.Id), e.Open)
                        ),
                    EquipmentAccess.See,
                    new(
                        Group,
                        "设备库的入库和检定校准记录",
                        "设备库里的仪器设备，一台只数一次",
                        "截至日在用，检定校准在有效期内或不需要检定",
                        "到期未检、停用、待审核或不公开的；未共享的计数但不列名称"
                    )
                    {
                        Floor = 100,
                    }
                )
            )
            .Figure(
                OfInstitutions("F043", "检验检测机构库", LibraryClasses.Institutions, Group, "机构库里的机构", "截至日资质有效")
            )
            .Figure(
                LedgerFigures.Of(
                    "F044",
                    "六新项目库",
                    "个",
                    LibraryClasses.Projects,
                    (db, ids) =>
                        Faces(
                            db.Set<Project>(),
                            ids,
                            p => new(p.Id, p.EnterpriseName + " " + p.Name, ProjectsLinks.Detail(p.Id), !p.Hidden)
                        ),
                    ProjectsAccess.See,
                    new(
                        Group,
                        "项目库的入库记录",
                        "新基建、新技术、新材料、新装备、新产品、新业态的项目",
                        "截至日在库，没有终止",
                        "已终止、不公开的"
                    )
                )
            );
        Institutions(module);
        module.Figure(
            LedgerFigures.Of(
                "F117",
                "社会公用计量标准",
                "项",
                LibraryClasses.Standards,
                (db, ids) =>
                    Faces(db.Set<MeasurementStandard>(), ids, s => new(s.Id, s.Name, LibrariesLinks.Standards, !s.Hidden)),
                LibrariesAccess.EditStandard,
                new("计量", "计量标准的证书记录", "社会公用计量标准，一项只数一次", "截至日证书有效", "证书到期、不公开的")
            )
        );
    }

    private static void Institutions(ModuleBuilder module)
    {
        const string held = "截至日资质有效";
        module
            .Figure(OfInstitutions("F103", "质量检测机构", LibraryClasses.Testing, Levels, "做检验检测的机构", held))
            .Figure(Centre("F104", "国家级质检中心", InstitutionLevel.National, CentreState.Built))
            .Figure(Centre("F105", "省级质检中心", InstitutionLevel.Provincial, CentreState.Built))
            .Figure(Centre("F106", "筹建国家质检中心", InstitutionLevel.National, CentreState.Planned))
            .Figure(Centre("F107", "筹建省级质检中心", InstitutionLevel.Provincial, CentreState.Planned))
            .Figure(
                OfInstitutions("F108", "产业计量测试中心", LibraryClasses.MetrologyBuilt, "计量", "建成的产业计量测试中心", held)
            )
            .Figure(OfLevel("F118", "国家级检验检测机构", InstitutionLevel.National))
            .Figure(OfLevel("F119", "省级检验检测机构", InstitutionLevel.Provincial))
            .Figure(OfLevel("F120", "市级检验检测机构", InstitutionLevel.Municipal));
    }

    private static CountOf<LedgerSpan> Centre(string code, string name, InstitutionLevel level, CentreState state) =>
        OfInstitutions(
            code,
            name,
            LibraryClasses.CentreOf(level, state),
            Levels,
            $"{level.Chinese()}产品质量检验检测中心",
            $"截至日是“{state.Chinese()}”，资质有效"
        );

    private static CountOf<LedgerSpan> OfLevel(string code, string name, InstitutionLevel level) =>
        OfInstitutions(
            code,
            name,
            LibraryClasses.TestingOf(level),
            Levels,
            $"做检验检测的{level.Chinese()}机构",
            "截至日资质有效"
        );

    private static CountOf<LedgerSpan> OfInstitutions(
        string code,
        string name,
        string inClass,
        string group,
        string counts,
        string condition
    ) =>
        LedgerFigures.Of(
            code,
            name,
            "家",
            inClass,
            (db, ids) => Faces(db.Set<Institution>(), ids, i => new(i.Id, i.Name, LibrariesLinks.Institution(i.Id), !i.Hidden)),
            LibrariesAccess.EditInstitution,
            new(group, "机构库的入库和资质记录", $"{counts}，一家只数一次", condition, "资质到期、不公开的；入库以前的日子")
        );

    /// <summary>F039: a library counts once something in it holds.</summary>
    private static ListFigure Libraries() =>
        new("F039", "服务资源库数", "个")
        {
            Group = Group,
            Source = "机构、设备、专家、项目四个库的入库记录",
            Versions =
            [
                new(
                    1,
                    Figure.Beginning,
                    "服务资源库：专家库、设备库、机构库、项目库",
                    "截至日库里至少有一条有效的记录",
                    "空着的库；计量标准另计"
                ),
            ],
            Columns = ["入口"],
            Rows = async (db, ask, cancel) =>
            {
                List<FigureRow> open = [];
                foreach (var (id, name, inClass, href) in All)
                    if (await db.Set<LedgerSpan>().InClass(ask.City, inClass, ask.To).AnyAsync(cancel))
                        open.Add(new FigureRow(id, name, href, ask.City, [href]));
                return open;
            },
        };

    private static readonly (Guid Id, string Name, string Class, string Href)[] All =
    [
        (new("00000000-0000-7000-8000-000000000001"), "专家库", LibraryClasses.Experts, ExpertsLinks.List),
        (new("00000000-0000-7000-8000-000000000002"), "设备库", LibraryClasses.Equipment, EquipmentLinks.List),
        (new("00000000-0000-7000-8000-000000000003"), "机构库", LibraryClasses.Institutions, LibrariesLinks.Institutions),
        (new("00000000-0000-7000-8000-000000000004"), "项目库", LibraryClasses.Projects, ProjectsLinks.List),
    ];

    private sealed record Face(Guid Id, string Name, string Href, bool Open);

    private static async Task<Dictionary<Guid, RecordFace>> Faces<T>(
        IQueryable<T> records,
        List<Guid> ids,
        System.Linq.Expressions.Expression<Func<T, Face>> face
    )
        where T : class, ILedgered =>
        await records
            .AsNoTracking()
            .Where(r => ids.Contains(r.Id))
            .Select(face)
            .ToDictionaryAsync(f => f.Id, f => new RecordFace(f.Name, f.Href, f.Open));
}
