//! The one way into the ledger: whoever moves money asks here.

use chrono::NaiveDate;
use dujiang_domain::access::{Actor, Mutates, Permit, ProjectAccess};
use dujiang_domain::audit::Event;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::finance::{
    BudgetLine, Charge, CommitmentStanding, Crossing, Entry, EntryHead, Exposure, Ladder, PeriodKey,
    SourceRef, examine, post,
};
use dujiang_domain::ids::{BudgetLineId, EntryId};
use dujiang_domain::projects::{Project, Stamp};
use dujiang_domain::rules::RuleBook;
use dujiang_domain::time::civil_date;
use dujiang_persistence::Tx;
use dujiang_persistence::finance::{ledger, lines, periods};

use crate::AppError;

/// The books of one project while its row is locked.
pub(super) struct Books<'a> {
    pub tx: &'a Tx,
    pub project: &'a Project,
    pub rules: &'a RuleBook,
    pub stamp: Stamp,
}

/// What an entry is about besides its amount.
#[derive(Default)]
pub(super) struct About<'a> {
    /// The line it counts for.
    pub line: Option<&'a BudgetLine>,
    /// The commitment that is paid.
    pub commitment: Option<CommitmentStanding>,
}

impl<'a> Books<'a> {
    /// The books of `project`, to be written by `actor`.
    pub(super) fn new(tx: &'a Tx, project: &'a Project, rules: &'a RuleBook, actor: &Actor) -> Self {
        Self { tx, project, rules, stamp: tx.stamp(actor) }
    }

    /// Today, in China.
    pub(super) fn today(&self) -> NaiveDate {
        civil_date(self.stamp.at)
    }

    fn ladder(&self) -> Ladder<'a> {
        Ladder::new(self.rules, self.today())
    }

    /// A refusal with the rule that stands behind it.
    pub(super) fn cited(&self, error: impl Into<AppError>) -> AppError {
        match error.into() {
            AppError::Refused(fault) => AppError::Refused(self.ladder().cite(fault)),
            other => other,
        }
    }

    /// The head of a new entry of `origin` that happened on `effective_on`.
    pub(super) fn head(&self, id: EntryId, origin: SourceRef, effective_on: NaiveDate) -> EntryHead {
        EntryHead {
            id,
            project_id: self.project.id,
            unit_id: self.project.fields.unit_id,
            origin,
            effective_on,
            recorded_at: self.stamp.at,
            recorded_by: self.stamp.by,
        }
    }

    /// The line a charge names.
    ///
    /// # Errors
    /// [`Code::FieldReference`] at `/line_id` when the project has none of that name,
    /// [`Code::BudgetLineDiffers`] when it is of other money.
    pub(super) async fn line_of(&self, charge: &Charge) -> Result<Option<BudgetLine>, AppError> {
        let Some(id) = charge.line_id else { return Ok(None) };
        let line = find_line(self.tx, self.project, id).await?;
        charge.require_line(&line)?;
        Ok(Some(line))
    }

    /// Writes an entry, with everything that follows from it; answers the events of rungs that it reached.
    ///
    /// # Errors
    /// Refusals of the period, of the ledger and of the rule about the approved total, each with its rule.
    pub(super) async fn write<A>(
        &self,
        permit: &Permit<A>,
        entry: &Entry,
        about: &About<'_>,
    ) -> Result<Vec<Event>, AppError>
    where
        A: Mutates<On = ProjectAccess>,
    {
        let month = PeriodKey::of(entry.head.unit_id, entry.head.effective_on);
        periods::require_open(self.tx, month).await.map_err(|error| self.cited(error))?;
        let line = entry.postings().iter().find_map(|posting| posting.line_id);
        let mut funds = ledger::load(self.tx, self.project.id, entry.head.effective_on, line).await?;
        let crossings = post(&mut funds, entry, &self.exposure(about))?;
        ledger::write(self.tx, permit, entry, &funds).await.map_err(|error| self.cited(error))?;
        Ok(crossings.iter().map(Crossing::event).collect())
    }

    /// Refuses an entry that could not be written today, as far as more than the cash that is still to come
    /// stands against it: whoever asks for money early learns early what is wrong.
    ///
    /// # Errors
    /// As [`Books::write`].
    pub(super) async fn foresee(&self, entry: &Entry, about: &About<'_>) -> Result<(), AppError> {
        let line = entry.postings().iter().find_map(|posting| posting.line_id);
        let funds = ledger::load(self.tx, self.project.id, entry.head.effective_on, line).await?;
        let refusals = examine(&funds, entry, &self.exposure(about)).refusals;
        match refusals.into_iter().find(|fault| fault.code != Code::FundsNotReceived) {
            Some(refusal) => Err(refusal.into()),
            None => Ok(()),
        }
    }

    /// The mirror of an entry, written on `effective_on` or today.
    ///
    /// # Errors
    /// A [`Fault`] at `/effective_on` for a day before the entry or to come; as [`Books::write`].
    pub(super) async fn reverse<A>(
        &self,
        permit: &Permit<A>,
        entry: EntryId,
        effective_on: Option<NaiveDate>,
        about: &About<'_>,
    ) -> Result<Vec<Event>, AppError>
    where
        A: Mutates<On = ProjectAccess>,
    {
        let entry = ledger::entry(self.tx, self.project.id, entry).await?;
        let day = self.day(effective_on, entry.head.effective_on)?;
        let mirror = entry.reversal(self.head(self.tx.next_id(), entry.head.origin, day));
        self.write(permit, &mirror, about).await
    }

    /// The day that is wished, or today; never before `earliest` and never to come.
    ///
    /// # Errors
    /// A [`Fault`] at `/effective_on`.
    pub(super) fn day(&self, wish: Option<NaiveDate>, earliest: NaiveDate) -> Result<NaiveDate, Fault> {
        let day = wish.unwrap_or_else(|| self.today());
        if day > self.today() {
            Err(Fault::field("/effective_on", Code::FieldRange))
        } else if day < earliest {
            Err(Fault::field("/effective_on", Code::FieldDateOrder))
        } else {
            Ok(day)
        }
    }

    fn exposure<'b>(&'b self, about: &About<'b>) -> Exposure<'b> {
        Exposure {
            ladder: self.ladder(),
            approved: self.project.fields.total_investment,
            line_name: about.line.map_or("", |line| line.fields.title.as_str()),
            commitment: about.commitment,
        }
    }
}

/// A line of the project.
///
/// # Errors
/// [`Code::FieldReference`] at `/line_id` when there is none of that name.
pub(super) async fn find_line(
    source: &impl dujiang_persistence::Source,
    project: &Project,
    id: BudgetLineId,
) -> Result<BudgetLine, AppError> {
    match lines::get(source, project.id, id).await.map_err(AppError::from) {
        Ok((line, _)) => Ok(line),
        Err(AppError::Refused(fault)) if fault.code == Code::NotFound => {
            Err(Fault::field("/line_id", Code::FieldReference).into())
        }
        Err(error) => Err(error),
    }
}
