//! Kinds of notification, and how a person wants each.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::ids::UserId;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a notification is about.
    NotificationKind {
        /// 预警: an alert came into my hands.
        AlertAssigned = "alert_assigned",
        /// 预警知会: an alert that my role is to hear of.
        AlertInformed = "alert_informed",
        /// 预警升级: nothing was done, and it went up to me.
        AlertEscalated = "alert_escalated",
        /// 督办: a leader watches over what I have to do, or I am to watch.
        Supervision = "supervision",
        /// 任务: a task was given to me.
        TaskAssigned = "task_assigned",
        /// 关键节点: one waits for my confirmation.
        MilestoneToConfirm = "milestone_to_confirm",
        /// 填报: a report waits for my review.
        ReportToReview = "report_to_review",
        /// 填报退回: I am asked to complete a report.
        ReportReturned = "report_returned",
        /// 填报通过
        ReportAccepted = "report_accepted",
        /// 支付: a payment waits for my approval.
        PaymentToApprove = "payment_to_approve",
        /// 支付退回
        PaymentReturned = "payment_returned",
        /// 支付已批准
        PaymentApproved = "payment_approved",
        /// 整改: a defect was given to me to mend.
        DefectAssigned = "defect_assigned",
        /// 项目流转: a project of mine moved in its life.
        ProjectMoved = "project_moved",
        /// 每日汇总: what came since yesterday of the kinds that I want so.
        Digest = "digest",
    }
}

vocabulary! {
    /// How somebody wants a kind.
    Delivery {
        /// 逐条
        Each = "each",
        /// 每日汇总
        Digest = "digest",
        /// 不接收
        Off = "off",
    }
}

/// How a person wants the kinds; what he says nothing about comes one by one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preferences {
    /// Whose.
    pub person_id: UserId,
    /// Kinds that do not come one by one.
    pub kinds: BTreeMap<NotificationKind, Delivery>,
    /// Rises by one with every change; 0 while nothing was ever said.
    pub version: i64,
}

impl Preferences {
    /// Those of somebody who never said anything.
    pub const fn untouched(person_id: UserId) -> Self {
        Self { person_id, kinds: BTreeMap::new(), version: 0 }
    }

    /// How he wants a kind. The digest itself cannot be switched off: it holds what he asked for.
    pub fn of(&self, kind: NotificationKind) -> Delivery {
        if kind == NotificationKind::Digest {
            return Delivery::Each;
        }
        self.kinds.get(&kind).copied().unwrap_or(Delivery::Each)
    }

    /// The preferences as wished; `None` when they already stand so.
    pub fn set(&self, kinds: &BTreeMap<NotificationKind, Delivery>) -> Option<(Self, Event)> {
        let is_said = |(kind, way): &(&NotificationKind, &Delivery)| {
            **kind != NotificationKind::Digest && **way != Delivery::Each
        };
        let kinds: BTreeMap<_, _> = kinds.iter().filter(is_said).map(|(kind, way)| (*kind, *way)).collect();
        if kinds == self.kinds {
            return None;
        }
        let after = Self { kinds, version: self.version.saturating_add(1), ..self.clone() };
        let name = EventName::NotificationPreferencesChanged;
        let event =
            if self.version == 0 { Event::created(name, &after) } else { Event::changed(name, self, &after) };
        Some((after, event))
    }
}

impl Audited for Preferences {
    const KIND: SubjectKind = SubjectKind::NotificationPreferences;

    fn subject_id(&self) -> Uuid {
        self.person_id.0
    }

    fn subject_name(&self) -> &'static str {
        "通知设置"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_spoke_of_comes_one_by_one_and_the_digest_always_does() {
        let untouched = Preferences::untouched(UserId(Uuid::nil()));
        let wish = BTreeMap::from([
            (NotificationKind::TaskAssigned, Delivery::Digest),
            (NotificationKind::AlertAssigned, Delivery::Each),
            (NotificationKind::Digest, Delivery::Off),
        ]);
        let (after, event) = untouched.set(&wish).unwrap();
        assert_eq!(after.kinds.len(), 1);
        assert!(event.before.is_none());
        assert_eq!(after.of(NotificationKind::TaskAssigned), Delivery::Digest);
        assert_eq!(after.of(NotificationKind::AlertAssigned), Delivery::Each);
        assert_eq!(after.of(NotificationKind::Digest), Delivery::Each);
        assert!(after.set(&wish).is_none());
    }
}
