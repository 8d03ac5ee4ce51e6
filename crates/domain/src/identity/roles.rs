//! The roles that every deployment begins with, and the duties that exclude each other.
//!
//! Three administrators 三员 are three people: each holds accounts, rights or logs, none of them
//! any business (GB/T 22239-2019 §8.1.4.1 and §8.1.10; the posts may not be held together). The
//! auditor is a business role: she sees values and changes nothing. There is no super-user.

use serde::{Deserialize, Serialize};

use crate::access::Permission as P;

/// What a role is for; a person has roles of one duty only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// The business of projects.
    Business,
    /// 系统管理员: units and accounts.
    SystemAdmin,
    /// 安全管理员: roles and grants.
    SecurityAdmin,
    /// 审计管理员: the log, business values masked.
    AuditAdmin,
}

/// A role of every deployment.
#[derive(Debug, Clone, Copy)]
pub struct BuiltInRole {
    /// Code.
    pub code: &'static str,
    /// Name.
    pub name: &'static str,
    /// What the holder does.
    pub description: &'static str,
    /// Its duty.
    pub duty: Duty,
    /// What it allows.
    pub permissions: &'static [P],
}

/// What every person may do who holds any role at all.
pub const EVERYBODY: &[P] = &[P::UsePersonal, P::ReadOrganisation];

/// Permissions of the three administrators, which no business role may hold.
const ADMINISTRATIVE: &[P] =
    &[P::ManageOrganisation, P::CreateUser, P::ManageUser, P::GrantRole, P::ManageRoles, P::EndSessions];

/// Whether only an administrator's role may hold the permission.
pub fn is_administrative(permission: P) -> bool {
    ADMINISTRATIVE.contains(&permission)
}

impl BuiltInRole {
    /// Everything the role allows, with what everybody may do.
    pub fn all_permissions(&self) -> impl Iterator<Item = P> {
        EVERYBODY.iter().chain(self.permissions).copied()
    }
}

macro_rules! roles {
    ($($code:ident, $name:literal, $duty:ident, $description:literal: $($permission:ident)*;)+) => {
        /// All roles of every deployment.
        pub const BUILT_IN: &[BuiltInRole] = &[$(BuiltInRole {
            code: stringify!($code),
            name: $name,
            description: $description,
            duty: Duty::$duty,
            permissions: &[$(P::$permission),*],
        }),+];
    };
}

roles! {
    clerk, "经办人", Business, "起草和维护本单位项目，导入台账，归集资料":
        ReadProject CreateProject RecordProject EditProject ManageParticipants FileDocument PlanProject
        UpdateProgress SubmitProject ImportProjects ExportProjects ReportProgress ConfirmMilestone
        SendBrief PlanBudget Commit RequestPayment HandleAlert RaiseRisk ManageRisk TreatRisk
        ReadContingencyPlan DraftContingencyPlan ManageContingencyPlan ActivateContingencyPlan
        RectifyDefect;
    project_manager, "项目负责人", Business, "编制计划，组织实施，跟踪进度":
        ReadProject EditProject ManageParticipants FileDocument PlanProject UpdateProgress StartProject
        SuspendProject ResumeProject ArchiveProject ExportProjects ReportProgress ReviewReport
        ConfirmMilestone CountersignMilestone SendBrief ReadOriginalPhoto PlanBudget Commit RequestPayment
        HandleAlert AssignAlert ResolveAlert RaiseRisk ManageRisk TreatRisk ReadContingencyPlan
        DraftContingencyPlan ManageContingencyPlan ActivateContingencyPlan ConductInspection RectifyDefect
        RecheckDefect;
    field_worker, "一线人员", Business, "在现场填报进度、确认节点、归集资料":
        ReadProject UpdateProgress FileDocument ReportProgress ConfirmMilestone HandleAlert RaiseRisk
        TreatRisk ReadContingencyPlan RectifyDefect;
    supervisor, "监理", Business, "在现场查看项目、填报进度、复核节点、归集资料":
        ReadProject UpdateProgress FileDocument ReportProgress ConfirmMilestone CountersignMilestone
        ReadOriginalPhoto HandleAlert RaiseRisk TreatRisk ReadContingencyPlan ActivateContingencyPlan
        ConductInspection RecheckDefect;
    planning_officer, "发改审核", Business, "受理、初审、入库、立项、批复计划":
        ReadProject FileDocument ReturnProject AcceptForReview RejectProject PassProject AdmitProject
        RemoveProject EstablishProject ApprovePlan AcceptProject EvaluateProject TerminateProject
        ReopenProject RecordProject ExportProjects HandleAlert AssignAlert ResolveAlert SuperviseAlert
        RaiseRisk TreatRisk ReadContingencyPlan;
    finance_officer, "财政审核", Business, "审核预算与资金，组织绩效评价":
        ReadProject FileDocument ApprovePlan EvaluateProject ExportProjects AdjustBudget Appropriate
        RecordReceipt ApprovePayment MakePayment ReversePosting KeepPeriod ConfirmPeriod HandleAlert
        AssignAlert ResolveAlert RaiseRisk TreatRisk ReadContingencyPlan;
    expert, "评审专家", Business, "评审被指定的项目":
        ReadProject;
    leader, "分管领导", Business, "查看分管范围内的项目，决定暂停、复工和终止":
        ReadProject SuspendProject ResumeProject TerminateProject ReopenProject ExportProjects HandleAlert
        AssignAlert ResolveAlert SuperviseAlert RaiseRisk TreatRisk ReadContingencyPlan
        ActivateContingencyPlan;
    auditor, "审计", Business, "查看全部项目和全部操作记录，不作任何改动":
        ReadProject ReadAudit ReadAuditValues ReadUser ExportProjects ReadOriginalPhoto ReadContingencyPlan;
    business_admin, "业务管理员", Business, "维护基础数据和规则":
        ReadProject ManageReference ManageRules RunRules ExportProjects ReadContingencyPlan
        ManageInspectionTemplates;
    system_admin, "系统管理员", SystemAdmin, "维护单位和账号":
        ManageOrganisation ReadUser CreateUser ManageUser;
    security_admin, "安全管理员", SecurityAdmin, "授予和收回角色，结束会话":
        ReadUser GrantRole ManageRoles EndSessions;
    audit_admin, "审计管理员", AuditAdmin, "查看操作记录，业务内容隐去":
        ReadUser ReadAudit;
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn administrators_have_no_business_and_business_no_administration() {
        for role in BUILT_IN {
            for permission in role.permissions {
                let administrative = is_administrative(*permission);
                let business = permission.code().starts_with("project.")
                    || matches!(permission, P::ManageReference | P::ManageRules | P::ReadAuditValues);
                match role.duty {
                    Duty::Business => assert!(!administrative, "{}: {}", role.code, permission.code()),
                    _ => assert!(!business, "{}: {}", role.code, permission.code()),
                }
            }
        }
    }

    #[test]
    fn no_role_holds_everything_and_every_permission_is_held() {
        let held: BTreeSet<P> = BUILT_IN.iter().flat_map(BuiltInRole::all_permissions).collect();
        let missing: Vec<_> = P::ALL.iter().filter(|p| !held.contains(p)).map(|p| p.code()).collect();
        assert!(missing.is_empty(), "held by nobody: {missing:?}");
        assert!(BUILT_IN.iter().all(|role| role.permissions.len() < P::ALL.len() / 2 + 2));
    }

    #[test]
    fn the_matrix_of_roles_and_permissions_is_the_one_on_paper() {
        let mut matrix = String::new();
        for permission in P::ALL {
            let holders: Vec<_> = BUILT_IN
                .iter()
                .filter(|role| role.all_permissions().any(|p| p == *permission))
                .map(|role| role.code)
                .collect();
            matrix.push_str(&format!("{}: {}\n", permission.code(), holders.join(", ")));
        }
        let paper = include_str!("roles.matrix.txt");
        assert_eq!(matrix, paper, "write the new matrix to roles.matrix.txt once it has been agreed");
    }
}
