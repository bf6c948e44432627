using Microsoft.EntityFrameworkCore.Metadata;
using Zhitong.Platform.Activities;

namespace Zhitong.Modules.Imports.Contract;

/// <summary>The recorded fields of records as text, as histories keep them, without a context that tracks them.</summary>
public sealed class RecordShapes(IModel model)
{
    /// <summary>Field names and values of the record as it is now.</summary>
    public IReadOnlyDictionary<string, string?> TextsOf(ISubject record)
    {
        var texts = new Dictionary<string, string?>();
        foreach (var field in FieldsOf(record))
            texts[field.Name] = SubjectShape.Text(field.Property, field.Property.PropertyInfo!.GetValue(record));
        return texts;
    }

    internal IReadOnlyList<SubjectField> FieldsOf(ISubject record) => SubjectShape.Of(model.FindEntityType(record.GetType())!);
}
