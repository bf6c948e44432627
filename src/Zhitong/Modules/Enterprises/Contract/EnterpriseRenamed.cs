namespace Zhitong.Modules.Enterprises.Contract;

/// <summary>A profile bears a new name; whoever keeps a copy of it takes it over in the same transaction.</summary>
public sealed record EnterpriseRenamed(Guid Id, string Name);
