//! Reading the embedded word lists: lines of fields separated by `|`, lists inside a field by `,`.
//!
//! Lines that begin with `#` describe the columns. A field that is not there reads as empty; tests check
//! that every list is complete.

/// The rows of one word list.
pub(crate) fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| line.split('|').collect())
}

/// The field at `position`, or an empty text.
pub(crate) fn field(row: &[&'static str], position: usize) -> &'static str {
    row.get(position).copied().unwrap_or_default().trim()
}

/// The entries of a list inside a field; none for an empty field.
pub(crate) fn list(field: &'static str) -> Vec<&'static str> {
    field.split(',').map(str::trim).filter(|entry| !entry.is_empty()).collect()
}

/// Replace every `{slot}` of a pattern by what `value` says for it.
pub(crate) fn fill(pattern: &str, mut value: impl FnMut(&str) -> String) -> String {
    let mut text = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((slot, tail)) = after.split_once('}') else {
            rest = after;
            break;
        };
        text.push_str(&value(slot));
        rest = tail;
    }
    text.push_str(rest);
    text
}

/// The slots of a pattern in order of appearance.
pub(crate) fn slots(pattern: &'static str) -> Vec<&'static str> {
    pattern.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(slot, _)| slot)).collect()
}

/// A number below ten thousand in Chinese numerals, as in 第十二批.
pub(crate) fn chinese_number(number: u64) -> String {
    const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    const POWERS: [(u64, &str); 4] = [(1000, "千"), (100, "百"), (10, "十"), (1, "")];
    let digit = |value: u64| {
        usize::try_from(value).ok().and_then(|position| DIGITS.get(position)).copied().unwrap_or_default()
    };
    let mut text = String::new();
    let mut gap = false;
    for (power, name) in POWERS {
        let value = number / power % 10;
        if value == 0 {
            gap = !text.is_empty();
            continue;
        }
        if gap {
            text.push_str(digit(0));
        }
        gap = false;
        // 十二, not 一十二, when ten leads the number.
        if !(value == 1 && power == 10 && text.is_empty()) {
            text.push_str(digit(value));
        }
        text.push_str(name);
    }
    text
}
