using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhitong.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddLibraryStays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "From",
                table: "libraries_standards",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndedOn",
                table: "libraries_projects",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FirstDay",
                table: "libraries_projects",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "LastDay",
                table: "libraries_projects",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(9999, 12, 31));

            migrationBuilder.AddColumn<DateOnly>(
                name: "ListedOn",
                table: "libraries_projects",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndedOn",
                table: "libraries_institutions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ListedOn",
                table: "libraries_institutions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndedOn",
                table: "libraries_equipment",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ListedOn",
                table: "libraries_equipment",
                type: "date",
                nullable: true);

            // what is over, nobody said since when: in force on no day until somebody does
            migrationBuilder.Sql("UPDATE \"libraries_projects\" SET \"LastDay\" = '0001-01-01' WHERE \"Stage\" IN ('Producing', 'Ended')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "From",
                table: "libraries_standards");

            migrationBuilder.DropColumn(
                name: "EndedOn",
                table: "libraries_projects");

            migrationBuilder.DropColumn(
                name: "FirstDay",
                table: "libraries_projects");

            migrationBuilder.DropColumn(
                name: "LastDay",
                table: "libraries_projects");

            migrationBuilder.DropColumn(
                name: "ListedOn",
                table: "libraries_projects");

            migrationBuilder.DropColumn(
                name: "EndedOn",
                table: "libraries_institutions");

            migrationBuilder.DropColumn(
                name: "ListedOn",
                table: "libraries_institutions");

            migrationBuilder.DropColumn(
                name: "EndedOn",
                table: "libraries_equipment");

            migrationBuilder.DropColumn(
                name: "ListedOn",
                table: "libraries_equipment");
        }
    }
}
