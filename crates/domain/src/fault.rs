//! The one catalogue of what can be refused, and the one value that carries a refusal.
//!
//! A [`Code`] is a stable dotted word that programs may rely on. Its [`Kind`] decides the HTTP
//! status on the floor above; its texts are in the server's Fluent files in both languages, and
//! a test walks the whole catalogue through both. Adding a refusal is one line here and one line
//! in each language.

mod refusal;

pub use refusal::{Fault, FieldFault, RuleRef};

/// What sort of refusal it is; each sort has one HTTP status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The request cannot be read at all (400).
    Unreadable,
    /// Who are you (401).
    Unauthenticated,
    /// You may see it but not do this (403).
    Forbidden,
    /// There is nothing of that name for you (404).
    Hidden,
    /// The path exists, the method does not (405).
    WrongMethod,
    /// Right request, wrong moment (409).
    Conflict,
    /// Somebody was faster (412).
    Stale,
    /// The body is larger than allowed (413).
    TooLarge,
    /// The body is of another type (415).
    WrongType,
    /// Readable but wrong, field by field or by a rule (422).
    Invalid,
    /// The change must say which version it changes (428).
    VersionRequired,
    /// Slow down (429).
    TooMany,
    /// Not now (503).
    Unavailable,
    /// Our own mistake (500).
    Internal,
}

/// Declares the catalogue.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal @ $kind:ident;)+) => {
        /// A stable word for one refusal.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Code {$(
            $(#[$doc])*
            #[doc = concat!("\n\n`", $text, "`")]
            $name,
        )+}

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The code of a stable word.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.as_str() == text)
            }

            /// The stable word.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),+ }
            }

            /// The sort of refusal.
            pub const fn kind(self) -> Kind {
                match self { $(Self::$name => Kind::$kind),+ }
            }
        }
    };
}

codes! {
    /// The body is no JSON.
    RequestUnreadable = "request.unreadable" @ Unreadable;
    /// A parameter of the path cannot be read, so the thing cannot exist.
    RequestPath = "request.path" @ Hidden;
    /// A query parameter is unknown or cannot be read.
    RequestQuery = "request.query" @ Unreadable;
    /// The cursor belongs to another list, order or filter.
    RequestCursor = "request.cursor" @ Unreadable;
    /// The request needs an `Idempotency-Key`.
    RequestKeyRequired = "request.idempotency_key.required" @ Unreadable;
    /// The `Idempotency-Key` is empty or longer than 255 characters.
    RequestKeyMalformed = "request.idempotency_key.malformed" @ Unreadable;
    /// The key was used before with another body.
    RequestKeyReused = "request.idempotency_key.reused" @ Invalid;
    /// The `If-Match` header is no version.
    RequestVersionMalformed = "request.version.malformed" @ Unreadable;
    /// The change must say which version it changes.
    RequestVersionRequired = "request.version.required" @ VersionRequired;
    /// Somebody changed the thing in between.
    RequestVersionStale = "request.version.stale" @ Stale;
    /// The body is larger than allowed.
    RequestTooLarge = "request.too_large" @ TooLarge;
    /// The body must be JSON.
    RequestMediaType = "request.media_type" @ WrongType;
    /// Fields of the body are wrong.
    RequestInvalid = "request.invalid" @ Invalid;
    /// No such address.
    RouteUnknown = "route.unknown" @ Hidden;
    /// The address exists, the method does not.
    RouteMethod = "route.method" @ WrongMethod;
    /// Too many requests.
    RateLimited = "request.rate_limited" @ TooMany;
    /// Our own mistake; the details are in the log only.
    Internal = "server.internal" @ Internal;
    /// The database does not answer or the disk is full; nothing was saved.
    Unavailable = "server.unavailable" @ Unavailable;
    /// This machine has no font with Chinese characters, so no PDF can be made.
    PrintNoFont = "print.no_font" @ Unavailable;

    /// A field that must be there is missing.
    FieldRequired = "field.required" @ Invalid;
    /// A field is not known here.
    FieldUnknown = "field.unknown" @ Invalid;
    /// A field has another type than it should.
    FieldType = "field.type" @ Invalid;
    /// A text is too long.
    FieldTooLong = "field.too_long" @ Invalid;
    /// A value is not of its form.
    FieldMalformed = "field.malformed" @ Invalid;
    /// A number is outside its range.
    FieldRange = "field.range" @ Invalid;
    /// The value is none of the allowed ones.
    FieldChoice = "field.choice" @ Invalid;
    /// A reference leads nowhere.
    FieldReference = "field.reference" @ Invalid;
    /// An end lies before its beginning.
    FieldDateOrder = "field.date_order" @ Invalid;
    /// The same value stands twice.
    FieldDuplicate = "field.duplicate" @ Invalid;
    /// The text can have no money meaning.
    FieldMoney = "field.money" @ Invalid;

    /// Sign in first.
    Unauthenticated = "identity.unauthenticated" @ Unauthenticated;
    /// Name or password is wrong.
    LoginFailed = "identity.login.failed" @ Unauthenticated;
    /// Too many failed attempts.
    LoginLocked = "identity.login.locked" @ Unauthenticated;
    /// The session has ended.
    SessionEnded = "identity.session.ended" @ Unauthenticated;
    /// The password must be changed before anything else.
    PasswordChangeRequired = "identity.password.change_required" @ Forbidden;
    /// The session may only be used for field work.
    SessionFieldOnly = "identity.session.field_only" @ Forbidden;
    /// The permission is missing.
    PermissionMissing = "access.permission_missing" @ Forbidden;
    /// Nobody checks his own work.
    OwnWork = "access.own_work" @ Forbidden;
    /// Not there, or not for you.
    NotFound = "access.not_found" @ Hidden;

    /// The alert is not in a state for this.
    AlertNotFromState = "oversight.alert.not_from_state" @ Conflict;
    /// The alert is in this person's hands already.
    AlertAlreadyAssigned = "oversight.alert.already_assigned" @ Conflict;
    /// The person may not see the project of the alert.
    AlertOutOfReach = "oversight.alert.assignee_out_of_reach" @ Invalid;
    /// A rule of this sort has no history to be tried on.
    BackTestNoHistory = "rules.back_test.no_history" @ Hidden;
    /// The period of a back-test ends before it begins, lies in the future or is longer than a year.
    BackTestPeriod = "rules.back_test.period" @ Invalid;

    /// The command does not lead anywhere from this state.
    CommandNotFromState = "project.command.not_from_state" @ Conflict;
    /// Something that the command needs is missing.
    CommandRefused = "project.command.refused" @ Invalid;
    /// A reason is needed.
    CommandReason = "project.command.reason_required" @ Invalid;
    /// A paper is needed.
    CommandPapers = "project.command.papers_required" @ Invalid;
    /// A valid project code is needed.
    CommandCode = "project.command.code_required" @ Invalid;
    /// The plan has too few tasks.
    CommandTasks = "project.command.tasks_required" @ Invalid;
    /// The plan has too few milestones.
    CommandMilestones = "project.command.milestones_required" @ Invalid;
    /// Tasks are still open.
    CommandTasksOpen = "project.command.tasks_open" @ Invalid;
    /// Defects that inspections found are open.
    CommandDefectsOpen = "project.command.defects_open" @ Invalid;
    /// Defects are past their deadline.
    CommandDefectsOverdue = "project.command.defects_overdue" @ Invalid;
    /// A paper does not belong to the project, or has no file yet.
    CommandPaperUnknown = "project.command.paper_unknown" @ Invalid;
    /// The text has not the structure of a project code.
    ProjectCodeMalformed = "project.code.malformed" @ Invalid;
    /// The year of the code is outside the accepted years.
    ProjectCodeYear = "project.code.year_out_of_range" @ Invalid;
    /// The region of the code is not accepted.
    ProjectCodeRegion = "project.code.region_unknown" @ Invalid;
    /// The type of the code is not accepted.
    ProjectCodeType = "project.code.type_unknown" @ Invalid;
    /// Another project has this code.
    ProjectCodeTaken = "project.code.taken" @ Conflict;
    /// The project came from this source row already.
    ProjectSourceTaken = "project.source_key.taken" @ Conflict;
    /// In its present state this cannot be edited.
    ProjectNotEditable = "project.not_editable" @ Conflict;

    // Reference data.
    /// The code is in the table already.
    ReferenceCodeTaken = "reference.code.taken" @ Conflict;
    /// Another category has this name.
    CategoryNameTaken = "reference.category.name_taken" @ Conflict;
    /// The uploaded file is no table that can be read.
    CalendarFileUnreadable = "reference.calendar.file_unreadable" @ Invalid;
    /// The table has no days.
    CalendarEmpty = "reference.calendar.empty" @ Invalid;
    /// The day lies in another year.
    CalendarOutsideYear = "reference.calendar.outside_year" @ Invalid;
    /// The day was given before.
    CalendarDuplicate = "reference.calendar.duplicate" @ Invalid;
    /// A make-up day that is worked anyway.
    CalendarMakeupOnWeekday = "reference.calendar.makeup_on_weekday" @ Invalid;
    /// The holiday has no name.
    CalendarNameMissing = "reference.calendar.name_missing" @ Invalid;
    /// The name of the holiday is too long.
    CalendarNameTooLong = "reference.calendar.name_too_long" @ Invalid;
    /// A column that must be there is not.
    CalendarColumnMissing = "reference.calendar.column_missing" @ Invalid;
    /// The row has no such cell.
    CalendarCellMissing = "reference.calendar.cell_missing" @ Invalid;
    /// The text is no date.
    CalendarDateUnreadable = "reference.calendar.date_unreadable" @ Invalid;
    /// The text is neither a holiday nor a make-up day.
    CalendarKindUnreadable = "reference.calendar.kind_unreadable" @ Invalid;

    // Rules.
    /// The rule is retired already.
    RuleRetired = "rules.already_retired" @ Conflict;
    /// The rule is not retired.
    RuleNotRetired = "rules.not_retired" @ Conflict;
    /// Nobody reads this field.
    RuleFieldUnknown = "rules.fault.unknown_field" @ Invalid;
    /// A field that must be there is not.
    RuleFieldMissing = "rules.fault.missing_field" @ Invalid;
    /// A text where a number belongs, and the like.
    RuleFieldType = "rules.fault.wrong_type" @ Invalid;
    /// The value is none of the allowed ones, or outside its range.
    RuleFieldValue = "rules.fault.invalid_value" @ Invalid;
    /// The id is not dotted lower-case words.
    RuleId = "rules.fault.invalid_id" @ Invalid;
    /// A text that must not be empty is.
    RuleTextEmpty = "rules.fault.empty_text" @ Invalid;
    /// The rule ends before it begins, or is retired without a last day.
    RulePeriod = "rules.fault.invalid_period" @ Invalid;
    /// The message names a figure that this kind of rule does not give.
    RulePlaceholder = "rules.fault.unknown_placeholder" @ Invalid;
    /// The rule has no example, or one that expects nothing.
    RuleVectorMissing = "rules.fault.vector_missing" @ Invalid;
    /// An example comes out otherwise than it expects.
    RuleVectorFailed = "rules.fault.vector_failed" @ Invalid;
    /// A unit cannot stand under one of this kind.
    OrgUnitKindOrder = "identity.org_unit.kind_order" @ Invalid;
    /// A unit cannot move under itself.
    OrgUnitCircle = "identity.org_unit.circle" @ Invalid;
    /// The unit above all others stays where it is.
    OrgUnitRoot = "identity.org_unit.root" @ Conflict;
    /// Something still depends on the unit.
    OrgUnitInUse = "identity.org_unit.in_use" @ Conflict;
    /// The unit is closed.
    OrgUnitClosed = "identity.org_unit.closed" @ Conflict;
    /// Another unit has this code.
    OrgUnitCodeTaken = "identity.org_unit.code_taken" @ Conflict;
    /// Another account has this log-in name.
    LoginTaken = "identity.user.login_taken" @ Conflict;
    /// Administrators get a new password only at the machine.
    UserResetAtMachine = "identity.user.reset_at_machine" @ Forbidden;
    /// There are accounts already.
    AccountsExist = "identity.user.accounts_exist" @ Conflict;
    /// The one-time password of this request was shown once and is not kept.
    OneTimePasswordShown = "identity.one_time_password.shown_before" @ Conflict;
    /// The person holds roles of a duty that excludes this one.
    DutiesExclude = "identity.duties.exclude" @ Conflict;
    /// The person holds this role there already.
    GrantExists = "identity.grant.exists" @ Conflict;
    /// Another role has this code.
    RoleCodeTaken = "identity.role.code_taken" @ Conflict;
    /// Another role has this name.
    RoleNameTaken = "identity.role.name_taken" @ Conflict;
    /// The program's own roles are not edited.
    RoleBuiltIn = "identity.role.built_in" @ Conflict;
    /// A business role cannot hold this permission.
    RolePermission = "identity.role.permission_administrative" @ Invalid;
    /// The present password is wrong.
    PasswordWrong = "identity.password.wrong" @ Invalid;
    /// Fewer characters than the policy asks.
    PasswordTooShort = "identity.password.too_short" @ Invalid;
    /// More characters than the policy takes.
    PasswordTooLong = "identity.password.too_long" @ Invalid;
    /// Too few sorts of signs.
    PasswordTooFewClasses = "identity.password.too_few_classes" @ Invalid;
    /// The log-in name is in the password.
    PasswordContainsLogin = "identity.password.contains_login" @ Invalid;
    /// The name of the person is in the password.
    PasswordContainsName = "identity.password.contains_name" @ Invalid;
    /// The password was used before.
    PasswordReused = "identity.password.reused" @ Invalid;
    /// The password is easily guessed.
    PasswordGuessable = "identity.password.guessable" @ Invalid;
    /// The password has signs that cannot be typed again for certain.
    PasswordControlCharacter = "identity.password.control_character" @ Invalid;
    /// The unit takes part already.
    ParticipantUnitTaken = "project.participant.unit_taken" @ Conflict;
    /// Another unit leads already.
    ParticipantLeadTaken = "project.participant.lead_taken" @ Conflict;

    /// In the project's present state its plan is closed.
    PlanNotOpen = "planning.plan.not_open" @ Conflict;
    /// The plan has as many tasks as a plan can have.
    PlanTooLarge = "planning.plan.too_large" @ Invalid;
    /// The task would lie too deep.
    TaskTooDeep = "planning.task.too_deep" @ Invalid;
    /// The task would lie below itself.
    TaskUnderItself = "planning.task.under_itself" @ Invalid;
    /// Progress follows from the tasks below.
    TaskRolledUp = "planning.task.rolled_up" @ Invalid;
    /// A task with an actual end is at 100 percent.
    TaskFinished = "planning.task.finished" @ Invalid;
    /// Tasks below are still open.
    TaskChildrenOpen = "planning.task.children_open" @ Invalid;
    /// A rule asks for the confirmation of the milestone; its day alone is not enough.
    MilestoneNeedsConfirmation = "planning.milestone.needs_confirmation" @ Invalid;
    /// Tasks lie below; they would go with it.
    TaskHasChildren = "planning.task.has_children" @ Conflict;

    // Finance.
    /// In the project's present state its money does not move.
    FundsNotOpen = "finance.project.not_open" @ Conflict;
    /// There is not so much authority to spend.
    FundsNotAppropriated = "finance.funds.not_appropriated" @ Conflict;
    /// So much money has not come.
    FundsNotReceived = "finance.funds.not_received" @ Conflict;
    /// The plan would fall below nothing.
    BudgetBelowZero = "finance.budget.below_zero" @ Conflict;
    /// The project would be lifted above its approved total.
    BudgetBeyondTotal = "finance.budget.beyond_total" @ Invalid;
    /// The line is of another source or year.
    BudgetLineDiffers = "finance.budget_line.differs" @ Invalid;
    /// Money has been moved on the line.
    BudgetLineInUse = "finance.budget_line.in_use" @ Conflict;
    /// More would be paid than the commitment says.
    CommitmentExceeded = "finance.commitment.exceeded" @ Conflict;
    /// Something was paid on the commitment, or it was closed.
    CommitmentInUse = "finance.commitment.in_use" @ Conflict;
    /// It is no commitment that stands, or nothing is left of it.
    CommitmentNotOpen = "finance.commitment.not_open" @ Conflict;
    /// It has been reversed before.
    ReversedBefore = "finance.reversed_before" @ Conflict;
    /// The payment does not take this step from where it stands.
    PaymentNotFromState = "finance.payment.not_from_state" @ Conflict;
    /// The month is closed.
    PeriodClosed = "finance.period.closed" @ Conflict;
    /// The month does not take this step from where it stands.
    PeriodNotFromState = "finance.period.not_from_state" @ Conflict;
    /// The month still goes on.
    PeriodNotOver = "finance.period.not_over" @ Conflict;
    // Risks and contingency plans.
    /// In the risk's present state this cannot be done.
    RiskWrongState = "risk.wrong_state" @ Conflict;
    /// What is left of a risk cannot be more than the risk.
    RiskResidualAbove = "risk.residual_above" @ Invalid;
    /// The next look comes later than the clock of the risk's level allows.
    RiskReviewTooLate = "risk.review_too_late" @ Invalid;
    /// In a project of this state nothing more can go wrong.
    RiskProjectOver = "risk.project_over" @ Conflict;
    /// In the plan's present state this cannot be done.
    PlanWrongState = "contingency_plan.wrong_state" @ Conflict;
    /// The plan is at work in the project already.
    PlanActivated = "contingency_plan.already_activated" @ Conflict;
    /// The activation was stood down.
    ActivationOver = "contingency_plan.activation_over" @ Conflict;

    // Inspections and defects.
    /// In the template's present state this cannot be done.
    InspectionTemplateWrongState = "inspection_template.wrong_state" @ Conflict;
    /// In the inspection's present state this cannot be done.
    InspectionWrongState = "inspection.wrong_state" @ Conflict;
    /// An item of the checklist has no answer.
    InspectionItemUnanswered = "inspection.item_unanswered" @ Invalid;
    /// In the defect's present state this cannot be done.
    DefectWrongState = "defect.wrong_state" @ Conflict;
    /// The deadline comes later than the rule of its severity allows.
    DefectDeadlineTooLate = "defect.deadline_too_late" @ Invalid;

    // Saved views and exports.
    /// The person has another view of this name.
    SavedViewNameTaken = "saved_view.name_taken" @ Conflict;
    /// The person keeps as many views as are kept.
    SavedViewTooMany = "saved_view.too_many" @ Conflict;
    /// The file is still being made.
    ExportNotReady = "export.not_ready" @ Conflict;
    /// The file has been cleared away.
    ExportExpired = "export.expired" @ Conflict;
    /// The file could not be made.
    ExportFailed = "export.failed" @ Conflict;
    /// The list has more rows than a workbook holds.
    ExportTooManyRows = "export.too_many_rows" @ Invalid;
    /// Enough exports of this person wait already.
    ExportTooMany = "export.too_many" @ Conflict;
    /// The ending of the file name is not on the list.
    FileEnding = "files.name.ending" @ Invalid;
    /// The file has no content.
    FileEmpty = "files.content.empty" @ Invalid;
    /// The file is larger than allowed.
    FileTooLarge = "files.content.too_large" @ TooLarge;
    /// Fewer or more bytes came than were announced.
    FileSize = "files.content.size_differs" @ Invalid;
    /// The connection broke before the whole file was there.
    FileInterrupted = "files.content.interrupted" @ Unreadable;
    /// Files of this type are not taken.
    FileType = "files.content.type_refused" @ WrongType;
    /// The content is not what the ending of the name promises.
    FileNameDiffers = "files.content.name_differs" @ Invalid;
    /// The file cannot be read as what it claims to be.
    FileDamaged = "files.content.damaged" @ Invalid;
    /// The picture has more pixels than programs can show.
    FilePixels = "files.content.too_many_pixels" @ Invalid;
    /// The file is two things at once, a trick to run one of them.
    FileAmbiguous = "files.content.ambiguous" @ Invalid;
    /// The file carries a known harmful pattern or macros.
    FileHarmful = "files.content.harmful" @ Invalid;
    /// The bytes are not those that were announced.
    FileDigest = "files.content.digest_differs" @ Invalid;
    /// The identifier was used for another file.
    UploadTaken = "files.upload.id_taken" @ Conflict;
    /// The piece does not go on where the bytes end; `offset` says where that is.
    UploadOffset = "files.upload.offset" @ Conflict;
    /// The request does not say where its piece belongs.
    UploadOffsetRequired = "files.upload.offset_required" @ Unreadable;
    /// Too many files of the same person wait to be sent or used.
    UploadTooMany = "files.upload.too_many" @ Conflict;
    /// The photo is not there, not yet complete, of another person, or shown elsewhere already.
    PhotoUnknown = "files.photo.unknown" @ Invalid;
    /// More photos than a thing may have.
    PhotoTooMany = "files.photo.too_many" @ Invalid;

    // Field.
    /// The identifier was used for another report.
    ReportTaken = "field.report.id_taken" @ Conflict;
    /// The report says nothing: no figure, no words, no photo.
    ReportEmpty = "field.report.empty" @ Invalid;
    /// A problem or a stop needs words.
    ReportWordsRequired = "field.report.words_required" @ Invalid;
    /// A report is about one task or one milestone.
    ReportSubject = "field.report.subject" @ Invalid;
    /// In the present state of the project nothing is reported.
    ReportProjectClosed = "field.report.project_closed" @ Conflict;
    /// The review of the report is over, or has not come that far.
    ReportNotInState = "field.report.not_in_state" @ Conflict;
    /// The milestone was confirmed, or waits for its second person.
    ConfirmationExists = "field.confirmation.exists" @ Conflict;
    /// Nothing waits for a second person.
    ConfirmationNotWaiting = "field.confirmation.not_waiting" @ Conflict;
    /// The evidence that the rule asks for is not complete.
    ConfirmationEvidence = "field.confirmation.evidence" @ Invalid;
    /// Too few photos. Figures: `required`, `present`.
    ConfirmationPhotos = "field.confirmation.photos_required" @ Invalid;
    /// The day on which it was reached lies in the future.
    ConfirmationFuture = "field.confirmation.in_the_future" @ Invalid;
    /// The brief has gone out and stays as it is.
    BriefSent = "field.brief.sent" @ Conflict;
    /// There is a brief of this project and day already.
    BriefExists = "field.brief.exists" @ Conflict;
    /// Nothing happened on that day: no brief is needed.
    BriefEmpty = "field.brief.nothing_happened" @ Conflict;
    /// The day is not over or not even begun.
    BriefFuture = "field.brief.in_the_future" @ Invalid;

    /// The version of the document has its content already.
    DocumentVersionComplete = "project.document.version_complete" @ Conflict;
    // Integration: imports.
    /// In its present state the import cannot do this.
    ImportWrongState = "import.wrong_state" @ Conflict;
    /// The columns are not mapped yet.
    ImportUnmapped = "import.unmapped" @ Conflict;
    /// No column and no fixed value feeds the name.
    ImportNameUnmapped = "import.mapping.name" @ Invalid;
    /// Neither key columns nor the project code tell the rows apart.
    ImportKeyUnmapped = "import.mapping.key" @ Invalid;
    /// The file has no such column.
    ImportColumnUnknown = "import.mapping.column" @ Invalid;
    /// The time to undo has passed.
    ImportUndoTooLate = "import.undo.too_late" @ Conflict;
    /// More or fewer bytes came than were announced.
    ImportSizeMismatch = "import.file.size_mismatch" @ Invalid;
    /// A template of this name is there already.
    ImportTemplateTaken = "import.template.taken" @ Conflict;
    /// The person who began the import may not go on with it.
    ImportOwnerBarred = "import.owner_barred" @ Forbidden;
    /// The work failed again and again.
    ImportGivenUp = "import.given_up" @ Unavailable;
    /// The file holds no row with content.
    ImportFileEmpty = "import.file.empty" @ Invalid;
    /// The file is larger than allowed.
    ImportFileTooLarge = "import.file.too_large" @ TooLarge;
    /// The file is no table that can be read.
    ImportFileUnsupported = "import.file.unsupported_type" @ Invalid;
    /// The workbook is protected by a password.
    ImportFileEncrypted = "import.file.encrypted" @ Invalid;
    /// The compressed parts grow beyond measure.
    ImportFileInflates = "import.file.inflates_too_much" @ Invalid;
    /// The workbook carries a document type definition.
    ImportFileDtd = "import.file.dtd_forbidden" @ Invalid;
    /// The file breaks the rules of its own format.
    ImportFileMalformed = "import.file.malformed" @ Invalid;
    /// A text file holds NUL characters.
    ImportFileNul = "import.file.nul_characters" @ Invalid;
    /// The text is in no known encoding.
    ImportFileEncoding = "import.file.unknown_encoding" @ Invalid;
    /// The texts of the file together are larger than allowed.
    ImportFileTooMuchText = "import.file.too_much_text" @ Invalid;
    /// The file could not be read from the disk or written to it.
    ImportFileIo = "import.file.io" @ Unavailable;
    /// There is no sheet of that name.
    ImportSheetNotFound = "import.sheet.not_found" @ Invalid;
    /// The sheet has more rows than allowed.
    ImportSheetTooManyRows = "import.sheet.too_many_rows" @ Invalid;
    /// A row has content beyond the last allowed column.
    ImportSheetTooManyColumns = "import.sheet.too_many_columns" @ Invalid;
    /// There are no headings in that row.
    ImportSheetNoHeadings = "import.sheet.no_headings" @ Invalid;
    /// The texts of one row together are larger than allowed.
    ImportRowTooLong = "import.row.too_long" @ Invalid;
    /// One cell holds more text than allowed.
    ImportCellTooLong = "import.cell.too_long" @ Invalid;
    /// The row has another number of cells than the headings.
    ImportRowRagged = "import.row.ragged" @ Invalid;
    /// A carriage return stood alone and was read as a line break inside the cell.
    ImportRowStrayLineBreak = "import.row.stray_line_break" @ Invalid;
    /// The file ended inside quotes that this row opened.
    ImportRowUnterminatedQuote = "import.row.unterminated_quote" @ Invalid;
    /// A formula without a stored value was read as empty.
    ImportCellFormulaEmpty = "import.cell.formula_without_value" @ Invalid;
    /// The row has no key.
    ImportRowKeyMissing = "import.row.key_missing" @ Invalid;
    /// An earlier row has the same key.
    ImportRowDuplicate = "import.row.duplicate_key" @ Invalid;
    /// A later row with the same key counts.
    ImportRowSuperseded = "import.row.superseded" @ Invalid;
    /// The project of this code belongs to another unit.
    ImportRowOtherUnit = "import.row.other_unit" @ Invalid;
    /// The project's state is changed by its own commands, not by an import.
    ImportRowStateKept = "import.row.state_kept" @ Invalid;
    /// Somebody worked on the project since the import.
    ImportRowEditedSince = "import.row.edited_since" @ Invalid;
    /// An amount was rounded to two decimals.
    ImportAmountRounded = "import.value.amount_rounded" @ Invalid;
    /// The amount carries the sign of a foreign currency.
    ImportForeignCurrency = "import.value.foreign_currency" @ Invalid;
    /// The cell names its own unit of money.
    ImportUnitFromCell = "import.value.unit_from_cell" @ Invalid;
    /// Only year and month were given.
    ImportDayAssumed = "import.value.day_assumed" @ Invalid;
    /// Only the year was given.
    ImportMonthAssumed = "import.value.month_assumed" @ Invalid;
    /// The year had two digits.
    ImportCenturyAssumed = "import.value.century_assumed" @ Invalid;
    /// Day and month may be the other way round.
    ImportDateOrderAssumed = "import.value.date_order_assumed" @ Invalid;
    /// The date fits only in the other order.
    ImportDateOrderSwapped = "import.value.date_order_swapped" @ Invalid;
    /// A bare number was read as a count of days.
    ImportSerialDate = "import.value.serial_date" @ Invalid;
    /// Not an amount of money.
    ImportNotAnAmount = "import.value.not_an_amount" @ Invalid;
    /// Not a date.
    ImportNotADate = "import.value.not_a_date" @ Invalid;
    /// Not a whole number.
    ImportNotAWholeNumber = "import.value.not_a_whole_number" @ Invalid;
    /// Not a percentage.
    ImportNotAPercentage = "import.value.not_a_percentage" @ Invalid;
    /// Neither yes nor no.
    ImportNotABoolean = "import.value.not_a_boolean" @ Invalid;
    /// The value is outside what can be kept.
    ImportOutOfRange = "import.value.out_of_range" @ Invalid;
    /// The text is too long.
    ImportTooLong = "import.value.too_long" @ Invalid;
    /// The formula in the cell ended in an error.
    ImportFormulaError = "import.value.formula_error" @ Invalid;
    /// The value is none of those known here.
    ImportValueUnknown = "import.value.unknown" @ Invalid;
    /// Several persons have this name.
    ImportValueAmbiguous = "import.value.ambiguous" @ Invalid;
    /// The text was cut to the length of the field.
    ImportValueCut = "import.value.cut" @ Invalid;
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_code_is_a_dotted_word_of_its_own() {
        let mut seen = HashSet::new();
        for code in Code::ALL {
            let text = code.as_str();
            assert!(seen.insert(text), "{text} twice");
            assert!(text.contains('.') && text.chars().all(|c| c.is_ascii_lowercase() || "._".contains(c)));
        }
    }
}
