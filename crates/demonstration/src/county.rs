//! The county as a whole: what is made at once, and projects one by one.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::calendar::OfficeDays;
use crate::dice::{Dice, Purpose, mix, nth};
use crate::model::{Person, Project, Region, Unit};
use crate::organisation::Organisation;
use crate::participants::{Cooperation, cooperations};
use crate::people::Staff;
use crate::places::Places;
use crate::plan::Breakdowns;
use crate::project;
use crate::reasons::Reasons;
use crate::story::{PLOTS, Plot, ROUNDS_TOLD};
use crate::templates::{Template, templates};
use crate::words::{field, list, rows};

/// How often a state occurs in a round of projects. A county of at least one round has all states.
const STATE_ROUND: [(&str, usize); 15] = [
    ("in_execution", 12),
    ("reserved", 5),
    ("archived", 5),
    ("draft", 3),
    ("established", 3),
    ("planned", 3),
    ("accepted", 3),
    ("submitted", 2),
    ("preliminary_review", 2),
    ("expert_review", 2),
    ("suspended", 2),
    ("evaluated", 2),
    ("rejected", 1),
    ("removed", 1),
    ("terminated", 1),
];

/// What county to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Number of projects; 47 and more show every state.
    pub projects: u32,
    /// Phases and tasks of each project, together.
    pub tasks_per_project: u32,
    /// The same seed gives the same county.
    pub seed: u64,
    /// All dates are relative to this day; nothing happens on it or after it but plans.
    pub today: NaiveDate,
}

impl Options {
    /// The county of a usual demonstration: 400 projects of 16 tasks.
    pub fn on(today: NaiveDate) -> Self {
        Self { projects: 400, tasks_per_project: 16, seed: 990_101, today }
    }
}

/// The demonstration county.
#[derive(Clone, Debug)]
pub struct County {
    regions: Vec<Region>,
    pub(crate) options: Options,
    pub(crate) places: Places,
    pub(crate) organisation: Organisation,
    pub(crate) staff: Staff,
    pub(crate) reasons: Reasons,
    pub(crate) office_days: OfficeDays,
    pub(crate) breakdowns: Breakdowns,
    pub(crate) cooperations: Vec<Cooperation>,
    /// Category → tags that suit it, those for all categories under `*`.
    pub(crate) tags: BTreeMap<&'static str, Vec<&'static str>>,
    templates: Vec<Template>,
    states: Vec<&'static str>,
}

/// Make a county. Costs little; projects are made when they are asked for.
pub fn county(options: Options) -> County {
    let places = Places::read();
    let organisation = Organisation::build(&places);
    let staff = Staff::hire(&organisation, options.seed);
    let mut tags: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for row in rows(include_str!("words/tags.txt")) {
        for category in list(field(&row, 1)) {
            tags.entry(category).or_default().push(field(&row, 0));
        }
    }
    County {
        regions: places.regions(),
        options,
        places,
        organisation,
        staff,
        reasons: Reasons::read(),
        office_days: OfficeDays::read(),
        breakdowns: Breakdowns::read(),
        cooperations: cooperations(),
        tags,
        templates: templates(),
        states: STATE_ROUND
            .into_iter()
            .flat_map(|(state, times)| std::iter::repeat_n(state, times))
            .collect(),
    }
}

impl County {
    /// The options it was made with.
    pub fn options(&self) -> Options {
        self.options
    }

    /// The county and its townships.
    pub fn regions(&self) -> &[Region] {
        &self.regions
    }

    /// The organisation tree, parents first.
    pub fn units(&self) -> &[Unit] {
        &self.organisation.units
    }

    /// Everybody with an account.
    pub fn people(&self) -> &[Person] {
        &self.staff.people
    }

    /// The project with this number, always the same. Numbers from the number of projects on work as well.
    pub fn project(&self, index: u32) -> Project {
        project::make(self, index)
    }

    /// All projects in order, each made when it is its turn.
    pub fn projects(&self) -> impl Iterator<Item = Project> + '_ {
        (0..self.options.projects).map(|index| self.project(index))
    }

    /// The kind of a project and which one of its kind it is, with the offset of its walk through the places.
    pub(crate) fn template(&self, index: u32) -> (Template, u64, u64) {
        let (round, place) = split(index, self.templates.len());
        let order = Dice::of(self.options.seed, Purpose::TemplateRound, round).order(self.templates.len());
        let chosen = nth(&order, place);
        let offset = mix(self.options.seed ^ u64::try_from(chosen).unwrap_or(0));
        (nth(&self.templates, chosen), round, offset)
    }

    /// What a project is to show, if it is one of the first that are being carried out.
    pub(crate) fn plot(&self, index: u32) -> Option<Plot> {
        let (round, place) = split(index, self.states.len());
        let order = Dice::of(self.options.seed, Purpose::StateRound, round).order(self.states.len());
        let runs = |place: &usize| nth(&self.states, nth(&order, *place)) == "in_execution";
        let ordinal = (0..place).filter(runs).count();
        let is_told = round < ROUNDS_TOLD && runs(&place);
        PLOTS.get(ordinal).copied().filter(|_| is_told)
    }

    /// The state of a project.
    pub(crate) fn state(&self, index: u32) -> &'static str {
        let (round, place) = split(index, self.states.len());
        let order = Dice::of(self.options.seed, Purpose::StateRound, round).order(self.states.len());
        nth(&self.states, nth(&order, place))
    }
}

/// Which round of `length` a number falls into, and its place there.
fn split(index: u32, length: usize) -> (u64, usize) {
    let length = u32::try_from(length).unwrap_or(u32::MAX).max(1);
    (u64::from(index / length), usize::try_from(index % length).unwrap_or(0))
}
