//! How alike two names of a column are.

use std::collections::HashSet;

use crate::values::to_half_width;

/// A heading without what only decorates it: case, blanks, punctuation, units in brackets.
#[derive(Debug, Clone)]
pub(super) struct Name {
    plain: Vec<char>,
}

impl Name {
    pub(super) fn new(heading: &str) -> Self {
        let heading = to_half_width(heading).to_lowercase();
        let mut depth = 0_u32;
        let mut plain = Vec::new();
        for character in heading.chars() {
            match character {
                '(' | '[' | '【' => depth += 1,
                ')' | ']' | '】' => depth = depth.saturating_sub(1),
                other if depth == 0 && other.is_alphanumeric() => plain.push(other),
                _ => {}
            }
        }
        Self { plain }
    }

    /// From 0 to 100: equal 100, one inside the other 70 to 95 by how much of it, else by shared pairs of
    /// neighbouring characters, at most 90.
    pub(super) fn likeness(&self, other: &Self) -> u8 {
        if self.plain.is_empty() || other.plain.is_empty() {
            return 0;
        }
        if self.plain == other.plain {
            return 100;
        }
        let (short, long) = if self.plain.len() <= other.plain.len() { (self, other) } else { (other, self) };
        let contained = long.plain.windows(short.plain.len()).any(|window| window == short.plain);
        // "id" inside "provider" is chance; two Chinese characters are a word already.
        let is_word =
            short.plain.len() >= 4 || (short.plain.len() >= 2 && !short.plain.iter().all(char::is_ascii));
        if contained && is_word {
            return 70 + share(short.plain.len(), long.plain.len(), 25);
        }
        let (own, others) = (self.pairs(), other.pairs());
        share(2 * own.intersection(&others).count(), own.len() + others.len(), 90)
    }

    fn pairs(&self) -> HashSet<[char; 2]> {
        self.plain.iter().zip(self.plain.iter().skip(1)).map(|(first, second)| [*first, *second]).collect()
    }
}

/// `part / whole` on a scale up to `scale`.
pub(super) fn share(part: usize, whole: usize, scale: u8) -> u8 {
    let scaled = part.saturating_mul(usize::from(scale)) / whole.max(1);
    u8::try_from(scaled).unwrap_or(scale).min(scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(a: &str, b: &str) -> u8 {
        Name::new(a).likeness(&Name::new(b))
    }

    #[test]
    fn decoration_does_not_count() {
        assert_eq!(likeness("总 投 资（万元）", "总投资"), 100);
        assert_eq!(likeness("Start_Date", "start date"), 100);
        assert_eq!(likeness("ＰＩＤ", "pid"), 100);
    }

    #[test]
    fn likeness_falls_with_distance() {
        assert!(likeness("项目总投资", "总投资") >= 80);
        assert!((50..80).contains(&likeness("计划开工日期", "计划开工时间")));
        assert_eq!(likeness("provider", "id"), share(2, 8, 90));
        assert_eq!(likeness("备注", "总投资"), 0);
        assert_eq!(likeness("（元）", "（元）"), 0);
    }
}
