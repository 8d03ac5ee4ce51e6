//! What `calamine` reads from a sheet, our reader reads too.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use dujiang_tabular::Cell;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::fixtures::read;

/// A workbook with every kind of cell, as a spreadsheet program writes it (shared strings, styles, formulas).
fn varied() -> Vec<u8> {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    let day = Format::new().set_num_format("yyyy\"年\"m\"月\"d\"日\"");
    let moment = Format::new().set_num_format("yyyy/m/d h:mm");
    let percent = Format::new().set_num_format("0.00%");
    for row in 0..50_u32 {
        let number = f64::from(row);
        page.write_string(row, 0, format!("项目 {row} & <\"乙\">\n第二行 _x000D_")).unwrap();
        page.write_number(row, 1, number * 1234.567).unwrap();
        page.write_number(row, 2, number * 1e13 + 0.1).unwrap();
        page.write_number_with_format(row, 3, number / 7.0, &percent).unwrap();
        page.write_datetime_with_format(row, 4, ExcelDateTime::from_ymd(2026, 1, 31).unwrap(), &day).unwrap();
        let at = ExcelDateTime::from_ymd(1999, 12, 31).unwrap().and_hms(23, 59, 30).unwrap();
        page.write_datetime_with_format(row, 5, at, &moment).unwrap();
        page.write_boolean(row, 6, row % 2 == 0).unwrap();
        page.write_formula(row, 7, Formula::new("=B1*2").set_result("42")).unwrap();
        page.write_string(row, 30, "=1+1").unwrap();
    }
    book.save_to_buffer().unwrap()
}

fn same(own: &Cell, theirs: &Data) -> bool {
    match (own, theirs) {
        (Cell::Empty, Data::Empty) => true,
        (Cell::Text(own), Data::String(theirs)) => own == theirs,
        (Cell::Number(own), Data::Float(theirs)) => own.parse::<f64>().unwrap().to_bits() == theirs.to_bits(),
        (Cell::Bool(own), Data::Bool(theirs)) => own == theirs,
        (Cell::Date(own), Data::DateTime(theirs)) => {
            let (year, month, day, hour, minute, second, _) = theirs.to_ymd_hms_milli();
            own.format("%Y-%m-%d %H:%M:%S").to_string()
                == format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
        }
        _ => false,
    }
}

#[test]
fn both_readers_agree_on_every_cell() {
    let file = varied();
    let own = read(file.clone()).unwrap();
    let mut theirs: Xlsx<_> = Xlsx::new(Cursor::new(file)).unwrap();
    let range = theirs.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(own.len(), range.height());
    for (own, theirs) in own.iter().zip(range.rows()) {
        assert_eq!(own.cells.len(), theirs.len());
        for (column, (own, theirs)) in own.cells.iter().zip(theirs).enumerate() {
            assert!(same(own, theirs), "column {column}: {own:?} / {theirs:?}");
        }
    }
}
