//! One compressed part on its way out, counted.
//!
//! Three things are held: the bytes of all parts of a pass together, the bytes one part yields per compressed
//! byte, and the bytes of a single piece of XML (a tag, a text), because a parser has to hold that whole.

use std::cell::Cell as Counter;
use std::io::{self, BufRead, BufReader, Read};
use std::rc::Rc;

use crate::{ErrorCode, Limits, TabularError};

/// A part smaller than this may be compressed as well as it likes.
const RATIO_FREE_BYTES: u64 = 8 << 20;
/// The largest piece of XML: a cell of 32,767 characters of four bytes, and room for a tag around it.
const PIECE_BYTES: usize = 192 << 10;

/// Bytes that may still be inflated in this pass, shared by its parts.
pub(super) type Budget = Rc<Counter<u64>>;

/// The inflated bytes of a part, refused as soon as they exceed what is allowed.
pub(super) struct Metered<'a> {
    inner: BufReader<Box<dyn Read + 'a>>,
    budget: Budget,
    limits: Limits,
    compressed: u64,
    inflated: u64,
    piece: usize,
}

impl<'a> Metered<'a> {
    pub(super) fn new(inner: Box<dyn Read + 'a>, compressed: u64, budget: Budget, limits: Limits) -> Self {
        let inner = BufReader::with_capacity(32 << 10, inner);
        Self { inner, budget, limits, compressed: compressed.max(1), inflated: 0, piece: 0 }
    }

    /// The parser begins a new piece of XML.
    pub(super) const fn begin_piece(&mut self) {
        self.piece = 0;
    }

    fn check(&self) -> Result<(), TabularError> {
        if self.piece > PIECE_BYTES {
            return Err(TabularError::new(ErrorCode::CellTooLong).with("limit_chars", self.limits.cell_chars));
        }
        let inflates = TabularError::new(ErrorCode::FileInflates);
        if self.budget.get() == 0 {
            return Err(inflates.with("limit_bytes", self.limits.inflated_bytes));
        }
        let allowed = self.compressed.saturating_mul(self.limits.inflation_ratio).max(RATIO_FREE_BYTES);
        if self.inflated > allowed {
            return Err(inflates.with("limit_ratio", self.limits.inflation_ratio));
        }
        Ok(())
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
        self.check().map_err(io::Error::other)?;
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        let bytes = u64::try_from(amount).unwrap_or(u64::MAX);
        self.budget.set(self.budget.get().saturating_sub(bytes));
        self.inflated = self.inflated.saturating_add(bytes);
        self.piece = self.piece.saturating_add(amount);
        self.inner.consume(amount);
    }
}
