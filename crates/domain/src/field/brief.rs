//! The daily brief 每日简报: what happened to a project on a day, drafted from what is on record.
//!
//! Whatever context records events about a project is told of without being known here. Persons are not: a brief is
//! about the work. Things are in the order in which they were first touched; what happened to one thing several times
//! is one item from its first image to its last.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::audit::{Audited, Event, EventName, FieldChange, SubjectKind, changes, id_of_code};
use crate::fault::{Code, Fault};
use crate::ids::{DailyBriefId, ProjectId, UserId};
use crate::input::Fields;

/// The most items of a brief; a day with more is told by its first ones and their number.
const MOST_ITEMS: usize = 200;
/// The most fields of one item.
const MOST_FIELDS: usize = 12;

/// Events that tell nothing of the work: reading, and what briefs are made of themselves.
pub const LEFT_OUT: [EventName; 7] = [
    EventName::DocumentRead,
    EventName::DocumentVersionAnnounced,
    EventName::PhotoOriginalRead,
    EventName::UploadAnnounced,
    EventName::UploadCompleted,
    EventName::BriefEdited,
    EventName::BriefSent,
];

/// What is worth telling of a thing that is new.
const HEADLINES: [&str; 10] = [
    "state",
    "progress_percent",
    "words",
    "amount",
    "amount_fen",
    "reached_on",
    "actual_date",
    "planned_date",
    "severity",
    "due_on",
];

/// An event as the draft needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Happening {
    /// What, as a dotted word.
    pub action: String,
    /// To what sort of thing.
    pub subject_kind: String,
    /// To which.
    pub subject_id: Uuid,
    /// Its name at that time.
    pub subject_name: String,
    /// The thing before.
    pub before: Option<Value>,
    /// The thing after.
    pub after: Option<Value>,
}

/// What happened to one thing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BriefItem {
    /// What sort of thing.
    pub subject_kind: String,
    /// Which.
    pub subject_id: Uuid,
    /// Its name.
    pub subject_name: String,
    /// What happened to it, each word once, in order.
    pub actions: Vec<String>,
    /// The fields that changed, from the first image of the period to the last.
    pub changes: Vec<FieldChange>,
}

/// Drafts the items of a period from its events, oldest first.
pub fn draft(happenings: impl IntoIterator<Item = Happening>) -> Vec<BriefItem> {
    let mut drafts: Vec<Draft> = Vec::new();
    for happening in happenings {
        let has_room = drafts.len() < MOST_ITEMS;
        match drafts.iter_mut().find(|draft| draft.is_about(&happening)) {
            Some(draft) => draft.add(happening),
            None if has_room => drafts.push(Draft::new(happening)),
            None => {}
        }
    }
    drafts.into_iter().map(Draft::finish).collect()
}

struct Draft {
    first: Happening,
    last_name: String,
    actions: Vec<String>,
    after: Option<Value>,
}

impl Draft {
    fn new(happening: Happening) -> Self {
        Self {
            last_name: happening.subject_name.clone(),
            actions: vec![happening.action.clone()],
            after: happening.after.clone(),
            first: happening,
        }
    }

    fn is_about(&self, happening: &Happening) -> bool {
        self.first.subject_id == happening.subject_id && self.first.subject_kind == happening.subject_kind
    }

    fn add(&mut self, happening: Happening) {
        if !self.actions.contains(&happening.action) {
            self.actions.push(happening.action);
        }
        if happening.before.is_some() || happening.after.is_some() {
            self.after = happening.after;
        }
        self.last_name = happening.subject_name;
    }

    fn finish(self) -> BriefItem {
        let is_new = self.first.before.is_none();
        let told = changes(self.first.before.as_ref(), self.after.as_ref());
        let worth = |change: &FieldChange| {
            change.field != "version"
                && !change.field.ends_with("_at")
                && !is_reference(&change.before)
                && !is_reference(&change.after)
                && (!is_new || HEADLINES.contains(&change.field.as_str()))
                && (!is_new || !change.after.is_null())
        };
        BriefItem {
            subject_kind: self.first.subject_kind,
            subject_id: self.first.subject_id,
            subject_name: self.last_name,
            actions: self.actions,
            changes: told.into_iter().filter(worth).take(MOST_FIELDS).collect(),
        }
    }
}

/// Identifiers and structured values tell a reader nothing.
fn is_reference(value: &Value) -> bool {
    match value {
        Value::String(text) => Uuid::try_parse(text).is_ok(),
        Value::Array(_) | Value::Object(_) => true,
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Puts the items of several days, oldest first, together for a digest of a week or a month.
pub fn gather(days: impl IntoIterator<Item = Vec<BriefItem>>) -> Vec<BriefItem> {
    let mut gathered: Vec<BriefItem> = Vec::new();
    for item in days.into_iter().flatten() {
        let known = gathered
            .iter_mut()
            .find(|known| known.subject_id == item.subject_id && known.subject_kind == item.subject_kind);
        match known {
            Some(known) => merge(known, item),
            None => gathered.push(item),
        }
    }
    gathered
}

fn merge(known: &mut BriefItem, later: BriefItem) {
    known.subject_name = later.subject_name;
    for action in later.actions {
        if !known.actions.contains(&action) {
            known.actions.push(action);
        }
    }
    for change in later.changes {
        match known.changes.iter_mut().find(|before| before.field == change.field) {
            Some(before) => before.after = change.after,
            None => known.changes.push(change),
        }
    }
    known.changes.retain(|change| change.before != change.after);
}

/// Where a brief stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BriefState {
    /// It may still be edited.
    Draft,
    /// It has gone out.
    Sent,
}

/// A brief that somebody wrote or sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DailyBrief {
    /// Identifier, the same for the same project and day.
    pub id: DailyBriefId,
    /// The project.
    pub project_id: ProjectId,
    /// The day.
    pub day: NaiveDate,
    /// What somebody adds to what happened, at most 4,000 characters.
    pub words: String,
    /// What happened, as it stood when the brief went out; empty before.
    pub items: Vec<BriefItem>,
    /// Where it stands.
    pub state: BriefState,
    /// Who wrote or sent it.
    pub written_by: UserId,
    /// When it went out.
    pub sent_at: Option<DateTime<Utc>>,
    /// Rises by one with every change.
    pub version: i64,
}

/// The identifier of the brief of a project and day, whether it was written or not.
pub fn brief_id(project: ProjectId, day: NaiveDate) -> DailyBriefId {
    DailyBriefId(id_of_code(SubjectKind::DailyBrief, &format!("{project}/{day}")))
}

impl DailyBrief {
    /// Begins the brief of a day.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn write(
        project_id: ProjectId,
        day: NaiveDate,
        words: &str,
        by: UserId,
    ) -> Result<(Self, Event), Fault> {
        let brief = Self {
            id: brief_id(project_id, day),
            project_id,
            day,
            words: checked(words)?,
            items: Vec::new(),
            state: BriefState::Draft,
            written_by: by,
            sent_at: None,
            version: 1,
        };
        let event = Event::created(EventName::BriefEdited, &brief);
        Ok((brief, event))
    }

    /// Changes its words. `None` when they are what already stands.
    ///
    /// # Errors
    /// [`Code::BriefSent`]; wrong fields.
    pub fn edit(&self, words: &str, by: UserId) -> Result<Option<(Self, Event)>, Fault> {
        self.require_draft()?;
        let words = checked(words)?;
        if words == self.words {
            return Ok(None);
        }
        let after = Self { words, written_by: by, version: self.version + 1, ..self.clone() };
        let event = Event::changed(EventName::BriefEdited, self, &after);
        Ok(Some((after, event)))
    }

    /// Sends it with what happened.
    ///
    /// # Errors
    /// [`Code::BriefSent`]; [`Code::BriefEmpty`] when nothing happened and nobody wrote anything.
    pub fn send(
        &self,
        items: Vec<BriefItem>,
        by: UserId,
        now: DateTime<Utc>,
    ) -> Result<(Self, Event), Fault> {
        self.require_draft()?;
        if items.is_empty() && self.words.is_empty() {
            return Err(Fault::new(Code::BriefEmpty));
        }
        let after = Self {
            items,
            state: BriefState::Sent,
            written_by: by,
            sent_at: Some(now),
            version: self.version + 1,
            ..self.clone()
        };
        let event = Event::changed(EventName::BriefSent, self, &after);
        Ok((after, event))
    }

    /// Sends the brief of a day that nobody has written: what happened is what it says, with `words` where given.
    ///
    /// # Errors
    /// [`Code::BriefEmpty`]; wrong fields.
    pub fn send_new(
        draft: (ProjectId, NaiveDate),
        words: &str,
        items: Vec<BriefItem>,
        by: UserId,
        now: DateTime<Utc>,
    ) -> Result<(Self, Event), Fault> {
        let (brief, _) = Self::write(draft.0, draft.1, words, by)?;
        let (sent, _) = brief.send(items, by, now)?;
        let sent = Self { version: 1, ..sent };
        let event = Event::created(EventName::BriefSent, &sent);
        Ok((sent, event))
    }

    fn require_draft(&self) -> Result<(), Fault> {
        match self.state {
            BriefState::Draft => Ok(()),
            BriefState::Sent => Err(Fault::new(Code::BriefSent)),
        }
    }
}

fn checked(words: &str) -> Result<String, Fault> {
    let mut fields = Fields::default();
    let words = fields.optional_text("/words", words, 4000);
    fields.finish(words)
}

impl Audited for DailyBrief {
    const KIND: SubjectKind = SubjectKind::DailyBrief;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    /// The log adds the day by [`Event::named`].
    fn subject_name(&self) -> &'static str {
        "每日简报"
    }

    fn project(&self) -> Option<ProjectId> {
        Some(self.project_id)
    }
}

#[cfg(test)]
#[path = "brief_tests.rs"]
mod tests;
