using Microsoft.EntityFrameworkCore;
using Quartz;
using Zhitong.Hosting;
using Zhitong.Platform.Writing;

namespace Zhitong.Platform.Schedule;

/// <summary>Runs the registered jobs by Quartz, each due time on one node only, and keeps what came of it.</summary>
public sealed class JobRunner(Registry registry, IServiceProvider services, WriteGate gate, Clock clock, ILogger<JobRunner> log)
    : BackgroundService
{
    private static readonly TimeZoneInfo China = TimeZoneInfo.CreateCustomTimeZone(
        "China",
        TimeSpan.FromHours(8),
        "China",
        "China"
    );

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(3), stoppingToken); // let the first visitors in before
        var scheduler = await QuartzSchedulerBuilder.Create(_ => { }).BuildScheduler(stoppingToken);
        scheduler.Context.Add(nameof(JobRunner), this);
        foreach (var plan in registry.Jobs)
        {
            var job = JobBuilder.Create<QuartzJob>().WithIdentity(plan.Type.Name).Build();
            var trigger = TriggerBuilder.Create().WithCronSchedule(plan.Cron, c => c.InTimeZone(China)).Build();
            await scheduler.ScheduleJob(job, trigger, cancellationToken: stoppingToken);
        }
        await scheduler.Start(stoppingToken);
        await Task.Delay(Timeout.Infinite, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
    }

    /// <summary>Runs a job now for the given due time, unless a node already did.</summary>
    public async Task RunAsync(string name, DateTime due, CancellationToken cancel)
    {
        var plan = registry.Jobs.First(j => j.Type.Name == name);
        if (!plan.Quiet && !await TakeAsync(name, due))
            return;
        var (outcome, failed) = await TryAsync(plan, cancel);
        if (plan.Quiet)
            return;
        await gate.RunAsync(
            async db =>
            {
                var run = await db.Set<JobRun>().SingleAsync(r => r.Job == name && r.Due == due);
                (run.Ended, run.Failed, run.Outcome) = (clock.Now, failed, Text.PlainText.Truncate(outcome, 1000));
                return await db.SaveChangesAsync();
            },
            cancel
        );
    }

    private async Task<(string Outcome, bool Failed)> TryAsync(JobPlan plan, CancellationToken cancel)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            return (await ((IScheduledJob)scope.ServiceProvider.GetRequiredService(plan.Type)).RunAsync(cancel), false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Job {Job} failed", plan.Type.Name);
            return (e.Message, true);
        }
    }

    private Task<bool> TakeAsync(string name, DateTime due) =>
        gate.RunAsync(async db =>
        {
            if (await db.Set<JobRun>().AnyAsync(r => r.Job == name && r.Due == due))
                return false;
            db.Add(
                new JobRun
                {
                    Job = name,
                    Due = due,
                    Node = Environment.MachineName,
                }
            );
            await db.SaveChangesAsync();
            return true;
        });

    private sealed class QuartzJob : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        {
            var runner = context.Scheduler.Context.Get<JobRunner>(nameof(JobRunner))!;
            var due = Clock.WholeMilliseconds((context.ScheduledFireTimeUtc ?? context.FireTimeUtc).UtcDateTime);
            await runner.RunAsync(context.JobDetail.Key.Name, due, cancellationToken);
        }
    }
}
