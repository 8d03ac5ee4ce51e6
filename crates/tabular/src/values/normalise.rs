//! Evening out how Chinese and Western keyboards write the same thing.

/// Full-width letters, digits and signs become their ASCII twins, odd spaces and minus signs the plain ones.
pub fn to_half_width(text: &str) -> String {
    text.chars().map(half_width).collect()
}

fn half_width(character: char) -> char {
    match character {
        // The full-width block lies exactly 0xFEE0 above ASCII.
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        '\u{3000}' | '\u{A0}' | '\u{2002}'..='\u{200A}' | '\u{202F}' => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '￥' => '¥',
        '￡' => '£',
        other => other,
    }
}

/// Half-width, trimmed, and `None` when nothing is left or only a usual sign for "nothing".
pub(super) fn content(text: &str) -> Option<String> {
    const NOTHING: [&str; 12] = ["", "-", "--", "---", "/", "\\", "无", "空", "暂无", "n/a", "na", "null"];
    let text = to_half_width(text);
    let text = text.trim_matches(|character: char| character.is_whitespace() || is_invisible(character));
    if NOTHING.iter().any(|nothing| nothing.eq_ignore_ascii_case(text)) {
        None
    } else {
        Some(text.to_owned())
    }
}

/// Marks that show nothing: zero-width characters, byte order marks inside a file, control characters.
pub(super) fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
        || (character.is_control() && !character.is_whitespace())
}

/// Digits with thousands separators (groups of three, or of four as in 1,2345,6789) without them.
/// `None` when the text is anything else, `1,5` and `1.234,56` included: they mean something else elsewhere.
pub(super) fn without_grouping(text: &str) -> Option<String> {
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let groups: Vec<&str> = whole.split([',', ' ', '\'']).collect();
    let (first, others) = groups.split_first()?;
    let sized =
        |size: usize| (1..=size).contains(&first.len()) && others.iter().all(|group| group.len() == size);
    let grouped = others.is_empty() || sized(3) || sized(4);
    if !grouped || !groups.iter().all(|group| digits(group)) || !fraction.is_none_or(digits) {
        return None;
    }
    if whole.is_empty() && fraction.is_none_or(str::is_empty) {
        return None;
    }
    let whole = groups.concat();
    Some(format!(
        "{}.{}",
        if whole.is_empty() { "0" } else { &whole },
        fraction.filter(|f| !f.is_empty()).unwrap_or("0")
    ))
}
