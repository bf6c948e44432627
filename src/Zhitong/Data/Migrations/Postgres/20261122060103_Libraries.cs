using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhitong.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Libraries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "libraries_institutions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Doc = table.Column<long>(type: "bigint", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreditCode = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    KindCodes = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    InspectionCentre = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    MetrologyCentre = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Contact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Website = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Summary = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    StatedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Hidden = table.Column<bool>(type: "boolean", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_institutions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "libraries_standards",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Doc = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    InstitutionId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CertificateNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Range = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Uncertainty = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Hidden = table.Column<bool>(type: "boolean", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_standards", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "libraries_certificates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InstitutionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Scope = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    IssuedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_certificates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_libraries_certificates_libraries_institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "libraries_institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "libraries_sites",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InstitutionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Ended = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_sites", x => x.Id);
                    table.ForeignKey(
                        name: "FK_libraries_sites_libraries_institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "libraries_institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "libraries_capabilities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Doc = table.Column<long>(type: "bigint", nullable: false),
                    InstitutionId = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: true),
                    CertificateId = table.Column<Guid>(type: "uuid", nullable: true),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Field = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Object = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Parameter = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Method = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    MethodNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    MethodKey = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    Range = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    RangeLow = table.Column<double>(type: "double precision", nullable: true),
                    RangeHigh = table.Column<double>(type: "double precision", nullable: true),
                    RangeUnit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Uncertainty = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    UncertaintyValue = table.Column<double>(type: "double precision", nullable: true),
                    Aliases = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    StatedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Hidden = table.Column<bool>(type: "boolean", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_capabilities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_libraries_capabilities_libraries_certificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "libraries_certificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_libraries_capabilities_libraries_institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "libraries_institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_libraries_capabilities_libraries_sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "libraries_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_capabilities_CertificateId",
                table: "libraries_capabilities",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_libraries_capabilities_City_Field_Doc",
                table: "libraries_capabilities",
                columns: new[] { "City", "Field", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_capabilities_City_MethodKey",
                table: "libraries_capabilities",
                columns: new[] { "City", "MethodKey" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_capabilities_City_Region_Doc",
                table: "libraries_capabilities",
                columns: new[] { "City", "Region", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_capabilities_Doc",
                table: "libraries_capabilities",
                column: "Doc",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_libraries_capabilities_InstitutionId_Doc",
                table: "libraries_capabilities",
                columns: new[] { "InstitutionId", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_capabilities_InstitutionId_Field",
                table: "libraries_capabilities",
                columns: new[] { "InstitutionId", "Field" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_capabilities_InstitutionId_LastDay_FirstDay",
                table: "libraries_capabilities",
                columns: new[] { "InstitutionId", "LastDay", "FirstDay" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_capabilities_SiteId",
                table: "libraries_capabilities",
                column: "SiteId");

            migrationBuilder.CreateIndex(
                name: "IX_libraries_certificates_InstitutionId_LastDay",
                table: "libraries_certificates",
                columns: new[] { "InstitutionId", "LastDay" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_institutions_City_LastDay_Doc",
                table: "libraries_institutions",
                columns: new[] { "City", "LastDay", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_institutions_City_Level_Name_Doc",
                table: "libraries_institutions",
                columns: new[] { "City", "Level", "Name", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_institutions_City_Name_Doc",
                table: "libraries_institutions",
                columns: new[] { "City", "Name", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_institutions_City_Region_Name_Doc",
                table: "libraries_institutions",
                columns: new[] { "City", "Region", "Name", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_institutions_CreditCode",
                table: "libraries_institutions",
                column: "CreditCode");

            migrationBuilder.CreateIndex(
                name: "IX_libraries_institutions_Doc",
                table: "libraries_institutions",
                column: "Doc",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_libraries_institutions_OrganisationId",
                table: "libraries_institutions",
                column: "OrganisationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_libraries_sites_InstitutionId",
                table: "libraries_sites",
                column: "InstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_libraries_standards_CertificateNumber",
                table: "libraries_standards",
                column: "CertificateNumber");

            migrationBuilder.CreateIndex(
                name: "IX_libraries_standards_City_LastDay_Doc",
                table: "libraries_standards",
                columns: new[] { "City", "LastDay", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_standards_City_Region_Doc",
                table: "libraries_standards",
                columns: new[] { "City", "Region", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_standards_Doc",
                table: "libraries_standards",
                column: "Doc",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_libraries_standards_InstitutionId",
                table: "libraries_standards",
                column: "InstitutionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "libraries_capabilities");

            migrationBuilder.DropTable(
                name: "libraries_standards");

            migrationBuilder.DropTable(
                name: "libraries_certificates");

            migrationBuilder.DropTable(
                name: "libraries_sites");

            migrationBuilder.DropTable(
                name: "libraries_institutions");
        }
    }
}
