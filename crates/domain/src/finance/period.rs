//! Accounting periods 会计期间: the months of a unit's books, closed and reopened by two persons.
//!
//! A month of a unit closes all books at and below the unit: the government closes for everybody, a bureau for
//! itself. A month that nobody has touched is open.

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::paper::given;
use crate::audit::{Audited, Event, EventName, SubjectKind, id_of_code};
use crate::fault::{Code, Fault};
use crate::ids::{OrgUnitId, UserId};
use crate::projects::Stamp;
use crate::time::civil_date;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Where a month stands.
    PeriodState {
        /// 未结账
        Open = "open",
        /// 申请结账: one asked, another has yet to confirm; money still moves.
        Closing = "closing",
        /// 已结账
        Closed = "closed",
        /// 申请反结账: one asked, another has yet to confirm; still closed.
        Reopening = "reopening",
    }
}

vocabulary! {
    /// A step; its word is the path segment.
    PeriodVerb {
        /// 申请结账
        Close = "close",
        /// 确认结账
        ConfirmClose = "confirm-close",
        /// 申请反结账
        Reopen = "reopen",
        /// 确认反结账
        ConfirmReopen = "confirm-reopen",
        /// 撤销申请
        Cancel = "cancel",
    }
}

/// Which month of whose books.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PeriodKey {
    /// The unit.
    pub unit_id: OrgUnitId,
    /// The year, 1990 to 2100.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u32,
}

impl PeriodKey {
    /// The month of `unit` in which `day` lies.
    pub fn of(unit_id: OrgUnitId, day: NaiveDate) -> Self {
        Self { unit_id, year: day.year(), month: day.month() }
    }

    /// The identifier of the month, the same in every database.
    pub fn id(self) -> Uuid {
        id_of_code(SubjectKind::Period, &format!("{}/{}", self.unit_id, self.label()))
    }

    /// `2026-03`.
    pub fn label(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }

    /// The first day after it.
    pub fn ends_before(self) -> Option<NaiveDate> {
        let first = NaiveDate::from_ymd_opt(self.year, self.month, 1)?;
        first.checked_add_months(chrono::Months::new(1))
    }
}

impl PeriodState {
    /// Whether no money moves in the month.
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Closed | Self::Reopening)
    }
}

impl PeriodVerb {
    /// Where the step leads from a state; `None` when it does not begin there.
    pub const fn leads_to(self, state: PeriodState) -> Option<PeriodState> {
        use PeriodState as S;
        match (self, state) {
            (Self::Close, S::Open) => Some(S::Closing),
            (Self::ConfirmClose, S::Closing) | (Self::Cancel, S::Reopening) => Some(S::Closed),
            (Self::Reopen, S::Closed) => Some(S::Reopening),
            (Self::ConfirmReopen, S::Reopening) | (Self::Cancel, S::Closing) => Some(S::Open),
            _ => None,
        }
    }

    /// Whether it needs another person than the one who asked.
    pub const fn is_confirmation(self) -> bool {
        matches!(self, Self::ConfirmClose | Self::ConfirmReopen)
    }

    const fn event(self) -> EventName {
        match self {
            Self::Close => EventName::PeriodCloseAsked,
            Self::ConfirmClose => EventName::PeriodClosed,
            Self::Reopen => EventName::PeriodReopenAsked,
            Self::ConfirmReopen => EventName::PeriodReopened,
            Self::Cancel => EventName::PeriodAskCancelled,
        }
    }
}

/// A month of a unit's books.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// Which.
    #[serde(flatten)]
    pub key: PeriodKey,
    /// Where it stands.
    pub state: PeriodState,
    /// Who asked last to close or reopen it.
    pub asked_by: Option<UserId>,
    /// When.
    pub asked_at: Option<DateTime<Utc>>,
    /// Who confirmed last.
    pub confirmed_by: Option<UserId>,
    /// When.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// Why it shall be reopened.
    pub reason: Option<String>,
    /// What people call it: `2026-03`.
    pub name: String,
    /// Rises by one with every change.
    pub version: i64,
}

impl Period {
    /// A month that nobody has touched.
    pub fn untouched(key: PeriodKey) -> Self {
        Self {
            key,
            state: PeriodState::Open,
            asked_by: None,
            asked_at: None,
            confirmed_by: None,
            confirmed_at: None,
            reason: None,
            name: key.label(),
            version: 1,
        }
    }

    /// Takes a step.
    ///
    /// # Errors
    /// [`Code::PeriodNotFromState`]; [`Code::PeriodNotOver`] for closing a month that still goes on;
    /// [`Code::OwnWork`] when the one who asked confirms; a [`Fault`] at `/reason` for reopening without one.
    pub fn step(&self, verb: PeriodVerb, reason: Option<&str>, stamp: Stamp) -> Result<(Self, Event), Fault> {
        let state = verb.leads_to(self.state).ok_or_else(|| {
            Fault::new(Code::PeriodNotFromState).with("state", self.state).with("period", &self.name)
        })?;
        if verb.is_confirmation() && self.asked_by.is_some() && self.asked_by == stamp.by {
            return Err(Fault::new(Code::OwnWork));
        }
        if verb == PeriodVerb::Close && self.key.ends_before().is_none_or(|end| civil_date(stamp.at) < end) {
            return Err(Fault::new(Code::PeriodNotOver).with("period", &self.name));
        }
        let reason = match reason.map(str::trim).filter(|reason| !reason.is_empty()) {
            Some(reason) => Some(given(reason)?),
            None if verb == PeriodVerb::Reopen => Some(given("")?),
            None => None,
        };
        let mut after = Self { state, version: self.version + 1, ..self.clone() };
        match verb {
            PeriodVerb::Close | PeriodVerb::Reopen => {
                (after.asked_by, after.asked_at) = (stamp.by, Some(stamp.at));
                (after.confirmed_by, after.confirmed_at) = (None, None);
                after.reason.clone_from(&reason);
            }
            PeriodVerb::ConfirmClose | PeriodVerb::ConfirmReopen => {
                (after.confirmed_by, after.confirmed_at) = (stamp.by, Some(stamp.at));
            }
            PeriodVerb::Cancel => {}
        }
        let event = Event::changed(verb.event(), self, &after).because(reason.as_deref());
        Ok((after, event))
    }
}

impl Audited for Period {
    const KIND: SubjectKind = SubjectKind::Period;

    fn subject_id(&self) -> Uuid {
        self.key.id()
    }

    fn subject_name(&self) -> &str {
        &self.name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(by: u128, at: &str) -> Stamp {
        let at = DateTime::parse_from_rfc3339(at).unwrap().to_utc();
        Stamp { by: Some(UserId(Uuid::from_u128(by))), at }
    }

    fn march() -> Period {
        Period::untouched(PeriodKey { unit_id: OrgUnitId(Uuid::nil()), year: 2026, month: 3 })
    }

    const APRIL: &str = "2026-04-02T01:00:00Z";

    #[test]
    fn one_asks_and_another_confirms_both_ways() {
        let (asked, _) = march().step(PeriodVerb::Close, None, stamp(1, APRIL)).unwrap();
        assert!(!asked.state.is_closed());
        let own = asked.step(PeriodVerb::ConfirmClose, None, stamp(1, APRIL)).unwrap_err();
        assert_eq!(own.code, Code::OwnWork);
        let (closed, event) = asked.step(PeriodVerb::ConfirmClose, None, stamp(2, APRIL)).unwrap();
        assert!(closed.state.is_closed());
        assert_eq!(event.name, EventName::PeriodClosed);
        let no_reason = closed.step(PeriodVerb::Reopen, None, stamp(2, APRIL)).unwrap_err();
        assert_eq!(no_reason.fields[0].pointer, "/reason");
        let (asked, _) = closed.step(PeriodVerb::Reopen, Some("漏记"), stamp(2, APRIL)).unwrap();
        assert!(asked.state.is_closed());
        assert_eq!(
            asked.step(PeriodVerb::ConfirmReopen, None, stamp(2, APRIL)).unwrap_err().code,
            Code::OwnWork
        );
        let (open, _) = asked.step(PeriodVerb::ConfirmReopen, None, stamp(1, APRIL)).unwrap();
        assert_eq!(open.state, PeriodState::Open);
    }

    #[test]
    fn a_month_that_goes_on_is_not_closed() {
        let fault = march().step(PeriodVerb::Close, None, stamp(1, "2026-03-31T15:59:59Z")).unwrap_err();
        assert_eq!(fault.code, Code::PeriodNotOver);
        assert!(march().step(PeriodVerb::Close, None, stamp(1, "2026-03-31T16:00:00Z")).is_ok());
    }

    #[test]
    fn a_month_has_the_same_identifier_everywhere() {
        assert_eq!(march().key.id(), march().key.id());
        assert_ne!(march().key.id(), PeriodKey { month: 4, ..march().key }.id());
    }
}
