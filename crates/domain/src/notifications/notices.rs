//! From what happened to whom it concerns: the one table. Pure.

use serde_json::Value;
use uuid::Uuid;

use super::NotificationKind as Kind;
use crate::access::Permission;
use crate::audit::EventName;
use crate::ids::{ProjectId, UserId};

/// A sealed event as those who react see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Happening {
    /// What happened.
    pub name: EventName,
    /// To which thing.
    pub subject: Uuid,
    /// What the log calls it.
    pub subject_name: String,
    /// In which project.
    pub project: Option<ProjectId>,
    /// Who did it; nobody when the program did.
    pub actor: Option<UserId>,
    /// The thing before.
    pub before: Option<Value>,
    /// The thing after.
    pub after: Option<Value>,
    /// The reason that was given.
    pub reason: Option<String>,
}

/// Whom a notice concerns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Audience {
    /// Whom the thing itself names: he sees it as such, wherever it is.
    Person(UserId),
    /// This person, if he may see the project.
    Reader(UserId),
    /// The person in charge, the responsible leader and whoever handed the project in.
    Named,
    /// Whoever holds this permission over the project.
    Holders(Permission),
    /// Whoever holds this role where it reaches the project.
    Role(String),
}

/// Something to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What it is about.
    pub kind: Kind,
    /// Whom it concerns.
    pub audience: Audience,
}

/// The events that give something to tell.
pub const NOTIFYING: &[EventName] = &[
    EventName::AlertRaised,
    EventName::AlertReopened,
    EventName::AlertAssigned,
    EventName::AlertEscalated,
    EventName::AlertSupervised,
    EventName::TaskAdded,
    EventName::TaskChanged,
    EventName::ProjectMoved,
    EventName::ReportSubmitted,
    EventName::ReportCompleted,
    EventName::ReportCompletionRequested,
    EventName::ReportAccepted,
    EventName::ConfirmationMade,
    EventName::ConfirmationReturned,
    EventName::DefectRaised,
    EventName::DefectChanged,
    EventName::DefectSentBack,
    EventName::PaymentSubmitted,
    EventName::PaymentReturned,
    EventName::PaymentRejected,
    EventName::PaymentApproved,
];

/// What an event gives to tell, and whom.
pub fn notices(event: &Happening) -> Vec<Notice> {
    let told = [of_alerts(event), of_money(event), of_work(event)];
    told.into_iter().flatten().flatten().filter(|notice| !notice.is_to(event.actor)).collect()
}

/// For the person who has to act.
fn to(kind: Kind, person: Option<UserId>) -> Option<Notice> {
    person.map(|person| Notice { kind, audience: Audience::Person(person) })
}

/// For a person as long as he may see the project.
fn reader(kind: Kind, person: Option<UserId>) -> Option<Notice> {
    person.map(|person| Notice { kind, audience: Audience::Reader(person) })
}

fn of_alerts(event: &Happening) -> Vec<Option<Notice>> {
    let holder = event.person_after("/holder_id");
    match event.name {
        EventName::AlertRaised | EventName::AlertReopened => {
            let mut all = vec![to(Kind::AlertAssigned, holder)];
            all.extend(event.informed().map(Some));
            all
        }
        EventName::AlertAssigned => vec![to(Kind::AlertAssigned, holder)],
        EventName::AlertEscalated if event.person_after("/supervisor_id").is_none() => {
            vec![to(Kind::AlertEscalated, holder)]
        }
        EventName::AlertEscalated | EventName::AlertSupervised => {
            let supervisor = event.person_after("/supervisor_id");
            vec![
                to(Kind::Supervision, holder),
                to(Kind::Supervision, supervisor.filter(|id| holder != Some(*id))),
            ]
        }
        _ => Vec::new(),
    }
}

fn of_money(event: &Happening) -> Vec<Option<Notice>> {
    match event.name {
        EventName::PaymentSubmitted => {
            let approvers = Audience::Holders(Permission::ApprovePayment);
            vec![Some(Notice { kind: Kind::PaymentToApprove, audience: approvers })]
        }
        EventName::PaymentReturned | EventName::PaymentRejected => {
            vec![reader(Kind::PaymentReturned, event.person_before("/submitted_by"))]
        }
        EventName::PaymentApproved => {
            vec![reader(Kind::PaymentApproved, event.person_after("/submitted_by"))]
        }
        _ => Vec::new(),
    }
}

fn of_work(event: &Happening) -> Vec<Option<Notice>> {
    match event.name {
        EventName::TaskAdded | EventName::TaskChanged => {
            vec![to(Kind::TaskAssigned, event.newly_named("/assignee_id"))]
        }
        EventName::ReportSubmitted | EventName::ReportCompleted => {
            let reviewers = Audience::Holders(Permission::ReviewReport);
            vec![Some(Notice { kind: Kind::ReportToReview, audience: reviewers })]
        }
        EventName::ReportCompletionRequested => {
            vec![reader(Kind::ReportReturned, event.person_after("/reported_by"))]
        }
        EventName::ReportAccepted => vec![reader(Kind::ReportAccepted, event.person_after("/reported_by"))],
        // A second person has to look; whoever made it does not count.
        EventName::ConfirmationMade if event.word_after("/state") == Some("waiting") => {
            let seconds = Audience::Holders(Permission::CountersignMilestone);
            vec![Some(Notice { kind: Kind::MilestoneToConfirm, audience: seconds })]
        }
        EventName::ConfirmationReturned => {
            vec![reader(Kind::MilestoneToConfirm, event.person_after("/confirmed_by"))]
        }
        EventName::DefectRaised | EventName::DefectChanged => {
            vec![reader(Kind::DefectAssigned, event.newly_named("/person_id"))]
        }
        EventName::DefectSentBack => vec![reader(Kind::DefectAssigned, event.person_after("/person_id"))],
        EventName::ProjectMoved => vec![Some(Notice { kind: Kind::ProjectMoved, audience: Audience::Named })],
        _ => Vec::new(),
    }
}

impl Notice {
    fn is_to(&self, person: Option<UserId>) -> bool {
        match (&self.audience, person) {
            (Audience::Person(to) | Audience::Reader(to), Some(actor)) => *to == actor,
            _ => false,
        }
    }
}

impl Happening {
    fn person_after(&self, pointer: &str) -> Option<UserId> {
        person(self.after.as_ref(), pointer)
    }

    fn person_before(&self, pointer: &str) -> Option<UserId> {
        person(self.before.as_ref(), pointer)
    }

    fn word_after(&self, pointer: &str) -> Option<&str> {
        self.after.as_ref()?.pointer(pointer)?.as_str()
    }

    /// Whom the thing names now and did not name before.
    fn newly_named(&self, pointer: &str) -> Option<UserId> {
        let now = self.person_after(pointer);
        now.filter(|_| now != person(self.before.as_ref(), pointer))
    }

    /// The roles that the rule of an alert lets hear of it.
    fn informed(&self) -> impl Iterator<Item = Notice> {
        let roles = self.after.as_ref().and_then(|after| after.pointer("/handling/inform"));
        roles
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(|role| Notice { kind: Kind::AlertInformed, audience: Audience::Role(role.to_owned()) })
    }
}

fn person(image: Option<&Value>, pointer: &str) -> Option<UserId> {
    let text = image?.pointer(pointer)?.as_str()?;
    Uuid::try_parse(text).ok().map(UserId)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn user(n: u128) -> UserId {
        UserId(Uuid::from_u128(n))
    }

    fn happening(name: EventName, before: Option<Value>, after: Value) -> Happening {
        Happening {
            name,
            subject: Uuid::from_u128(5),
            subject_name: "1.2 路基".to_owned(),
            project: Some(ProjectId(Uuid::from_u128(6))),
            actor: Some(user(1)),
            before,
            after: Some(after),
            reason: None,
        }
    }

    #[test]
    fn a_task_is_told_to_whom_it_is_given_and_only_then() {
        let given = happening(EventName::TaskAdded, None, json!({"assignee_id": Uuid::from_u128(2)}));
        let expected = [Notice { kind: Kind::TaskAssigned, audience: Audience::Person(user(2)) }];
        assert_eq!(notices(&given), expected);
        let same = json!({"assignee_id": Uuid::from_u128(2), "weight": 2});
        assert_eq!(notices(&happening(EventName::TaskChanged, given.after, same)), []);
        let own = happening(EventName::TaskAdded, None, json!({"assignee_id": Uuid::from_u128(1)}));
        assert_eq!(notices(&own), [], "nobody is told of what he did himself");
    }

    #[test]
    fn an_alert_goes_to_its_holder_and_to_the_roles_its_rule_names() {
        let after = json!({"holder_id": Uuid::from_u128(2), "handling": {"inform": ["auditor"]}});
        let event = Happening { actor: None, ..happening(EventName::AlertRaised, None, after) };
        let audiences: Vec<_> = notices(&event).into_iter().map(|notice| notice.audience).collect();
        assert_eq!(audiences, [Audience::Person(user(2)), Audience::Role("auditor".to_owned())]);
    }

    #[test]
    fn supervision_is_told_to_both_once() {
        let ids =
            |holder: u128| json!({"holder_id": Uuid::from_u128(holder), "supervisor_id": Uuid::from_u128(3)});
        let both = notices(&happening(EventName::AlertSupervised, None, ids(2)));
        assert!(both.iter().all(|notice| notice.kind == Kind::Supervision) && both.len() == 2);
        assert_eq!(notices(&happening(EventName::AlertEscalated, None, ids(3))).len(), 1);
    }
}
