using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhitong.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Imports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "imports_batches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Failure = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    WithHidden = table.Column<bool>(type: "boolean", nullable: false),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    New = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    Same = table.Column<int>(type: "integer", nullable: false),
                    Bad = table.Column<int>(type: "integer", nullable: false),
                    Repeated = table.Column<int>(type: "integer", nullable: false),
                    Records = table.Column<int>(type: "integer", nullable: false),
                    Root = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Problems = table.Column<int>(type: "integer", nullable: false),
                    Reading = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Docs = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Indexed = table.Column<bool>(type: "boolean", nullable: false),
                    Node = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports_batches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "imports_mappings",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Signature = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Columns = table.Column<string>(type: "character varying(16000)", maxLength: 16000, nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports_mappings", x => new { x.Kind, x.Signature });
                });

            migrationBuilder.CreateTable(
                name: "imports_preview",
                columns: table => new
                {
                    Batch = table.Column<long>(type: "bigint", nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    Sheet = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Cells = table.Column<string>(type: "text", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports_preview", x => new { x.Batch, x.Seq });
                });

            migrationBuilder.CreateTable(
                name: "imports_problems",
                columns: table => new
                {
                    Batch = table.Column<long>(type: "bigint", nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    Sheet = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Column = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Header = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Value = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Message = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports_problems", x => new { x.Batch, x.Seq });
                });

            migrationBuilder.CreateTable(
                name: "imports_rows",
                columns: table => new
                {
                    Batch = table.Column<long>(type: "bigint", nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    Sheet = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    SubjectKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsNew = table.Column<bool>(type: "boolean", nullable: false),
                    Values = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports_rows", x => new { x.Batch, x.Seq });
                });

            migrationBuilder.CreateIndex(
                name: "IX_imports_batches_City_Region_Number",
                table: "imports_batches",
                columns: new[] { "City", "Region", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_imports_batches_Number",
                table: "imports_batches",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_imports_rows_SubjectId",
                table: "imports_rows",
                column: "SubjectId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "imports_batches");

            migrationBuilder.DropTable(
                name: "imports_mappings");

            migrationBuilder.DropTable(
                name: "imports_preview");

            migrationBuilder.DropTable(
                name: "imports_problems");

            migrationBuilder.DropTable(
                name: "imports_rows");
        }
    }
}
