using Zhitong.Modules.Imports.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;

namespace Zhitong.Modules.Imports.Running;

/// <summary>Every kind that modules brought.</summary>
public sealed class ImportKinds(IEnumerable<ImportKind> kinds)
{
    public IReadOnlyList<ImportKind> All { get; } = [.. kinds];

    /// <summary>The kinds that the actor may import.</summary>
    public IEnumerable<ImportKind> For(Actor actor) => All.Where(k => k.Rule.Admits(actor));

    public ImportKind? Find(string? name) => All.FirstOrDefault(k => k.Name == name);

    /// <exception cref="InputRefused">No such kind, or not the actor's.</exception>
    public ImportKind Demand(string? name, Actor actor) =>
        For(actor).FirstOrDefault(k => k.Name == name)
        ?? throw InputRefused.At(
            "kind",
            $"请选择导入什么：{string.Join('、', For(actor).Select(k => $"{k.Name}（{k.Title}）"))}"
        );
}
