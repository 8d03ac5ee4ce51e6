//! Whether anybody changed the database behind the program's back.
//!
//! Four questions, each with what it can find: is every sealed event what it was when it was
//! sealed, and is the chain whole ([`chain`]); does the chain reach as far as somebody outside
//! once wrote down ([`Anchors`]); is every thing what its last event says it is ([`state`]); is every
//! figure what it follows from ([`figures`], [`money`]).
//! A finding names the place and the fields, never their values: whoever runs the check need not
//! be allowed to see them.

pub mod chain;
pub mod figures;
mod images;
mod kinds;
pub mod lights;
pub mod money;
pub mod photos;
pub mod state;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::audit::Head;

pub use kinds::{KINDS, Kind};

/// After so many findings there is no need to look further.
pub const ENOUGH: usize = 20;

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Wrong {
    /// An event, or its seal, is not what was sealed.
    EventAltered,
    /// A seal has lost its event.
    EventMissing,
    /// An event was never sealed and waits for no seal.
    EventUnsealed,
    /// A seal is missing between others.
    SealMissing,
    /// A seal does not follow from the one before it.
    SealAltered,
    /// The chain ends before a place that was written down outside.
    ChainCut,
    /// The chain has another seal than the one that was written down outside.
    ChainReplaced,
    /// A line of the anchor file cannot be read.
    AnchorUnreadable,
    /// A thing is not what its last event says.
    ThingAltered,
    /// A thing is gone although no event says so.
    ThingMissing,
    /// A thing is there although its last event says it is gone, or none tells of it.
    ThingUnrecorded,
    /// A row cannot be read.
    Unreadable,
    /// A figure is not the one that follows from what it is computed from.
    FigureWrong,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What.
    pub wrong: Wrong,
    /// Where: table and key.
    pub place: String,
    /// More about it, for a person.
    pub detail: String,
}

impl Finding {
    pub(crate) fn new(wrong: Wrong, place: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { wrong, place: place.into(), detail: detail.into() }
    }
}

/// Ends of the chain as somebody outside the database once wrote them down: number → hash.
#[derive(Debug, Clone, Default)]
pub struct Anchors(BTreeMap<i64, String>);

impl Anchors {
    /// Adds an end. Two different hashes for one number are one replaced chain.
    ///
    /// # Errors
    /// A finding when the number was written down with another hash.
    pub fn add(&mut self, head: &Head) -> Result<(), Box<Finding>> {
        let known = self.0.entry(head.seq).or_insert_with(|| head.hash.clone());
        if *known == head.hash {
            return Ok(());
        }
        let place = format!("anchor of seal {}", head.seq);
        Err(Box::new(Finding::new(
            Wrong::ChainReplaced,
            place,
            "the anchor file has two different hashes for it",
        )))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn at(&self, seq: i64) -> Option<&str> {
        self.0.get(&seq).map(String::as_str)
    }

    fn first_beyond(&self, seq: i64) -> Option<i64> {
        self.0.range(seq.saturating_add(1)..).next().map(|(seq, _)| *seq)
    }
}
