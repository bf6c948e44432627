namespace Zhitong.Modules.Accounts.Contract;

/// <summary>
/// An officer approved that a person acts for an enterprise. The Enterprises module answers in the same transaction by filling
/// in the profile's id and county.
/// </summary>
public sealed record RegistrationApproved(string CreditCode, string Name, string Region, string Contact, string Phone)
{
    /// <summary>The profile, which is also the id of its organisation.</summary>
    public Guid? EnterpriseId { get; set; }

    /// <summary>The county of the profile; differs from <see cref="Region"/> when the profile was opened elsewhere.</summary>
    public string? EnterpriseRegion { get; set; }

    /// <summary>The name in the profile.</summary>
    public string? EnterpriseName { get; set; }
}
