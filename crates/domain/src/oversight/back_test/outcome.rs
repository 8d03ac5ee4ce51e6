//! What came of a flag; the definitions stand in the table of the module above.

use chrono::{NaiveDate, TimeDelta};

use super::past::History;
use super::{BackTest, PastMilestone, Topic};
use crate::oversight::alerts::{Thing, end_of_year};
use crate::rules::kinds::{DueDate, DueSide, ShareFacts, SpentShare};

/// What came of a flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It went wrong.
    Hit,
    /// It did not.
    FalseAlarm,
    /// Nobody can know yet.
    Undecided,
}

type Came = (Outcome, Option<NaiveDate>);

impl BackTest<'_> {
    /// What came of a flag about a thing, and the day on which it went wrong.
    pub(super) fn outcome(&self, history: &History<'_>, day: NaiveDate, thing: &Thing) -> Came {
        let end = self.window_end(day);
        match self.topic {
            Topic::Milestones => self.of_milestone(history, day, thing),
            Topic::Defects => self.of_defect(history, day, thing),
            Topic::Progress | Topic::Plan => self.of_plan(history, day),
            Topic::Lines | Topic::Years => self.of_share(history, day, thing),
            Topic::Execution => self.still_so(history, (day, end_of_year(day)), thing),
            Topic::MoneyAndWork | Topic::IdleFunds | Topic::Data => self.still_so(history, (day, end), thing),
        }
    }

    fn of_milestone(&self, history: &History<'_>, day: NaiveDate, thing: &Thing) -> Came {
        let past = history.past.milestones.iter().find(|past| past.thing.id == thing.id);
        let Some(past) = past else { return (Outcome::Undecided, None) };
        if self.looks_ahead() { self.of_near_day(past) } else { self.of_late_day(past, day) }
    }

    fn of_near_day(&self, past: &PastMilestone) -> Came {
        match past.late_on(self.today) {
            Some(late) => (Outcome::Hit, Some(late)),
            None if past.done.is_some() => (Outcome::FalseAlarm, None),
            None => (Outcome::Undecided, None),
        }
    }

    fn of_late_day(&self, past: &PastMilestone, flagged: NaiveDate) -> Came {
        let Some(end) = self.window_end(flagged) else { return (Outcome::Undecided, None) };
        match past.done {
            Some(done) if done <= end => (Outcome::FalseAlarm, None),
            Some(_) => (Outcome::Hit, Some(end)),
            None if end <= self.today => (Outcome::Hit, Some(end)),
            None => (Outcome::Undecided, None),
        }
    }

    /// A deadline that comes near is judged on the day after it, by the deadline of the flag; one that has passed, at
    /// the end.
    fn of_defect(&self, history: &History<'_>, day: NaiveDate, thing: &Thing) -> Came {
        let Some(past) = history.past.defects.iter().find(|past| past.thing.id == thing.id) else {
            return (Outcome::Undecided, None);
        };
        let end = if self.looks_ahead() {
            past.due_on(day).and_then(|due| due.succ_opt())
        } else {
            self.window_end(day)
        };
        self.judged(end, |end| past.due_on(end).is_some())
    }

    /// Whether the rule looks at days to come.
    fn looks_ahead(&self) -> bool {
        self.book.all_active::<DueDate>(&self.scope, self.to).any(|rule| rule.params().side == DueSide::Ahead)
    }

    fn of_plan(&self, history: &History<'_>, day: NaiveDate) -> Came {
        let end = self.window_end(day);
        let wrong = history.past.wrong_days(self.today);
        let hit = wrong.into_iter().find(|late| *late > day && end.is_none_or(|end| *late <= end));
        self.by_the_end(hit, end)
    }

    fn of_share(&self, history: &History<'_>, day: NaiveDate, thing: &Thing) -> Came {
        let next_bp = self
            .book
            .all_active::<SpentShare>(&self.scope, day)
            .find_map(|rule| rule.params().next_bp)
            .map(i128::from);
        let reaches = |facts: &ShareFacts, bp: i128| {
            facts.base_fen > 0 && i128::from(facts.amount_fen) * 10_000 >= i128::from(facts.base_fen) * bp
        };
        let exceeds = |facts: &ShareFacts| facts.base_fen > 0 && facts.amount_fen > facts.base_fen;
        let end = self.window_end(day);
        let was_beyond = history.share_on(day, thing).is_some_and(|facts| exceeds(&facts));
        if was_beyond && next_bp.is_none() {
            return self.still_so(history, (day, end), thing);
        }
        let went_on = |facts: &ShareFacts| {
            next_bp.is_some_and(|next| reaches(facts, next)) || !was_beyond && exceeds(facts)
        };
        let last = end.map_or(self.today, |end| end.min(self.today));
        let mut days = day.iter_days().skip(1).take_while(|later| *later <= last);
        let hit = days.find(|later| history.share_on(*later, thing).is_some_and(|facts| went_on(&facts)));
        self.by_the_end(hit, end)
    }

    /// Whether the rule would speak about the thing on a later day, wherever the project stands by then: the fact is
    /// judged, not whether anybody still looks.
    fn still_so(
        &self,
        history: &History<'_>,
        (day, end): (NaiveDate, Option<NaiveDate>),
        thing: &Thing,
    ) -> Came {
        let state = history.past.state_on(day);
        self.judged(end, |end| {
            let facts = state.and_then(|state| history.facts_as(state, end));
            facts.is_some_and(|facts| self.ask(end, &facts).iter().any(|found| found.thing.id == thing.id))
        })
    }

    fn judged(&self, end: Option<NaiveDate>, is_wrong: impl FnOnce(NaiveDate) -> bool) -> Came {
        match end.filter(|end| *end <= self.today) {
            Some(end) if is_wrong(end) => (Outcome::Hit, Some(end)),
            Some(_) => (Outcome::FalseAlarm, None),
            None => (Outcome::Undecided, None),
        }
    }

    fn by_the_end(&self, hit: Option<NaiveDate>, end: Option<NaiveDate>) -> Came {
        match hit {
            Some(_) => (Outcome::Hit, hit),
            None => self.judged(end, |_| false),
        }
    }

    fn window_end(&self, flagged: NaiveDate) -> Option<NaiveDate> {
        flagged.checked_add_signed(TimeDelta::days(self.outcome_days))
    }
}
