using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Accounts.Password;
using Zhitong.Modules.Accounts.People;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.Registrations;

/// <summary>企业注册: an account that can sign in at once, and a registration that waits for an officer of the county.</summary>
public sealed class RegisterEnterprise(Writer writer, IPasswordHasher<Person> hasher, Settings settings)
{
    public sealed record Input
    {
        public string? Enterprise { get; init; }
        public string? CreditCode { get; init; }
        public string? Region { get; init; }
        public string? Contact { get; init; }
        public string? Phone { get; init; }
        public string? UserName { get; init; }
        public string? NewPassword { get; init; }
        public string? Repeat { get; init; }
        public bool Consent { get; init; }
    }

    /// <returns>The new person.</returns>
    /// <exception cref="InputRefused">Faults at the fields.</exception>
    public async Task<Guid> RunAsync(Input input)
    {
        var clean = Check(input);
        var hash = hasher.HashPassword(PersonMaker.Nobody, input.NewPassword!);
        var made = new NewPerson(settings.City, clean.Contact!, clean.UserName!, clean.Phone, hash)
        {
            ConsentVersion = PrivacyNotice.ConsentVersion,
        };
        var actor = Platform.Access.Actor.Public(settings.City) with { Name = clean.Contact!, PostName = "本人注册" };
        return await writer.RunAsync(
            actor,
            async work =>
            {
                var person = await PersonMaker.MakeAsync(work, made);
                work.Record(person, "register");
                var registration = Registered(clean, person.Id, work.Now);
                work.Db.Add(registration);
                work.Record(registration, "submit");
                return person.Id;
            }
        );
    }

    /// <summary>A new registration of somebody who has an account and no other registration waiting.</summary>
    /// <exception cref="RuleRefused">One is waiting already.</exception>
    public Task AgainAsync(Guid person, Input input, Platform.Access.Actor actor)
    {
        var faults = new Faults();
        var clean = CheckEnterprise(input, faults);
        faults.ThrowIfAny();
        return writer.RunAsync(
            actor,
            async work =>
            {
                if (
                    await work
                        .Db.Set<Registration>()
                        .AnyAsync(r => r.PersonId == person && r.Status == RegistrationStatus.Pending)
                )
                    throw new RuleRefused("您已有一份注册在审核，请等结果出来再提交。");
                var registration = Registered(clean, person, work.Now);
                work.Db.Add(registration);
                work.Record(registration, "submit");
            }
        );
    }

    private Input Check(Input input)
    {
        var faults = new Faults();
        var clean = CheckEnterprise(input, faults);
        var userName = UserNames.Clean(input.UserName);
        faults.Add("userName", UserNames.FaultOf(userName));
        PasswordRules.Check(faults, input.NewPassword, input.Repeat, userName);
        faults.Add("consent", input.Consent ? null : "请先看个人信息保护说明，同意后再注册");
        faults.ThrowIfAny();
        return clean with { UserName = userName };
    }

    private Input CheckEnterprise(Input input, Faults faults)
    {
        if (PlainText.IsBlank(input.Enterprise))
            faults.Add("enterprise", "请填写企业名称，和营业执照上的一样");
        else if (PlainText.Length(input.Enterprise!) > 200)
            faults.Add("enterprise", "企业名称最多 200 个字");
        var code = CreditCode.Check(input.CreditCode);
        faults.Add("creditCode", code.Error);
        if (RegionTable.Default.Find(input.Region) is not { IsCity: false } region || region.City != settings.City)
            faults.Add("region", "请选择企业所在的县区");
        faults.Add("contact", PlainText.IsBlank(input.Contact) ? "请填写联系人姓名" : PersonMaker.NameFault(input.Contact));
        var phone = Phone.Check(input.Phone);
        faults.Add("phone", phone.Error);
        return input with
        {
            Enterprise = PlainText.Clean(input.Enterprise ?? ""),
            CreditCode = code.Code,
            Contact = PlainText.Clean(input.Contact ?? ""),
            Phone = phone.Number,
        };
    }

    private Registration Registered(Input clean, Guid person, DateTime now) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PersonId = person,
            Enterprise = clean.Enterprise!,
            CreditCode = clean.CreditCode!,
            Region = clean.Region!,
            City = settings.City,
            Contact = clean.Contact!,
            Phone = clean.Phone!,
            CreatedAt = now,
        };
}
