//! From what the rules say about a project and the alerts it has to what becomes of them.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{Alert, Closing, Day, Finding, ProjectFacts, Seen, findings};
use crate::audit::Event;
use crate::ids::AlertId;
use crate::rules::{RuleBook, RuleId};

/// What becomes of the alerts of a project.
#[derive(Debug, Default)]
pub struct Settled {
    /// New and changed alerts: what they were, absent for a new one, and what they are.
    pub changes: Vec<(Option<Alert>, Alert)>,
    /// What the rules say today of alerts that do not change otherwise.
    pub seen: Vec<(AlertId, Seen)>,
    /// What happened.
    pub events: Vec<Event>,
}

impl Settled {
    /// Whether everything stays as it is.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.seen.is_empty()
    }
}

/// Asks all rules about a project and settles its alerts: raises, opens again, closes, moves last days, goes up.
/// The same project settled twice in a row changes nothing the second time.
pub fn settle(
    book: &RuleBook,
    facts: &ProjectFacts,
    alerts: &[Alert],
    day: Day<'_>,
    mut next_id: impl FnMut() -> AlertId,
) -> Settled {
    let found = findings(book, day.calendar, day.date, facts);
    let mut open: BTreeMap<(&RuleId, Uuid), &Finding> =
        found.iter().map(|finding| ((&finding.rule.id, finding.thing.id), finding)).collect();
    let mut settled = Settled::default();
    for alert in alerts {
        match open.remove(&(&alert.rule.id, alert.thing.id)) {
            Some(finding) => settled.standing(alert, finding, facts, day),
            None => settled.gone(alert, closing_of(book, facts, alert, day), day),
        }
    }
    // What is left has no alert yet, in the order the rules found it.
    for finding in &found {
        if open.contains_key(&(&finding.rule.id, finding.thing.id)) {
            let (alert, event) = Alert::raise(next_id(), finding, day);
            settled.changes.push((None, alert));
            settled.events.push(event);
        }
    }
    settled
}

impl Settled {
    fn standing(&mut self, alert: &Alert, finding: &Finding, facts: &ProjectFacts, day: Day<'_>) {
        let seen = Seen::standing(finding);
        if !alert.is_open() {
            match alert.trip_again(finding, day) {
                Some((after, event)) => self.change(alert, after, vec![event]),
                None => self.see(alert, seen),
            }
            return;
        }
        let mut after = alert.clone();
        let mut events = Vec::new();
        if let Some((moved, event)) = after.reschedule(day) {
            (after, events) = (moved, vec![event]);
        }
        if let Some((higher, event)) = after.escalate(facts.people, day) {
            after = higher;
            events.push(event);
        }
        if events.is_empty() {
            self.see(alert, seen);
        } else {
            self.change(alert, Alert { seen, ..after }, events);
        }
    }

    fn gone(&mut self, alert: &Alert, closing: Closing, day: Day<'_>) {
        match alert.clear(closing, day) {
            Some((after, event)) => self.change(alert, after, vec![event]),
            None => self.see(alert, Seen::default()),
        }
    }

    fn change(&mut self, before: &Alert, after: Alert, events: Vec<Event>) {
        self.changes.push((Some(before.clone()), after));
        self.events.extend(events);
    }

    fn see(&mut self, alert: &Alert, seen: Seen) {
        if alert.seen != seen {
            self.seen.push((alert.id, seen));
        }
    }
}

/// Why a rule does not speak about a thing any more.
fn closing_of(book: &RuleBook, facts: &ProjectFacts, alert: &Alert, day: Day<'_>) -> Closing {
    let is_in_force = book.find(&alert.rule.id).is_some_and(|record| record.is_in_force(day.date));
    if !facts.is_watched() {
        Closing::NotWatched
    } else if is_in_force {
        Closing::CauseGone
    } else {
        Closing::RuleWithdrawn
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use proptest::prelude::*;

    use super::super::evaluate::tests::{book, day, milestone, sound};
    use super::super::{AlertState, RateFacts};
    use super::*;
    use crate::audit::EventName;
    use crate::projects::ProjectState;
    use crate::rules::seed::testing::calendar;
    use crate::time::day_begins;

    /// A project's alerts as a database would keep them.
    #[derive(Default)]
    struct Kept {
        alerts: Vec<Alert>,
        next: u128,
    }

    impl Kept {
        fn settle(&mut self, facts: &ProjectFacts, date: &str) -> Vec<EventName> {
            let calendar = calendar();
            let date = day(date);
            let at = day_begins(date) + TimeDelta::hours(1);
            let mut next = self.next;
            let settled = settle(&book(), facts, &self.alerts, Day { date, at, calendar: &calendar }, || {
                next += 1;
                AlertId(Uuid::from_u128(next))
            });
            self.next = next;
            for (before, after) in settled.changes {
                match before {
                    None => self.alerts.push(after),
                    Some(before) => {
                        let at = self.alerts.iter().position(|alert| alert.id == before.id).unwrap();
                        self.alerts[at] = after;
                    }
                }
            }
            for (id, seen) in settled.seen {
                self.alerts.iter_mut().find(|alert| alert.id == id).unwrap().seen = seen;
            }
            settled.events.iter().map(|event| event.name).collect()
        }
    }

    fn late() -> ProjectFacts {
        ProjectFacts { milestones: vec![milestone("2026-05-31")], ..sound() }
    }

    #[test]
    fn it_trips_once_and_closes_by_itself_and_trips_again() {
        use EventName::{AlertCleared, AlertRaised, AlertReopened};
        let mut kept = Kept::default();
        assert_eq!(kept.settle(&late(), "2026-06-01"), [AlertRaised]);
        assert_eq!(kept.settle(&late(), "2026-06-01"), []);
        assert_eq!(kept.settle(&late(), "2026-06-02"), []);
        assert_eq!(kept.alerts[0].seen.numbers["days"], 2, "today's figures follow");
        assert_eq!(kept.alerts[0].numbers["days"], 1, "what tripped stays");
        assert_eq!(kept.settle(&sound(), "2026-06-03"), [AlertCleared]);
        assert_eq!(kept.alerts[0].closing, Some(Closing::CauseGone));
        assert_eq!(kept.settle(&late(), "2026-06-04"), [AlertReopened]);
        assert_eq!((kept.alerts.len(), kept.alerts[0].trips), (1, 2));
    }

    #[test]
    fn a_month_later_the_stricter_rule_takes_over() {
        let mut kept = Kept::default();
        kept.settle(&late(), "2026-06-01");
        let told = ProjectFacts { progressed_on: Some(day("2026-06-29")), ..late() };
        let events = kept.settle(&told, "2026-06-30");
        assert_eq!(events, [EventName::AlertCleared, EventName::AlertRaised]);
        let open: Vec<_> =
            kept.alerts.iter().filter(|alert| alert.is_open()).map(|alert| alert.rule.id.as_str()).collect();
        assert_eq!(open, ["alert.milestone.overdue_long"]);
    }

    #[test]
    fn a_project_that_rests_has_no_open_alerts() {
        let mut kept = Kept::default();
        kept.settle(&late(), "2026-06-01");
        let resting = ProjectFacts { state: ProjectState::Suspended, ..late() };
        assert_eq!(kept.settle(&resting, "2026-06-02"), [EventName::AlertCleared]);
        assert_eq!(kept.alerts[0].closing, Some(Closing::NotWatched));
    }

    #[test]
    fn nobody_acts_and_it_goes_up_night_by_night() {
        let mut kept = Kept::default();
        kept.settle(&late(), "2026-06-01");
        let escalations: Vec<String> = (2..=15)
            .map(|n| format!("2026-06-{n:02}"))
            .filter(|date| kept.settle(&late(), date).contains(&EventName::AlertEscalated))
            .collect();
        // Three working days end on 06-04, two more from 06-05 on 06-09.
        assert_eq!(escalations, ["2026-06-05", "2026-06-10"]);
        assert_eq!(kept.alerts[0].state, AlertState::Open);
    }

    proptest! {
        #[test]
        fn settling_twice_changes_nothing(
            days in proptest::collection::vec((0_i64..120, 0_i64..10_000, 0_i64..10_000, any::<bool>()), 1..12),
        ) {
            let mut kept = Kept::default();
            let mut date = day("2026-03-02");
            for (due, value_bp, reference_bp, rests) in days {
                date = date + chrono::Days::new(3);
                let due = (day("2026-02-01") + TimeDelta::days(due)).to_string();
                let facts = ProjectFacts {
                    state: if rests { ProjectState::Suspended } else { ProjectState::InExecution },
                    milestones: vec![milestone(&due)],
                    money: Some(RateFacts { value_bp, reference_bp }),
                    ..sound()
                };
                kept.settle(&facts, &date.to_string());
                prop_assert_eq!(kept.settle(&facts, &date.to_string()), []);
                let mut keys: Vec<_> =
                    kept.alerts.iter().map(|alert| (alert.rule.id.to_string(), alert.thing.id)).collect();
                let all = keys.len();
                keys.sort_unstable();
                keys.dedup();
                prop_assert_eq!(keys.len(), all, "one alert per rule and thing");
                for alert in &kept.alerts {
                    prop_assert!(!(rests && alert.is_open()));
                    prop_assert!(alert.is_open() || alert.closing.is_some());
                }
            }
        }
    }
}
