//! `POST /milestones/{id}/{confirm,countersign,return-confirmation}`.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use chrono::{DateTime, FixedOffset, NaiveDate};
use dujiang_app::field::confirmations::{self, ConfirmationCommand, SecondLook};
use dujiang_app::{App, Call};
use dujiang_domain::capture::Captured;
use dujiang_domain::fault::Fault;
use dujiang_domain::field::ConfirmationFields;
use dujiang_domain::ids::{MilestoneId, UploadId};
use dujiang_domain::input::Fields;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::view::MilestoneConfirmationView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating, Id};
use crate::files::SaidPosition;

/// A milestone was reached.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConfirmMilestone {
    /// The day on which it was reached; today at the latest.
    #[schema(example = "2026-05-06")]
    reached_on: NaiveDate,
    /// Words, where the rule asks for them.
    #[serde(default)]
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000, example = "主体结构封顶，混凝土浇筑完成")]
    words: String,
    /// Photos, as many as the rule asks for: complete uploads of the one who confirms.
    #[serde(default)]
    #[schema(max_items = 9)]
    photo_ids: Vec<Uuid>,
    /// Where, when the rule asks for it.
    position: Option<SaidPosition>,
    /// When it is written, by the clock and in the time zone of the device.
    #[schema(example = "2026-05-06T09:30:00+08:00")]
    captured_at: DateTime<FixedOffset>,
}

impl ConfirmMilestone {
    fn read(self, milestone: MilestoneId) -> Result<ConfirmationCommand, Fault> {
        let mut fields = Fields::default();
        let captured = Captured::read(self.captured_at, "/captured_at", &mut fields);
        let position = fields.finish_with(SaidPosition::read(self.position, "/position"))?;
        let fields =
            ConfirmationFields { reached_on: self.reached_on, words: self.words, position, captured };
        let photos = self.photo_ids.into_iter().map(UploadId).collect();
        Ok(ConfirmationCommand { milestone, fields, photos })
    }
}

/// Confirm that a milestone was reached.
///
/// Once per milestone, with the evidence of its rule (`GET /milestones/{id}/confirmation` tells which). Where the rule
/// asks for a second person the milestone is reached only when he agrees.
#[utoipa::path(
    tag = "milestones",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The milestone"), crate::document::KeyHeader),
    request_body = ConfirmMilestone,
    responses((status = 201, body = MilestoneConfirmationView, description = "The confirmation",
        headers(("ETag" = String)))),
)]
#[post("/milestones/{id}/confirm")]
pub(crate) async fn confirm_milestone(
    app: Data<App>,
    caller: Creating,
    id: Id<MilestoneId>,
    body: Body<ConfirmMilestone>,
) -> Answer {
    let written = confirmations::confirm(&app, &caller.0.call, body.0.read(id.0)?).await?;
    let view = MilestoneConfirmationView::from(written.value);
    Ok(answer::written(StatusCode::CREATED, &view, view.version, written.is_replay))
}

/// What the second person says.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct CountersignMilestone {
    /// Words.
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    words: String,
}

/// Agree with a confirmation as the second person: the milestone is reached.
#[utoipa::path(
    tag = "milestones",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The milestone"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = CountersignMilestone,
    responses((status = 200, body = MilestoneConfirmationView, description = "The confirmation",
        headers(("ETag" = String)))),
)]
#[post("/milestones/{id}/countersign")]
pub(crate) async fn countersign_milestone(
    app: Data<App>,
    caller: Creating,
    id: Id<MilestoneId>,
    body: Body<CountersignMilestone>,
) -> Answer {
    look_again(&app, &caller.0.call, SecondLook { milestone: id.0, agrees: true, words: body.0.words }).await
}

/// Why a confirmation is returned.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReturnMilestoneConfirmation {
    /// What is wrong, for the one who confirmed.
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "缺少试块强度报告")]
    words: String,
}

/// Send a confirmation back as the second person; the milestone may be confirmed anew.
#[utoipa::path(
    tag = "milestones",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The milestone"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = ReturnMilestoneConfirmation,
    responses((status = 200, body = MilestoneConfirmationView, description = "The confirmation",
        headers(("ETag" = String)))),
)]
#[post("/milestones/{id}/return-confirmation")]
pub(crate) async fn return_milestone_confirmation(
    app: Data<App>,
    caller: Creating,
    id: Id<MilestoneId>,
    body: Body<ReturnMilestoneConfirmation>,
) -> Answer {
    look_again(&app, &caller.0.call, SecondLook { milestone: id.0, agrees: false, words: body.0.words }).await
}

async fn look_again(app: &App, call: &Call, look: SecondLook) -> Answer {
    let written = confirmations::look_again(app, call, look).await?;
    let view = MilestoneConfirmationView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}
