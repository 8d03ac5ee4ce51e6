//! What the rules look at: the facts of one project on one day, brought together from all rooms.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::audit::{SubjectKind, id_of_code};
use crate::ids::{OrgUnitId, ProjectId, UserId};
use crate::projects::ProjectState;
use crate::rules::kinds::CompletenessFacts;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What sort of thing an alert is about.
    ThingKind {
        /// 项目
        Project = "project",
        /// 关键节点
        Milestone = "milestone",
        /// 预算科目
        BudgetLine = "budget_line",
        /// A year of a project's budget 年度
        ProjectYear = "project_year",
        /// 质量问题
        Defect = "defect",
    }
}

/// What an alert is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thing {
    /// What sort of thing.
    pub kind: ThingKind,
    /// Which.
    pub id: Uuid,
    /// Its name at that time.
    pub name: String,
}

/// The budget year of a project as a thing; its identifier is always the same.
pub fn year_thing(project: ProjectId, year: i32) -> Thing {
    let id = id_of_code(SubjectKind::Project, &format!("{project}/{year}"));
    Thing { kind: ThingKind::ProjectYear, id, name: format!("{year} 年度") }
}

/// Who can be made to act.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct People {
    /// 负责人
    pub in_charge: Option<UserId>,
    /// 责任领导
    pub leader: Option<UserId>,
}

/// A milestone that has not been reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MilestoneFacts {
    /// Which.
    pub id: Uuid,
    /// Its title.
    pub title: String,
    /// Who is responsible for it.
    pub person: Option<UserId>,
    /// Planned day.
    pub due: NaiveDate,
}

/// A defect that has not been mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DefectFacts {
    /// Which.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// Who has to mend it.
    pub person: Option<UserId>,
    /// The day by which it has to be mended.
    pub due: NaiveDate,
}

/// What was spent of a budget line, in 分.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineFacts {
    /// Which.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// Spent.
    pub spent_fen: i64,
    /// Planned.
    pub budget_fen: i64,
}

/// What was spent of a year, in 分.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearFacts {
    /// The year.
    pub year: i32,
    /// Spent.
    pub spent_fen: i64,
    /// Planned.
    pub budget_fen: i64,
}

/// Money received and not spent, oldest first out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdleFunds {
    /// The day the oldest of it came.
    pub since: NaiveDate,
    /// How much of it came on that day or lies longer than the rule allows, in 分.
    pub amount_fen: i64,
}

/// Two shares that should go together, in basis points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateFacts {
    /// What is judged.
    pub value_bp: i64,
    /// What it should go along with.
    pub reference_bp: i64,
}

/// A project on a day. What is not known is empty or absent, and the rules about it are silent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectFacts {
    /// The project.
    pub id: ProjectId,
    /// Its name.
    pub name: String,
    /// The unit that answers for it.
    pub unit: OrgUnitId,
    /// Where it stands in its life.
    pub state: ProjectState,
    /// Who can be made to act.
    pub people: People,
    /// Milestones that are open.
    pub milestones: Vec<MilestoneFacts>,
    /// The last day on which progress was told of, or the work began; absent before it did.
    pub progressed_on: Option<NaiveDate>,
    /// Progress made, in basis points.
    pub progress_bp: i64,
    /// Progress made beside progress planned.
    pub progress: Option<RateFacts>,
    /// Money paid beside work done.
    pub money: Option<RateFacts>,
    /// Budget execution of the year beside the time of the year that is over.
    pub execution: Option<RateFacts>,
    /// Budget lines.
    pub lines: Vec<LineFacts>,
    /// Years of the budget.
    pub years: Vec<YearFacts>,
    /// Money that lies still.
    pub idle: Option<IdleFunds>,
    /// Defects that are open.
    pub defects: Vec<DefectFacts>,
    /// What has been filled in.
    pub filled: CompletenessFacts,
}

impl ProjectFacts {
    /// A project of which nothing else is known.
    pub fn unknown(id: ProjectId, name: String, unit: OrgUnitId, state: ProjectState) -> Self {
        Self {
            id,
            name,
            unit,
            state,
            people: People::default(),
            milestones: Vec::new(),
            progressed_on: None,
            progress_bp: 0,
            progress: None,
            money: None,
            execution: None,
            lines: Vec::new(),
            years: Vec::new(),
            idle: None,
            defects: Vec::new(),
            filled: CompletenessFacts::default(),
        }
    }

    /// Whether the rules look at the project: from the approved plan on while it is carried out. A plan that
    /// is still drawn up cannot be late, and what rests or is finished is judged elsewhere.
    pub fn is_watched(&self) -> bool {
        matches!(self.state, ProjectState::Planned | ProjectState::InExecution)
    }

    /// Whether the work itself is under way.
    pub fn is_running(&self) -> bool {
        self.state == ProjectState::InExecution
    }

    pub(super) fn as_thing(&self) -> Thing {
        Thing { kind: ThingKind::Project, id: self.id.0, name: self.name.clone() }
    }
}
