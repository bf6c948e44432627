using Zhitong.Platform.Access;

namespace Zhitong.Modules.Imports;

/// <summary>Who may bring sheets: officers, each for their area.</summary>
public static class ImportsAccess
{
    public static readonly AccessRule Run = new("imports.run", "导入表格", (Role.County, Reach.Region), (Role.City, Reach.City));

    /// <summary>The imports that the actor reaches.</summary>
    public static IQueryable<ImportBatch> Reached(this IQueryable<ImportBatch> batches, Actor actor) =>
        Run.ReachOf(actor.Role) switch
        {
            Reach.All => batches,
            Reach.City => batches.Where(b => b.City == actor.City),
            Reach.Region => batches.Where(b => b.City == actor.City && b.Region == actor.Region),
            _ => batches.Where(b => false),
        };
}
