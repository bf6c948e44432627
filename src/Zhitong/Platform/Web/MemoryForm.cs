using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Zhitong.Hosting;
using Zhitong.Platform.Spreadsheets;

namespace Zhitong.Platform.Web;

/// <summary>
/// A form with files that must not touch the disk. The framework's own reader lays what is larger than 64 kB into a temporary file;
/// this one holds it in memory, up to the largest body that is taken at all.
/// </summary>
public static class MemoryForm
{
    private const int MostParts = 200;
    private const int BufferBytes = 32 * 1024;

    /// <summary>Reads the form; from then on everybody who asks for the form of this request gets it.</summary>
    /// <exception cref="BadHttpRequestException">It is no form, or is cut off.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        var features = request.HttpContext.Features;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !IsMultipart(type))
            return await request.ReadFormAsync(cancel);
        try
        {
            var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value ?? "";
            var form = await ReadPartsAsync(new MultipartReader(boundary, request.Body), cancel);
            features.Set<IFormFeature>(new FormFeature(form));
            return form;
        }
        catch (Exception e)
            when (e is InvalidDataException or ArgumentException || (e is IOException and not BadHttpRequestException))
        {
            throw new BadHttpRequestException("the form cannot be read", StatusCodes.Status400BadRequest, e);
        }
    }

    private static bool IsMultipart(MediaTypeHeaderValue type) =>
        type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    private static async Task<FormCollection> ReadPartsAsync(MultipartReader reader, CancellationToken cancel)
    {
        var fields = new KeyValueAccumulator();
        var files = new FormFileCollection();
        for (var parts = 0; await reader.ReadNextSectionAsync(cancel) is { } part; parts++)
        {
            if (parts == MostParts)
                throw new InvalidDataException("too many parts");
            if (part.GetContentDispositionHeader() is not { } said)
                continue;
            var name = HeaderUtilities.RemoveQuotes(said.Name).Value ?? "";
            if (said.IsFileDisposition())
                files.Add(await FileAsync(name, said, part, cancel));
            else
                fields.Append(name, await part.ReadAsStringAsync(cancel));
        }
        return new FormCollection(fields.GetResults(), files);
    }

    private static async Task<HeldFile> FileAsync(
        string name,
        ContentDispositionHeaderValue said,
        MultipartSection part,
        CancellationToken cancel
    )
    {
        var fileName = said.FileNameStar.HasValue ? said.FileNameStar : HeaderUtilities.RemoveQuotes(said.FileName);
        var held = new HeldBytes();
        var buffer = new byte[BufferBytes];
        for (int read; (read = await part.Body.ReadAsync(buffer, cancel)) > 0; )
        {
            if (held.Length + read > ZhitongHost.LargestBody)
                throw new BadHttpRequestException("the body is too large", StatusCodes.Status413PayloadTooLarge);
            held.Append(buffer.AsSpan(0, read));
        }
        return new HeldFile(name, fileName.Value ?? "", part, held);
    }

    private sealed class HeldFile(string name, string fileName, MultipartSection part, HeldBytes held) : IFormFile
    {
        public string ContentType => part.ContentType ?? "";
        public string ContentDisposition => part.ContentDisposition ?? "";
        public IHeaderDictionary Headers { get; } = new HeaderDictionary(part.Headers ?? new Dictionary<string, StringValues>());
        public long Length => held.Length;
        public string Name => name;
        public string FileName => fileName;

        public void CopyTo(Stream target) => held.Open().CopyTo(target);

        public Task CopyToAsync(Stream target, CancellationToken cancellationToken = default) =>
            held.Open().CopyToAsync(target, cancellationToken);

        public Stream OpenReadStream() => held.Open();
    }
}

/// <summary>A page whose form brings a file that must not touch the disk. Comes before the check of the form's token, which reads it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MemoryFormAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    private const int BeforeTheToken = 900;

    public int Order => BeforeTheToken;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (request.HasFormContentType)
            await MemoryForm.ReadAsync(request, context.HttpContext.RequestAborted);
    }
}
