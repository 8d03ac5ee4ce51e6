//! Deeds from the site: reports and their reviews, milestones, briefs.

use dujiang_app::field::briefs::{self, WriteBrief};
use dujiang_app::field::confirmations::{self, ConfirmationCommand, SecondLook};
use dujiang_app::field::reports::{
    self, AcceptReport, CompleteReport, RequestCompletion, SubmitReport, WithdrawReport,
};
use dujiang_demonstration::{Deed, PersonIndex, Report, What};
use dujiang_domain::field::{Completion, ConfirmationFields, ReportFields, ReportState, ReportSubject};
use dujiang_domain::files::upload::UploadPurpose;
use dujiang_domain::ids::ProgressReportId;

use super::Stage;
use super::cast::Cast;
use super::photos::position;
use crate::wiring::StartError;

impl Stage<'_> {
    pub(super) async fn field(&mut self, deed: Deed, cast: &mut Cast) -> Result<(), StartError> {
        let by = deed.by;
        match deed.what {
            What::Report(report) => self.report(by, (deed.number, report), cast).await,
            What::Confirm { .. } => self.confirm(deed, cast).await,
            What::LookAgain { milestone, agrees, words } => {
                let version = cast.confirmations.get(&milestone).copied();
                let call = self.call(by, version).await?;
                let command = SecondLook { milestone: cast.milestone(milestone)?, agrees, words };
                let shown = confirmations::look_again(&self.app, &call, command).await?.value;
                cast.confirmations.insert(milestone, shown.row.version);
                Ok(())
            }
            What::Brief { day, words, sends } => {
                // A brief tells of what the log tells of.
                let call = self.call(by, None).await?;
                let command = WriteBrief { project: cast.project, day, words, sends, left_out: Vec::new() };
                briefs::write(&self.app, &call, command).await?;
                Ok(())
            }
            what => self.review(by, what, cast).await,
        }
    }

    async fn report(
        &mut self,
        by: PersonIndex,
        (number, made): (usize, Report),
        cast: &mut Cast,
    ) -> Result<(), StartError> {
        let photos = self.send(by, &made.photos, (UploadPurpose::Photo, made.place)).await?;
        let state = match made.state {
            "problem" => ReportState::Problem,
            "stopped" => ReportState::Stopped,
            _ => ReportState::Normal,
        };
        let command = SubmitReport {
            id: ProgressReportId(self.app.database().next_id()),
            project: cast.project,
            subject: ReportSubject::Task(cast.task(made.task)?),
            fields: ReportFields {
                state,
                progress_percent: Some(i64::from(made.percent)),
                words: made.words,
                position: made.place.map(position),
                captured: self.captured(),
                expected_finish: made.expected_finish,
            },
            photos,
        };
        let call = self.call(by, None).await?;
        let id = command.id;
        let shown = reports::submit(&self.app, &call, command).await?.value;
        cast.reports.add(number, (id, shown.row.version));
        Ok(())
    }

    async fn review(&mut self, by: PersonIndex, what: What, cast: &mut Cast) -> Result<(), StartError> {
        let (What::AskCompletion { report, .. }
        | What::CompleteReport { report, .. }
        | What::AcceptReport { report, .. }
        | What::WithdrawReport { report, .. }) = what
        else {
            return Ok(());
        };
        let kept = cast.reports.get(report)?;
        let call = self.call(by, Some(kept.version)).await?;
        let (app, id) = (self.app.clone(), kept.id);
        let shown = match what {
            What::AskCompletion { words, .. } => {
                reports::request_completion(&app, &call, RequestCompletion { id, words }).await?
            }
            What::CompleteReport { words, photos, .. } => {
                let photos = self.send(by, &photos, (UploadPurpose::Photo, None)).await?;
                let completion = Completion { words, progress_percent: None, photos };
                reports::complete(&app, &call, CompleteReport { id, completion }).await?
            }
            What::WithdrawReport { reason, .. } => {
                reports::withdraw(&app, &call, WithdrawReport { id, reason: Some(reason) }).await?
            }
            What::AcceptReport { words, .. } => {
                reports::accept(&app, &call, AcceptReport { id, words }).await?
            }
            _ => return Ok(()),
        };
        cast.reports.changed(report, shown.value.row.version);
        Ok(())
    }

    async fn confirm(&mut self, deed: Deed, cast: &mut Cast) -> Result<(), StartError> {
        let What::Confirm { milestone, reached_on, words, photos, place } = deed.what else { return Ok(()) };
        let photos = self.send(deed.by, &photos, (UploadPurpose::Photo, Some(place))).await?;
        let fields = ConfirmationFields {
            reached_on,
            words,
            position: Some(position(place)),
            captured: self.captured(),
        };
        let call = self.call(deed.by, None).await?;
        let command = ConfirmationCommand { milestone: cast.milestone(milestone)?, fields, photos };
        let shown = confirmations::confirm(&self.app, &call, command).await?.value;
        cast.confirmations.insert(milestone, shown.row.version);
        Ok(())
    }
}
