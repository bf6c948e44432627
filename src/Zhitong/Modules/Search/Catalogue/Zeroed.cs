using System.Collections.Concurrent;

namespace Zhitong.Modules.Search.Catalogue;

/// <summary>Arrays of zeros that are used again; who returns one has put its zeros back.</summary>
internal static class Zeroed
{
    private const int Most = 64;
    private static readonly ConcurrentBag<float[]> Idle = [];

    public static float[] Rent(int size) =>
        Idle.TryTake(out var waiting) && waiting.Length >= size ? waiting : new float[Math.Max(256, size)];

    public static void Return(float[] zeros)
    {
        if (Idle.Count < Most)
            Idle.Add(zeros);
    }
}
