//! What inspections found and is not set right, as far as the life cycle asks for it.
//!
//! A project does not know inspections: those who find defects keep these counts beside it, and its
//! guards look at them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::rules::kinds::DefectSeverity;

/// Defects of one severity with one deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenDefects {
    /// How grave.
    pub severity: DefectSeverity,
    /// The deadline, the day included.
    pub due_on: NaiveDate,
    /// Whether they were mended and wait for their re-check.
    pub is_mended: bool,
    /// How many.
    pub number: i64,
}

/// Numbers of defects by severity.
pub type BySeverity = BTreeMap<DefectSeverity, u32>;

/// Those that are open, and those of them that are past their deadline on `today` without having been
/// mended.
pub fn open_and_overdue(defects: &[OpenDefects], today: NaiveDate) -> (BySeverity, BySeverity) {
    let sum = |counts: &dyn Fn(&OpenDefects) -> bool| {
        let mut sums = BySeverity::new();
        for defect in defects.iter().filter(|defect| counts(defect)) {
            let number = u32::try_from(defect.number).unwrap_or(u32::MAX);
            let sum = sums.entry(defect.severity).or_default();
            *sum = sum.saturating_add(number);
        }
        sums
    };
    (sum(&|_| true), sum(&|defect| !defect.is_mended && defect.due_on < today))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_for_its_re_check_is_open_and_not_late() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
        let of =
            |severity, due, is_mended, number| OpenDefects { severity, due_on: day(due), is_mended, number };
        let defects = [
            of(DefectSeverity::Minor, 1, false, 2),
            of(DefectSeverity::Minor, 2, false, 3),
            of(DefectSeverity::Critical, 1, true, 1),
        ];
        let (open, overdue) = open_and_overdue(&defects, day(2));
        assert_eq!(open, BySeverity::from([(DefectSeverity::Minor, 5), (DefectSeverity::Critical, 1)]));
        assert_eq!(overdue, BySeverity::from([(DefectSeverity::Minor, 2)]));
    }
}
