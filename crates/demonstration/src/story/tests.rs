//! Tests of the stories: what the use cases would refuse, found without them, on many days of the year.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::Story;
use super::deeds::{Deed, What};
use super::plot::PLOTS;
use crate::{County, Options, Project, county};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A county of one round, loaded on a day.
fn loaded_on(today: NaiveDate, seed: u64) -> County {
    county(Options { projects: 47, seed, ..Options::on(today) })
}

/// Days all over the year, with the first and last ones and long holidays.
fn days() -> Vec<NaiveDate> {
    let fixed =
        ["2026-01-01", "2026-02-24", "2026-03-01", "2026-10-09", "2026-12-31", "2027-01-06", "2028-02-29"];
    let spread = (0..24).filter_map(|step| NaiveDate::from_yo_opt(2026, 1 + step * 15));
    fixed.into_iter().map(day).chain(spread).collect()
}

fn told(county: &County) -> Vec<(Project, Story)> {
    county.projects().filter_map(|project| county.story(&project).map(|story| (project, story))).collect()
}

/// Things that a deed refers to.
fn refers(what: &What) -> Vec<(&'static str, usize)> {
    match what {
        What::Record { line, .. } | What::AdjustLine { line, .. } => vec![("line", *line)],
        What::DraftPayment(payment) => {
            let mut things = vec![("line", payment.line)];
            things.extend(payment.commitment.map(|paper| ("commitment", paper)));
            things
        }
        What::StepPayment { payment, .. } => vec![("payment", *payment)],
        What::ReversePaper { kind, paper, .. } => vec![(*kind, *paper)],
        What::CloseCommitment { paper, .. } => vec![("commitment", *paper)],
        What::AskCompletion { report, .. }
        | What::CompleteReport { report, .. }
        | What::AcceptReport { report, .. }
        | What::WithdrawReport { report, .. } => vec![("report", *report)],
        What::RecordAnswers { inspection, .. }
        | What::RaiseDefect { inspection, .. }
        | What::FinishInspection { inspection, .. }
        | What::CancelInspection { inspection, .. } => vec![("inspection", *inspection)],
        What::MendDefect { defect, .. }
        | What::RecheckDefect { defect, .. }
        | What::WithdrawDefect { defect, .. } => vec![("defect", *defect)],
        What::TreatRisk { risk, .. }
        | What::ReviewRisk { risk, .. }
        | What::OccurRisk { risk, .. }
        | What::CloseRisk { risk, .. }
        | What::ReopenRisk { risk, .. } => vec![("risk", *risk)],
        What::DraftPlan(plan) => plan.risks.iter().map(|risk| ("risk", *risk)).collect(),
        What::IssuePlan { plan } | What::WithdrawPlan { plan, .. } => vec![("plan", *plan)],
        What::ActivatePlan { plan, risk, .. } => {
            let mut things = vec![("plan", *plan)];
            things.extend(risk.map(|risk| ("risk", risk)));
            things
        }
        What::NoteActivation { activation, .. } | What::StandDown { activation, .. } => {
            vec![("activation", *activation)]
        }
        _ => Vec::new(),
    }
}

fn check_order(county: &County, deeds: &[Deed]) {
    let mut there: BTreeSet<(&str, usize)> = BTreeSet::new();
    for pair in deeds.windows(2) {
        assert!(pair[0].at <= pair[1].at);
    }
    for deed in deeds {
        assert!(deed.at.date() < county.options().today, "{deed:?} happens today or later");
        assert!(deed.by < county.people().len());
        for thing in refers(&deed.what) {
            assert!(there.contains(&thing), "{deed:?} refers to {thing:?}, which is not there yet");
        }
        if let Some(sort) = deed.what.makes() {
            assert!(there.insert((sort, deed.number)), "{sort} {} twice", deed.number);
        }
    }
}

/// Money of one source and year, in 分.
#[derive(Default)]
struct Purse {
    planned: i64,
    granted: i64,
    held: i64,
    used: i64,
}

/// A source and a year.
type Charge = (&'static str, i32);

/// A ledger of its own, which knows nothing of accounts.
#[derive(Default)]
struct Books {
    purses: BTreeMap<Charge, Purse>,
    lines: BTreeMap<usize, (Charge, i64)>,
    grants: BTreeMap<usize, (Charge, i64)>,
    /// What is left of each contract.
    contracts: BTreeMap<usize, i64>,
    payments: BTreeMap<usize, (Option<usize>, usize, i64)>,
}

impl Books {
    fn purse(&mut self, line: usize) -> &mut Purse {
        self.purses.get_mut(&self.lines[&line].0).unwrap()
    }

    fn take(&mut self, deed: &Deed) {
        match &deed.what {
            What::PlanLine(line) => {
                assert!(line.amount > 0);
                let charge = (line.source, line.year);
                self.lines.insert(deed.number, (charge, line.amount));
                self.purses.entry(charge).or_default().planned += line.amount;
            }
            What::AdjustLine { line, amount, .. } => {
                let (charge, before) = self.lines[line];
                assert!(*amount > 0 && *amount != before);
                self.lines.insert(*line, (charge, *amount));
                self.purse(*line).planned += amount - before;
            }
            What::Record { kind, line, paper } => self.record(deed.number, (kind, *line, paper.amount)),
            What::ReversePaper { paper, .. } => {
                let (charge, amount) = self.grants[paper];
                let purse = self.purses.get_mut(&charge).unwrap();
                purse.granted -= amount;
                assert!(purse.used <= purse.granted);
            }
            What::CloseCommitment { paper, .. } => {
                assert!(self.contracts.insert(*paper, 0).unwrap() >= 0);
            }
            What::DraftPayment(payment) => {
                assert!(payment.amount > 0, "{payment:?}");
                self.payments.insert(deed.number, (payment.commitment, payment.line, payment.amount));
            }
            What::StepPayment { payment, verb, .. } => self.step(*payment, verb),
            _ => {}
        }
    }

    fn record(&mut self, number: usize, (kind, line, amount): (&str, usize, i64)) {
        assert!(amount > 0, "{kind} of nothing");
        let charge = self.lines[&line].0;
        let purse = self.purse(line);
        match kind {
            "appropriation" => purse.granted += amount,
            "receipt" => purse.held += amount,
            _ => purse.used += amount,
        }
        assert!(purse.used <= purse.granted, "beyond what was granted");
        match kind {
            "appropriation" => drop(self.grants.insert(number, (charge, amount))),
            "commitment" => drop(self.contracts.insert(number, amount)),
            _ => {}
        }
    }

    fn step(&mut self, payment: usize, verb: &str) {
        let (contract, line, amount) = self.payments[&payment];
        let moved = match verb {
            "pay" => amount,
            "reverse" => -amount,
            _ => 0,
        };
        if let Some(left) = contract.map(|contract| self.contracts.get_mut(&contract).unwrap()) {
            assert!(!matches!(verb, "submit" | "approve" | "pay") || *left >= amount, "beyond the contract");
            *left -= moved;
        } else {
            self.purse(line).used += moved;
        }
        let purse = self.purse(line);
        purse.held -= moved;
        assert!(purse.held >= 0, "paid before it came");
        assert!(purse.used <= purse.granted, "beyond what was granted");
    }
}

/// Nothing is spent that was not granted and did not come, no contract is overpaid, and the project stays within its
/// total.
fn check_money(project: &Project, deeds: &[Deed]) {
    let mut books = Books::default();
    for deed in deeds {
        books.take(deed);
    }
    let sum = |part: fn(&Purse) -> i64| books.purses.values().map(part).sum::<i64>();
    let total = project.total_investment;
    assert_eq!(sum(|purse| purse.planned), total * 85 / 100, "the lines add up to the plan");
    assert!(sum(|purse| purse.granted) <= total && sum(|purse| purse.used) <= total);
}

#[test]
fn stories_are_in_order_and_add_up_on_any_day_of_the_year() {
    for today in days() {
        let county = loaded_on(today, u64::from(today.ordinal()));
        let told = told(&county);
        assert_eq!(told.len(), PLOTS.len());
        check_order(&county, &county.common_deeds());
        for (project, story) in told {
            check_order(&county, &story.deeds);
            check_money(&project, &story.deeds);
        }
    }
}

#[test]
fn a_round_shows_every_plot_and_every_sort_of_deed() {
    let county = loaded_on(day("2026-11-22"), 5);
    let plots: Vec<_> = county.projects().filter_map(|project| county.plot(project.index)).collect();
    assert!(PLOTS.iter().all(|plot| plots.contains(plot)));
    let deeds: Vec<Deed> = told(&county).into_iter().flat_map(|(_, story)| story.deeds).collect();
    let verbs: BTreeSet<&str> = deeds
        .iter()
        .filter_map(|deed| match &deed.what {
            What::StepPayment { verb, .. } => Some(*verb),
            _ => None,
        })
        .collect();
    assert_eq!(verbs, BTreeSet::from(["approve", "pay", "reject", "return", "reverse", "submit"]));
}

#[test]
fn what_is_reported_was_not_known_before() {
    let county = loaded_on(day("2026-11-22"), 9);
    for (mut project, story) in told(&county) {
        let goals: Vec<u32> = project.tasks.iter().map(|task| task.progress_percent).collect();
        story.prepare(&mut project);
        for (task, percent) in &story.percents {
            assert_eq!(project.tasks[*task].progress_percent, *percent);
            assert!(*percent <= goals[*task]);
        }
        for deed in &story.deeds {
            if let What::Report(report) = &deed.what {
                assert!(
                    story.percents[&report.task] <= report.percent && report.percent <= goals[report.task]
                );
            }
        }
        assert!(story.confirmed.iter().all(|milestone| project.milestones[*milestone].actual_date.is_none()));
    }
}
