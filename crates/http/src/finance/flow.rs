//! `GET /projects/{id}/funds/flow`: nodes and links of the flow picture.

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::finance::{self, FlowNodeKind};
use dujiang_domain::finance::FundingSource;
use dujiang_domain::ids::ProjectId;
use dujiang_domain::money::Money;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;

use super::figures::money;
use super::words::FundingSourceWord;
use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};

/// The routes of the flow picture.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(get_project_fund_flow);
}

/// What part of the flow is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct FundFlowParams {
    /// Of this source.
    #[param(value_type = Option<FundingSourceWord>)]
    source: Option<FundingSource>,
    /// Of this budget year.
    #[param(minimum = 1990, maximum = 2100)]
    year: Option<i32>,
}

/// What a node stands for.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(rename_all = "snake_case")]
pub(crate) enum FundFlowNodeKind {
    /// A source that gave money; its label is the word of the source.
    Source,
    /// The project.
    Project,
    /// A budget line; an empty label for what was paid without one.
    Line,
    /// Received and not paid yet.
    Held,
    /// Somebody who was paid.
    Payee,
    /// All smaller payees together.
    OtherPayees,
}

impl From<FlowNodeKind> for FundFlowNodeKind {
    fn from(kind: FlowNodeKind) -> Self {
        match kind {
            FlowNodeKind::Source => Self::Source,
            FlowNodeKind::Project => Self::Project,
            FlowNodeKind::Line => Self::Line,
            FlowNodeKind::Held => Self::Held,
            FlowNodeKind::Payee => Self::Payee,
            FlowNodeKind::OtherPayees => Self::OtherPayees,
        }
    }
}

/// A node of the picture.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FundFlowNode {
    /// Its name within the picture.
    id: String,
    /// What it stands for.
    kind: FundFlowNodeKind,
    /// What people call it; empty where the screens have a word of their own.
    label: String,
    /// What flows through it, in yuan.
    #[schema(value_type = String, example = "1200.00")]
    amount: Money,
}

/// A flow between two nodes.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FundFlowLink {
    /// From this node.
    from: String,
    /// To this one.
    to: String,
    /// How much, in yuan.
    #[schema(value_type = String, example = "1200.00")]
    amount: Money,
}

/// The flow of a project's money: source → project → line → payee, and what is still held. What flows in equals
/// what was received, what flows to lines and payees equals what was paid.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FundFlowView {
    /// The nodes, from left to right.
    nodes: Vec<FundFlowNode>,
    /// The links.
    links: Vec<FundFlowLink>,
}

/// The flow of a project's money, as nodes and links.
#[utoipa::path(
    tag = "funds",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), FundFlowParams),
    responses((status = 200, body = FundFlowView, description = "The flow")),
)]
#[get("/projects/{id}/funds/flow")]
async fn get_project_fund_flow(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<FundFlowParams>,
) -> Answer {
    let flow = finance::flow(&app, caller.actor(), id.0, params.0.source, params.0.year).await?;
    let node = |node: finance::FlowNode| FundFlowNode {
        id: node.id,
        kind: node.kind.into(),
        label: node.label,
        amount: money(node.fen),
    };
    let link =
        |link: finance::FlowLink| FundFlowLink { from: link.from, to: link.to, amount: money(link.fen) };
    Ok(answer::plain(&FundFlowView {
        nodes: flow.nodes.into_iter().map(node).collect(),
        links: flow.links.into_iter().map(link).collect(),
    }))
}
