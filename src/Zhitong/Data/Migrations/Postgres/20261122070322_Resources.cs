using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhitong.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Resources : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ExpertId",
                table: "cases_cases",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExpertName",
                table: "cases_cases",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "libraries_equipment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Doc = table.Column<long>(type: "bigint", nullable: false),
                    OwnerKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AssetNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AssetKey = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Model = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Maker = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Field = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    CalibratedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CycleMonths = table.Column<int>(type: "integer", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    ValueFen = table.Column<long>(type: "bigint", nullable: true),
                    PriceUnit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    PriceFen = table.Column<long>(type: "bigint", nullable: true),
                    Shared = table.Column<bool>(type: "boolean", nullable: false),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EndReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Hidden = table.Column<int>(type: "integer", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    UntilKey = table.Column<int>(type: "integer", nullable: false),
                    Open = table.Column<int>(type: "integer", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_equipment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "libraries_experts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Doc = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    BirthMonth = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    Employer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Post = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Fields = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Email = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Batch = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    AppointedFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    AppointedTo = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Bio = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    AccountName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Hidden = table.Column<int>(type: "integer", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    UntilKey = table.Column<int>(type: "integer", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_experts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "libraries_projects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Doc = table.Column<long>(type: "bigint", nullable: false),
                    EnterpriseId = table.Column<Guid>(type: "uuid", nullable: false),
                    EnterpriseName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Programme = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Batch = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    InvestmentFen = table.Column<long>(type: "bigint", nullable: true),
                    DoneFen = table.Column<long>(type: "bigint", nullable: true),
                    ShareDone = table.Column<int>(type: "integer", nullable: true),
                    StartMonth = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: true),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Summary = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    EndReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Hidden = table.Column<int>(type: "integer", nullable: false),
                    InvestmentKey = table.Column<long>(type: "bigint", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_projects", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_City_Doc_LastDay_FirstDay_Region_Open",
                table: "libraries_equipment",
                columns: new[] { "City", "Doc", "LastDay", "FirstDay", "Region", "Open" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_City_Field_Doc_LastDay_FirstDay",
                table: "libraries_equipment",
                columns: new[] { "City", "Field", "Doc", "LastDay", "FirstDay" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_City_Hidden_Doc",
                table: "libraries_equipment",
                columns: new[] { "City", "Hidden", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_City_Open_Doc_LastDay_FirstDay",
                table: "libraries_equipment",
                columns: new[] { "City", "Open", "Doc", "LastDay", "FirstDay" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_City_Open_Field_Doc_LastDay_FirstDay",
                table: "libraries_equipment",
                columns: new[] { "City", "Open", "Field", "Doc", "LastDay", "FirstDay" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_City_Region_Doc_LastDay_FirstDay",
                table: "libraries_equipment",
                columns: new[] { "City", "Region", "Doc", "LastDay", "FirstDay" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_City_Status_Doc",
                table: "libraries_equipment",
                columns: new[] { "City", "Status", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_City_UntilKey_Doc",
                table: "libraries_equipment",
                columns: new[] { "City", "UntilKey", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_Doc",
                table: "libraries_equipment",
                column: "Doc",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_OrganisationId_Doc",
                table: "libraries_equipment",
                columns: new[] { "OrganisationId", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_OwnerId_AssetKey",
                table: "libraries_equipment",
                columns: new[] { "OwnerId", "AssetKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_libraries_experts_AccountId",
                table: "libraries_experts",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_libraries_experts_City_Doc_LastDay_FirstDay_Region_Hidden",
                table: "libraries_experts",
                columns: new[] { "City", "Doc", "LastDay", "FirstDay", "Region", "Hidden" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_experts_City_Hidden_Doc_LastDay_FirstDay",
                table: "libraries_experts",
                columns: new[] { "City", "Hidden", "Doc", "LastDay", "FirstDay" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_experts_City_Region_Doc_LastDay_FirstDay",
                table: "libraries_experts",
                columns: new[] { "City", "Region", "Doc", "LastDay", "FirstDay" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_experts_City_UntilKey_Doc",
                table: "libraries_experts",
                columns: new[] { "City", "UntilKey", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_experts_Doc",
                table: "libraries_experts",
                column: "Doc",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_libraries_experts_Name_BirthMonth_Employer_City",
                table: "libraries_experts",
                columns: new[] { "Name", "BirthMonth", "Employer", "City" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_libraries_projects_City_Doc_Hidden_Region",
                table: "libraries_projects",
                columns: new[] { "City", "Doc", "Hidden", "Region" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_projects_City_Hidden_Doc",
                table: "libraries_projects",
                columns: new[] { "City", "Hidden", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_projects_City_InvestmentKey_Doc",
                table: "libraries_projects",
                columns: new[] { "City", "InvestmentKey", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_projects_City_Kind_Doc_Hidden",
                table: "libraries_projects",
                columns: new[] { "City", "Kind", "Doc", "Hidden" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_projects_City_Region_Doc_Hidden",
                table: "libraries_projects",
                columns: new[] { "City", "Region", "Doc", "Hidden" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_projects_City_Stage_Doc_Hidden",
                table: "libraries_projects",
                columns: new[] { "City", "Stage", "Doc", "Hidden" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_projects_Doc",
                table: "libraries_projects",
                column: "Doc",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_libraries_projects_EnterpriseId_NameKey",
                table: "libraries_projects",
                columns: new[] { "EnterpriseId", "NameKey" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "libraries_equipment");

            migrationBuilder.DropTable(
                name: "libraries_experts");

            migrationBuilder.DropTable(
                name: "libraries_projects");

            migrationBuilder.DropColumn(
                name: "ExpertId",
                table: "cases_cases");

            migrationBuilder.DropColumn(
                name: "ExpertName",
                table: "cases_cases");
        }
    }
}
