//! Why a file, a sheet, a row or a cell was refused, and where.

use std::fmt;

use thiserror::Error;

/// The reason of a refusal. The text for people lives with the server's catalogue under the same code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ErrorCode {
    /// The file holds no row with content.
    FileEmpty,
    /// The file is larger than allowed; params `limit_bytes`.
    FileTooLarge,
    /// The file is of another kind than its name says or than we read; params `kind`.
    FileUnsupported,
    /// The workbook is protected by a password.
    FileEncrypted,
    /// The compressed parts grow beyond measure; params `limit_bytes` or `limit_ratio`.
    FileInflates,
    /// The workbook carries a document type definition, which no spreadsheet program writes.
    FileDtd,
    /// The file breaks the rules of its own format; params `detail`.
    FileMalformed,
    /// A text file holds NUL characters.
    FileNulCharacters,
    /// The text is in none of the encodings UTF-8, UTF-16 and GB18030.
    FileEncoding,
    /// The texts of the file together are larger than allowed; params `limit_bytes`.
    FileTooMuchText,
    /// The file could not be read from the disk or written to it; params `detail`.
    FileIo,
    /// There is no sheet of that name; params `sheet`.
    SheetNotFound,
    /// The sheet has more rows than allowed; params `limit`.
    SheetTooManyRows,
    /// A row has content beyond the last allowed column; params `limit`.
    SheetTooManyColumns,
    /// The texts of one row together are larger than allowed; params `limit_bytes`.
    RowTooLong,
    /// One cell holds more text than allowed; params `limit_chars`.
    CellTooLong,
}

impl ErrorCode {
    /// Every code, for tests that walk the catalogue.
    pub const ALL: [Self; 16] = [
        Self::FileEmpty,
        Self::FileTooLarge,
        Self::FileUnsupported,
        Self::FileEncrypted,
        Self::FileInflates,
        Self::FileDtd,
        Self::FileMalformed,
        Self::FileNulCharacters,
        Self::FileEncoding,
        Self::FileTooMuchText,
        Self::FileIo,
        Self::SheetNotFound,
        Self::SheetTooManyRows,
        Self::SheetTooManyColumns,
        Self::RowTooLong,
        Self::CellTooLong,
    ];

    /// The dotted code that travels to users and into the text catalogue.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::FileEmpty => "import.file.empty",
            Self::FileTooLarge => "import.file.too_large",
            Self::FileUnsupported => "import.file.unsupported_type",
            Self::FileEncrypted => "import.file.encrypted",
            Self::FileInflates => "import.file.inflates_too_much",
            Self::FileDtd => "import.file.dtd_forbidden",
            Self::FileMalformed => "import.file.malformed",
            Self::FileNulCharacters => "import.file.nul_characters",
            Self::FileEncoding => "import.file.unknown_encoding",
            Self::FileTooMuchText => "import.file.too_much_text",
            Self::FileIo => "import.file.io",
            Self::SheetNotFound => "import.sheet.not_found",
            Self::SheetTooManyRows => "import.sheet.too_many_rows",
            Self::SheetTooManyColumns => "import.sheet.too_many_columns",
            Self::RowTooLong => "import.row.too_long",
            Self::CellTooLong => "import.cell.too_long",
        }
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A refusal with its place. Rows and columns count from 1, as a spreadsheet shows them.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{code} (sheet {sheet:?}, row {row:?}, column {column:?}, {params:?})")]
pub struct TabularError {
    /// What is wrong.
    pub code: ErrorCode,
    /// The sheet, when the fault lies in one.
    pub sheet: Option<String>,
    /// The row, counted from 1.
    pub row: Option<u32>,
    /// The column, counted from 1.
    pub column: Option<u32>,
    /// Values for the message.
    pub params: Vec<(&'static str, String)>,
}

impl TabularError {
    /// A refusal of the file as a whole.
    pub const fn new(code: ErrorCode) -> Self {
        Self { code, sheet: None, row: None, column: None, params: Vec::new() }
    }

    /// A file that breaks its own format; `detail` is for the log and the curious, not for translation.
    pub fn malformed(detail: impl fmt::Display) -> Self {
        Self::new(ErrorCode::FileMalformed).with("detail", detail)
    }

    /// A disk that failed us.
    pub fn io(error: &std::io::Error) -> Self {
        Self::new(ErrorCode::FileIo).with("detail", error)
    }

    /// Adds a value for the message.
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.params.push((name, value.to_string()));
        self
    }

    /// Says where, unless a deeper floor has said so already.
    pub fn at(mut self, row: Option<u32>, column: Option<u32>) -> Self {
        self.row = self.row.or(row);
        self.column = self.column.or(column);
        self
    }

    /// Says in which sheet.
    pub fn in_sheet(mut self, sheet: &str) -> Self {
        self.sheet.get_or_insert_with(|| sheet.to_owned());
        self
    }

    /// The dotted code.
    pub const fn code(&self) -> &'static str {
        self.code.as_str()
    }
}
