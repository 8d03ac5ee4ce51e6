//! What a project is to show. Every round of projects has one of each plot, so that the smallest county that shows
//! all states shows all plots as well.

use chrono::NaiveDate;

use crate::calendar::{days_between, plus};
use crate::model::Project;

/// Rounds of projects that have stories.
pub(crate) const ROUNDS_TOLD: u64 = 3;

/// What a project is to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Plot {
    /// Everything in order, every step of a payment under way.
    Smooth,
    /// Lines and a year used to 80 % and more.
    LineInfo,
    /// To 95 % and more.
    LineAmber,
    /// To 105 % and more.
    LineRed,
    /// Money came and is not spent.
    Idle,
    /// More is paid than was built.
    MoneyAhead,
    /// Nothing was heard for weeks, and the work is far behind.
    Silent,
    /// A milestone is due within days.
    DueSoon,
    /// A milestone is overdue.
    Overdue,
    /// A milestone is overdue for more than a month.
    OverdueLong,
    /// Defects are overdue, and come again with the same contractor.
    Defects,
    /// Nobody wrote down its milestones.
    Bare,
}

/// One for each project of a round that is being carried out.
pub(crate) const PLOTS: [Plot; 12] = [
    Plot::Smooth,
    Plot::LineInfo,
    Plot::LineAmber,
    Plot::LineRed,
    Plot::Idle,
    Plot::MoneyAhead,
    Plot::Silent,
    Plot::DueSoon,
    Plot::Overdue,
    Plot::OverdueLong,
    Plot::Defects,
    Plot::Bare,
];

impl Plot {
    /// Whether works that began so many days ago and take so many suit it, when by their plan they should be done to
    /// so many percent.
    pub(crate) fn suits(self, elapsed: i64, works_days: i64, planned_percent: i64) -> bool {
        let (fewest, most) = match self {
            Self::Smooth | Self::DueSoon | Self::Overdue | Self::OverdueLong | Self::Defects => (35, 85),
            Self::LineInfo | Self::LineAmber | Self::LineRed | Self::Bare => (30, 90),
            Self::Idle => (55, 90),
            Self::MoneyAhead => (30, 50),
            Self::Silent => (72, 95),
        };
        let percent = elapsed * 100 / works_days.max(1);
        // Where something else is to be seen, the works are about as far as they should be.
        let is_punctual = matches!(self, Self::Smooth | Self::LineInfo | Self::DueSoon | Self::Bare);
        let is_behind = planned_percent.min(100) - percent > 3;
        elapsed >= 60 && (fewest..=most).contains(&percent) && !(is_punctual && is_behind)
    }

    /// The last day on which something happened on site.
    pub(crate) fn last_day_of_work(self, start: NaiveDate, usual: NaiveDate) -> NaiveDate {
        if self == Self::Silent { plus(start, days_between(start, usual) * 2 / 5) } else { usual }
    }

    /// How much of the planned money of the last year is bound, in percent, where the plot is about that.
    pub(super) const fn bound_percent(self) -> Option<i64> {
        match self {
            Self::LineInfo => Some(83),
            Self::LineAmber => Some(97),
            Self::LineRed => Some(106),
            _ => None,
        }
    }
}

/// The milestone whose day is moved so that the plot shows, and its day: the first that is not reached.
pub(super) fn moved(project: &Project, plot: Plot, today: NaiveDate) -> Option<(usize, NaiveDate)> {
    let days = match plot {
        // The one that waits for a second look is on time.
        Plot::Smooth => {
            let last = project.milestones.iter().rposition(|milestone| milestone.actual_date.is_some())?;
            return Some((last, plus(today, 2)));
        }
        Plot::DueSoon => 4,
        Plot::Overdue => -12,
        Plot::OverdueLong => -41,
        _ => return None,
    };
    let open = project.milestones.iter().position(|milestone| milestone.actual_date.is_none())?;
    Some((open, plus(today, days)))
}
