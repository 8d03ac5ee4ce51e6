//! `GET /rules` and `GET /rules/{id}`.

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::rules::{self, RuleFilter};
use dujiang_domain::rules::{RuleId, RuleKind, RuleState};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::view::{RuleKindWord, RuleStateWord, RuleView};
use crate::answer::{self, Answer};
use crate::extract::{Caller, Params, PathCode};

/// Which rules are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct RuleParams {
    /// Only this kind.
    #[param(inline)]
    kind: Option<RuleKindWord>,
    /// Only those in use, or only those withdrawn.
    #[param(inline)]
    state: Option<RuleStateWord>,
    /// Any fragment of title, source document or id.
    #[param(max_length = 100, example = "信访")]
    q: Option<String>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// A page of rules.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RulePage {
    /// The rules, in the order of their ids.
    items: Vec<RuleView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// The rules that this platform keeps, each with document, clause, dates and parameters.
#[utoipa::path(
    tag = "rules",
    security(("bearer" = [])),
    params(RuleParams),
    responses((status = 200, body = RulePage, description = "The page")),
)]
#[get("/rules")]
pub(crate) async fn list_rules(app: Data<App>, caller: Caller, query: Params<RuleParams>) -> Answer {
    let query = query.0;
    let filter = RuleFilter {
        kind: query.kind.map(RuleKind::from),
        state: query.state.map(RuleState::from),
        fragment: query.q.filter(|q| !q.trim().is_empty()),
    };
    let page = crate::page::request(query.limit, query.cursor.as_deref())?;
    let page = rules::list(&app, caller.actor(), &filter, &page).await?;
    let all = rules::contradictions(&app).await?;
    let page = page.map(|rule| RuleView::among(rule, &all));
    Ok(answer::plain(&RulePage { items: page.items, next_cursor: page.next_cursor }))
}

/// A rule.
#[utoipa::path(
    tag = "rules",
    security(("bearer" = [])),
    params(("id" = String, Path, description = "The rule", max_length = 100,
        pattern = "^[a-z][a-z0-9_]*([.][a-z][a-z0-9_]*)+$", example = "petition.notify")),
    responses((status = 200, body = RuleView, description = "The rule", headers(("ETag" = String)))),
)]
#[get("/rules/{id}")]
pub(crate) async fn get_rule(app: Data<App>, caller: Caller, id: PathCode<RuleId>) -> Answer {
    let rule = rules::get(&app, caller.actor(), &id.0).await?;
    let version = rule.version;
    let view = RuleView::among(rule, &rules::contradictions(&app).await?);
    Ok(answer::thing(&view, version))
}
