using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhitong.Data.Migrations.Postgres
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
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(9999, 12, 31));

            migrationBuilder.AddColumn<string>(
                name: "PausedFor",
                table: "cases_cases",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PausedOn",
                table: "cases_cases",
                type: "date",
                nullable: true);

            // what cases that are there already say
            migrationBuilder.Sql("UPDATE \"cases_cases\" SET \"InHandUntil\" = (\"EndedAt\" AT TIME ZONE 'Asia/Shanghai')::date WHERE \"EndedAt\" IS NOT NULL");
            migrationBuilder.Sql("UPDATE \"cases_cases\" SET \"PausedOn\" = (\"Pauses\"::jsonb -> -1 ->> 'from')::date, \"PausedFor\" = \"Pauses\"::jsonb -> -1 ->> 'reason' WHERE \"Status\" = 'Paused'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_City_PausedOn",
                table: "cases_cases",
                columns: new[] { "City", "PausedOn" },
                filter: "\"PausedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_in_hand",
                table: "cases_cases",
                columns: new[] { "City", "InHandUntil", "InstitutionName", "Region", "Status", "SubmittedAt", "LateFrom", "LateUntil", "DueOn", "DueEstimated", "DeliveredAt" });
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
