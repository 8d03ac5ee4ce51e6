//! The use cases on both databases beside the reference: the same operations, the same refusals, sums and warnings
//! after every one of them, filtered and as-of reads included.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use dujiang_app::finance::lines::{self, AddLine, EditLine, RemoveLine};
use dujiang_app::finance::papers::{self, EndPaper, RecordPaper};
use dujiang_app::finance::payments::{self, DraftPayment, StepPayment};
use dujiang_app::finance::periods::{self, StepPeriod};
use dujiang_app::finance::{self as use_cases, FundsQuery, PostingFilter};
use dujiang_app::{App, AppError, Call, identity};
use dujiang_domain::access::{Actor, Origin};
use dujiang_domain::fault::Code;
use dujiang_domain::finance::{BudgetLinePatch, FundPaperKind, PaymentVerb, PeriodKey, PeriodVerb, Totals};
use dujiang_domain::ids::{BudgetLineId, FundPaperId, OrgUnitId, PaymentId, ProjectId};
use dujiang_domain::money::Money as Amount;
use dujiang_persistence::entities::audit_events;
use dujiang_tests::ledger::draw::Draw;
use dujiang_tests::ledger::operation::{Money, Operation, Person};
use dujiang_tests::ledger::pure::{line_fields, of_totals, paper_fields, payment_fields};
use dujiang_tests::ledger::reference::{Figures, Reading, Reference, at};
use dujiang_tests::ledger::{CEILING, compare_pure};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
};
use uuid::Uuid;

use super::project;
use crate::support::{Engine, TestApp, unit_id};

/// Seeds that run through the domain, and through the use cases on each database; there `DUJIANG_LEDGER_SEEDS` asks for
/// more.
const SEEDS: u64 = 200;
const OPERATIONS: usize = 200;

#[test]
fn the_domain_agrees_with_the_reference_after_every_operation() {
    for seed in 0..SEEDS {
        compare_pure(seed, OPERATIONS).unwrap();
    }
}

#[tokio::test]
async fn the_use_cases_agree_with_the_reference_on_sqlite() {
    play(Engine::Sqlite).await;
}

#[tokio::test]
async fn the_use_cases_agree_with_the_reference_on_postgres() {
    play(Engine::Postgres).await;
}

async fn play(engine: Engine) {
    let app = TestApp::start_without_worker(engine).await;
    for seed in 0..database_seeds() {
        let project = project(&app, &Amount::from_fen(CEILING).unwrap().to_string()).await;
        let mut table = Table::new(&app, ProjectId(project.parse().unwrap())).await;
        let mut reference = Reference::default();
        let mut draw = Draw::new(seed);
        for number in 0..OPERATIONS {
            let operation = Operation::draw(&mut draw);
            let expected = reference.try_out(&operation);
            let answer = table.try_out(&operation).await;
            let place = format!("seed {seed}, operation {number}: {operation:?}");
            assert_eq!(expected, answer, "{place}");
            let reading = Reading::draw(&mut draw);
            assert_eq!(
                reference.figures(&reading),
                table.figures(&reading).await,
                "{place}, read by {reading:?}"
            );
            assert_eq!(reference.figures(&Reading::now()), table.kept().await, "{place}, kept");
        }
        assert_eq!(reference.warnings(), table.warnings().await, "warnings of seed {seed}");
        // Months are the unit's, not the project's: the next seed begins with open ones.
        app.app.database().writer().execute_unprepared("DELETE FROM periods").await.unwrap();
    }
    numbers_have_no_gap(&app).await;
}

/// How many seeds a database plays.
fn database_seeds() -> u64 {
    let asked = std::env::var("DUJIANG_LEDGER_SEEDS").ok().and_then(|text| text.parse().ok());
    asked.unwrap_or(SEEDS)
}

/// The voucher numbers of a unit and year are 1, 2, 3 …
async fn numbers_have_no_gap(app: &TestApp) {
    use dujiang_persistence::entities::vouchers;
    let rows = vouchers::Entity::find().all(app.app.database().reader()).await.unwrap();
    assert!(!rows.is_empty());
    let mut books: std::collections::BTreeMap<(Uuid, i64), Vec<i64>> = std::collections::BTreeMap::new();
    for row in rows {
        books.entry((row.unit_id, row.year)).or_default().push(row.number);
    }
    for (book, mut numbers) in books {
        numbers.sort_unstable();
        let expected: Vec<i64> = (1..=i64::try_from(numbers.len()).unwrap()).collect();
        assert_eq!(numbers, expected, "{book:?}");
    }
}

/// The three persons at the use cases of one project.
struct Table<'a> {
    test: &'a TestApp,
    app: &'a App,
    project: ProjectId,
    actors: [Actor; 3],
    lines: Vec<(BudgetLineId, i64)>,
    papers: Vec<(FundPaperId, FundPaperKind, i64)>,
    payments: Vec<(PaymentId, i64)>,
    months: Vec<(u32, i64)>,
    /// When each operation was over.
    ends: Vec<DateTime<Utc>>,
}

impl<'a> Table<'a> {
    async fn new(test: &'a TestApp, project: ProjectId) -> Self {
        let actor = async |login: &str| {
            let speaker = test.by(login).await;
            identity::resolve(&test.app, speaker.token().unwrap(), Origin::default()).await.unwrap().actor
        };
        Self {
            test,
            app: &test.app,
            project,
            actors: [actor("roads.clerk").await, actor("finance").await, actor("cashier").await],
            lines: Vec::new(),
            papers: Vec::new(),
            payments: Vec::new(),
            months: Vec::new(),
            ends: vec![test.app.database().now()],
        }
    }

    fn call(&self, by: Person, expected: Option<i64>) -> Call {
        let actor = match by {
            Person::Clerk => &self.actors[0],
            Person::First => &self.actors[1],
            Person::Second => &self.actors[2],
        };
        Call { actor: actor.clone(), key: None, expected }
    }

    async fn try_out(&mut self, operation: &Operation) -> Result<(), String> {
        self.test.clock.advance(TimeDelta::milliseconds(1));
        let done = match *operation {
            Operation::AddLine(money, amount) => self.add_line(money, amount).await,
            Operation::EditLine(line, amount) => self.edit_line(line, amount).await,
            Operation::RemoveLine(line) => self.remove_line(line).await,
            Operation::Record(kind, money, line, amount, on) => {
                self.record(kind, line, |line| paper_fields(money, line, amount, on)).await
            }
            Operation::Reverse(paper, on) => self.end(paper, on, false).await,
            Operation::Close(paper, on) => self.end(paper, on, true).await,
            Operation::Draft(money, line, commitment, amount) => {
                self.draft(money, line, commitment, amount).await
            }
            Operation::Step(payment, verb, by, on) => self.step(payment, verb, by, on).await,
            Operation::Month(month, verb, by) => self.month(month, verb, by).await,
        };
        self.ends.push(self.app.database().now());
        match done {
            Ok(()) => Ok(()),
            Err(AppError::Refused(fault)) => Err(fault.code.as_str().to_owned()),
            Err(other) => panic!("{operation:?}: {other:?}"),
        }
    }

    async fn add_line(&mut self, money: Option<Money>, amount: i64) -> Result<(), AppError> {
        let command = AddLine { project: self.project, fields: line_fields(money, amount) };
        let row = lines::add(self.app, &self.call(Person::First, None), command).await?.value;
        self.lines.push((BudgetLineId(row.id), row.version));
        Ok(())
    }

    async fn edit_line(&mut self, line: usize, amount: i64) -> Result<(), AppError> {
        let Some(index) = at(line, self.lines.len()) else { return Ok(()) };
        let (id, version) = self.lines[index];
        let patch = BudgetLinePatch {
            amount: Amount::from_fen(amount).ok(),
            reason: Some("调整".to_owned()),
            ..BudgetLinePatch::default()
        };
        let command = EditLine { project: self.project, id, patch };
        let row = lines::edit(self.app, &self.call(Person::First, Some(version)), command).await?.value;
        self.lines[index].1 = row.version;
        Ok(())
    }

    async fn remove_line(&mut self, line: usize) -> Result<(), AppError> {
        let Some(index) = at(line, self.lines.len()) else { return Ok(()) };
        let (id, version) = self.lines[index];
        let command = RemoveLine { project: self.project, id };
        lines::remove(self.app, &self.call(Person::First, Some(version)), command).await?;
        Ok(())
    }

    fn line(&self, line: Option<usize>) -> Option<BudgetLineId> {
        line.and_then(|line| at(line, self.lines.len())).map(|index| self.lines[index].0)
    }

    async fn record(
        &mut self,
        kind: FundPaperKind,
        line: Option<usize>,
        fields: impl FnOnce(Option<BudgetLineId>) -> dujiang_domain::finance::FundPaperFields,
    ) -> Result<(), AppError> {
        let by = if kind == FundPaperKind::Commitment { Person::Clerk } else { Person::First };
        let command = RecordPaper { kind, project: self.project, fields: fields(self.line(line)) };
        let row = papers::record(self.app, &self.call(by, None), command).await?.value;
        self.papers.push((FundPaperId(row.id), kind, row.version));
        Ok(())
    }

    async fn end(&mut self, paper: usize, on: NaiveDate, closes: bool) -> Result<(), AppError> {
        let Some(index) = at(paper, self.papers.len()) else { return Ok(()) };
        let (id, kind, version) = self.papers[index];
        let kind = if closes { FundPaperKind::Commitment } else { kind };
        let command = EndPaper { kind, id, reason: "有误".to_owned(), effective_on: Some(on) };
        let row = if closes {
            papers::close(self.app, &self.call(Person::Clerk, Some(version)), command).await?.value
        } else {
            papers::reverse(self.app, &self.call(Person::First, Some(version)), command).await?.value
        };
        self.papers[index].2 = row.version;
        Ok(())
    }

    async fn draft(
        &mut self,
        money: Money,
        line: Option<usize>,
        commitment: Option<usize>,
        amount: i64,
    ) -> Result<(), AppError> {
        let commitments: Vec<FundPaperId> = self
            .papers
            .iter()
            .filter(|(_, kind, _)| *kind == FundPaperKind::Commitment)
            .map(|(id, ..)| *id)
            .collect();
        let commitment =
            commitment.and_then(|number| at(number, commitments.len())).map(|at| commitments[at]);
        let is_direct = commitment.is_none();
        let command = DraftPayment {
            project: self.project,
            commitment,
            source: is_direct.then_some(money.0),
            year: is_direct.then_some(money.1),
            line: self.line(line).filter(|_| is_direct),
            fields: payment_fields(amount),
        };
        let row = payments::draft(self.app, &self.call(Person::Clerk, None), command).await?.value;
        self.payments.push((PaymentId(row.id), row.version));
        Ok(())
    }

    async fn step(
        &mut self,
        payment: usize,
        verb: PaymentVerb,
        by: Person,
        on: NaiveDate,
    ) -> Result<(), AppError> {
        let Some(index) = at(payment, self.payments.len()) else { return Ok(()) };
        let (id, version) = self.payments[index];
        let command = StepPayment { id, verb, reason: Some("理由".to_owned()), effective_on: Some(on) };
        let row = payments::step(self.app, &self.call(by, Some(version)), command).await?.value;
        self.payments[index].1 = row.version;
        Ok(())
    }

    async fn month(&mut self, month: u32, verb: PeriodVerb, by: Person) -> Result<(), AppError> {
        let known = self.months.iter().position(|(number, _)| *number == month);
        let version = known.map_or(1, |at| self.months[at].1);
        let key = PeriodKey { unit_id: OrgUnitId(unit_id("roads")), year: 2026, month };
        let command = StepPeriod { key, verb, reason: Some("漏记".to_owned()) };
        let row = periods::step(self.app, &self.call(by, Some(version)), command).await?.value;
        match known {
            Some(at) => self.months[at].1 = row.version,
            None => self.months.push((month, row.version)),
        }
        Ok(())
    }

    /// The sums of a reading, by the use case that the ledger page asks.
    async fn figures(&self, reading: &Reading) -> Figures {
        let known =
            reading.known_after.and_then(|tick| self.ends.get(usize::try_from(tick).unwrap()).copied());
        let filter = PostingFilter {
            source: reading.money.map(|(source, _)| source),
            year: reading.money.map(|(_, year)| year),
            until: reading.until,
            recorded_until: known,
            ..PostingFilter::default()
        };
        let balances = use_cases::balances(self.app, &self.actors[0], self.project, &filter).await.unwrap();
        let mut totals = Totals::default();
        for balance in balances {
            totals.add(balance.stage, balance.fen);
        }
        of_totals(&totals)
    }

    /// The sums of the fund page, which are kept.
    async fn kept(&self) -> Figures {
        let query = FundsQuery::default();
        let funds = use_cases::funds(self.app, &self.actors[0], self.project, &query).await.unwrap();
        of_totals(&funds.total)
    }

    async fn warnings(&self) -> u64 {
        audit_events::Entity::find()
            .filter(audit_events::Column::ResourceKind.eq("fund_crossing"))
            .filter(audit_events::Column::ProjectId.eq(self.project.0))
            .count(self.app.database().reader())
            .await
            .unwrap()
    }
}

#[test]
fn a_difference_would_be_found() {
    // The reference beside itself with one amount changed: the comparison itself can fail.
    let mut draw = Draw::new(1);
    let (mut one, mut other) = (Reference::default(), Reference::default());
    let mut differed = false;
    for number in 0..OPERATIONS {
        let operation = Operation::draw(&mut draw);
        let changed = match &operation {
            Operation::Record(kind, money, line, amount, on) if number == 40 || number > 40 && !differed => {
                Operation::Record(*kind, *money, *line, amount + 1, *on)
            }
            other => other.clone(),
        };
        let (a, b) = (one.try_out(&operation), other.try_out(&changed));
        differed |= a != b || one.figures(&Reading::now()) != other.figures(&Reading::now());
    }
    assert!(differed);
    assert_eq!(Code::parse("finance.reversed_before"), Some(Code::ReversedBefore));
}
