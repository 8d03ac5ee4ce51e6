//! Rules that must say the same figures and do not.
//!
//! A rung of the ladder stands in two records: one of `finance.*` tells of it at the posting that reaches it, one of
//! `alert.ladder.*` watches it. They are asked at different moments and carry different wordings, so neither can stand in
//! for the other; but nobody shall correct one and leave the other behind without being told.

use serde_json::Value;

use super::{RuleBook, RuleId, RuleRecord, RuleState};

/// The rungs of the ladders of a line and of a year, the lowest first: at the posting, and as an alert.
const LADDERS: [[(&str, &str); 3]; 2] = [
    [
        ("finance.line.info", "alert.ladder.line_info"),
        ("finance.line.amber", "alert.ladder.line_amber"),
        ("finance.line.overspend", "alert.ladder.line_red"),
    ],
    [
        ("finance.year.info", "alert.ladder.year_info"),
        ("finance.year.amber", "alert.ladder.year_amber"),
        ("finance.year.overspend", "alert.ladder.year_red"),
    ],
];

/// Basis points of the whole.
const WHOLE: i64 = 10_000;

/// A figure of a rule.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleFigure {
    /// The rule.
    pub rule: RuleId,
    /// What the rule is called.
    pub title: String,
    /// The name of the parameter.
    pub name: &'static str,
    /// What it says; nothing where it says nothing.
    pub value: Value,
}

/// Two figures that should be one.
pub type Contradiction = (RuleFigure, RuleFigure);

/// Every contradiction of a book, each once. A rule that was withdrawn contradicts nobody.
pub fn contradictions(book: &RuleBook) -> Vec<Contradiction> {
    let find = |id: &str| {
        let record = book.find(&RuleId::parse(id).ok()?)?;
        (record.state == RuleState::Active).then_some(record)
    };
    let mut found = Vec::new();
    for ladder in LADDERS {
        for (place, (telling, watching)) in ladder.into_iter().enumerate() {
            let above = ladder.get(place + 1).map(|(telling, _)| (*telling, "ratio_bp", "next_bp"));
            let same = [(telling, "ratio_bp", "share_bp"), (telling, "wording", "wording")];
            for (telling, told, watched) in same.into_iter().chain(above) {
                if let (Some(telling), Some(watching)) = (find(telling), find(watching)) {
                    found.push((Said::of(telling, told), Said::of(watching, watched)));
                }
            }
        }
    }
    found.retain(|(told, watched)| told.compared != watched.compared);
    found.into_iter().map(|(told, watched)| (told.figure, watched.figure)).collect()
}

/// A figure with what it comes to: five percent in excess of the base are 105 percent of it.
struct Said {
    figure: RuleFigure,
    compared: Value,
}

impl Said {
    fn of(record: &RuleRecord, name: &'static str) -> Self {
        let value = record.params.get(name).cloned().unwrap_or_default();
        let is_excess =
            name == "ratio_bp" && record.params.get("measure").is_some_and(|word| word == "excess");
        let compared = match value.as_i64() {
            Some(ratio) if is_excess => Value::from(ratio.saturating_add(WHOLE)),
            _ => value.clone(),
        };
        let figure = RuleFigure { rule: record.id.clone(), title: record.title.clone(), name, value };
        Self { figure, compared }
    }
}

/// What contradicts one rule: its own figure, and the other's.
pub fn contradicted(all: &[Contradiction], rule: &RuleId) -> Vec<Contradiction> {
    let turned = all.iter().filter_map(|(a, b)| {
        if a.rule == *rule {
            Some((a.clone(), b.clone()))
        } else {
            (b.rule == *rule).then(|| (b.clone(), a.clone()))
        }
    });
    turned.collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::rules::seed;

    fn book(change: impl Fn(&str, &mut Value, &mut RuleState)) -> RuleBook {
        let records = seed::records().unwrap().into_iter().map(|record| {
            let mut fields = record.into_fields();
            change(fields.id.as_str(), &mut fields.params, &mut fields.state);
            if fields.state == RuleState::Retired && fields.effective_to.is_none() {
                fields.effective_to = Some(fields.effective_from);
            }
            RuleRecord::new(fields).unwrap()
        });
        RuleBook::new(records).unwrap()
    }

    fn told(book: &RuleBook) -> Vec<String> {
        let one = |figure: &RuleFigure| format!("{} {} {}", figure.rule, figure.name, figure.value);
        contradictions(book).iter().map(|(a, b)| format!("{} | {}", one(a), one(b))).collect()
    }

    #[test]
    fn the_shipped_ladders_say_the_same_twice() {
        assert_eq!(told(&book(|_, _, _| ())), [""; 0]);
        // And every rung is there to be compared.
        let shipped = book(|_, _, _| ());
        for id in LADDERS.into_iter().flatten().flat_map(|(a, b)| [a, b]) {
            assert!(shipped.find(&RuleId::parse(id).unwrap()).is_some(), "{id}");
        }
    }

    #[test]
    fn a_rung_that_was_moved_in_one_place_is_told_of_with_the_rung_below() {
        let moved = book(|id, params, _| {
            if id == "finance.line.amber" {
                params["ratio_bp"] = json!(9_000);
            }
        });
        let expected = [
            "finance.line.amber ratio_bp 9000 | alert.ladder.line_info next_bp 9500",
            "finance.line.amber ratio_bp 9000 | alert.ladder.line_amber share_bp 9500",
        ];
        assert_eq!(told(&moved), expected);
        let all = contradictions(&moved);
        let own = contradicted(&all, &RuleId::parse("alert.ladder.line_amber").unwrap());
        let (own, other) = &own[..1][0];
        assert_eq!((own.value.clone(), other.rule.as_str()), (json!(9_500), "finance.line.amber"));
    }

    #[test]
    fn what_lies_beyond_the_budget_is_compared_as_a_share_of_it() {
        let moved = book(|id, params, _| {
            if id == "finance.line.overspend" {
                params["ratio_bp"] = json!(600);
            }
        });
        let told = told(&moved);
        assert!(
            told.contains(
                &"finance.line.overspend ratio_bp 600 | alert.ladder.line_red share_bp 10500".to_owned()
            ),
            "{told:?}"
        );
    }

    #[test]
    fn a_rule_that_was_withdrawn_contradicts_nobody() {
        let gone = book(|id, params, state| {
            if id == "finance.year.info" {
                params["wording"] = json!("more_than");
                *state = RuleState::Retired;
            }
        });
        assert_eq!(told(&gone), [""; 0]);
    }
}
