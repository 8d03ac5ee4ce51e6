//! The demonstration county: an invented 安澜县 (code 990101) with units, people and projects.
//!
//! A pure generator for demonstrations, load tests and screenshots. It keeps these rules:
//!
//! - No database, files, clock or ambient randomness: the same [`Options`] give the same county.
//! - Projects are made one by one by index, so a hundred thousand of them never sit in memory together.
//! - Nothing in it is real: codes begin with 99, telephone numbers lie in an unassigned range, persons and
//!   places come from word lists. Only the manner of names follows public notices.
//! - What it says is coherent: every history follows the arrows of the project life cycle, dates are in order
//!   and not after the day before `today`, weights of siblings add up to 100, progress fits the dates.
//!
//! Things refer to each other by index; whoever loads the county maps indexes to ids.

mod calendar;
mod county;
mod deflate;
mod dice;
mod documents;
mod finances;
mod life;
mod milestones;
mod model;
mod naming;
mod organisation;
mod participants;
mod paths;
mod pdf;
mod people;
mod places;
mod plan;
mod png;
mod progress;
mod project;
mod reasons;
mod scene;
mod story;
mod templates;
mod words;

#[cfg(test)]
mod tests;

pub use county::{County, Options, county};
pub use documents::{Content, Document};
pub use life::{STATES, Step};
pub use model::{Grant, Milestone, Participant, Person, PersonIndex, Project, Region, Task, Unit, UnitIndex};
pub use scene::{Scene, View};
pub use story::{
    Answer, BudgetLine, Checklist, ChecklistItem, Deed, Flaw, Paper, Payment, Plan, Report, Risk, Story, What,
};
