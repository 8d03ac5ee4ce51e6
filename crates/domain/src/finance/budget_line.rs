//! A budget line 预算科目 and the decisions about it. Dimensions that a small project lacks stay empty.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{FundingSource, LineFigures, Movement};
use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::change::Change;
use crate::fault::{Code, Fault};
use crate::ids::{BudgetLineId, ProjectId, TaskId};
use crate::input::Fields;
use crate::money::Money;

/// What people say about a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BudgetLineFields {
    /// What the money is for, 1 to 200 characters.
    pub title: String,
    /// The work package 任务 it pays for.
    pub task_id: Option<TaskId>,
    /// Where the money shall come from.
    pub source: Option<FundingSource>,
    /// 功能分类, 3 to 7 digits.
    pub functional_code: Option<String>,
    /// 经济分类, 3 to 5 digits.
    pub economic_code: Option<String>,
    /// Budget year, 1990 to 2100.
    pub year: Option<i32>,
    /// Planned, above zero.
    pub amount: Money,
    /// Remarks, at most 1,000 characters.
    pub note: String,
}

impl BudgetLineFields {
    /// The same fields, trimmed and checked.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn checked(mut self) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        self.title = fields.text("/title", &self.title, 200);
        self.note = fields.optional_text("/note", &self.note, 1000);
        fields.require("/amount", self.amount > Money::ZERO, Code::FieldRange);
        fields.require("/year", self.year.is_none_or(|y| (1990..=2100).contains(&y)), Code::FieldRange);
        let code = |code: &Option<String>, longest: usize| {
            code.as_deref().is_none_or(|code| {
                (3..=longest).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_digit())
            })
        };
        fields.require("/functional_code", code(&self.functional_code, 7), Code::FieldMalformed);
        fields.require("/economic_code", code(&self.economic_code, 5), Code::FieldMalformed);
        fields.finish(self)
    }
}

/// What to change; fields that are absent stay as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct BudgetLinePatch {
    /// New title.
    pub title: Option<String>,
    /// New work package.
    pub task_id: Change<TaskId>,
    /// New source.
    pub source: Change<FundingSource>,
    /// New functional class.
    pub functional_code: Change<String>,
    /// New economic class.
    pub economic_code: Change<String>,
    /// New year.
    pub year: Change<i32>,
    /// New amount.
    pub amount: Option<Money>,
    /// New remarks.
    pub note: Option<String>,
    /// Why, once the budget has been approved.
    pub reason: Option<String>,
}

impl BudgetLinePatch {
    fn apply(self, mut fields: BudgetLineFields) -> BudgetLineFields {
        self.task_id.apply(&mut fields.task_id);
        self.source.apply(&mut fields.source);
        self.functional_code.apply(&mut fields.functional_code);
        self.economic_code.apply(&mut fields.economic_code);
        self.year.apply(&mut fields.year);
        BudgetLineFields {
            title: self.title.unwrap_or(fields.title),
            amount: self.amount.unwrap_or(fields.amount),
            note: self.note.unwrap_or(fields.note),
            ..fields
        }
    }
}

/// Planned money of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BudgetLine {
    /// Identifier.
    pub id: BudgetLineId,
    /// The project.
    pub project_id: ProjectId,
    /// What people say about it.
    #[serde(flatten)]
    pub fields: BudgetLineFields,
    /// Rises by one with every change.
    pub version: i64,
}

/// A movement of planned money: which, of which source and year, how much.
pub type PlanMovement = (Movement, (Option<FundingSource>, Option<i32>), Money);

impl BudgetLine {
    /// A new line.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn plan(
        id: BudgetLineId,
        project_id: ProjectId,
        fields: BudgetLineFields,
    ) -> Result<(Self, Event), Fault> {
        let line = Self { id, project_id, fields: fields.checked()?, version: 1 };
        let event = Event::created(EventName::BudgetLineAdded, &line);
        Ok((line, event))
    }

    /// Changes whatever the patch names. `None` when the wish is what already stands.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong; [`Code::BudgetLineInUse`] when money has been moved
    /// on the line and the wish is another source or year.
    pub fn edit(&self, patch: BudgetLinePatch, figures: LineFigures) -> Result<Option<(Self, Event)>, Fault> {
        let reason = patch.reason.clone();
        let fields = patch.apply(self.fields.clone()).checked()?;
        if fields == self.fields {
            return Ok(None);
        }
        let moves_money = (fields.source, fields.year) != (self.fields.source, self.fields.year);
        if moves_money && figures.is_touched() {
            return Err(Fault::new(Code::BudgetLineInUse));
        }
        let after = Self { fields, version: self.version + 1, ..self.clone() };
        let event = Event::changed(EventName::BudgetLineChanged, self, &after).because(reason.as_deref());
        Ok(Some((after, event)))
    }

    /// The line is given up.
    ///
    /// # Errors
    /// [`Code::BudgetLineInUse`] when money has been moved on it.
    pub fn remove(&self, figures: LineFigures) -> Result<Event, Fault> {
        if figures.is_touched() {
            return Err(Fault::new(Code::BudgetLineInUse));
        }
        Ok(Event::removed(EventName::BudgetLineRemoved, self))
    }

    /// The movements of planned money that lead from one state of a line to another; `None` is no line.
    pub fn movements(before: Option<&Self>, after: Option<&Self>) -> Vec<PlanMovement> {
        let money = |line: &Self| (line.fields.source, line.fields.year);
        match (before, after) {
            (None, None) => Vec::new(),
            (None, Some(line)) => vec![(Movement::PlanMore, money(line), line.fields.amount)],
            (Some(line), None) => vec![(Movement::PlanLess, money(line), line.fields.amount)],
            (Some(old), Some(new)) if money(old) != money(new) => {
                [Self::movements(Some(old), None), Self::movements(None, Some(new))].concat()
            }
            (Some(old), Some(new)) => {
                let (less, more) = (old.fields.amount, new.fields.amount);
                let rise = more.checked_sub(less).filter(|change| *change > Money::ZERO);
                let fall = less.checked_sub(more).filter(|change| *change > Money::ZERO);
                let rise = rise.map(|change| (Movement::PlanMore, money(new), change));
                let fall = fall.map(|change| (Movement::PlanLess, money(new), change));
                rise.into_iter().chain(fall).collect()
            }
        }
    }
}

impl LineFigures {
    /// Whether money has been moved on the line beyond planning it.
    pub const fn is_touched(&self) -> bool {
        self.appropriated != 0 || self.committed != 0 || self.paid != 0 || self.used != 0
    }
}

impl Audited for BudgetLine {
    const KIND: SubjectKind = SubjectKind::BudgetLine;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.fields.title
    }

    fn project(&self) -> Option<ProjectId> {
        Some(self.project_id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line() -> BudgetLine {
        let fields = BudgetLineFields {
            title: " 路基工程 ".into(),
            task_id: None,
            source: Some(FundingSource::Fiscal),
            functional_code: Some("212".into()),
            economic_code: None,
            year: Some(2026),
            amount: Money::from_fen(100).unwrap(),
            note: String::new(),
        };
        BudgetLine::plan(BudgetLineId(Uuid::nil()), ProjectId(Uuid::nil()), fields).unwrap().0
    }

    fn edited(patch: BudgetLinePatch) -> BudgetLine {
        line().edit(patch, LineFigures::default()).unwrap().unwrap().0
    }

    #[test]
    fn everything_wrong_is_named_at_once() {
        let patch = BudgetLinePatch {
            title: Some(" ".into()),
            amount: Some(Money::ZERO),
            year: Change::Set(1989),
            functional_code: Change::Set("21".into()),
            economic_code: Change::Set("503０１".into()),
            ..BudgetLinePatch::default()
        };
        let fault = line().edit(patch, LineFigures::default()).unwrap_err();
        let pointers: Vec<_> = fault.fields.iter().map(|field| field.pointer.as_str()).collect();
        assert_eq!(pointers, ["/title", "/amount", "/year", "/functional_code", "/economic_code"]);
    }

    #[test]
    fn a_change_moves_the_difference_and_another_source_moves_everything() {
        let money = |fen| Money::from_fen(fen).unwrap();
        let fiscal = (Some(FundingSource::Fiscal), Some(2026));
        let more = edited(BudgetLinePatch { amount: Some(money(130)), ..BudgetLinePatch::default() });
        let moves = BudgetLine::movements(Some(&line()), Some(&more));
        assert_eq!(moves, [(Movement::PlanMore, fiscal, money(30))]);
        let bond = BudgetLinePatch { source: Change::Set(FundingSource::Bond), ..BudgetLinePatch::default() };
        let moves = BudgetLine::movements(Some(&line()), Some(&edited(bond)));
        let bond = (Some(FundingSource::Bond), Some(2026));
        assert_eq!(moves, [(Movement::PlanLess, fiscal, money(100)), (Movement::PlanMore, bond, money(100))]);
        let titled = edited(BudgetLinePatch { title: Some("路面".into()), ..BudgetLinePatch::default() });
        assert_eq!(BudgetLine::movements(Some(&line()), Some(&titled)), []);
    }

    #[test]
    fn a_line_on_which_money_moved_keeps_its_source_and_stays() {
        let used = LineFigures { planned: 100, used: 1, committed: 1, ..LineFigures::default() };
        let patch = BudgetLinePatch { year: Change::Clear, ..BudgetLinePatch::default() };
        assert_eq!(line().edit(patch, used).unwrap_err().code, Code::BudgetLineInUse);
        assert_eq!(line().remove(used).unwrap_err().code, Code::BudgetLineInUse);
        assert!(line().remove(LineFigures { planned: 100, ..LineFigures::default() }).is_ok());
    }
}
