//! `Range` of a download (RFC 9110 §14): one part, so that a reader of a long paper need not
//! fetch all of it. What cannot be satisfied or understood is answered with the whole, as the
//! standard allows.

use std::ops::Range;

/// The bytes that a `Range` header asks for of content of `size` bytes; `None` for all.
pub(super) fn part(header: Option<&str>, size: u64) -> Option<Range<u64>> {
    let (first, last) = single(header?)?;
    let range = match (first.parse::<u64>(), last.parse::<u64>()) {
        (Ok(first), Ok(last)) => first..size.min(last.saturating_add(1)),
        (Ok(first), Err(_)) if last.is_empty() => first..size,
        (Err(_), Ok(length)) if first.is_empty() => size.saturating_sub(length)..size,
        _ => return None,
    };
    (!range.is_empty()).then_some(range)
}

fn single(header: &str) -> Option<(&str, &str)> {
    let (first, last) = header.strip_prefix("bytes=")?.trim().split_once('-')?;
    (!last.contains(',')).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_is_understood_everything_else_is_the_whole() {
        for (header, expected) in [
            (None, None),
            (Some("bytes=0-3"), Some(0..4)),
            (Some("bytes=4-"), Some(4..10)),
            (Some("bytes=-3"), Some(7..10)),
            (Some("bytes=-99"), Some(0..10)),
            (Some("bytes=9-99"), Some(9..10)),
            (Some("bytes=10-"), None),
            (Some("bytes=-0"), None),
            (Some("bytes=5-4"), None),
            (Some("bytes=0-1,4-5"), None),
            (Some("bytes=--1"), None),
            (Some("lines=1-2"), None),
            (Some("bytes=18446744073709551615-"), None),
            (Some("bytes=0-18446744073709551615"), Some(0..10)),
        ] {
            assert_eq!(part(header, 10), expected, "{header:?}");
        }
    }
}
