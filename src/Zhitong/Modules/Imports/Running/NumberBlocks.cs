using Zhitong.Modules.Imports.Contract;
using Zhitong.Platform.Numbering;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Imports.Running;

/// <summary>Draws running numbers in blocks, so that new records cost no write each. What is left of a block stays unused.</summary>
internal sealed class NumberBlocks(WriteGate gate, Numbers numbers) : INumberSource
{
    private const int FirstBlock = 50;
    private const int LargestBlock = 5000;
    private readonly Dictionary<string, (Queue<long> Left, int Block)> series = [];

    public async Task<long> NextAsync(string name)
    {
        var (left, block) = series.GetValueOrDefault(name, ([], FirstBlock));
        if (left.Count == 0)
        {
            left = new Queue<long>(await gate.RunAsync(db => numbers.NextAsync(db, name, block)));
            series[name] = (left, Math.Min(block * 10, LargestBlock));
        }
        return left.Dequeue();
    }
}

/// <summary>Gives no numbers: the file is only looked at.</summary>
internal sealed class NoNumbers : INumberSource
{
    public Task<long> NextAsync(string series) => Task.FromResult(0L);
}
