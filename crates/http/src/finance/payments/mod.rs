//! `/payments`: drafted and handed in by the unit, approved and paid by two persons of the finance bureau.

mod steps;
mod view;

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{delete, get, patch, post};
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::finance::payments::{self, PaymentFilter};
use dujiang_domain::change::Change;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::finance::{FundingSource, PaymentFields, PaymentPatch, PaymentState};
use dujiang_domain::ids::{BudgetLineId, FundPaperId, PaymentId, ProjectId};
use dujiang_domain::money::Money;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use validator::Validate;

use super::words::FundingSourceWord;
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Creating, Id, Params};

use view::{PaymentPage, PaymentView};

/// The routes of payments.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list_payments)
        .service(draft_payment)
        .service(get_payment)
        .service(edit_payment)
        .service(remove_payment);
    steps::routes(config);
}

/// A payment to draft. On a commitment its money is the commitment's; without one, source and year are needed.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DraftPayment {
    /// The project.
    project_id: Uuid,
    /// The commitment it is paid on.
    commitment_id: Option<Uuid>,
    /// Where the money comes from.
    #[schema(value_type = Option<FundingSourceWord>, example = "fiscal")]
    source: Option<FundingSource>,
    /// Budget year of the money.
    #[schema(minimum = 1990, maximum = 2100, example = 2026)]
    year: Option<i32>,
    /// The budget line it counts for.
    line_id: Option<Uuid>,
    /// What is paid for.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "第一期进度款")]
    title: String,
    /// Who is paid.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "清源建设有限公司")]
    payee: String,
    /// How much, in yuan, above zero.
    #[schema(value_type = String, example = "10.00")]
    amount: Money,
    /// Number of the invoice or settlement.
    #[serde(default)]
    #[validate(length(max = 100))]
    #[schema(max_length = 100)]
    number: String,
    /// The day by which it is to be paid.
    due_on: Option<NaiveDate>,
    /// Remarks.
    #[serde(default)]
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    note: String,
}

/// What to change in a draft; absent fields stay, null empties.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct EditPayment {
    /// What is paid for.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    title: Option<String>,
    /// Who is paid.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    payee: Option<String>,
    /// How much, in yuan, above zero.
    #[schema(value_type = Option<String>, example = "9.00")]
    amount: Option<Money>,
    /// Number of the invoice or settlement.
    #[validate(length(max = 100))]
    #[schema(max_length = 100)]
    number: Option<String>,
    /// The day by which it is to be paid.
    #[schema(value_type = Option<NaiveDate>)]
    due_on: Change<NaiveDate>,
    /// Remarks.
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    note: Option<String>,
}

/// Which payments are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct PaymentParams {
    /// Of this project.
    project_id: Option<Uuid>,
    /// In these states, separated by commas.
    #[param(max_length = 100, example = "submitted,approved")]
    state: Option<String>,
    /// Of this source.
    #[param(value_type = Option<FundingSourceWord>)]
    source: Option<FundingSource>,
    /// Of this budget year.
    #[param(minimum = 1990, maximum = 2100)]
    year: Option<i32>,
    /// For this budget line.
    line_id: Option<Uuid>,
    /// On this commitment.
    commitment_id: Option<Uuid>,
    /// Any fragment of the payee.
    #[param(max_length = 100)]
    payee: Option<String>,
    /// Only what waits for the caller to approve or to pay it.
    #[param(default = false)]
    waiting: Option<bool>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

impl PaymentParams {
    fn filter(&self) -> Result<PaymentFilter, Fault> {
        let words = self.state.as_deref().unwrap_or_default().split(',').filter(|word| !word.is_empty());
        let wrong = || Fault::new(Code::RequestQuery).with("parameter", "state");
        let states =
            words.map(|word| PaymentState::parse(word).ok_or_else(wrong)).collect::<Result<_, _>>()?;
        Ok(PaymentFilter {
            project: self.project_id.map(ProjectId),
            states,
            source: self.source,
            year: self.year,
            line: self.line_id.map(BudgetLineId),
            commitment: self.commitment_id.map(FundPaperId),
            payee: self.payee.clone().filter(|payee| !payee.trim().is_empty()),
            waiting: None,
        })
    }
}

/// Payments of projects in the caller's reach.
#[utoipa::path(
    tag = "payments",
    security(("bearer" = [])),
    params(PaymentParams),
    responses((status = 200, body = PaymentPage, description = "A page of payments")),
)]
#[get("/payments")]
async fn list_payments(app: Data<App>, caller: Caller, params: Params<PaymentParams>) -> Answer {
    let page = crate::page::request(params.0.limit, params.0.cursor.as_deref())?;
    let mine = params.0.waiting.unwrap_or(false);
    let page = payments::list(&app, caller.actor(), params.0.filter()?, mine, &page).await?;
    let page = page.map(|row| PaymentView::new(row, None));
    Ok(answer::plain(&PaymentPage { items: page.items, next_cursor: page.next_cursor }))
}

/// Draft a payment.
#[utoipa::path(
    tag = "payments",
    security(("bearer" = [])),
    params(crate::document::KeyHeader),
    request_body = DraftPayment,
    responses((status = 201, body = PaymentView, description = "The payment", headers(("ETag" = String)))),
)]
#[post("/payments")]
async fn draft_payment(app: Data<App>, caller: Creating, body: Body<DraftPayment>) -> Answer {
    let body = body.0;
    let fields = PaymentFields {
        title: body.title,
        payee: body.payee,
        amount: body.amount,
        number: body.number,
        due_on: body.due_on,
        note: body.note,
    };
    let command = payments::DraftPayment {
        project: ProjectId(body.project_id),
        commitment: body.commitment_id.map(FundPaperId),
        source: body.source,
        year: body.year,
        line: body.line_id.map(BudgetLineId),
        fields,
    };
    let written = payments::draft(&app, &caller.0.call, command).await?;
    let view = PaymentView::new(written.value, None);
    Ok(answer::written(StatusCode::CREATED, &view, view.version, written.is_replay))
}

/// One payment, with the steps that the caller may take.
#[utoipa::path(
    tag = "payments",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The payment")),
    responses((status = 200, body = PaymentView, description = "The payment", headers(("ETag" = String)))),
)]
#[get("/payments/{id}")]
async fn get_payment(app: Data<App>, caller: Caller, id: Id<PaymentId>) -> Answer {
    let row = payments::get(&app, caller.actor(), id.0).await?;
    let steps = payments::offered_steps(&app, caller.actor(), &row).await?;
    let view = PaymentView::new(row, Some(steps));
    Ok(answer::thing(&view, view.version))
}

/// Change a draft.
#[utoipa::path(
    tag = "payments",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The payment"), crate::document::VersionHeader),
    request_body = EditPayment,
    responses((status = 200, body = PaymentView, description = "The payment", headers(("ETag" = String)))),
)]
#[patch("/payments/{id}")]
async fn edit_payment(app: Data<App>, caller: Caller, id: Id<PaymentId>, body: Body<EditPayment>) -> Answer {
    let body = body.0;
    let patch = PaymentPatch {
        title: body.title,
        payee: body.payee,
        amount: body.amount,
        number: body.number,
        due_on: body.due_on,
        note: body.note,
    };
    let written = payments::edit(&app, &caller.call, payments::EditPayment { id: id.0, patch }).await?;
    let view = PaymentView::new(written.value, None);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}

/// Give a draft up.
#[utoipa::path(
    tag = "payments",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The payment"), crate::document::VersionHeader),
    responses((status = 204, description = "The draft is given up")),
)]
#[delete("/payments/{id}")]
async fn remove_payment(app: Data<App>, caller: Caller, id: Id<PaymentId>) -> Answer {
    let written = payments::remove(&app, &caller.call, payments::RemovePayment { id: id.0 }).await?;
    Ok(answer::removed(written.is_replay))
}
