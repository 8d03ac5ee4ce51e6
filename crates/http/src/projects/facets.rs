//! `GET /projects/facets`: what the filters of the register can be set to.

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::projects::{self, Facet};
use serde::Serialize;
use utoipa::ToSchema;

use crate::answer::{self, Answer};
use crate::extract::Caller;

/// A choice of a filter.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProjectFacet {
    /// Value for the filter.
    #[schema(max_length = 30, example = "2026")]
    value: String,
    /// Name for people.
    #[schema(max_length = 200, example = "2026")]
    name: String,
    /// Projects in reach that have it.
    #[schema(minimum = 1, example = 12)]
    count: i64,
}

/// The choices of the register's filters within the caller's reach.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProjectFacets {
    /// Plan years, the latest first.
    #[schema(max_items = 200)]
    years: Vec<ProjectFacet>,
    /// Tags, the most used first.
    #[schema(max_items = 200)]
    tags: Vec<ProjectFacet>,
    /// Categories, the most used first.
    #[schema(max_items = 200)]
    categories: Vec<ProjectFacet>,
    /// Regions, the most used first.
    #[schema(max_items = 200)]
    regions: Vec<ProjectFacet>,
}

/// What the filters of the register can be set to, each with its number of projects.
#[utoipa::path(
    tag = "projects",
    security(("bearer" = [])),
    responses((status = 200, body = ProjectFacets, description = "The choices")),
)]
#[get("/projects/facets")]
pub(crate) async fn list_project_facets(app: Data<App>, caller: Caller) -> Answer {
    let facets = projects::facets(&app, caller.actor()).await?;
    let all = |facets: Vec<Facet>| facets.into_iter().map(ProjectFacet::from).collect();
    Ok(answer::plain(&ProjectFacets {
        years: all(facets.years),
        tags: all(facets.tags),
        categories: all(facets.categories),
        regions: all(facets.regions),
    }))
}

impl From<Facet> for ProjectFacet {
    fn from(facet: Facet) -> Self {
        let name = facet.name.unwrap_or_else(|| facet.value.clone());
        Self { value: facet.value, name, count: facet.number }
    }
}
