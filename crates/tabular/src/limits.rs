//! How much a file may ask of us before it is refused.
//!
//! The defaults hold the promise that a hostile file costs at most 64 MiB of memory and two seconds. They
//! are checked against what really comes out of the file, never against what its headers claim.

/// Upper bounds for one reading of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file as uploaded, in bytes.
    pub file_bytes: u64,
    /// Rows with content in one sheet, header and title rows included.
    pub rows: u32,
    /// Columns up to the last cell with content.
    pub columns: u32,
    /// Characters of one cell; 32,767 is what a spreadsheet itself can hold.
    pub cell_chars: usize,
    /// Bytes of text of all cells of one row.
    pub row_bytes: usize,
    /// Bytes of text of all cells of a sheet together: a short file may repeat one long text in every cell.
    pub text_bytes: u64,
    /// Bytes of distinct text in a workbook's string table, which has to be kept in memory.
    pub string_table_bytes: usize,
    /// Entries of a workbook's string table.
    pub string_table_entries: usize,
    /// Bytes that may come out of all compressed parts read from a workbook.
    pub inflated_bytes: u64,
    /// Pieces of XML (a tag, a text) in all parts read from a workbook, some five per cell: short pieces cost as
    /// much time as long ones, and a file can hold very many.
    pub xml_pieces: u64,
    /// Inflated bytes per compressed byte of one part, looked at once a part has passed 8 MiB.
    pub inflation_ratio: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 50 << 20,
            rows: 200_000,
            columns: 512,
            cell_chars: 32_767,
            row_bytes: 1 << 20,
            text_bytes: 192 << 20,
            string_table_bytes: 32 << 20,
            string_table_entries: 1 << 20,
            inflated_bytes: 256 << 20,
            xml_pieces: 16_000_000,
            inflation_ratio: 200,
        }
    }
}
