//! The life cycle as a table: state × command → state. The guards stand in the rules registry;
//! this file only knows where each arrow begins and ends.

use crate::access::Permission;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Where a project stands in its life.
    ProjectState {
        /// 草稿
        Draft = "draft",
        /// 已申报
        Submitted = "submitted",
        /// 初审
        PreliminaryReview = "preliminary_review",
        /// 专家评审
        ExpertReview = "expert_review",
        /// 储备库
        Reserved = "reserved",
        /// 已立项
        Established = "established",
        /// 计划与预算已批
        Planned = "planned",
        /// 实施
        InExecution = "in_execution",
        /// 已验收
        Accepted = "accepted",
        /// 已评价
        Evaluated = "evaluated",
        /// 已归档
        Archived = "archived",
        /// 已暂停
        Suspended = "suspended",
        /// 不予入库
        Rejected = "rejected",
        /// 已调出
        Removed = "removed",
        /// 已终止
        Terminated = "terminated",
    }
}

vocabulary! {
    /// A command of the life cycle; its word is the path segment and the scope of its guard.
    Command {
        /// 申报
        Submit = "submit",
        /// 退回
        Return = "return",
        /// 受理
        AcceptForReview = "accept-for-review",
        /// 不予入库
        Reject = "reject",
        /// 初审通过
        Pass = "pass",
        /// 入库
        Admit = "admit",
        /// 调出
        Remove = "remove",
        /// 立项
        Establish = "establish",
        /// 批复计划
        ApprovePlan = "approve-plan",
        /// 开工
        Start = "start",
        /// 暂停
        Suspend = "suspend",
        /// 复工
        Resume = "resume",
        /// 终止
        Terminate = "terminate",
        /// 验收
        Accept = "accept",
        /// 绩效评价
        Evaluate = "evaluate",
        /// 归档
        Archive = "archive",
        /// 重新启用
        Reopen = "reopen",
    }
}

/// Where an arrow ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    At(ProjectState),
    /// The state before the suspension or the termination.
    Before,
}

impl Command {
    /// The permission that the command needs.
    pub const fn permission(self) -> Permission {
        match self {
            Self::Submit => Permission::SubmitProject,
            Self::Return => Permission::ReturnProject,
            Self::AcceptForReview => Permission::AcceptForReview,
            Self::Reject => Permission::RejectProject,
            Self::Pass => Permission::PassProject,
            Self::Admit => Permission::AdmitProject,
            Self::Remove => Permission::RemoveProject,
            Self::Establish => Permission::EstablishProject,
            Self::ApprovePlan => Permission::ApprovePlan,
            Self::Start => Permission::StartProject,
            Self::Suspend => Permission::SuspendProject,
            Self::Resume => Permission::ResumeProject,
            Self::Terminate => Permission::TerminateProject,
            Self::Accept => Permission::AcceptProject,
            Self::Evaluate => Permission::EvaluateProject,
            Self::Archive => Permission::ArchiveProject,
            Self::Reopen => Permission::ReopenProject,
        }
    }

    /// The state that the command leads to from `state`; `before` is where a suspended or
    /// terminated project stood. `None` when there is no such arrow.
    pub fn leads_to(self, state: ProjectState, before: Option<ProjectState>) -> Option<ProjectState> {
        match self.end(state)? {
            End::At(next) => Some(next),
            End::Before => before,
        }
    }

    fn end(self, state: ProjectState) -> Option<End> {
        use ProjectState as S;
        let end = match (state, self) {
            (S::Submitted | S::PreliminaryReview | S::ExpertReview, Self::Return)
            | (S::Rejected, Self::Reopen) => S::Draft,
            (S::Draft, Self::Submit) => S::Submitted,
            (S::Submitted, Self::AcceptForReview) => S::PreliminaryReview,
            (S::PreliminaryReview, Self::Pass) => S::ExpertReview,
            (S::PreliminaryReview | S::ExpertReview, Self::Reject) => S::Rejected,
            (S::ExpertReview, Self::Admit) | (S::Removed, Self::Reopen) => S::Reserved,
            (S::Reserved, Self::Remove) => S::Removed,
            (S::Reserved, Self::Establish) => S::Established,
            (S::Established, Self::ApprovePlan) => S::Planned,
            (S::Planned, Self::Start) => S::InExecution,
            (S::Planned | S::InExecution, Self::Suspend) => S::Suspended,
            (S::Planned | S::InExecution, Self::Terminate) => S::Terminated,
            (S::Suspended, Self::Resume) | (S::Terminated, Self::Reopen) => return Some(End::Before),
            (S::InExecution, Self::Accept) => S::Accepted,
            (S::Accepted, Self::Evaluate) => S::Evaluated,
            (S::Evaluated, Self::Archive) => S::Archived,
            _ => return None,
        };
        Some(End::At(end))
    }
}

impl ProjectState {
    /// The commands that begin here.
    pub fn commands(self) -> impl Iterator<Item = Command> {
        Command::ALL.iter().copied().filter(move |command| command.end(self).is_some())
    }

    /// Whether the master data may still be edited: not while others judge it, not once it is
    /// laid to rest.
    pub const fn is_editable(self) -> bool {
        match self {
            Self::Draft
            | Self::Reserved
            | Self::Established
            | Self::Planned
            | Self::InExecution
            | Self::Suspended
            | Self::Accepted => true,
            Self::Submitted
            | Self::PreliminaryReview
            | Self::ExpertReview
            | Self::Evaluated
            | Self::Archived
            | Self::Rejected
            | Self::Removed
            | Self::Terminated => false,
        }
    }

    /// Whether a project may enter the register in this state as an existing one 存量登记:
    /// any state up to accepted.
    pub const fn is_recordable(self) -> bool {
        !matches!(self, Self::Evaluated | Self::Archived)
    }

    /// Whether a project here must have its code 项目代码: from establishment on.
    pub const fn needs_code(self) -> bool {
        matches!(
            self,
            Self::Established
                | Self::Planned
                | Self::InExecution
                | Self::Accepted
                | Self::Evaluated
                | Self::Archived
        )
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_state_can_be_reached_from_a_draft() {
        let mut reached = BTreeSet::from([ProjectState::Draft]);
        loop {
            let next: BTreeSet<_> = reached
                .iter()
                .flat_map(|state| {
                    state.commands().filter_map(|c| c.leads_to(*state, Some(ProjectState::Planned)))
                })
                .chain(reached.iter().copied())
                .collect();
            if next == reached {
                break;
            }
            reached = next;
        }
        assert_eq!(reached.len(), ProjectState::ALL.len());
    }

    #[test]
    fn only_the_archive_has_no_way_out() {
        let ends: Vec<_> = ProjectState::ALL.iter().filter(|s| s.commands().next().is_none()).collect();
        assert_eq!(ends, [&ProjectState::Archived]);
    }

    #[test]
    fn a_suspended_project_returns_to_where_it_stood() {
        for before in [ProjectState::Planned, ProjectState::InExecution] {
            assert_eq!(Command::Suspend.leads_to(before, None), Some(ProjectState::Suspended));
            assert_eq!(Command::Resume.leads_to(ProjectState::Suspended, Some(before)), Some(before));
        }
        assert_eq!(Command::Resume.leads_to(ProjectState::Draft, None), None);
    }

    #[test]
    fn words_survive_their_text() {
        for state in ProjectState::ALL {
            assert_eq!(ProjectState::parse(state.as_str()), Some(*state));
        }
        for command in Command::ALL {
            assert_eq!(Command::parse(command.as_str()), Some(*command));
        }
    }
}
