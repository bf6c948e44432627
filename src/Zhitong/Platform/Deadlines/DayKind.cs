namespace Zhitong.Platform.Deadlines;

/// <summary>What a day is on the State Council calendar.</summary>
public enum DayKind
{
    /// <summary>工作日: Monday to Friday and no holiday.</summary>
    Work,

    /// <summary>调休上班: a weekend day that is worked in exchange for a holiday.</summary>
    MakeupWork,

    /// <summary>周末: a Saturday or Sunday outside any holiday.</summary>
    Weekend,

    /// <summary>节假日: a day named off by the notice, weekend days inside the holiday included.</summary>
    Holiday,
}
