using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhitong.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddOverviewMeasures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "InHandUntil",
                table: "cases_cases",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(9999, 12, 31));

            migrationBuilder.AddColumn<string>(
                name: "PausedFor",
                table: "cases_cases",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PausedOn",
                table: "cases_cases",
                type: "TEXT",
                nullable: true);

            // what cases that are there already say
            migrationBuilder.Sql("UPDATE \"cases_cases\" SET \"InHandUntil\" = date(\"EndedAt\", '+8 hours') WHERE \"EndedAt\" IS NOT NULL");
            migrationBuilder.Sql("UPDATE \"cases_cases\" SET \"PausedOn\" = json_extract(\"Pauses\", '$[#-1].from'), \"PausedFor\" = json_extract(\"Pauses\", '$[#-1].reason') WHERE \"Status\" = 'Paused'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_City_PausedOn",
                table: "cases_cases",
                columns: new[] { "City", "PausedOn" },
                filter: "\"PausedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_in_hand",
                table: "cases_cases",
                columns: new[] { "City", "InHandUntil", "InstitutionName", "Region", "Status", "SubmittedAt", "LateFrom", "LateUntil", "DueOn", "DueEstimated", "DeliveredAt" });

            migrationBuilder.AddCheckConstraint(
                name: "CK_cases_cases_PausedFor_length",
                table: "cases_cases",
                sql: "length(\"PausedFor\") <= 500");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_cases_City_PausedOn",
                table: "cases_cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_cases_in_hand",
                table: "cases_cases");

            migrationBuilder.DropCheckConstraint(
                name: "CK_cases_cases_PausedFor_length",
                table: "cases_cases");

            migrationBuilder.DropColumn(
                name: "InHandUntil",
                table: "cases_cases");

            migrationBuilder.DropColumn(
                name: "PausedFor",
                table: "cases_cases");

            migrationBuilder.DropColumn(
                name: "PausedOn",
                table: "cases_cases");
        }
    }
}
