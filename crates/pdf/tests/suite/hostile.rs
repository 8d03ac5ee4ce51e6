//! Text of strangers.

use dujiang_pdf::{Block, Column, Fact, Orientation, Photo, Row, Table, print};
use proptest::prelude::*;

use crate::paper::{document, pages, read, typeface};

#[test]
fn text_cannot_turn_around_what_stands_beside_it() {
    let text = "应付\u{202e}00.000,1\u{202c}元 (a)\\) Tj ET << /JS (x) >> 😀 \u{0}\u{1b}[31m";
    let text = pages(&document(vec![Block::Paragraph(text.into())])).concat();
    assert!(text.contains("应付00.000,1元"), "{text}");
    assert!(text.contains("Tj ET << /JS (x) >>"), "{text}");
    assert!(!text.contains(['\u{202e}', '\u{1b}', '\u{0}']), "{text}");
}

#[test]
fn a_word_longer_than_a_line_is_broken_and_kept() {
    let word = "a".repeat(3_000);
    let pages = pages(&document(vec![Block::Paragraph(word)]));
    assert_eq!(pages.concat().matches('a').count(), 3_000);
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof!["[\u{4e00}-\u{9fa5}，。（）《》0-9a-zA-Z.,% \n]{0,80}", any::<String>(), "[0-9,.]{0,60}",]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_text_anywhere_gives_a_file_that_opens(
        texts in prop::collection::vec(any_text(), 12),
        columns in 1_usize..14,
        rows in 0_usize..12,
        on_its_side in any::<bool>(),
    ) {
        let text = |at: usize| texts[at % texts.len()].clone();
        let column = |at: usize| match at % 3 {
            0 => Column::text(text(at)),
            1 => Column::mark(text(at + 1)),
            _ => Column::number(text(at + 2)),
        };
        let row = |at: usize| Row::new((0..columns).map(|column| text(at * 5 + column)).collect());
        let table = Table {
            columns: (0..columns).map(column).collect(),
            rows: (0..rows).map(row).chain([Row::total(vec![text(3)])]).collect(),
        };
        let mut document = document(vec![
            Block::Heading(text(0)),
            Block::Facts((0..5).map(|at| Fact::new(text(at), text(at + 1))).collect()),
            Block::Table(table),
            Block::Photos(vec![Photo { jpeg: text(1).into_bytes(), caption: text(2) }]),
            Block::Paragraph(text(4)),
        ]);
        document.title = text(5);
        document.foot.organisation = text(6);
        if on_its_side {
            document.orientation = Orientation::Landscape;
        }
        let pages = read(&print(&document, typeface()).unwrap());
        prop_assert!(!pages.is_empty());
    }
}
