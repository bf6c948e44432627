using Zhitong.Hosting;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Experts.Detail;
using Zhitong.Modules.Libraries.Experts.List;

namespace Zhitong.Modules.Libraries.Experts;

/// <summary>What the library of experts brings.</summary>
internal static class ExpertLibrary
{
    public static void Register(ModuleBuilder module)
    {
        module
            .Services.AddSingleton<SaveExpert>()
            .AddSingleton<ExpertOffers>()
            .AddSingleton<LibraryFilling>()
            .AddScoped<ExpertQuery>()
            .AddScoped<ExpertReader>();
        module
            .Access(ExpertsAccess.All)
            .Numbers(SaveExpert.Series)
            .TextIndex(SaveExpert.TextIndex)
            .ActName("expert", "add", "登记")
            .ActName("expert", "edit", "修改")
            .ActName("expert", "end", "解聘");
    }
}
