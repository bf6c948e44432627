using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhitong.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddGapUncertainty : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "ObjectSoft",
                table: "matching_gaps",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Uncertainty",
                table: "matching_gaps",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "CK_matching_gaps_Uncertainty_length",
                table: "matching_gaps",
                sql: "length(\"Uncertainty\") <= 60");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_matching_gaps_Uncertainty_length",
                table: "matching_gaps");

            migrationBuilder.DropColumn(
                name: "ObjectSoft",
                table: "matching_gaps");

            migrationBuilder.DropColumn(
                name: "Uncertainty",
                table: "matching_gaps");
        }
    }
}
