using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Words.Book;

/// <summary>How two names stand to each other.</summary>
public enum SynonymKind
{
    /// <summary>同义: two names of one thing; what bears either answers the question.</summary>
    Same,

    /// <summary>相关: near, yet not the same (检定 and 校准 are different services by law): found behind, and shown as such.</summary>
    Related,
}

/// <summary>Where an entry comes from.</summary>
public enum SynonymSource
{
    /// <summary>自带: of the book that comes with the program, which a city may change or switch off.</summary>
    Seed,

    /// <summary>人工: made by an officer.</summary>
    Officer,
}

/// <summary>
/// 同义词: two names that a city's search takes for each other. Rows hold what officers made, and what they changed of the book that
/// comes with the program; the rest of that book is no row. Never deleted, only switched off.
/// </summary>
[Subject("synonym", "同义词")]
public sealed class Synonym : ISubject, IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>GB/T 2260 code: every city has its own book.</summary>
    [NotRecorded]
    public required string City { get; init; }

    /// <summary>Both names in normal form, see <see cref="SynonymKey"/>: a pair stands once in a book.</summary>
    [NotRecorded]
    public required string Key { get; set; }

    [Recorded("词")]
    public required string Term { get; set; }

    [Recorded("另一个说法")]
    public required string Other { get; set; }

    [Recorded("关系")]
    public required SynonymKind Kind { get; set; }

    /// <summary>Words joined by 、: the entry counts only where the question holds one of them. Null for everywhere.</summary>
    [Recorded("限于")]
    public string? Within { get; set; }

    [Recorded("说明")]
    public string? Note { get; set; }

    [Recorded("来源")]
    public required SynonymSource Source { get; init; }

    [Recorded("停用")]
    public bool Off { get; private set; }

    [NotRecorded]
    public required DateTime UpdatedAt { get; set; }

    [NotRecorded]
    public required string UpdatedBy { get; set; }

    [NotRecorded]
    public int Version { get; set; }

    public string SubjectKind => "synonym";
    public string SubjectName => $"{Term} {Kind.Sign()} {Other}";

    public Scope Scope => new(City, City);

    /// <summary>A new row of the actor's city, in use.</summary>
    internal static Synonym Of(Actor actor, DateTime now, Guid id, CheckedSynonym said, SynonymSource source) =>
        new()
        {
            Id = id,
            City = actor.City,
            Key = said.Key,
            Term = said.Term,
            Other = said.Other,
            Kind = said.Kind,
            Within = said.Within,
            Note = said.Note,
            Source = source,
            UpdatedAt = now,
            UpdatedBy = PlainText.Truncate(actor.Name, 200),
            Version = 1,
        };

    /// <exception cref="RuleRefused">Switched off already.</exception>
    public void End()
    {
        if (Off)
            throw new RuleRefused("这一条已经停用了。");
        Off = true;
    }

    /// <exception cref="RuleRefused">It is in use.</exception>
    public void Restore()
    {
        if (!Off)
            throw new RuleRefused("这一条正在用，不用恢复。");
        Off = false;
    }
}
