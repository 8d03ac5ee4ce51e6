//! `GET /alerts`, `/alerts/counts` and `/projects/{id}/alerts`.

use std::collections::BTreeMap;

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::oversight::alerts::{self, AlertFilter, AlertQuery, AlertSort};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{OrgUnitId, ProjectId};
use dujiang_domain::oversight::alerts::AlertState;
use dujiang_domain::rules::Severity;
use dujiang_domain::rules::kinds::Light;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::AlertView;
use super::view::{AlertLevelWord, AlertThingWord};
use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};

/// Which alerts are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct AlertParams {
    /// Only open ones, or only closed ones.
    open: Option<bool>,
    /// States, separated by commas.
    #[param(max_length = 100, example = "open,acknowledged")]
    state: Option<String>,
    /// Colours, separated by commas.
    #[param(max_length = 50, example = "red,amber")]
    light: Option<String>,
    /// Severity of the rule: `info`, `warn` or `block`.
    #[param(max_length = 10, example = "warn")]
    severity: Option<String>,
    /// One rule.
    #[param(max_length = 100, example = "alert.milestone.overdue")]
    rule: Option<String>,
    /// What sort of thing.
    #[param(inline)]
    thing: Option<AlertThingWord>,
    /// How far up.
    #[param(inline)]
    level: Option<AlertLevelWord>,
    /// One project.
    project_id: Option<Uuid>,
    /// Responsible unit of the project.
    unit_id: Option<Uuid>,
    /// With all units below it.
    #[param(default = true)]
    include_subtree: Option<bool>,
    /// Only those that the caller holds or supervises.
    #[param(default = false)]
    mine: Option<bool>,
    /// Only those whose last day has passed.
    #[param(default = false)]
    overdue: Option<bool>,
    /// The earliest last day first, or the latest alert first.
    #[param(inline, default = "due")]
    sort: Option<AlertSortWord>,
    /// Whether to count all rows as well.
    #[param(default = false)]
    with_total: Option<bool>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// An order of alerts.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
pub(crate) enum AlertSortWord {
    /// The earliest last day first.
    #[serde(rename = "due")]
    Due,
    /// The latest alert first.
    #[serde(rename = "-raised_at")]
    Raised,
}

impl AlertParams {
    fn query(&self) -> Result<AlertQuery, Fault> {
        let severity = self.severity.as_deref();
        let filter = AlertFilter {
            is_open: self.open,
            states: words(self.state.as_deref(), "state", AlertState::parse)?,
            lights: words(self.light.as_deref(), "light", Light::parse)?,
            severity: severity
                .map(|word| Severity::parse(word).ok_or_else(|| wrong("severity")))
                .transpose()?,
            rule: self.rule.clone(),
            thing: self.thing.map(Into::into),
            level: self.level.map(Into::into),
            project: self.project_id.map(ProjectId),
            ..AlertFilter::default()
        };
        Ok(AlertQuery {
            filter,
            unit: self.unit_id.map(OrgUnitId),
            include_subtree: self.include_subtree.unwrap_or(true),
            mine: self.mine.unwrap_or(false),
            overdue: self.overdue.unwrap_or(false),
        })
    }

    fn sort(&self) -> AlertSort {
        match self.sort {
            None | Some(AlertSortWord::Due) => AlertSort::Due,
            Some(AlertSortWord::Raised) => AlertSort::Raised,
        }
    }
}

fn words<T>(text: Option<&str>, parameter: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, Fault> {
    let words = text.unwrap_or_default().split(',').filter(|word| !word.is_empty());
    words.map(|word| parse(word).ok_or_else(|| wrong(parameter))).collect()
}

fn wrong(parameter: &str) -> Fault {
    Fault::new(Code::RequestQuery).with("parameter", parameter)
}

/// A page of alerts.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AlertPage {
    /// The alerts.
    items: Vec<AlertView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
    /// How many there are in all, when it was asked for.
    #[schema(required = true)]
    total: Option<i64>,
}

/// Alerts in the caller's reach, and those in his hands.
#[utoipa::path(
    tag = "alerts",
    security(("bearer" = [])),
    params(AlertParams),
    responses((status = 200, body = AlertPage, description = "A page of alerts")),
)]
#[get("/alerts")]
pub(crate) async fn list_alerts(app: Data<App>, caller: Caller, params: Params<AlertParams>) -> Answer {
    let params = params.0;
    let query = params.query()?;
    let page = crate::page::request(params.limit, params.cursor.as_deref())?;
    let page = alerts::list(&app, caller.actor(), &query, params.sort(), &page).await?;
    let total = match params.with_total {
        Some(true) => Some(alerts::total(&app, caller.actor(), &query).await?),
        _ => None,
    };
    let page = page.map(AlertView::from);
    Ok(answer::plain(&AlertPage { items: page.items, next_cursor: page.next_cursor, total }))
}

/// How many alerts there are.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AlertCountsView {
    /// All together.
    total: i64,
    /// Open ones.
    open: i64,
    /// Open ones by colour; a colour without any is absent.
    open_by_light: BTreeMap<String, i64>,
    /// By state; a state without any is absent.
    by_state: BTreeMap<String, i64>,
}

/// Counts for the tabs; `light`, `state`, `sort` and paging are ignored.
#[utoipa::path(
    tag = "alerts",
    security(("bearer" = [])),
    params(AlertParams),
    responses((status = 200, body = AlertCountsView, description = "The counts")),
)]
#[get("/alerts/counts")]
pub(crate) async fn count_alerts(app: Data<App>, caller: Caller, params: Params<AlertParams>) -> Answer {
    let rows = alerts::counts(&app, caller.actor(), &params.0.query()?).await?;
    let mut counts =
        AlertCountsView { total: 0, open: 0, open_by_light: BTreeMap::new(), by_state: BTreeMap::new() };
    for row in rows {
        counts.total += row.number;
        if row.state != AlertState::Resolved.as_str() {
            counts.open += row.number;
            *counts.open_by_light.entry(row.light).or_default() += row.number;
        }
        *counts.by_state.entry(row.state).or_default() += row.number;
    }
    Ok(answer::plain(&counts))
}

/// Which alerts of a project are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProjectAlertParams {
    /// Only open ones, or only closed ones.
    open: Option<bool>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// The alerts of a project, the earliest last day first.
#[utoipa::path(
    tag = "alerts",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), ProjectAlertParams),
    responses((status = 200, body = AlertPage, description = "A page of alerts")),
)]
#[get("/projects/{id}/alerts")]
pub(crate) async fn list_project_alerts(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<ProjectAlertParams>,
) -> Answer {
    let params = params.0;
    let page = crate::page::request(params.limit, params.cursor.as_deref())?;
    let page = alerts::of_project(&app, caller.actor(), id.0, params.open, &page).await?;
    let page = page.map(AlertView::from);
    Ok(answer::plain(&AlertPage { items: page.items, next_cursor: page.next_cursor, total: None }))
}
