using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;

namespace Zhitong.Modules.Search.Words.Unfound;

/// <summary>What an officer did about it.</summary>
public enum UnfoundState
{
    /// <summary>待处理</summary>
    Open,

    /// <summary>已加同义词: shown again if it is not found on a later day either.</summary>
    Answered,

    /// <summary>不用处理</summary>
    Aside,
}

/// <summary>
/// 没有找到的查询: a text that people searched for in vain, counted over all who asked. Nothing tells who did; numbers of telephones,
/// enterprises and persons and e-mail addresses were taken out before it was counted.
/// </summary>
[Subject("unfound-search", "没有找到的查询")]
public sealed class UnfoundSearch : ISubject, IVersioned, IListRecord
{
    /// <summary>In characters.</summary>
    public const int LongestText = 60;

    public required Guid Id { get; init; }

    /// <summary>Running number.</summary>
    [NotRecorded]
    public required long Doc { get; init; }

    /// <summary>GB/T 2260 code.</summary>
    [NotRecorded]
    public required string City { get; init; }

    /// <summary>In normal form.</summary>
    [Recorded("查的词")]
    public required string Text { get; init; }

    [NotRecorded]
    public required DateOnly FirstDay { get; init; }

    [NotRecorded]
    public required DateOnly LastDay { get; set; }

    /// <summary>How often in all.</summary>
    [NotRecorded]
    public required int Times { get; set; }

    /// <summary>How often nothing was found at all.</summary>
    [NotRecorded]
    public required int Nothing { get; set; }

    /// <summary>How often it was left out as 未匹配.</summary>
    [NotRecorded]
    public required int Unmatched { get; set; }

    /// <summary>How often only a part of it was found.</summary>
    [NotRecorded]
    public required int Loose { get; set; }

    [Recorded("处理")]
    public UnfoundState State { get; private set; }

    /// <summary>In China.</summary>
    [NotRecorded]
    public DateOnly? SettledOn { get; private set; }

    [NotRecorded]
    public int Version { get; set; }

    public string SubjectKind => "unfound-search";
    public string SubjectName => Text;
    public string Region => City;
    public Scope Scope => new(City, City);

    /// <summary>A synonym was made for it.</summary>
    public void Answer(DateOnly today) => (State, SettledOn) = (UnfoundState.Answered, today);

    /// <summary>不用处理.</summary>
    /// <exception cref="RuleRefused">Set aside already.</exception>
    public void SetAside(DateOnly today)
    {
        if (State == UnfoundState.Aside)
            throw new RuleRefused("这一条已经标为不用处理了。");
        (State, SettledOn) = (UnfoundState.Aside, today);
    }

    /// <summary>Puts it back on the desk.</summary>
    /// <exception cref="RuleRefused">It is on the desk.</exception>
    public void TakeUp()
    {
        if (State == UnfoundState.Open)
            throw new RuleRefused("这一条就在待处理里。");
        (State, SettledOn) = (UnfoundState.Open, null);
    }
}
