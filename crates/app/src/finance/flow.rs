//! The flow of a project's money, as the nodes and links of a Sankey picture: source → project → line → payee,
//! and what is still there. Its sums are those of the fund page to the 分.

use std::collections::BTreeMap;

use dujiang_domain::access::{Actor, ReadProject};
use dujiang_domain::finance::{FundingSource, Stage};
use dujiang_domain::ids::ProjectId;
use dujiang_persistence::finance::balances::{self as store, PostingFilter};
use dujiang_persistence::finance::paid::{self, PaidRow};
use uuid::Uuid;

use crate::{App, AppError, projects};

/// What a node stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlowNodeKind {
    /// A source that gave money.
    Source,
    /// The project.
    Project,
    /// A budget line; without a name what was paid without one.
    Line,
    /// What is received and not paid yet.
    Held,
    /// Somebody who was paid.
    Payee,
    /// All smaller payees together.
    OtherPayees,
}

/// A node.
#[derive(Debug, Clone)]
pub struct FlowNode {
    /// Its name within the picture.
    pub id: String,
    /// What it stands for.
    pub kind: FlowNodeKind,
    /// What people call it; empty where the screens have a word of their own.
    pub label: String,
    /// What flows through it, in 分.
    pub fen: i64,
}

/// A flow between two nodes.
#[derive(Debug, Clone)]
pub struct FlowLink {
    /// From this node.
    pub from: String,
    /// To this one.
    pub to: String,
    /// In 分, above zero.
    pub fen: i64,
}

/// The picture.
#[derive(Debug, Clone, Default)]
pub struct Flow {
    /// Its nodes, from left to right.
    pub nodes: Vec<FlowNode>,
    /// Its links.
    pub links: Vec<FlowLink>,
}

/// Payees that get a node of their own; the others share one.
const PAYEES: usize = 20;

/// The flow of a project's money, narrowed to a source and a year.
///
/// # Errors
/// When there is no such project in the caller's reach.
pub async fn flow(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    source: Option<FundingSource>,
    year: Option<i32>,
) -> Result<Flow, AppError> {
    let (found, access) = projects::load(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    let filter = PostingFilter { source, year, ..PostingFilter::default() };
    let balances = store::balances(app.database(), &permit, project, &filter).await?;
    let paid = paid::by_line_and_payee(app.database(), &permit, project, &filter).await?;
    let mut received: BTreeMap<String, i64> = BTreeMap::new();
    let mut held = 0;
    for row in balances {
        match row.stage()? {
            Stage::Funded => *received.entry(row.source).or_default() += row.balance_fen,
            Stage::Held => held += row.balance_fen,
            _ => {}
        }
    }
    Ok(picture(&found.fields.name, &received, held, &paid))
}

fn picture(project: &str, received: &BTreeMap<String, i64>, held: i64, paid: &[PaidRow]) -> Flow {
    let mut flow = Flow::default();
    let center = "project".to_owned();
    for (source, fen) in received.iter().filter(|(_, fen)| **fen > 0) {
        let id = format!("source:{source}");
        flow.node(&id, FlowNodeKind::Source, source, *fen);
        flow.link(&id, &center, *fen);
    }
    flow.node(&center, FlowNodeKind::Project, project, received.values().sum());
    let mut lines: BTreeMap<Option<Uuid>, (&str, i64)> = BTreeMap::new();
    let mut receivers: BTreeMap<&str, i64> = BTreeMap::new();
    for row in paid {
        let line = lines.entry(row.line_id).or_insert((row.line_title.as_deref().unwrap_or_default(), 0));
        line.1 += row.paid_fen;
        *receivers.entry(&row.payee).or_default() += row.paid_fen;
    }
    for (line, (title, fen)) in &lines {
        flow.node(&line_id(*line), FlowNodeKind::Line, title, *fen);
        flow.link(&center, &line_id(*line), *fen);
    }
    if held > 0 {
        flow.node("held", FlowNodeKind::Held, "", held);
        flow.link(&center, "held", held);
    }
    let mut ranked: Vec<(&str, i64)> = receivers.into_iter().collect();
    ranked.sort_by_key(|(name, fen)| (std::cmp::Reverse(*fen), *name));
    let rest: i64 = ranked.iter().skip(PAYEES).map(|(_, fen)| fen).sum();
    ranked.truncate(PAYEES);
    for (payee, fen) in &ranked {
        flow.node(&format!("payee:{payee}"), FlowNodeKind::Payee, payee, *fen);
    }
    if rest > 0 {
        flow.node("others", FlowNodeKind::OtherPayees, "", rest);
    }
    let mut to_payees: BTreeMap<(String, String), i64> = BTreeMap::new();
    for row in paid {
        let is_named = ranked.iter().any(|(payee, _)| *payee == row.payee);
        let to = if is_named { format!("payee:{}", row.payee) } else { "others".to_owned() };
        *to_payees.entry((line_id(row.line_id), to)).or_default() += row.paid_fen;
    }
    for ((from, to), fen) in to_payees {
        flow.link(&from, &to, fen);
    }
    flow
}

fn line_id(line: Option<Uuid>) -> String {
    line.map_or_else(|| "line:".to_owned(), |line| format!("line:{line}"))
}

impl Flow {
    fn node(&mut self, id: &str, kind: FlowNodeKind, label: &str, fen: i64) {
        self.nodes.push(FlowNode { id: id.to_owned(), kind, label: label.to_owned(), fen });
    }

    fn link(&mut self, from: &str, to: &str, fen: i64) {
        self.links.push(FlowLink { from: from.to_owned(), to: to.to_owned(), fen });
    }
}
