using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhitong.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CasesByRunningNumber : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
