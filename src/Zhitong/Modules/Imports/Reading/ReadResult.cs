using Zhitong.Modules.Imports.Contract;

namespace Zhitong.Modules.Imports.Reading;

/// <summary>What a reading of a file found.</summary>
internal sealed class ReadResult
{
    private readonly List<string> notes = [];

    public int Rows { get; set; }
    public int New { get; set; }
    public int Changed { get; set; }
    public int Same { get; set; }
    public int Bad { get; set; }
    public int Repeated { get; set; }
    public int Problems { get; set; }
    public List<SheetTable> Tables { get; } = [];

    /// <summary>How the sheets that were read begin, whether a header was found or not.</summary>
    public List<ReadSheet> Sheets { get; } = [];
    public IReadOnlyList<string> Notes => notes;
    public int Good => New + Changed;

    /// <summary>Says it once.</summary>
    public void Note(string text)
    {
        if (!notes.Contains(text) && notes.Count < 50)
            notes.Add(text);
    }

    public void Count(RowOutcome outcome, int by = 1)
    {
        switch (outcome)
        {
            case RowOutcome.New:
                New += by;
                break;
            case RowOutcome.Changed:
                Changed += by;
                break;
            case RowOutcome.Bad:
                Bad += by;
                break;
            case RowOutcome.Repeated:
                Repeated += by;
                break;
            default:
                Same += by;
                break;
        }
    }

    public string Counts =>
        $"读出 {Rows:N0} 行：新增 {New:N0}，更新 {Changed:N0}，没有变化 {Same:N0}，重复 {Repeated:N0}，有问题 {Bad:N0} 行（{Problems:N0} 处）";
}

/// <summary>Takes what a reading brings, row by row and problem by problem.</summary>
internal interface IReadSink
{
    /// <summary>Rows of a batch, in their order, each with its outcome.</summary>
    Task RowsAsync(IReadOnlyList<ImportRow> rows);

    /// <summary>An earlier row that turned out to contradict a later one.</summary>
    void Reject(int ordinal);

    void Problem(FoundProblem problem);
}
