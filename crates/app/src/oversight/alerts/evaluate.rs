//! Evaluating the rules on some projects and saving what becomes of their alerts, in one transaction.

use std::collections::BTreeMap;
use std::sync::Arc;

use dujiang_domain::access::{Government, Permit, RunRules};
use dujiang_domain::audit::Event;
use dujiang_domain::ids::ProjectId;
use dujiang_domain::oversight::alerts::{Alert, Day, settle};
use dujiang_domain::rules::RuleBook;
use dujiang_domain::time::civil_date;
use dujiang_persistence::Tx;
use dujiang_persistence::oversight::alerts as store;
use dujiang_scheduling::WorkCalendar;

use super::facts::gather;
use crate::jobs::follow::watcher;
use crate::{App, AppError, projects, reference, rules};

/// What projects are judged by.
pub(super) struct Judge {
    book: Arc<RuleBook>,
    calendar: Arc<WorkCalendar>,
    pub(super) permit: Permit<RunRules>,
}

impl Judge {
    /// The rules and the calendar of this moment.
    ///
    /// # Errors
    /// When the database fails or a stored rule is no rule any more.
    pub(super) async fn of(app: &App) -> Result<Self, AppError> {
        let permit = watcher().may::<RunRules>(&Government)?;
        Ok(Self { book: rules::book(app).await?, calendar: reference::calendar(app).await?, permit })
    }

    /// Evaluates these projects on the day of the transaction; what happened to their alerts.
    ///
    /// # Errors
    /// When the database fails.
    pub(super) async fn evaluate(&self, tx: &Tx, ids: &[ProjectId]) -> Result<Vec<Event>, AppError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let day = Day { date: civil_date(tx.now()), at: tx.now(), calendar: &self.calendar };
        let mut alerts: BTreeMap<ProjectId, Vec<Alert>> = BTreeMap::new();
        for alert in store::of_projects_for_update(tx, ids).await? {
            alerts.entry(alert.project_id).or_default().push(alert);
        }
        let (mut changes, mut seen, mut events) = (Vec::new(), Vec::new(), Vec::new());
        for facts in gather(tx, ids, day.date).await? {
            let own = alerts.remove(&facts.id).unwrap_or_default();
            let settled = settle(&self.book, &facts, &own, day, || tx.next_id());
            changes.extend(settled.changes);
            seen.extend(settled.seen);
            events.extend(settled.events);
        }
        store::save_many(tx, &self.permit, &changes).await?;
        store::refresh(tx, &self.permit, &seen).await?;
        if !changes.is_empty() {
            let mut projects: Vec<ProjectId> = changes.iter().map(|(_, alert)| alert.project_id).collect();
            projects.sort_unstable();
            projects.dedup();
            relight(tx, &projects).await?;
        }
        Ok(events)
    }
}

/// Keeps the light of these projects as their alerts give it now.
///
/// # Errors
/// When the database fails.
pub(super) async fn relight(tx: &Tx, ids: &[ProjectId]) -> Result<(), AppError> {
    let lights = store::lights(tx, ids).await?;
    for ((light, open), projects) in store::relit(&lights) {
        projects::put_light(tx, &projects, light, open).await?;
    }
    Ok(())
}
