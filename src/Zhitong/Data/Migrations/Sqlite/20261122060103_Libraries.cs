using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhitong.Data.Migrations.Sqlite
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Doc = table.Column<long>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", maxLength: 18, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    KindCodes = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    InspectionCentre = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    MetrologyCentre = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Website = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    StatedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Hidden = table.Column<bool>(type: "INTEGER", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_institutions", x => x.Id);
                    table.CheckConstraint("CK_libraries_institutions_Address_length", "length(\"Address\") <= 300");
                    table.CheckConstraint("CK_libraries_institutions_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_libraries_institutions_Contact_length", "length(\"Contact\") <= 200");
                    table.CheckConstraint("CK_libraries_institutions_CreditCode_length", "length(\"CreditCode\") <= 18");
                    table.CheckConstraint("CK_libraries_institutions_InspectionCentre_length", "length(\"InspectionCentre\") <= 40");
                    table.CheckConstraint("CK_libraries_institutions_KindCodes_length", "length(\"KindCodes\") <= 100");
                    table.CheckConstraint("CK_libraries_institutions_Level_length", "length(\"Level\") <= 40");
                    table.CheckConstraint("CK_libraries_institutions_MetrologyCentre_length", "length(\"MetrologyCentre\") <= 40");
                    table.CheckConstraint("CK_libraries_institutions_Name_length", "length(\"Name\") <= 200");
                    table.CheckConstraint("CK_libraries_institutions_Phone_length", "length(\"Phone\") <= 40");
                    table.CheckConstraint("CK_libraries_institutions_Region_length", "length(\"Region\") <= 6");
                    table.CheckConstraint("CK_libraries_institutions_Summary_length", "length(\"Summary\") <= 1000");
                    table.CheckConstraint("CK_libraries_institutions_Website_length", "length(\"Website\") <= 200");
                });

            migrationBuilder.CreateTable(
                name: "libraries_standards",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Doc = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    InstitutionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CertificateNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Range = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Uncertainty = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Hidden = table.Column<bool>(type: "INTEGER", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_standards", x => x.Id);
                    table.CheckConstraint("CK_libraries_standards_CertificateNumber_length", "length(\"CertificateNumber\") <= 60");
                    table.CheckConstraint("CK_libraries_standards_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_libraries_standards_Name_length", "length(\"Name\") <= 200");
                    table.CheckConstraint("CK_libraries_standards_Note_length", "length(\"Note\") <= 500");
                    table.CheckConstraint("CK_libraries_standards_Number_length", "length(\"Number\") <= 60");
                    table.CheckConstraint("CK_libraries_standards_Owner_length", "length(\"Owner\") <= 200");
                    table.CheckConstraint("CK_libraries_standards_Range_length", "length(\"Range\") <= 500");
                    table.CheckConstraint("CK_libraries_standards_Region_length", "length(\"Region\") <= 6");
                    table.CheckConstraint("CK_libraries_standards_Uncertainty_length", "length(\"Uncertainty\") <= 300");
                });

            migrationBuilder.CreateTable(
                name: "libraries_certificates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InstitutionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IssuedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_certificates", x => x.Id);
                    table.CheckConstraint("CK_libraries_certificates_IssuedBy_length", "length(\"IssuedBy\") <= 100");
                    table.CheckConstraint("CK_libraries_certificates_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_libraries_certificates_Number_length", "length(\"Number\") <= 60");
                    table.CheckConstraint("CK_libraries_certificates_Scope_length", "length(\"Scope\") <= 500");
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InstitutionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Ended = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_sites", x => x.Id);
                    table.CheckConstraint("CK_libraries_sites_Address_length", "length(\"Address\") <= 300");
                    table.CheckConstraint("CK_libraries_sites_Name_length", "length(\"Name\") <= 200");
                    table.CheckConstraint("CK_libraries_sites_Note_length", "length(\"Note\") <= 500");
                    table.CheckConstraint("CK_libraries_sites_Phone_length", "length(\"Phone\") <= 40");
                    table.CheckConstraint("CK_libraries_sites_Region_length", "length(\"Region\") <= 6");
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Doc = table.Column<long>(type: "INTEGER", nullable: false),
                    InstitutionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SiteId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CertificateId = table.Column<Guid>(type: "TEXT", nullable: true),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Object = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Parameter = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    MethodNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    MethodKey = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Range = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RangeLow = table.Column<double>(type: "REAL", nullable: true),
                    RangeHigh = table.Column<double>(type: "REAL", nullable: true),
                    RangeUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Uncertainty = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    UncertaintyValue = table.Column<double>(type: "REAL", nullable: true),
                    Aliases = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    StatedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Hidden = table.Column<bool>(type: "INTEGER", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_capabilities", x => x.Id);
                    table.CheckConstraint("CK_libraries_capabilities_Aliases_length", "length(\"Aliases\") <= 200");
                    table.CheckConstraint("CK_libraries_capabilities_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_libraries_capabilities_Field_length", "length(\"Field\") <= 100");
                    table.CheckConstraint("CK_libraries_capabilities_Method_length", "length(\"Method\") <= 200");
                    table.CheckConstraint("CK_libraries_capabilities_MethodKey_length", "length(\"MethodKey\") <= 50");
                    table.CheckConstraint("CK_libraries_capabilities_MethodNumber_length", "length(\"MethodNumber\") <= 60");
                    table.CheckConstraint("CK_libraries_capabilities_Note_length", "length(\"Note\") <= 500");
                    table.CheckConstraint("CK_libraries_capabilities_Object_length", "length(\"Object\") <= 200");
                    table.CheckConstraint("CK_libraries_capabilities_Parameter_length", "length(\"Parameter\") <= 200");
                    table.CheckConstraint("CK_libraries_capabilities_Range_length", "length(\"Range\") <= 200");
                    table.CheckConstraint("CK_libraries_capabilities_RangeUnit_length", "length(\"RangeUnit\") <= 40");
                    table.CheckConstraint("CK_libraries_capabilities_Region_length", "length(\"Region\") <= 6");
                    table.CheckConstraint("CK_libraries_capabilities_Uncertainty_length", "length(\"Uncertainty\") <= 100");
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
