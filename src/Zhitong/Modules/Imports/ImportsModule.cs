using System.CommandLine;
using Zhitong.Hosting;
using Zhitong.Modules.Imports.Running;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;

namespace Zhitong.Modules.Imports;

/// <summary>导入: sheets become records.</summary>
public sealed class ImportsModule : IModule, IHasVerbs
{
    public string Name => "Imports";

    public void Register(ModuleBuilder module)
    {
        module
            .Services.AddSingleton<ImportKinds>()
            .AddSingleton<ImportStore>()
            .AddSingleton<ImportRunner>()
            .AddSingleton<ImportActs>()
            .AddSingleton<ImportSignal>()
            .AddSingleton<ImportProgressBook>()
            .AddSingleton<Uploads>()
            .AddScoped<ImportReader>()
            .AddSingleton<ImportWorker>()
            .AddHostedService(p => p.GetRequiredService<ImportWorker>())
            .AddSingleton<IHistorySource, ImportHistory>()
            .AddSingleton<IDataCheck, ImportCheck>();
        module
            .Access(ImportsAccess.Run)
            .Numbers(ImportRunner.Series)
            .Job<ForgetUploads>("清理没有确认的导入", "每小时 35 分", "0 35 * * * ?")
            .Menu("导入", ImportsLinks.List, ImportsAccess.Run, 45, Role.County, Role.City)
            .ActName("import", "upload", "上传")
            .ActName("import", "correct", "改表头或列的对法")
            .ValueWords("import", nameof(ImportBatch.Headers), ImportWords.Headers)
            .ActName("import", "confirm", "确认入库")
            .ActName("import", "take", "入库")
            .ActName("import", "drop", "放弃")
            .ActName("import", "fail", "没有成功");
        foreach (var (state, name) in ImportWords.States)
            module.ValueName("import", "State", state.ToString(), name);
    }

    public void Map(IEndpointRouteBuilder app) => ImportsApi.Map(app);

    public IEnumerable<Command> Verbs(VerbContext context) => [ImportVerb.Make(context)];
}
