using Zhitong.Modules.Matching.Contract;
using Zhitong.Modules.Matching.Reading;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Matching.Gaps;

/// <summary>
/// 能力缺口: something that a case asks for and no institution of the city can do. It is open until one can; when that lapses it
/// opens again as a row of its own, so that every past day keeps its number.
/// </summary>
[Subject("gap", "能力缺口")]
public sealed class CapabilityGap : ISubject, IVersioned, IListRecord
{
    public const int LongestName = 300;
    public const int LongestWord = 100;

    public required Guid Id { get; init; }

    [NotRecorded]
    public required long Doc { get; init; }

    [NotRecorded]
    public required string City { get; init; }

    /// <summary>County of the enterprise that asked.</summary>
    [Recorded("地区")]
    public required string Region { get; init; }

    [NotRecorded]
    public required Guid CaseId { get; init; }

    [Recorded("办件")]
    public required string CaseNumber { get; init; }

    [NotRecorded]
    public required Guid EnterpriseId { get; init; }

    [Recorded("企业")]
    public required string EnterpriseName { get; init; }

    [Recorded("对象")]
    public string? Object { get; init; }

    [Recorded("参数")]
    public string? Parameter { get; init; }

    [Recorded("方法标准")]
    public string? Method { get; init; }

    /// <summary>Values to be reached as they were said, by semicolon.</summary>
    [Recorded("要测到")]
    public string? Ranges { get; init; }

    /// <summary>不确定度: the largest that will do, as it was said.</summary>
    [Recorded("不确定度不大于")]
    public string? Uncertainty { get; init; }

    /// <summary>Things of the same sort will do for the object.</summary>
    [NotRecorded]
    public bool ObjectSoft { get; init; }

    /// <summary>All of it in a line; with the case it is the natural key.</summary>
    [NotRecorded]
    public required string Name { get; init; }

    /// <summary>Digest of the name, for the unique index.</summary>
    [NotRecorded]
    public required string NameKey { get; init; }

    [Recorded("提出日期")]
    public required DateOnly AskedOn { get; init; }

    /// <summary>First day as a gap: that of the asking, or the day on which what could be done lapsed.</summary>
    [Recorded("开始")]
    public required DateOnly OpenedOn { get; init; }

    /// <summary>From this day on an institution can do it; null while none can.</summary>
    [Recorded("补上日期")]
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Which institution can do it now.</summary>
    [Recorded("补上的机构")]
    public string? ClosedBy { get; private set; }

    /// <summary>What comes nearest, and what it misses.</summary>
    [Recorded("最接近的")]
    public string? Nearest { get; set; }

    [NotRecorded]
    public int Version { get; set; }

    public string SubjectKind => "gap";
    public string SubjectName => Name;

    public bool Open => ClosedOn is null;

    public void Close(DateOnly day, string by) => (ClosedOn, ClosedBy) = (day, by);

    /// <summary>The item again, for judging it anew.</summary>
    public WantedItem Item(RegistryWords words) =>
        new(
            Object is null ? null : new SaidWord(Object, words.IsKnown(RegistryWords.Fold(Object)), ObjectSoft),
            Parameter is null ? null : new SaidWord(Parameter, words.IsKnown(RegistryWords.Fold(Parameter))),
            Method is null ? null : new NeedText(Method).TakeStandards().Select(m => m.Number).FirstOrDefault(),
            [
                .. (Ranges ?? "")
                    .Split('；', StringSplitOptions.RemoveEmptyEntries)
                    .Select(AskedValue.Read)
                    .OfType<AskedValue>()
                    .Select(v => v.Asked),
            ]
        );

    /// <summary>What tells two gaps of a case apart.</summary>
    public static string KeyOf(string name) =>
        Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(RegistryWords.Fold(name)))
        )[..32];

    /// <summary>The name of an item, as long as it may be.</summary>
    public static string NameOf(WantedItem item) => PlainText.Truncate(item.FullName, LongestName);
}

/// <summary>How far the needs of the cases of a city have been read.</summary>
public sealed class GapMark
{
    public required string City { get; init; }
    public long LastDoc { get; set; }
}
