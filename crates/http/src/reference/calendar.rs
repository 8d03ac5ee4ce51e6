//! `/calendar`: the tables of 节假日与调休, and deadlines reckoned by them.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{get, put};
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::reference::{self, CalendarView, SaveCalendarYear};
use dujiang_domain::reference::{CalendarDay, DayKind};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Params, PathCode, Year};

/// Why a day is not as its weekday says.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum DayKindWord {
    /// 休: part of a holiday.
    Holiday,
    /// 班: a weekend day that is worked to make up.
    MakeupWorkday,
}

/// A day that differs from the plain week.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct CalendarDayView {
    /// The date.
    #[schema(example = "2026-10-01")]
    date: NaiveDate,
    /// Whether people work on it.
    is_working_day: bool,
    /// Off or made up.
    #[schema(value_type = DayKindWord)]
    kind: DayKind,
    /// The holiday it belongs to.
    #[schema(max_length = 40, example = "国庆节")]
    name: String,
}

impl From<CalendarDay> for CalendarDayView {
    fn from(day: CalendarDay) -> Self {
        Self { date: day.date, is_working_day: day.kind.is_working_day(), kind: day.kind, name: day.name }
    }
}

/// The calendar of a year.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CalendarYearView {
    /// The year.
    #[schema(minimum = 1990, maximum = 2100, example = 2026)]
    year: i32,
    /// Whether its table is still to come: then it follows the plain week and deadlines in it may move.
    is_provisional: bool,
    /// The notice the table comes from; null while there is none.
    #[schema(required = true, max_length = 200)]
    source: Option<String>,
    /// The days that differ from the plain week, in order.
    #[schema(max_items = 366)]
    days: Vec<CalendarDayView>,
    /// Rises with every change; 0 while there is no table.
    #[schema(minimum = 0)]
    version: i64,
}

impl From<CalendarView> for CalendarYearView {
    fn from(view: CalendarView) -> Self {
        Self {
            year: view.year,
            is_provisional: view.is_provisional(),
            source: view.source,
            days: view.days.into_iter().map(CalendarDayView::from).collect(),
            version: view.version,
        }
    }
}

/// Which year.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct CalendarParams {
    /// The year; the present one when absent.
    #[param(minimum = 1990, maximum = 2100, example = 2026)]
    year: Option<i32>,
}

/// The working-day calendar of a year.
#[utoipa::path(
    tag = "calendar",
    security(("bearer" = [])),
    params(CalendarParams),
    responses((status = 200, body = CalendarYearView, description = "The year", headers(("ETag" = String)))),
)]
#[get("/calendar")]
pub(crate) async fn get_calendar_year(
    app: Data<App>,
    caller: Caller,
    query: Params<CalendarParams>,
) -> Answer {
    let view = reference::calendar_year(&app, caller.actor(), query.0.year).await?;
    let version = view.version;
    Ok(answer::thing(&CalendarYearView::from(view), version))
}

/// A day of a table to save.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SaveCalendarDay {
    /// The date, within the year.
    #[schema(example = "2026-10-01")]
    date: NaiveDate,
    /// Off, or a weekend day made up.
    #[schema(value_type = DayKindWord)]
    kind: DayKind,
    /// The holiday it belongs to; needed for a day off.
    #[serde(default)]
    #[schema(max_length = 40, example = "国庆节")]
    name: String,
}

/// The table of a year, whole.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SaveCalendarBody {
    /// The notice it comes from.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "国务院办公厅关于2026年部分节假日安排的通知")]
    source: String,
    /// The days that differ from the plain week, in any order.
    #[validate(length(max = 366))]
    #[schema(max_items = 366, example = json!([
        {"date": "2026-10-01", "kind": "holiday", "name": "国庆节"},
        {"date": "2026-10-10", "kind": "makeup_workday", "name": "国庆节"},
    ]))]
    days: Vec<SaveCalendarDay>,
}

/// Publish or correct the table of a year. `If-Match` names version 0 for a year without one.
#[utoipa::path(
    tag = "calendar",
    security(("bearer" = [])),
    params(
        ("year" = i32, Path, description = "The year", minimum = 1990, maximum = 2100, example = 2026),
        crate::document::VersionHeader,
    ),
    request_body = SaveCalendarBody,
    responses((status = 200, body = CalendarYearView, description = "The year", headers(("ETag" = String)))),
)]
#[put("/calendar/{year}")]
pub(crate) async fn save_calendar_year(
    app: Data<App>,
    caller: Caller,
    year: PathCode<Year>,
    body: Body<SaveCalendarBody>,
) -> Answer {
    let day = |day: SaveCalendarDay| CalendarDay { date: day.date, kind: day.kind, name: day.name };
    let days = body.0.days.into_iter().map(day).collect();
    let command = SaveCalendarYear { year: year.0.0, source: body.0.source, days };
    let written = reference::save_calendar_year(&app, &caller.call, command).await?;
    let version = written.value.version;
    let view = CalendarYearView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, version, written.is_replay))
}

/// Which period.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct DeadlineParams {
    /// The day the period begins; it does not count itself.
    #[param(example = "2025-09-22")]
    from: NaiveDate,
    /// How many working days it lasts.
    #[param(minimum = 0, maximum = 3660, example = 20)]
    working_days: u32,
}

/// When a period ends.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DeadlineView {
    /// Its last day.
    #[schema(example = "2025-10-24")]
    due: NaiveDate,
    /// Whether a year on the way has no published table yet, so that the day may move.
    is_provisional: bool,
}

/// The last of so many working days after a date.
#[utoipa::path(
    tag = "calendar",
    security(("bearer" = [])),
    params(DeadlineParams),
    responses((status = 200, body = DeadlineView, description = "The last day")),
)]
#[get("/calendar/deadline")]
pub(crate) async fn compute_deadline(
    app: Data<App>,
    caller: Caller,
    query: Params<DeadlineParams>,
) -> Answer {
    let DeadlineParams { from, working_days } = query.0;
    let deadline = reference::deadline(&app, caller.actor(), from, working_days).await?;
    Ok(answer::plain(&DeadlineView { due: deadline.due, is_provisional: deadline.is_provisional }))
}
