using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhitong.Modules.Search.Words.Book;
using Zhitong.Modules.Search.Words.Unfound;

namespace Zhitong.Modules.Search.Words;

internal sealed class WordsTables : IEntityTypeConfiguration<Synonym>, IEntityTypeConfiguration<UnfoundSearch>
{
    public void Configure(EntityTypeBuilder<Synonym> table)
    {
        table.ToTable("search_synonyms");
        table.Property(s => s.City).HasMaxLength(6);
        table.Property(s => s.Key).HasMaxLength(4 * SynonymCheck.LongestName); // ㎡ and its like become longer in normal form
        table.Property(s => s.Term).HasMaxLength(SynonymCheck.LongestName);
        table.Property(s => s.Other).HasMaxLength(SynonymCheck.LongestName);
        table.Property(s => s.Within).HasMaxLength(SynonymCheck.LongestWithin);
        table.Property(s => s.Note).HasMaxLength(SynonymCheck.LongestNote);
        table.Property(s => s.Version).IsConcurrencyToken();
        table.HasIndex(s => new { s.City, s.Key }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<UnfoundSearch> table)
    {
        table.ToTable("search_unfound");
        table.Property(u => u.City).HasMaxLength(6);
        table.Property(u => u.Text).HasMaxLength(UnfoundSearch.LongestText);
        table.Property(u => u.Version).IsConcurrencyToken();
        table.HasIndex(u => new { u.City, u.Text }).IsUnique();
        table.HasIndex(nameof(UnfoundSearch.City), nameof(UnfoundSearch.Times), nameof(UnfoundSearch.Doc));
        table.HasIndex(nameof(UnfoundSearch.City), nameof(UnfoundSearch.LastDay), nameof(UnfoundSearch.Doc));
    }
}
