//! One compressed part on its way out, counted.
//!
//! Four things are held: the bytes and the pieces of XML (tags, texts) of all parts of a pass together, the bytes one
//! part yields per compressed byte, and the bytes of a single piece, because a parser has to hold that whole.

use std::cell::Cell as Counter;
use std::io::{self, BufRead, BufReader, Read};
use std::rc::Rc;

use crate::{ErrorCode, Limits, TabularError};

/// A part smaller than this may be compressed as well as it likes.
const RATIO_FREE_BYTES: u64 = 8 << 20;
/// The largest piece of XML: a cell of 32,767 characters of four bytes, and room for a tag around it.
const PIECE_BYTES: usize = 192 << 10;

/// What may still come out of the archive in this pass, shared by its parts.
#[derive(Debug)]
pub(super) struct Budget {
    bytes: Counter<u64>,
    pieces: Counter<u64>,
}

impl Budget {
    pub(super) const fn new(limits: &Limits) -> Self {
        Self { bytes: Counter::new(limits.inflated_bytes), pieces: Counter::new(limits.xml_pieces) }
    }
}

/// The inflated bytes of a part, refused as soon as they exceed what is allowed.
pub(super) struct Metered<'a> {
    inner: BufReader<Box<dyn Read + 'a>>,
    budget: Rc<Budget>,
    limits: Limits,
    /// What the ratio allows this part.
    allowed: u64,
    inflated: u64,
    piece: usize,
}

impl<'a> Metered<'a> {
    pub(super) fn new(
        inner: Box<dyn Read + 'a>,
        compressed: u64,
        budget: Rc<Budget>,
        limits: Limits,
    ) -> Self {
        let inner = BufReader::with_capacity(32 << 10, inner);
        let allowed = compressed.saturating_mul(limits.inflation_ratio).max(RATIO_FREE_BYTES);
        Self { inner, budget, limits, allowed, inflated: 0, piece: 0 }
    }

    /// The parser begins a new piece of XML.
    pub(super) fn begin_piece(&mut self) {
        self.piece = 0;
        self.budget.pieces.set(self.budget.pieces.get().saturating_sub(1));
    }

    /// Asked for every piece of every cell, so the reasons are sorted out only when there is one.
    #[inline]
    fn is_within(&self) -> bool {
        self.piece <= PIECE_BYTES
            && self.inflated <= self.allowed
            && self.budget.bytes.get() > 0
            && self.budget.pieces.get() > 0
    }

    #[cold]
    fn refusal(&self) -> TabularError {
        if self.piece > PIECE_BYTES {
            return TabularError::new(ErrorCode::CellTooLong).with("limit_chars", self.limits.cell_chars);
        }
        let inflates = TabularError::new(ErrorCode::FileInflates);
        if self.inflated > self.allowed {
            inflates.with("limit_ratio", self.limits.inflation_ratio)
        } else if self.budget.bytes.get() == 0 {
            inflates.with("limit_bytes", self.limits.inflated_bytes)
        } else {
            inflates.with("limit_pieces", self.limits.xml_pieces)
        }
    }
}

impl Read for Metered<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let count = available.len().min(buffer.len());
        if let (Some(from), Some(to)) = (available.get(..count), buffer.get_mut(..count)) {
            to.copy_from_slice(from);
        }
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Metered<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.is_within() { self.inner.fill_buf() } else { Err(io::Error::other(self.refusal())) }
    }

    fn consume(&mut self, amount: usize) {
        let bytes = u64::try_from(amount).unwrap_or(u64::MAX);
        self.budget.bytes.set(self.budget.bytes.get().saturating_sub(bytes));
        self.inflated = self.inflated.saturating_add(bytes);
        self.piece = self.piece.saturating_add(amount);
        self.inner.consume(amount);
    }
}
