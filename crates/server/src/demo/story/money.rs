//! Deeds about money.

use chrono::NaiveDate;
use dujiang_app::finance::lines::{self, AddLine, EditLine};
use dujiang_app::finance::papers::{self, EndPaper, RecordPaper};
use dujiang_app::finance::payments::{self, DraftPayment, StepPayment};
use dujiang_app::finance::periods::{self, StepPeriod};
use dujiang_demonstration::{BudgetLine, Deed, Paper, Payment, PersonIndex, What};
use dujiang_domain::finance::{
    BudgetLineFields, BudgetLinePatch, Charge, FundPaperFields, FundPaperKind, FundingSource, PaymentFields,
    PaymentVerb, PeriodKey, PeriodVerb,
};
use dujiang_domain::ids::{BudgetLineId, FundPaperId, PaymentId, ProjectId};
use dujiang_domain::money::Money;
use dujiang_domain::time::civil_date;

use super::cast::{Cast, Common, Line, Things};
use super::{Stage, at};
use crate::wiring::StartError;

impl Stage<'_> {
    pub(super) async fn money(&mut self, deed: Deed, cast: &mut Cast) -> Result<(), StartError> {
        let (by, number) = (deed.by, deed.number);
        match deed.what {
            What::PlanLine(line) => self.plan_line(by, (number, line), cast).await,
            What::AdjustLine { line, amount, reason } => {
                let kept = cast.line(line)?;
                let call = self.call(by, Some(kept.version)).await?;
                let patch = BudgetLinePatch {
                    amount: Some(Money::from_fen(amount)?),
                    reason: Some(reason),
                    ..BudgetLinePatch::default()
                };
                let command = EditLine { project: cast.project, id: kept.id, patch };
                let row = lines::edit(&self.app, &call, command).await?.value;
                if let Some(line) = cast.lines.get_mut(&line) {
                    line.version = row.version;
                }
                Ok(())
            }
            What::Record { kind, line, paper } => {
                let day = civil_date(at(deed.at));
                let kind = paper_kind(kind)?;
                let paper = self.record(by, (kind, cast.line(line)?, paper), day, cast.project).await?;
                papers_of(cast, kind).add(number, paper);
                Ok(())
            }
            What::ReversePaper { kind, paper, reason } => {
                let kind = paper_kind(kind)?;
                self.end(by, (kind, paper, reason), cast, true).await
            }
            What::CloseCommitment { paper, reason } => {
                self.end(by, (FundPaperKind::Commitment, paper, reason), cast, false).await
            }
            What::DraftPayment(payment) => self.draft(by, (number, payment), cast).await,
            What::StepPayment { payment, verb, reason } => {
                let kept = cast.payments.get(payment)?;
                let call = self.call(by, Some(kept.version)).await?;
                let verb = PaymentVerb::parse(verb).ok_or("an unknown step of a payment")?;
                let command = StepPayment { id: kept.id, verb, reason, effective_on: None };
                let row = payments::step(&self.app, &call, command).await?.value;
                cast.payments.changed(payment, row.version);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    async fn plan_line(
        &mut self,
        by: PersonIndex,
        (number, made): (usize, BudgetLine),
        cast: &mut Cast,
    ) -> Result<(), StartError> {
        let call = self.call(by, None).await?;
        let source = FundingSource::parse(made.source).ok_or("an unknown funding source")?;
        let fields = BudgetLineFields {
            title: made.title,
            task_id: made.task.map(|task| cast.task(task)).transpose()?,
            source: Some(source),
            functional_code: Some(made.functional_code.to_owned()),
            economic_code: Some(made.economic_code.to_owned()),
            year: Some(made.year),
            amount: Money::from_fen(made.amount)?,
            note: String::new(),
        };
        let row = lines::add(&self.app, &call, AddLine { project: cast.project, fields }).await?.value;
        let line = Line { id: BudgetLineId(row.id), version: row.version, source, year: made.year };
        cast.lines.insert(number, line);
        Ok(())
    }

    async fn record(
        &mut self,
        by: PersonIndex,
        (kind, line, paper): (FundPaperKind, Line, Paper),
        effective_on: NaiveDate,
        project: ProjectId,
    ) -> Result<(FundPaperId, i64), StartError> {
        let call = self.call(by, None).await?;
        let fields = FundPaperFields {
            title: paper.title,
            party: paper.party,
            number: paper.number,
            charge: Charge { source: line.source, year: line.year, line_id: Some(line.id) },
            amount: Money::from_fen(paper.amount)?,
            effective_on,
            note: String::new(),
        };
        let command = RecordPaper { kind, project, fields };
        let row = papers::record(&self.app, &call, command).await?.value;
        Ok((FundPaperId(row.id), row.version))
    }

    /// Takes a paper back, or closes a commitment.
    async fn end(
        &mut self,
        by: PersonIndex,
        (kind, number, reason): (FundPaperKind, usize, String),
        cast: &mut Cast,
        reverses: bool,
    ) -> Result<(), StartError> {
        let kept = papers_of(cast, kind).get(number)?;
        let call = self.call(by, Some(kept.version)).await?;
        let command = EndPaper { kind, id: kept.id, reason, effective_on: None };
        let row = if reverses {
            papers::reverse(&self.app, &call, command).await?.value
        } else {
            papers::close(&self.app, &call, command).await?.value
        };
        papers_of(cast, kind).changed(number, row.version);
        Ok(())
    }

    async fn draft(
        &mut self,
        by: PersonIndex,
        (number, made): (usize, Payment),
        cast: &mut Cast,
    ) -> Result<(), StartError> {
        let call = self.call(by, None).await?;
        let line = cast.line(made.line)?;
        let commitment = made.commitment.map(|paper| cast.commitments.get(paper)).transpose()?;
        let is_direct = commitment.is_none();
        let command = DraftPayment {
            project: cast.project,
            commitment: commitment.map(|kept| kept.id),
            source: is_direct.then_some(line.source),
            year: is_direct.then_some(line.year),
            line: is_direct.then_some(line.id),
            fields: PaymentFields {
                title: made.title,
                payee: made.payee,
                amount: Money::from_fen(made.amount)?,
                number: made.number,
                due_on: Some(made.due_on),
                note: String::new(),
            },
        };
        let row = payments::draft(&self.app, &call, command).await?.value;
        cast.payments.add(number, (PaymentId(row.id), row.version));
        Ok(())
    }

    /// A step with a month of the books.
    pub(super) async fn month(&mut self, deed: Deed, common: &mut Common) -> Result<(), StartError> {
        let What::Month { unit, year, month, verb, reason } = deed.what else { return Ok(()) };
        let key = PeriodKey { unit_id: self.loading.ids.unit(unit)?, year, month };
        let version = common.months.get(&key).copied().unwrap_or(1);
        let call = self.call(deed.by, Some(version)).await?;
        let verb = PeriodVerb::parse(verb).ok_or("an unknown step of a month")?;
        let row = periods::step(&self.app, &call, StepPeriod { key, verb, reason }).await?.value;
        common.months.insert(key, row.version);
        Ok(())
    }
}

fn paper_kind(word: &str) -> Result<FundPaperKind, StartError> {
    FundPaperKind::parse(word).ok_or_else(|| "an unknown paper".into())
}

fn papers_of(cast: &mut Cast, kind: FundPaperKind) -> &mut Things<FundPaperId> {
    match kind {
        FundPaperKind::Appropriation => &mut cast.appropriations,
        FundPaperKind::Receipt => &mut cast.receipts,
        FundPaperKind::Commitment => &mut cast.commitments,
    }
}
