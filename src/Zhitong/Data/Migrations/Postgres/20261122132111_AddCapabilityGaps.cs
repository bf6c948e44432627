using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhitong.Data.Migrations.Postgres
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
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    LastDoc = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_matching_gap_marks", x => x.City);
                });

            migrationBuilder.CreateTable(
                name: "matching_gaps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Doc = table.Column<long>(type: "bigint", nullable: false),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    EnterpriseId = table.Column<Guid>(type: "uuid", nullable: false),
                    EnterpriseName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Object = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Parameter = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Method = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Ranges = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Nearest = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_matching_gaps", x => x.Id);
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
