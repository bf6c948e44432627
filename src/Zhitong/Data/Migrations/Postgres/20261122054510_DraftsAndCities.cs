using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhitong.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DraftsAndCities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "City",
                table: "platform_activities",
                type: "character varying(6)",
                maxLength: 6,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Published",
                table: "matters_matters",
                type: "text",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PublishedAt",
                table: "matters_matters",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "City",
                table: "accounts_people",
                type: "character varying(6)",
                maxLength: 6,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "City",
                table: "platform_activities");

            migrationBuilder.DropColumn(
                name: "Published",
                table: "matters_matters");

            migrationBuilder.DropColumn(
                name: "PublishedAt",
                table: "matters_matters");

            migrationBuilder.DropColumn(
                name: "City",
                table: "accounts_people");
        }
    }
}
