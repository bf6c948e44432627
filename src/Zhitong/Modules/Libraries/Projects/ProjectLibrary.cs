using Zhitong.Hosting;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Libraries.Projects.Detail;
using Zhitong.Modules.Libraries.Projects.List;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Libraries.Projects;

/// <summary>What the library of projects brings.</summary>
internal static class ProjectLibrary
{
    public static void Register(ModuleBuilder module)
    {
        module.Services.AddSingleton<SaveProject>().AddScoped<ProjectQuery>().AddScoped<ProjectReader>();
        module
            .Access(ProjectsAccess.All)
            .Numbers(SaveProject.Series)
            .TextIndex(SaveProject.TextIndex)
            .Handle<EnterpriseRenamed, CarryName>()
            .ActName("project", "add", "登记")
            .ActName("project", "edit", "修改")
            .ActName("project", "end", "终止")
            .ActName("project", "rename", "企业更名")
            .ValueWords("project", nameof(Project.InvestmentFen), Money.Words)
            .ValueWords("project", nameof(Project.DoneFen), Money.Words)
            .ValueWords("project", nameof(Project.ShareDone), ProjectWords.Share);
        ProjectWords.Kinds.Register(module, "project", nameof(Project.Kind));
        ProjectWords.Stages.Register(module, "project", nameof(Project.Stage));
    }
}
