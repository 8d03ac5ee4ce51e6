//! Size of projects: log-normal investment around the median of the kind, in whole numbers only.

use crate::dice::Dice;

/// 分 in a 万元.
const WAN: i64 = 1_000_000;

/// A total investment in 分, log-normal around `median_wan` 万元.
///
/// The normal deviate is the sum of twelve uniform ones. The power of two is exact at whole exponents and
/// straight between them. Large sums are whole 万元, small ones whole hundreds of yuan, as budgets have them.
pub(crate) fn investment(median_wan: i64, dice: &mut Dice) -> i64 {
    let deviate: i64 = (0..12).map(|_| dice.between(0, 1000)).sum::<i64>() - 6000;
    // Four fifths of a doubling per standard deviation.
    let exponent = deviate * 4 / 5;
    let (whole, part) = (exponent.div_euclid(1000), exponent.rem_euclid(1000));
    let mantissa = median_wan * WAN / 1000 * (1000 + part);
    let doublings = u32::try_from(whole.unsigned_abs()).unwrap_or(0).min(8);
    let amount = if whole < 0 { mantissa >> doublings } else { mantissa << doublings };
    let step = if amount >= 500 * WAN { WAN } else { WAN / 100 };
    (amount / step * step).max(5 * WAN)
}
