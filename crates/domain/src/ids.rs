//! Typed identifiers: a task id can never be passed where a project id is wanted.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Declares one identifier type per line.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(value: Uuid) -> Self {
                Self(value)
            }
        }

        impl From<$name> for Uuid {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

ids! {
    /// 单位 of the organisation tree.
    OrgUnitId;
    /// A person's account.
    UserId;
    /// A role held at a unit.
    GrantId;
    /// One log-in of one person on one device.
    SessionId;
    /// 项目.
    ProjectId;
    /// 参与单位 of a project.
    ParticipantId;
    /// A node of the work breakdown 任务分解.
    TaskId;
    /// 关键节点.
    MilestoneId;
    /// A titled paper with its versions.
    DocumentId;
    /// A person's saved view of a list.
    SavedViewId;
    /// One import of one file.
    ImportId;
    /// A named column mapping.
    ImportTemplateId;
    /// One export to a file.
    ExportId;
    /// 预算科目 of a project.
    BudgetLineId;
    /// 指标下达, 到位 or 承诺: a paper that moves money of a project.
    FundPaperId;
    /// 支付.
    PaymentId;
    /// 分录: one balanced record of the fund ledger.
    EntryId;
    /// One side of an entry.
    PostingId;
    /// 凭证.
    VoucherId;
    /// 风险.
    RiskId;
    /// 应急预案.
    ContingencyPlanId;
    /// A contingency plan at work in a project.
    ContingencyActivationId;
    /// 检查表: a checklist and its versions.
    InspectionTemplateId;
    /// 检查.
    InspectionId;
    /// 问题: what an inspection found.
    DefectId;
    /// A file on its way in, under the identifier that its sender chose.
    UploadId;
    /// A photo that a thing shows; the identifier of its upload.
    PhotoId;
    /// 进度填报, under the identifier that the phone chose.
    ProgressReportId;
    /// 关键节点确认.
    MilestoneConfirmationId;
    /// 每日简报.
    DailyBriefId;
    /// An audit event.
    EventId;
    /// A background job.
    JobId;
    /// 预警.
    AlertId;
    /// Something a person is told 通知.
    NotificationId;
}
