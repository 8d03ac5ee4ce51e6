//! The working-day calendar: the tables of its years, and the days reckoned by them.

use std::sync::Arc;

use chrono::NaiveDate;
use dujiang_domain::access::{Actor, Government, ManageReference, ReadOrganisation};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::reference::{CalendarDay, CalendarTable, CalendarYear, is_reckoned};
use dujiang_domain::time::civil_date;
use dujiang_persistence::reference as store;
use dujiang_scheduling::WorkCalendar;
use serde::{Deserialize, Serialize};

use crate::{App, AppError, Call, Outcome, Written};

/// The calendar as it stands, at most a second old. Years without a table follow the plain week and make
/// every answer that touches them provisional.
///
/// # Errors
/// When the database fails or a stored table is no table any more.
pub async fn calendar(app: &App) -> Result<Arc<WorkCalendar>, AppError> {
    let now = app.database().now();
    if let Some(calendar) = app.calendar_cache().get(now) {
        return Ok(calendar);
    }
    let tables = store::tables(app.database()).await?;
    let years = tables.iter().map(|table| table.table.published()).collect::<Result<Vec<_>, _>>();
    let calendar = WorkCalendar::from_years(years.map_err(AppError::internal)?);
    Ok(app.calendar_cache().keep(now, calendar))
}

/// One year as it is shown.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CalendarView {
    /// The year.
    pub year: i32,
    /// Where its table comes from; none while the year is provisional.
    pub source: Option<String>,
    /// The days that differ from the plain week.
    pub days: Vec<CalendarDay>,
    /// Zero while the year is provisional.
    pub version: i64,
}

impl CalendarView {
    fn of(table: CalendarTable) -> Self {
        Self {
            year: table.table.year(),
            source: Some(table.source),
            days: table.table.days().to_vec(),
            version: table.version,
        }
    }

    /// Whether the table of the year is still to come.
    pub fn is_provisional(&self) -> bool {
        self.version == 0
    }
}

/// The table of a year, this year's unless another is asked for. A year without one is empty and
/// provisional, of version 0.
///
/// # Errors
/// [`Code::RequestQuery`] for a year that no table can be published for.
pub async fn calendar_year(app: &App, actor: &Actor, year: Option<i32>) -> Result<CalendarView, AppError> {
    actor.reach::<ReadOrganisation>()?;
    let year = year.unwrap_or_else(|| chrono::Datelike::year(&civil_date(app.database().now())));
    if !is_reckoned(year) {
        return Err(Fault::new(Code::RequestQuery).with("parameter", "year").into());
    }
    let table = store::table(app.database(), year).await?;
    Ok(table.map_or(CalendarView { year, source: None, days: Vec::new(), version: 0 }, CalendarView::of))
}

/// Somebody publishes the table of a year.
#[derive(Debug, Serialize)]
pub struct SaveCalendarYear {
    /// The year.
    pub year: i32,
    /// The notice it comes from.
    pub source: String,
    /// All days that differ from the plain week, in any order.
    pub days: Vec<CalendarDay>,
}

/// Publishes or corrects the table of a year, whole or not at all. The version to name for a year without
/// one is 0.
///
/// # Errors
/// Refusals of permission, of a stale version, and every fault of every day.
pub async fn save_calendar_year(
    app: &App,
    call: &Call,
    command: SaveCalendarYear,
) -> Result<Written<CalendarView>, AppError> {
    let written = app
        .write(call, "calendar.save", &command, async |tx| {
            let permit = tx.permit::<ManageReference>(&call.actor, &Government).await?;
            let before = store::find_table_for_update(tx, command.year).await?;
            call.expects(before.as_ref().map_or(0, |table| table.version))?;
            let table = CalendarYear::parse(command.year, command.days.clone()).map_err(Fault::from)?;
            match CalendarTable::save(before.as_ref(), table, &command.source)? {
                None => Ok(Outcome::unchanged(CalendarView::of(before.ok_or(Fault::new(Code::NotFound))?))),
                Some((after, event)) => {
                    store::save_table(tx, &permit, &after).await?;
                    Ok(Outcome::new(CalendarView::of(after), event))
                }
            }
        })
        .await?;
    app.calendar_cache().forget();
    Ok(written)
}

/// When a number of working days is over.
#[derive(Debug, Clone, Copy)]
pub struct Deadline {
    /// The last day.
    pub due: NaiveDate,
    /// Whether a year on the way has no published table yet.
    pub is_provisional: bool,
}

/// The last of so many working days after `from`; the day itself does not count (Civil Code art. 201).
///
/// # Errors
/// [`Code::RequestQuery`] when the day lies beyond what can be named.
pub async fn deadline(
    app: &App,
    actor: &Actor,
    from: NaiveDate,
    working_days: u32,
) -> Result<Deadline, AppError> {
    actor.reach::<ReadOrganisation>()?;
    let reckoned = calendar(app).await?.add_working_days(from, working_days);
    let reckoned = reckoned.ok_or_else(|| Fault::new(Code::RequestQuery).with("parameter", "from"))?;
    Ok(Deadline { due: reckoned.value, is_provisional: reckoned.is_provisional })
}
