//! The rules of a government in memory, read once, asked by kind, scope and day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::kinds::Handling;
use super::{Kind, Outcome, Refusal, RuleCitation, RuleFault, RuleId, RuleKind, RuleRecord, TypedParams};

/// All rule records with their parameters read. Cheap to ask; built again when a record changes.
#[derive(Debug, Clone, Default)]
pub struct RuleBook {
    entries: BTreeMap<RuleKind, BTreeMap<String, Vec<Entry>>>,
}

#[derive(Debug, Clone)]
struct Entry {
    record: RuleRecord,
    params: TypedParams,
}

/// A rule in force, with its typed parameters.
#[derive(Debug)]
pub struct Active<'b, K: Kind> {
    record: &'b RuleRecord,
    params: &'b K::Params,
    entry_params: &'b TypedParams,
}

impl RuleBook {
    /// Reads the parameters of all records.
    ///
    /// # Errors
    /// Every record whose parameters cannot be read. A book that left them out would let pass what they
    /// refuse, so there is no partial book.
    pub fn new(records: impl IntoIterator<Item = RuleRecord>) -> Result<Self, Vec<RuleFault>> {
        let mut book = Self::default();
        let mut faults = Vec::new();
        for record in records {
            match TypedParams::read(record.kind, &record.params) {
                Ok(params) => book.insert(Entry { record, params }),
                Err(fault) => {
                    faults.push(RuleFault { rule: record.id.to_string(), fault: fault.under("params") });
                }
            }
        }
        if faults.is_empty() { Ok(book) } else { Err(faults) }
    }

    /// The rule of kind `K` for `scope` that is in force on `day`. Of several, the one that came into
    /// force last, then the last by id.
    pub fn active<K: Kind>(&self, scope: &str, day: NaiveDate) -> Option<Active<'_, K>> {
        self.all_active(scope, day).last()
    }

    /// Every rule of kind `K` for `scope` in force on `day`, oldest first: where several bind together
    /// (a statute and a local measure), all of them must be asked.
    pub fn all_active<K: Kind>(&self, scope: &str, day: NaiveDate) -> impl Iterator<Item = Active<'_, K>> {
        self.entries
            .get(&K::KIND)
            .and_then(|scopes| scopes.get(scope))
            .into_iter()
            .flatten()
            .filter(move |entry| entry.record.is_in_force(day))
            .filter_map(|entry| {
                let params = K::own(&entry.params)?;
                Some(Active { record: &entry.record, params, entry_params: &entry.params })
            })
    }

    /// The record of that id, in force or not.
    pub fn find(&self, id: &RuleId) -> Option<&RuleRecord> {
        self.records().find(|record| record.id == *id)
    }

    /// All records, by kind, scope and date.
    pub fn records(&self) -> impl Iterator<Item = &RuleRecord> {
        self.entries.values().flat_map(BTreeMap::values).flatten().map(|entry| &entry.record)
    }

    fn insert(&mut self, entry: Entry) {
        let scopes = self.entries.entry(entry.record.kind).or_default();
        let rules = scopes.entry(entry.record.scope.clone()).or_default();
        rules.push(entry);
        rules.sort_by(|a, b| {
            (a.record.effective_from, &a.record.id).cmp(&(b.record.effective_from, &b.record.id))
        });
    }
}

impl<'b, K: Kind> Active<'b, K> {
    /// The record behind it.
    pub fn record(&self) -> &RuleRecord {
        self.record
    }

    /// Its parameters.
    pub fn params(&self) -> &K::Params {
        self.params
    }

    /// What it asks of people when it speaks; none for a rule that watches nothing.
    pub fn handling(&self) -> Option<&'b Handling> {
        self.entry_params.handling()
    }

    /// How to cite it.
    pub fn citation(&self) -> RuleCitation {
        RuleCitation::from(&**self.record)
    }

    /// What the rule says about a case.
    pub fn evaluate(&self, input: &K::Input, tables: K::Tables<'_>) -> K::Outcome {
        K::evaluate(self.params, input, tables)
    }

    /// The rule's objection to a case, if it has one. Whether the act stops is [`Refusal::blocks`].
    pub fn refusal(&self, input: &K::Input, tables: K::Tables<'_>) -> Option<Refusal> {
        self.refusal_of(&self.evaluate(input, tables))
    }

    /// The objection in an outcome already at hand.
    pub fn refusal_of(&self, outcome: &K::Outcome) -> Option<Refusal> {
        outcome.grounds().map(|grounds| Refusal::new(self.record, grounds))
    }
}

#[cfg(test)]
#[path = "book_tests.rs"]
mod tests;
