//! Tripping, clearing and going up, by working days that know the holidays.

use chrono::{NaiveDate, TimeDelta};
use dujiang_scheduling::WorkCalendar;
use proptest::prelude::*;
use uuid::Uuid;

use super::super::evaluate::tests::{book, day, milestone, sound, user};
use super::super::{AlertCommand, ProjectFacts, findings};
use super::*;
use crate::fault::Code;
use crate::rules::seed::testing::calendar;
use crate::time::day_begins;

fn on<'a>(date: &str, calendar: &'a WorkCalendar) -> Day<'a> {
    let date: NaiveDate = day(date);
    Day { date, at: day_begins(date) + TimeDelta::hours(9), calendar }
}

/// The milestone of 2026-05-31 is overdue: three working days for its person, then two a step.
fn finding() -> Finding {
    let facts = ProjectFacts { milestones: vec![milestone("2026-05-31")], ..sound() };
    findings(&book(), &calendar(), day("2026-06-01"), &facts).remove(0)
}

fn raised(date: &str) -> Alert {
    Alert::raise(AlertId(Uuid::from_u128(9)), &finding(), on(date, &calendar())).0
}

fn people() -> People {
    sound().people
}

fn words(text: &str) -> String {
    text.to_owned()
}

#[test]
fn it_goes_up_one_step_at_a_time_to_the_responsible_leader() {
    let calendar = calendar();
    let alert = raised("2026-06-01");
    assert_eq!((alert.holder_id, alert.due), (Some(user(30)), day("2026-06-04")));
    assert!(alert.escalate(people(), on("2026-06-04", &calendar)).is_none(), "the last day is a day");
    let (first, event) = alert.escalate(people(), on("2026-06-05", &calendar)).unwrap();
    assert_eq!(event.name, EventName::AlertEscalated);
    assert_eq!((first.level, first.holder_id), (Level::InCharge, Some(user(10))));
    assert_eq!(first.due, day("2026-06-09"));
    let (second, _) = first.escalate(people(), on("2026-06-10", &calendar)).unwrap();
    assert_eq!((second.level, second.supervisor_id), (Level::Supervised, Some(user(20))));
    assert_eq!(second.holder_id, Some(user(10)), "the leader watches, he does not do the work");
    assert!(second.escalate(people(), on("2026-12-31", &calendar)).is_none());
}

#[test]
fn holidays_give_nobody_away() {
    // From 2026-09-30 three working days end on 10-10, a made-up Saturday: 10-01 to 10-07 are off.
    let calendar = calendar();
    let alert = raised("2026-09-30");
    assert_eq!(alert.due, day("2026-10-10"));
    assert!(alert.escalate(people(), on("2026-10-10", &calendar)).is_none());
    assert!(alert.escalate(people(), on("2026-10-11", &calendar)).is_some());
}

#[test]
fn a_step_without_a_person_or_with_the_same_one_is_passed_over() {
    let calendar = calendar();
    let late = on("2026-07-01", &calendar);
    let alert = raised("2026-06-01");
    let without = People { in_charge: None, leader: Some(user(20)) };
    assert_eq!(alert.escalate(without, late).unwrap().0.level, Level::Supervised);
    let same = People { in_charge: Some(user(30)), leader: Some(user(20)) };
    assert_eq!(alert.escalate(same, late).unwrap().0.level, Level::Supervised);
    assert!(alert.escalate(People::default(), late).is_none());
}

#[test]
fn a_deed_stops_the_clock_for_its_time() {
    let calendar = calendar();
    let act = AlertCommand::Act { words: words("已加派两个班组") };
    let (acted, event) = raised("2026-06-01").handle(&act, on("2026-06-04", &calendar)).unwrap();
    assert_eq!((acted.state, acted.due), (AlertState::Acted, day("2026-06-09")));
    assert_eq!(event.reason.as_deref(), Some("已加派两个班组"));
    assert!(acted.escalate(people(), on("2026-06-09", &calendar)).is_none());
    assert!(acted.escalate(people(), on("2026-06-10", &calendar)).is_some());
}

#[test]
fn it_closes_by_itself_and_opens_again_when_the_cause_comes_back() {
    let calendar = calendar();
    let (cleared, event) =
        raised("2026-06-01").clear(Closing::CauseGone, on("2026-06-02", &calendar)).unwrap();
    assert_eq!((event.name, cleared.closing), (EventName::AlertCleared, Some(Closing::CauseGone)));
    assert!(cleared.clear(Closing::CauseGone, on("2026-06-03", &calendar)).is_none());
    let (again, event) = cleared.trip_again(&finding(), on("2026-06-08", &calendar)).unwrap();
    assert_eq!(event.name, EventName::AlertReopened);
    assert_eq!((again.state, again.trips, again.id), (AlertState::Open, 2, cleared.id));
    assert_eq!((again.tripped_on, again.closing), (day("2026-06-08"), None));
}

#[test]
fn words_hold_for_a_while_and_not_for_ever() {
    let calendar = calendar();
    let resolve = AlertCommand::Resolve { words: words("设计变更已报批") };
    let (resolved, _) = raised("2026-06-01").handle(&resolve, on("2026-06-02", &calendar)).unwrap();
    assert_eq!(resolved.closing, Some(Closing::Words));
    // Ten working days after 06-02, with 06-19 off.
    assert!(resolved.trip_again(&finding(), on("2026-06-16", &calendar)).is_some());
    assert!(resolved.trip_again(&finding(), on("2026-06-15", &calendar)).is_none());
    let gone = Alert { seen: Seen::default(), ..resolved };
    assert!(gone.trip_again(&finding(), on("2026-06-03", &calendar)).is_some(), "it went and came back");
}

#[test]
fn an_open_alert_does_not_trip_twice() {
    assert!(raised("2026-06-01").trip_again(&finding(), on("2026-06-02", &calendar())).is_none());
}

#[test]
fn a_new_calendar_moves_the_last_day() {
    let published = calendar();
    let provisional = WorkCalendar::weekdays_only();
    let alert = Alert::raise(AlertId(Uuid::from_u128(9)), &finding(), on("2026-09-30", &provisional)).0;
    assert_eq!((alert.due, alert.is_provisional), (day("2026-10-05"), true));
    let (after, event) = alert.reschedule(on("2026-09-30", &published)).unwrap();
    assert_eq!((after.due, after.is_provisional), (day("2026-10-10"), false));
    assert_eq!(event.name, EventName::AlertRescheduled);
    assert!(after.reschedule(on("2026-09-30", &published)).is_none());
}

#[test]
fn what_needs_words_is_refused_without_and_states_are_kept() {
    let calendar = calendar();
    let today = on("2026-06-02", &calendar);
    let open = raised("2026-06-01");
    let refused = open.handle(&AlertCommand::Act { words: words(" ") }, today).unwrap_err();
    assert_eq!(refused.fields.first().map(|field| field.pointer.as_str()), Some("/words"));
    let reopen = AlertCommand::Reopen { words: words("问题又出现") };
    assert_eq!(open.handle(&reopen, today).unwrap_err().code, Code::AlertNotFromState);
    let see = AlertCommand::Acknowledge { words: String::new() };
    let (seen, _) = open.handle(&see, today).unwrap();
    assert_eq!(seen.handle(&see, today).unwrap_err().code, Code::AlertNotFromState);
    let assign = AlertCommand::Assign { to: user(30), words: String::new() };
    let (assigned, _) = seen.handle(&assign, today).unwrap();
    assert_eq!(assigned.handle(&assign, today).unwrap_err().code, Code::AlertAlreadyAssigned);
}

fn any_command() -> impl Strategy<Value = AlertCommand> {
    prop_oneof![
        Just(AlertCommand::Acknowledge { words: String::new() }),
        Just(AlertCommand::Assign { to: user(77), words: String::new() }),
        Just(AlertCommand::Act { words: words("办") }),
        Just(AlertCommand::Resolve { words: words("结") }),
        Just(AlertCommand::Reopen { words: words("启") }),
        Just(AlertCommand::Supervise { leader: user(20), words: words("督") }),
    ]
}

proptest! {
    #[test]
    fn whatever_people_do_an_alert_is_closed_exactly_when_it_says_how(
        commands in proptest::collection::vec((any_command(), 0_u64..5), 0..20),
    ) {
        let calendar = calendar();
        let mut alert = raised("2026-06-01");
        let mut date = day("2026-06-01");
        for (command, wait) in commands {
            date = date + chrono::Days::new(wait);
            let today = Day { date, at: day_begins(date), calendar: &calendar };
            if let Ok((after, event)) = alert.handle(&command, today) {
                prop_assert_eq!(after.version, alert.version + 1);
                prop_assert!(event.before.is_some() && event.after.is_some());
                alert = after;
            }
            prop_assert_eq!(alert.is_open(), alert.closing.is_none());
            prop_assert_eq!(alert.is_open(), alert.closed_at.is_none());
            prop_assert!(alert.due >= alert.clock_from);
            prop_assert_eq!(alert.level == Level::Supervised, alert.supervisor_id.is_some() && alert.level == Level::Supervised);
        }
    }
}
