//! Three months of reports with their reviews, the milestones that were reached meanwhile, and the briefs of the last
//! days.

use chrono::{NaiveDate, TimeDelta};

use super::deeds::{Report, What};
use super::plot::Plot;
use super::teller::Teller;
use super::{Story, at};
use crate::calendar::{days_between, plus};
use crate::model::{PersonIndex, Task};
use crate::scene::Scene;

/// For how many days there are reports.
const DAYS: i64 = 88;
/// The most tasks of a project that are reported on, and the most reports of each.
const TASKS: usize = 3;
const REPORTS: i64 = 8;

/// What became of a report.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Accepted,
    /// After something was asked and added.
    Completed,
    Asked,
    Waiting,
    Withdrawn,
}

impl Teller<'_> {
    /// Tells of the reports on tasks that are under way, and on some that were finished in these months inside a phase
    /// that goes on.
    pub(super) fn reports(&mut self, story: &mut Story) {
        let project = self.project;
        let last = story.silent_after.unwrap_or_else(|| self.yesterday()).min(self.yesterday());
        let is_leaf = |index: usize| project.tasks.iter().all(|task| task.parent != Some(index));
        let is_open = |task: &Task| {
            let parent = task.parent.and_then(|parent| project.tasks.get(parent));
            parent.is_none_or(|parent| parent.actual_end.is_none())
        };
        let told = |(index, task): (usize, &Task)| {
            let (began, end) = (task.actual_start?, task.actual_end.unwrap_or(last));
            let is_told = is_leaf(index) && is_open(task) && end > plus(last, -DAYS);
            is_told.then_some((index, began, end))
        };
        let mut tasks: Vec<_> = project.tasks.iter().enumerate().filter_map(told).collect();
        // Those that go on first.
        tasks.sort_by_key(|(_, _, end)| std::cmp::Reverse(*end));
        for (task, began, end) in tasks.into_iter().take(TASKS) {
            self.reports_on(story, task, (began, end));
        }
    }

    fn reports_on(&mut self, story: &mut Story, task: usize, (began, last): (NaiveDate, NaiveDate)) {
        let Some(made) = self.project.tasks.get(task) else { return };
        let (goal, title) = (made.progress_percent, made.title.clone());
        let by = if made.assignee == self.project.in_charge { self.clerk() } else { made.assignee };
        let is_silent = self.plot == Plot::Silent && made.actual_end.is_none();
        let first = began.max(plus(last, -DAYS));
        let span = days_between(first, last);
        let count = (span / 9 + 1).clamp(1, REPORTS);
        // What was done before the first report.
        let before = i64::from(goal) * days_between(began, first) / days_between(began, last).max(1);
        let before = before.clamp(0, i64::from(goal));
        story.percents.insert(task, u32::try_from(before / 5 * 5).unwrap_or(0));
        for round in 1..=count {
            let day = plus(first, span * round / count);
            let done = before + (i64::from(goal) - before) * round / count;
            let percent = u32::try_from(done).unwrap_or(0);
            let state = match self.dice.between(1, 100) {
                _ if is_silent && round == count => "stopped",
                1..=16 => "problem",
                _ => "normal",
            };
            let end = self.end(count - round, days_between(day, self.yesterday()));
            let end = if percent == 100 { End::Accepted } else { end };
            self.report(Told { task, title: &title, by, day, percent, state, end });
        }
    }

    /// The last reports of a task wait in some way, the others are accepted.
    fn end(&self, left: i64, age: i64) -> End {
        let number = self.next("report");
        let turn = self.project.index.wrapping_add(u32::try_from(number).unwrap_or(0)) % 4;
        match (left, turn) {
            (0, 0) => End::Asked,
            (0, 1 | 2) => End::Waiting,
            (1, 1) => End::Withdrawn,
            (2, 2) => End::Completed,
            (0, _) if age < 2 => End::Waiting,
            _ => End::Accepted,
        }
    }

    fn report(&mut self, told: Told<'_>) {
        let number = self.next("report");
        let Told { task, title, by, day, percent, state, end } = told;
        let sent = self.site(day);
        let mut photos: Vec<Scene> = Vec::new();
        if self.dice.chance(40) || state != "normal" {
            photos.push(self.scene(day, percent));
        }
        if photos.len() == 1 && self.dice.chance(15) {
            photos.push(self.scene(day, percent.saturating_sub(18)));
        }
        let place = self.dice.chance(80).then(|| self.place());
        let words = self.words_about(state, title, percent);
        let finish = self.project.tasks.get(task).map(|task| task.planned_end);
        let expected_finish =
            finish.map(|finish| plus(finish.max(day), if state == "normal" { 0 } else { 12 }));
        let report = Report { task, state, percent, words, photos, place, expected_finish };
        self.tell(sent, by, What::Report(report));
        let reviewer = self.project.in_charge;
        let look = self.office(plus(day, 1), sent);
        match end {
            End::Waiting => {}
            End::Withdrawn => {
                let reason = self.words("withdrawn").to_owned();
                self.tell(sent + TimeDelta::minutes(40), by, What::WithdrawReport { report: number, reason });
            }
            End::Accepted => self.accept(number, reviewer, look),
            End::Asked | End::Completed => {
                let words = self.words("ask").to_owned();
                self.tell(look, reviewer, What::AskCompletion { report: number, words });
                if end == End::Completed {
                    let words = self.words("completion").to_owned();
                    let photos = vec![self.scene(day, percent.saturating_sub(36))];
                    let added = look + TimeDelta::minutes(95);
                    self.tell(added, by, What::CompleteReport { report: number, words, photos });
                    self.accept(number, reviewer, added + TimeDelta::minutes(30));
                }
            }
        }
    }

    fn accept(&mut self, report: usize, by: PersonIndex, at: chrono::NaiveDateTime) {
        let words = self.words("accepted").to_owned();
        self.tell(at, by, What::AcceptReport { report, words });
    }

    /// Tells of the milestones of these months: confirmed on site and looked at by a second person. Two plots keep
    /// one waiting, and one that was not believed.
    pub(super) fn confirmations(&mut self, story: &mut Story) {
        if story.lacks_milestones {
            return;
        }
        let since = plus(self.yesterday(), -DAYS);
        let reached: Vec<(usize, NaiveDate)> = self
            .project
            .milestones
            .iter()
            .enumerate()
            .filter_map(|(index, milestone)| Some((index, milestone.actual_date?)))
            .collect();
        let is_open = matches!(self.plot, Plot::Smooth | Plot::LineInfo);
        let last = reached.last().map(|(index, _)| *index).filter(|_| is_open);
        for (milestone, day) in reached {
            if Some(milestone) == last || day >= since {
                let day = if Some(milestone) == last { plus(self.yesterday(), -1) } else { day };
                self.confirm(milestone, day, Some(milestone) == last);
                story.confirmed.push(milestone);
            }
        }
    }

    fn confirm(&mut self, milestone: usize, day: NaiveDate, is_open: bool) {
        let said = at(day, 16) + TimeDelta::minutes(self.dice.between(0, 59));
        let words = self.words("confirm").to_owned();
        let photos = vec![self.scene(day, 60)];
        let place = self.place();
        let reached_on = day;
        self.tell(said, self.clerk(), What::Confirm { milestone, reached_on, words, photos, place });
        let second = self.office(plus(day, 1), said);
        let agrees = !is_open;
        if !is_open || self.plot == Plot::LineInfo {
            let words = self.words(if agrees { "look" } else { "refuse" }).to_owned();
            self.tell(second, self.project.in_charge, What::LookAgain { milestone, agrees, words });
        }
    }

    /// Tells of the briefs of the last three weeks, on days on which something happened; the last is a draft.
    pub(super) fn briefs(&mut self) {
        if !matches!(self.plot, Plot::Smooth | Plot::LineInfo | Plot::LineAmber | Plot::Defects) {
            return;
        }
        let since = plus(self.yesterday(), -60);
        let days: Vec<_> = self.days().into_iter().filter(|(day, _)| *day >= since).collect();
        for (place, (day, last)) in days.iter().enumerate() {
            let words = self.words("brief").to_owned();
            let sends = place + 1 < days.len() || self.plot != Plot::LineAmber;
            let evening = at(*day, 18) + TimeDelta::minutes(self.dice.between(0, 50));
            let at = evening.max(*last + TimeDelta::minutes(12));
            self.tell(at, self.project.in_charge, What::Brief { day: *day, words, sends });
        }
    }
}

/// A report and what became of it.
#[derive(Clone, Copy)]
struct Told<'a> {
    task: usize,
    title: &'a str,
    by: PersonIndex,
    day: NaiveDate,
    percent: u32,
    state: &'static str,
    end: End,
}
