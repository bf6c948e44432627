using Microsoft.EntityFrameworkCore;
using Zhitong.Platform.Writing;
using static Zhitong.Platform.Text.SearchTokens;

namespace Zhitong.Modules.Libraries.Contract;

/// <summary>The searchable words of institutions and of their capability rows.</summary>
public static class InstitutionIndex
{
    public const string Series = "libraries_institutions";
    public const string RowSeries = "libraries_capabilities";
    public const string Name = "libraries_institutions_text";
    public const string RowName = "libraries_capabilities_text";

    /// <summary>
    /// Writes the words of an institution: its own, and those of all that its rows can measure. To be called after the rows of
    /// this act are in the context.
    /// </summary>
    public static async Task PutAsync(Work work, Institution i)
    {
        var stored = await work
            .Db.Set<Capability>()
            .AsNoTracking()
            .Where(c => c.InstitutionId == i.Id)
            .Select(c => new
            {
                c.Field,
                c.Object,
                c.Parameter,
                c.MethodNumber,
                c.Aliases,
            })
            .Distinct()
            .ToListAsync();
        var measured = stored
            .SelectMany(c => new[] { c.Field, c.Object, c.Parameter, c.MethodNumber, c.Aliases })
            .Concat(work.Db.Set<Capability>().Local.Where(c => c.InstitutionId == i.Id).SelectMany(Measured));
        await work.IndexAsync(Name, i.Doc, WordsOf(i, measured));
    }

    /// <summary>Writes the words of one row.</summary>
    public static Task PutAsync(Work work, Capability c) => work.IndexAsync(RowName, c.Doc, WordsOf(c));

    /// <param name="i">The institution.</param>
    /// <param name="measured">What its rows can measure, as <see cref="Measured"/> says it of each.</param>
    public static List<string> WordsOf(Institution i, IEnumerable<string?> measured)
    {
        string?[] own = [i.Name, i.CreditCode, i.Address, i.Summary, InstitutionWords.Kinds(i.Kinds)];
        return ForIndex(string.Join('\n', own.Concat(measured.Distinct())));
    }

    /// <summary>Not the name of its institution, which would have to follow every renaming.</summary>
    public static List<string> WordsOf(Capability c) => ForIndex(string.Join('\n', [.. Measured(c), c.Method, c.Note]));

    /// <summary>What a row adds to the words of its institution.</summary>
    public static string?[] Measured(Capability c) => [c.Field, c.Object, c.Parameter, c.MethodNumber, c.Aliases];
}
