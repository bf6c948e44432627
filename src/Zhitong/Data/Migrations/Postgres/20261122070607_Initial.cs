using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Zhitong.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts_organisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CreditCode = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Summary = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Ended = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_organisations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_parked_forms",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    NeedsSignIn = table.Column<bool>(type: "boolean", nullable: false),
                    Path = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Fields = table.Column<byte[]>(type: "bytea", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_parked_forms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_people",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DisplayName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    PhoneNumber = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    LockedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    Ended = table.Column<bool>(type: "boolean", nullable: false),
                    DemoName = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    MustChangePassword = table.Column<bool>(type: "boolean", nullable: false),
                    ConsentVersion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ConsentedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    SecurityStamp = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Doc = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    MatterCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    MatterName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    EnterpriseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreditCode = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    EnterpriseName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Contact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Need = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Product = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Standard = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Parameters = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Answers = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FiledBy = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    FiledById = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    PromisedDays = table.Column<int>(type: "integer", nullable: true),
                    ClockFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DueEstimated = table.Column<bool>(type: "boolean", nullable: false),
                    Pauses = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Extensions = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    QueueDue = table.Column<DateOnly>(type: "date", nullable: true),
                    SortDue = table.Column<DateOnly>(type: "date", nullable: false),
                    PausedFrom = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    SupplementAsked = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    SupplementGiven = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    RefusedReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    AcceptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    InstitutionId = table.Column<Guid>(type: "uuid", nullable: true),
                    InstitutionName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ExpertId = table.Column<Guid>(type: "uuid", nullable: true),
                    ExpertName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Result = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    DeliveredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Stars = table.Column<int>(type: "integer", nullable: true),
                    RatingText = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    RatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_cases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Filing = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_idempotency_keys",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    BodyHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_idempotency_keys", x => new { x.PersonId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "enterprises_enterprises",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Doc = table.Column<long>(type: "bigint", nullable: false),
                    CreditCode = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Industry = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    Size = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    LegalRepresentative = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    FoundedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Contacts = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Verified = table.Column<bool>(type: "boolean", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enterprises_enterprises", x => x.Id);
                });

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

            migrationBuilder.CreateTable(
                name: "libraries_equipment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Doc = table.Column<long>(type: "bigint", nullable: false),
                    OwnerKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AssetNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AssetKey = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Model = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Maker = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Field = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    CalibratedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CycleMonths = table.Column<int>(type: "integer", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    ValueFen = table.Column<long>(type: "bigint", nullable: true),
                    PriceUnit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    PriceFen = table.Column<long>(type: "bigint", nullable: true),
                    Shared = table.Column<bool>(type: "boolean", nullable: false),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EndReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Hidden = table.Column<int>(type: "integer", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    UntilKey = table.Column<int>(type: "integer", nullable: false),
                    Open = table.Column<int>(type: "integer", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_equipment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "libraries_experts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Doc = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    BirthMonth = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    Employer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Post = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Fields = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Email = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Batch = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    AppointedFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    AppointedTo = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Bio = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    AccountName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Hidden = table.Column<int>(type: "integer", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    UntilKey = table.Column<int>(type: "integer", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_experts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "libraries_institutions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Doc = table.Column<long>(type: "bigint", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreditCode = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    KindCodes = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    InspectionCentre = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    MetrologyCentre = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Contact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Website = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Summary = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    StatedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Hidden = table.Column<bool>(type: "boolean", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_institutions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "libraries_projects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Doc = table.Column<long>(type: "bigint", nullable: false),
                    EnterpriseId = table.Column<Guid>(type: "uuid", nullable: false),
                    EnterpriseName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Programme = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Batch = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    InvestmentFen = table.Column<long>(type: "bigint", nullable: true),
                    DoneFen = table.Column<long>(type: "bigint", nullable: true),
                    ShareDone = table.Column<int>(type: "integer", nullable: true),
                    StartMonth = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: true),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Summary = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    EndReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Hidden = table.Column<int>(type: "integer", nullable: false),
                    InvestmentKey = table.Column<long>(type: "bigint", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_projects", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "libraries_standards",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Doc = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    InstitutionId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CertificateNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Range = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Uncertainty = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Hidden = table.Column<bool>(type: "boolean", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_standards", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "matters_matters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Published = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Class = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Summary = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Applicants = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Basis = table.Column<string>(type: "character varying(16000)", maxLength: 16000, nullable: false),
                    Materials = table.Column<string>(type: "character varying(16000)", maxLength: 16000, nullable: false),
                    Steps = table.Column<string>(type: "character varying(16000)", maxLength: 16000, nullable: false),
                    PromisedDays = table.Column<int>(type: "integer", nullable: false),
                    Fee = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Contact = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Fields = table.Column<string>(type: "character varying(16000)", maxLength: 16000, nullable: false),
                    Faqs = table.Column<string>(type: "character varying(16000)", maxLength: 16000, nullable: false),
                    Keywords = table.Column<string>(type: "character varying(16000)", maxLength: 16000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_matters_matters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_activities",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SubjectKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Act = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    PostName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Via = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Events = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Facts = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Values = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    Hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_activities", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_calendar_notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Days = table.Column<string>(type: "character varying(40000)", maxLength: 40000, nullable: false),
                    LoadedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_calendar_notices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_count_deltas",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Difference = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_count_deltas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_counts",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_counts", x => new { x.Name, x.City, x.Region, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "platform_day_seals",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    Root = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    SealedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_day_seals", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "platform_job_runs",
                columns: table => new
                {
                    Job = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Due = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Node = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Ended = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Failed = table.Column<bool>(type: "boolean", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_job_runs", x => new { x.Job, x.Due });
                });

            migrationBuilder.CreateTable(
                name: "platform_keys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Xml = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_numbers",
                columns: table => new
                {
                    Series = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_numbers", x => x.Series);
                });

            migrationBuilder.CreateTable(
                name: "platform_subject_keys",
                columns: table => new
                {
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Wrapped = table.Column<byte[]>(type: "bytea", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_subject_keys", x => x.SubjectId);
                });

            migrationBuilder.CreateTable(
                name: "accounts_claims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ClaimValue = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_claims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_claims_accounts_people_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_identity_tokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Value = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_identity_tokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_accounts_identity_tokens_accounts_people_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_logins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ProviderKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_logins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_accounts_logins_accounts_people_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_posts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_posts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_posts_accounts_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "accounts_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_accounts_posts_accounts_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "accounts_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accounts_registrations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Enterprise = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CreditCode = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Contact = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_registrations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_registrations_accounts_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "accounts_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "libraries_certificates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InstitutionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Scope = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    IssuedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_certificates", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InstitutionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Ended = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_sites", x => x.Id);
                    table.ForeignKey(
                        name: "FK_libraries_sites_libraries_institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "libraries_institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accounts_tokens",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    PostId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    MayWrite = table.Column<bool>(type: "boolean", nullable: false),
                    Unlimited = table.Column<bool>(type: "boolean", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_tokens", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_tokens_accounts_posts_PostId",
                        column: x => x.PostId,
                        principalTable: "accounts_posts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "libraries_capabilities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Doc = table.Column<long>(type: "bigint", nullable: false),
                    InstitutionId = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: true),
                    CertificateId = table.Column<Guid>(type: "uuid", nullable: true),
                    City = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Field = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Object = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Parameter = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Method = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    MethodNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    MethodKey = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    Range = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    RangeLow = table.Column<double>(type: "double precision", nullable: true),
                    RangeHigh = table.Column<double>(type: "double precision", nullable: true),
                    RangeUnit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Uncertainty = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    UncertaintyValue = table.Column<double>(type: "double precision", nullable: true),
                    Aliases = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    StatedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Hidden = table.Column<bool>(type: "boolean", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_capabilities", x => x.Id);
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
                name: "IX_accounts_claims_UserId",
                table: "accounts_claims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_logins_UserId",
                table: "accounts_logins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_organisations_City_Kind_Region",
                table: "accounts_organisations",
                columns: new[] { "City", "Kind", "Region" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_organisations_CreditCode",
                table: "accounts_organisations",
                column: "CreditCode");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_parked_forms_ExpiresAt",
                table: "accounts_parked_forms",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "accounts_people",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "accounts_people",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_posts_OrganisationId",
                table: "accounts_posts",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_posts_PersonId",
                table: "accounts_posts",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_registrations_City_Region_Status_Id",
                table: "accounts_registrations",
                columns: new[] { "City", "Region", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_registrations_PersonId",
                table: "accounts_registrations",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_tokens_Hash",
                table: "accounts_tokens",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_tokens_PersonId",
                table: "accounts_tokens",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_tokens_PostId",
                table: "accounts_tokens",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_City_QueueDue_Doc",
                table: "cases_cases",
                columns: new[] { "City", "QueueDue", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_City_Region_Status_SubmittedAt_Doc",
                table: "cases_cases",
                columns: new[] { "City", "Region", "Status", "SubmittedAt", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_City_SortDue_Doc",
                table: "cases_cases",
                columns: new[] { "City", "SortDue", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_City_Status_SubmittedAt_Doc",
                table: "cases_cases",
                columns: new[] { "City", "Status", "SubmittedAt", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_City_SubmittedAt_Doc",
                table: "cases_cases",
                columns: new[] { "City", "SubmittedAt", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_Doc",
                table: "cases_cases",
                column: "Doc",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_EnterpriseId_SubmittedAt_Doc",
                table: "cases_cases",
                columns: new[] { "EnterpriseId", "SubmittedAt", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_InstitutionId_QueueDue_Doc",
                table: "cases_cases",
                columns: new[] { "InstitutionId", "QueueDue", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_Number",
                table: "cases_cases",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_Region_QueueDue_Doc",
                table: "cases_cases",
                columns: new[] { "Region", "QueueDue", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_drafts_PersonId_SavedAt",
                table: "cases_drafts",
                columns: new[] { "PersonId", "SavedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_drafts_SavedAt",
                table: "cases_drafts",
                column: "SavedAt");

            migrationBuilder.CreateIndex(
                name: "IX_cases_idempotency_keys_At",
                table: "cases_idempotency_keys",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_enterprises_enterprises_City_Region_Doc",
                table: "enterprises_enterprises",
                columns: new[] { "City", "Region", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_enterprises_enterprises_CreditCode",
                table: "enterprises_enterprises",
                column: "CreditCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_enterprises_enterprises_Doc",
                table: "enterprises_enterprises",
                column: "Doc",
                unique: true);

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
                name: "IX_libraries_equipment_City_Doc_LastDay_FirstDay_Region_Open",
                table: "libraries_equipment",
                columns: new[] { "City", "Doc", "LastDay", "FirstDay", "Region", "Open" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_City_Field_Doc_LastDay_FirstDay",
                table: "libraries_equipment",
                columns: new[] { "City", "Field", "Doc", "LastDay", "FirstDay" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_City_Hidden_Doc",
                table: "libraries_equipment",
                columns: new[] { "City", "Hidden", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_City_Open_Doc_LastDay_FirstDay",
                table: "libraries_equipment",
                columns: new[] { "City", "Open", "Doc", "LastDay", "FirstDay" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_City_Open_Field_Doc_LastDay_FirstDay",
                table: "libraries_equipment",
                columns: new[] { "City", "Open", "Field", "Doc", "LastDay", "FirstDay" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_City_Region_Doc_LastDay_FirstDay",
                table: "libraries_equipment",
                columns: new[] { "City", "Region", "Doc", "LastDay", "FirstDay" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_City_Status_Doc",
                table: "libraries_equipment",
                columns: new[] { "City", "Status", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_City_UntilKey_Doc",
                table: "libraries_equipment",
                columns: new[] { "City", "UntilKey", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_Doc",
                table: "libraries_equipment",
                column: "Doc",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_OrganisationId_Doc",
                table: "libraries_equipment",
                columns: new[] { "OrganisationId", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_equipment_OwnerId_AssetKey",
                table: "libraries_equipment",
                columns: new[] { "OwnerId", "AssetKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_libraries_experts_AccountId",
                table: "libraries_experts",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_libraries_experts_City_Doc_LastDay_FirstDay_Region_Hidden",
                table: "libraries_experts",
                columns: new[] { "City", "Doc", "LastDay", "FirstDay", "Region", "Hidden" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_experts_City_Hidden_Doc_LastDay_FirstDay",
                table: "libraries_experts",
                columns: new[] { "City", "Hidden", "Doc", "LastDay", "FirstDay" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_experts_City_Region_Doc_LastDay_FirstDay",
                table: "libraries_experts",
                columns: new[] { "City", "Region", "Doc", "LastDay", "FirstDay" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_experts_City_UntilKey_Doc",
                table: "libraries_experts",
                columns: new[] { "City", "UntilKey", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_experts_Doc",
                table: "libraries_experts",
                column: "Doc",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_libraries_experts_Name_BirthMonth_Employer_City",
                table: "libraries_experts",
                columns: new[] { "Name", "BirthMonth", "Employer", "City" },
                unique: true);

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
                name: "IX_libraries_projects_City_Doc_Hidden_Region",
                table: "libraries_projects",
                columns: new[] { "City", "Doc", "Hidden", "Region" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_projects_City_Hidden_Doc",
                table: "libraries_projects",
                columns: new[] { "City", "Hidden", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_projects_City_InvestmentKey_Doc",
                table: "libraries_projects",
                columns: new[] { "City", "InvestmentKey", "Doc" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_projects_City_Kind_Doc_Hidden",
                table: "libraries_projects",
                columns: new[] { "City", "Kind", "Doc", "Hidden" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_projects_City_Region_Doc_Hidden",
                table: "libraries_projects",
                columns: new[] { "City", "Region", "Doc", "Hidden" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_projects_City_Stage_Doc_Hidden",
                table: "libraries_projects",
                columns: new[] { "City", "Stage", "Doc", "Hidden" });

            migrationBuilder.CreateIndex(
                name: "IX_libraries_projects_Doc",
                table: "libraries_projects",
                column: "Doc",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_libraries_projects_EnterpriseId_NameKey",
                table: "libraries_projects",
                columns: new[] { "EnterpriseId", "NameKey" },
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

            migrationBuilder.CreateIndex(
                name: "IX_matters_matters_Code",
                table: "matters_matters",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_activities_At",
                table: "platform_activities",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_platform_activities_SubjectId_Seq",
                table: "platform_activities",
                columns: new[] { "SubjectId", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_count_deltas_Name_City",
                table: "platform_count_deltas",
                columns: new[] { "Name", "City" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts_claims");

            migrationBuilder.DropTable(
                name: "accounts_identity_tokens");

            migrationBuilder.DropTable(
                name: "accounts_logins");

            migrationBuilder.DropTable(
                name: "accounts_parked_forms");

            migrationBuilder.DropTable(
                name: "accounts_registrations");

            migrationBuilder.DropTable(
                name: "accounts_tokens");

            migrationBuilder.DropTable(
                name: "cases_cases");

            migrationBuilder.DropTable(
                name: "cases_drafts");

            migrationBuilder.DropTable(
                name: "cases_idempotency_keys");

            migrationBuilder.DropTable(
                name: "enterprises_enterprises");

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

            migrationBuilder.DropTable(
                name: "libraries_capabilities");

            migrationBuilder.DropTable(
                name: "libraries_equipment");

            migrationBuilder.DropTable(
                name: "libraries_experts");

            migrationBuilder.DropTable(
                name: "libraries_projects");

            migrationBuilder.DropTable(
                name: "libraries_standards");

            migrationBuilder.DropTable(
                name: "matters_matters");

            migrationBuilder.DropTable(
                name: "platform_activities");

            migrationBuilder.DropTable(
                name: "platform_calendar_notices");

            migrationBuilder.DropTable(
                name: "platform_count_deltas");

            migrationBuilder.DropTable(
                name: "platform_counts");

            migrationBuilder.DropTable(
                name: "platform_day_seals");

            migrationBuilder.DropTable(
                name: "platform_job_runs");

            migrationBuilder.DropTable(
                name: "platform_keys");

            migrationBuilder.DropTable(
                name: "platform_numbers");

            migrationBuilder.DropTable(
                name: "platform_subject_keys");

            migrationBuilder.DropTable(
                name: "accounts_posts");

            migrationBuilder.DropTable(
                name: "libraries_certificates");

            migrationBuilder.DropTable(
                name: "libraries_sites");

            migrationBuilder.DropTable(
                name: "accounts_organisations");

            migrationBuilder.DropTable(
                name: "accounts_people");

            migrationBuilder.DropTable(
                name: "libraries_institutions");
        }
    }
}
