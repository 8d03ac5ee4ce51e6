//! What is in a file: sheets, headings, columns with examples, and what they probably mean.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::PathBuf;

use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::integration::{FieldMapping, KeyMapping, Mapping, MappingTarget, TargetField};
use dujiang_tabular::reader::{ReadOptions, Workbook};
use dujiang_tabular::suggest::{HeaderRow, find_header, suggest};
use dujiang_tabular::values::AmountUnit;
use dujiang_tabular::{Limits, Row, TabularError};
use serde::{Deserialize, Serialize};

use super::catalogue;
use super::issues::{excerpt, fault_of};
use crate::AppError;

/// Examples shown of a column.
const SAMPLES: usize = 3;
/// Different values of a column that are listed, so that a table of values can be made; a column
/// with more is free text.
const MOST_VALUES: usize = 40;
/// Rows looked at for headings and suggestions.
const HEAD_ROWS: usize = 60;

/// One column of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LayoutColumn {
    /// Its number, from 0.
    pub index: u32,
    /// Its heading.
    pub header: String,
    /// The first cells that are not blank.
    pub samples: Vec<String>,
    /// All its different values, when they are few.
    pub values: Vec<String>,
}

/// What was found in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// All sheets that are not hidden.
    pub sheets: Vec<String>,
    /// The sheet that was read.
    pub sheet: String,
    /// The row of headings, from 1.
    pub header_row: u32,
    /// Rows with content under the headings.
    pub rows: u64,
    /// The columns.
    pub columns: Vec<LayoutColumn>,
    /// What they probably mean.
    pub suggested: Mapping,
}

impl Layout {
    /// How many columns can be mapped.
    pub fn width(&self) -> u32 {
        u32::try_from(self.columns.len()).unwrap_or(u32::MAX)
    }
}

/// Which part of a file is wanted; whatever is left open is found out.
#[derive(Debug, Clone, Default)]
pub(super) struct Wanted {
    /// The sheet.
    pub sheet: Option<String>,
    /// The row of headings.
    pub header_row: Option<u32>,
}

/// Opens a file.
///
/// # Errors
/// Refusals of the file, with their place.
pub(super) fn open(path: PathBuf) -> Result<Workbook, AppError> {
    Workbook::open(path.into(), Limits::default()).map_err(|error| refused(&error))
}

/// A refusal of the file.
pub(super) fn refused(error: &TabularError) -> AppError {
    tracing::debug!(%error, "an uploaded table was refused");
    fault_of(error).into()
}

/// Reads a file to its last row.
///
/// # Errors
/// Refusals of the file, with their place; [`Code::ImportSheetNoHeadings`].
pub(super) fn read(path: PathBuf, wanted: &Wanted) -> Result<Layout, AppError> {
    let workbook = open(path)?;
    let sheets: Vec<String> =
        workbook.sheets().iter().filter(|sheet| !sheet.is_hidden).map(|sheet| sheet.name.clone()).collect();
    let (sheet, header, head) = locate(&workbook, &sheets, wanted)?;
    let mut gathered: Vec<Gathered> = header.headings.iter().map(|_| Gathered::default()).collect();
    let mut rows = 0;
    let options = ReadOptions { from_row: header.number + 1, ..ReadOptions::default() };
    let visit = |row: Row| {
        rows += 1;
        gathered.iter_mut().zip(&row.cells).for_each(|(column, cell)| column.take(&cell.display()));
        ControlFlow::<()>::Continue(())
    };
    workbook.visit_rows(&sheet, options, visit).map_err(|error| refused(&error))?;
    let columns = (0_u32..).zip(header.headings.iter().zip(gathered)).map(|(index, (heading, column))| {
        let values = if column.is_open { Vec::new() } else { column.values.into_iter().collect() };
        LayoutColumn { index, header: heading.clone(), samples: column.samples, values }
    });
    let columns = columns.collect();
    let body: Vec<Row> = head.into_iter().filter(|row| row.number > header.number).collect();
    let suggested = suggestion(&sheet, &header, &body);
    Ok(Layout { sheets, sheet, header_row: header.number, rows, columns, suggested })
}

type Located = (String, HeaderRow, Vec<Row>);

/// The sheet and row of headings: as wanted, else those of the first sheet that has any.
fn locate(workbook: &Workbook, sheets: &[String], wanted: &Wanted) -> Result<Located, AppError> {
    let one = wanted.sheet.as_ref().map(std::slice::from_ref);
    for sheet in one.unwrap_or(sheets) {
        let count = wanted.header_row.map_or(HEAD_ROWS, |row| usize::try_from(row).unwrap_or(0) + HEAD_ROWS);
        let head = workbook.head(sheet, count).map_err(|error| refused(&error))?;
        let header = match wanted.header_row {
            Some(number) => {
                let only: Vec<Row> = head.iter().filter(|row| row.number == number).cloned().collect();
                find_header(&only, &[])
            }
            None => find_header(&head, &catalogue::targets()),
        };
        if let Some(header) = header {
            return Ok((sheet.clone(), header, head));
        }
    }
    Err(Fault::new(Code::ImportSheetNoHeadings).with("place", "none").into())
}

/// What a column shows of itself while the file is read.
#[derive(Debug, Default)]
struct Gathered {
    samples: Vec<String>,
    values: BTreeSet<String>,
    is_open: bool,
}

impl Gathered {
    fn take(&mut self, shown: &str) {
        let text = shown.trim();
        if text.is_empty() {
            return;
        }
        if self.samples.len() < SAMPLES {
            self.samples.push(excerpt(text));
        }
        if !self.is_open && !self.values.contains(text) {
            self.is_open = self.values.len() >= MOST_VALUES || text.chars().count() > 60;
            if self.is_open {
                self.values.clear();
            } else {
                self.values.insert(text.to_owned());
            }
        }
    }
}

fn suggestion(sheet: &str, header: &HeaderRow, body: &[Row]) -> Mapping {
    let mut fields = Vec::new();
    let mut key = Vec::new();
    for found in suggest(&header.headings, body, &catalogue::targets()) {
        let Ok(column) = u32::try_from(found.column) else { continue };
        if found.field == catalogue::KEY {
            key.push(column);
            continue;
        }
        let Some(field) = catalogue::field(&found.field) else { continue };
        let factor = found.unit.map(AmountUnit::factor);
        fields.push(FieldMapping { factor, ..FieldMapping::of(field, vec![column]) });
    }
    fields.sort_by_key(|mapping: &FieldMapping| mapping.field);
    let name = fields.iter().find(|mapping| mapping.field == TargetField::Name);
    let has_code = fields.iter().any(|mapping| mapping.field == TargetField::Code);
    if key.is_empty() && !has_code {
        // Without any number the name must do.
        key.extend(name.into_iter().flat_map(|mapping| mapping.columns.iter().copied()));
    }
    Mapping {
        sheet: sheet.to_owned(),
        header_row: header.number,
        target: MappingTarget::Project,
        fields,
        key: KeyMapping { columns: key },
        latest_by: None,
    }
}
