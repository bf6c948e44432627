using System.Globalization;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Demo;

/// <summary>A sort of instrument.</summary>
/// <param name="Field">As in the capability rows of those who have it; 通用 for everybody.</param>
/// <param name="Value">万元.</param>
/// <param name="Cycle">Months; 0 for none.</param>
internal sealed record DemoEquipmentKind(
    string Field,
    string Name,
    List<string> Models,
    int Value,
    int Cycle,
    string Price,
    string Use
);

/// <summary>
/// Makes up the shared instruments with all their calibrations: institutions lend what they test with, some enterprises what
/// stands idle. As many as were published are calibrated and listed on <see cref="DemoDays.Counted"/>.
/// </summary>
internal sealed class DemoEquipment(DemoCast cast, DemoDays days)
{
    public const int Counted = 817;
    private const ulong Seed = 20261;
    private const int PutAwayBefore = 14;
    private const int LaterEachMonth = 9;

    private static readonly string[] Makers =
    [
        "砚川仪器厂（示范）",
        "溯原精密（示范）",
        "岫野计量设备厂（示范）",
        "澄岭科学仪器（示范）",
        "珂岑试验机厂（示范）",
        "荻洲分析仪器（示范）",
    ];
    private static readonly string[] Places =
    [
        "一号楼 102 室",
        "实验楼 2 层东",
        "计量楼 305 室",
        "中试车间",
        "综合实验室",
        "天平室",
        "恒温间",
        "大型试验厅",
    ];

    private readonly List<DemoInstitution> labs = [.. cast.Institutions.Where(i => i.Plan.Fields.Length > 0)];
    private int number;

    public List<ToldRecord<EquipmentInput>> All()
    {
        List<ToldRecord<EquipmentInput>> all = [];
        var first = DemoDays.FirstCase;
        for (var i = 0; i < Counted + PutAwayBefore; i++)
        {
            var chance = DemoRandom.For(Seed, i);
            var putAway = i >= Counted;
            all.Add(Make(chance, first.AddDays(chance.Below(putAway ? 90 : 362)), putAway));
        }
        var since = DemoDays.Counted.AddDays(3);
        for (var i = 0; since.AddDays(i * 30 / LaterEachMonth) < days.Today; i++)
            all.Add(Make(DemoRandom.For(Seed + 1, i), since.AddDays(i * 30 / LaterEachMonth), putAway: false));
        return [.. all.Where(e => days.HasCome(e.At)).OrderBy(e => e.At)];
    }

    private ToldRecord<EquipmentInput> Make(DemoRandom chance, DateOnly listed, bool putAway)
    {
        var (owner, fields, clerk) = chance.Percent(84) ? OfInstitution(chance, ref listed) : OfEnterprise(chance, listed);
        var kind = chance.Pick([.. DemoWords.Equipment.Where(k => fields.Contains(k.Field) || k.Field == "通用")]);
        var at = days.At(listed, chance);
        listed = Clock.DayOf(at);
        var officer = cast.CountyClerks[owner.Region];
        var input = Input(chance, kind, listed);
        if (kind.Cycle > 0)
            input = input with
            {
                CycleMonths = kind.Cycle.ToString(CultureInfo.InvariantCulture),
                CalibratedOn = DemoDays.Said(listed.AddDays(-chance.Between(2, (kind.Cycle * 30) - 45))),
            };
        return new ToldRecord<EquipmentInput>(
            chance.Id(at),
            input,
            owner,
            officer,
            at,
            [.. Changes(chance, input, kind.Cycle, clerk ?? officer, putAway).TakeWhile(c => days.HasCome(c.At))]
        );
    }

    private (ToldOwner Owner, string[] Fields, Actor? Clerk) OfInstitution(DemoRandom chance, ref DateOnly listed)
    {
        var day = listed;
        // who came late lists what it has when it comes
        var near = labs.FindAll(l => l.Listed <= DemoDays.Counted == day <= DemoDays.Counted && !(l.Ended <= day));
        var fit = near.Count > 0 && (day <= DemoDays.Counted || chance.Percent(40)) ? near : labs.FindAll(l => l.Holds(day));
        var lab = chance.Percent(9) ? fit.Find(l => l.Plan.Star) ?? chance.Pick(fit) : chance.Pick(fit);
        if (lab.Ended is not null)
            lab = fit.First(l => l.Ended is null);
        listed = lab.Listed > day ? lab.Listed.AddDays(1) : day;
        return (lab.Owner, lab.Plan.Fields, lab.Clerk);
    }

    private (ToldOwner Owner, string[] Fields, Actor? Clerk) OfEnterprise(DemoRandom chance, DateOnly listed)
    {
        var known = cast.Enterprises.Count(e => Clock.DayOf(e.OpenedAt) < listed);
        var e = cast.Enterprises[chance.Below(known)];
        return (e.Owner, [.. e.Trade.Fields], e.Clerk);
    }

    /// <summary>Calibrations before they run out; after the counted day one in fifty is forgotten, and some things are put away.</summary>
    private IEnumerable<ToldChange<EquipmentInput>> Changes(
        DemoRandom chance,
        EquipmentInput input,
        int cycle,
        Actor by,
        bool putAway
    )
    {
        if (putAway)
        {
            var end = days.At(new DateOnly(2022, 2, 1).AddDays(chance.Below(200)), chance);
            yield return new ToldChange<EquipmentInput>(by, end, null, "设备更新，旧设备停用");
            yield break;
        }
        if (cycle == 0)
            yield break;
        var until = DateOnly
            .ParseExact(input.CalibratedOn!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            .AddMonths(cycle)
            .AddDays(-1);
        while (until < days.Today.AddDays(40))
        {
            if (until > DemoDays.Counted && chance.Percent(2))
            {
                var end = days.At(until.AddDays(chance.Between(10, 80)), chance);
                if (chance.Percent(50))
                    yield return new ToldChange<EquipmentInput>(
                        by,
                        end,
                        null,
                        chance.Pick(["故障送修，暂不再用", "设备更新，旧设备停用"])
                    );
                else if (chance.Percent(40))
                    yield return new ToldChange<EquipmentInput>(by, end, input with { Status = "sealed" });
                yield break;
            }
            var at = days.At(until.AddDays(-chance.Between(9, 34)), chance);
            input = input with { CalibratedOn = DemoDays.Said(Clock.DayOf(at)) };
            yield return new ToldChange<EquipmentInput>(by, at, input);
            until = Clock.DayOf(at).AddMonths(cycle).AddDays(-1);
        }
    }

    private EquipmentInput Input(DemoRandom chance, DemoEquipmentKind kind, DateOnly listed) =>
        new()
        {
            Name = kind.Name,
            AssetNumber = string.Create(CultureInfo.InvariantCulture, $"SB-{listed.Year - chance.Between(0, 8)}-{++number:0000}"),
            Model = chance.Pick(kind.Models),
            Maker = chance.Pick(Makers),
            Field = kind.Field,
            CycleMonths = "0",
            Value = string.Create(CultureInfo.InvariantCulture, $"{kind.Value * chance.Between(85, 115) / 100m} 万元"),
            Price = kind.Price,
            Shared = !chance.Percent(6),
            Place = chance.Pick(Places),
            Phone = string.Create(CultureInfo.InvariantCulture, $"0359-{8_000_000 + number}"),
            Note = $"{kind.Use}。（示范）",
        };
}
