//! `/periods`: months of a unit's books, closed and reopened by two persons. A month is named by its unit, year
//! and number: it needs nobody to make it.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest, get, post};
use chrono::{DateTime, Utc};
use dujiang_app::App;
use dujiang_app::finance::periods::{self, PeriodRow, StepPeriod};
use dujiang_domain::fault::Code;
use dujiang_domain::finance::{PeriodKey, PeriodState, PeriodVerb};
use dujiang_domain::ids::OrgUnitId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use validator::Validate;

use super::words::PeriodStateWord;
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Creating, Params};
use crate::problem::ApiError;
use crate::refs::{ActorRef, UnitRef};

/// A month of a unit's books.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PeriodView {
    /// Whose books: those of this unit and of all below it.
    unit: UnitRef,
    /// The year.
    year: i64,
    /// The month.
    #[schema(minimum = 1, maximum = 12)]
    month: i64,
    /// Where it stands.
    #[schema(value_type = PeriodStateWord)]
    state: PeriodState,
    /// Whether money moves in it.
    is_closed: bool,
    /// Who asked last to close or reopen it.
    #[schema(required = true)]
    asked_by: Option<ActorRef>,
    /// When.
    #[schema(required = true)]
    asked_at: Option<DateTime<Utc>>,
    /// Who confirmed last.
    #[schema(required = true)]
    confirmed_by: Option<ActorRef>,
    /// When.
    #[schema(required = true)]
    confirmed_at: Option<DateTime<Utc>>,
    /// Why it shall be reopened.
    #[schema(required = true)]
    reason: Option<String>,
    /// Version for `If-Match`.
    version: i64,
}

impl From<PeriodRow> for PeriodView {
    fn from(row: PeriodRow) -> Self {
        let state = PeriodState::parse(&row.state).unwrap_or(PeriodState::Open);
        let actor = |id: Option<Uuid>, name| id.map(|id| ActorRef { id: Some(id), name });
        Self {
            unit: UnitRef { id: row.unit_id, name: row.unit_name },
            year: row.year,
            month: row.month,
            state,
            is_closed: state.is_closed(),
            asked_by: actor(row.asked_by, row.asked_by_name),
            asked_at: row.asked_at,
            confirmed_by: actor(row.confirmed_by, row.confirmed_by_name),
            confirmed_at: row.confirmed_at,
            reason: row.reason,
            version: row.version,
        }
    }
}

/// The twelve months of a unit's year.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PeriodList {
    /// January first.
    #[schema(max_items = 12)]
    items: Vec<PeriodView>,
}

/// Which year of whose books.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct PeriodParams {
    /// The unit.
    unit_id: Uuid,
    /// The year.
    #[param(minimum = 1990, maximum = 2100)]
    year: i32,
}

/// What comes along with a step.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct PeriodStepBody {
    /// Why; needed to ask for reopening.
    #[validate(length(max = 500))]
    #[schema(max_length = 500, example = "漏记一笔")]
    reason: Option<String>,
}

/// The month in the path; what is none cannot exist.
#[derive(Debug)]
pub(crate) struct PeriodPath(PeriodKey);

impl FromRequest for PeriodPath {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let path = request.match_info();
        let key = || {
            let unit_id = OrgUnitId(Uuid::try_parse(path.get("unit_id")?).ok()?);
            let year = path.get("year")?.parse().ok()?;
            let month = path.get("month")?.parse().ok()?;
            Some(PeriodKey { unit_id, year, month })
        };
        ready(key().map(Self).ok_or_else(|| ApiError::new(Code::RequestPath)))
    }
}

/// The months of a unit's year.
#[utoipa::path(
    tag = "periods",
    security(("bearer" = [])),
    params(PeriodParams),
    responses((status = 200, body = PeriodList, description = "The twelve months")),
)]
#[get("/periods")]
async fn list_periods(app: Data<App>, caller: Caller, params: Params<PeriodParams>) -> Answer {
    if !(1990..=2100).contains(&params.0.year) {
        return Err(dujiang_domain::fault::Fault::new(Code::RequestQuery).with("parameter", "year").into());
    }
    let unit = OrgUnitId(params.0.unit_id);
    let rows = periods::of_year(&app, caller.actor(), unit, params.0.year).await?;
    Ok(answer::plain(&PeriodList { items: rows.into_iter().map(PeriodView::from).collect() }))
}

async fn run(app: &App, caller: Creating, key: PeriodKey, body: PeriodStepBody, verb: PeriodVerb) -> Answer {
    let command = StepPeriod { key, verb, reason: body.reason };
    let written = periods::step(app, &caller.0.call, command).await?;
    let view = PeriodView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}

/// One handler per step, so that each stands in the document with its own permission.
macro_rules! steps {
    ($($name:ident = $path:literal, $verb:ident, $doc:literal;)+) => {
        $(
            #[doc = $doc]
            #[utoipa::path(
                tag = "periods",
                security(("bearer" = [])),
                params(
                    ("unit_id" = Uuid, Path, description = "The unit"),
                    ("year" = i32, Path, description = "The year", minimum = 1990, maximum = 2100),
                    ("month" = i32, Path, description = "The month", minimum = 1, maximum = 12),
                    crate::document::KeyHeader,
                    crate::document::VersionHeader,
                ),
                request_body = PeriodStepBody,
                responses((status = 200, body = PeriodView, description = "The month",
                    headers(("ETag" = String)))),
            )]
            #[post($path)]
            async fn $name(
                app: Data<App>,
                caller: Creating,
                path: PeriodPath,
                body: Body<PeriodStepBody>,
            ) -> Answer {
                run(&app, caller, path.0, body.0, PeriodVerb::$verb).await
            }
        )+

        /// The routes of periods.
        pub(super) fn routes(config: &mut ServiceConfig<'_>) {
            config.service(list_periods)$(.service($name))+;
        }
    };
}

steps! {
    close_period = "/periods/{unit_id}/{year}/{month}/close", Close,
        "Ask to close a month that is over.";
    confirm_period_close = "/periods/{unit_id}/{year}/{month}/confirm-close", ConfirmClose,
        "Confirm that a month is closed, as another person than the one who asked.";
    reopen_period = "/periods/{unit_id}/{year}/{month}/reopen", Reopen,
        "Ask to reopen a closed month, with a reason.";
    confirm_period_reopen = "/periods/{unit_id}/{year}/{month}/confirm-reopen", ConfirmReopen,
        "Confirm that a month is reopened, as another person than the one who asked.";
    cancel_period_request = "/periods/{unit_id}/{year}/{month}/cancel", Cancel,
        "Take back or turn down what was asked for a month.";
}
