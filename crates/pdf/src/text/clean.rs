//! Text of strangers made harmless on paper: characters that turn others around, hide them or are no text at all go.

/// The text without control characters, marks of direction and invisible characters; line feeds stay, tabulators
/// become spaces.
pub(crate) fn clean(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    unified.chars().filter_map(kept).collect()
}

fn kept(character: char) -> Option<char> {
    match character {
        '\n' => Some('\n'),
        '\t' | '\u{a0}' | '\u{202f}' => Some(' '),
        // Zero width, direction, isolates, byte order mark, tags, selectors of variants, private use.
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{61c}'
        | '\u{ad}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{e000}'..='\u{f8ff}'
        | '\u{e0000}'..='\u{10ffff}' => None,
        control if control.is_control() => None,
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_text_around_or_hides_it_is_gone() {
        assert_eq!(clean("支付\u{202e}00.1\u{202c}元\u{200b}\0\u{7}"), "支付00.1元");
        assert_eq!(clean("一\r\n二\r三\t四\u{2028}五"), "一\n二\n三 四\n五");
    }
}
