using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhitong.Data.Migrations.Sqlite
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", maxLength: 18, nullable: true),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Ended = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_organisations", x => x.Id);
                    table.CheckConstraint("CK_accounts_organisations_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_accounts_organisations_CreditCode_length", "length(\"CreditCode\") <= 18");
                    table.CheckConstraint("CK_accounts_organisations_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_accounts_organisations_Name_length", "length(\"Name\") <= 200");
                    table.CheckConstraint("CK_accounts_organisations_Phone_length", "length(\"Phone\") <= 40");
                    table.CheckConstraint("CK_accounts_organisations_Region_length", "length(\"Region\") <= 6");
                    table.CheckConstraint("CK_accounts_organisations_Summary_length", "length(\"Summary\") <= 1000");
                });

            migrationBuilder.CreateTable(
                name: "accounts_parked_forms",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    NeedsSignIn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Fields = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_parked_forms", x => x.Id);
                    table.CheckConstraint("CK_accounts_parked_forms_Id_length", "length(\"Id\") <= 64");
                    table.CheckConstraint("CK_accounts_parked_forms_Path_length", "length(\"Path\") <= 2000");
                });

            migrationBuilder.CreateTable(
                name: "accounts_people",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    LockedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    Ended = table.Column<bool>(type: "INTEGER", nullable: false),
                    DemoName = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    MustChangePassword = table.Column<bool>(type: "INTEGER", nullable: false),
                    ConsentVersion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ConsentedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_people", x => x.Id);
                    table.CheckConstraint("CK_accounts_people_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_accounts_people_ConcurrencyStamp_length", "length(\"ConcurrencyStamp\") <= 200");
                    table.CheckConstraint("CK_accounts_people_ConsentVersion_length", "length(\"ConsentVersion\") <= 40");
                    table.CheckConstraint("CK_accounts_people_DemoName_length", "length(\"DemoName\") <= 40");
                    table.CheckConstraint("CK_accounts_people_DisplayName_length", "length(\"DisplayName\") <= 100");
                    table.CheckConstraint("CK_accounts_people_Email_length", "length(\"Email\") <= 256");
                    table.CheckConstraint("CK_accounts_people_NormalizedEmail_length", "length(\"NormalizedEmail\") <= 256");
                    table.CheckConstraint("CK_accounts_people_NormalizedUserName_length", "length(\"NormalizedUserName\") <= 256");
                    table.CheckConstraint("CK_accounts_people_PasswordHash_length", "length(\"PasswordHash\") <= 400");
                    table.CheckConstraint("CK_accounts_people_PhoneNumber_length", "length(\"PhoneNumber\") <= 200");
                    table.CheckConstraint("CK_accounts_people_SecurityStamp_length", "length(\"SecurityStamp\") <= 200");
                    table.CheckConstraint("CK_accounts_people_UserName_length", "length(\"UserName\") <= 256");
                });

            migrationBuilder.CreateTable(
                name: "cases_cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Doc = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    MatterCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    MatterName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    EnterpriseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    EnterpriseName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Need = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Product = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Standard = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Parameters = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Answers = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FiledBy = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    FiledById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PromisedDays = table.Column<int>(type: "INTEGER", nullable: true),
                    ClockFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueEstimated = table.Column<bool>(type: "INTEGER", nullable: false),
                    Pauses = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Extensions = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    QueueDue = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SortDue = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PausedFrom = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SupplementAsked = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    SupplementGiven = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    RefusedReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    InstitutionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    InstitutionName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ExpertId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ExpertName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Result = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    DeliveredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Stars = table.Column<int>(type: "INTEGER", nullable: true),
                    RatingText = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    RatedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_cases", x => x.Id);
                    table.CheckConstraint("CK_cases_cases_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_cases_cases_Contact_length", "length(\"Contact\") <= 200");
                    table.CheckConstraint("CK_cases_cases_CreditCode_length", "length(\"CreditCode\") <= 18");
                    table.CheckConstraint("CK_cases_cases_EnterpriseName_length", "length(\"EnterpriseName\") <= 200");
                    table.CheckConstraint("CK_cases_cases_ExpertName_length", "length(\"ExpertName\") <= 200");
                    table.CheckConstraint("CK_cases_cases_FiledBy_length", "length(\"FiledBy\") <= 500");
                    table.CheckConstraint("CK_cases_cases_InstitutionName_length", "length(\"InstitutionName\") <= 200");
                    table.CheckConstraint("CK_cases_cases_MatterCode_length", "length(\"MatterCode\") <= 40");
                    table.CheckConstraint("CK_cases_cases_MatterName_length", "length(\"MatterName\") <= 100");
                    table.CheckConstraint("CK_cases_cases_Need_length", "length(\"Need\") <= 4000");
                    table.CheckConstraint("CK_cases_cases_Number_length", "length(\"Number\") <= 20");
                    table.CheckConstraint("CK_cases_cases_Parameters_length", "length(\"Parameters\") <= 1000");
                    table.CheckConstraint("CK_cases_cases_PausedFrom_length", "length(\"PausedFrom\") <= 40");
                    table.CheckConstraint("CK_cases_cases_Phone_length", "length(\"Phone\") <= 40");
                    table.CheckConstraint("CK_cases_cases_Product_length", "length(\"Product\") <= 200");
                    table.CheckConstraint("CK_cases_cases_RatingText_length", "length(\"RatingText\") <= 2000");
                    table.CheckConstraint("CK_cases_cases_RefusedReason_length", "length(\"RefusedReason\") <= 2000");
                    table.CheckConstraint("CK_cases_cases_Region_length", "length(\"Region\") <= 6");
                    table.CheckConstraint("CK_cases_cases_Result_length", "length(\"Result\") <= 4000");
                    table.CheckConstraint("CK_cases_cases_Standard_length", "length(\"Standard\") <= 200");
                    table.CheckConstraint("CK_cases_cases_Status_length", "length(\"Status\") <= 40");
                    table.CheckConstraint("CK_cases_cases_SupplementAsked_length", "length(\"SupplementAsked\") <= 2000");
                    table.CheckConstraint("CK_cases_cases_SupplementGiven_length", "length(\"SupplementGiven\") <= 4000");
                });

            migrationBuilder.CreateTable(
                name: "cases_drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Filing = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_idempotency_keys",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BodyHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_idempotency_keys", x => new { x.PersonId, x.Key });
                    table.CheckConstraint("CK_cases_idempotency_keys_Answer_length", "length(\"Answer\") <= 2000");
                    table.CheckConstraint("CK_cases_idempotency_keys_BodyHash_length", "length(\"BodyHash\") <= 64");
                    table.CheckConstraint("CK_cases_idempotency_keys_Key_length", "length(\"Key\") <= 200");
                });

            migrationBuilder.CreateTable(
                name: "enterprises_enterprises",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Doc = table.Column<long>(type: "INTEGER", nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Industry = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    Size = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    LegalRepresentative = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    FoundedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Contacts = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enterprises_enterprises", x => x.Id);
                    table.CheckConstraint("CK_enterprises_enterprises_Address_length", "length(\"Address\") <= 300");
                    table.CheckConstraint("CK_enterprises_enterprises_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_enterprises_enterprises_CreditCode_length", "length(\"CreditCode\") <= 18");
                    table.CheckConstraint("CK_enterprises_enterprises_Industry_length", "length(\"Industry\") <= 4");
                    table.CheckConstraint("CK_enterprises_enterprises_LegalRepresentative_length", "length(\"LegalRepresentative\") <= 100");
                    table.CheckConstraint("CK_enterprises_enterprises_Name_length", "length(\"Name\") <= 200");
                    table.CheckConstraint("CK_enterprises_enterprises_Region_length", "length(\"Region\") <= 6");
                    table.CheckConstraint("CK_enterprises_enterprises_Size_length", "length(\"Size\") <= 2");
                });

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

            migrationBuilder.CreateTable(
                name: "libraries_equipment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Doc = table.Column<long>(type: "INTEGER", nullable: false),
                    OwnerKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OwnerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AssetNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    AssetKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Model = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Maker = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Field = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    CalibratedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CycleMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValueFen = table.Column<long>(type: "INTEGER", nullable: true),
                    PriceUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PriceFen = table.Column<long>(type: "INTEGER", nullable: true),
                    Shared = table.Column<bool>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Hidden = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UntilKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Open = table.Column<int>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_equipment", x => x.Id);
                    table.CheckConstraint("CK_libraries_equipment_AssetKey_length", "length(\"AssetKey\") <= 60");
                    table.CheckConstraint("CK_libraries_equipment_AssetNumber_length", "length(\"AssetNumber\") <= 60");
                    table.CheckConstraint("CK_libraries_equipment_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_libraries_equipment_EndReason_length", "length(\"EndReason\") <= 500");
                    table.CheckConstraint("CK_libraries_equipment_Field_length", "length(\"Field\") <= 60");
                    table.CheckConstraint("CK_libraries_equipment_Maker_length", "length(\"Maker\") <= 200");
                    table.CheckConstraint("CK_libraries_equipment_Model_length", "length(\"Model\") <= 100");
                    table.CheckConstraint("CK_libraries_equipment_Name_length", "length(\"Name\") <= 200");
                    table.CheckConstraint("CK_libraries_equipment_Note_length", "length(\"Note\") <= 1000");
                    table.CheckConstraint("CK_libraries_equipment_OwnerKind_length", "length(\"OwnerKind\") <= 40");
                    table.CheckConstraint("CK_libraries_equipment_OwnerName_length", "length(\"OwnerName\") <= 200");
                    table.CheckConstraint("CK_libraries_equipment_Phone_length", "length(\"Phone\") <= 40");
                    table.CheckConstraint("CK_libraries_equipment_Place_length", "length(\"Place\") <= 200");
                    table.CheckConstraint("CK_libraries_equipment_PriceUnit_length", "length(\"PriceUnit\") <= 40");
                    table.CheckConstraint("CK_libraries_equipment_Region_length", "length(\"Region\") <= 6");
                    table.CheckConstraint("CK_libraries_equipment_Status_length", "length(\"Status\") <= 40");
                });

            migrationBuilder.CreateTable(
                name: "libraries_experts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Doc = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    BirthMonth = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    Employer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Post = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Fields = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Batch = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    AppointedFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AppointedTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Bio = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AccountName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Hidden = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UntilKey = table.Column<int>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_experts", x => x.Id);
                    table.CheckConstraint("CK_libraries_experts_AccountName_length", "length(\"AccountName\") <= 256");
                    table.CheckConstraint("CK_libraries_experts_Batch_length", "length(\"Batch\") <= 60");
                    table.CheckConstraint("CK_libraries_experts_Bio_length", "length(\"Bio\") <= 2000");
                    table.CheckConstraint("CK_libraries_experts_BirthMonth_length", "length(\"BirthMonth\") <= 7");
                    table.CheckConstraint("CK_libraries_experts_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_libraries_experts_Email_length", "length(\"Email\") <= 100");
                    table.CheckConstraint("CK_libraries_experts_Employer_length", "length(\"Employer\") <= 200");
                    table.CheckConstraint("CK_libraries_experts_EndReason_length", "length(\"EndReason\") <= 500");
                    table.CheckConstraint("CK_libraries_experts_Name_length", "length(\"Name\") <= 60");
                    table.CheckConstraint("CK_libraries_experts_Phone_length", "length(\"Phone\") <= 40");
                    table.CheckConstraint("CK_libraries_experts_Post_length", "length(\"Post\") <= 60");
                    table.CheckConstraint("CK_libraries_experts_Region_length", "length(\"Region\") <= 6");
                    table.CheckConstraint("CK_libraries_experts_Title_length", "length(\"Title\") <= 60");
                });

            migrationBuilder.CreateTable(
                name: "libraries_institutions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Doc = table.Column<long>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", maxLength: 18, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    KindCodes = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    InspectionCentre = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    MetrologyCentre = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Website = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    StatedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Hidden = table.Column<bool>(type: "INTEGER", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_institutions", x => x.Id);
                    table.CheckConstraint("CK_libraries_institutions_Address_length", "length(\"Address\") <= 300");
                    table.CheckConstraint("CK_libraries_institutions_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_libraries_institutions_Contact_length", "length(\"Contact\") <= 200");
                    table.CheckConstraint("CK_libraries_institutions_CreditCode_length", "length(\"CreditCode\") <= 18");
                    table.CheckConstraint("CK_libraries_institutions_InspectionCentre_length", "length(\"InspectionCentre\") <= 40");
                    table.CheckConstraint("CK_libraries_institutions_KindCodes_length", "length(\"KindCodes\") <= 100");
                    table.CheckConstraint("CK_libraries_institutions_Level_length", "length(\"Level\") <= 40");
                    table.CheckConstraint("CK_libraries_institutions_MetrologyCentre_length", "length(\"MetrologyCentre\") <= 40");
                    table.CheckConstraint("CK_libraries_institutions_Name_length", "length(\"Name\") <= 200");
                    table.CheckConstraint("CK_libraries_institutions_Phone_length", "length(\"Phone\") <= 40");
                    table.CheckConstraint("CK_libraries_institutions_Region_length", "length(\"Region\") <= 6");
                    table.CheckConstraint("CK_libraries_institutions_Summary_length", "length(\"Summary\") <= 1000");
                    table.CheckConstraint("CK_libraries_institutions_Website_length", "length(\"Website\") <= 200");
                });

            migrationBuilder.CreateTable(
                name: "libraries_projects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Doc = table.Column<long>(type: "INTEGER", nullable: false),
                    EnterpriseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnterpriseName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Programme = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Batch = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    InvestmentFen = table.Column<long>(type: "INTEGER", nullable: true),
                    DoneFen = table.Column<long>(type: "INTEGER", nullable: true),
                    ShareDone = table.Column<int>(type: "INTEGER", nullable: true),
                    StartMonth = table.Column<string>(type: "TEXT", maxLength: 7, nullable: true),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Hidden = table.Column<int>(type: "INTEGER", nullable: false),
                    InvestmentKey = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_projects", x => x.Id);
                    table.CheckConstraint("CK_libraries_projects_Batch_length", "length(\"Batch\") <= 60");
                    table.CheckConstraint("CK_libraries_projects_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_libraries_projects_EndReason_length", "length(\"EndReason\") <= 500");
                    table.CheckConstraint("CK_libraries_projects_EnterpriseName_length", "length(\"EnterpriseName\") <= 200");
                    table.CheckConstraint("CK_libraries_projects_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_libraries_projects_Name_length", "length(\"Name\") <= 200");
                    table.CheckConstraint("CK_libraries_projects_NameKey_length", "length(\"NameKey\") <= 200");
                    table.CheckConstraint("CK_libraries_projects_Programme_length", "length(\"Programme\") <= 100");
                    table.CheckConstraint("CK_libraries_projects_Region_length", "length(\"Region\") <= 6");
                    table.CheckConstraint("CK_libraries_projects_Stage_length", "length(\"Stage\") <= 40");
                    table.CheckConstraint("CK_libraries_projects_StartMonth_length", "length(\"StartMonth\") <= 7");
                    table.CheckConstraint("CK_libraries_projects_Summary_length", "length(\"Summary\") <= 2000");
                });

            migrationBuilder.CreateTable(
                name: "libraries_standards",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Doc = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    InstitutionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CertificateNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Range = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Uncertainty = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Hidden = table.Column<bool>(type: "INTEGER", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_standards", x => x.Id);
                    table.CheckConstraint("CK_libraries_standards_CertificateNumber_length", "length(\"CertificateNumber\") <= 60");
                    table.CheckConstraint("CK_libraries_standards_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_libraries_standards_Name_length", "length(\"Name\") <= 200");
                    table.CheckConstraint("CK_libraries_standards_Note_length", "length(\"Note\") <= 500");
                    table.CheckConstraint("CK_libraries_standards_Number_length", "length(\"Number\") <= 60");
                    table.CheckConstraint("CK_libraries_standards_Owner_length", "length(\"Owner\") <= 200");
                    table.CheckConstraint("CK_libraries_standards_Range_length", "length(\"Range\") <= 500");
                    table.CheckConstraint("CK_libraries_standards_Region_length", "length(\"Region\") <= 6");
                    table.CheckConstraint("CK_libraries_standards_Uncertainty_length", "length(\"Uncertainty\") <= 300");
                });

            migrationBuilder.CreateTable(
                name: "matters_matters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Published = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Class = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Applicants = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 16000, nullable: false),
                    Materials = table.Column<string>(type: "TEXT", maxLength: 16000, nullable: false),
                    Steps = table.Column<string>(type: "TEXT", maxLength: 16000, nullable: false),
                    PromisedDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Fee = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Fields = table.Column<string>(type: "TEXT", maxLength: 16000, nullable: false),
                    Faqs = table.Column<string>(type: "TEXT", maxLength: 16000, nullable: false),
                    Keywords = table.Column<string>(type: "TEXT", maxLength: 16000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_matters_matters", x => x.Id);
                    table.CheckConstraint("CK_matters_matters_Applicants_length", "length(\"Applicants\") <= 500");
                    table.CheckConstraint("CK_matters_matters_Class_length", "length(\"Class\") <= 40");
                    table.CheckConstraint("CK_matters_matters_Code_length", "length(\"Code\") <= 40");
                    table.CheckConstraint("CK_matters_matters_Contact_length", "length(\"Contact\") <= 300");
                    table.CheckConstraint("CK_matters_matters_Fee_length", "length(\"Fee\") <= 500");
                    table.CheckConstraint("CK_matters_matters_Name_length", "length(\"Name\") <= 100");
                    table.CheckConstraint("CK_matters_matters_Status_length", "length(\"Status\") <= 40");
                    table.CheckConstraint("CK_matters_matters_Summary_length", "length(\"Summary\") <= 300");
                });

            migrationBuilder.CreateTable(
                name: "platform_activities",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Seq = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PostName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Via = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Events = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Facts = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Values = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_activities", x => x.Id);
                    table.CheckConstraint("CK_platform_activities_Act_length", "length(\"Act\") <= 60");
                    table.CheckConstraint("CK_platform_activities_ActorName_length", "length(\"ActorName\") <= 200");
                    table.CheckConstraint("CK_platform_activities_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_platform_activities_Events_length", "length(\"Events\") <= 400");
                    table.CheckConstraint("CK_platform_activities_PostName_length", "length(\"PostName\") <= 300");
                    table.CheckConstraint("CK_platform_activities_Reason_length", "length(\"Reason\") <= 4000");
                    table.CheckConstraint("CK_platform_activities_SubjectKind_length", "length(\"SubjectKind\") <= 40");
                    table.CheckConstraint("CK_platform_activities_SubjectName_length", "length(\"SubjectName\") <= 200");
                    table.CheckConstraint("CK_platform_activities_Via_length", "length(\"Via\") <= 20");
                });

            migrationBuilder.CreateTable(
                name: "platform_calendar_notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Days = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: false),
                    LoadedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_calendar_notices", x => x.Id);
                    table.CheckConstraint("CK_platform_calendar_notices_Days_length", "length(\"Days\") <= 40000");
                    table.CheckConstraint("CK_platform_calendar_notices_Title_length", "length(\"Title\") <= 200");
                });

            migrationBuilder.CreateTable(
                name: "platform_count_deltas",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Difference = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_count_deltas", x => x.Id);
                    table.CheckConstraint("CK_platform_count_deltas_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_platform_count_deltas_Key_length", "length(\"Key\") <= 60");
                    table.CheckConstraint("CK_platform_count_deltas_Name_length", "length(\"Name\") <= 40");
                    table.CheckConstraint("CK_platform_count_deltas_Region_length", "length(\"Region\") <= 6");
                });

            migrationBuilder.CreateTable(
                name: "platform_counts",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_counts", x => new { x.Name, x.City, x.Region, x.Key });
                    table.CheckConstraint("CK_platform_counts_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_platform_counts_Key_length", "length(\"Key\") <= 60");
                    table.CheckConstraint("CK_platform_counts_Name_length", "length(\"Name\") <= 40");
                    table.CheckConstraint("CK_platform_counts_Region_length", "length(\"Region\") <= 6");
                });

            migrationBuilder.CreateTable(
                name: "platform_day_seals",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Root = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    SealedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_day_seals", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "platform_job_runs",
                columns: table => new
                {
                    Job = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Due = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Node = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Ended = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Failed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_job_runs", x => new { x.Job, x.Due });
                    table.CheckConstraint("CK_platform_job_runs_Job_length", "length(\"Job\") <= 80");
                    table.CheckConstraint("CK_platform_job_runs_Node_length", "length(\"Node\") <= 200");
                    table.CheckConstraint("CK_platform_job_runs_Outcome_length", "length(\"Outcome\") <= 1000");
                });

            migrationBuilder.CreateTable(
                name: "platform_keys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Xml = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_keys", x => x.Id);
                    table.CheckConstraint("CK_platform_keys_Name_length", "length(\"Name\") <= 200");
                });

            migrationBuilder.CreateTable(
                name: "platform_numbers",
                columns: table => new
                {
                    Series = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Last = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_numbers", x => x.Series);
                    table.CheckConstraint("CK_platform_numbers_Series_length", "length(\"Series\") <= 40");
                });

            migrationBuilder.CreateTable(
                name: "platform_subject_keys",
                columns: table => new
                {
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Wrapped = table.Column<byte[]>(type: "BLOB", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_subject_keys", x => x.SubjectId);
                });

            migrationBuilder.CreateTable(
                name: "accounts_claims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_claims", x => x.Id);
                    table.CheckConstraint("CK_accounts_claims_ClaimType_length", "length(\"ClaimType\") <= 200");
                    table.CheckConstraint("CK_accounts_claims_ClaimValue_length", "length(\"ClaimValue\") <= 200");
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
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_identity_tokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.CheckConstraint("CK_accounts_identity_tokens_LoginProvider_length", "length(\"LoginProvider\") <= 200");
                    table.CheckConstraint("CK_accounts_identity_tokens_Name_length", "length(\"Name\") <= 200");
                    table.CheckConstraint("CK_accounts_identity_tokens_Value_length", "length(\"Value\") <= 2000");
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
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_logins", x => new { x.LoginProvider, x.ProviderKey });
                    table.CheckConstraint("CK_accounts_logins_LoginProvider_length", "length(\"LoginProvider\") <= 200");
                    table.CheckConstraint("CK_accounts_logins_ProviderDisplayName_length", "length(\"ProviderDisplayName\") <= 200");
                    table.CheckConstraint("CK_accounts_logins_ProviderKey_length", "length(\"ProviderKey\") <= 200");
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_posts", x => x.Id);
                    table.CheckConstraint("CK_accounts_posts_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_accounts_posts_OrganisationName_length", "length(\"OrganisationName\") <= 200");
                    table.CheckConstraint("CK_accounts_posts_PersonName_length", "length(\"PersonName\") <= 200");
                    table.CheckConstraint("CK_accounts_posts_Region_length", "length(\"Region\") <= 6");
                    table.CheckConstraint("CK_accounts_posts_Role_length", "length(\"Role\") <= 40");
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Enterprise = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_registrations", x => x.Id);
                    table.CheckConstraint("CK_accounts_registrations_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_accounts_registrations_Contact_length", "length(\"Contact\") <= 100");
                    table.CheckConstraint("CK_accounts_registrations_CreditCode_length", "length(\"CreditCode\") <= 18");
                    table.CheckConstraint("CK_accounts_registrations_Enterprise_length", "length(\"Enterprise\") <= 200");
                    table.CheckConstraint("CK_accounts_registrations_Phone_length", "length(\"Phone\") <= 40");
                    table.CheckConstraint("CK_accounts_registrations_Reason_length", "length(\"Reason\") <= 1000");
                    table.CheckConstraint("CK_accounts_registrations_Region_length", "length(\"Region\") <= 6");
                    table.CheckConstraint("CK_accounts_registrations_Status_length", "length(\"Status\") <= 40");
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InstitutionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IssuedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_certificates", x => x.Id);
                    table.CheckConstraint("CK_libraries_certificates_IssuedBy_length", "length(\"IssuedBy\") <= 100");
                    table.CheckConstraint("CK_libraries_certificates_Kind_length", "length(\"Kind\") <= 40");
                    table.CheckConstraint("CK_libraries_certificates_Number_length", "length(\"Number\") <= 60");
                    table.CheckConstraint("CK_libraries_certificates_Scope_length", "length(\"Scope\") <= 500");
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InstitutionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Ended = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_sites", x => x.Id);
                    table.CheckConstraint("CK_libraries_sites_Address_length", "length(\"Address\") <= 300");
                    table.CheckConstraint("CK_libraries_sites_Name_length", "length(\"Name\") <= 200");
                    table.CheckConstraint("CK_libraries_sites_Note_length", "length(\"Note\") <= 500");
                    table.CheckConstraint("CK_libraries_sites_Phone_length", "length(\"Phone\") <= 40");
                    table.CheckConstraint("CK_libraries_sites_Region_length", "length(\"Region\") <= 6");
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PostId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MayWrite = table.Column<bool>(type: "INTEGER", nullable: false),
                    Unlimited = table.Column<bool>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_tokens", x => x.Id);
                    table.CheckConstraint("CK_accounts_tokens_Hash_length", "length(\"Hash\") <= 64");
                    table.CheckConstraint("CK_accounts_tokens_Name_length", "length(\"Name\") <= 200");
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Doc = table.Column<long>(type: "INTEGER", nullable: false),
                    InstitutionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SiteId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CertificateId = table.Column<Guid>(type: "TEXT", nullable: true),
                    City = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Object = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Parameter = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    MethodNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    MethodKey = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Range = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RangeLow = table.Column<double>(type: "REAL", nullable: true),
                    RangeHigh = table.Column<double>(type: "REAL", nullable: true),
                    RangeUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Uncertainty = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    UncertaintyValue = table.Column<double>(type: "REAL", nullable: true),
                    Aliases = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    StatedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Hidden = table.Column<bool>(type: "INTEGER", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_libraries_capabilities", x => x.Id);
                    table.CheckConstraint("CK_libraries_capabilities_Aliases_length", "length(\"Aliases\") <= 200");
                    table.CheckConstraint("CK_libraries_capabilities_City_length", "length(\"City\") <= 6");
                    table.CheckConstraint("CK_libraries_capabilities_Field_length", "length(\"Field\") <= 100");
                    table.CheckConstraint("CK_libraries_capabilities_Method_length", "length(\"Method\") <= 200");
                    table.CheckConstraint("CK_libraries_capabilities_MethodKey_length", "length(\"MethodKey\") <= 50");
                    table.CheckConstraint("CK_libraries_capabilities_MethodNumber_length", "length(\"MethodNumber\") <= 60");
                    table.CheckConstraint("CK_libraries_capabilities_Note_length", "length(\"Note\") <= 500");
                    table.CheckConstraint("CK_libraries_capabilities_Object_length", "length(\"Object\") <= 200");
                    table.CheckConstraint("CK_libraries_capabilities_Parameter_length", "length(\"Parameter\") <= 200");
                    table.CheckConstraint("CK_libraries_capabilities_Range_length", "length(\"Range\") <= 200");
                    table.CheckConstraint("CK_libraries_capabilities_RangeUnit_length", "length(\"RangeUnit\") <= 40");
                    table.CheckConstraint("CK_libraries_capabilities_Region_length", "length(\"Region\") <= 6");
                    table.CheckConstraint("CK_libraries_capabilities_Uncertainty_length", "length(\"Uncertainty\") <= 100");
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
