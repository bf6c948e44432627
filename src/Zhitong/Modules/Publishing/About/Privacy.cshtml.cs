using Zhitong.Platform.Access;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Publishing.About;

/// <summary>A page of words.</summary>
[Access(AccessAttribute.Public)]
public sealed class PrivacyPage : ZtPage;
