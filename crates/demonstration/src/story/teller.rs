//! Who tells the story of a project: the people in it, its days, and the words.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::deeds::{Deed, What};
use super::plot::Plot;
use crate::calendar::{office_moment, plus};
use crate::county::County;
use crate::dice::{Dice, Purpose};
use crate::model::{PersonIndex, Project};
use crate::organisation::GOVERNMENT;
use crate::scene::{Scene, View};
use crate::words::{field, fill, rows};

/// A story on its way.
pub(super) struct Teller<'a> {
    pub(super) county: &'a County,
    pub(super) project: &'a Project,
    pub(super) plot: Plot,
    pub(super) dice: Dice,
    /// How many things of each sort were made so far.
    numbers: BTreeMap<&'static str, usize>,
    deeds: Vec<Deed>,
}

impl<'a> Teller<'a> {
    pub(super) fn of(county: &'a County, project: &'a Project, plot: Plot) -> Self {
        let dice = Dice::of(county.options.seed, Purpose::Story, u64::from(project.index));
        Self { county, project, plot, dice, numbers: BTreeMap::new(), deeds: Vec::new() }
    }

    /// The deeds in the order of time.
    pub(super) fn told(mut self) -> Vec<Deed> {
        self.deeds.sort_by_key(|deed| deed.at);
        self.deeds
    }

    pub(super) fn yesterday(&self) -> NaiveDate {
        plus(self.county.options.today, -1)
    }

    /// The number that the next thing of a sort gets.
    pub(super) fn next(&self, sort: &str) -> usize {
        self.numbers.get(sort).copied().unwrap_or(0)
    }

    /// Somebody does something.
    pub(super) fn tell(&mut self, at: NaiveDateTime, by: PersonIndex, what: What) {
        let number = what.makes().map_or(0, |sort| {
            let next = self.numbers.entry(sort).or_default();
            *next += 1;
            *next - 1
        });
        self.deeds.push(Deed { at, by, what, number });
    }

    /// Office hours of the day or of the last day offices were open, but after what went before.
    pub(super) fn office(&mut self, day: NaiveDate, after: NaiveDateTime) -> NaiveDateTime {
        let day = self.county.office_days.on_or_before(day.min(self.yesterday()));
        office_moment(day, &mut self.dice).max(after + TimeDelta::minutes(11))
    }

    /// What the lines from a number on were planned with.
    pub(super) fn amounts(&self, first: usize) -> BTreeMap<usize, i64> {
        let lines = self.deeds.iter().filter(|deed| deed.number >= first);
        lines
            .filter_map(|deed| match &deed.what {
                What::PlanLine(line) => Some((deed.number, line.amount)),
                _ => None,
            })
            .collect()
    }

    /// Some time of the day on site.
    pub(super) fn site(&mut self, day: NaiveDate) -> NaiveDateTime {
        let minute = self.dice.between(8 * 60, 17 * 60 + 30);
        day.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(minute)
    }

    /// The days on which reports were accepted, with the last time.
    pub(super) fn days(&self) -> BTreeMap<NaiveDate, NaiveDateTime> {
        let mut days = BTreeMap::new();
        for deed in self.deeds.iter().filter(|deed| matches!(deed.what, What::AcceptReport { .. })) {
            let last = days.entry(deed.at.date()).or_insert(deed.at);
            *last = deed.at.max(*last);
        }
        days
    }

    /// One of the texts of a sort.
    pub(super) fn words(&mut self, kind: &str) -> &'static str {
        let fitting: Vec<&'static str> = rows(include_str!("../words/story.txt"))
            .filter(|row| field(row, 0) == kind)
            .map(|row| field(&row, 1))
            .collect();
        self.dice.pick(&fitting)
    }

    /// One of the texts about how far a task is.
    pub(super) fn words_about(&mut self, kind: &str, task: &str, percent: u32) -> String {
        fill(self.words(kind), |slot| if slot == "task" { task.to_owned() } else { percent.to_string() })
    }

    /// The clerk of the lead unit.
    pub(super) fn clerk(&self) -> PersonIndex {
        self.county.staff.holder("clerk", self.project.unit, 0)
    }

    /// Somebody in the field who has a task here.
    pub(super) fn field_worker(&self) -> Option<PersonIndex> {
        let is_in_field = |person: &PersonIndex| {
            let person = self.county.people().get(*person);
            person.is_some_and(|person| person.grants.iter().any(|grant| grant.role == "field_worker"))
        };
        self.project.tasks.iter().map(|task| task.assignee).find(is_in_field)
    }

    /// The supervisor who looks after the project.
    pub(super) fn supervisor(&self) -> PersonIndex {
        let number = usize::try_from(self.project.index).unwrap_or(0);
        self.county.staff.holder("supervisor", GOVERNMENT, number)
    }

    /// What the site looks like on a day, with the works so far.
    pub(super) fn scene(&mut self, day: NaiveDate, percent: u32) -> Scene {
        let part = u8::try_from(percent / 18 + 1).unwrap_or(1);
        let view = match self.project.category_code {
            "transport" if self.project.name.contains('桥') => View::Bridge(part),
            "transport" => View::Road(part),
            "water" | "agriculture" | "environment" => View::Canal(part),
            _ => View::Building(part),
        };
        Scene { view, day }
    }

    /// A place near the site, in millionths of a degree of latitude and longitude.
    pub(super) fn place(&mut self) -> (i64, i64) {
        let index = i64::from(self.project.index);
        let (north, east) = (index * 7919 % 90_000, index * 104_729 % 120_000);
        (30_960_000 + north + self.dice.between(-900, 900), 103_580_000 + east + self.dice.between(-900, 900))
    }
}
