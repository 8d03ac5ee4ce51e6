//! `POST /calendar/preview`: what an uploaded table would say, before it is saved.

use actix_web::post;
use dujiang_app::reference::{self, CalendarPreview};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::calendar::CalendarDayView;
use crate::answer::{self, Answer};
use crate::extract::{Caller, Params, TableFile};
use crate::problem::ProblemField;
use crate::texts::Language;

/// Which year the table is for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct PreviewParams {
    /// The year.
    #[param(minimum = 1990, maximum = 2100, example = 2026)]
    year: i32,
}

/// What is in an uploaded table.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CalendarPreviewView {
    /// The year it was read for.
    #[schema(minimum = 1990, maximum = 2100, example = 2026)]
    year: i32,
    /// Its days in order, when it is sound.
    #[schema(max_items = 366)]
    days: Vec<CalendarDayView>,
    /// What is wrong with it; rows of `/days/ROW/COLUMN` are counted from 0 below the header.
    #[schema(max_items = 3000)]
    problems: Vec<ProblemField>,
}

/// Read a CSV or XLSX table and say what it would save; nothing is saved.
#[utoipa::path(
    tag = "calendar",
    security(("bearer" = [])),
    params(PreviewParams),
    request_body(description = "The table, with a header row", content(
        (String = "text/csv", example = "date,kind,name\n2026-10-01,holiday,国庆节\n"),
        (inline(TableFile) = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    )),
    responses((status = 200, body = CalendarPreviewView, description = "What the table says")),
)]
#[post("/calendar/preview")]
pub(crate) async fn preview_calendar_year(
    caller: Caller,
    query: Params<PreviewParams>,
    language: Language,
    file: TableFile,
) -> Answer {
    let CalendarPreview { year, days, problems } =
        reference::preview_calendar(caller.actor(), query.0.year, file.0).await?;
    Ok(answer::plain(&CalendarPreviewView {
        year,
        days: days.into_iter().map(CalendarDayView::from).collect(),
        problems: problems.into_iter().map(|field| ProblemField::new(field, &language.0)).collect(),
    }))
}
