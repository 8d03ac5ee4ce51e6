//! What stands on paper, said without a word about how it looks.

use chrono::{DateTime, FixedOffset};

/// A document. Everything in it is ready for the reader: in his language, numbers spelled out.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its title, also that of the file.
    pub title: String,
    /// Lines below the title: of which project, for which period.
    pub subtitle: Vec<String>,
    /// How the paper lies.
    pub orientation: Orientation,
    /// What it says, in order.
    pub blocks: Vec<Block>,
    /// What stands at the foot of every page beside its number.
    pub foot: Foot,
}

/// How the paper lies. It is A4 either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Orientation {
    /// Upright.
    #[default]
    Portrait,
    /// On its side, for wide tables.
    Landscape,
}

/// What stands at the foot of every page beside its number.
#[derive(Debug, Clone)]
pub struct Foot {
    /// Which organisation this comes from.
    pub organisation: String,
    /// Who had it printed.
    pub printed_by: String,
    /// When, on the clock of the place where it is read.
    pub printed_at: DateTime<FixedOffset>,
}

/// A part of a document.
#[derive(Debug, Clone)]
pub enum Block {
    /// A heading; also an entry of the outline. It stays on the page of what follows.
    Heading(String),
    /// Words; a line feed begins a new line.
    Paragraph(String),
    /// Small print: how figures were made, what is not in them.
    Note(String),
    /// Names with their values, in two columns where they are short.
    Facts(Vec<Fact>),
    /// A table.
    Table(Table),
    /// Photographs side by side.
    Photos(Vec<Photo>),
    /// What follows begins on a page of its own.
    PageBreak,
}

/// A name with its value.
#[derive(Debug, Clone)]
pub struct Fact {
    /// What it is.
    pub name: String,
    /// What it amounts to.
    pub value: String,
}

impl Fact {
    /// A name with its value.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into() }
    }
}

/// A table. Widths follow from what stands in it; columns of numbers are never broken where that can be helped.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows. Cells that are missing are empty, cells beyond the last column are left out.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its head.
    pub title: String,
    /// On which side its cells stand.
    pub align: Align,
}

impl Column {
    /// A column of words.
    pub fn text(title: impl Into<String>) -> Self {
        Self { title: title.into(), align: Align::Start }
    }

    /// A column of numbers.
    pub fn number(title: impl Into<String>) -> Self {
        Self { title: title.into(), align: Align::End }
    }

    /// A column of short words or dates.
    pub fn mark(title: impl Into<String>) -> Self {
        Self { title: title.into(), align: Align::Centre }
    }
}

/// On which side of its column a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Left: words.
    Start,
    /// In the middle: short words, dates.
    Centre,
    /// Right: numbers, which are kept in one piece.
    End,
}

/// A row of a table.
#[derive(Debug, Clone)]
pub struct Row {
    /// What stands in it, column by column.
    pub cells: Vec<String>,
    /// What sort of row it is.
    pub kind: RowKind,
}

impl Row {
    /// An ordinary row.
    pub const fn new(cells: Vec<String>) -> Self {
        Self { cells, kind: RowKind::Plain }
    }

    /// A sum of some rows.
    pub const fn subtotal(cells: Vec<String>) -> Self {
        Self { cells, kind: RowKind::Subtotal }
    }

    /// The sum of the table.
    pub const fn total(cells: Vec<String>) -> Self {
        Self { cells, kind: RowKind::Total }
    }
}

/// What sort of row it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// One of many.
    Plain,
    /// A sum of some rows above or below.
    Subtotal,
    /// The sum of the table. It does not begin a page alone.
    Total,
}

/// A photograph with its words.
#[derive(Debug, Clone)]
pub struct Photo {
    /// The JPEG file. What is none is shown as an empty frame.
    pub jpeg: Vec<u8>,
    /// The words below it; a line feed begins a new line.
    pub caption: String,
}
