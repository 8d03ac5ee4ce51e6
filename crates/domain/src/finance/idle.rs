//! Money that lies still 闲置: which of what came in is still there.

use chrono::NaiveDate;

/// The oldest money that is still there when what came first is spent first: of the latest receipts that make up what
/// is `held`, the day of the earliest and what is left of it, in 分. `None` when nothing is held.
pub fn oldest_money(
    held: i64,
    latest_first: impl IntoIterator<Item = (NaiveDate, i64)>,
) -> Option<(NaiveDate, i64)> {
    let mut left = held;
    let mut oldest = None;
    for (day, amount_fen) in latest_first {
        if left <= 0 {
            break;
        }
        oldest = Some((day, amount_fen.min(left)));
        left = left.saturating_sub(amount_fen);
    }
    oldest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_first_is_spent_first() {
        let receipts = [(50, "2026-05-01"), (100, "2026-02-01"), (100, "2026-01-01")]
            .map(|(fen, day)| (day.parse().unwrap(), fen));
        let expected = |day: &str, fen| Some((day.parse().unwrap(), fen));
        assert_eq!(oldest_money(250, receipts), expected("2026-01-01", 100));
        assert_eq!(oldest_money(151, receipts), expected("2026-01-01", 1));
        assert_eq!(oldest_money(150, receipts), expected("2026-02-01", 100));
        assert_eq!(oldest_money(60, receipts), expected("2026-02-01", 10));
        assert_eq!(oldest_money(50, receipts), expected("2026-05-01", 50));
        assert_eq!(oldest_money(0, receipts), None);
    }
}
