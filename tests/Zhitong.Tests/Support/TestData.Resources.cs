using Microsoft.Extensions.DependencyInjection;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Equipment;
using Zhitong.Modules.Libraries.Experts;
using Zhitong.Modules.Libraries.Projects;

namespace Zhitong.Tests.Support;

public sealed partial class TestData
{
    /// <summary>Shared equipment that needs no calibration, unless told otherwise.</summary>
    /// <param name="owner">Credit code, id or name of its owner; a new enterprise when null.</param>
    public async Task<EquipmentItem> EquipmentAsync(
        string? owner = null,
        Func<EquipmentInput, EquipmentInput>? wish = null,
        string region = Region
    )
    {
        var input = new EquipmentInput
        {
            Owner = owner ?? (await EnterpriseAsync()).CreditCode,
            Name = NewName("试验机"),
            AssetNumber = NewName("ZC-"),
            CycleMonths = "0",
            Shared = true,
            Price = "300元/样",
            Phone = "0353-1234567",
        };
        return await services.GetRequiredService<SaveEquipment>().AddAsync((wish ?? (i => i))(input), RootOf(region));
    }

    /// <summary>An expert of metrology appointed without end, unless told otherwise.</summary>
    public Task<Expert> ExpertAsync(Func<ExpertInput, ExpertInput>? wish = null, string region = Region)
    {
        var input = new ExpertInput
        {
            Name = NewName("专家"),
            BirthMonth = "1971-03",
            Employer = "测试研究院",
            Title = "高级工程师",
            Fields = "计量、耐火材料",
            Phone = "13912345678",
            Email = "expert@example.cn",
            AppointedFrom = "2024-01-01",
            Region = region,
        };
        return services.GetRequiredService<SaveExpert>().AddAsync((wish ?? (i => i))(input), RootOf(region));
    }

    /// <param name="enterprise">Credit code, id or name; a new enterprise when null.</param>
    public async Task<Project> ProjectAsync(
        string? enterprise = null,
        Func<ProjectInput, ProjectInput>? wish = null,
        string region = Region
    )
    {
        var input = new ProjectInput
        {
            Enterprise = enterprise ?? (await EnterpriseAsync()).CreditCode,
            Name = NewName("项目"),
            Kind = "material",
            Stage = "building",
            Investment = "1000 万元",
            Done = "250 万元",
            StartMonth = "2025-06",
        };
        return await services.GetRequiredService<SaveProject>().AddAsync((wish ?? (i => i))(input), RootOf(region));
    }
}
