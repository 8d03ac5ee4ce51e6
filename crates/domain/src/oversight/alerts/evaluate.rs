//! From facts to findings: every rule that watches, asked about everything it watches. Pure: the same rules,
//! facts, calendar and day give the same findings.

use chrono::NaiveDate;
use dujiang_scheduling::WorkCalendar;
use serde_json::{Map, Value};

use super::facts::{ProjectFacts, RateFacts, Thing, ThingKind, year_thing};
use crate::ids::{ProjectId, UserId};
use crate::rules::kinds::{
    Completeness, DueDate, DueFacts, GapFacts, Handling, OwnerRole, ProgressGap, ShareFacts, SpentShare,
    Stillness, StillnessFacts,
};
use crate::rules::{Kind, RuleBook, RuleCitation, Severity};

/// A rule that speaks about a thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule, with document and clause.
    pub rule: RuleCitation,
    /// How serious the rule is.
    pub severity: Severity,
    /// Its message with the figures filled in.
    pub message: String,
    /// The figures, `limit` among them: the threshold that was reached.
    pub numbers: Map<String, Value>,
    /// What is asked of whom.
    pub handling: Handling,
    /// About what.
    pub thing: Thing,
    /// In which project.
    pub project: ProjectId,
    /// Who must act first; nobody where the project names nobody.
    pub owner: Option<UserId>,
}

/// The rules and the day by which facts are judged.
struct Judge<'a> {
    book: &'a RuleBook,
    calendar: &'a WorkCalendar,
    today: NaiveDate,
    facts: &'a ProjectFacts,
    found: Vec<Finding>,
}

/// Everything the rules in force on `today` say about a project; nothing about one that is not watched.
pub fn findings(
    book: &RuleBook,
    calendar: &WorkCalendar,
    today: NaiveDate,
    facts: &ProjectFacts,
) -> Vec<Finding> {
    if !facts.is_watched() {
        return Vec::new();
    }
    let mut judge = Judge { book, calendar, today, facts, found: Vec::new() };
    judge.dates();
    judge.work();
    judge.money();
    judge.found
}

impl Judge<'_> {
    fn dates(&mut self) {
        let facts = self.facts;
        for milestone in &facts.milestones {
            let name = milestone.title.clone();
            let thing = Thing { kind: ThingKind::Milestone, id: milestone.id, name };
            self.due("milestone.date", milestone.due, &thing, milestone.person);
        }
        for defect in &facts.defects {
            let thing = Thing { kind: ThingKind::Defect, id: defect.id, name: defect.title.clone() };
            self.due("defect.deadline", defect.due, &thing, defect.person);
        }
    }

    fn work(&mut self) {
        let (facts, today, calendar) = (self.facts, self.today, self.calendar);
        let project = facts.as_thing();
        if let Some(since) = facts.progressed_on.filter(|_| facts.is_running()) {
            let still = StillnessFacts { since, today, amount_fen: 0 };
            self.ask::<Stillness>("project.progress", &still, calendar, (&project, None));
        }
        if facts.is_running() {
            self.gap("project.planned_progress", facts.progress);
            self.gap("project.money_and_work", facts.money);
            self.gap("project.execution_rate", facts.execution);
        }
        self.ask::<Completeness>("project.data", &facts.filled, (), (&project, None));
    }

    fn money(&mut self) {
        let (facts, today, calendar) = (self.facts, self.today, self.calendar);
        for line in &facts.lines {
            let thing = Thing { kind: ThingKind::BudgetLine, id: line.id, name: line.name.clone() };
            let share = ShareFacts { amount_fen: line.spent_fen, base_fen: line.budget_fen };
            self.ask::<SpentShare>("budget_line.spent", &share, (), (&thing, None));
        }
        for year in &facts.years {
            let share = ShareFacts { amount_fen: year.spent_fen, base_fen: year.budget_fen };
            let thing = year_thing(facts.id, year.year);
            self.ask::<SpentShare>("project_year.spent", &share, (), (&thing, None));
        }
        if let Some(idle) = facts.idle {
            let still = StillnessFacts { since: idle.since, today, amount_fen: idle.amount_fen };
            self.ask::<Stillness>("project.idle_funds", &still, calendar, (&facts.as_thing(), None));
        }
    }

    fn due(&mut self, scope: &str, due: NaiveDate, thing: &Thing, person: Option<UserId>) {
        let facts = DueFacts { due, today: self.today };
        self.ask::<DueDate>(scope, &facts, self.calendar, (thing, person));
    }

    fn gap(&mut self, scope: &str, rates: Option<RateFacts>) {
        let Some(RateFacts { value_bp, reference_bp }) = rates else { return };
        let thing = self.facts.as_thing();
        self.ask::<ProgressGap>(scope, &GapFacts { value_bp, reference_bp }, (), (&thing, None));
    }

    /// Asks all rules of a scope about a thing and the person named in it.
    fn ask<K: Kind>(
        &mut self,
        scope: &str,
        input: &K::Input,
        tables: K::Tables<'_>,
        (thing, person): (&Thing, Option<UserId>),
    ) {
        for rule in self.book.all_active::<K>(scope, self.today) {
            let (Some(refusal), Some(handling)) = (rule.refusal(input, tables), rule.handling()) else {
                continue;
            };
            let people = self.facts.people;
            let owner = match handling.owner {
                OwnerRole::Responsible => person.or(people.in_charge),
                OwnerRole::InCharge => people.in_charge,
                OwnerRole::Leader => people.leader,
            };
            self.found.push(Finding {
                rule: refusal.rule,
                severity: refusal.severity,
                message: refusal.message,
                numbers: refusal.numbers,
                handling: handling.clone(),
                thing: thing.clone(),
                project: self.facts.id,
                owner: owner.or(people.in_charge).or(people.leader),
            });
        }
    }
}

#[cfg(test)]
#[path = "evaluate_tests.rs"]
pub(super) mod tests;
