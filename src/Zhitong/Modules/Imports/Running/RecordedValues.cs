using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zhitong.Modules.Imports.Contract;
using Zhitong.Platform.Activities;

namespace Zhitong.Modules.Imports.Running;

/// <summary>
/// A changed field of an imported record. Of a sensitive one only salted digests stand in the clear; of a changed record its
/// values lie beside them, sealed under the subject's key, and can be erased by law.
/// </summary>
public sealed record ImportedValue(
    string F,
    string? B,
    string? A,
    bool S = false,
    string? SealedB = null,
    string? SealedA = null
);

[JsonSerializable(typeof(List<ImportedValue>))]
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
internal sealed partial class ImportedJson : JsonSerializerContext
{
    public static ImportedJson Relaxed { get; } =
        new(
            new JsonSerializerOptions(JsonSerializerDefaults.Web)
            {
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // stored, never written into HTML as it is
            }
        );
}

/// <summary>What an import keeps of each record it makes or changes, and the hash over it.</summary>
internal static class RecordedValues
{
    /// <summary>The fields that a placed record changes.</summary>
    /// <param name="key">Key of the subject for sealing sensitive values; null keeps their digests only.</param>
    public static List<ImportedValue> Of(PlacedRecord placed, RecordShapes shapes, byte[]? key)
    {
        var after = shapes.TextsOf(placed.Record);
        List<ImportedValue> values = [];
        foreach (var field in shapes.FieldsOf(placed.Record))
        {
            var (was, now) = (placed.Before?.GetValueOrDefault(field.Name), after[field.Name]);
            if (was == now)
                continue;
            values.Add(
                field.Sensitive
                    ? new ImportedValue(field.Name, Digest(was), Digest(now), true, Seal(key, was), Seal(key, now))
                    : new ImportedValue(field.Name, was, now)
            );
        }
        return values;
    }

    public static bool ChangesSensitive(PlacedRecord placed, RecordShapes shapes)
    {
        var after = shapes.TextsOf(placed.Record);
        return placed.Before is { } before
            && shapes.FieldsOf(placed.Record).Any(f => f.Sensitive && before[f.Name] != after[f.Name]);
    }

    public static string Write(List<ImportedValue> values) =>
        JsonSerializer.Serialize(values, ImportedJson.Relaxed.ListImportedValue);

    public static List<ImportedValue> Read(ImportedRecord row) =>
        JsonSerializer.Deserialize(row.Values, ImportedJson.Relaxed.ListImportedValue) ?? [];

    /// <summary>The hash of a row of the load: over all that must not change, length-prefixed; sealed values may be erased.</summary>
    public static byte[] HashOf(ImportedRecord row, List<ImportedValue> values)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(sha, row.Batch.ToString(CultureInfo.InvariantCulture));
        Append(sha, row.Seq.ToString(CultureInfo.InvariantCulture));
        Append(sha, row.Sheet);
        Append(sha, row.Row.ToString(CultureInfo.InvariantCulture));
        Append(sha, row.SubjectKind);
        Append(sha, row.SubjectId.ToString("N"));
        Append(sha, row.IsNew ? "new" : "changed");
        foreach (var value in values)
        {
            Append(sha, value.F);
            Append(sha, value.B ?? "\0");
            Append(sha, value.A ?? "\0");
        }
        return sha.GetHashAndReset();
    }

    private static void Append(IncrementalHash sha, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        sha.AppendData(BitConverter.GetBytes(bytes.Length));
        sha.AppendData(bytes);
    }

    private static string? Digest(string? value)
    {
        if (value is null)
            return null;
        var salt = RandomNumberGenerator.GetBytes(16);
        return $"{Convert.ToHexStringLower(salt)}:{Convert.ToHexStringLower(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(value)]))}";
    }

    private static string? Seal(byte[]? key, string? value) =>
        key is null || value is null ? null : SubjectVault.Seal(key, value);
}
