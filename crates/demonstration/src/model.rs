//! The plain things a county consists of. Codes are the strings of the product's glossary; dates are China
//! standard time; money is in 分.

use chrono::NaiveDate;

use crate::documents::Document;
use crate::life::Step;

/// Position in [`County::units`](crate::County::units).
pub type UnitIndex = usize;

/// Position in [`County::people`](crate::County::people).
pub type PersonIndex = usize;

/// A division of the invented county; not part of the national table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// Six digits for the county, nine for a township.
    pub code: String,
    /// The county of a township.
    pub parent_code: Option<String>,
    /// Name in Chinese.
    pub name: String,
    /// `county` or `township`.
    pub level: &'static str,
}

/// A unit of the organisation tree; parents come before their children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// None for the region at the root.
    pub parent: Option<UnitIndex>,
    /// `region`, `government`, `bureau`, `township` or `section`.
    pub kind: &'static str,
    /// Full name.
    pub name: String,
    /// Name in everyday use.
    pub short_name: String,
    /// Code of the unit, unique in the county.
    pub code: String,
    /// Division in which the unit sits.
    pub region_code: String,
    /// Place among its siblings, from 1.
    pub position: u32,
}

/// A role held at a unit; it reaches the subtree of that unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Role code, `clerk` for example.
    pub role: &'static str,
    /// The unit at which the role is held.
    pub unit: UnitIndex,
}

/// A member of staff with an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Unique, ASCII: short name of the unit, dot, name in Latin letters.
    pub login: String,
    /// Name in Chinese.
    pub name: String,
    /// Eleven digits of an unassigned range.
    pub phone: String,
    /// The unit or section where the person works.
    pub unit: UnitIndex,
    /// Post or duty, in Chinese.
    pub post: String,
    /// Roles of the person.
    pub grants: Vec<Grant>,
}

/// A unit that takes part in a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// The unit.
    pub unit: UnitIndex,
    /// `lead` (exactly one) or `cooperating`.
    pub role: &'static str,
    /// What the unit delivers.
    pub deliverable: String,
    /// Whom to ask.
    pub contact: PersonIndex,
}

/// A phase or a task of the work breakdown; parents come before their children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Position of the phase in [`Project::tasks`]; none for a phase.
    pub parent: Option<usize>,
    /// Place among its siblings, from 1.
    pub position: u32,
    /// Number in the work breakdown, `2.3` for example.
    pub wbs: String,
    /// Title.
    pub title: String,
    /// Responsible unit.
    pub unit: UnitIndex,
    /// Responsible person.
    pub assignee: PersonIndex,
    /// Planned first day.
    pub planned_start: NaiveDate,
    /// Planned last day.
    pub planned_end: NaiveDate,
    /// Day on which work began.
    pub actual_start: Option<NaiveDate>,
    /// Day on which work was finished; present exactly when progress is 100.
    pub actual_end: Option<NaiveDate>,
    /// Percent of the parent (of the project for a phase); siblings add up to 100.
    pub weight: u32,
    /// 0 to 100.
    pub progress_percent: u32,
}

/// A key milestone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// Title.
    pub title: String,
    /// What has to be true on the day.
    pub description: String,
    /// Whether leaders watch it.
    pub is_key: bool,
    /// Responsible unit.
    pub unit: UnitIndex,
    /// Responsible person.
    pub person: PersonIndex,
    /// Planned day.
    pub planned_date: NaiveDate,
    /// Day on which it was reached.
    pub actual_date: Option<NaiveDate>,
    /// Percent; the milestones of a project add up to 100.
    pub weight: u32,
    /// The phase it closes, or opens for the first; position in [`Project::tasks`].
    pub task: Option<usize>,
}

/// A project with everything that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// Its number in the county, from 0.
    pub index: u32,
    /// Unique in the county.
    pub name: String,
    /// Project code, from establishment on; unique.
    pub code: Option<String>,
    /// State code, one of [`STATES`](crate::STATES).
    pub state: &'static str,
    /// The state before, of a suspended project.
    pub suspended_from: Option<&'static str>,
    /// `created`, or `recorded` for a project that ran before the platform.
    pub origin: &'static str,
    /// Row key of the old register, of a recorded project.
    pub source_key: Option<String>,
    /// Lead unit, the owner of the project.
    pub unit: UnitIndex,
    /// Code of the category.
    pub category_code: &'static str,
    /// Code of GB/T 4754-2017.
    pub industry_code: &'static str,
    /// The county or one of its townships.
    pub region_code: String,
    /// Where it is built.
    pub address: String,
    /// One to three sentences.
    pub summary: String,
    /// Year of the plan.
    pub year: i32,
    /// Total investment in 分.
    pub total_investment: i64,
    /// `public`, `internal`, `sensitive` or `important`.
    pub security_label: &'static str,
    /// Planned first day.
    pub planned_start: NaiveDate,
    /// Planned last day.
    pub planned_end: NaiveDate,
    /// Day on which execution began.
    pub actual_start: Option<NaiveDate>,
    /// Day of acceptance.
    pub actual_end: Option<NaiveDate>,
    /// Progress of the phases by weight, 0 to 100.
    pub progress_percent: u32,
    /// 责任领导: a leader of the county.
    pub responsible_leader: PersonIndex,
    /// 负责人: a project manager of the lead unit.
    pub in_charge: PersonIndex,
    /// Lead unit first.
    pub participants: Vec<Participant>,
    /// Phases and tasks in tree order.
    pub tasks: Vec<Task>,
    /// In order of planned date.
    pub milestones: Vec<Milestone>,
    /// In order of upload.
    pub documents: Vec<Document>,
    /// What happened, oldest first; the last step leads to `state`.
    pub history: Vec<Step>,
    /// Labels for filters.
    pub tags: Vec<&'static str>,
}
