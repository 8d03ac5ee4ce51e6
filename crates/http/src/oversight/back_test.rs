//! `GET` and `POST /rules/{id}/back-test`: what a rule, or a correction of it, would have flagged on history.

use actix_web::web::Data;
use actix_web::{get, post};
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::oversight::back_test::{self, Case, Tried, TryOnHistory};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::oversight::alerts::ThingKind;
use dujiang_domain::oversight::back_test::Outcome;
use dujiang_domain::rules::RuleId;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use super::alerts::AlertThingWord;
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Params, PathCode};

/// How many days after a flag its outcome is looked for where nothing is said.
const OUTCOME_DAYS: i64 = 30;

/// The period of a back-test with the rule's own parameters.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct BackTestParams {
    /// First day; ninety days up to the last where it is left out.
    from: Option<NaiveDate>,
    /// Last day, not after today; today where it is left out.
    to: Option<NaiveDate>,
    /// How many days after a flag its outcome is looked for.
    #[param(minimum = 1, maximum = 366, default = 30)]
    outcome_days: Option<i64>,
}

/// A period, and parameters to try.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BackTestRule {
    /// Other parameters than the rule's own, all of them.
    #[schema(value_type = Option<Object>)]
    params: Option<Value>,
    /// First day; ninety days up to the last where it is left out.
    from: Option<NaiveDate>,
    /// Last day, not after today; today where it is left out.
    to: Option<NaiveDate>,
    /// How many days after a flag its outcome is looked for.
    #[validate(range(min = 1, max = 366))]
    #[schema(minimum = 1, maximum = 366, default = 30, example = 30)]
    outcome_days: Option<i64>,
}

/// What came of a flag.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum BackTestOutcome {
    /// It told of something that then went wrong.
    Hit,
    /// Nothing went wrong.
    FalseAlarm,
    /// Nobody can know yet.
    Undecided,
}

/// A day on which the rule would have begun to speak about a thing.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BackTestCase {
    /// The project.
    project_id: Uuid,
    /// Its name.
    #[schema(max_length = 200)]
    project_name: String,
    /// What sort of thing.
    #[schema(value_type = AlertThingWord)]
    thing_kind: ThingKind,
    /// Which.
    thing_id: Uuid,
    /// Its name.
    #[schema(max_length = 500)]
    thing_name: String,
    /// On which day.
    flagged_on: NaiveDate,
    /// What the rule would have said.
    #[schema(max_length = 2000)]
    message: String,
    /// Its figures.
    #[schema(value_type = Object, example = json!({"days": 1, "limit": 1}))]
    numbers: Value,
    /// What came of it.
    outcome: BackTestOutcome,
    /// The day on which it went wrong.
    #[schema(required = true)]
    wrong_on: Option<NaiveDate>,
}

/// What a rule would have flagged on history. Money is taken by the days on which it took effect, defects and data
/// as the log tells of them, the plan as it stands today. A flag is a hit when, for a day that comes near, the day
/// was missed; for a day that has passed, it was still not done `outcome_days` after the flag; for a project without
/// progress or behind its plan, a milestone or its planned end was missed within `outcome_days`; for a rung of the
/// ladder, the next rung was reached or the budget exceeded within `outcome_days`; for budget execution, it was still
/// as far behind at the end of that year; for all others, it was still so `outcome_days` after the flag.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BackTestView {
    /// First day of the period.
    from: NaiveDate,
    /// Last day of the period.
    to: NaiveDate,
    /// How many days after a flag its outcome was looked for.
    outcome_days: i64,
    /// How many projects were looked at, the last changed first.
    #[schema(minimum = 0, maximum = 500)]
    projects: usize,
    /// Whether there are more projects than were looked at.
    is_sample: bool,
    /// How many things were looked at.
    #[schema(minimum = 0)]
    things: usize,
    /// How often the rule would have begun to speak.
    #[schema(minimum = 0)]
    flagged: usize,
    /// How many of these went wrong.
    #[schema(minimum = 0)]
    hits: usize,
    /// How many did not.
    #[schema(minimum = 0)]
    false_alarms: usize,
    /// How many are not decided yet.
    #[schema(minimum = 0)]
    undecided: usize,
    /// The cases, the latest first.
    #[schema(max_items = 500)]
    cases: Vec<BackTestCase>,
}

impl From<Case> for BackTestCase {
    fn from(case: Case) -> Self {
        let Case { project: (project, project_name), flag } = case;
        Self {
            project_id: project.0,
            project_name,
            thing_kind: flag.thing.kind,
            thing_id: flag.thing.id,
            thing_name: flag.thing.name,
            flagged_on: flag.day,
            message: flag.message,
            numbers: Value::Object(flag.numbers),
            outcome: match flag.outcome {
                Outcome::Hit => BackTestOutcome::Hit,
                Outcome::FalseAlarm => BackTestOutcome::FalseAlarm,
                Outcome::Undecided => BackTestOutcome::Undecided,
            },
            wrong_on: flag.wrong_on,
        }
    }
}

async fn answer(app: &App, caller: &Caller, wish: TryOnHistory) -> Answer {
    let outcome_days = wish.outcome_days;
    let Tried { from, to, projects, is_sample, things, counts, cases } =
        back_test::try_on_history(app, caller.actor(), &wish).await?;
    let (hits, false_alarms, undecided) = counts;
    let flagged = hits + false_alarms + undecided;
    let cases = cases.into_iter().map(BackTestCase::from).collect();
    Ok(answer::plain(&BackTestView {
        from,
        to,
        outcome_days,
        projects,
        is_sample,
        things,
        flagged,
        hits,
        false_alarms,
        undecided,
        cases,
    }))
}

/// What the rule would have flagged with its own parameters.
#[utoipa::path(
    tag = "rules",
    security(("bearer" = [])),
    params(("id" = String, Path, description = "The rule", max_length = 100,
        pattern = "^[a-z][a-z0-9_]*([.][a-z][a-z0-9_]*)+$", example = "alert.milestone.overdue"), BackTestParams),
    responses((status = 200, body = BackTestView, description = "What it would have flagged")),
)]
#[get("/rules/{id}/back-test")]
pub(crate) async fn get_back_test(
    app: Data<App>,
    caller: Caller,
    id: PathCode<RuleId>,
    params: Params<BackTestParams>,
) -> Answer {
    let BackTestParams { from, to, outcome_days } = params.0;
    let outcome_days = outcome_days.unwrap_or(OUTCOME_DAYS);
    if !(1..=366).contains(&outcome_days) {
        return Err(Fault::new(Code::RequestQuery).with("parameter", "outcome_days").into());
    }
    let wish = TryOnHistory { rule: id.0, params: None, from, to, outcome_days };
    answer(&app, &caller, wish).await
}

/// What the rule would have flagged with other parameters; nothing is stored.
#[utoipa::path(
    tag = "rules",
    security(("bearer" = [])),
    params(("id" = String, Path, description = "The rule", max_length = 100,
        pattern = "^[a-z][a-z0-9_]*([.][a-z][a-z0-9_]*)+$", example = "alert.milestone.overdue")),
    request_body = BackTestRule,
    responses((status = 200, body = BackTestView, description = "What it would have flagged")),
)]
#[post("/rules/{id}/back-test")]
pub(crate) async fn back_test_rule(
    app: Data<App>,
    caller: Caller,
    id: PathCode<RuleId>,
    body: Body<BackTestRule>,
) -> Answer {
    let BackTestRule { params, from, to, outcome_days } = body.0;
    let outcome_days = outcome_days.unwrap_or(OUTCOME_DAYS);
    let wish = TryOnHistory { rule: id.0, params, from, to, outcome_days };
    answer(&app, &caller, wish).await
}
