//! What the program decides about alerts by itself: that a rule trips, that a cause is gone, that nothing
//! happened for too long.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_scheduling::WorkCalendar;

use super::{Alert, AlertState, Closing, Finding, Level, People, Seen};
use crate::audit::{Event, EventName};
use crate::ids::{AlertId, UserId};
use crate::rules::kinds::Light;

/// The moment of a decision and the working days it is reckoned by.
#[derive(Debug, Clone, Copy)]
pub struct Day<'a> {
    /// The civil day.
    pub date: NaiveDate,
    /// The instant.
    pub at: DateTime<Utc>,
    /// The working days.
    pub calendar: &'a WorkCalendar,
}

/// The colour of a project with these open alerts: that of the worst.
pub fn light_of(open: impl IntoIterator<Item = Light>) -> Light {
    open.into_iter().max().unwrap_or_default()
}

impl Alert {
    /// The rule trips for the first time.
    pub fn raise(id: AlertId, finding: &Finding, day: Day<'_>) -> (Self, Event) {
        let mut alert = Self {
            id,
            project_id: finding.project,
            rule: finding.rule.clone(),
            severity: finding.severity,
            thing: finding.thing.clone(),
            message: finding.message.clone(),
            numbers: finding.numbers.clone(),
            handling: finding.handling.clone(),
            state: AlertState::Open,
            level: Level::Holder,
            holder_id: finding.owner,
            supervisor_id: None,
            clock_from: day.date,
            clock_days: 0,
            due: day.date,
            is_provisional: false,
            tripped_on: day.date,
            trips: 1,
            closing: None,
            closed_at: None,
            raised_at: day.at,
            version: 1,
            seen: Seen::standing(finding),
        };
        alert.wind(alert.handling.days, day);
        let event = Event::created(EventName::AlertRaised, &alert).named(name_of(&alert));
        (alert, event)
    }

    /// The rule speaks about a thing that has an alert already. Opens it again when its cause was gone in
    /// between, or when it was closed in words and the cause outlasts the patience of the rule; `None` when it
    /// is open, or its words still hold.
    pub fn trip_again(&self, finding: &Finding, day: Day<'_>) -> Option<(Self, Event)> {
        if self.is_open() || self.seen.is_standing && !self.has_outlasted_words(day) {
            return None;
        }
        let (fresh, _) = Self::raise(self.id, finding, day);
        let after = Self {
            trips: self.trips.saturating_add(1),
            raised_at: self.raised_at,
            version: self.version.saturating_add(1),
            ..fresh
        };
        let event = Event::changed(EventName::AlertReopened, self, &after).named(name_of(&after));
        Some((after, event))
    }

    /// The rule does not speak any more: an open alert closes by itself.
    pub fn clear(&self, closing: Closing, day: Day<'_>) -> Option<(Self, Event)> {
        if !self.is_open() {
            return None;
        }
        let after = Self {
            state: AlertState::Resolved,
            closing: Some(closing),
            closed_at: Some(day.at),
            version: self.version.saturating_add(1),
            seen: Seen::default(),
            ..self.clone()
        };
        let event = Event::changed(EventName::AlertCleared, self, &after).named(name_of(&after));
        Some((after, event))
    }

    /// The last day passed without a deed: it goes one step up. Steps without a person, or with the person who
    /// has it already, are passed over.
    pub fn escalate(&self, people: People, day: Day<'_>) -> Option<(Self, Event)> {
        if !self.is_open() || day.date <= self.due || self.level == Level::Supervised {
            return None;
        }
        let in_charge = people.in_charge.filter(|id| self.holder_id != Some(*id));
        let mut after = match (self.level, in_charge, people.leader) {
            (Level::Holder, Some(person), _) => {
                Self { level: Level::InCharge, holder_id: Some(person), ..self.clone() }
            }
            (_, _, Some(leader)) => self.under(leader),
            _ => return None,
        };
        after.wind(self.handling.escalate_after, day);
        after.version = self.version.saturating_add(1);
        let event = Event::changed(EventName::AlertEscalated, self, &after).named(name_of(&after));
        Some((after, event))
    }

    /// The table of a year came: the last day is reckoned anew. `None` when it stays.
    pub fn reschedule(&self, day: Day<'_>) -> Option<(Self, Event)> {
        if !self.is_open() {
            return None;
        }
        let mut after = self.clone();
        after.reckon(day.calendar);
        if after == *self {
            return None;
        }
        after.version = self.version.saturating_add(1);
        let event = Event::changed(EventName::AlertRescheduled, self, &after).named(name_of(&after));
        Some((after, event))
    }

    /// The event of an alert that goes with its project, which should never have come in.
    pub fn withdrawn(&self) -> Event {
        Event::removed(EventName::AlertWithdrawn, self).named(name_of(self))
    }

    /// The same alert with a supervisor. Where nobody held it, he holds it.
    pub(super) fn under(&self, leader: UserId) -> Self {
        Self {
            level: Level::Supervised,
            supervisor_id: Some(leader),
            holder_id: self.holder_id.or(Some(leader)),
            ..self.clone()
        }
    }

    /// Winds the clock: so many working days from today.
    pub(super) fn wind(&mut self, days: u16, day: Day<'_>) {
        self.clock_from = day.date;
        self.clock_days = days;
        self.reckon(day.calendar);
    }

    fn reckon(&mut self, calendar: &WorkCalendar) {
        let last = calendar.add_working_days(self.clock_from, u32::from(self.clock_days));
        self.due = last.map_or(NaiveDate::MAX, |last| last.value);
        self.is_provisional = last.is_none_or(|last| last.is_provisional);
    }

    fn has_outlasted_words(&self, day: Day<'_>) -> bool {
        let Some(closed) = self.closed_at.map(crate::time::civil_date) else { return true };
        let gone = day.calendar.working_days_between(closed, day.date).value;
        gone >= i64::from(self.handling.reopen_after)
    }
}

/// What the log calls it: the rule and the thing.
pub(super) fn name_of(alert: &Alert) -> String {
    format!("{}：{}", alert.rule.title, alert.thing.name)
}

#[cfg(test)]
#[path = "watch_tests.rs"]
mod tests;
