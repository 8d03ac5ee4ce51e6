//! The table of all actions: one line each, and nothing else grants anything.
//!
//! A line reads: action type, `on` what, the permission's code, how far it spreads (`home`,
//! `shared` or `own`), whether it needs four eyes, and what a repository accepts its permit for.

use serde::{Deserialize, Serialize};

use super::{
    Action, ContingencyPlanAccess, Creates, DefectAccess, Government, Mutates, PeriodAccess, Personal,
    ProjectAccess, Spread, UnitAccess, UserAccess,
};

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident on $on:ty = $code:literal $spread:ident $eyes:ident $($effect:ident)*;)+) => {
        /// What a role can allow; the code is the same word as in the API.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Permission {$(
            $(#[$doc])*
            #[serde(rename = $code)]
            $name,
        )+}

        impl Permission {
            /// Every permission there is.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The code, such as `project.edit`.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }

        /// How far a permission spreads when it is about projects; `None` when it is not.
        pub(super) fn spread_of(permission: Permission) -> Option<Spread> {
            match permission {$(
                Permission::$name => about_projects::<$on>().then_some(<$name as Action>::SPREAD),
            )+}
        }

        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy)]
            pub enum $name {}

            impl Action for $name {
                type On = $on;
                const PERMISSION: Permission = Permission::$name;
                const SPREAD: Spread = actions!(@spread $spread);
                const FOUR_EYES: bool = actions!(@eyes $eyes);
            }

            $(actions!(@effect $effect $name);)*
        )+
    };
    (@spread home) => { Spread::Home };
    (@spread shared) => { Spread::Shared };
    (@spread own) => { Spread::Own };
    (@eyes four_eyes) => { true };
    (@eyes alone) => { false };
    (@effect mutates $name:ident) => { impl Mutates for $name {} };
    (@effect creates $name:ident) => { impl Creates for $name {} };
}

actions! {
    // Projects.
    /// See a project and everything filed under it.
    ReadProject on ProjectAccess = "project.read" shared alone;
    /// Start the draft of a project for a unit.
    CreateProject on UnitAccess = "project.create" home alone creates;
    /// Enter a project that is already under way 存量登记.
    RecordProject on UnitAccess = "project.record_existing" home alone creates;
    /// Change the master data of a project.
    EditProject on ProjectAccess = "project.edit" home alone mutates;
    /// Name the units that take part in a project.
    ManageParticipants on ProjectAccess = "project.participants" home alone mutates creates;
    /// File papers with a project.
    FileDocument on ProjectAccess = "project.documents" shared alone mutates creates;
    /// Draw up tasks and milestones of a project.
    PlanProject on ProjectAccess = "project.plan" home alone mutates creates;
    /// Keep dates and progress of tasks and milestones up to date.
    UpdateProgress on ProjectAccess = "project.progress" shared alone mutates;

    // Life cycle: one permission per arrow of the table in the product book.
    /// 申报.
    SubmitProject on ProjectAccess = "project.submit" home alone mutates;
    /// 退回.
    ReturnProject on ProjectAccess = "project.return" home four_eyes mutates;
    /// 受理.
    AcceptForReview on ProjectAccess = "project.accept_for_review" home four_eyes mutates;
    /// 不予入库.
    RejectProject on ProjectAccess = "project.reject" home four_eyes mutates;
    /// 初审通过.
    PassProject on ProjectAccess = "project.pass" home four_eyes mutates;
    /// 入库.
    AdmitProject on ProjectAccess = "project.admit" home four_eyes mutates;
    /// 调出.
    RemoveProject on ProjectAccess = "project.remove" home four_eyes mutates;
    /// 立项.
    EstablishProject on ProjectAccess = "project.establish" home four_eyes mutates;
    /// 计划与预算批复.
    ApprovePlan on ProjectAccess = "project.approve_plan" home four_eyes mutates;
    /// 开工.
    StartProject on ProjectAccess = "project.start" home alone mutates;
    /// 暂停.
    SuspendProject on ProjectAccess = "project.suspend" home alone mutates;
    /// 复工.
    ResumeProject on ProjectAccess = "project.resume" home alone mutates;
    /// 终止.
    TerminateProject on ProjectAccess = "project.terminate" home four_eyes mutates;
    /// 验收.
    AcceptProject on ProjectAccess = "project.accept" home four_eyes mutates;
    /// 绩效评价.
    EvaluateProject on ProjectAccess = "project.evaluate" home four_eyes mutates;
    /// 归档.
    ArchiveProject on ProjectAccess = "project.archive" home alone mutates;
    /// 重新启用.
    ReopenProject on ProjectAccess = "project.reopen" home four_eyes mutates;

    // Finance.
    /// Draw up the budget lines of a project.
    PlanBudget on ProjectAccess = "budget.plan" home alone mutates creates;
    /// Adjust the budget once it has been approved 预算调整.
    AdjustBudget on ProjectAccess = "budget.adjust" home alone mutates creates;
    /// Give authority to spend 指标下达.
    Appropriate on ProjectAccess = "appropriation.record" home alone mutates creates;
    /// Record money that came 到位.
    RecordReceipt on ProjectAccess = "receipt.record" home alone mutates creates;
    /// Record contracts and orders 承诺, and close them.
    Commit on ProjectAccess = "commitment.record" home alone mutates creates;
    /// Draft payments, hand them in and withdraw them.
    RequestPayment on ProjectAccess = "payment.request" home alone mutates creates;
    /// Approve, return or reject payments; never one's own.
    ApprovePayment on ProjectAccess = "payment.approve" home four_eyes mutates;
    /// Pay what another approved.
    MakePayment on ProjectAccess = "payment.pay" home four_eyes mutates creates;
    /// Take back what was posted 冲销.
    ReversePosting on ProjectAccess = "ledger.reverse" home alone mutates creates;
    /// See months of the books, ask to close or reopen them.
    KeepPeriod on UnitAccess = "period.keep" home alone mutates creates;
    /// Confirm that a month is closed or reopened; never one's own request.
    ConfirmPeriod on PeriodAccess = "period.confirm" home four_eyes mutates;
    // Risks and contingency plans.
    /// Raise a risk of a project.
    RaiseRisk on ProjectAccess = "risk.raise" shared alone creates;
    /// Change, treat, review and close the risks of a project.
    ManageRisk on ProjectAccess = "risk.manage" home alone mutates;
    /// Treat and review the risks that one owns.
    TreatRisk on ProjectAccess = "risk.treat" shared alone mutates;
    /// See contingency plans, whom they say to call included.
    ReadContingencyPlan on ContingencyPlanAccess = "contingency_plan.read" shared alone;
    /// Draft contingency plans of a unit.
    DraftContingencyPlan on UnitAccess = "contingency_plan.draft" home alone creates;
    /// Change, issue and withdraw contingency plans.
    ManageContingencyPlan on ContingencyPlanAccess = "contingency_plan.manage" home alone mutates;
    /// Put a contingency plan to work in a project, note what happens, and stand it down.
    ActivateContingencyPlan on ProjectAccess = "contingency_plan.activate" shared alone mutates creates;

    // Inspections and defects.
    /// Keep the checklists of inspections.
    ManageInspectionTemplates on Government = "inspection_template.manage" home alone mutates creates;
    /// Inspect a project and put defects on record.
    ConductInspection on ProjectAccess = "inspection.conduct" shared alone mutates creates;
    /// Tell that a defect was mended.
    RectifyDefect on ProjectAccess = "defect.rectify" shared alone mutates;
    /// Judge whether a defect was mended; never one's own work.
    RecheckDefect on DefectAccess = "defect.recheck" shared four_eyes mutates;
    // Field.
    /// Report how far a task is 进度填报.
    ReportProgress on ProjectAccess = "report.submit" shared alone mutates creates;
    /// Ask for completion of a report or accept it; never one's own.
    ReviewReport on ProjectAccess = "report.review" shared four_eyes mutates;
    /// Confirm that a milestone was reached 关键节点确认.
    ConfirmMilestone on ProjectAccess = "milestone.confirm" shared alone mutates creates;
    /// Look a second time at a confirmation; never at one's own.
    CountersignMilestone on ProjectAccess = "milestone.countersign" shared four_eyes mutates;
    /// Edit and send the brief of a day 每日简报.
    SendBrief on ProjectAccess = "brief.send" shared alone mutates creates;
    /// Take out a photo as it was captured, with all that the camera wrote into it.
    ReadOriginalPhoto on ProjectAccess = "photo.original" home alone;

    // Tables in and out.
    /// Bring a register of a unit into the house.
    ImportProjects on UnitAccess = "project.import" home alone creates;
    /// Take the part of the register that one may see out of the house as a file.
    ExportProjects on Personal = "project.export" own alone creates;

    // Identity.
    /// See units and the names of colleagues.
    ReadOrganisation on UnitAccess = "organisation.read" home alone;
    /// Build the organisation tree.
    ManageOrganisation on UnitAccess = "organisation.manage" home alone mutates creates;
    /// See accounts.
    ReadUser on UserAccess = "user.read" home alone;
    /// Open accounts at a unit.
    CreateUser on UnitAccess = "user.create" home alone creates;
    /// Change, disable and unlock accounts, reset passwords; never one's own.
    ManageUser on UserAccess = "user.manage" home four_eyes mutates;
    /// Give roles to accounts and take them away; never one's own.
    GrantRole on UserAccess = "grant.manage" home four_eyes mutates creates;
    /// Define roles.
    ManageRoles on Government = "role.manage" home alone mutates creates;
    /// See and end the sessions of others.
    EndSessions on UserAccess = "session.manage" home alone mutates;
    /// One's own account, sessions, views, imports and exports.
    UsePersonal on Personal = "personal.use" own alone mutates creates;

    // Audit.
    /// Read the audit log; business values are masked.
    ReadAudit on Government = "audit.read" home alone;
    /// Read the audit log with its values.
    ReadAuditValues on Government = "audit.read_values" home alone;

    // Reference data and rules.
    /// Keep regions, calendar, industries and categories.
    ManageReference on Government = "reference.manage" home alone mutates creates;
    /// Correct, retire and reinstate rules.
    ManageRules on Government = "rule.manage" home alone mutates creates;

    // Oversight: alerts.
    /// Acknowledge an alert and tell what was done.
    HandleAlert on ProjectAccess = "alert.handle" shared alone mutates;
    /// Put an alert into another person's hands.
    AssignAlert on ProjectAccess = "alert.assign" shared alone mutates;
    /// Close an alert in words, and open it again.
    ResolveAlert on ProjectAccess = "alert.resolve" shared alone mutates;
    /// Put an alert under the supervision of the responsible leader 督办.
    SuperviseAlert on ProjectAccess = "alert.supervise" shared alone mutates;
    /// Have all rules that watch evaluated now.
    RunRules on Government = "rule.run" home alone mutates creates;
}

fn about_projects<R: super::Resource>() -> bool {
    R::SEE == Permission::ReadProject
}

/// Finds a permission by its code.
pub fn permission(code: &str) -> Option<Permission> {
    Permission::ALL.iter().copied().find(|permission| permission.code() == code)
}
