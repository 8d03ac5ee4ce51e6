//! Projects 项目: one row and one number from the first draft to the archive.
//!
//! Words: the *register* 项目台账 is the list of all projects; a *command* is an arrow of the life
//! cycle; the *responsible leader* 责任领导 answers for a project, the *person in charge* 负责人
//! runs it. Invariants: there is no way to change a project's state but [`Project::command`] and
//! [`Project::record`]; every change raises the version by one and yields one event.

pub mod code;
mod document;
mod fields;
mod lifecycle;
mod open_defects;
mod participant;
mod patch;
mod project;
mod restore;

pub use document::{
    AnnouncedVersion, ArrivedContent, Document, DocumentFields, DocumentKind, DocumentPatch, DocumentVersion,
};
pub use fields::{ProjectFields, SecurityLabel};
pub use lifecycle::{Command, ProjectState};
pub use open_defects::{BySeverity, OpenDefects, open_and_overdue};
pub use participant::{Participant, ParticipantFields, ParticipantPatch, ParticipantRole};
pub use patch::ProjectPatch;
pub use project::{CommandInput, Origin, Project, Recording, Stamp};
