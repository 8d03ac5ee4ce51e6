//! `GET /home`: what waits for the caller and how things stand in his reach.

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::analytics::{self, Figure, Home, HomeMoney, HomeUnit};
use dujiang_domain::rules::kinds::Light;
use serde::Serialize;
use utoipa::ToSchema;

use crate::answer::{self, Answer};
use crate::extract::Caller;
use crate::oversight::AlertView;
use crate::planning::{MyMilestoneView, MyTaskView};
use crate::refs::{LightWord, UnitRef};

/// A number and the list that has so many rows.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HomeFigure {
    /// The number.
    #[schema(minimum = 0)]
    value: i64,
    /// Path of the list below `/api/v1`.
    #[schema(max_length = 100, example = "/projects")]
    path: &'static str,
    /// The query of the list.
    #[schema(max_length = 500, example = "state=planned,in_execution&light=red")]
    query: String,
}

/// A number of one light.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HomeLight {
    /// The light.
    #[schema(value_type = LightWord)]
    light: Light,
    /// The number.
    figure: HomeFigure,
}

/// Work that waits for the caller.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HomeWork {
    /// Open tasks of the caller.
    tasks: HomeFigure,
    /// Those of them that are late.
    late_tasks: HomeFigure,
    /// Open milestones of the caller.
    milestones: HomeFigure,
    /// Those of them that are late.
    late_milestones: HomeFigure,
    /// The first tasks by due date.
    #[schema(max_items = 5)]
    next_tasks: Vec<MyTaskView>,
    /// The first milestones by due date.
    #[schema(max_items = 5)]
    next_milestones: Vec<MyMilestoneView>,
    /// Open alerts that the caller holds or supervises.
    alerts: HomeFigure,
}

/// What is wrong in the caller's reach.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HomeAlerts {
    /// Open alerts by light, the worst first.
    #[schema(max_items = 3)]
    by_light: Vec<HomeLight>,
    /// The red ones whose last day is nearest: rule, clause, and what to do by when.
    #[schema(max_items = 5)]
    red: Vec<AlertView>,
}

/// The projects of one unit beside those of others.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HomeUnitView {
    /// The unit.
    unit: UnitRef,
    /// Its projects under way.
    projects: HomeFigure,
    /// The same by light, the worst first.
    #[schema(max_items = 3)]
    by_light: Vec<HomeLight>,
    /// Their money beside their work.
    money: HomeMoneyView,
}

/// The money of some projects beside their work, in yuan.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HomeMoneyView {
    /// The projects whose sums these are.
    projects: HomeFigure,
    /// Planned.
    #[schema(example = "1234567.50", max_length = 30)]
    budget: String,
    /// Received.
    #[schema(example = "1234567.50", max_length = 30)]
    received: String,
    /// Paid.
    #[schema(example = "1234567.50", max_length = 30)]
    paid: String,
    /// Mean physical progress, rounded down.
    #[schema(minimum = 0, maximum = 100)]
    progress_percent: i64,
}

/// The home page.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HomeView {
    /// What waits for the caller.
    work: HomeWork,
    /// What is wrong in reach.
    alerts: HomeAlerts,
    /// Unread notifications.
    unread: HomeFigure,
    /// Projects under way by light, the worst first.
    #[schema(max_items = 3)]
    projects_by_light: Vec<HomeLight>,
    /// Payments that wait for the caller to approve or pay them.
    payments: HomeFigure,
    /// The money of the projects under way beside their work.
    money: HomeMoneyView,
    /// Units beside each other, in the order of the organisation.
    units: Vec<HomeUnitView>,
}

/// What waits for the caller, what is red in reach, what came in, and how projects and units stand. Every
/// number comes with the list whose rows it counts.
#[utoipa::path(
    tag = "home",
    security(("bearer" = [])),
    responses((status = 200, body = HomeView, description = "The home page")),
)]
#[get("/home")]
pub(crate) async fn get_home(app: Data<App>, caller: Caller) -> Answer {
    let home = analytics::home(&app, caller.actor()).await?;
    Ok(answer::plain(&HomeView::from(home)))
}

impl From<Figure> for HomeFigure {
    fn from(figure: Figure) -> Self {
        Self { value: figure.value, path: figure.path, query: figure.query }
    }
}

fn lights(lights: Vec<(Light, Figure)>) -> Vec<HomeLight> {
    lights.into_iter().map(|(light, figure)| HomeLight { light, figure: figure.into() }).collect()
}

/// A sum of many projects in yuan; it may lie beyond what one amount may come to.
fn yuan(fen: i64) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}

impl From<HomeMoney> for HomeMoneyView {
    fn from(money: HomeMoney) -> Self {
        Self {
            projects: money.projects.into(),
            budget: yuan(money.budget_fen),
            received: yuan(money.received_fen),
            paid: yuan(money.paid_fen),
            progress_percent: money.progress_percent,
        }
    }
}

impl From<HomeUnit> for HomeUnitView {
    fn from(unit: HomeUnit) -> Self {
        Self {
            unit: UnitRef { id: unit.id, name: unit.name },
            projects: unit.projects.into(),
            by_light: lights(unit.lights),
            money: unit.money.into(),
        }
    }
}

impl From<Home> for HomeView {
    fn from(home: Home) -> Self {
        Self {
            work: HomeWork {
                tasks: home.tasks.0.into(),
                late_tasks: home.tasks.1.into(),
                milestones: home.milestones.0.into(),
                late_milestones: home.milestones.1.into(),
                next_tasks: home.next_tasks.into_iter().map(MyTaskView::from).collect(),
                next_milestones: home.next_milestones.into_iter().map(MyMilestoneView::from).collect(),
                alerts: home.my_alerts.into(),
            },
            alerts: HomeAlerts {
                by_light: lights(home.alerts),
                red: home.red_alerts.into_iter().map(AlertView::from).collect(),
            },
            unread: home.unread.into(),
            projects_by_light: lights(home.projects),
            payments: home.payments.into(),
            money: home.money.into(),
            units: home.units.into_iter().map(HomeUnitView::from).collect(),
        }
    }
}
