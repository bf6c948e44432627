using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhitong.Data.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 6,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Published",
                table: "matters_matters",
                type: "TEXT",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PublishedAt",
                table: "matters_matters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "City",
                table: "accounts_people",
                type: "TEXT",
                maxLength: 6,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddCheckConstraint(
                name: "CK_platform_activities_City_length",
                table: "platform_activities",
                sql: "length(\"City\") <= 6");

            migrationBuilder.AddCheckConstraint(
                name: "CK_accounts_people_City_length",
                table: "accounts_people",
                sql: "length(\"City\") <= 6");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_platform_activities_City_length",
                table: "platform_activities");

            migrationBuilder.DropCheckConstraint(
                name: "CK_accounts_people_City_length",
                table: "accounts_people");

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
