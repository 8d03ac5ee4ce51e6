//! Three real registers come in whole.

use std::path::PathBuf;

use dujiang_tabular::reader::{ReadOptions, Workbook};
use dujiang_tabular::suggest::find_header;
use dujiang_tabular::values::{AmountUnit, DateOrder, amount, date, decide_order};
use dujiang_tabular::{Cell, Limits, Row, RowNote};

use super::fixtures::{read_all, shown};

fn register(name: &str) -> Workbook {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/registers").join(name);
    Workbook::open(path.into(), Limits::default()).unwrap()
}

/// The rows under the headings, measured against them.
fn body(workbook: &Workbook) -> (Vec<String>, Vec<Row>) {
    let header = find_header(&workbook.head("CSV", 20).unwrap(), &[]).unwrap();
    assert_eq!(header.number, 1);
    let options = ReadOptions { from_row: header.number + 1, expected_width: Some(header.width) };
    (header.headings, read_all(workbook, options).unwrap())
}

fn column<'a>(headings: &[String], rows: &'a [Row], heading: &str) -> impl Iterator<Item = &'a Cell> {
    let index = headings.iter().position(|other| other == heading).unwrap();
    rows.iter().map(move |row| row.cell(index))
}

#[test]
fn new_york_comes_in_with_every_amount_and_date() {
    let (headings, rows) = body(&register("nyc_capital_projects_derived.csv"));
    assert_eq!((rows.len(), headings.len()), (378, 20));
    assert!(rows.iter().all(|row| row.notes.is_empty() && row.cells.len() == 20));
    let budgets: Vec<i64> = column(&headings, &rows, "budget_last")
        .filter_map(|cell| amount(cell, AmountUnit::YUAN).unwrap())
        .map(|parsed| {
            assert!(parsed.warnings.is_empty());
            parsed.value
        })
        .collect();
    assert_eq!((budgets.len(), budgets[0]), (367, 18_057_771_663));
    for cell in column(&headings, &rows, "design_start") {
        date(cell, decide_order([])).unwrap();
    }
}

#[test]
fn melbourne_comes_in_with_mixed_dates_and_binary_fractions() {
    let (headings, rows) = body(&register("melbourne_water_capital_delivery_445.csv"));
    assert_eq!((rows.len(), headings.len()), (445, 14));
    for cell in column(&headings, &rows, "FFC") {
        let parsed = amount(cell, AmountUnit::YUAN).unwrap().unwrap();
        assert!(parsed.warnings.is_empty(), "{cell:?}");
    }
    assert_eq!(amount(rows[0].cell(1), AmountUnit::YUAN).unwrap().unwrap().value, 235_928_862);
    for heading in ["BNI", "BCA", "PBC", "Stage1", "Stage2", "Stage3", "Tender Closed"] {
        let texts: Vec<String> = column(&headings, &rows, heading).map(Cell::display).collect();
        let evidence = decide_order(texts.iter().map(String::as_str));
        if ["BNI", "PBC"].contains(&heading) {
            assert_eq!(
                (evidence.order, evidence.is_ambiguous, evidence.is_conflicting),
                (DateOrder::DayFirst, false, false)
            );
        }
        for cell in column(&headings, &rows, heading) {
            let parsed = date(cell, evidence).unwrap();
            assert!(parsed.is_none_or(|parsed| parsed.warnings.is_empty()), "{heading} {cell:?}");
        }
    }
}

/// The file was put together from several: 29 of its rows hold carriage returns outside quotes. A reader that ends
/// rows there sees some 76 ragged ones; this one sees every project, and says which rows it mended.
#[test]
fn the_united_kingdom_comes_in_with_its_broken_rows_repaired() {
    let workbook = register("uk_gmpp_2013_2023.csv");
    let (headings, rows) = body(&workbook);
    assert_eq!((rows.len(), headings.len()), (1_729, 18));
    let repaired = rows.iter().filter(|row| row.notes == [RowNote::StrayLineBreak]).count();
    let clean = rows.iter().filter(|row| row.notes.is_empty()).count();
    assert_eq!((clean, repaired), (1_700, 29));
    assert!(rows.iter().all(|row| row.cells.len() == 18));
    assert!(
        column(&headings, &rows, "rating_comment").filter(|cell| cell.display().contains('\n')).count() > 500
    );
    let first = shown(&rows[0]);
    assert_eq!(&first[..3], ["Civil Service Pensions 2015 Remedy", "CO", "Amber"]);
}
