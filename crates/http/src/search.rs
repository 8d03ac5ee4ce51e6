//! `GET /search`: the one box in the top bar.

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::search::{self, Found};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::search::SearchKind;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use crate::answer::{self, Answer};
use crate::extract::{Caller, Params};
use crate::refs::UnitRef;
use crate::words::unword;

/// Results of each kind when nobody says otherwise.
const DEFAULT: i64 = 10;
/// The most results of each kind.
const MOST: i64 = 50;
/// The longest text that is looked for, in characters.
const LONGEST: usize = 100;

/// What to look for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct SearchParams {
    /// Fragments of titles, parted by spaces; a title must have them all. Case and width of the
    /// characters do not matter.
    #[param(max_length = 100, example = "道路硬化")]
    q: String,
    /// Only this kind.
    #[param(value_type = Option<SearchKindWord>)]
    kind: Option<SearchKind>,
    /// The most results of each kind, 1 to 50.
    #[param(minimum = 1, maximum = 50, default = 10)]
    limit: Option<i64>,
}

impl SearchParams {
    fn limit(&self) -> Result<i64, Fault> {
        let limit = self.limit.unwrap_or(DEFAULT);
        if (1..=MOST).contains(&limit) { Ok(limit) } else { Err(wrong("limit")) }
    }

    fn text(&self) -> Result<&str, Fault> {
        if self.q.chars().count() > LONGEST { Err(wrong("q")) } else { Ok(&self.q) }
    }
}

fn wrong(parameter: &str) -> Fault {
    Fault::new(Code::RequestQuery).with("parameter", parameter)
}

/// What can be found.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum SearchKindWord {
    Project,
    Document,
    Task,
}

/// Everything that was found: projects, then papers, then tasks, the best of each kind first.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SearchResults {
    /// What was found.
    #[schema(max_items = 150)]
    items: Vec<SearchResult>,
}

/// Something that was found.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SearchResult {
    /// What it is.
    #[schema(value_type = SearchKindWord)]
    kind: SearchKind,
    /// Identifier.
    id: Uuid,
    /// The project it belongs to; of a project, itself.
    project_id: Uuid,
    /// Title.
    #[schema(max_length = 200)]
    title: String,
    /// The stretches of the title that answer: where each begins, from 0, and how long it is,
    /// in characters.
    #[schema(value_type = Vec<Vec<u32>>, max_items = 200, example = json!([[3, 4]]))]
    highlight: Vec<[usize; 2]>,
    /// Where it belongs.
    context: SearchContext,
}

/// Where something that was found belongs.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SearchContext {
    /// Name of the project.
    #[schema(max_length = 200)]
    project_name: String,
    /// The unit that answers for the project.
    unit: UnitRef,
}

impl From<Found> for SearchResult {
    fn from(found: Found) -> Self {
        let hit = found.hit;
        Self {
            kind: unword(&hit.kind).unwrap_or(SearchKind::Project),
            id: hit.id,
            project_id: hit.project_id,
            title: hit.title,
            highlight: found.marks.into_iter().map(|mark| [mark.start, mark.length]).collect(),
            context: SearchContext {
                project_name: hit.project_name,
                unit: UnitRef { id: hit.unit_id, name: hit.unit_name },
            },
        }
    }
}

/// Find projects, papers and tasks by fragments of their titles.
#[utoipa::path(
    tag = "search",
    security(("bearer" = [])),
    params(SearchParams),
    responses((status = 200, body = SearchResults, description = "What was found")),
)]
#[get("/search")]
pub(crate) async fn find_anything(app: Data<App>, caller: Caller, params: Params<SearchParams>) -> Answer {
    let params = params.0;
    let found = search::find(&app, caller.actor(), params.text()?, params.kind, params.limit()?).await?;
    Ok(answer::plain(&SearchResults { items: found.into_iter().map(SearchResult::from).collect() }))
}

/// The routes of this room.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(find_anything);
}
