//! Reading single fields: text is trimmed, bounded and free of control characters, and every
//! complaint names the field it is about.

use crate::fault::{Code, Fault, FieldFault};

/// Gathers the complaints about one input, so that a form is told everything at once.
#[derive(Debug, Default)]
pub struct Fields {
    faults: Vec<FieldFault>,
}

impl Fields {
    /// Notes a complaint about the field at JSON pointer `pointer`.
    pub fn reject(&mut self, pointer: impl Into<String>, code: Code) {
        self.faults.push(FieldFault::new(pointer, code));
    }

    /// Notes a complaint with figures.
    pub fn note(&mut self, fault: FieldFault) {
        self.faults.push(fault);
    }

    /// A required text of 1 to `max` characters.
    pub fn text(&mut self, pointer: &str, value: &str, max: usize) -> String {
        let value = self.optional_text(pointer, value, max);
        if value.is_empty() && !self.faults.iter().any(|fault| fault.pointer == pointer) {
            self.reject(pointer, Code::FieldRequired);
        }
        value
    }

    /// A text of at most `max` characters that may be empty.
    pub fn optional_text(&mut self, pointer: &str, value: &str, max: usize) -> String {
        let value = value.trim();
        if value.chars().count() > max {
            self.faults.push(FieldFault::new(pointer, Code::FieldTooLong).with("max", max));
        }
        if value.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t' | '\r')) {
            self.reject(pointer, Code::FieldMalformed);
        }
        value.to_owned()
    }

    /// Complains unless `holds`.
    pub fn require(&mut self, pointer: &str, holds: bool, code: Code) {
        if !holds {
            self.reject(pointer, code);
        }
    }

    /// The value when there was no complaint.
    ///
    /// # Errors
    /// A [`Fault`] with every complaint.
    pub fn finish<T>(self, value: T) -> Result<T, Fault> {
        if self.faults.is_empty() { Ok(value) } else { Err(Fault::invalid(self.faults)) }
    }

    /// The value of a check of further fields of the same input, when neither complains.
    ///
    /// # Errors
    /// A [`Fault`] with every complaint of both.
    pub fn finish_with<T>(mut self, further: Result<T, Fault>) -> Result<T, Fault> {
        match further {
            Ok(value) => self.finish(value),
            Err(fault) => {
                self.faults.extend(fault.fields);
                Err(Fault::invalid(self.faults))
            }
        }
    }
}
