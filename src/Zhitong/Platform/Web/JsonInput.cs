using System.Text.Json;
using Zhitong.Platform.Errors;

namespace Zhitong.Platform.Web;

/// <summary>
/// Reads a JSON object field by field, so that a wrong type is named by its field and all faults come in one answer.
/// </summary>
public sealed class JsonInput
{
    private readonly Dictionary<string, JsonElement> fields;

    /// <summary>Half a surrogate pair, which .NET cannot hold as text.</summary>
    private const string BrokenText = "文字里有不完整的字符";

    private JsonInput(Dictionary<string, JsonElement> fields) => this.fields = fields;

    public Faults Faults { get; } = new();

    /// <exception cref="InputRefused">The body is not a JSON object.</exception>
    public static async Task<JsonInput> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength is 0 or null && !request.Headers.TransferEncoding.Contains("chunked"))
            return new JsonInput([]);
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw InputRefused.At("", "正文应是一个 JSON 对象");
            var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            foreach (var property in document.RootElement.EnumerateObject())
                fields[property.Name] = property.Value.Clone();
            return new JsonInput(fields);
        }
        catch (InvalidOperationException)
        {
            throw InputRefused.At("", BrokenText);
        }
        catch (JsonException e)
        {
            throw InputRefused.At("", $"正文不是正确的 JSON（第 {e.LineNumber + 1} 行）");
        }
    }

    public string? Text(string name)
    {
        if (!fields.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind == JsonValueKind.String)
            return Read(value, name);
        Faults.Add(name, "应是文字");
        return null;
    }

    /// <summary>A text, or a number as it is written: sums of money and shares come either way.</summary>
    public string? TextOrNumber(string name) =>
        fields.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : Text(name);

    public int? WholeNumber(string name)
    {
        if (!fields.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
            return number;
        Faults.Add(name, "应是整数");
        return null;
    }

    public bool? Flag(string name)
    {
        if (!fields.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        Faults.Add(name, "应是 true 或 false");
        return null;
    }

    /// <summary>An object of texts, such as the answers to a matter's own fields; numbers are taken as text.</summary>
    public Dictionary<string, string> Texts(string name)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!fields.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return texts;
        if (value.ValueKind != JsonValueKind.Object)
        {
            Faults.Add(name, "应是一个 JSON 对象");
            return texts;
        }
        foreach (var property in value.EnumerateObject())
        {
            if (!HasName(property))
                Faults.Add(name, BrokenText);
            else if (
                property.Value.ValueKind
                is JsonValueKind.String
                    or JsonValueKind.Number
                    or JsonValueKind.True
                    or JsonValueKind.False
            )
                texts[property.Name] = Read(property.Value, $"{name}.{property.Name}") ?? "";
            else if (property.Value.ValueKind != JsonValueKind.Null)
                Faults.Add($"{name}.{property.Name}", "应是文字");
        }
        return texts;
    }

    /// <summary>A text, or a list of texts joined by 、.</summary>
    public string? TextOrList(string name)
    {
        if (!fields.TryGetValue(name, out var value) || value.ValueKind != JsonValueKind.Array)
            return Text(name);
        List<string> parts = [];
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String)
                parts.Add(Read(item, name) ?? "");
            else
                Faults.Add(name, "列表里应都是文字");
        }
        return string.Join('、', parts);
    }

    private static bool HasName(JsonProperty property)
    {
        try
        {
            return property.Name is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private string? Read(JsonElement value, string field)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : value.ToString();
        }
        catch (InvalidOperationException)
        {
            Faults.Add(field, BrokenText);
            return null;
        }
    }
}
