namespace Zhitong.Modules.Search.Words.Unfound;

/// <summary>Writes what was searched for in vain every few seconds, and what is left when the program ends.</summary>
internal sealed class UnfoundFlusher(UnfoundSearches unfound, TimeProvider time, ILogger<UnfoundFlusher> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await unfound.FlushAsync();
            }
            catch (Exception e) // counts are lost, the search goes on
            {
                log.LogWarning(e, "Searches that found nothing could not be counted");
            }
        }
    }
}
