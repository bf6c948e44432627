using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhitong.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "EndedAt",
                table: "cases_cases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HandlingDays",
                table: "cases_cases",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LateFrom",
                table: "cases_cases",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LateUntil",
                table: "cases_cases",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "OnTime",
                table: "cases_cases",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ResponseDays",
                table: "cases_cases",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Triaged",
                table: "cases_cases",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "figures_external",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Value = table.Column<decimal>(type: "numeric(20,4)", precision: 20, scale: 4, nullable: false),
                    PeriodFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    PeriodTo = table.Column<DateOnly>(type: "date", nullable: false),
                    Provider = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Document = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DocumentDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    Corrects = table.Column<Guid>(type: "uuid", nullable: true),
                    CorrectionReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EnteredById = table.Column<Guid>(type: "uuid", nullable: true),
                    EnteredBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReviewedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RefusedReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figures_external", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "figures_services",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Doc = table.Column<long>(type: "bigint", nullable: false),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    EnterpriseId = table.Column<Guid>(type: "uuid", nullable: false),
                    EnterpriseName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ProviderId = table.Column<Guid>(type: "uuid", nullable: true),
                    ProviderName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ItemCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ItemName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Quantity = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    SubjectKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    First = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figures_services", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_ledger",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Class = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Doc = table.Column<long>(type: "bigint", nullable: false),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Left = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_ledger", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_City_AcceptedAt",
                table: "cases_cases",
                columns: new[] { "City", "AcceptedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_City_ClosedAt",
                table: "cases_cases",
                columns: new[] { "City", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_figures_external_City_Code_PeriodFrom_PeriodTo_State",
                table: "figures_external",
                columns: new[] { "City", "Code", "PeriodFrom", "PeriodTo", "State" },
                unique: true,
                filter: "\"State\" IN ('Waiting', 'Public')");

            migrationBuilder.CreateIndex(
                name: "IX_figures_external_City_Code_PeriodTo",
                table: "figures_external",
                columns: new[] { "City", "Code", "PeriodTo" });

            migrationBuilder.CreateIndex(
                name: "IX_figures_services_City_Doc_On_Region",
                table: "figures_services",
                columns: new[] { "City", "Doc", "On", "Region" });

            migrationBuilder.CreateIndex(
                name: "IX_figures_services_City_EnterpriseId",
                table: "figures_services",
                columns: new[] { "City", "EnterpriseId" },
                unique: true,
                filter: "\"First\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_figures_services_City_First_Doc_On_Region",
                table: "figures_services",
                columns: new[] { "City", "First", "Doc", "On", "Region" });

            migrationBuilder.CreateIndex(
                name: "IX_figures_services_SubjectKind_SubjectId",
                table: "figures_services",
                columns: new[] { "SubjectKind", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_ledger_City_Class_LastDay_FirstDay_Region_Doc",
                table: "platform_ledger",
                columns: new[] { "City", "Class", "LastDay", "FirstDay", "Region", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_ledger_RecordId",
                table: "platform_ledger",
                column: "RecordId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "figures_external");

            migrationBuilder.DropTable(
                name: "figures_services");

            migrationBuilder.DropTable(
                name: "platform_ledger");

            migrationBuilder.DropIndex(
                name: "IX_cases_cases_City_AcceptedAt",
                table: "cases_cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_cases_City_ClosedAt",
                table: "cases_cases");

            migrationBuilder.DropColumn(
                name: "EndedAt",
                table: "cases_cases");

            migrationBuilder.DropColumn(
                name: "HandlingDays",
                table: "cases_cases");

            migrationBuilder.DropColumn(
                name: "LateFrom",
                table: "cases_cases");

            migrationBuilder.DropColumn(
                name: "LateUntil",
                table: "cases_cases");

            migrationBuilder.DropColumn(
                name: "OnTime",
                table: "cases_cases");

            migrationBuilder.DropColumn(
                name: "ResponseDays",
                table: "cases_cases");

            migrationBuilder.DropColumn(
                name: "Triaged",
                table: "cases_cases");
        }
    }
}
