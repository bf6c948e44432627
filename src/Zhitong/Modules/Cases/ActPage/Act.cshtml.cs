using Microsoft.AspNetCore.Mvc;
using Zhitong.Data;
using Zhitong.Modules.Cases.Acts;
using Zhitong.Modules.Cases.Detail;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases.ActPage;

/// <summary>The page of any act on a case: what will happen, what is asked, one button that says what it does.</summary>
[Access("cases.note")] // the widest rule of the acts; each act asks its own
public sealed class ActOnCasePage(ZhitongDb db, CaseReader reader, CaseDesk desk, Clock clock) : ZtPage
{
    public sealed class ActForm
    {
        public Dictionary<string, string?> Fields { get; set; } = [];
        public int Version { get; set; }
    }

    [BindProperty]
    public ActForm Input { get; set; } = new();

    public Case Case { get; private set; } = null!;
    public CaseActDefinition Definition { get; private set; } = null!;
    public Dictionary<string, IReadOnlyList<ActChoice>> Choices { get; } = [];
    public bool AtBench => Actor.Role != Role.Enterprise;

    /// <summary>The fields that this page shows; submitting asks for a text only when something was missing.</summary>
    public IEnumerable<ActField> Shown =>
        Definition.Fields.Where(f => f.Name != "supplement" || Case.Status == CaseStatus.Supplementing);

    public async Task<IActionResult> OnGetAsync(string number, string act)
    {
        await LoadAsync(number, act);
        if (!CaseActs.Allows(Case.Status, Definition.Act))
            ModelState.AddModelError("", CaseActs.WhyNot(Case, Definition.Act));
        Input.Version = Case.Version;
        if (Definition.Act == CaseAct.Accept)
            Input.Fields["matter"] = Case.MatterCode;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string number, string act)
    {
        await LoadAsync(number, act);
        return await TryAsync(
            async () =>
            {
                var values = Definition.Check(name => Input.Fields.GetValueOrDefault(name), Input.Version, new Faults());
                await desk.RunAsync(number, Definition.Act, values, Actor);
                return Redirect(
                    Definition.Act == CaseAct.Confirm ? CasesLinks.Act(number, CaseAct.Rate) : CasesLinks.Detail(number)
                );
            },
            async () =>
            {
                await LoadAsync(number, act);
                ModelState.Remove("Input.Version"); // show the version that stands now: the next try is made with open eyes
                Input.Version = Case.Version;
            }
        );
    }

    protected override string FieldName(string field) => $"Input.Fields[{field}]";

    private async Task LoadAsync(string number, string act)
    {
        var which = CaseActs.Parse(act) ?? throw new RecordMissing($"没有“{act}”这个动作。");
        Case = await reader.FindAsync(number, Actor);
        Definition = desk[which];
        if (!Definition.Rule.Covers(Actor, Case.Scope))
            throw new Forbidden($"您的岗位（{Actor.PostName}）不能对这件{which.Chinese()}。");
        foreach (var field in Definition.Fields.Where(f => f.Kind == ActFieldKind.Choice))
            Choices[field.Name] = await Definition.ChoicesAsync(field, Case, db, clock.Today);
    }
}
