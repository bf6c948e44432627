using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Libraries.Institutions.Edit;

/// <summary>What may be said of the sites, certificates and rows of an institution; lengths are in characters.</summary>
public static class PartCheck
{
    public const int LongestName = 200;
    public const int LongestNote = 500;
    public const int LongestField = 100;
    public const int LongestUncertainty = 100;

    public static void Apply(SiteInput input, Site s, string city, Faults faults)
    {
        var read = new FieldReader(faults);
        s.Name = read.Required(input.Name, "name", "场所名称", LongestName);
        s.Region = read.County(input.Region, "region", city);
        s.Address = read.Text(input.Address, "address", "地址", InstitutionCheck.LongestAddress);
        s.Phone = read.Telephone(input.Phone, "phone");
        s.Note = read.Text(input.Note, "note", "说明", LongestNote);
        s.Ended = input.Ended;
    }

    public static void Apply(CertificateInput input, Certificate c, Faults faults)
    {
        var read = new FieldReader(faults);
        c.Kind = read.Required(input.Kind, "kind", "资质种类", 40);
        c.Number = read.Required(input.Number, "number", "证书编号", 60);
        c.Scope = read.Text(input.Scope, "scope", "范围", 500);
        c.IssuedBy = read.Text(input.IssuedBy, "issuedBy", "发证机关", 100);
        var (from, until) = (read.Day(input.From, "from", "有效期自"), read.Day(input.Until, "until", "有效期至"));
        faults.Add("until", from > until ? "有效期至不能早于有效期自" : null);
        c.Hold(from, until);
    }

    public static void Apply(CapabilityInput input, Capability c, Faults faults)
    {
        var read = new FieldReader(faults);
        c.Field = read.Required(input.Field, "field", "领域", LongestField);
        c.Object = read.Required(input.Object, "object", "对象", LongestName);
        c.Parameter = read.Required(input.Parameter, "parameter", "参数", LongestName);
        c.FollowMethod(read.Text(input.Method, "method", "方法标准", LongestName));
        var range = read.Text(input.Range, "range", "范围", LongestName);
        faults.Add("range", MeasuredRange.Read(range).Fault);
        c.Cover(range);
        c.StateUncertainty(read.Text(input.Uncertainty, "uncertainty", "不确定度", LongestUncertainty));
        c.Aliases = read.Text(input.Aliases, "aliases", "俗称", LongestName);
        c.Note = read.Text(input.Note, "note", "限制和说明", LongestNote);
        c.StatedUntil = read.Day(input.ValidUntil, "validUntil", "有效期至");
    }
}
