//! Files made to hurt are refused by what they do, not by what they say.

use std::fmt::Write;
use std::io::Cursor;
use std::path::Path;

use dujiang_tabular::reader::{ReadOptions, Workbook};
use dujiang_tabular::{Cell, ErrorCode, Limits, RowNote, TabularError};

use super::fixtures::{Parts, SHEET, noise, open, read, read_all, shown};

const ROW: &str = r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2359288.6200000001</v></c></row>"#;
const STRING: &str = "<si><t>名称</t></si>";

fn refusal(bytes: Vec<u8>) -> TabularError {
    read(bytes).unwrap_err()
}

#[test]
fn a_sound_workbook_is_read_with_the_digits_of_the_file() {
    let rows = read(Parts::new(ROW, STRING).pack()).unwrap();
    assert_eq!(rows[0].cells, [Cell::Text("名称".into()), Cell::Number("2359288.6200000001".into())]);
}

#[test]
fn a_zip_bomb_stops_at_the_ratio() {
    let spaces = vec![b' '; 12 << 20];
    let sheet = [b"<worksheet><sheetData>".as_slice(), &spaces, b"</sheetData></worksheet>"].concat();
    let error = refusal(Parts::new(ROW, STRING).with("xl/worksheets/sheet1.xml", sheet).pack());
    assert!(matches!(error.code, ErrorCode::FileInflates | ErrorCode::CellTooLong), "{error}");
    let rows = format!("<row><!--{}--><c><v>1</v></c></row>", " ".repeat(30_000)).repeat(400);
    let error = refusal(Parts::new(&rows, STRING).pack());
    assert_eq!((error.code, error.sheet.as_deref()), (ErrorCode::FileInflates, Some(SHEET)));
}

#[test]
fn the_parts_together_may_not_inflate_beyond_the_limit() {
    let limits = Limits { inflated_bytes: 1 << 20, ..Limits::default() };
    let rows: String = (1..40_000).fold(String::new(), |mut rows, row| {
        write!(rows, r#"<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>"#).unwrap();
        rows
    });
    let workbook = Workbook::open(Parts::new(&rows, STRING).pack().into(), limits).unwrap();
    let error = read_all(&workbook, ReadOptions::default()).unwrap_err();
    assert_eq!(error.code, ErrorCode::FileInflates);
    assert!(error.row.is_some());
}

#[test]
fn more_pieces_than_any_honest_sheet_has_are_refused() {
    let limits = Limits { xml_pieces: 10_000, ..Limits::default() };
    for (pieces, fits) in [(9_000, true), (11_000, false)] {
        let file = Parts::new(&format!("{ROW}{}", "<a/>".repeat(pieces)), STRING).pack();
        let workbook = Workbook::open(file.into(), limits).unwrap();
        let outcome = read_all(&workbook, ReadOptions::default());
        assert_eq!(outcome.err().map(|error| error.code), (!fits).then_some(ErrorCode::FileInflates));
    }
}

#[test]
fn a_bomb_in_a_part_that_nobody_reads_is_never_lit() {
    let rows = read(Parts::new(ROW, STRING).with("xl/media/image1.png", vec![0; 12 << 20]).pack()).unwrap();
    assert_eq!(rows.len(), 1);
}

#[test]
fn lying_dimensions_are_ignored() {
    let sheet = format!(
        r#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData>{ROW}<row r="1048576"><c r="C1048576"><v>7</v></c></row></sheetData></worksheet>"#
    );
    let rows = read(Parts::new(ROW, STRING).with("xl/worksheets/sheet1.xml", sheet).pack()).unwrap();
    assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 1_048_576]);
}

#[test]
fn a_lying_count_of_strings_reserves_nothing() {
    for count in ["18446744073709551615", "4000000000", "-1"] {
        let table = format!(r#"<sst count="{count}" uniqueCount="{count}">{STRING}</sst>"#);
        let rows = read(Parts::new(ROW, "").with("xl/sharedStrings.xml", table).pack()).unwrap();
        assert_eq!(rows[0].cells[0], Cell::Text("名称".into()));
    }
}

#[test]
fn document_types_are_refused_wherever_they_stand() {
    let doctype =
        r#"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa">]>"#;
    let sheet = format!(
        r#"{doctype}<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&f;</t></is></c></row></sheetData></worksheet>"#
    );
    let table = format!("{doctype}<sst><si><t>&f;</t></si></sst>");
    let workbook = format!("{doctype}<workbook/>");
    for (part, content) in
        [("xl/worksheets/sheet1.xml", sheet), ("xl/sharedStrings.xml", table), ("xl/workbook.xml", workbook)]
    {
        assert_eq!(
            refusal(Parts::new(ROW, STRING).with(part, content).pack()).code,
            ErrorCode::FileDtd,
            "{part}"
        );
    }
}

#[test]
fn entities_without_a_document_type_are_refused() {
    let row = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>&f;</t></is></c></row>"#;
    let error = refusal(Parts::new(row, "").pack());
    assert_eq!((error.code, error.row, error.column), (ErrorCode::FileMalformed, Some(1), Some(1)));
}

#[test]
fn stored_values_of_formulas_count_and_nothing_is_calculated() {
    let row = r#"<row r="1"><c r="A1"><f>1+1</f><v>3</v></c><c r="B1"><f>WEBSERVICE("http://x")</f></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="b"><v>1</v></c></row>"#;
    let rows = read(Parts::new(row, "").pack()).unwrap();
    let expected =
        [Cell::Number("3".into()), Cell::Empty, Cell::Empty, Cell::Error("#DIV/0!".into()), Cell::Bool(true)];
    assert_eq!(rows[0].cells, expected);
    assert_eq!(rows[0].notes, [RowNote::FormulaWithoutValue { column: 2 }]);
}

#[test]
fn a_cell_in_the_last_column_of_all_is_refused_with_its_place() {
    let row = r#"<row r="4"><c r="A4"><v>1</v></c><c r="XFC4" s="1"/><c r="XFD4"><v>1</v></c></row>"#;
    let error = refusal(Parts::new(row, "").pack());
    assert_eq!(
        (error.code, error.row, error.column),
        (ErrorCode::SheetTooManyColumns, Some(4), Some(16_384))
    );
}

#[test]
fn cells_of_twenty_megabytes_are_refused_with_their_place() {
    let noise = noise(20 << 20);
    let row = format!(r#"<row r="2"><c r="C2" t="inlineStr"><is><t>{noise}</t></is></c></row>"#);
    let error = refusal(Parts::new(&row, "").pack());
    assert_eq!((error.code, error.row, error.column), (ErrorCode::CellTooLong, Some(2), Some(3)));
    let error = refusal(Parts::new(ROW, &format!("<si><t>{noise}</t></si>")).pack());
    assert_eq!(error.code, ErrorCode::CellTooLong);
}

#[test]
fn a_long_text_named_by_every_cell_is_refused_before_it_fills_the_memory() {
    let string = format!("<si><t>{}</t></si>", "长".repeat(32_000));
    let mut cells = String::new();
    for column in 0..60_u32 {
        write!(cells, r#"<c r="{}1" t="s"><v>0</v></c>"#, dujiang_tabular::column_letters(column + 1))
            .unwrap();
    }
    let error = refusal(Parts::new(&format!(r#"<row r="1">{cells}</row>"#), &string).pack());
    assert_eq!((error.code, error.row), (ErrorCode::RowTooLong, Some(1)));
    let mut rows = String::new();
    for row in 1..=5_000 {
        write!(rows, r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#).unwrap();
    }
    let workbook = open(Parts::new(&rows, &string).pack()).unwrap();
    let error = workbook
        .visit_rows::<()>(SHEET, ReadOptions::default(), |_| std::ops::ControlFlow::Continue(()))
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::FileTooMuchText);
}

#[test]
fn a_string_table_longer_than_allowed_is_refused() {
    let limits = Limits { string_table_entries: 1_000, ..Limits::default() };
    for (entries, fits) in [(1_000, true), (1_001, false)] {
        let file = Parts::new(ROW, &"<si/>".repeat(entries)).pack();
        let workbook = Workbook::open(file.into(), limits).unwrap();
        let outcome = read_all(&workbook, ReadOptions::default());
        assert_eq!(outcome.err().map(|error| error.code), (!fits).then_some(ErrorCode::FileTooMuchText));
    }
    let limits = Limits { string_table_bytes: 1 << 20, ..Limits::default() };
    let table = format!("<si><t>{}</t></si>", &noise(30_000)[..30_000]).repeat(40);
    let workbook = Workbook::open(Parts::new(ROW, &table).pack().into(), limits).unwrap();
    let error = read_all(&workbook, ReadOptions::default()).unwrap_err();
    assert_eq!(error.code, ErrorCode::FileTooMuchText);
}

#[test]
fn nesting_without_end_is_refused() {
    let error = refusal(Parts::new(&"<a>".repeat(100_000), "").pack());
    assert_eq!(error.code, ErrorCode::FileMalformed);
}

#[test]
fn rows_out_of_order_are_refused() {
    let row = |number| format!(r#"<row r="{number}"><c><v>1</v></c></row>"#);
    let error = refusal(Parts::new(&format!("{}{}", row(2), row(1)), "").pack());
    assert_eq!((error.code, error.row), (ErrorCode::FileMalformed, Some(1)));
}

#[test]
fn too_many_rows_are_refused_at_the_first_one_too_many() {
    let limits = Limits { rows: 3, ..Limits::default() };
    let workbook = Workbook::open(b"a\n1\n\n2\n3\n".to_vec().into(), limits).unwrap();
    let error = read_all(&workbook, ReadOptions::default()).unwrap_err();
    assert_eq!((error.code, error.row), (ErrorCode::SheetTooManyRows, Some(5)));
}

#[test]
fn foreign_files_under_a_false_name_are_named() {
    let cfb = |tail: &[u8]| [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &vec![0; 70_000], tail].concat();
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let ods = Parts::new(ROW, STRING)
        .without("_rels/.rels")
        .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        .with("content.xml", "<x/>")
        .pack();
    for (bytes, code, kind) in [
        (cfb(b""), ErrorCode::FileUnsupported, Some("xls")),
        (cfb(&encrypted), ErrorCode::FileEncrypted, None),
        (ods, ErrorCode::FileUnsupported, Some("ods")),
        (b"%PDF-1.7\n".to_vec(), ErrorCode::FileUnsupported, Some("pdf")),
        (b"\xEF\xBB\xBF <html><table>".to_vec(), ErrorCode::FileUnsupported, Some("html")),
        (Vec::new(), ErrorCode::FileEmpty, None),
    ] {
        let error = refusal(bytes);
        let told = error.params.iter().find(|(name, _)| *name == "kind").map(|(_, kind)| kind.as_str());
        assert_eq!((error.code, told), (code, kind));
    }
}

#[test]
fn a_file_above_the_limit_is_not_even_opened() {
    let limits = Limits { file_bytes: 10, ..Limits::default() };
    let error = Workbook::open(b"a,b\n1,2\n3,4\n".to_vec().into(), limits).unwrap_err();
    assert_eq!(error.code, ErrorCode::FileTooLarge);
}

#[test]
fn damage_anywhere_is_an_error_and_never_a_panic() {
    let sound = Parts::new(ROW, STRING).pack();
    for cut in 0..sound.len() {
        let _outcome = read(&sound[..cut]);
    }
    for at in 0..sound.len() {
        let mut bent = sound.clone();
        bent[at] ^= 0x5A;
        let _outcome = read(bent);
    }
    let mut endless = Cursor::new(sound);
    endless.set_position(0);
    assert_eq!(shown(&read(endless.into_inner()).unwrap()[0])[0], "名称");
}

#[test]
fn an_endless_table_of_contents_is_refused() {
    // The end record promises 65,535 entries; each entry is real and tiny.
    let entry = [b"PK\x01\x02".as_slice(), &[0; 24], &[1, 0], &[0; 16], b"a"].concat();
    let mut file = b"PK\x03\x04".to_vec();
    file.extend_from_slice(&[0; 26]);
    let start = u32::try_from(file.len()).unwrap();
    for _ in 0..65_535 {
        file.extend_from_slice(&entry);
    }
    let size = u32::try_from(file.len()).unwrap() - start;
    file.extend_from_slice(b"PK\x05\x06\0\0\0\0\xFF\xFF\xFF\xFF");
    file.extend_from_slice(&size.to_le_bytes());
    file.extend_from_slice(&start.to_le_bytes());
    file.extend_from_slice(&[0, 0]);
    assert_eq!(refusal(file).code, ErrorCode::FileMalformed);
}

/// The files that `examples/hostile.rs` wrote, as people without this code would meet them.
#[test]
fn the_hostile_files_of_the_repository_end_as_they_should() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/hostile");
    let expected = [
        ("column-16384.xlsx", Some(("import.sheet.too_many_columns", Some(4)))),
        ("formula-cells.csv", None),
        ("formulas.xlsx", None),
        ("lying-dimension.xlsx", None),
        ("lying-string-count.xlsx", None),
        ("nul.csv", Some(("import.file.nul_characters", Some(2)))),
        ("ragged.csv", None),
        ("renamed-pdf.xlsx", Some(("import.file.unsupported_type", None))),
        ("string-bomb.xlsx", Some(("import.file.too_much_text", Some(2_098)))),
        ("xxe.xlsx", Some(("import.file.dtd_forbidden", None))),
    ];
    for (name, refusal) in expected {
        let outcome = Workbook::open(folder.join(name).into(), Limits::default()).and_then(|workbook| {
            let sheet = workbook.sheets()[0].name.clone();
            workbook.visit_rows(&sheet, ReadOptions::default(), |_| std::ops::ControlFlow::<()>::Continue(()))
        });
        assert_eq!(outcome.err().map(|error| (error.code(), error.row)), refusal, "{name}");
    }
    let files = std::fs::read_dir(folder).unwrap().count();
    assert_eq!(files, expected.len() + 1, "every file but the README is expected to end somehow");
}
