using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhitong.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddCapabilityGaps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "matching_gap_marks",
                columns: table => new
                {
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    LastDoc = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_matching_gap_marks", x => x.City);
                    table.CheckConstraint("CK_matching_gap_marks_City_length", "length(\"City\") <= 6");
                });

            migrationBuilder.CreateTable(
                name: "matching_gaps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Doc = table.Column<long>(type: "INTEGER", nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    EnterpriseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnterpriseName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Object = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Parameter = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Method = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Ranges = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Nearest = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_matching_gaps", x => x.Id);
                    table.CheckConstraint("CK_matching_gaps_CaseNumber_length", "length(\"CaseNumber\") <= 20");
                    table.CheckConstraint("CK_matching_gaps_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_matching_gaps_ClosedBy_length", "length(\"ClosedBy\") <= 200");
                    table.CheckConstraint("CK_matching_gaps_EnterpriseName_length", "length(\"EnterpriseName\") <= 200");
                    table.CheckConstraint("CK_matching_gaps_Method_length", "length(\"Method\") <= 100");
                    table.CheckConstraint("CK_matching_gaps_Name_length", "length(\"Name\") <= 300");
                    table.CheckConstraint("CK_matching_gaps_NameKey_length", "length(\"NameKey\") <= 32");
                    table.CheckConstraint("CK_matching_gaps_Nearest_length", "length(\"Nearest\") <= 500");
                    table.CheckConstraint("CK_matching_gaps_Object_length", "length(\"Object\") <= 100");
                    table.CheckConstraint("CK_matching_gaps_Parameter_length", "length(\"Parameter\") <= 100");
                    table.CheckConstraint("CK_matching_gaps_Ranges_length", "length(\"Ranges\") <= 500");
                    table.CheckConstraint("CK_matching_gaps_Region_length", "length(\"Region\") <= 6");
                });

            migrationBuilder.CreateIndex(
                name: "IX_matching_gaps_CaseId_NameKey_OpenedOn",
                table: "matching_gaps",
                columns: new[] { "CaseId", "NameKey", "OpenedOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_matching_gaps_City_ClosedOn",
                table: "matching_gaps",
                columns: new[] { "City", "ClosedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_matching_gaps_City_Region_OpenedOn",
                table: "matching_gaps",
                columns: new[] { "City", "Region", "OpenedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_matching_gaps_Doc",
                table: "matching_gaps",
                column: "Doc",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "matching_gap_marks");

            migrationBuilder.DropTable(
                name: "matching_gaps");
        }
    }
}
