namespace Zhitong.Modules.Search.Contract;

/// <summary>What speaks for a record besides its words, such as that its owner is on time.</summary>
/// <param name="Said">In words, as the result shows them; empty for nothing to say.</param>
/// <param name="Weight">0 to 1; decides between records that answer equally well.</param>
public sealed record RecordSignal(IReadOnlyList<string> Said, double Weight)
{
    public static readonly RecordSignal None = new([], 0);
}

/// <summary>The signals of one kind. A module that knows them registers it.</summary>
public interface IRecordSignals
{
    /// <summary>Code of the kind.</summary>
    string Kind { get; }

    /// <summary>By record. The same object while nothing changed; never waits for anything slow.</summary>
    /// <param name="city">GB/T 2260 code.</param>
    /// <param name="cancel">Stops reading.</param>
    ValueTask<IReadOnlyDictionary<Guid, RecordSignal>> OfAsync(string city, CancellationToken cancel);
}
