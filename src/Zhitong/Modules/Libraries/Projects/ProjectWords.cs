using System.Globalization;

namespace Zhitong.Modules.Libraries.Projects;

/// <summary>六新</summary>
public enum ProjectKind
{
    Infrastructure,
    Technology,
    Material,
    Machinery,
    Product,
    Business,
}

/// <summary>In the order in which a project goes through them; it may be ended from any but the last.</summary>
public enum ProjectStage
{
    Approved,
    Building,
    Completed,
    Producing,
    Ended,
}

/// <summary>Codes and Chinese names of what projects say.</summary>
public static class ProjectWords
{
    public static CodedWords<ProjectKind> Kinds { get; } =
        new(
            (ProjectKind.Infrastructure, "infrastructure", "新基建"),
            (ProjectKind.Technology, "technology", "新技术"),
            (ProjectKind.Material, "material", "新材料"),
            (ProjectKind.Machinery, "machinery", "新装备"),
            (ProjectKind.Product, "product", "新产品"),
            (ProjectKind.Business, "business", "新业态")
        );

    public static CodedWords<ProjectStage> Stages { get; } =
        new(
            (ProjectStage.Approved, "approved", "立项"),
            (ProjectStage.Building, "building", "在建"),
            (ProjectStage.Completed, "completed", "竣工"),
            (ProjectStage.Producing, "producing", "投产"),
            (ProjectStage.Ended, "ended", "终止")
        );

    /// <summary>A share in hundredths of a per cent, kept as text, in per cent.</summary>
    public static string Share(string hundredths) =>
        int.TryParse(hundredths, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? string.Create(CultureInfo.InvariantCulture, $"{n / 100m:0.##}%")
            : hundredths;
}
