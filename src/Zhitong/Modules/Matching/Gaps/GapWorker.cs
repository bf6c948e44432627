namespace Zhitong.Modules.Matching.Gaps;

/// <summary>Looks every few seconds whether cases came whose needs have not been read.</summary>
public sealed class GapWorker(GapKeeper keeper, ILogger<GapWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, stoppingToken); // first of all let visitors in
            try
            {
                await keeper.CatchUpAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "The needs of new cases could not be read");
            }
        }
    }
}
