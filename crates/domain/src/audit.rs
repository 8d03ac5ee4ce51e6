//! What happened 审计: one domain event with three readers, the audit log, the outbox and the
//! timeline of the thing it happened to.

mod diff;
mod mask;

use serde::Serialize;
use serde_json::Value;
use sm3::{Digest as _, Sm3};
use uuid::Uuid;

pub use diff::{FieldChange, changes};
pub use mask::{MASK, mask, mask_change};

use crate::ids::{DocumentId, ProjectId};

/// Declares the sorts of things that events are about.
macro_rules! words {
    ($(#[$doc:meta])* $type:ident { $($name:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $type {$(
            #[doc = concat!("`", $text, "`")]
            $name,
        )+}

        impl $type {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The one of a word.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == text)
            }

            /// The word used in the database and the API.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),+ }
            }
        }
    };
}

words! {
    /// The sorts of things that events are about.
    SubjectKind {
        Project = "project",
        Participant = "participant",
        Task = "task",
        Milestone = "milestone",
        Document = "document",
        Upload = "upload",
        Photo = "photo",
        ProgressReport = "progress_report",
        MilestoneConfirmation = "milestone_confirmation",
        DailyBrief = "daily_brief",
        OrgUnit = "org_unit",
        User = "user",
        Grant = "grant",
        Role = "role",
        Session = "session",
        SavedView = "saved_view",
        Import = "import",
        ImportTemplate = "import_template",
        Export = "export",
        Region = "region",
        Industry = "industry",
        Category = "category",
        CalendarYear = "calendar_year",
        Rule = "rule",
        BudgetLine = "budget_line",
        FundPaper = "fund_paper",
        Payment = "payment",
        Period = "period",
        FundCrossing = "fund_crossing",
        Risk = "risk",
        ContingencyPlan = "contingency_plan",
        ContingencyActivation = "contingency_activation",
        InspectionTemplate = "inspection_template",
        Inspection = "inspection",
        Defect = "defect",
        Platform = "platform",
        Alert = "alert",
        NotificationPreferences = "notification_preferences",
    }
}

words! {
    /// What can happen, in the past tense.
    EventName {
        ProjectCreated = "project.created",
        ProjectRecorded = "project.recorded",
        ProjectEdited = "project.edited",
        ProjectMoved = "project.moved",
        ProjectWithdrawn = "project.withdrawn",
        ParticipantAdded = "participant.added",
        ParticipantChanged = "participant.changed",
        ParticipantRemoved = "participant.removed",
        TaskAdded = "task.added",
        TaskChanged = "task.changed",
        TaskReported = "task.reported",
        TaskMoved = "task.moved",
        TaskRemoved = "task.removed",
        MilestoneAdded = "milestone.added",
        MilestoneChanged = "milestone.changed",
        MilestoneReported = "milestone.reported",
        MilestoneRemoved = "milestone.removed",
        DocumentFiled = "document.filed",
        DocumentChanged = "document.changed",
        DocumentVersionAnnounced = "document.version_announced",
        DocumentVersionAdded = "document.version_added",
        DocumentRead = "document.read",
        DocumentRemoved = "document.removed",
        UploadAnnounced = "upload.announced",
        UploadCompleted = "upload.completed",
        ReportSubmitted = "progress_report.submitted",
        ReportCompletionRequested = "progress_report.completion_requested",
        ReportCompleted = "progress_report.completed",
        ReportAccepted = "progress_report.accepted",
        ReportWithdrawn = "progress_report.withdrawn",
        PhotoOriginalRead = "photo.original_read",
        ConfirmationMade = "milestone_confirmation.made",
        ConfirmationCountersigned = "milestone_confirmation.countersigned",
        ConfirmationReturned = "milestone_confirmation.returned",
        BriefEdited = "daily_brief.edited",
        BriefSent = "daily_brief.sent",
        OrgUnitCreated = "org_unit.created",
        OrgUnitChanged = "org_unit.changed",
        OrgUnitMoved = "org_unit.moved",
        OrgUnitClosed = "org_unit.closed",
        OrgUnitReopened = "org_unit.reopened",
        UserCreated = "user.created",
        UserChanged = "user.changed",
        UserDisabled = "user.disabled",
        UserEnabled = "user.enabled",
        UserUnlocked = "user.unlocked",
        PasswordReset = "user.password_reset",
        PasswordChanged = "user.password_changed",
        GrantGiven = "grant.given",
        GrantTaken = "grant.taken",
        RoleCreated = "role.created",
        RoleChanged = "role.changed",
        LoggedIn = "session.logged_in",
        LoginFailed = "session.login_failed",
        SessionRefreshed = "session.refreshed",
        SessionReused = "session.token_reused",
        SessionEnded = "session.ended",
        SessionsEnded = "user.sessions_ended",
        SavedViewCreated = "saved_view.created",
        SavedViewChanged = "saved_view.changed",
        SavedViewRemoved = "saved_view.removed",
        ImportStarted = "import.started",
        ImportFileReceived = "import.file_received",
        ImportMapped = "import.mapped",
        ImportCheckStarted = "import.check_started",
        ImportChecked = "import.checked",
        ImportCommitStarted = "import.commit_started",
        ImportCommitted = "import.committed",
        ImportUndoStarted = "import.undo_started",
        ImportUndone = "import.undone",
        ImportStopped = "import.stopped",
        ImportTemplateSaved = "import_template.saved",
        ImportTemplateRemoved = "import_template.removed",
        ExportRequested = "export.requested",
        RegionCreated = "region.created",
        ExportFinished = "export.finished",
        ExportFailed = "export.failed",
        RegionChanged = "region.changed",
        IndustryCreated = "industry.created",
        IndustryChanged = "industry.changed",
        CategoryCreated = "category.created",
        CategoryChanged = "category.changed",
        CalendarYearSaved = "calendar_year.saved",
        RuleChanged = "rule.changed",
        RuleRetired = "rule.retired",
        RuleReinstated = "rule.reinstated",
        BudgetLineAdded = "budget_line.added",
        BudgetLineChanged = "budget_line.changed",
        BudgetLineRemoved = "budget_line.removed",
        BudgetLineCrossed = "budget_line.crossed",
        ProjectFundsCrossed = "project_funds.crossed",
        AppropriationRecorded = "appropriation.recorded",
        AppropriationReversed = "appropriation.reversed",
        ReceiptRecorded = "receipt.recorded",
        ReceiptReversed = "receipt.reversed",
        CommitmentRecorded = "commitment.recorded",
        CommitmentReversed = "commitment.reversed",
        CommitmentClosed = "commitment.closed",
        PaymentDrafted = "payment.drafted",
        PaymentChanged = "payment.changed",
        PaymentRemoved = "payment.removed",
        PaymentSubmitted = "payment.submitted",
        PaymentWithdrawn = "payment.withdrawn",
        PaymentApproved = "payment.approved",
        PaymentReturned = "payment.returned",
        PaymentRejected = "payment.rejected",
        PaymentPaid = "payment.paid",
        PaymentReversed = "payment.reversed",
        PeriodCloseAsked = "period.close_asked",
        PeriodClosed = "period.closed",
        PeriodReopenAsked = "period.reopen_asked",
        PeriodReopened = "period.reopened",
        PeriodAskCancelled = "period.ask_cancelled",
        RiskRaised = "risk.raised",
        RiskChanged = "risk.changed",
        RiskTreated = "risk.treated",
        RiskReviewed = "risk.reviewed",
        RiskOccurred = "risk.occurred",
        RiskClosed = "risk.closed",
        RiskReopened = "risk.reopened",
        ContingencyPlanDrafted = "contingency_plan.drafted",
        ContingencyPlanChanged = "contingency_plan.changed",
        ContingencyPlanIssued = "contingency_plan.issued",
        ContingencyPlanWithdrawn = "contingency_plan.withdrawn",
        ContingencyPlanActivated = "contingency_activation.started",
        ContingencyActivationNoted = "contingency_activation.noted",
        ContingencyActivationStoodDown = "contingency_activation.stood_down",
        InspectionTemplateAdded = "inspection_template.added",
        InspectionTemplateChanged = "inspection_template.changed",
        InspectionTemplateRetired = "inspection_template.retired",
        InspectionTemplateReinstated = "inspection_template.reinstated",
        InspectionBegun = "inspection.begun",
        InspectionRecorded = "inspection.recorded",
        InspectionFinished = "inspection.finished",
        InspectionCancelled = "inspection.cancelled",
        DefectRaised = "defect.raised",
        DefectChanged = "defect.changed",
        DefectRectified = "defect.rectified",
        DefectClosed = "defect.closed",
        DefectSentBack = "defect.sent_back",
        DefectWithdrawn = "defect.withdrawn",
        PlatformSetUp = "platform.set_up",
        DemonstrationLoaded = "platform.demonstration_loaded",
        AlertRaised = "alert.raised",
        AlertReopened = "alert.reopened",
        AlertAcknowledged = "alert.acknowledged",
        AlertAssigned = "alert.assigned",
        AlertActed = "alert.acted",
        AlertResolved = "alert.resolved",
        AlertCleared = "alert.cleared",
        AlertEscalated = "alert.escalated",
        AlertSupervised = "alert.supervised",
        AlertRescheduled = "alert.rescheduled",
        AlertWithdrawn = "alert.withdrawn",
        RulesRunRequested = "rules.run_requested",
        NotificationPreferencesChanged = "notification_preferences.changed",
    }
}

/// A thing whose whole image goes into the log.
pub trait Audited: Serialize {
    /// What sort of thing it is.
    const KIND: SubjectKind;
    /// Its identifier.
    fn subject_id(&self) -> Uuid;
    /// The name people know it by.
    fn subject_name(&self) -> &str;
    /// The project it is filed under.
    fn project(&self) -> Option<ProjectId> {
        None
    }
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// What happened.
    pub name: EventName,
    /// To what sort of thing.
    pub kind: SubjectKind,
    /// To which.
    pub subject_id: Uuid,
    /// Its name at that time.
    pub subject_name: String,
    /// The project it belongs to.
    pub project: Option<ProjectId>,
    /// The thing before; absent for a new one.
    pub before: Option<Value>,
    /// The thing after; absent for a removed one.
    pub after: Option<Value>,
    /// The reason that was given.
    pub reason: Option<String>,
    /// Papers that were shown for it.
    pub papers: Vec<DocumentId>,
}

impl Event {
    /// A new thing.
    pub fn created<T: Audited>(name: EventName, after: &T) -> Self {
        Self { after: image(after), ..Self::about(name, after) }
    }

    /// A changed thing.
    pub fn changed<T: Audited>(name: EventName, before: &T, after: &T) -> Self {
        Self { before: image(before), after: image(after), ..Self::about(name, after) }
    }

    /// A removed thing.
    pub fn removed<T: Audited>(name: EventName, before: &T) -> Self {
        Self { before: image(before), ..Self::about(name, before) }
    }

    /// Something that happened to a thing without changing it.
    pub fn about<T: Audited>(name: EventName, thing: &T) -> Self {
        Self {
            name,
            kind: T::KIND,
            subject_id: thing.subject_id(),
            subject_name: thing.subject_name().to_owned(),
            project: thing.project(),
            before: None,
            after: None,
            reason: None,
            papers: Vec::new(),
        }
    }

    /// Tells of the thing by another name than its own: with its number, or that of its unit.
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.subject_name = name.into();
        self
    }

    /// Adds the reason that was given.
    pub fn because(mut self, reason: Option<&str>) -> Self {
        self.reason = reason.map(str::to_owned);
        self
    }
}

impl Event {
    /// Adds the papers that were shown for it.
    pub fn with_papers(mut self, papers: &[DocumentId]) -> Self {
        self.papers = papers.to_vec();
        self
    }
}

/// The identifier of a thing that people know by a code: the same for the same code of the same
/// sort, in every database (UUID of version 8, RFC 9562, from the SM3 digest of both).
pub fn id_of_code(kind: SubjectKind, code: &str) -> Uuid {
    let digest = Sm3::new().chain_update(kind.as_str()).chain_update("/").chain_update(code).finalize();
    let mut bytes = [0_u8; 16];
    bytes.iter_mut().zip(digest.iter()).for_each(|(byte, from)| *byte = *from);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

fn image<T: Audited>(thing: &T) -> Option<Value> {
    serde_json::to_value(thing).ok()
}
