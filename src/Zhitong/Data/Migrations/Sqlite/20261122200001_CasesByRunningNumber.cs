using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhitong.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CasesByRunningNumber : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_cases_Doc",
                table: "cases_cases");

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_Doc_City_Region_SubmittedAt",
                table: "cases_cases",
                columns: new[] { "Doc", "City", "Region", "SubmittedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_cases_Doc_City_Region_SubmittedAt",
                table: "cases_cases");

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_Doc",
                table: "cases_cases",
                column: "Doc",
                unique: true);
        }
    }
}
