//! `GET /daily-briefs/digest`: what the briefs of a week or month told.

use actix_web::get;
use actix_web::web::Data;
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::field::briefs::{self, BriefDigest, Period};
use dujiang_domain::ids::ProjectId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::view::BriefItemView;
use crate::answer::{self, Answer};
use crate::extract::{Caller, Params};

/// Which digest.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct DigestParams {
    /// How long; a week when absent.
    #[param(inline, default = "week")]
    period: Option<BriefPeriodWord>,
    /// A day of the period; today when absent.
    day: Option<NaiveDate>,
    /// Of this project.
    project_id: Option<Uuid>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// How long the period of a digest is.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum BriefPeriodWord {
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
}

/// The words of a day.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BriefDay {
    /// The day.
    day: NaiveDate,
    /// What somebody added to what happened.
    #[schema(max_length = 4000)]
    words: String,
}

/// What the briefs of a project told in the period.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BriefDigestView {
    /// The project.
    project_id: Uuid,
    /// Its name.
    #[schema(max_length = 200)]
    project_name: String,
    /// Name of its unit.
    #[schema(max_length = 100)]
    unit_name: String,
    /// The days on which a brief went out.
    #[schema(max_items = 31)]
    days: Vec<BriefDay>,
    /// What happened, from the first image of the period to the last.
    #[schema(max_items = 10_000)]
    items: Vec<BriefItemView>,
}

impl From<BriefDigest> for BriefDigestView {
    fn from(digest: BriefDigest) -> Self {
        Self {
            project_id: digest.project.0,
            project_name: digest.project_name,
            unit_name: digest.unit_name,
            days: digest.days.into_iter().map(|(day, words)| BriefDay { day, words }).collect(),
            items: digest.items.into_iter().map(BriefItemView::from).collect(),
        }
    }
}

/// A page of digests.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BriefDigestPage {
    /// First day of the period.
    from: NaiveDate,
    /// Last day of the period.
    to: NaiveDate,
    /// A digest for each project of which briefs went out.
    #[schema(max_items = 100)]
    items: Vec<BriefDigestView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// The digests of a week or month, gathered from the daily briefs that went out.
#[utoipa::path(
    tag = "daily briefs",
    security(("bearer" = [])),
    params(DigestParams),
    responses((status = 200, body = BriefDigestPage, description = "A page of digests")),
)]
#[get("/daily-briefs/digest")]
pub(crate) async fn digest_daily_briefs(
    app: Data<App>,
    caller: Caller,
    params: Params<DigestParams>,
) -> Answer {
    let DigestParams { period, day, project_id, limit, cursor } = params.0;
    let page = crate::page::request(limit, cursor.as_deref())?;
    let period = match period {
        None | Some(BriefPeriodWord::Week) => Period::Week,
        Some(BriefPeriodWord::Month) => Period::Month,
    };
    let (from, to) = period.around(day.unwrap_or_else(|| briefs::today(&app)));
    let page = briefs::digest(&app, caller.actor(), (from, to), project_id.map(ProjectId), &page).await?;
    let page = page.map(BriefDigestView::from);
    Ok(answer::plain(&BriefDigestPage { from, to, items: page.items, next_cursor: page.next_cursor }))
}
