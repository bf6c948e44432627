using Zhitong.Platform.Access;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Publishing.Developers;

/// <summary>The API in one page, with the way to try it.</summary>
[Access(AccessAttribute.Public)]
public sealed class DevelopersPage : ZtPage
{
    public string Base => $"{Request.Scheme}://{Request.Host}";
}
