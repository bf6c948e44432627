using Zhitong.Modules.Imports.Reading;
using Zhitong.Platform.Spreadsheets;

namespace Zhitong.Modules.Imports.Running;

/// <summary>
/// The list of problems as a sheet, with the rows as they were; written while the file is read. CSV where the path says so,
/// XLSX else. It takes its name only when it is whole.
/// </summary>
internal sealed class ImportReport(string path) : IDisposable
{
    private static readonly Zhitong.Platform.Spreadsheets.SheetColumn[] Head =
    [
        new("工作表", 16),
        new("行", 6),
        new("列", 6),
        new("表头", 20),
        new("表里写的", 24),
        new("问题和办法", 50),
        new("整行原文", 80),
    ];

    private FileStream? file;
    private ISheetOutput? sheet;

    private string Unfinished => path + ".part";

    public void Add(FoundProblem p)
    {
        Begin();
        sheet!.WriteRow(p.Sheet, p.Row, p.Column, p.Header, p.Value, p.Message, Original(p));
    }

    /// <summary>Begins anew: what was found is found again.</summary>
    public ImportReport Restart()
    {
        Close();
        return this;
    }

    /// <summary>Completes the file, also one without a problem.</summary>
    public void Finish()
    {
        Begin();
        Close();
        File.Move(Unfinished, path, overwrite: true);
    }

    public void Dispose()
    {
        Close();
        File.Delete(Unfinished);
    }

    private void Begin()
    {
        if (sheet is not null)
            return;
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        file = File.Create(Unfinished);
        sheet = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? new CsvWriter(file) : new SheetWriter(file);
        sheet.BeginSheet("问题清单", Head);
    }

    private void Close()
    {
        sheet?.Dispose();
        file?.Dispose();
        (sheet, file) = (null, null);
    }

    private static string Original(FoundProblem p) =>
        string.Join("；", p.Original.Where(o => o.Value.Length > 0).Select(o => $"{o.Header}：{o.Value}"));
}
