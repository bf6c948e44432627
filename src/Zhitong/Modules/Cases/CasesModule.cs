using Zhitong.Hosting;
using Zhitong.Modules.Cases.Acts;
using Zhitong.Modules.Cases.Detail;
using Zhitong.Modules.Cases.Figures;
using Zhitong.Modules.Cases.File;
using Zhitong.Modules.Cases.List;
using Zhitong.Modules.Cases.Overview;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Deadlines;

namespace Zhitong.Modules.Cases;

/// <summary>办件: from a quality problem to a rated result.</summary>
public sealed class CasesModule : IModule
{
    public string Name => "Cases";

    public void Register(ModuleBuilder module)
    {
        module
            .Services.AddSingleton<FileCase>()
            .AddSingleton<CaseFilingCheck>()
            .AddSingleton<CaseDrafts>()
            .AddSingleton<CaseDesk>()
            .AddSingleton<Contract.LateCases>()
            .AddSingleton<Queue.QueueRail>()
            .AddSingleton<IDataCheck, CaseDataCheck>()
            .AddSingleton<ISeed, MeasureOldCases>();
        module.Services.AddScoped<CaseQuery>().AddScoped<CaseReader>().AddScoped<OverviewReader>().AddScoped<HeldCases>();
        foreach (var act in Enum.GetValues<CaseAct>())
            module.ActName("case", act.Code(), act.Chinese());
        module.ActName("case", "restate", "重算期限");
        CaseFigures.Register(module);
        foreach (var act in Acts)
            module.Services.AddSingleton(typeof(CaseActDefinition), act);
        foreach (var act in Enum.GetValues<CaseAct>())
            module.ActName("case", act.Code(), act.Chinese());
        foreach (var status in Enum.GetValues<CaseStatus>())
            module.ValueName("case", nameof(Case.Status), status.ToString(), status.Chinese());
        module
            .Function("网上办理", "/matters")
            .Access(CasesAccess.All)
            .Numbers(FileCase.Series)
            .TextIndex(FileCase.TextIndex, FileCase.IndexedAsync)
            .Handle<CalendarLoaded, RestateEstimates>()
            .Job<ForgetOldKeys>("清理过期的草稿和防重复提交的记录", "每天 03:10", "0 10 3 * * ?")
            .Menu("我的办件", CasesLinks.Mine, CasesAccess.File, 10, Role.Enterprise)
            .Menu(
                "待办",
                CasesLinks.Queue,
                CasesAccess.View,
                10,
                Role.Station,
                Role.County,
                Role.City,
                Role.Institution,
                Role.Leader
            )
            .Menu("总览", CasesLinks.Overview, CasesAccess.Overview, 5, Role.County, Role.City, Role.Leader)
            .Menu("代企业办件", CasesLinks.New(), CasesAccess.File, 20, Role.Station, Role.County, Role.City);
    }

    public void Map(IEndpointRouteBuilder app) => CasesApi.Map(app);

    private static readonly Type[] Acts =
    [
        typeof(SubmitCase),
        typeof(SupplementCase),
        typeof(RefuseCase),
        typeof(AcceptCase),
        typeof(DispatchCase),
        typeof(StartCase),
        typeof(PauseCase),
        typeof(ResumeCase),
        typeof(ExtendCase),
        typeof(DeliverCase),
        typeof(ConfirmCase),
        typeof(RateCase),
        typeof(NoteCase),
    ];
}
