using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Zhitong.Web;

/// <summary>Words for values that cannot be read as a number or a date; the framework's own are English.</summary>
public static class BindingMessages
{
    /// <summary>Sets all messages, for <c>MvcOptions.ModelBindingMessageProvider</c>.</summary>
    public static void Apply(DefaultModelBindingMessageProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        provider.SetAttemptedValueIsInvalidAccessor((value, _) => NotReadable(value));
        provider.SetNonPropertyAttemptedValueIsInvalidAccessor(NotReadable);
        provider.SetValueIsInvalidAccessor(NotReadable);
        provider.SetUnknownValueIsInvalidAccessor(_ => "这一项读不懂，请核对");
        provider.SetNonPropertyUnknownValueIsInvalidAccessor(() => "这一项读不懂，请核对");
        provider.SetValueMustBeANumberAccessor(_ => "请填写数字，例如 3");
        provider.SetNonPropertyValueMustBeANumberAccessor(() => "请填写数字，例如 3");
        provider.SetMissingBindRequiredValueAccessor(_ => "请填写这一项");
        provider.SetMissingKeyOrValueAccessor(() => "请填写这一项");
        provider.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到内容，请再提交一次");
        provider.SetValueMustNotBeNullAccessor(_ => "请填写这一项");
    }

    private static string NotReadable(string value) =>
        string.IsNullOrWhiteSpace(value) ? "请填写这一项" : $"“{value}”读不懂，请核对";
}
