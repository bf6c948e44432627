using Zhitong.Modules.Search.Contract;

namespace Zhitong.Modules.Search.Names;

/// <summary>What the kinds of names are called, in the API and by people.</summary>
internal static class NameWords
{
    public static string Code(RegistryNameKind kind) =>
        kind switch
        {
            RegistryNameKind.Object => "object",
            RegistryNameKind.Parameter => "parameter",
            RegistryNameKind.Institution => "institution",
            RegistryNameKind.Matter => "matter",
            RegistryNameKind.Method => "method",
            RegistryNameKind.Equipment => "equipment",
            RegistryNameKind.Expert => "expert",
            RegistryNameKind.Project => "project",
            RegistryNameKind.Alias => "alias",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    public static string Name(RegistryNameKind kind) =>
        kind switch
        {
            RegistryNameKind.Object => "检测对象",
            RegistryNameKind.Parameter => "参数",
            RegistryNameKind.Institution => "机构",
            RegistryNameKind.Matter => "办理事项",
            RegistryNameKind.Method => "标准",
            RegistryNameKind.Equipment => "设备",
            RegistryNameKind.Expert => "专家",
            RegistryNameKind.Project => "项目",
            RegistryNameKind.Alias => "别名",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
