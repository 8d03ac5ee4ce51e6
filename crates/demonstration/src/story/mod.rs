//! What happens in some projects besides their plan: their money, their reports, their inspections and risks.
//!
//! Each of these projects has a [`Plot`]: what it is to show. A story is a list of deeds, each by somebody at some
//! time; who loads the county has them done one by one, in the order of time, through the same use cases that
//! people use. What a deed refers to by number is the so many-th thing of its sort in its project.

mod deeds;
mod field;
mod inspection;
mod money;
mod plot;
mod risk;
mod teller;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use crate::calendar::plus;
use crate::county::County;
use crate::model::{PersonIndex, Project};
use crate::organisation::{GOVERNMENT, REGION};

pub use deeds::{
    Answer, BudgetLine, Checklist, ChecklistItem, Deed, Flaw, Paper, Payment, Plan, Report, Risk, What,
};
pub(crate) use plot::{PLOTS, Plot, ROUNDS_TOLD};
use teller::Teller;

/// What happens in one project, and what of its plan is not known before it happens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    /// In the order of time.
    pub deeds: Vec<Deed>,
    /// How far tasks were before anybody reported on them here.
    pub percents: BTreeMap<usize, u32>,
    /// Milestones that are confirmed here, and so are not reached yet.
    pub confirmed: Vec<usize>,
    /// A milestone with another planned day.
    pub moved: Option<(usize, NaiveDate)>,
    /// Whether nobody wrote down the milestones.
    pub lacks_milestones: bool,
    /// The last day on which tasks are reported on otherwise, where that is not yesterday.
    pub silent_after: Option<NaiveDate>,
}

impl Story {
    /// The project as it is before the deeds.
    pub fn prepare(&self, project: &mut Project) {
        for (task, percent) in &self.percents {
            if let Some(task) = project.tasks.get_mut(*task) {
                task.progress_percent = *percent;
                task.actual_end = None;
            }
        }
        for milestone in &self.confirmed {
            if let Some(milestone) = project.milestones.get_mut(*milestone) {
                milestone.actual_date = None;
                milestone.is_key = true;
            }
        }
        if let Some((milestone, day)) = self.moved
            && let Some(milestone) = project.milestones.get_mut(milestone)
        {
            milestone.planned_date = day;
        }
        if self.lacks_milestones {
            project.milestones.clear();
        }
    }
}

impl County {
    /// What happens in a project, for those that have a story.
    pub fn story(&self, project: &Project) -> Option<Story> {
        let plot = self.plot(project.index)?;
        let mut teller = Teller::of(self, project, plot);
        let mut story = Story { lacks_milestones: plot == Plot::Bare, ..Story::default() };
        story.moved = plot::moved(project, plot, self.options.today);
        if plot == Plot::Silent {
            story.silent_after =
                project.tasks.iter().filter_map(|task| task.actual_end.max(task.actual_start)).max();
        }
        teller.money();
        teller.reports(&mut story);
        teller.confirmations(&mut story);
        teller.inspections();
        teller.risks();
        teller.briefs();
        story.deeds = teller.told();
        Some(story)
    }

    /// What happens to the county as a whole: its checklists, and the months of its books.
    pub fn common_deeds(&self) -> Vec<Deed> {
        let keeper = self.staff.holder("business_admin", REGION, 0);
        let mut deeds = inspection::checklists(self, keeper);
        deeds.extend(self.months());
        deeds.sort_by_key(|deed| deed.at);
        deeds
    }

    /// Every month is closed on the 10th of the next by two persons; the last is being closed, and one of them is to
    /// be opened again.
    fn months(&self) -> Vec<Deed> {
        let today = self.options.today;
        let (asks, confirms) = (self.officer(0), self.officer(3));
        let mut deeds = Vec::new();
        let this = today.year() * 12 + i32::try_from(today.month0()).unwrap_or(0);
        for number in (1..=24).rev().map(|back| this - back) {
            let month = NaiveDate::from_ymd_opt(
                number.div_euclid(12),
                u32::try_from(number.rem_euclid(12) + 1).unwrap_or(1),
                1,
            );
            let Some(month) = month else { continue };
            let close = self.office_days.on_or_before(plus(month, 40));
            let mut step = |at: NaiveDateTime, by, verb, reason: Option<&str>| {
                let what = What::Month {
                    unit: GOVERNMENT,
                    year: month.year(),
                    month: month.month(),
                    verb,
                    reason: reason.map(str::to_owned),
                };
                deeds.push(Deed { at, by, what, number: 0 });
            };
            if close >= plus(today, -2) {
                continue;
            }
            step(at(close, 9), asks, "close", None);
            if number + 2 < this {
                step(at(close, 15), confirms, "confirm-close", None);
            }
            if number + 4 == this {
                let reason = Some("一笔退回的工程款需要补记到当月");
                step(at(self.office_days.on_or_before(plus(today, -3)), 10), asks, "reopen", reason);
            }
        }
        deeds
    }

    /// One of the finance officers.
    fn officer(&self, number: usize) -> PersonIndex {
        self.staff.holder("finance_officer", GOVERNMENT, number)
    }

    /// Who shows what to somebody new: what the person is in the first smooth story, and who it is. Where nobody is in
    /// the field there, it is somebody from the field elsewhere.
    pub fn guides(&self) -> Vec<(&'static str, PersonIndex)> {
        let told = || (0..self.options.projects).filter_map(|index| Some((index, self.plot(index)?)));
        let mut guides = Vec::new();
        if let Some((index, plot)) = told().find(|(_, plot)| *plot == Plot::Smooth) {
            let project = self.project(index);
            let teller = Teller::of(self, &project, plot);
            let elsewhere = || {
                told().find_map(|(index, plot)| {
                    let project = self.project(index);
                    Teller::of(self, &project, plot).field_worker()
                })
            };
            guides.extend(teller.field_worker().or_else(elsewhere).map(|person| ("一线人员", person)));
            guides.push(("监理", teller.supervisor()));
            guides.push(("经办人", teller.clerk()));
            guides.push(("项目负责人", project.in_charge));
            guides.push(("分管领导", project.responsible_leader));
        }
        guides.push(("财政审核", self.officer(1)));
        guides.push(("财政支付", self.officer(2)));
        guides.push(("发改审核", self.staff.holder("planning_officer", GOVERNMENT, 0)));
        guides.push(("审计", self.staff.holder("auditor", REGION, 0)));
        guides
    }
}

/// A full hour of a day.
fn at(day: NaiveDate, hour: u32) -> NaiveDateTime {
    day.and_hms_opt(hour, 0, 0).unwrap_or_default()
}
