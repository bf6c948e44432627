using System.Security.Cryptography;
using Zhitong.Modules.Imports.Reading;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Spreadsheets;

namespace Zhitong.Modules.Imports.Running;

/// <summary>
/// The rows of uploaded files while they wait for a decision: in the data folder, readable by the server alone, removed when they
/// are taken over or given up, and after a day at the latest. The files themselves never lie on the disk: they are read in memory,
/// and what is laid down has no identity number in it.
/// </summary>
public sealed class Uploads(Settings settings)
{
    /// <summary>Largest file, in bytes.</summary>
    public const long Largest = 40 * 1024 * 1024;

    private const int BufferBytes = 64 * 1024;

    /// <summary>Files that are read at the same time: each is held in memory meanwhile.</summary>
    private readonly SemaphoreSlim turns = new(2);

    private string Folder => Path.Combine(settings.DataFolder, "uploads");

    /// <summary>The rows of a batch, as <see cref="SheetSpool"/> writes them.</summary>
    public string PathOf(Guid batch) => Path.Combine(Folder, $"{batch:N}.rows");

    /// <summary>The report of a batch: its problems with the rows as they were.</summary>
    public string ReportOf(Guid batch) => Path.Combine(Folder, $"{batch:N}.report.xlsx");

    /// <summary>Reads the file and lays its rows down.</summary>
    /// <returns>Its SHA-256 in hexadecimal.</returns>
    /// <exception cref="InputRefused">It is empty, too large, or cannot be read; nothing is kept of it.</exception>
    public async Task<string> SaveAsync(Guid batch, string fileName, Stream content, CancellationToken cancel)
    {
        await turns.WaitAsync(cancel);
        try
        {
            var held = content is HeldStream { Position: 0 } already ? already.Bytes : await HoldAsync(content, cancel);
            Demand(held.Length);
            using var file = held.Open();
            var sha = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
            await Task.Run(() => LayDown(batch, fileName, held, cancel), cancel); // off the request's own thread: it may take seconds
            return sha;
        }
        catch (SheetUnreadable e)
        {
            Remove(batch);
            throw InputRefused.At("file", e.Message);
        }
        catch
        {
            Remove(batch);
            throw;
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>Removes the rows; the report stays.</summary>
    public void Remove(Guid batch)
    {
        if (Directory.Exists(Folder))
            File.Delete(PathOf(batch));
    }

    /// <summary>Removes reports that are older than this many days.</summary>
    public int RemoveReports(int days, DateTime now) => RemoveOld("*.report.xlsx", now.AddDays(-days));

    /// <summary>Removes rows that no batch takes any more, and whole files that an earlier version of the platform laid down.</summary>
    public void RemoveLeft(TimeSpan longest, DateTime now)
    {
        RemoveOld("*.rows", now - longest);
        RemoveOld("*.upload", DateTime.MaxValue);
    }

    private int RemoveOld(string pattern, DateTime before)
    {
        var count = 0;
        foreach (var file in Directory.Exists(Folder) ? Directory.GetFiles(Folder, pattern) : [])
        {
            if (File.GetLastWriteTimeUtc(file) >= before)
                continue;
            File.Delete(file);
            count++;
        }
        return count;
    }

    private void LayDown(Guid batch, string fileName, HeldBytes held, CancellationToken cancel)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            BufferSize = BufferBytes,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var source = SheetFile.Open(new SheetBytes(held.Open), fileName);
        Directory.CreateDirectory(Folder);
        using var file = new FileStream(PathOf(batch), options);
        SheetSpool.Write(file, source, name => IdentityText.Masked(name), IdentityFilter.Clean, cancel);
    }

    private static async Task<HeldBytes> HoldAsync(Stream content, CancellationToken cancel)
    {
        var held = new HeldBytes();
        var buffer = new byte[BufferBytes];
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0; )
        {
            held.Append(buffer.AsSpan(0, read));
            Demand(held.Length);
        }
        return held;
    }

    private static void Demand(long length)
    {
        if (length == 0)
            throw InputRefused.At("file", "这个文件是空的，请重新选择");
        if (length > Largest)
            throw InputRefused.At("file", $"文件超过 {Largest / 1024 / 1024} MB。请分成几个文件，或删去图片后再上传");
    }
}
