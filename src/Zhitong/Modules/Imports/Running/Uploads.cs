using System.Buffers;
using System.Security.Cryptography;
using Zhitong.Platform.Errors;

namespace Zhitong.Modules.Imports.Running;

/// <summary>
/// Uploaded files while they wait for a decision: in the data folder, readable by the server alone, removed when the rows are
/// taken over or given up, and after a day at the latest. They may hold what the platform must not keep.
/// </summary>
public sealed class Uploads(Settings settings)
{
    /// <summary>Largest file, in bytes.</summary>
    public const long Largest = 40 * 1024 * 1024;

    private string Folder => Path.Combine(settings.DataFolder, "uploads");

    public string PathOf(Guid batch) => Path.Combine(Folder, $"{batch:N}.upload");

    /// <summary>The report of a batch: its problems with the rows as they were.</summary>
    public string ReportOf(Guid batch) => Path.Combine(Folder, $"{batch:N}.report.xlsx");

    /// <summary>Writes the file to the disk.</summary>
    /// <returns>Its SHA-256 in hexadecimal.</returns>
    /// <exception cref="InputRefused">It is empty or too large; nothing is kept of it.</exception>
    public async Task<string> SaveAsync(Guid batch, Stream content, CancellationToken cancel)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Directory.CreateDirectory(Folder);
        try
        {
            await using var file = new FileStream(PathOf(batch), options);
            return await CopyAsync(content, file, cancel);
        }
        catch
        {
            Remove(batch);
            throw;
        }
    }

    /// <summary>Removes the uploaded file; its report stays.</summary>
    public void Remove(Guid batch) => File.Delete(PathOf(batch));

    /// <summary>Removes reports that are older than this many days.</summary>
    public int RemoveReports(int days, DateTime now)
    {
        var count = 0;
        foreach (var file in Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.report.xlsx") : [])
        {
            if (File.GetLastWriteTimeUtc(file) >= now.AddDays(-days))
                continue;
            File.Delete(file);
            count++;
        }
        return count;
    }

    private static async Task<string> CopyAsync(Stream from, Stream to, CancellationToken cancel)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            long length = 0;
            for (int read; (read = await from.ReadAsync(buffer, cancel)) > 0; )
            {
                length += read;
                if (length > Largest)
                    throw InputRefused.At("file", $"文件超过 {Largest / 1024 / 1024} MB。请分成几个文件，或删去图片后再上传");
                sha.AppendData(buffer, 0, read);
                await to.WriteAsync(buffer.AsMemory(0, read), cancel);
            }
            if (length == 0)
                throw InputRefused.At("file", "这个文件是空的，请重新选择");
            return Convert.ToHexStringLower(sha.GetHashAndReset());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
