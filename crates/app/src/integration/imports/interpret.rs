//! From the cells of a row to what it says about a project, with every decision noted.

use dujiang_domain::change::Change;
use dujiang_domain::fault::Code;
use dujiang_domain::ids::OrgUnitId;
use dujiang_domain::integration::{FieldMapping, Mapping, TargetField};
use dujiang_domain::money::Money;
use dujiang_domain::projects::ProjectPatch;
use dujiang_tabular::values::{AmountUnit, Parsed, TextRule, ValueError, amount, date, text, whole_number};
use dujiang_tabular::{Cell, Row};
use serde_json::Map;

use super::issues::{Issues, excerpt, params};
use super::survey::{Aside, Survey};
use super::vocabulary::{self, Meaning, Names, Vocabulary, folded};
use super::{RowOutcome, keys};
use crate::projects::intake::RowWish;

/// Characters of a name, a summary, an address.
const NAME: usize = 200;
const SUMMARY: usize = 4000;
const ADDRESS: usize = 200;

/// Reads the rows of one file.
#[derive(Debug)]
pub(super) struct Interpreter {
    /// How columns become fields.
    pub mapping: Mapping,
    /// Headings, for texts that carry them along.
    pub headings: Vec<String>,
    /// What the whole file tells.
    pub survey: Survey,
    /// What names mean.
    pub vocabulary: Vocabulary,
    /// The unit whose register it is, unless a row names another.
    pub unit: OrgUnitId,
}

/// What a row came to.
#[derive(Debug)]
pub(super) enum Reading {
    /// It says something.
    Wish(Box<RowWish>),
    /// It does not count, or cannot be understood.
    Aside(RowOutcome),
}

impl Interpreter {
    /// Reads one row.
    pub(super) fn read(&self, row: &Row) -> (Reading, Issues) {
        let mut issues = Issues::default();
        row.notes.iter().for_each(|note| issues.note(note));
        let key = keys::row_key(&self.mapping, row);
        let code = keys::row_code(&self.mapping, row);
        if key.is_none() && code.is_none() {
            issues.refuse(self.mapping.key.columns.first().copied(), Code::ImportRowKeyMissing, Map::new());
        }
        match self.survey.aside(row.number) {
            Some(Aside::Superseded { by }) => {
                let mut issues = Issues::default();
                issues.warn(None, Code::ImportRowSuperseded, params([("by", by.into())]));
                return (Reading::Aside(RowOutcome::Superseded), issues);
            }
            Some(Aside::Duplicate { of }) => {
                issues.refuse(None, Code::ImportRowDuplicate, params([("of", of.into())]));
            }
            None => {}
        }
        if issues.refuses() {
            return (Reading::Aside(RowOutcome::Refused), issues);
        }
        let mut reader = RowReader { of: self, row, issues };
        let unit = reader.unit();
        let state = reader.state();
        let patch = reader.patch();
        let issues = reader.issues;
        if issues.refuses() {
            return (Reading::Aside(RowOutcome::Refused), issues);
        }
        (Reading::Wish(Box::new(RowWish { unit, key, code, state, patch })), issues)
    }

    /// The column behind a pointer of a refusal such as `/planned_end`.
    pub(super) fn column_of(&self, pointer: &str) -> Option<u32> {
        let field = match pointer.split('/').nth(1)? {
            "name" => TargetField::Name,
            "summary" => TargetField::Summary,
            "address" => TargetField::Address,
            "year" => TargetField::Year,
            "total_investment" => TargetField::TotalInvestment,
            "planned_start" => TargetField::PlannedStart,
            "planned_end" => TargetField::PlannedEnd,
            "actual_start" => TargetField::ActualStart,
            "actual_end" => TargetField::ActualEnd,
            "tags" => TargetField::Tags,
            "state" => TargetField::State,
            "code" => TargetField::Code,
            _ => return None,
        };
        self.mapping.of(field)?.columns.first().copied()
    }
}

struct RowReader<'a> {
    of: &'a Interpreter,
    row: &'a Row,
    issues: Issues,
}

impl<'a> RowReader<'a> {
    fn patch(&mut self) -> ProjectPatch {
        use TargetField as F;
        let (name, long_name) = self.name();
        let summary = self.summary(long_name);
        ProjectPatch {
            name,
            summary,
            address: self.joined(F::Address, false).map(|address| self.cut(F::Address, address, ADDRESS)),
            category_code: self.entry(F::Category, &self.of.vocabulary.categories),
            industry_code: self.entry(F::Industry, &self.of.vocabulary.industries),
            region_code: self.entry(F::Region, &self.of.vocabulary.regions),
            year: self.year(),
            total_investment: self.investment(),
            planned_start: self.date(F::PlannedStart),
            planned_end: self.date(F::PlannedEnd),
            actual_start: self.date(F::ActualStart),
            actual_end: self.date(F::ActualEnd),
            responsible_leader_id: self.entry(F::ResponsibleLeader, &self.of.vocabulary.people),
            in_charge_id: self.entry(F::InCharge, &self.of.vocabulary.people),
            security_label: self.known(F::SecurityLabel, vocabulary::label),
            tags: self.tags(),
            unit_id: None,
        }
    }

    fn mapping(&self, field: TargetField) -> Option<&'a FieldMapping> {
        self.of.mapping.of(field)
    }

    fn cell(&self, column: u32) -> &'a Cell {
        usize::try_from(column).map_or(&Cell::Empty, |index| self.row.cell(index))
    }

    /// The name, and its whole when it had to be cut.
    fn name(&mut self) -> (Option<String>, Option<String>) {
        let Some(whole) = self.joined(TargetField::Name, false) else { return (None, None) };
        let name = self.cut(TargetField::Name, whole.clone(), NAME);
        let is_cut = name != whole;
        (Some(name), is_cut.then_some(whole))
    }

    /// The summary; a name that is too long stands whole at its beginning.
    fn summary(&mut self, long_name: Option<String>) -> Option<String> {
        let summary = self.joined(TargetField::Summary, true);
        let whole = match (long_name, summary) {
            (Some(name), Some(summary)) => format!("{name}\n{summary}"),
            (name, summary) => name.or(summary)?,
        };
        Some(self.cut(TargetField::Summary, whole, SUMMARY))
    }

    /// All columns of a text field, joined; the fixed value when they are blank.
    fn joined(&mut self, field: TargetField, keeps_lines: bool) -> Option<String> {
        let mapping = self.mapping(field)?;
        let rule = TextRule { max_chars: usize::MAX, keeps_lines, half_width: false };
        let mut parts = Vec::new();
        for column in &mapping.columns {
            match text(self.cell(*column), rule) {
                Ok(Some(parsed)) => parts.push(self.with_heading(mapping, *column, parsed.value)),
                Ok(None) => {}
                Err(error) => self.issues.value(Some(*column), error, &self.cell(*column).display()),
            }
        }
        if parts.is_empty() {
            return mapping.fixed.clone().filter(|fixed| !fixed.trim().is_empty());
        }
        Some(parts.join(mapping.joiner.as_deref().unwrap_or(" ")))
    }

    fn with_heading(&self, mapping: &FieldMapping, column: u32, text: String) -> String {
        let heading = usize::try_from(column).ok().and_then(|index| self.of.headings.get(index));
        match heading.filter(|heading| mapping.with_headings && !heading.is_empty()) {
            Some(heading) => format!("{heading}：{text}"),
            None => text,
        }
    }

    fn cut(&mut self, field: TargetField, text: String, most: usize) -> String {
        if text.chars().count() <= most {
            return text;
        }
        let column = self.mapping(field).and_then(|mapping| mapping.columns.first().copied());
        self.issues.warn(column, Code::ImportValueCut, params([("max", most.into())]));
        text.chars().take(most).collect::<String>().trim_end().to_owned()
    }

    /// The first column with content, read by `read`; the fixed value when all are blank.
    fn first<T>(
        &mut self,
        field: TargetField,
        read: impl Fn(&Cell, u32) -> Result<Option<Parsed<T>>, ValueError>,
    ) -> Option<T> {
        let mapping = self.mapping(field)?;
        for column in &mapping.columns {
            match read(self.cell(*column), *column) {
                Ok(None) => {}
                Ok(Some(parsed)) => {
                    self.issues.warnings(Some(*column), &parsed.warnings);
                    return Some(parsed.value);
                }
                Err(error) => {
                    self.issues.value(Some(*column), error, &self.cell(*column).display());
                    return None;
                }
            }
        }
        let fixed = Cell::Text(mapping.fixed.clone()?);
        match read(&fixed, u32::MAX) {
            Ok(parsed) => parsed.map(|parsed| parsed.value),
            Err(error) => {
                self.issues.value(None, error, &fixed.display());
                None
            }
        }
    }

    fn date(&mut self, field: TargetField) -> Change<chrono::NaiveDate> {
        let survey = &self.of.survey;
        said(self.first(field, |cell, column| date(cell, survey.order(column))))
    }

    fn investment(&mut self) -> Change<Money> {
        let field = TargetField::TotalInvestment;
        let factor = self.mapping(field).and_then(|mapping| mapping.factor.as_deref());
        let unit = factor.and_then(AmountUnit::from_factor).unwrap_or(AmountUnit::YUAN);
        let fen = self.first(field, |cell, _| amount(cell, unit));
        // The reader of amounts keeps the same cap.
        said(fen.and_then(|fen| Money::from_fen(fen).ok()))
    }

    fn year(&mut self) -> Change<i32> {
        let survey = &self.of.survey;
        let year = self.first(TargetField::Year, |cell, column| match whole_number(cell) {
            Ok(found) => Ok(found),
            Err(error) => match date(cell, survey.order(column)) {
                Ok(Some(day)) => Ok(Some(Parsed::plain(chrono::Datelike::year(&day.value).into()))),
                _ => Err(error),
            },
        });
        said(year.map(|year| i32::try_from(year).unwrap_or(i32::MAX)))
    }

    fn tags(&mut self) -> Option<Vec<String>> {
        let text = self.joined(TargetField::Tags, false)?;
        let mut tags: Vec<String> = Vec::new();
        for tag in text.split([',', '，', '、', ';', '；']).map(str::trim).filter(|tag| !tag.is_empty()) {
            if !tags.iter().any(|known| known == tag) {
                tags.push(tag.to_owned());
            }
        }
        Some(tags)
    }

    fn unit(&mut self) -> OrgUnitId {
        let unit = match self.entry(TargetField::Unit, &self.of.vocabulary.units) {
            Change::Set(unit) => unit,
            Change::Keep | Change::Clear => self.of.unit,
        };
        if !self.of.vocabulary.active_units.contains(&unit) {
            self.issues.refuse(None, Code::FieldReference, Map::new());
        }
        unit
    }

    fn state(&mut self) -> Option<dujiang_domain::projects::ProjectState> {
        self.known(TargetField::State, vocabulary::state)
    }

    /// The meaning of a text within a closed set.
    fn known<T>(&mut self, field: TargetField, find: impl Fn(&str) -> Option<T>) -> Option<T> {
        let (text, column) = self.meant(field)?;
        let found = find(&text);
        if found.is_none() {
            self.issues.refuse(column, Code::ImportValueUnknown, params([("value", excerpt(&text).into())]));
        }
        found
    }

    /// What a text refers to. People whom nobody knows are left out with a word; everything else
    /// that leads nowhere keeps the row out.
    fn entry<T: Clone + PartialEq>(&mut self, field: TargetField, names: &Names<T>) -> Change<T> {
        let Some((text, column)) = self.meant(field) else { return Change::Keep };
        let code = match names.find(&text) {
            Some(Meaning::One(thing)) => return Change::Set(thing.clone()),
            Some(Meaning::Several) => Code::ImportValueAmbiguous,
            None => Code::ImportValueUnknown,
        };
        let figures = params([("value", excerpt(&text).into())]);
        if matches!(field, TargetField::ResponsibleLeader | TargetField::InCharge) {
            self.issues.warn(column, code, figures);
        } else {
            self.issues.refuse(column, code, figures);
        }
        Change::Keep
    }

    /// What a field says after its table of values; `None` for nothing.
    fn meant(&mut self, field: TargetField) -> Option<(String, Option<u32>)> {
        let mapping = self.mapping(field)?;
        let column = mapping.columns.first().copied();
        let text = self.joined(field, false)?;
        let plain = folded(&text);
        let listed = mapping.value_map.iter().find(|(from, _)| folded(from) == plain).map(|(_, to)| to);
        let meant = listed.or_else(|| mapping.value_map.get("*")).cloned().unwrap_or(text);
        (!meant.trim().is_empty()).then_some((meant, column))
    }
}

/// A row that says nothing changes nothing.
fn said<T>(value: Option<T>) -> Change<T> {
    value.map_or(Change::Keep, Change::Set)
}

#[cfg(test)]
#[path = "interpret_tests.rs"]
mod tests;
