using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhitong.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddNamedHeaders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Headers",
                table: "imports_batches",
                type: "TEXT",
                maxLength: -1,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Headers",
                table: "imports_batches");
        }
    }
}
