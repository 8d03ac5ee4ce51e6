//! Which of three bare numbers is the day. One cell often cannot tell; its column usually can.

use super::dates::bare_numbers;

/// The order of the parts of a date whose year does not come first with four digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateOrder {
    /// 31/01/2016.
    DayFirst,
    /// 01/31/2016.
    MonthFirst,
    /// 16.01.31, with a year of two digits.
    YearFirst,
}

/// What the samples of a column say about the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderEvidence {
    /// The order to read the column with.
    pub order: DateOrder,
    /// Nothing in the column excludes another order, though some of its dates depend on it.
    pub is_ambiguous: bool,
    /// No single order fits all dates of the column.
    pub is_conflicting: bool,
}

impl Default for OrderEvidence {
    /// Day first, without proof.
    fn default() -> Self {
        Self { order: DateOrder::DayFirst, is_ambiguous: true, is_conflicting: false }
    }
}

/// In the order of preference where nothing decides.
const ORDERS: [DateOrder; 3] = [DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst];

/// Decides the order for a column from all its texts: the order that fits most of them, where a part above 12
/// is no month, one above 31 no day, and a four-digit year stands where it stands.
pub fn decide_order<'a>(samples: impl IntoIterator<Item = &'a str>) -> OrderEvidence {
    let mut fits = [0_usize; 3];
    let mut total = 0_usize;
    for numbers in samples.into_iter().filter_map(bare_numbers) {
        total += 1;
        for (count, order) in fits.iter_mut().zip(ORDERS) {
            *count += usize::from(numbers.in_order(order).is_some());
        }
    }
    let best = fits.iter().max().copied().unwrap_or_default();
    let mut leaders =
        ORDERS.into_iter().zip(fits).filter(|(_, count)| *count == best).map(|(order, _)| order);
    let order = leaders.next().unwrap_or(DateOrder::DayFirst);
    OrderEvidence { order, is_ambiguous: leaders.next().is_some(), is_conflicting: best < total }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_day_above_twelve_decides_for_the_whole_column() {
        let day_first = decide_order(["5/02/2016 5:00:00 PM", "30/03/2016 5:00:00 PM", "11/07/2016"]);
        assert_eq!(
            day_first,
            OrderEvidence { order: DateOrder::DayFirst, is_ambiguous: false, is_conflicting: false }
        );
        assert_eq!(decide_order(["05/02/2016", "03/30/2016"]).order, DateOrder::MonthFirst);
        assert_eq!(decide_order(["15.04.01", "99.12.31"]).order, DateOrder::YearFirst);
    }

    #[test]
    fn without_evidence_day_first_is_taken_and_said_to_be_a_guess() {
        let guess = decide_order(["05/02/2016", "03/04/2016", "2016-05-25", ""]);
        assert_eq!(
            guess,
            OrderEvidence { order: DateOrder::DayFirst, is_ambiguous: true, is_conflicting: false }
        );
    }

    #[test]
    fn a_column_that_mixes_orders_is_said_to_conflict() {
        let mixed = decide_order(["31/01/2016", "30/01/2016", "01/31/2016"]);
        assert_eq!(
            mixed,
            OrderEvidence { order: DateOrder::DayFirst, is_ambiguous: false, is_conflicting: true }
        );
    }
}
