//! How a limit is worded, and what comes of comparing with it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::rules::{Grounds, Outcome};

/// The words of a limit. Civil Code 民法典 art. 1259: 以上, 以下, 以内, 届满 include the figure itself,
/// 不满, 超过, 以外 exclude it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wording {
    /// 以上, 达到: the limit itself counts.
    AtLeast,
    /// 超过: only beyond the limit.
    MoreThan,
    /// 以下, 以内: the limit itself counts.
    AtMost,
    /// 不满, 不足, 低于: only below the limit.
    LessThan,
}

impl Wording {
    /// Whether `value` stands to `limit` as the word says.
    pub fn holds<T: Ord>(self, value: &T, limit: &T) -> bool {
        match self {
            Self::AtLeast => value >= limit,
            Self::MoreThan => value > limit,
            Self::AtMost => value <= limit,
            Self::LessThan => value < limit,
        }
    }
}

/// The outcome of a threshold: crossed or not, with the figures compared. Amounts in 分.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crossing {
    /// The figure stands to its limit as the rule words it: the rule speaks.
    pub is_crossed: bool,
    /// The amount that was judged.
    pub amount_fen: i64,
    /// The limit it was compared with; a share of another amount is rounded down to the whole 分.
    pub limit_fen: i64,
}

impl Crossing {
    /// Names of the figures for messages.
    pub(super) const NUMBERS: &'static [&'static str] = &["amount", "limit", "difference"];
}

impl Outcome for Crossing {
    fn grounds(&self) -> Option<Grounds> {
        self.is_crossed.then(|| {
            let difference = i128::from(self.amount_fen) - i128::from(self.limit_fen);
            let figures = [
                ("amount", i128::from(self.amount_fen)),
                ("limit", i128::from(self.limit_fen)),
                ("difference", difference.abs()),
            ];
            let numbers =
                figures.into_iter().map(|(name, fen)| (name.to_owned(), Value::from(yuan(fen)))).collect();
            Grounds { missing: Vec::new(), numbers }
        })
    }
}

/// 分 as yuan with two decimals, the form money has in every answer.
pub(super) fn yuan(fen: i128) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    let magnitude = fen.unsigned_abs();
    format!("{sign}{}.{:02}", magnitude / 100, magnitude % 100)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Crossing, Wording, yuan};
    use crate::rules::Outcome;

    #[test]
    fn the_limit_itself_belongs_to_yi_shang_and_not_to_chao_guo() {
        assert!(Wording::AtLeast.holds(&5, &5));
        assert!(!Wording::MoreThan.holds(&5, &5));
        assert!(Wording::AtMost.holds(&5, &5));
        assert!(!Wording::LessThan.holds(&5, &5));
    }

    #[test]
    fn money_of_a_message_is_yuan_with_two_decimals() {
        assert_eq!(yuan(110_000_001), "1100000.01");
        assert_eq!(yuan(5), "0.05");
        assert_eq!(yuan(-120), "-1.20");
    }

    #[test]
    fn an_uncrossed_limit_gives_no_grounds() {
        let crossing = Crossing { is_crossed: false, amount_fen: 1, limit_fen: 2 };
        assert_eq!(crossing.grounds(), None);
    }

    proptest! {
        #[test]
        fn each_word_is_the_opposite_of_another(value: i64, limit: i64) {
            prop_assert_ne!(Wording::AtLeast.holds(&value, &limit), Wording::LessThan.holds(&value, &limit));
            prop_assert_ne!(Wording::MoreThan.holds(&value, &limit), Wording::AtMost.holds(&value, &limit));
        }
    }
}
