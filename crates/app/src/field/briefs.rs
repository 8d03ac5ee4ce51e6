//! Daily briefs: drafted from what is on record, edited or left as they are, sent in one command; and their digests.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use dujiang_domain::access::{Actor, ReadProject, SendBrief};
use dujiang_domain::audit::Event;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::field::{BriefItem, BriefState, DailyBrief, brief_id, draft, gather};
use dujiang_domain::ids::{DailyBriefId, ProjectId, UserId};
use dujiang_domain::time::civil_date;
use dujiang_persistence::Tx;
use dujiang_persistence::field::briefs as store;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{App, AppError, Call, Outcome, Page, PageRequest, Written, projects};

/// A brief as its readers see it, written by somebody or drafted by itself.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ShownBrief {
    /// Identifier, the same for the same project and day.
    pub id: DailyBriefId,
    /// The project.
    pub project_id: ProjectId,
    /// Its name.
    pub project_name: String,
    /// Name of its unit.
    pub unit_name: String,
    /// The day.
    pub day: NaiveDate,
    /// What somebody added.
    pub words: String,
    /// What happened.
    pub items: Vec<BriefItem>,
    /// Where it stands.
    pub state: BriefState,
    /// When it went out.
    pub sent_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Version for a change; 0 while nobody wrote anything.
    pub version: i64,
}

/// Today in China.
pub fn today(app: &App) -> NaiveDate {
    civil_date(app.database().now())
}

/// A page of the briefs of a day in the caller's reach, those that drafted themselves included. A project to which
/// nothing happened has none.
///
/// # Errors
/// When the caller may read no projects at all, or the cursor is of another list.
pub async fn of_day(
    app: &App,
    actor: &Actor,
    day: Option<NaiveDate>,
    project: Option<ProjectId>,
    page: &PageRequest,
) -> Result<Page<ShownBrief>, AppError> {
    let day = day.unwrap_or_else(|| today(app));
    let reach = actor.reach::<ReadProject>()?;
    let page = store::of_day(app.database(), &reach, day, project, page).await?;
    let is_open =
        |row: &&store::DayRow| row.brief.as_ref().is_none_or(|brief| brief.state == BriefState::Draft);
    let open: Vec<ProjectId> = page.items.iter().filter(is_open).map(|row| row.project).collect();
    let mut happened = store::happenings(app.database(), &open, (day, day)).await?;
    Ok(page.map(|row| {
        let drafted = draft(happened.remove(&row.project).unwrap_or_default());
        shown(row.project, (row.project_name, row.unit_name), day, row.brief, drafted)
    }))
}

/// A page of the briefs of a project that somebody wrote or sent, the latest day first.
///
/// # Errors
/// When there is no such project in the caller's reach, or the cursor is of another list.
pub async fn of_project(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    page: &PageRequest,
) -> Result<Page<DailyBrief>, AppError> {
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    Ok(store::of_project(app.database(), &permit, project, page).await?)
}

/// Somebody writes the brief of a day, or sends it as it drafted itself.
#[derive(Debug, Clone, Serialize)]
pub struct WriteBrief {
    /// Of which project.
    pub project: ProjectId,
    /// Of which day.
    pub day: NaiveDate,
    /// What is to be added to what happened.
    pub words: String,
    /// Whether it goes out at once.
    pub sends: bool,
    /// Of which things what happened is not told when it goes out. One to which nothing happened changes nothing.
    pub left_out: Vec<Uuid>,
}

/// Writes the brief of a day; it goes out at once when that is wished.
///
/// # Errors
/// [`Code::BriefExists`] when somebody wrote it before, [`Code::BriefEmpty`] when nothing happened,
/// [`Code::BriefFuture`]; refusals of permission and of wrong fields.
pub async fn write(app: &App, call: &Call, command: WriteBrief) -> Result<Written<DailyBrief>, AppError> {
    app.write(call, "brief.write", &command, async |tx| {
        let (project, access) = projects::get_for_update(tx, command.project).await?;
        let permit = tx.permit::<SendBrief>(&call.actor, &access).await?;
        let by = author(permit.actor())?;
        if command.day > civil_date(tx.now()) {
            return Err(Fault::field("/day", Code::BriefFuture).into());
        }
        if store::find(tx, brief_id(project.id, command.day)).await?.is_some() {
            return Err(AppError::refused(Code::BriefExists));
        }
        let (brief, event) = if command.sends {
            let items = items_of(tx, project.id, command.day, &command.left_out).await?;
            DailyBrief::send_new((project.id, command.day), &command.words, items, by, tx.now())?
        } else {
            DailyBrief::write(project.id, command.day, &command.words, by)?
        };
        store::insert(tx, &permit, &brief).await?;
        let event = titled(event, &project.fields.name, brief.day);
        Ok(Outcome::new(brief, event))
    })
    .await
}

/// Somebody changes the words of a brief.
#[derive(Debug, Clone, Serialize)]
pub struct EditBrief {
    /// Which.
    pub id: DailyBriefId,
    /// The new words.
    pub words: String,
}

/// Changes the words of a brief that has not gone out.
///
/// # Errors
/// [`Code::BriefSent`]; refusals of permission, of a stale version and of wrong fields.
pub async fn edit(app: &App, call: &Call, command: EditBrief) -> Result<Written<DailyBrief>, AppError> {
    app.write(call, "brief.edit", &command, async |tx| {
        let found = store::get(tx, command.id).await?;
        let (project, access) = projects::get_for_update(tx, found.project_id).await?;
        let permit = tx.permit::<SendBrief>(&call.actor, &access).await?;
        let before = store::get(tx, command.id).await?;
        call.expects(before.version)?;
        let Some((after, event)) = before.edit(&command.words, author(permit.actor())?)? else {
            return Ok(Outcome::unchanged(before));
        };
        store::save(tx, &permit, &before, &after).await?;
        let event = titled(event, &project.fields.name, after.day);
        Ok(Outcome::new(after, event))
    })
    .await
}

/// Somebody sends a brief that was written.
#[derive(Debug, Clone, Serialize)]
pub struct SendWrittenBrief {
    /// Which.
    pub id: DailyBriefId,
    /// Of which things what happened is not told.
    pub left_out: Vec<Uuid>,
}

/// Sends a brief that somebody wrote, with what happened by now.
///
/// # Errors
/// [`Code::BriefSent`], [`Code::BriefEmpty`]; refusals of permission and of a stale version.
pub async fn send(
    app: &App,
    call: &Call,
    command: SendWrittenBrief,
) -> Result<Written<DailyBrief>, AppError> {
    app.write(call, "brief.send", &command, async |tx| {
        let found = store::get(tx, command.id).await?;
        let (project, access) = projects::get_for_update(tx, found.project_id).await?;
        let permit = tx.permit::<SendBrief>(&call.actor, &access).await?;
        let before = store::get(tx, command.id).await?;
        call.expects(before.version)?;
        let items = items_of(tx, project.id, before.day, &command.left_out).await?;
        let (after, event) = before.send(items, author(permit.actor())?, tx.now())?;
        store::save(tx, &permit, &before, &after).await?;
        let event = titled(event, &project.fields.name, after.day);
        Ok(Outcome::new(after, event))
    })
    .await
}

/// How long the period of a digest is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
}

impl Period {
    /// The first and the last day of the period around `day`.
    pub fn around(self, day: NaiveDate) -> (NaiveDate, NaiveDate) {
        let back = match self {
            Self::Week => u64::from(day.weekday().num_days_from_monday()),
            Self::Month => u64::from(day.day0()),
        };
        let first = day.checked_sub_days(Days::new(back)).unwrap_or(day);
        let next = match self {
            Self::Week => first.checked_add_days(Days::new(7)),
            Self::Month => first.checked_add_months(Months::new(1)),
        };
        (first, next.and_then(|next| next.pred_opt()).unwrap_or(day))
    }
}

/// What the briefs of a project told in a period.
#[derive(Debug, Clone)]
pub struct BriefDigest {
    /// The project.
    pub project: ProjectId,
    /// Its name.
    pub project_name: String,
    /// Name of its unit.
    pub unit_name: String,
    /// The words of each day that had some.
    pub days: Vec<(NaiveDate, String)>,
    /// What happened, from the first image of the period to the last.
    pub items: Vec<BriefItem>,
}

/// A page of the digests of a week or month, gathered from the briefs that went out.
///
/// # Errors
/// When the caller may read no projects at all, or the cursor is of another list.
pub async fn digest(
    app: &App,
    actor: &Actor,
    period: (NaiveDate, NaiveDate),
    project: Option<ProjectId>,
    page: &PageRequest,
) -> Result<Page<BriefDigest>, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    let page = store::sent_in(app.database(), &reach, period, project, page).await?;
    Ok(page.map(|gathered| BriefDigest {
        project: gathered.project,
        project_name: gathered.project_name,
        unit_name: gathered.unit_name,
        days: gathered.briefs.iter().map(|brief| (brief.day, brief.words.clone())).collect(),
        items: gather(gathered.briefs.into_iter().map(|brief| brief.items)),
    }))
}

async fn items_of(
    tx: &Tx,
    project: ProjectId,
    day: NaiveDate,
    left_out: &[Uuid],
) -> Result<Vec<BriefItem>, AppError> {
    let mut happened = store::happenings(tx, &[project], (day, day)).await?;
    let mut items = draft(happened.remove(&project).unwrap_or_default());
    items.retain(|item| !left_out.contains(&item.subject_id));
    Ok(items)
}

fn shown(
    project_id: ProjectId,
    (project_name, unit_name): (String, String),
    day: NaiveDate,
    brief: Option<DailyBrief>,
    drafted: Vec<BriefItem>,
) -> ShownBrief {
    let id = brief_id(project_id, day);
    match brief {
        Some(DailyBrief { words, items, state, sent_at, version, .. }) => {
            let items = if state == BriefState::Sent { items } else { drafted };
            ShownBrief { id, project_id, project_name, unit_name, day, words, items, state, sent_at, version }
        }
        None => ShownBrief {
            id,
            project_id,
            project_name,
            unit_name,
            day,
            words: String::new(),
            items: drafted,
            state: BriefState::Draft,
            sent_at: None,
            version: 0,
        },
    }
}

fn titled(event: Event, project_name: &str, day: NaiveDate) -> Event {
    event.named(format!("{project_name} {day}"))
}

fn author(person: Option<UserId>) -> Result<UserId, Fault> {
    person.ok_or_else(|| Fault::new(Code::NotFound))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_begin_on_monday_and_months_on_the_first() {
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        assert_eq!(Period::Week.around(day(5, 6)), (day(5, 4), day(5, 10)));
        assert_eq!(Period::Week.around(day(5, 4)), (day(5, 4), day(5, 10)));
        assert_eq!(Period::Week.around(day(5, 10)), (day(5, 4), day(5, 10)));
        assert_eq!(Period::Month.around(day(2, 28)), (day(2, 1), day(2, 28)));
        assert_eq!(Period::Month.around(day(12, 31)), (day(12, 1), day(12, 31)));
    }
}
