//! The tables that the program ships, carried inside it, and put into a database that lacks them.
//!
//! Where each comes from and under which licence is told in `reference/README.md`. An administrator's
//! corrections are never overwritten: only codes and years that are missing are added.

use chrono::NaiveDate;
use dujiang_domain::reference::{
    CalendarDay, CalendarTable, CalendarYear, Category, CategoryCode, DayKind, Entry, IndustryCode,
    RegionCode,
};
use dujiang_persistence::digest::sm3_hex;
use dujiang_persistence::reference::{self as store, EntryTable, ShippedEntry};
use dujiang_persistence::{Maintenance, Tx};

use crate::{App, AppError};

const REGIONS: &str = include_str!("../../../../reference/regions.csv");
const INDUSTRIES: &str = include_str!("../../../../reference/industries.csv");
const CATEGORIES: &str = include_str!("../../../../reference/categories.csv");
const CLASS_CODES: &str = include_str!("../../../../reference/class_codes.csv");
const CALENDAR: &str = include_str!("../../../../reference/calendar.csv");

const REGIONS_FROM: (&str, i64) = ("GB/T 2260、GB/T 10114 统计用区划代码", 2023);
const INDUSTRIES_FROM: (&str, i64) = ("GB/T 4754-2017 国民经济行业分类", 2017);
const CATEGORIES_FROM: (&str, i32) = ("平台初始类别", 2026);
const CLASS_CODES_FROM: (&str, i64) = ("政府收支分类科目（类级，以当年科目为准）", 2026);

/// One shipped table.
#[derive(Debug, Clone, Copy)]
struct Table {
    name: &'static str,
    text: &'static str,
}

const TABLES: [Table; 5] = [
    Table { name: "regions", text: REGIONS },
    Table { name: "industries", text: INDUSTRIES },
    Table { name: "categories", text: CATEGORIES },
    Table { name: "class_codes", text: CLASS_CODES },
    Table { name: "calendar", text: CALENDAR },
];

/// Puts in what is missing, a table per transaction. A table that was put in before is not looked at again.
///
/// # Errors
/// When the database fails.
pub async fn install_shipped(app: &App) -> Result<(), AppError> {
    for table in TABLES {
        let digest = sm3_hex(table.text.as_bytes());
        if store::is_installed(app.database(), table.name, &digest).await? {
            continue;
        }
        let tx = app.database().begin(None).await?;
        install(&tx, table).await?;
        store::mark_installed(&tx, table.name, &digest).await?;
        tx.commit_maintenance(Maintenance::ShippedData).await?;
    }
    app.calendar_cache().forget();
    Ok(())
}

async fn install(tx: &Tx, table: Table) -> Result<(), AppError> {
    match table.name {
        "regions" => {
            let entries = tree_entries(table.text, 0, 2, |text| RegionCode::parse(text).ok())?;
            store::install_entries(tx, &entries, REGIONS_FROM).await?;
        }
        "industries" => {
            let entries = tree_entries(table.text, 0, 3, |text| IndustryCode::parse(text).ok())?;
            store::install_entries(tx, &entries, INDUSTRIES_FROM).await?;
        }
        "categories" => store::install_categories(tx, &categories()?).await?,
        "class_codes" => store::install_class_codes(tx, &class_codes()?, CLASS_CODES_FROM).await?,
        _ => store::install_calendar(tx, &calendar()?).await?,
    }
    Ok(())
}

/// The rows below the header. The shipped files quote nothing, so a comma always ends a cell.
fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines().skip(1).map(|line| line.split(',').collect())
}

fn damaged(row: &[&str]) -> AppError {
    AppError::internal(format!("shipped row {row:?}"))
}

fn tree_entries<C: EntryTable>(
    text: &'static str,
    code: usize,
    name: usize,
    parse: impl Fn(&str) -> Option<C>,
) -> Result<Vec<ShippedEntry<'static, C>>, AppError> {
    rows(text)
        .map(|row| {
            let cells = row.get(code).and_then(|code| parse(code)).zip(row.get(name).copied());
            cells.map(|(code, name)| ShippedEntry { code, name }).ok_or_else(|| damaged(&row))
        })
        .collect()
}

fn categories() -> Result<Vec<Category>, AppError> {
    let (source, year) = CATEGORIES_FROM;
    rows(CATEGORIES)
        .map(|row| {
            let [code, name, position, _] = row.as_slice() else { return Err(damaged(&row)) };
            let (Ok(code), Ok(position)) = (CategoryCode::parse(code), position.parse()) else {
                return Err(damaged(&row));
            };
            let entry = Entry { name: (*name).to_owned(), source: source.to_owned(), year, is_active: true };
            Ok(Category::create(code, position, entry)?.0)
        })
        .collect()
}

fn class_codes() -> Result<Vec<(&'static str, &'static str, &'static str)>, AppError> {
    rows(CLASS_CODES)
        .map(|row| match row.as_slice() {
            [scheme, code, name] => Ok((*scheme, *code, *name)),
            _ => Err(damaged(&row)),
        })
        .collect()
}

/// The years of the file, in order.
fn calendar() -> Result<Vec<CalendarTable>, AppError> {
    let mut years: Vec<(i32, Vec<CalendarDay>)> = Vec::new();
    for row in rows(CALENDAR) {
        let [date, _, kind, name] = row.as_slice() else { return Err(damaged(&row)) };
        let (Ok(date), Some(kind)) = (date.parse::<NaiveDate>(), DayKind::parse(kind)) else {
            return Err(damaged(&row));
        };
        let year = chrono::Datelike::year(&date);
        let day = CalendarDay { date, kind, name: (*name).to_owned() };
        match years.last_mut() {
            Some((last, days)) if *last == year => days.push(day),
            _ => years.push((year, vec![day])),
        }
    }
    years
        .into_iter()
        .map(|(year, days)| {
            let table = CalendarYear::parse(year, days)
                .map_err(|faults| AppError::internal(format!("shipped calendar {year}: {faults:?}")))?;
            let source = format!("国务院办公厅关于{year}年部分节假日安排的通知");
            Ok(CalendarTable::stored(table, source, 1))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn shipped_files_quote_nothing_and_have_as_many_cells_as_their_header() {
        for table in TABLES {
            assert!(!table.text.contains('"'), "{}", table.name);
            let width = table.text.lines().next().unwrap().split(',').count();
            assert!(rows(table.text).all(|row| row.len() == width), "{}", table.name);
        }
    }

    #[test]
    fn every_shipped_region_and_industry_stands_below_another_one() {
        let regions = tree_entries(REGIONS, 0, 2, |text| RegionCode::parse(text).ok()).unwrap();
        let industries = tree_entries(INDUSTRIES, 0, 3, |text| IndustryCode::parse(text).ok()).unwrap();
        assert!(regions.len() > 44_000 && industries.len() > 1_900);
        require_parents(&regions);
        require_parents(&industries);
    }

    fn require_parents<C: EntryTable + std::fmt::Debug>(entries: &[ShippedEntry<'_, C>]) {
        let codes: BTreeSet<&str> = entries.iter().map(|entry| entry.code.as_str()).collect();
        assert_eq!(codes.len(), entries.len());
        for entry in entries {
            let parent = entry.code.parent();
            assert!(parent.is_none_or(|parent| codes.contains(parent.as_str())), "{:?}", entry.code);
        }
    }

    #[test]
    fn shipped_codes_are_spelled_as_they_are_kept() {
        for (row, entry) in
            rows(REGIONS).zip(tree_entries(REGIONS, 0, 2, |text| RegionCode::parse(text).ok()).unwrap())
        {
            assert_eq!(row[0], entry.code.as_str());
            assert_eq!(row[1], entry.code.parent().map_or(String::new(), String::from), "{row:?}");
        }
    }

    #[test]
    fn shipped_categories_class_codes_and_calendar_are_sound() {
        assert_eq!(categories().unwrap().len(), 16);
        assert!(class_codes().unwrap().len() > 50);
        let years: Vec<i32> = calendar().unwrap().iter().map(|table| table.table.year()).collect();
        assert_eq!(years, (2004..=2026).collect::<Vec<_>>());
    }
}
