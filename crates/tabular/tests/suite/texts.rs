//! Delimited text in the encodings and shapes that offices produce.

use dujiang_tabular::reader::ReadOptions;
use dujiang_tabular::{Cell, ErrorCode, RowNote};

use proptest::prelude::*;

use super::fixtures::{open, read, read_all, shown};

const TABLE: &str = "项目名称,单位,总投资（万元）\r\n城北大桥,交通局,\"3,200.50\"\r\n";

fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(to_bytes).collect()
}

#[test]
fn every_encoding_yields_the_same_table() {
    let (gbk, _, _) = encoding_rs::GB18030.encode(TABLE);
    let (little, big) = (utf16(TABLE, u16::to_le_bytes), utf16(TABLE, u16::to_be_bytes));
    let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
    for (encoding, bytes) in [
        ("UTF-8", TABLE.as_bytes().to_vec()),
        ("UTF-8", marked(b"\xEF\xBB\xBF", TABLE.as_bytes())),
        ("gb18030", gbk.into_owned()),
        ("UTF-16LE", marked(b"\xFF\xFE", &little)),
        ("UTF-16BE", marked(b"\xFE\xFF", &big)),
        ("UTF-16LE", little),
        ("UTF-16BE", big),
    ] {
        let workbook = open(bytes).unwrap();
        assert_eq!(workbook.encoding(), Some(encoding));
        let rows = read_all(&workbook, ReadOptions::default()).unwrap();
        assert_eq!(shown(&rows[0]), ["项目名称", "单位", "总投资（万元）"], "{encoding}");
        assert_eq!(shown(&rows[1]), ["城北大桥", "交通局", "3,200.50"], "{encoding}");
    }
}

#[test]
fn a_character_cut_by_the_edge_of_a_piece_is_whole_again() {
    let long = format!("a,{}\nb,终\n", "项".repeat(30_000));
    for shift in 0..3 {
        let rows = read(format!("{}{long}", "x".repeat(shift))).unwrap();
        assert_eq!(rows[0].cells[1], Cell::Text("项".repeat(30_000)));
        assert_eq!(shown(&rows[1]), ["b", "终"]);
    }
}

#[test]
fn delimiters_are_found() {
    for (delimiter, text) in [
        (',', "a,b;c\n1,2\n"),
        (';', "name;amount\nx;1,5\ny;2,5\n"),
        ('\t', "title\na\tb, c\td\n1\t2\t3\n"),
        (',', "single\ncolumn\n"),
    ] {
        assert_eq!(open(text).unwrap().delimiter(), Some(delimiter), "{text}");
    }
}

#[test]
fn ragged_rows_are_delivered_with_their_number() {
    let workbook = open("a,b,c\n1,2\n\n1,2,3,4\n1,2,3,,\n").unwrap();
    let rows = read_all(&workbook, ReadOptions { from_row: 2, expected_width: Some(3) }).unwrap();
    let notes: Vec<_> = rows.iter().map(|row| (row.number, row.notes.clone())).collect();
    assert_eq!(
        notes,
        [
            (2, vec![RowNote::Ragged { expected: 3, found: 2 }]),
            (4, vec![RowNote::Ragged { expected: 3, found: 4 }]),
            (5, vec![]),
        ]
    );
}

#[test]
fn two_hundred_columns_are_read_right() {
    let line: Vec<String> = (1..=200).map(|number| format!("c{number}")).collect();
    let rows = read(format!("{}\n{}\n", line.join(","), line.join(","))).unwrap();
    assert_eq!((rows[1].cells.len(), rows[1].cell(199)), (200, &Cell::Text("c200".into())));
}

#[test]
fn too_many_columns_are_refused_with_their_place_unless_they_are_empty() {
    let line = "x,".repeat(600);
    let error = read(format!("a,b\n{line}\n")).unwrap_err();
    assert_eq!((error.code, error.row, error.column), (ErrorCode::SheetTooManyColumns, Some(2), Some(513)));
    assert_eq!(read(format!("a,b\n1,2{}\n", ",".repeat(16_382))).unwrap().len(), 2);
}

#[test]
fn empty_files_are_refused() {
    for text in ["", "\u{FEFF}", "\n\n", " , \n;"] {
        let outcome = read(text);
        let expected = if text.contains(';') { None } else { Some(ErrorCode::FileEmpty) };
        assert_eq!(outcome.err().map(|error| error.code), expected, "{text:?}");
    }
}

#[test]
fn nul_characters_and_foreign_bytes_are_refused() {
    let error = read("a,b\nc,d\0\n").unwrap_err();
    assert_eq!((error.code, error.row, error.column), (ErrorCode::FileNulCharacters, Some(2), Some(2)));
    assert_eq!(read(b"caf\xE9 \xFF\xFF,\n".as_slice()).unwrap_err().code, ErrorCode::FileEncoding);
}

#[test]
fn a_cell_of_twenty_megabytes_is_refused_with_its_place() {
    for cell in ["x".repeat(20 << 20), format!("\"{}\"", "行\n".repeat(5 << 20))] {
        let error = read(format!("a,b\nc,{cell}\ne,f\n")).unwrap_err();
        assert_eq!((error.code, error.row, error.column), (ErrorCode::CellTooLong, Some(2), Some(2)));
        assert_eq!(error.sheet.as_deref(), Some("CSV"));
    }
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _outcome = read(bytes);
    }

    #[test]
    fn any_table_survives_being_quoted(
        table in prop::collection::vec(prop::collection::vec("[a-z,;\"\t\n项 ]{0,6}", 3), 1..6),
    ) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let line = |cells: &Vec<String>| cells.iter().map(quoted).collect::<Vec<_>>().join(",");
        let text: String = table.iter().map(|cells| line(cells) + "\r\n").collect();
        // With a head, so that the delimiter is beyond doubt.
        let rows = read(format!("{}{text}", "h1,h2,h3\r\n".repeat(20))).unwrap();
        let filled: Vec<&Vec<String>> =
            table.iter().filter(|cells| cells.iter().any(|cell| !cell.trim().is_empty())).collect();
        prop_assert_eq!(rows.len(), 20 + filled.len());
        for (row, cells) in rows[20..].iter().zip(filled) {
            prop_assert_eq!(&shown(row), cells);
        }
    }
}
