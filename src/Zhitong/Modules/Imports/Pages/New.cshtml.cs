using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Imports.Contract;
using Zhitong.Modules.Imports.Running;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Imports.Pages;

/// <summary>Bring a file.</summary>
[Access("imports.run")]
[MemoryForm]
[RequestSizeLimit(Hosting.ZhitongHost.LargestBody)]
public sealed class NewImportPage(ImportActs acts, ImportKinds kinds) : ZtPage
{
    public sealed class Form
    {
        public string? Kind { get; set; }
        public IFormFile? File { get; set; }
        public bool WithHidden { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<ImportKind> All => kinds.For(Actor);
    public IEnumerable<SelectOption> Kinds => All.Select(k => new SelectOption(k.Name, k.Title));

    /// <param name="kind">Chosen already, by a link from the library.</param>
    public void OnGet(string? kind) => Input.Kind = kind ?? All.FirstOrDefault()?.Name;

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        TryAsync(async () =>
        {
            if (Input.File is not { } file)
                throw InputRefused.At("file", "请选择一个文件");
            await using var content = file.OpenReadStream();
            var batch = await acts.UploadAsync(Input.Kind, file.FileName, content, Input.WithHidden, Actor, cancel);
            return Redirect(ImportsLinks.Of(batch.Number));
        });
}
