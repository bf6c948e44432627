using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;

namespace Zhitong.Modules.Libraries;

/// <summary>What the writing acts of the libraries share.</summary>
internal static class LibraryWriting
{
    public const int LongestReason = 500;

    /// <summary>An act may run again when two writers met: the faults of reading the body are taken over each time.</summary>
    public static Faults Copy(Faults? given)
    {
        var faults = new Faults();
        foreach (var (field, message) in given?.Items ?? [])
            faults.Add(field, message);
        return faults;
    }

    /// <summary>Whether a record is kept from the public: an officer decides, an owner's word leaves it as it is.</summary>
    /// <param name="now">How it stands; true for what an owner adds, which waits for an officer.</param>
    public static bool HiddenFor(Actor actor, bool said, bool now) =>
        actor.Role is Role.County or Role.City or Role.CommandLine ? said : now;

    /// <summary>The day since when a record stands in the library: an officer may say which, what an owner adds stands from that day.</summary>
    /// <param name="now">How it stands; today for a new record.</param>
    public static DateOnly? ListedFor(Actor actor, DateOnly? said, DateOnly? now) =>
        actor.Role is Role.County or Role.City or Role.CommandLine ? said ?? now : now;

    /// <summary>The two days between which a record stands in its library, both checked.</summary>
    /// <param name="ended">What the second day is called, such as 停用日期.</param>
    public static (DateOnly? Listed, DateOnly? Ended) Stay(
        string? listedOn,
        string? endedOn,
        string ended,
        DateOnly today,
        FieldReader read
    )
    {
        var from = read.Day(listedOn, "listedOn", "入库日期");
        var to = read.Day(endedOn, "endedOn", ended);
        read.Faults.Add("listedOn", from > today ? "入库日期不能晚于今天" : null);
        read.Faults.Add(
            "endedOn",
            to > today ? $"{ended}不能晚于今天"
                : to < from ? $"{ended}不能早于入库日期"
                : null
        );
        return (from, to);
    }

    /// <exception cref="StaleEdit">The record changed since the version that the person saw.</exception>
    public static void DemandCurrent(IVersioned record, int? version)
    {
        if (version is { } seen && seen != record.Version)
            throw new StaleEdit("您打开这页以后，有人先改过这条记录。请看看现在的内容再决定，您填的还在。");
    }

    /// <exception cref="InputRefused">No reason, or one that is too long.</exception>
    public static string Reason(string? raw, string act)
    {
        var faults = new Faults();
        var reason = new FieldReader(faults).Required(raw, "reason", $"{act}理由", LongestReason);
        faults.ThrowIfAny();
        return reason;
    }
}
