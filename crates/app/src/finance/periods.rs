//! The months of a unit's books: seen, closed and reopened, each by two persons.

use dujiang_domain::access::{Actor, ConfirmPeriod, KeepPeriod, PeriodAccess, UnitAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::finance::{Period, PeriodKey, PeriodState, PeriodVerb};
use dujiang_domain::ids::OrgUnitId;
use dujiang_persistence::finance::periods as store;
pub use dujiang_persistence::finance::periods::PeriodRow;
use serde::Serialize;

use crate::{App, AppError, Call, Outcome, Written};

/// The twelve months of a unit's year.
///
/// # Errors
/// When the caller does not keep the books of this unit.
pub async fn of_year(
    app: &App,
    actor: &Actor,
    unit: OrgUnitId,
    year: i32,
) -> Result<Vec<PeriodRow>, AppError> {
    let permit = actor.may::<KeepPeriod>(&UnitAccess(unit))?;
    let unit_name = store::unit_name(app.database(), unit).await?;
    let mut rows = store::of_year(app.database(), &permit, unit, year).await?;
    for month in 1..=12 {
        if !rows.iter().any(|row| row.month == i64::from(month)) {
            rows.push(untouched(PeriodKey { unit_id: unit, year, month }, &unit_name));
        }
    }
    rows.sort_by_key(|row| row.month);
    Ok(rows)
}

fn untouched(key: PeriodKey, unit_name: &str) -> PeriodRow {
    PeriodRow {
        unit_id: key.unit_id.0,
        unit_name: unit_name.to_owned(),
        year: i64::from(key.year),
        month: i64::from(key.month),
        state: PeriodState::Open.as_str().to_owned(),
        asked_by: None,
        asked_by_name: None,
        asked_at: None,
        confirmed_by: None,
        confirmed_by_name: None,
        confirmed_at: None,
        reason: None,
        version: 1,
    }
}

/// Somebody takes a step with a month.
#[derive(Debug, Serialize)]
pub struct StepPeriod {
    /// Which month of whose books.
    pub key: PeriodKey,
    /// Which step.
    pub verb: PeriodVerb,
    /// Why.
    pub reason: Option<String>,
}

/// Takes a step with a month.
///
/// # Errors
/// Refusals of permission, four eyes, a stale version, the state, a month that still goes on, a missing reason.
pub async fn step(app: &App, call: &Call, command: StepPeriod) -> Result<Written<PeriodRow>, AppError> {
    let operation = match command.verb {
        PeriodVerb::Close => "period.close",
        PeriodVerb::ConfirmClose => "period.confirm_close",
        PeriodVerb::Reopen => "period.reopen",
        PeriodVerb::ConfirmReopen => "period.confirm_reopen",
        PeriodVerb::Cancel => "period.cancel",
    };
    let confirms = command.verb.is_confirmation();
    app.write(call, operation, &command, async |tx| {
        let key = command.key;
        if !(1..=12).contains(&key.month) || !(1990..=2100).contains(&key.year) {
            return Err(Fault::new(Code::NotFound).into());
        }
        store::unit_name(tx, key.unit_id).await?;
        if confirms {
            let asked_by = store::get(tx, key).await?.asked_by;
            let access = PeriodAccess { unit: key.unit_id, asked_by };
            let permit = tx.permit::<ConfirmPeriod>(&call.actor, &access).await?;
            let keeper = call.actor.may::<KeepPeriod>(&UnitAccess(key.unit_id))?;
            let before = store::get_for_update(tx, &keeper, key).await?;
            let (after, event) = decide(call, &before, &command, tx.stamp(&call.actor))?;
            store::save(tx, &permit, &before, &after).await?;
            return Ok(Outcome::new(store::view(tx, &permit, key).await?, event));
        }
        let permit = tx.permit::<KeepPeriod>(&call.actor, &UnitAccess(key.unit_id)).await?;
        let before = store::get_for_update(tx, &permit, key).await?;
        let (after, event) = decide(call, &before, &command, tx.stamp(&call.actor))?;
        store::save(tx, &permit, &before, &after).await?;
        Ok(Outcome::new(store::view(tx, &permit, key).await?, event))
    })
    .await
}

fn decide(
    call: &Call,
    before: &Period,
    command: &StepPeriod,
    stamp: dujiang_domain::projects::Stamp,
) -> Result<(Period, dujiang_domain::audit::Event), Fault> {
    call.expects(before.version)?;
    before.step(command.verb, command.reason.as_deref(), stamp)
}
