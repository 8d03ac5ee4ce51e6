//! Tables over many pages.

use std::time::{Duration, Instant};

use dujiang_pdf::{Block, Column, Document, Row, RowKind, Table, print};

use crate::paper::{document, pages, read, typeface};

fn ledger(rows: usize) -> Table {
    let columns = vec![
        Column::mark("日期"),
        Column::text("凭证"),
        Column::text("摘要"),
        Column::number("借方（元）"),
        Column::number("余额（元）"),
    ];
    let row = |at: usize| {
        let amount = format!("{},{:03}.{:02}", at % 900 + 1, at * 7 % 1000, at % 100);
        let summary = format!("第{at}笔 支付城南水厂扩建工程土建施工进度款");
        Row::new(vec!["2026-03-05".into(), format!("记-{at:06}"), summary, amount, "1,234,567.89".into()])
    };
    let mut rows: Vec<Row> = (0..rows).map(row).collect();
    rows.push(Row::total(vec![
        "合计".into(),
        String::new(),
        String::new(),
        "987,654,321.00".into(),
        String::new(),
    ]));
    Table { columns, rows }
}

fn paper(table: Table) -> Document {
    document(vec![Block::Table(table)])
}

#[test]
fn the_head_stands_on_every_page_and_no_row_is_torn_or_lost() {
    let pages = pages(&paper(ledger(200)));
    assert!(pages.len() > 4, "{} pages", pages.len());
    for page in &pages {
        assert_eq!(page.matches("余额（元）").count(), 1, "{page}");
    }
    let text = pages.concat();
    for at in 0..200 {
        assert_eq!(text.matches(&format!("记-{at:06}")).count(), 1, "row {at}");
    }
    assert_eq!(text.matches("987,654,321.00").count(), 1);
    let last = pages.last().unwrap();
    assert!(last.contains("记-000199") && last.contains("987,654,321.00"), "the sum stands alone:\n{last}");
}

#[test]
fn the_sum_never_stands_alone() {
    for rows in 30..75 {
        let pages = pages(&paper(ledger(rows)));
        let last = pages.last().unwrap();
        assert!(last.contains(&format!("记-{:06}", rows - 1)), "{rows} rows:\n{last}");
    }
}

#[test]
fn numbers_stay_in_one_piece_and_in_one_line_at_their_right() {
    let text = pages(&paper(ledger(40))).concat();
    let ends: Vec<usize> = text
        .lines()
        .filter(|line| line.contains("1,234,567.89"))
        .map(|line| line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum())
        .collect();
    assert_eq!(ends.len(), 40, "{text}");
}

#[test]
fn a_row_higher_than_a_page_is_torn_and_not_lost() {
    let long = (0..400).map(|at| format!("条{at:03}")).collect::<Vec<_>>().join("\n");
    let columns = vec![Column::text("问题"), Column::text("意见")];
    let rows = vec![Row::new(vec!["短".into(), long]), Row::new(vec!["后".into(), "完".into()])];
    let text = pages(&paper(Table { columns, rows })).concat();
    for at in 0..400 {
        assert_eq!(text.matches(&format!("条{at:03}")).count(), 1, "line {at}");
    }
    assert!(text.contains('后') && text.contains('完'));
}

#[test]
fn rows_that_do_not_fit_their_columns_do_no_harm() {
    let table = Table {
        columns: vec![Column::text("甲"), Column::number("乙")],
        rows: vec![
            Row::new(vec![]),
            Row::new(vec!["一".into(), "2".into(), "多余".into()]),
            Row { cells: vec!["小计".into()], kind: RowKind::Subtotal },
        ],
    };
    let text = pages(&paper(table)).concat();
    assert!(text.contains("小计") && !text.contains("多余"), "{text}");
    let empty = document(vec![Block::Table(Table::default()), Block::Paragraph("后".into())]);
    assert!(pages(&empty).concat().contains('后'));
}

#[test]
fn ten_thousand_rows_are_a_matter_of_seconds() {
    let document = paper(ledger(10_000));
    let begin = Instant::now();
    let pdf = print(&document, typeface()).unwrap();
    let took = begin.elapsed();
    assert!(took < Duration::from_secs(30), "{took:?}");
    assert!(pdf.len() < 8_000_000, "{} bytes", pdf.len());
    let pages = read(&pdf);
    assert!(pages.len() > 150, "{} pages", pages.len());
    assert!(pages[pages.len() - 1].contains("记-009999"));
    println!("10,000 rows: {} pages, {} bytes, {took:?}", pages.len(), pdf.len());
}
