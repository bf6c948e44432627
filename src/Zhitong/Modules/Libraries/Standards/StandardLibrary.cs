using Zhitong.Hosting;
using Zhitong.Modules.Libraries.Contract;

namespace Zhitong.Modules.Libraries.Standards;

/// <summary>What the library of measurement standards brings.</summary>
internal static class StandardLibrary
{
    public static void Register(ModuleBuilder module)
    {
        module.Services.AddSingleton<SaveStandard>().AddScoped<StandardQuery>();
        module
            .Numbers(StandardIndex.Series)
            .TextIndex(StandardIndex.Name)
            .ActName("standard", "open", "新增")
            .ActName("standard", "edit", "修改");
    }
}
