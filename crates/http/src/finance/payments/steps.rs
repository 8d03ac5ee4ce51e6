//! `POST /payments/{id}/{verb}`: one route per step.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::finance::payments::{self, StepPayment};
use dujiang_domain::finance::PaymentVerb;
use dujiang_domain::ids::PaymentId;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_actix_web::service_config::ServiceConfig;
use validator::Validate;

use super::view::PaymentView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating, Id};

/// What comes along with a step.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct PaymentStepBody {
    /// Why; needed to return, reject or reverse.
    #[validate(length(max = 500))]
    #[schema(max_length = 500, example = "资料不全")]
    reason: Option<String>,
    /// For paying and reversing: the day on which the money moves; today when nothing is said.
    effective_on: Option<NaiveDate>,
}

async fn run(app: &App, caller: Creating, id: PaymentId, body: PaymentStepBody, verb: PaymentVerb) -> Answer {
    let command = StepPayment { id, verb, reason: body.reason, effective_on: body.effective_on };
    let written = payments::step(app, &caller.0.call, command).await?;
    let view = PaymentView::new(written.value, None);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}

/// One handler per step, so that each stands in the document with its own permission.
macro_rules! steps {
    ($($name:ident = $path:literal, $verb:ident, $doc:literal;)+) => {
        $(
            #[doc = $doc]
            #[utoipa::path(
                tag = "payments",
                security(("bearer" = [])),
                params(
                    ("id" = Uuid, Path, description = "The payment"),
                    crate::document::KeyHeader,
                    crate::document::VersionHeader,
                ),
                request_body = PaymentStepBody,
                responses((status = 200, body = PaymentView, description = "The payment",
                    headers(("ETag" = String)))),
            )]
            #[post($path)]
            async fn $name(
                app: Data<App>,
                caller: Creating,
                id: Id<PaymentId>,
                body: Body<PaymentStepBody>,
            ) -> Answer {
                run(&app, caller, id.0, body.0, PaymentVerb::$verb).await
            }
        )+

        /// The routes of the steps.
        pub(super) fn routes(config: &mut ServiceConfig<'_>) {
            config$(.service($name))+;
        }
    };
}

steps! {
    submit_payment = "/payments/{id}/submit", Submit, "Hand a draft in for approval.";
    withdraw_payment = "/payments/{id}/withdraw", Withdraw, "Take back what was handed in and is not approved yet.";
    approve_payment = "/payments/{id}/approve", Approve, "Approve what another handed in.";
    return_payment = "/payments/{id}/return", Return, "Send back to its draft, with a reason.";
    reject_payment = "/payments/{id}/reject", Reject, "Refuse for good, with a reason.";
    pay_payment = "/payments/{id}/pay", Pay, "Pay what another approved.";
    reverse_payment = "/payments/{id}/reverse", Reverse, "Take back what was paid, once, with a reason.";
}
