//! What parsing a cell can say besides the value.

use thiserror::Error;

/// A value and what had to be decided on the way to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed<T> {
    /// The value.
    pub value: T,
    /// Decisions the author should see; empty when the cell left no doubt.
    pub warnings: Vec<Warning>,
}

impl<T> Parsed<T> {
    /// A value without doubt.
    pub const fn plain(value: T) -> Self {
        Self { value, warnings: Vec::new() }
    }

    /// The same decisions about another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Parsed<U> {
        Parsed { value: change(self.value), warnings: self.warnings }
    }
}

/// A decision taken for the author of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Warning {
    /// An amount had a fraction of a 分 and was rounded half-up.
    AmountRounded,
    /// The amount carries the sign of a foreign currency; the figure was taken as it stands.
    ForeignCurrency,
    /// The cell names its own unit (`万元`), which went before the factor of the mapping.
    UnitFromCell,
    /// Only year and month were given; the first day was taken.
    DayAssumed,
    /// Only the year was given; the first of January was taken.
    MonthAssumed,
    /// The year had two digits; 00–68 were read as 2000–2068, 69–99 as 1969–1999.
    CenturyAssumed,
    /// Day and month may be the other way round; nothing in the column decides it.
    DateOrderAssumed,
    /// The date fits only with day and month in the other order than the rest of the column.
    DateOrderSwapped,
    /// A bare number was read as a spreadsheet's count of days.
    SerialDate,
}

impl Warning {
    /// Every warning, for tests that walk the catalogue.
    pub const ALL: [Self; 9] = [
        Self::AmountRounded,
        Self::ForeignCurrency,
        Self::UnitFromCell,
        Self::DayAssumed,
        Self::MonthAssumed,
        Self::CenturyAssumed,
        Self::DateOrderAssumed,
        Self::DateOrderSwapped,
        Self::SerialDate,
    ];

    /// The dotted code that travels to users.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AmountRounded => "import.value.amount_rounded",
            Self::ForeignCurrency => "import.value.foreign_currency",
            Self::UnitFromCell => "import.value.unit_from_cell",
            Self::DayAssumed => "import.value.day_assumed",
            Self::MonthAssumed => "import.value.month_assumed",
            Self::CenturyAssumed => "import.value.century_assumed",
            Self::DateOrderAssumed => "import.value.date_order_assumed",
            Self::DateOrderSwapped => "import.value.date_order_swapped",
            Self::SerialDate => "import.value.serial_date",
        }
    }
}

/// What a cell is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
#[error("{}", self.code())]
pub enum ValueError {
    /// Not an amount of money.
    NotAnAmount,
    /// Not a date.
    NotADate,
    /// Not a whole number.
    NotAWholeNumber,
    /// Not a percentage.
    NotAPercentage,
    /// Neither yes nor no.
    NotABoolean,
    /// An amount above 10¹⁵ 分, a year outside 1900–2199, a number that does not fit.
    OutOfRange,
    /// More characters than the field takes.
    TooLong,
    /// The formula in the cell ended in an error.
    FormulaError,
}

impl ValueError {
    /// Every error, for tests that walk the catalogue.
    pub const ALL: [Self; 8] = [
        Self::NotAnAmount,
        Self::NotADate,
        Self::NotAWholeNumber,
        Self::NotAPercentage,
        Self::NotABoolean,
        Self::OutOfRange,
        Self::TooLong,
        Self::FormulaError,
    ];

    /// The dotted code that travels to users.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAnAmount => "import.value.not_an_amount",
            Self::NotADate => "import.value.not_a_date",
            Self::NotAWholeNumber => "import.value.not_a_whole_number",
            Self::NotAPercentage => "import.value.not_a_percentage",
            Self::NotABoolean => "import.value.not_a_boolean",
            Self::OutOfRange => "import.value.out_of_range",
            Self::TooLong => "import.value.too_long",
            Self::FormulaError => "import.value.formula_error",
        }
    }
}
