using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhitong.Data.Migrations.Sqlite
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Failure = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    WithHidden = table.Column<bool>(type: "INTEGER", nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    New = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Same = table.Column<int>(type: "INTEGER", nullable: false),
                    Bad = table.Column<int>(type: "INTEGER", nullable: false),
                    Repeated = table.Column<int>(type: "INTEGER", nullable: false),
                    Records = table.Column<int>(type: "INTEGER", nullable: false),
                    Root = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Problems = table.Column<int>(type: "INTEGER", nullable: false),
                    Reading = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Docs = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Indexed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Node = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports_batches", x => x.Id);
                    table.CheckConstraint("CK_imports_batches_ActorName_length", "length(\"ActorName\") <= 200");
                    table.CheckConstraint("CK_imports_batches_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_imports_batches_Failure_length", "length(\"Failure\") <= 1000");
                    table.CheckConstraint("CK_imports_batches_FileName_length", "length(\"FileName\") <= 200");
                    table.CheckConstraint("CK_imports_batches_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_imports_batches_Node_length", "length(\"Node\") <= 200");
                    table.CheckConstraint("CK_imports_batches_Region_length", "length(\"Region\") <= 6");
                    table.CheckConstraint("CK_imports_batches_Root_length", "length(\"Root\") <= 64");
                    table.CheckConstraint("CK_imports_batches_Sha256_length", "length(\"Sha256\") <= 64");
                    table.CheckConstraint("CK_imports_batches_State_length", "length(\"State\") <= 40");
                });

            migrationBuilder.CreateTable(
                name: "imports_mappings",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Signature = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Columns = table.Column<string>(type: "TEXT", maxLength: 16000, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports_mappings", x => new { x.Kind, x.Signature });
                    table.CheckConstraint("CK_imports_mappings_ByName_length", "length(\"ByName\") <= 200");
                    table.CheckConstraint("CK_imports_mappings_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_imports_mappings_Signature_length", "length(\"Signature\") <= 64");
                });

            migrationBuilder.CreateTable(
                name: "imports_preview",
                columns: table => new
                {
                    Batch = table.Column<long>(type: "INTEGER", nullable: false),
                    Seq = table.Column<int>(type: "INTEGER", nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Cells = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports_preview", x => new { x.Batch, x.Seq });
                    table.CheckConstraint("CK_imports_preview_Outcome_length", "length(\"Outcome\") <= 40");
                    table.CheckConstraint("CK_imports_preview_Sheet_length", "length(\"Sheet\") <= 100");
                });

            migrationBuilder.CreateTable(
                name: "imports_problems",
                columns: table => new
                {
                    Batch = table.Column<long>(type: "INTEGER", nullable: false),
                    Seq = table.Column<int>(type: "INTEGER", nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Column = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Header = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports_problems", x => new { x.Batch, x.Seq });
                    table.CheckConstraint("CK_imports_problems_Column_length", "length(\"Column\") <= 3");
                    table.CheckConstraint("CK_imports_problems_Header_length", "length(\"Header\") <= 200");
                    table.CheckConstraint("CK_imports_problems_Message_length", "length(\"Message\") <= 400");
                    table.CheckConstraint("CK_imports_problems_Sheet_length", "length(\"Sheet\") <= 100");
                    table.CheckConstraint("CK_imports_problems_Value_length", "length(\"Value\") <= 200");
                });

            migrationBuilder.CreateTable(
                name: "imports_rows",
                columns: table => new
                {
                    Batch = table.Column<long>(type: "INTEGER", nullable: false),
                    Seq = table.Column<int>(type: "INTEGER", nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsNew = table.Column<bool>(type: "INTEGER", nullable: false),
                    Values = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports_rows", x => new { x.Batch, x.Seq });
                    table.CheckConstraint("CK_imports_rows_Sheet_length", "length(\"Sheet\") <= 100");
                    table.CheckConstraint("CK_imports_rows_SubjectKind_length", "length(\"SubjectKind\") <= 40");
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
