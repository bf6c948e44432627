namespace Zhitong.Modules.Libraries.Projects;

/// <summary>Addresses of the pages of projects.</summary>
public static class ProjectsLinks
{
    public const string List = "/projects";
    public const string New = "/projects/new";

    public static string Detail(Guid id) => $"/projects/{id}";

    public static string Edit(Guid id) => $"/projects/{id}/edit";

    public static string End(Guid id) => $"/projects/{id}/end";

    public static string History(Guid id) => $"/projects/{id}/history";
}
