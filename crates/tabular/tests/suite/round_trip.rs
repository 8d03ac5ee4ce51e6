//! What is written comes back, and people get their own files back.

use std::collections::HashMap;
use std::io::Cursor;

use dujiang_tabular::Cell;
use dujiang_tabular::reader::{Format, ReadOptions, Workbook};
use dujiang_tabular::values::{AmountUnit, OrderEvidence, TextRule, amount, date, text, whole_number};
use dujiang_tabular::writer::{Annotation, Column, ColumnKind, TableWriter, Value, annotate};

use super::fixtures::{Parts, SHEET, open, read, read_all, shown};

fn columns() -> Vec<Column> {
    let column = |heading: &str, kind| Column { heading: heading.into(), kind, width: 20 };
    vec![
        column("项目名称", ColumnKind::Text),
        column("总投资（元）", ColumnKind::Money),
        column("开工日期", ColumnKind::Date),
        column("任务数", ColumnKind::Integer),
    ]
}

fn written(format: Format, rows: &[Vec<Value>]) -> Vec<u8> {
    let mut writer = TableWriter::begin(format, SHEET, &columns(), Cursor::new(Vec::new())).unwrap();
    for row in rows {
        writer.row(row).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn typed_rows_come_back_from_both_formats() {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 31).unwrap();
    let amounts = [0, 1, -1, 123_450, -99, 99_999_999_999_999, -431_864_337];
    let rows: Vec<Vec<Value>> = amounts
        .iter()
        .map(|fen| vec![Value::Text("=1+1".into()), Value::Money(*fen), Value::Date(day), Value::Integer(20)])
        .collect();
    let rule = TextRule { max_chars: 100, keeps_lines: false, half_width: false };
    for format in [Format::Csv, Format::Xlsx] {
        let back = read(written(format, &rows)).unwrap();
        assert_eq!(shown(&back[0]), ["项目名称", "总投资（元）", "开工日期", "任务数"]);
        for (row, fen) in back[1..].iter().zip(amounts) {
            assert_eq!(text(row.cell(0), rule).unwrap().unwrap().value, "=1+1");
            let money = amount(row.cell(1), AmountUnit::YUAN).unwrap().unwrap();
            assert_eq!((money.value, money.warnings), (fen, vec![]));
            assert_eq!(date(row.cell(2), OrderEvidence::default()).unwrap().unwrap().value, day);
            assert_eq!(whole_number(row.cell(3)).unwrap().unwrap().value, 20);
        }
    }
}

#[test]
fn texts_like_formulas_are_disarmed_in_both_formats() {
    let row = vec![Value::Text("=cmd|'/c calc'!A0".into()), Value::Empty, Value::Empty, Value::Empty];
    let csv = String::from_utf8(written(Format::Csv, std::slice::from_ref(&row))).unwrap();
    assert!(csv.starts_with('\u{FEFF}') && csv.contains("\r\n'=cmd"), "{csv}");
    let back = read(written(Format::Xlsx, &[row])).unwrap();
    assert_eq!(back[1].cells, [Cell::Text("=cmd|'/c calc'!A0".into())]);
    assert!(back[1].notes.is_empty());
}

#[test]
fn an_amount_beyond_fifteen_digits_is_kept_as_text_rather_than_bent() {
    let row = vec![Value::Empty, Value::Money(1_000_000_000_000_000 - 1), Value::Empty, Value::Empty];
    let wide = vec![Value::Empty, Value::Money(i64::MAX), Value::Empty, Value::Empty];
    let back = read(written(Format::Xlsx, &[row, wide])).unwrap();
    assert_eq!(amount(back[1].cell(1), AmountUnit::YUAN).unwrap().unwrap().value, 999_999_999_999_999);
    assert_eq!(back[2].cell(1), &Cell::Text("92233720368547758.07".into()));
}

fn annotated(workbook: &Workbook, header_row: u32, findings: &HashMap<u32, &str>) -> Workbook {
    let sheet = workbook.sheets()[0].name.clone();
    let annotation = Annotation { sheet, header_row, heading: "导入结果".into() };
    let finding = |row| findings.get(&row).map(|text| (*text).to_owned());
    let copy = annotate(workbook, &annotation, finding, Cursor::new(Vec::new())).unwrap();
    open(copy.into_inner()).unwrap()
}

#[test]
fn a_csv_file_comes_back_with_a_last_column_of_findings() {
    let (file, _, _) = encoding_rs::GB18030.encode("台账\n\n名称;金额;备注\n甲桥;-12.5;=1+1\n乙路;3\n");
    let workbook = open(file.into_owned()).unwrap();
    let copy = annotated(&workbook, 3, &HashMap::from([(4, "已导入"), (5, "第5行：缺一列")]));
    assert_eq!((copy.encoding(), copy.delimiter()), (Some("UTF-8"), Some(';')));
    let rows = read_all(&copy, ReadOptions::default()).unwrap();
    let expected: [(u32, &[&str]); 4] = [
        (1, &["台账"]),
        (3, &["名称", "金额", "备注", "导入结果"]),
        (4, &["甲桥", "-12.5", "'=1+1", "已导入"]),
        (5, &["乙路", "3", "", "第5行：缺一列"]),
    ];
    assert_eq!(rows.len(), expected.len());
    for (row, (number, cells)) in rows.iter().zip(expected) {
        assert_eq!((row.number, shown(row)), (number, cells.iter().map(|cell| (*cell).to_owned()).collect()));
    }
}

#[test]
fn a_workbook_comes_back_with_its_values_at_their_places() {
    let rows = r#"<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row><row r="5"><c r="A5" s="1"><v>46053</v></c><c r="B5"><v>1122486.9599999997</v></c><c r="C5" t="b"><v>0</v></c><c r="D5" s="1"><v>46053.5</v></c></row>"#;
    let workbook = open(
        Parts::new(
            rows,
            "<si><t>日期</t></si><si><r><t>金</t></r><rPh><t>jin</t></rPh><r><t>额</t></r></si>",
        )
        .pack(),
    )
    .unwrap();
    let copy = annotated(&workbook, 2, &HashMap::from([(5, "=已导入")]));
    let before = read_all(&workbook, ReadOptions::default()).unwrap();
    let after = read_all(&copy, ReadOptions::default()).unwrap();
    assert_eq!(shown(&before[0]), ["日期", "金额"]);
    assert_eq!(shown(&after[0]), ["日期", "金额", "", "", "导入结果"]);
    assert_eq!((after[1].number, &after[1].cells[..4]), (5, &before[1].cells[..]));
    assert_eq!(after[1].cell(4), &Cell::Text("=已导入".into()));
}
