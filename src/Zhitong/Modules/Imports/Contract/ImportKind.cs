using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;

namespace Zhitong.Modules.Imports.Contract;

/// <summary>Who imports, and where and when: what a reading of a file works with.</summary>
/// <param name="Actor">Who is answerable.</param>
/// <param name="Today">Today in China.</param>
/// <param name="Now">UTC.</param>
public sealed record ImportContext(Actor Actor, DateOnly Today, DateTime Now)
{
    /// <summary>The county of a row that names none; null where it must name one.</summary>
    public string? HomeRegion => Actor.Role == Role.County ? Actor.Region : null;
}

/// <summary>A table that a kind writes to; its rows are subjects of histories and bear an <c>Id</c> and, if indexed, a <c>Doc</c>.</summary>
public abstract class ImportTarget
{
    public abstract Type Entity { get; }

    /// <summary>Its text index, keyed by <c>Doc</c>; null for none.</summary>
    public string? TextIndex { get; private init; }

    /// <summary>The words of one of its records; null when it has no text index.</summary>
    public abstract IReadOnlyCollection<string>? TokensOf(object record);

    /// <summary>The records of these ids that are there, each with its <c>Doc</c> and its words.</summary>
    internal abstract Task<List<(long Doc, IReadOnlyCollection<string> Tokens)>> WordsAsync(ZhitongDb db, Guid[] ids);

    /// <summary>A table without a text index.</summary>
    public static ImportTarget Of<T>()
        where T : class, ISubject => new Target<T>(null);

    /// <summary>A table with its text index.</summary>
    public static ImportTarget Of<T>(string textIndex, Func<T, IReadOnlyCollection<string>> tokens)
        where T : class, ISubject => new Target<T>(tokens) { TextIndex = textIndex };

    private sealed class Target<T>(Func<T, IReadOnlyCollection<string>>? tokens) : ImportTarget
        where T : class, ISubject
    {
        public override Type Entity => typeof(T);

        public override IReadOnlyCollection<string>? TokensOf(object record) => tokens?.Invoke((T)record);

        internal override async Task<List<(long, IReadOnlyCollection<string>)>> WordsAsync(ZhitongDb db, Guid[] ids)
        {
            var records = await db.Set<T>().AsNoTracking().Where(r => ids.Contains(EF.Property<Guid>(r, "Id"))).ToListAsync();
            var doc = db.Model.FindEntityType(typeof(T))!.FindProperty("Doc")!.PropertyInfo!;
            return records.ConvertAll(r => ((long)doc.GetValue(r)!, tokens!(r)));
        }
    }
}

/// <summary>
/// A kind of record that sheets bring: its columns, and how rows become records. A module declares one and registers it as a
/// singleton <see cref="ImportKind"/>; page, API and command line then offer it.
/// </summary>
public abstract class ImportKind
{
    /// <summary>As the command line and the API call it: <c>enterprises</c>.</summary>
    public abstract string Name { get; }

    /// <summary>In Chinese.</summary>
    public abstract string Title { get; }

    /// <summary>Counting word of its rows.</summary>
    public virtual string Unit => "行";

    /// <summary>What somebody must be allowed, to import it.</summary>
    public abstract AccessRule Rule { get; }

    public abstract IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>The tables written, in an order that foreign keys allow.</summary>
    public abstract IReadOnlyList<ImportTarget> Targets { get; }

    /// <summary>Where people see the records afterwards.</summary>
    public abstract string Link { get; }

    /// <summary>Begins to read a file.</summary>
    public abstract ImportPass Begin(ImportContext context);
}

/// <summary>One reading of one file.</summary>
public abstract class ImportPass
{
    /// <summary>
    /// Looks at a row by itself, its cells being read: names what is wrong with it and what it stands for
    /// (<see cref="ImportRow.StandsFor"/>). No database here.
    /// </summary>
    public abstract void Read(ImportRow row);

    /// <summary>
    /// Compares good rows with what the platform holds: each names its problems, or makes and changes records
    /// (<see cref="ImportRow.Makes"/>, <see cref="ImportRow.Changes"/>). Looks keys up for all rows at once.
    /// </summary>
    /// <param name="db">For reading only, without tracking.</param>
    public abstract Task PlaceAsync(ZhitongDb db, IReadOnlyList<ImportRow> rows, INumberSource numbers, CancellationToken cancel);
}

/// <summary>Running numbers for new records.</summary>
public interface INumberSource
{
    /// <summary>The next number of the series; 0 while the file is only looked at.</summary>
    Task<long> NextAsync(string series);
}
