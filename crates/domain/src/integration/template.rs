//! A mapping with a name, kept for the next file of the same make.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Mapping;
use crate::access::Personal;
use crate::audit::{Audited, SubjectKind};
use crate::fault::Fault;
use crate::field::Fields;
use crate::ids::{ImportTemplateId, UserId};

/// A named mapping of one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportTemplate {
    /// Identifier.
    pub id: ImportTemplateId,
    /// Whose it is.
    pub owner: UserId,
    /// Its name, 1 to 100 characters, unique for the owner.
    pub name: String,
    /// The mapping.
    pub mapping: Mapping,
    /// Rises by one with every change.
    pub version: i64,
}

impl ImportTemplate {
    /// The same template, its name trimmed and checked; its columns are checked against the file
    /// that it is used for.
    ///
    /// # Errors
    /// A [`Fault`] that points at everything that is wrong.
    pub fn checked(mut self) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        self.name = fields.text("/name", &self.name, 100);
        self.mapping = match self.mapping.checked(super::MAX_COLUMNS) {
            Ok(mapping) => mapping,
            Err(fault) => return Err(below("/mapping", fault)),
        };
        fields.finish(self)
    }

    /// The template as permissions see it.
    pub const fn access(&self) -> Personal {
        Personal { id: self.id.0, owner: self.owner }
    }
}

fn below(prefix: &str, mut fault: Fault) -> Fault {
    for field in &mut fault.fields {
        field.pointer = format!("{prefix}{}", field.pointer);
    }
    fault
}

impl Audited for ImportTemplate {
    const KIND: SubjectKind = SubjectKind::ImportTemplate;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.name
    }
}
