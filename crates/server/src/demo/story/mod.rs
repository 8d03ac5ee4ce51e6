//! The stories of the county: every deed is done by its person at its time, through the use cases that people use.
//!
//! The clock of these use cases is wound to the time of each deed. So kept sums, vouchers, the log and everything
//! else is what it would be had somebody worked here for two years. In between the rules are evaluated as they are
//! every night, and people do something about what they find.

mod alerts;
mod cast;
mod field;
mod inspections;
mod money;
mod photos;
mod plans;
mod risks;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use dujiang_app::{App, Call, bulk, identity, oversight, work};
use dujiang_demonstration::{Deed, PersonIndex, Scene, What};
use dujiang_domain::access::{Actor, Origin};
use dujiang_domain::time::{Clock, day_begins};

use super::ids::instant;
use super::{Loading, progress};
use crate::settings::Settings;
use crate::sources::SystemIds;
use crate::wiring::StartError;
pub(super) use cast::Cast;
use cast::Common;

/// How many days ago the rules were evaluated as they are every night.
const NIGHTS: [i64; 5] = [10, 7, 4, 2, 1];

/// A clock that shows what it was set to.
struct WoundClock(Mutex<DateTime<Utc>>);

impl Clock for WoundClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl WoundClock {
    fn wind(&self, at: DateTime<Utc>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = at;
    }
}

/// Where the deeds are done.
struct Stage<'a> {
    app: App,
    clock: Arc<WoundClock>,
    loading: &'a Loading<'a>,
    actors: HashMap<PersonIndex, Actor>,
    pictures: BTreeMap<Scene, photos::Picture>,
}

/// A deed of one of the projects, or of the county.
struct Turn {
    deed: Deed,
    project: Option<usize>,
}

/// Tells the stories of the projects, in the order of time, and has the rules evaluated at the end.
pub(super) async fn tell(
    app: &App,
    settings: &Settings,
    loading: &Loading<'_>,
    mut casts: Vec<Cast>,
) -> Result<(), StartError> {
    if casts.is_empty() {
        return Ok(());
    }
    // What the register was loaded with is told now; what follows, at its time.
    while work::tell_once(app).await? {}
    let turns = turns(loading, &mut casts);
    let clock = Arc::new(WoundClock(Mutex::new(app.database().now())));
    let stage_app = crate::wiring::open_with(
        settings,
        Arc::<WoundClock>::clone(&clock),
        Arc::new(SystemIds::default()),
        |_, _| {},
    );
    let app_of_stage = stage_app.await?;
    bulk::hurry(&app_of_stage).await?;
    let mut stage =
        Stage { app: app_of_stage, clock, loading, actors: HashMap::new(), pictures: BTreeMap::new() };
    let mut common = Common::default();
    let mut nights = stage.nights();
    let bar = progress(turns.len(), "telling stories");
    for turn in turns {
        while let Some(night) = nights.pop_if(|night| *night <= instant(turn.deed.at)) {
            stage.night(night, &casts).await?;
        }
        let cast = turn.project.and_then(|place| casts.get_mut(place));
        let told = format!("{:?} at {}", turn.deed.what, turn.deed.at);
        stage.act(turn.deed, cast, &mut common).await.map_err(|error| format!("{told}: {error}"))?;
        bar.inc(1);
    }
    for night in nights.into_iter().rev() {
        stage.night(night, &casts).await?;
    }
    bulk::seal(app).await?;
    oversight::alerts::run_now(app).await?;
    bulk::seal(app).await?;
    while work::react_once(app).await? {
        bulk::seal(app).await?;
    }
    Ok(())
}

/// All deeds in the order of time; those of one moment as they were told.
fn turns(loading: &Loading<'_>, casts: &mut [Cast]) -> Vec<Turn> {
    let common = loading.county.common_deeds().into_iter();
    let mut turns: Vec<Turn> = common.map(|deed| Turn { deed, project: None }).collect();
    for (place, cast) in casts.iter_mut().enumerate() {
        turns.extend(cast.deeds().into_iter().map(|deed| Turn { deed, project: Some(place) }));
    }
    turns.sort_by_key(|turn| turn.deed.at);
    turns
}

impl Stage<'_> {
    /// The nights on which the rules are evaluated, the last first.
    fn nights(&self) -> Vec<DateTime<Utc>> {
        let today = day_begins(self.loading.county.options().today);
        let night = |days: i64| today - TimeDelta::days(days) + TimeDelta::minutes(10);
        NIGHTS.into_iter().rev().map(night).collect()
    }

    /// Somebody with his rights, asking for something.
    async fn call(&mut self, by: PersonIndex, expected: Option<i64>) -> Result<Call, StartError> {
        if !self.actors.contains_key(&by) {
            let person = self.loading.ids.person(by)?.id;
            let actor = identity::acting_for(&self.app, person, Origin::default()).await?;
            self.actors.insert(by, actor);
        }
        let actor = self.actors.get(&by).cloned().ok_or("nobody acts")?;
        Ok(Call { expected, ..Call::by(actor) })
    }

    async fn act(
        &mut self,
        deed: Deed,
        cast: Option<&mut Cast>,
        common: &mut Common,
    ) -> Result<(), StartError> {
        self.clock.wind(instant(deed.at));
        let Some(cast) = cast else {
            return match deed.what {
                What::Month { .. } => self.month(deed, common).await,
                _ => self.checklist(deed, common).await,
            };
        };
        match deed.what {
            What::PlanLine(_)
            | What::AdjustLine { .. }
            | What::Record { .. }
            | What::ReversePaper { .. }
            | What::CloseCommitment { .. }
            | What::DraftPayment(_)
            | What::StepPayment { .. } => self.money(deed, cast).await,
            What::Report(_)
            | What::AskCompletion { .. }
            | What::CompleteReport { .. }
            | What::AcceptReport { .. }
            | What::WithdrawReport { .. }
            | What::Confirm { .. }
            | What::LookAgain { .. }
            | What::Brief { .. } => self.field(deed, cast).await,
            What::RaiseRisk(_)
            | What::TreatRisk { .. }
            | What::ReviewRisk { .. }
            | What::OccurRisk { .. }
            | What::CloseRisk { .. }
            | What::ReopenRisk { .. } => self.risk(deed, cast).await,
            What::DraftPlan(_)
            | What::IssuePlan { .. }
            | What::WithdrawPlan { .. }
            | What::ActivatePlan { .. }
            | What::NoteActivation { .. }
            | What::StandDown { .. } => self.plan(deed, cast).await,
            _ => self.inspection(deed, cast, common).await,
        }
    }
}

/// A moment of the county as an instant, for those below.
fn at(moment: NaiveDateTime) -> DateTime<Utc> {
    instant(moment)
}
