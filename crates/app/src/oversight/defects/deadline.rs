//! Until when a defect must be mended, by the rule of its severity.

use std::sync::Arc;

use chrono::NaiveDate;
use dujiang_domain::fault::{Code, Fault, FieldFault};
use dujiang_domain::rules::RuleBook;
use dujiang_domain::rules::kinds::{ClockFacts, DefectSeverity, WorkingDayClock};
use dujiang_domain::time::civil_date;
use dujiang_scheduling::WorkCalendar;

use crate::{App, AppError, reference, rules};

/// The rules and the calendar of the day.
pub(super) struct Deadlines {
    book: Arc<RuleBook>,
    calendar: Arc<WorkCalendar>,
    pub(super) today: NaiveDate,
}

const fn scope(severity: DefectSeverity) -> &'static str {
    match severity {
        DefectSeverity::Minor => "defect.deadline.minor",
        DefectSeverity::Major => "defect.deadline.major",
        DefectSeverity::Critical => "defect.deadline.critical",
    }
}

impl Deadlines {
    pub(super) async fn load(app: &App) -> Result<Self, AppError> {
        Ok(Self {
            book: rules::book(app).await?,
            calendar: reference::calendar(app).await?,
            today: civil_date(app.database().now()),
        })
    }

    /// The deadline of a defect of this severity: the wished day, which is today at the earliest and
    /// within the rule's days at the latest; without a wish the last of them.
    ///
    /// # Errors
    /// At `/due_on`: [`Code::FieldRange`] for a day that is past, [`Code::DefectDeadlineTooLate`] with
    /// the rule and the last day, [`Code::FieldRequired`] when no rule is in force that would give one.
    pub(super) fn of(&self, severity: DefectSeverity, wish: Option<NaiveDate>) -> Result<NaiveDate, Fault> {
        const AT: &str = "/due_on";
        let rule = self.book.active::<WorkingDayClock>(scope(severity), self.today);
        let latest =
            rule.as_ref().and_then(|rule| rule.evaluate(&ClockFacts { from: self.today }, &self.calendar));
        match (wish, latest) {
            (None, Some(latest)) => Ok(latest.due),
            (None, None) => Err(Fault::field(AT, Code::FieldRequired)),
            (Some(wish), _) if wish < self.today => Err(Fault::field(AT, Code::FieldRange)),
            (Some(wish), Some(latest)) if wish > latest.due => {
                let field = FieldFault::new(AT, Code::DefectDeadlineTooLate).with("latest", latest.due);
                let fault = Fault::invalid(vec![field]);
                Err(match rule {
                    Some(rule) => fault.by_rule(rules::reference(rule.citation())),
                    None => fault,
                })
            }
            (Some(wish), _) => Ok(wish),
        }
    }
}
