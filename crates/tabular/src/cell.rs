//! What a table is made of: cells, and rows that remember their number in the file.

use chrono::NaiveDateTime;
use rust_decimal::Decimal;

use crate::values::exact_decimal;

/// One cell as the file has it. A CSV file has only texts and empty cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing, or a formula whose value was never stored.
    Empty,
    /// Text; line breaks inside are `\n`.
    Text(String),
    /// A number with exactly the digits that stand in the file, so that nothing is lost on the way to 分.
    Number(String),
    /// A number that the workbook formats as a date, on the workbook's own calendar.
    Date(NaiveDateTime),
    /// TRUE or FALSE.
    Bool(bool),
    /// The error a formula ended in, such as `#N/A`.
    Error(String),
}

impl Cell {
    /// Whether there is nothing to read; blanks alone are nothing.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.chars().all(char::is_whitespace),
            _ => false,
        }
    }

    /// The cell as the spreadsheet would show it without a format: numbers in plain notation with at most
    /// 15 significant digits, dates as `2026-01-31`, with the time only when there is one.
    pub fn display(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Error(text) => text.clone(),
            Self::Number(digits) => plain_number(digits),
            Self::Date(at) if at.time() == chrono::NaiveTime::MIN => at.date().to_string(),
            Self::Date(at) => at.format("%Y-%m-%d %H:%M:%S").to_string(),
            Self::Bool(true) => "TRUE".to_owned(),
            Self::Bool(false) => "FALSE".to_owned(),
        }
    }

    /// Bytes of text that the cell keeps in memory.
    pub fn text_bytes(&self) -> usize {
        match self {
            Self::Text(text) | Self::Number(text) | Self::Error(text) => text.len(),
            Self::Empty | Self::Date(_) | Self::Bool(_) => 0,
        }
    }
}

/// Spreadsheets keep numbers as binary fractions; 15 digits is what they show of them.
fn plain_number(digits: &str) -> String {
    exact_decimal(digits)
        .and_then(|number: Decimal| number.round_sf(15))
        .map_or_else(|| digits.to_owned(), |number| number.normalize().to_string())
}

/// Something about a row that was repaired or has to be known before its cells are used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowNote {
    /// The row has another number of cells than the header (CSV only; trailing empty cells do not count).
    Ragged {
        /// Cells of the header.
        expected: usize,
        /// Cells found.
        found: usize,
    },
    /// A carriage return stood alone outside quotes and was read as a line break inside the cell.
    StrayLineBreak,
    /// The file ended inside quotes that this row opened.
    UnterminatedQuote,
    /// A formula without a stored value was read as empty; formulas are never calculated here.
    FormulaWithoutValue {
        /// Its column, counted from 1.
        column: u32,
    },
}

impl RowNote {
    /// The dotted code that travels to users.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Ragged { .. } => "import.row.ragged",
            Self::StrayLineBreak => "import.row.stray_line_break",
            Self::UnterminatedQuote => "import.row.unterminated_quote",
            Self::FormulaWithoutValue { .. } => "import.cell.formula_without_value",
        }
    }
}

/// One row with content. Blank rows are not delivered; the numbers show the gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Number counted from 1, as a spreadsheet shows it: a cell with line breaks is still one row.
    pub number: u32,
    /// Cells from the first column on.
    pub cells: Vec<Cell>,
    /// What was noticed while reading.
    pub notes: Vec<RowNote>,
}

impl Row {
    /// The cell of a column counted from 0; empty when the row is shorter.
    pub fn cell(&self, index: usize) -> &Cell {
        self.cells.get(index).unwrap_or(&Cell::Empty)
    }

    /// Whether no cell has content.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_blank)
    }

    /// Cells up to the last one with content.
    pub fn width(&self) -> usize {
        self.cells.iter().rposition(|cell| !cell.is_blank()).map_or(0, |last| last + 1)
    }

    /// Bytes of text that the row keeps in memory.
    pub fn text_bytes(&self) -> usize {
        self.cells.iter().map(Cell::text_bytes).sum()
    }
}

/// The letters a spreadsheet shows above a column counted from 1: 1 is `A`, 27 is `AA`.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_spreadsheets_do() {
        for (column, letters) in [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (702, "ZZ"), (16_384, "XFD")] {
            assert_eq!(column_letters(column), letters);
        }
    }

    #[test]
    fn numbers_are_shown_in_plain_notation_with_fifteen_digits() {
        for (stored, shown) in [
            ("1.23456789012345E+14", "123456789012345"),
            ("0.30000000000000004", "0.3"),
            ("378", "378"),
            ("270.0", "270"),
            ("-1E-2", "-0.01"),
        ] {
            assert_eq!(Cell::Number(stored.into()).display(), shown);
        }
    }
}
