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
