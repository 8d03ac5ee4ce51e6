//! The columns of the register as a file has them: the same words as the register's own.

use chrono::{DateTime, TimeDelta, Utc};
use dujiang_tabular::writer::{ColumnKind, Value};

use super::texts::Texts;
use crate::projects::ProjectRow;

/// Declares columns: word, what they hold, width in characters.
macro_rules! columns {
    ($(#[$doc:meta])* $type:ident { $($name:ident = $word:literal, $kind:ident, $width:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum $type {$($name),+}

        impl $type {
            /// All columns, in the order of a file for which none were chosen.
            pub(super) const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The word in the API.
            pub(super) const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }

            /// What it holds.
            pub(super) const fn kind(self) -> dujiang_tabular::writer::ColumnKind {
                match self { $(Self::$name => ColumnKind::$kind),+ }
            }

            /// Its width in characters.
            pub(super) const fn width(self) -> u16 {
                match self { $(Self::$name => $width),+ }
            }
        }
    };
}
pub(super) use columns;

columns! {
    /// A column of the register.
    ProjectColumn {
        Name = "name", Text, 44;
        Code = "code", Text, 26;
        State = "state", Text, 10;
        Light = "light", Text, 8;
        Unit = "unit", Text, 24;
        Category = "category", Text, 14;
        Region = "region", Text, 16;
        Year = "year", Integer, 8;
        TotalInvestment = "total_investment", Money, 18;
        Budget = "budget", Money, 18;
        Appropriated = "appropriated", Money, 18;
        Received = "received", Money, 18;
        Committed = "committed", Money, 18;
        Paid = "paid", Money, 18;
        PaidPercent = "paid_percent", Integer, 12;
        PlannedStart = "planned_start", Date, 12;
        PlannedEnd = "planned_end", Date, 12;
        Leader = "leader", Text, 12;
        InCharge = "in_charge", Text, 12;
        Progress = "progress", Integer, 10;
        Tags = "tags", Text, 20;
        UpdatedAt = "updated_at", Text, 20;
    }
}

impl ProjectColumn {
    /// The cell of a row.
    pub(super) fn value(self, row: &ProjectRow, texts: &Texts) -> Value {
        let text = |text: &Option<String>| text.clone().map_or(Value::Empty, Value::Text);
        match self {
            Self::Name => Value::Text(row.name.clone()),
            Self::Code => text(&row.code),
            Self::State => Value::Text(texts.state(&row.state)),
            Self::Light => Value::Text(texts.light(&row.light)),
            Self::Unit => Value::Text(row.unit_name.clone()),
            Self::Category => text(&row.category_name),
            Self::Region => text(&row.region_name),
            Self::Year => row.year.map_or(Value::Empty, Value::Integer),
            Self::TotalInvestment => row.total_investment.map_or(Value::Empty, Value::Money),
            Self::Budget => Value::Money(row.budget_fen),
            Self::Appropriated => Value::Money(row.appropriated_fen),
            Self::Received => Value::Money(row.received_fen),
            Self::Committed => Value::Money(row.committed_fen),
            Self::Paid => Value::Money(row.paid_fen),
            Self::PaidPercent => row.paid_percent().map_or(Value::Empty, Value::Integer),
            Self::PlannedStart => row.planned_start.map_or(Value::Empty, Value::Date),
            Self::PlannedEnd => row.planned_end.map_or(Value::Empty, Value::Date),
            Self::Leader => text(&row.leader_name),
            Self::InCharge => text(&row.in_charge_name),
            Self::Progress => Value::Integer(row.progress_percent),
            Self::Tags => {
                let tags: Vec<String> = serde_json::from_value(row.tags.clone()).unwrap_or_default();
                if tags.is_empty() { Value::Empty } else { Value::Text(tags.join("、")) }
            }
            Self::UpdatedAt => Value::Text(civil_time(row.updated_at)),
        }
    }
}

/// Civil time in China to the second.
pub(super) fn civil_time(at: DateTime<Utc>) -> String {
    (at + TimeDelta::hours(8)).format("%Y-%m-%d %H:%M:%S").to_string()
}
