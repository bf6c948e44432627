using Zhitong.Modules.Imports.Contract;

namespace Zhitong.Modules.Imports;

/// <summary>
/// A record that an import made or changed: the link from its history to the row of the file, with what changed. Written ahead of
/// the take-over; counts only when its batch is taken.
/// </summary>
public sealed class ImportedRecord
{
    /// <summary>Number of the batch.</summary>
    public required long Batch { get; init; }

    /// <summary>Place within the batch, from 1.</summary>
    public required int Seq { get; init; }
    public required string Sheet { get; init; }

    /// <summary>Row of the sheet.</summary>
    public required int Row { get; init; }
    public required string SubjectKind { get; init; }
    public required Guid SubjectId { get; init; }
    public required bool IsNew { get; init; }

    /// <summary>JSON list of the changed fields; sensitive ones as salted digests, those of changed records sealed beside it.</summary>
    public required string Values { get; init; }

    /// <summary>SHA-256 over all of the above.</summary>
    public byte[] Hash { get; set; } = [];
}

/// <summary>A problem of a file, for the page.</summary>
public sealed class ImportProblem
{
    public required long Batch { get; init; }
    public required int Seq { get; init; }
    public required string Sheet { get; init; }
    public required int Row { get; init; }

    /// <summary>Letters of the column; empty for the whole row.</summary>
    public required string Column { get; init; }
    public required string Header { get; init; }

    /// <summary>What stands in the cell.</summary>
    public required string Value { get; init; }
    public required string Message { get; init; }
}

/// <summary>A row as the preview shows it.</summary>
public sealed class PreviewRow
{
    public required long Batch { get; init; }
    public required int Seq { get; init; }
    public required string Sheet { get; init; }
    public required int Row { get; init; }
    public required RowOutcome Outcome { get; init; }
    public required List<PreviewCell> Cells { get; init; }
}

/// <summary>A cell of the preview.</summary>
/// <param name="Column">Code of the platform's column.</param>
/// <param name="Written">As it stands in the file.</param>
/// <param name="ReadAs">As the platform reads it; null if the same.</param>
/// <param name="IsBad">It has a problem.</param>
public sealed record PreviewCell(string Column, string Written, string? ReadAs, bool IsBad);

/// <summary>How people said the columns of a kind of table are to be read; applied the next time.</summary>
public sealed class ImportMapping
{
    public required string Kind { get; init; }
    public required string Signature { get; init; }

    /// <summary>Code of the platform's column by the header's normal form; empty for one that is not imported.</summary>
    public required Dictionary<string, string> Columns { get; set; }
    public required string ByName { get; set; }
    public required DateTime UpdatedAt { get; set; }
}
