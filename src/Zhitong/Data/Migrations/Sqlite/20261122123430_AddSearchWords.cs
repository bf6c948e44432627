using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhitong.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddSearchWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "search_synonyms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Other = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Within = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Off = table.Column<bool>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_synonyms", x => x.Id);
                    table.CheckConstraint("CK_search_synonyms_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_search_synonyms_Key_length", "length(\"Key\") <= 160");
                    table.CheckConstraint("CK_search_synonyms_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_search_synonyms_Note_length", "length(\"Note\") <= 200");
                    table.CheckConstraint("CK_search_synonyms_Other_length", "length(\"Other\") <= 40");
                    table.CheckConstraint("CK_search_synonyms_Source_length", "length(\"Source\") <= 40");
                    table.CheckConstraint("CK_search_synonyms_Term_length", "length(\"Term\") <= 40");
                    table.CheckConstraint("CK_search_synonyms_UpdatedBy_length", "length(\"UpdatedBy\") <= 200");
                    table.CheckConstraint("CK_search_synonyms_Within_length", "length(\"Within\") <= 200");
                });

            migrationBuilder.CreateTable(
                name: "search_unfound",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Doc = table.Column<long>(type: "INTEGER", nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Times = table.Column<int>(type: "INTEGER", nullable: false),
                    Nothing = table.Column<int>(type: "INTEGER", nullable: false),
                    Unmatched = table.Column<int>(type: "INTEGER", nullable: false),
                    Loose = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SettledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_unfound", x => x.Id);
                    table.CheckConstraint("CK_search_unfound_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_search_unfound_State_length", "length(\"State\") <= 40");
                    table.CheckConstraint("CK_search_unfound_Text_length", "length(\"Text\") <= 60");
                });

            migrationBuilder.CreateIndex(
                name: "IX_search_synonyms_City_Key",
                table: "search_synonyms",
                columns: new[] { "City", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_search_unfound_City_LastDay_Doc",
                table: "search_unfound",
                columns: new[] { "City", "LastDay", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_search_unfound_City_Text",
                table: "search_unfound",
                columns: new[] { "City", "Text" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_search_unfound_City_Times_Doc",
                table: "search_unfound",
                columns: new[] { "City", "Times", "Doc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "search_synonyms");

            migrationBuilder.DropTable(
                name: "search_unfound");
        }
    }
}
