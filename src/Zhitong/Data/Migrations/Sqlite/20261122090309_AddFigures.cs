using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhitong.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HandlingDays",
                table: "cases_cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LateFrom",
                table: "cases_cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LateUntil",
                table: "cases_cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "OnTime",
                table: "cases_cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ResponseDays",
                table: "cases_cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Triaged",
                table: "cases_cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "figures_external",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: false),
                    PeriodFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PeriodTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Provider = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DocumentDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Corrects = table.Column<Guid>(type: "TEXT", nullable: true),
                    CorrectionReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EnteredById = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnteredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReviewedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RefusedReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figures_external", x => x.Id);
                    table.CheckConstraint("CK_figures_external_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_figures_external_Code_length", "length(\"Code\") <= 10");
                    table.CheckConstraint("CK_figures_external_CorrectionReason_length", "length(\"CorrectionReason\") <= 500");
                    table.CheckConstraint("CK_figures_external_Document_length", "length(\"Document\") <= 200");
                    table.CheckConstraint("CK_figures_external_EnteredBy_length", "length(\"EnteredBy\") <= 200");
                    table.CheckConstraint("CK_figures_external_Note_length", "length(\"Note\") <= 500");
                    table.CheckConstraint("CK_figures_external_Provider_length", "length(\"Provider\") <= 200");
                    table.CheckConstraint("CK_figures_external_RefusedReason_length", "length(\"RefusedReason\") <= 500");
                    table.CheckConstraint("CK_figures_external_ReviewedBy_length", "length(\"ReviewedBy\") <= 200");
                    table.CheckConstraint("CK_figures_external_State_length", "length(\"State\") <= 40");
                });

            migrationBuilder.CreateTable(
                name: "figures_services",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Doc = table.Column<long>(type: "INTEGER", nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    EnterpriseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnterpriseName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProviderName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ItemName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    First = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figures_services", x => x.Id);
                    table.CheckConstraint("CK_figures_services_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_figures_services_EnterpriseName_length", "length(\"EnterpriseName\") <= 200");
                    table.CheckConstraint("CK_figures_services_ItemCode_length", "length(\"ItemCode\") <= 40");
                    table.CheckConstraint("CK_figures_services_ItemName_length", "length(\"ItemName\") <= 200");
                    table.CheckConstraint("CK_figures_services_ProviderName_length", "length(\"ProviderName\") <= 200");
                    table.CheckConstraint("CK_figures_services_Region_length", "length(\"Region\") <= 6");
                    table.CheckConstraint("CK_figures_services_SubjectKind_length", "length(\"SubjectKind\") <= 40");
                    table.CheckConstraint("CK_figures_services_SubjectName_length", "length(\"SubjectName\") <= 200");
                });

            migrationBuilder.CreateTable(
                name: "platform_ledger",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Class = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Doc = table.Column<long>(type: "INTEGER", nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Left = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_ledger", x => x.Id);
                    table.CheckConstraint("CK_platform_ledger_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_platform_ledger_Class_length", "length(\"Class\") <= 60");
                    table.CheckConstraint("CK_platform_ledger_Region_length", "length(\"Region\") <= 6");
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
