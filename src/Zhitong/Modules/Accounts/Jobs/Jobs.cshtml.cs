using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Schedule;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.Jobs;

/// <summary>定时任务: what is planned, what came of it, run now.</summary>
[Access("accounts.system")]
public sealed class JobsModel(ZhitongDb db, Registry registry, JobRunner runner, Clock clock) : ZtPage
{
    public sealed record Row(JobPlan Plan, JobRun? Last);

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyList<JobRun> Recent { get; private set; } = [];

    public string Title(string job) => registry.Jobs.FirstOrDefault(j => j.Type.Name == job)?.Title ?? job;

    public async Task OnGetAsync()
    {
        List<Row> rows = [];
        foreach (var plan in registry.Jobs)
        {
            var name = plan.Type.Name;
            var last = await db.Set<JobRun>()
                .AsNoTracking()
                .Where(r => r.Job == name)
                .OrderByDescending(r => r.Due)
                .FirstOrDefaultAsync();
            rows.Add(new Row(plan, last));
        }
        Rows = rows;
        Recent = await db.Set<JobRun>().AsNoTracking().OrderByDescending(r => r.Due).Take(20).ToListAsync();
    }

    public async Task<IActionResult> OnPostAsync(string? job)
    {
        if (registry.Jobs.All(j => j.Type.Name != job))
            throw new RecordMissing("没有这个任务。");
        await runner.RunAsync(job!, clock.Now, HttpContext.RequestAborted);
        return LocalRedirect("/admin/jobs");
    }
}
