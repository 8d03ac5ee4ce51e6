//! `GET /projects`: the register, and its counts by state.

use std::collections::BTreeMap;

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::projects::{self, ProjectFilter, ProjectSort, RegisterQuery};
use dujiang_app::{App, PageRequest};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{OrgUnitId, UserId};
use dujiang_domain::money::Money;
use dujiang_domain::projects::ProjectState;
use dujiang_domain::rules::kinds::Light;
use serde::{Deserialize, Serialize};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{IntoParams, PartialSchema, ToSchema};
use uuid::Uuid;

use super::view::ProjectRow;
use crate::answer::{self, Answer};
use crate::document::one_of;
use crate::extract::{Caller, Params};

/// What part of the register is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct RegisterParams {
    /// Any fragment of the name.
    #[param(max_length = 100)]
    q: Option<String>,
    /// Responsible unit.
    unit_id: Option<Uuid>,
    /// With all units below it.
    #[param(default = true)]
    include_subtree: Option<bool>,
    /// States, separated by commas.
    #[param(max_length = 300, example = "planned,in_execution")]
    state: Option<String>,
    /// Category code.
    #[param(max_length = 20)]
    category: Option<String>,
    /// Region code; a shorter code takes in all below it.
    #[param(max_length = 12, pattern = "^[0-9]{2,12}$", example = "990101")]
    region: Option<String>,
    /// Plan year.
    #[param(minimum = 1990, maximum = 2100)]
    year: Option<i32>,
    /// Total investment in yuan, from.
    #[param(value_type = Option<String>, example = "1000000.00")]
    amount_min: Option<Money>,
    /// Total investment in yuan, to.
    #[param(value_type = Option<String>, example = "50000000.00")]
    amount_max: Option<Money>,
    /// Budget in yuan, from.
    #[param(value_type = Option<String>, example = "1000000.00")]
    budget_min: Option<Money>,
    /// Budget in yuan, to.
    #[param(value_type = Option<String>, example = "50000000.00")]
    budget_max: Option<Money>,
    /// Paid of the budget in percent, from; projects without a budget are left out.
    #[param(minimum = 0, maximum = 1000)]
    paid_percent_min: Option<i64>,
    /// Paid of the budget in percent, to; projects without a budget are left out.
    #[param(minimum = 0, maximum = 1000)]
    paid_percent_max: Option<i64>,
    /// A tag.
    #[param(max_length = 30)]
    tag: Option<String>,
    /// Lights, separated by commas.
    #[param(max_length = 50, example = "red,amber")]
    light: Option<String>,
    /// Responsible leader.
    leader_id: Option<Uuid>,
    /// Person in charge.
    in_charge_id: Option<Uuid>,
    /// Only projects that name the caller.
    #[param(default = false)]
    mine: Option<bool>,
    /// Order: a field, descending with a hyphen before it.
    #[param(inline, value_type = Option<ProjectSortWord>)]
    sort: Option<String>,
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

const DEFAULT_SORT: &str = "-updated_at";

/// The orders of the register, each both ways.
enum ProjectSortWord {}

impl PartialSchema for ProjectSortWord {
    fn schema() -> RefOr<Schema> {
        let words = ProjectSort::ALL.iter().map(|sort| sort.as_str());
        let both_ways = one_of(words.flat_map(|word| [word.to_owned(), format!("-{word}")]));
        both_ways.default(Some(DEFAULT_SORT.into())).into()
    }
}

impl ToSchema for ProjectSortWord {}

impl RegisterParams {
    /// The query they mean.
    ///
    /// # Errors
    /// [`Code::RequestQuery`] for words that are none.
    pub(crate) fn query(&self) -> Result<RegisterQuery, Fault> {
        let mut filter = ProjectFilter::default();
        filter.fragment = self.q.clone().filter(|q| !q.trim().is_empty());
        filter.states = self.states()?;
        filter.lights = self.lights()?;
        filter.category.clone_from(&self.category);
        filter.region.clone_from(&self.region);
        filter.year = self.year;
        filter.amount_min = self.amount_min;
        filter.amount_max = self.amount_max;
        filter.budget_min = self.budget_min;
        filter.budget_max = self.budget_max;
        filter.paid_percent_min = percent(self.paid_percent_min, "paid_percent_min")?;
        filter.paid_percent_max = percent(self.paid_percent_max, "paid_percent_max")?;
        filter.tag.clone_from(&self.tag);
        filter.leader = self.leader_id.map(UserId);
        filter.in_charge = self.in_charge_id.map(UserId);
        Ok(RegisterQuery {
            filter,
            unit: self.unit_id.map(OrgUnitId),
            include_subtree: self.include_subtree.unwrap_or(true),
            mine: self.mine.unwrap_or(false),
        })
    }

    fn states(&self) -> Result<Vec<ProjectState>, Fault> {
        let words = self.state.as_deref().unwrap_or_default().split(',').filter(|word| !word.is_empty());
        words.map(|word| ProjectState::parse(word).ok_or_else(|| wrong("state"))).collect()
    }

    fn lights(&self) -> Result<Vec<Light>, Fault> {
        let words = self.light.as_deref().unwrap_or_default().split(',').filter(|word| !word.is_empty());
        words.map(|word| Light::parse(word).ok_or_else(|| wrong("light"))).collect()
    }

    /// The order they mean; true for the greatest first.
    ///
    /// # Errors
    /// [`Code::RequestQuery`] for a word that is none.
    pub(crate) fn order(&self) -> Result<(ProjectSort, bool), Fault> {
        let text = self.sort.as_deref().unwrap_or(DEFAULT_SORT);
        let (word, descending) = text.strip_prefix('-').map_or((text, false), |word| (word, true));
        let sort = ProjectSort::ALL.iter().copied().find(|sort| sort.as_str() == word);
        sort.map(|sort| (sort, descending)).ok_or_else(|| wrong("sort"))
    }

    fn page(&self) -> Result<PageRequest, Fault> {
        crate::page::request(self.limit, self.cursor.as_deref())
    }
}

/// A share of a budget: more than ten times of it is no question that anybody has.
fn percent(value: Option<i64>, parameter: &str) -> Result<Option<i64>, Fault> {
    match value {
        Some(value) if !(0..=1000).contains(&value) => Err(wrong(parameter)),
        other => Ok(other),
    }
}

fn wrong(parameter: &str) -> Fault {
    Fault::new(Code::RequestQuery).with("parameter", parameter)
}

/// A page of the register.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProjectPage {
    /// The rows.
    items: Vec<ProjectRow>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
    /// How many rows there are in all, when it was asked for.
    #[schema(required = true)]
    total: Option<i64>,
}

/// The register: all projects in the caller's reach.
#[utoipa::path(
    tag = "projects",
    security(("bearer" = [])),
    params(RegisterParams),
    responses((status = 200, body = ProjectPage, description = "A page of the register")),
)]
#[get("/projects")]
pub(crate) async fn list_projects(app: Data<App>, caller: Caller, params: Params<RegisterParams>) -> Answer {
    let query = params.0.query()?;
    let page = projects::list(&app, caller.actor(), &query, params.0.order()?, &params.0.page()?).await?;
    let total = match params.0.with_total {
        Some(true) => Some(projects::total(&app, caller.actor(), &query).await?),
        _ => None,
    };
    let page = page.map(ProjectRow::from);
    Ok(answer::plain(&ProjectPage { items: page.items, next_cursor: page.next_cursor, total }))
}

/// How many projects stand in each state.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProjectCounts {
    /// All together.
    pub(super) total: i64,
    /// By state; a state without projects is absent.
    pub(super) by_state: BTreeMap<String, i64>,
    /// By light; a light without projects is absent. Here the state counts and the light does not.
    pub(super) by_light: BTreeMap<String, i64>,
}

/// Counts for the tabs of the register; `state`, `sort` and paging are ignored.
#[utoipa::path(
    tag = "projects",
    security(("bearer" = [])),
    params(RegisterParams),
    responses((status = 200, body = ProjectCounts, description = "The counts")),
)]
#[get("/projects/counts")]
pub(crate) async fn count_projects(app: Data<App>, caller: Caller, params: Params<RegisterParams>) -> Answer {
    let query = params.0.query()?;
    let counts = projects::count_by_state(&app, caller.actor(), &query).await?;
    let lights = projects::count_by_light(&app, caller.actor(), &query).await?;
    let total = counts.iter().map(|row| row.number).sum();
    let by_state = counts.iter().map(|row| (row.state.clone(), row.number)).collect();
    let by_light = lights.iter().map(|row| (row.state.clone(), row.number)).collect();
    Ok(answer::plain(&ProjectCounts { total, by_state, by_light }))
}
