//! The home page: what waits for whoever asks, what is red in his reach, what came in, and how the projects of
//! his reach stand.
//!
//! The standings of many projects are kept between two changes ([`crate::kept`]), so that the page of a whole county is
//! as quick as that of a township. Every figure carries the list whose rows it counts: a path of the API and its query. That the one is the
//! count of the other, for every person and any data, is a property test.

use std::collections::BTreeMap;

use dujiang_domain::access::{Actor, ReadProject};
use dujiang_domain::projects::ProjectState;
use dujiang_domain::rules::kinds::Light;
use dujiang_domain::time::civil_date;
use dujiang_persistence::analytics::{self as store, LightRow, MyOpenWork};
use uuid::Uuid;

use crate::finance::payments;
use crate::kept::of_reach;
use crate::oversight::alerts::{self, AlertQuery, AlertRow, AlertSort, LightCount};
use crate::planning::mine::{self, MyMilestone, MyTask, Work};
use crate::{App, AppError, PageRequest, notifications};

/// Rows shown of each list.
const SHOWN: u64 = 5;

/// The states whose projects are compared: those that are carried out.
const UNDER_WAY: [ProjectState; 2] = [ProjectState::Planned, ProjectState::InExecution];

/// A number and the list that has so many rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The number.
    pub value: i64,
    /// Path of the list below `/api/v1`.
    pub path: &'static str,
    /// Its query.
    pub query: String,
}

/// The projects of one unit beside those of others.
#[derive(Debug, Clone)]
pub struct HomeUnit {
    /// The unit.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// All its projects under way.
    pub projects: Figure,
    /// By light, the worst first.
    pub lights: Vec<(Light, Figure)>,
    /// Their money beside their work.
    pub money: HomeMoney,
}

/// The money of some projects beside their work; the figure opens the projects whose sums these are.
#[derive(Debug, Clone)]
pub struct HomeMoney {
    /// The projects.
    pub projects: Figure,
    /// Planned, in 分.
    pub budget_fen: i64,
    /// Received, in 分.
    pub received_fen: i64,
    /// Paid, in 分.
    pub paid_fen: i64,
    /// Mean physical progress, rounded down.
    pub progress_percent: i64,
}

/// What the home page shows.
#[derive(Debug)]
pub struct Home {
    /// Tasks of the caller that are not done; those of them that are late.
    pub tasks: (Figure, Figure),
    /// Milestones of the caller that are not reached; those of them that are late.
    pub milestones: (Figure, Figure),
    /// The first tasks by due date.
    pub next_tasks: Vec<MyTask>,
    /// The first milestones by due date.
    pub next_milestones: Vec<MyMilestone>,
    /// Open alerts that the caller holds or supervises.
    pub my_alerts: Figure,
    /// Open alerts in reach by light, the worst first.
    pub alerts: Vec<(Light, Figure)>,
    /// The red ones whose last day is nearest.
    pub red_alerts: Vec<AlertRow>,
    /// Unread notifications.
    pub unread: Figure,
    /// Projects under way by light, the worst first.
    pub projects: Vec<(Light, Figure)>,
    /// Payments that wait for the caller to approve or pay them.
    pub payments: Figure,
    /// The money of the projects under way beside their work.
    pub money: HomeMoney,
    /// Units beside each other, in the order of the organisation.
    pub units: Vec<HomeUnit>,
}

/// The home page of the caller.
///
/// # Errors
/// When the database fails. Whoever may read no projects has a home page without any.
pub async fn home(app: &App, actor: &Actor) -> Result<Home, AppError> {
    let unread = figure(notifications::unread(app, actor).await?, "/notifications", "unread=true".to_owned());
    let Ok(reach) = actor.reach::<ReadProject>() else { return Ok(Home::without_projects(unread)) };
    let today = civil_date(app.database().now());
    let first = PageRequest { limit: SHOWN, cursor: None };
    let work = store::open_work(app.database(), &reach, today).await?;
    let standings = async || Ok(store::projects_by_unit(app.database(), &reach, &UNDER_WAY).await?);
    let rows = app.kept().standings.get(app.database(), of_reach(&reach), standings).await?;
    let red = AlertQuery { filter: open(vec![Light::Red]), ..AlertQuery::default() };
    let own = AlertQuery { filter: open(Vec::new()), mine: true, ..AlertQuery::default() };
    let counts = alerts::open_by_light(app, actor).await?;
    Ok(Home {
        next_tasks: mine::tasks(app, actor, Work::Open, &first).await?.items,
        next_milestones: mine::milestones(app, actor, Work::Open, &first).await?.items,
        my_alerts: figure(
            alerts::total(app, actor, &own).await?,
            "/alerts",
            "open=true&mine=true".to_owned(),
        ),
        alerts: alerts_by_light(&counts),
        red_alerts: alerts::list(app, actor, &red, AlertSort::Due, &first).await?.items,
        projects: by_light(&rows, ""),
        payments: figure(payments::waiting(app, actor).await?, "/payments", "waiting=true".to_owned()),
        money: money(&rows),
        units: units(&rows),
        ..Home::of_work(work, unread)
    })
}

impl Home {
    fn without_projects(unread: Figure) -> Self {
        Self::of_work(MyOpenWork::default(), unread)
    }

    fn of_work(work: MyOpenWork, unread: Figure) -> Self {
        Self {
            tasks: waiting("/my/tasks", work.tasks, work.late_tasks),
            milestones: waiting("/my/milestones", work.milestones, work.late_milestones),
            next_tasks: Vec::new(),
            next_milestones: Vec::new(),
            my_alerts: figure(0, "/alerts", "open=true&mine=true".to_owned()),
            alerts: Vec::new(),
            red_alerts: Vec::new(),
            unread,
            projects: Vec::new(),
            payments: figure(0, "/payments", "waiting=true".to_owned()),
            money: money(&[]),
            units: Vec::new(),
        }
    }
}

/// What is open, and what of it is late.
fn waiting(path: &'static str, open: i64, late: i64) -> (Figure, Figure) {
    (figure(open, path, "state=open".to_owned()), figure(late, path, "state=open&late=true".to_owned()))
}

const fn figure(value: i64, path: &'static str, query: String) -> Figure {
    Figure { value, path, query }
}

fn open(lights: Vec<Light>) -> alerts::AlertFilter {
    alerts::AlertFilter { is_open: Some(true), lights, ..alerts::AlertFilter::default() }
}

/// The worst first.
fn worst_first() -> impl Iterator<Item = Light> {
    Light::ALL.into_iter().rev()
}

fn alerts_by_light(counts: &[LightCount]) -> Vec<(Light, Figure)> {
    let of = |light: Light| {
        let own = counts.iter().filter(|row| row.light == light.as_str());
        let value = own.map(|row| row.number).sum();
        (light, figure(value, "/alerts", format!("open=true&light={}", light.as_str())))
    };
    worst_first().map(of).collect()
}

fn states() -> String {
    UNDER_WAY.map(ProjectState::as_str).join(",")
}

/// Rows by light; `narrowed` is what the query says besides.
fn by_light(rows: &[LightRow], narrowed: &str) -> Vec<(Light, Figure)> {
    let of = |light: Light| {
        let own = rows.iter().filter(|row| row.light == light.as_str());
        let value = own.map(|row| row.number).sum();
        let query = format!("state={}&light={}{narrowed}", states(), light.as_str());
        (light, figure(value, "/projects", query))
    };
    worst_first().map(of).collect()
}

fn money(rows: &[LightRow]) -> HomeMoney {
    let sum = |of: fn(&LightRow) -> i64| rows.iter().map(of).sum::<i64>();
    let number = sum(|row| row.number);
    HomeMoney {
        projects: figure(number, "/projects", format!("state={}", states())),
        budget_fen: sum(|row| row.budget_fen),
        received_fen: sum(|row| row.received_fen),
        paid_fen: sum(|row| row.paid_fen),
        progress_percent: sum(|row| row.progress).checked_div(number).unwrap_or(0),
    }
}

fn units(rows: &[LightRow]) -> Vec<HomeUnit> {
    let mut order: Vec<Uuid> = Vec::new();
    let mut grouped: BTreeMap<Uuid, Vec<LightRow>> = BTreeMap::new();
    for row in rows {
        let own = grouped.entry(row.unit_id).or_default();
        if own.is_empty() {
            order.push(row.unit_id);
        }
        own.push(row.clone());
    }
    let unit = |id: Uuid| {
        let own = grouped.remove(&id)?;
        let name = own.first()?.unit_name.clone();
        let narrowed = format!("&unit_id={id}&include_subtree=false");
        let own_money = money(&own);
        let all = format!("state={}{narrowed}", states());
        Some(HomeUnit {
            id,
            name,
            projects: figure(own_money.projects.value, "/projects", all.clone()),
            lights: by_light(&own, &narrowed),
            money: HomeMoney { projects: Figure { query: all, ..own_money.projects.clone() }, ..own_money },
        })
    };
    order.into_iter().filter_map(unit).collect()
}
