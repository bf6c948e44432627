using Zhitong.Modules.Imports;

namespace Zhitong.Tests.Support;

public sealed partial class TestData
{
    private static long imported = 900_000;

    /// <summary>A file that was given up: no act can change it.</summary>
    public Task<ImportBatch> ImportAsync(string region = Region) =>
        Writer.RunAsync(
            Root,
            work =>
            {
                var batch = new ImportBatch
                {
                    Id = Guid.CreateVersion7(),
                    Number = Interlocked.Increment(ref imported),
                    Kind = "enterprises",
                    FileName = "名单.xlsx",
                    Sha256 = new string('0', 64),
                    State = ImportState.Dropped,
                    City = City,
                    Region = region,
                    ActorName = "测试员",
                    CreatedAt = work.Now,
                    Node = "无",
                };
                work.Db.Add(batch);
                work.Record(batch, "upload");
                return Task.FromResult(batch);
            }
        );
}
