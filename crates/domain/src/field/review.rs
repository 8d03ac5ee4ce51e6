//! The review of reports: asking for what is missing, adding it, accepting, taking back.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{ProgressReport, ReviewState};
use crate::audit::{Event, EventName};
use crate::fault::{Code, Fault};
use crate::files::photo::PhotoRef;
use crate::ids::{UploadId, UserId};
use crate::input::Fields;
use crate::projects::Stamp;

/// What a reporter adds when something was missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Completion {
    /// Words to be added to those that stand.
    pub words: String,
    /// A figure in the place of the one that stands.
    pub progress_percent: Option<i64>,
    /// Photos to be added.
    pub photos: Vec<UploadId>,
}

/// Whether accepting a report that happened at `happened_at` moves its task, when `last` is the latest report of the
/// task that did: one that arrives late is accepted as a record and moves nothing, so that the order of arrival never
/// decides how far a task is.
pub fn drives(happened_at: DateTime<Utc>, last: Option<DateTime<Utc>>) -> bool {
    last.is_none_or(|last| happened_at >= last)
}

impl ProgressReport {
    /// The reviewer tells what is missing.
    ///
    /// # Errors
    /// [`Code::ReportNotInState`]; [`Code::FieldRequired`] without words.
    pub fn ask_completion(&self, words: &str, stamp: Stamp) -> Result<(Self, Event), Fault> {
        self.require(ReviewState::Submitted)?;
        let mut fields = Fields::default();
        let words = fields.text("/words", words, 1000);
        let after = fields.finish(self.reviewed(ReviewState::Incomplete, words, stamp))?;
        Ok(self.told(EventName::ReportCompletionRequested, after))
    }

    /// The reporter adds what was missing; `photos` were claimed.
    ///
    /// # Errors
    /// [`Code::ReportNotInState`]; wrong fields.
    pub fn complete(&self, completion: &Completion, photos: Vec<PhotoRef>) -> Result<(Self, Event), Fault> {
        self.require(ReviewState::Incomplete)?;
        let mut after = self.clone();
        let added = completion.words.trim();
        let parts = [self.fields.words.as_str(), added];
        after.fields.words = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n");
        if completion.progress_percent.is_some() {
            after.fields.progress_percent = completion.progress_percent;
        }
        after.photos.extend(photos);
        after.fields = after.fields.checked(self.subject, after.photos.len())?;
        let says_nothing = after.fields == self.fields && after.photos == self.photos;
        if says_nothing {
            return Err(Fault::field("/words", Code::FieldRequired));
        }
        after.review_state = ReviewState::Submitted;
        after.version = self.version + 1;
        Ok(self.told(EventName::ReportCompleted, after))
    }

    /// The reviewer accepts it; `drives` says whether it moves the task.
    ///
    /// # Errors
    /// [`Code::ReportNotInState`]; too many words.
    pub fn accept(&self, words: &str, drives: bool, stamp: Stamp) -> Result<(Self, Event), Fault> {
        self.require(ReviewState::Submitted)?;
        let mut fields = Fields::default();
        let words = fields.optional_text("/words", words, 1000);
        let after =
            fields.finish(Self { drove: drives, ..self.reviewed(ReviewState::Accepted, words, stamp) })?;
        Ok(self.told(EventName::ReportAccepted, after))
    }

    /// The reporter takes it back while its review is not over.
    ///
    /// # Errors
    /// [`Code::ReportNotInState`]; [`Code::FieldTooLong`].
    pub fn withdraw(&self, reason: Option<&str>) -> Result<(Self, Event), Fault> {
        if !self.review_state.is_open() {
            return Err(self.not_in_state());
        }
        let after = Self { review_state: ReviewState::Withdrawn, version: self.version + 1, ..self.clone() };
        let (after, event) = self.told(EventName::ReportWithdrawn, after);
        Ok((after, event.because(reason)))
    }

    /// Refuses everybody but the reporter, for whom others may not speak.
    ///
    /// # Errors
    /// [`Code::PermissionMissing`].
    pub fn require_reporter(&self, person: Option<UserId>) -> Result<(), Fault> {
        let is_own = person == Some(self.reported_by);
        if is_own {
            Ok(())
        } else {
            Err(Fault::new(Code::PermissionMissing).with("permission", "report.submit"))
        }
    }

    fn reviewed(&self, review_state: ReviewState, review_words: String, stamp: Stamp) -> Self {
        Self {
            review_state,
            review_words,
            reviewed_by: stamp.by,
            reviewed_at: Some(stamp.at),
            version: self.version + 1,
            ..self.clone()
        }
    }

    fn told(&self, name: EventName, after: Self) -> (Self, Event) {
        let event = Event::changed(name, self, &after);
        (after, event)
    }

    fn require(&self, state: ReviewState) -> Result<(), Fault> {
        if self.review_state == state { Ok(()) } else { Err(self.not_in_state()) }
    }

    fn not_in_state(&self) -> Fault {
        Fault::new(Code::ReportNotInState).with("state", self.review_state.as_str())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::super::report::tests::{at, report};
    use super::*;

    fn stamp() -> Stamp {
        Stamp { by: Some(UserId(Uuid::from_u128(9))), at: at("2026-05-07T00:00:00Z") }
    }

    #[test]
    fn what_is_missing_is_asked_for_added_and_accepted() {
        let submitted = report(Some(40));
        assert_eq!(submitted.ask_completion(" ", stamp()).unwrap_err().fields[0].code, Code::FieldRequired);
        let (asked, event) = submitted.ask_completion("请补全景照片", stamp()).unwrap();
        assert_eq!((asked.review_state, asked.version), (ReviewState::Incomplete, 2));
        assert_eq!(event.after, serde_json::to_value(&asked).ok());
        assert_eq!(asked.accept("", true, stamp()).unwrap_err().code, Code::ReportNotInState);
        assert_eq!(
            asked.complete(&Completion::default(), Vec::new()).unwrap_err().fields[0].pointer,
            "/words"
        );
        let added = Completion { words: "已补".into(), progress_percent: Some(45), photos: Vec::new() };
        let (completed, _) = asked.complete(&added, Vec::new()).unwrap();
        assert_eq!(completed.fields.words, "完成\n已补");
        assert_eq!(
            (completed.fields.progress_percent, completed.review_state),
            (Some(45), ReviewState::Submitted)
        );
        let (accepted, _) = completed.accept("", true, stamp()).unwrap();
        assert!(accepted.drove && accepted.review_state == ReviewState::Accepted && accepted.version == 4);
        assert_eq!(accepted.withdraw(None).unwrap_err().code, Code::ReportNotInState);
    }

    #[test]
    fn nobody_speaks_for_the_reporter() {
        let report = report(None);
        assert_eq!(report.require_reporter(Some(report.reported_by)), Ok(()));
        assert_eq!(
            report.require_reporter(Some(UserId(Uuid::nil()))).unwrap_err().code,
            Code::PermissionMissing
        );
        assert_eq!(report.withdraw(Some("填错")).unwrap().1.reason.as_deref(), Some("填错"));
    }

    proptest! {
        /// In whatever order reports of a task are accepted, the one that happened last decides.
        #[test]
        fn the_order_of_acceptance_does_not_matter(happened in proptest::collection::vec(0_i64..1000, 1..20)) {
            let instant = |second: i64| DateTime::from_timestamp(second, 0).unwrap();
            let mut last = None;
            for second in &happened {
                if drives(instant(*second), last) {
                    last = Some(instant(*second));
                }
            }
            prop_assert_eq!(last, happened.iter().max().map(|second| instant(*second)));
        }
    }
}
