using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Activities;

namespace Zhitong.Tests.Platform.Activities;

/// <summary>No field of a subject is left out of histories by oversight.</summary>
public sealed class SubjectShapeTests
{
    [Fact]
    public void Every_mapped_property_of_a_subject_says_whether_it_is_recorded()
    {
        using var db = new SqliteZhitongDb(new DbContextOptionsBuilder<SqliteZhitongDb>().UseSqlite("Data Source=none").Options);
        var subjects = db.Model.GetEntityTypes().Where(t => typeof(ISubject).IsAssignableFrom(t.ClrType)).ToList();
        subjects.Count.ShouldBeGreaterThan(5);
        foreach (var subject in subjects)
        {
            subject.ClrType.GetCustomAttribute<SubjectAttribute>().ShouldNotBeNull(subject.ClrType.Name);
            Undecided(subject.GetProperties().Where(p => !p.IsPrimaryKey()).Select(p => p.PropertyInfo), subject.ClrType)
                .ShouldBeEmpty(subject.ClrType.Name);
        }
    }

    [Fact]
    public void A_subject_names_the_kind_that_its_attribute_states()
    {
        foreach (
            var type in typeof(ISubject).Assembly.GetTypes().Where(t => t.GetCustomAttribute<SubjectAttribute>() is not null)
        )
        {
            var subject = (ISubject)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
            subject.SubjectKind.ShouldBe(type.GetCustomAttribute<SubjectAttribute>()!.Kind);
        }
    }

    [Fact]
    public void The_check_sees_a_forgotten_property() =>
        Undecided(typeof(Planted).GetProperties(), typeof(Planted)).ShouldBe([nameof(Planted.Forgotten)]);

    /// <summary>Properties inherited from ASP.NET Core Identity cannot bear our attributes; its own tests are not ours.</summary>
    private static IEnumerable<string> Undecided(IEnumerable<PropertyInfo?> properties, Type subject) =>
        from property in properties
        where property is not null && property.DeclaringType!.Assembly == subject.Assembly
        where
            property.GetCustomAttribute<RecordedAttribute>() is null
            && property.GetCustomAttribute<NotRecordedAttribute>() is null
        select property.Name;

    private sealed class Planted
    {
        [Recorded("名称")]
        public string Name { get; set; } = "";

        [NotRecorded]
        public int Version { get; set; }

        public string Forgotten { get; set; } = "";
    }
}
