using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;

namespace Zhitong.Modules.Imports;

/// <summary>How far an import is.</summary>
public enum ImportState
{
    /// <summary>正在读: the file is being read and compared.</summary>
    Reading,

    /// <summary>待确认: nothing is changed yet; somebody must decide.</summary>
    Ready,

    /// <summary>正在入库</summary>
    Taking,

    /// <summary>已入库</summary>
    Taken,

    /// <summary>已放弃</summary>
    Dropped,

    /// <summary>没有成功: nothing was changed.</summary>
    Failed,
}

/// <summary>One file brought to the platform: one activity in the history, with a root hash over its rows.</summary>
[Subject("import", "导入")]
public sealed class ImportBatch : ISubject, IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>What people call it by.</summary>
    [Recorded("编号")]
    public required long Number { get; init; }

    /// <summary>Name of the kind.</summary>
    [Recorded("导入内容")]
    public required string Kind { get; init; }

    [Recorded("文件")]
    public required string FileName { get; init; }

    [Recorded("文件的 SHA-256")]
    public required string Sha256 { get; init; }

    [Recorded("状态")]
    public ImportState State { get; set; } = ImportState.Reading;

    /// <summary>Why it failed, in the user's words.</summary>
    [Recorded("原因")]
    public string? Failure { get; set; }

    /// <summary>Hidden rows and sheets are read too.</summary>
    [Recorded("读隐藏的行和工作表")]
    public bool WithHidden { get; set; }

    /// <summary>Rows that people named as the header, where none was found or the wrong one.</summary>
    [Recorded("指定的表头")]
    public List<NamedHeader>? Headers { get; set; }

    [NotRecorded]
    public required string City { get; init; }

    [NotRecorded]
    public required string Region { get; init; }

    [NotRecorded]
    public Guid? ActorId { get; init; }

    [NotRecorded]
    public required string ActorName { get; init; }

    [NotRecorded]
    public required DateTime CreatedAt { get; init; }

    [NotRecorded]
    public DateTime? EndedAt { get; set; }

    [Recorded("读出行数")]
    public int Rows { get; set; }

    [Recorded("新增行数")]
    public int New { get; set; }

    [Recorded("更新行数")]
    public int Changed { get; set; }

    [Recorded("没有变化的行数")]
    public int Same { get; set; }

    [Recorded("有问题的行数")]
    public int Bad { get; set; }

    [Recorded("重复的行数")]
    public int Repeated { get; set; }

    /// <summary>Records made or changed.</summary>
    [Recorded("入库记录数")]
    public int Records { get; set; }

    /// <summary>SHA-256 over the hashes of its rows in their order, in hexadecimal.</summary>
    [Recorded("各行的校验根")]
    public string? Root { get; set; }

    /// <summary>Problems found; only the first ones are kept, all of them stand in the report.</summary>
    [NotRecorded]
    public int Problems { get; set; }

    /// <summary>What was read how, for the page: sheets, columns, what was passed over.</summary>
    [NotRecorded]
    public ImportReading Reading { get; set; } = new();

    /// <summary>Numbers that new records got, by table, so that a load that was not taken over can be cleaned away.</summary>
    [NotRecorded]
    public List<DocRange> Docs { get; set; } = [];

    /// <summary>The words of changed records are in the text indexes; false only between the take-over and its end.</summary>
    [NotRecorded]
    public bool Indexed { get; set; } = true;

    /// <summary>The machine that holds the uploaded file; the command line reads its file itself.</summary>
    [NotRecorded]
    public required string Node { get; init; }

    [NotRecorded]
    public int Version { get; set; }

    public string SubjectKind => "import";
    public string SubjectName => $"导入 #{Number} {FileName}";

    public Scope Scope => new(City, Region, ActorId);

    public bool IsAtWork => State is ImportState.Reading or ImportState.Taking;

    /// <summary>How many rows would go in.</summary>
    public int Good => New + Changed;

    /// <exception cref="RuleRefused">It is not waiting for a decision.</exception>
    public void DemandReady()
    {
        if (State != ImportState.Ready)
            throw new RuleRefused(
                State switch
                {
                    ImportState.Taken => "这份表已经入库了。",
                    ImportState.Reading => "这份表还在读，请等它读完。",
                    ImportState.Taking => "这份表正在入库。",
                    _ => "这份表已经放弃或没有读成，请重新上传。",
                }
            );
    }
}

/// <summary>A range of running numbers of a table.</summary>
public sealed record DocRange(string Entity, long First, long Last);

/// <summary>A header that somebody pointed out.</summary>
/// <param name="From">First row.</param>
/// <param name="To">Last row; the names of the columns stand in it.</param>
public sealed record NamedHeader(string Sheet, int From, int To);

/// <summary>What was read how.</summary>
public sealed class ImportReading
{
    public List<ReadTable> Tables { get; set; } = [];

    /// <summary>How each sheet begins, so that somebody can say which row is its header.</summary>
    public List<ReadSheet> Sheets { get; set; } = [];

    /// <summary>What the user should know: hidden sheets, an identity-number column left out, totals passed over.</summary>
    public List<string> Notes { get; set; } = [];
}

/// <summary>One recognised table.</summary>
/// <param name="Signature">The same for tables with the same headers: what the platform remembers a mapping by.</param>
public sealed record ReadTable(
    string Sheet,
    int HeaderFrom,
    int HeaderTo,
    string Signature,
    List<ReadColumn> Columns,
    List<string> Labels
);

/// <summary>A column of a recognised table.</summary>
/// <param name="Letter">As spreadsheets show it.</param>
/// <param name="Code">The platform's column; null for one that is not imported.</param>
/// <param name="How">How it was recognised, in Chinese; null when it was not.</param>
public sealed record ReadColumn(string Letter, string Header, string? Code, string? How, string Sample);

/// <summary>How a sheet begins.</summary>
public sealed record ReadSheet(string Sheet, List<ReadLine> Rows);

/// <summary>A row as people recognise it: what stands in it, shortened.</summary>
public sealed record ReadLine(int Number, string Text);
