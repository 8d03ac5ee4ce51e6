//! Roles: those of every deployment, and those a deployment defines for its own business.
//!
//! Built-in roles are the program's and never edited. A role of one's own is a business role: it holds no
//! administrative permission, so that no definition can undo the separation of the three administrators.

use std::collections::BTreeSet;

use serde::Serialize;
use uuid::Uuid;

use super::roles::{Duty, EVERYBODY, is_administrative};
use crate::access::Permission;
use crate::audit::{Audited, Event, EventName, SubjectKind, id_of_code};
use crate::fault::{Code, Fault, FieldFault};
use crate::field::Fields;

/// A role to define.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewRole {
    /// Code: 2 to 40 lower-case letters, digits, underscores.
    pub code: String,
    /// Name, 1 to 50 characters.
    pub name: String,
    /// What the holder does, at most 200 characters.
    pub description: String,
    /// What it allows.
    pub permissions: BTreeSet<Permission>,
}

/// What to change about a role; fields that are absent stay as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RolePatch {
    /// New name.
    pub name: Option<String>,
    /// New description.
    pub description: Option<String>,
    /// New permissions, all of them.
    pub permissions: Option<BTreeSet<Permission>>,
}

/// A role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Role {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// What the holder does.
    pub description: String,
    /// Its duty.
    pub duty: Duty,
    /// Whether every deployment has it.
    pub is_built_in: bool,
    /// What it allows, with what everybody may do.
    pub permissions: BTreeSet<Permission>,
    /// Counts changes.
    pub version: i64,
}

impl Role {
    /// Defines a business role.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong, and every permission no business role may hold.
    pub fn define(new: NewRole) -> Result<(Self, Event), Fault> {
        let role = Self {
            code: new.code,
            name: new.name,
            description: new.description,
            duty: Duty::Business,
            is_built_in: false,
            permissions: new.permissions,
            version: 1,
        }
        .checked()?;
        let event = Event::created(EventName::RoleCreated, &role);
        Ok((role, event))
    }

    /// Changes a role of one's own. `None` when the wish is what already stands.
    ///
    /// # Errors
    /// [`Code::RoleBuiltIn`] for a role of the program, and what [`Role::define`] refuses.
    pub fn edit(&self, patch: RolePatch) -> Result<Option<(Self, Event)>, Fault> {
        if self.is_built_in {
            return Err(Fault::new(Code::RoleBuiltIn));
        }
        let mut after = self.clone();
        after.name = patch.name.unwrap_or(after.name);
        after.description = patch.description.unwrap_or(after.description);
        after.permissions = patch.permissions.unwrap_or(after.permissions);
        let after = after.checked()?;
        if after == *self {
            return Ok(None);
        }
        let after = Self { version: self.version + 1, ..after };
        let event = Event::changed(EventName::RoleChanged, self, &after);
        Ok(Some((after, event)))
    }

    fn checked(mut self) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        fields.require("/code", is_code(&self.code), Code::FieldMalformed);
        self.name = fields.text("/name", &self.name, 50);
        self.description = fields.optional_text("/description", &self.description, 200);
        for permission in &self.permissions {
            if is_administrative(*permission) {
                fields.note(
                    FieldFault::new("/permissions", Code::RolePermission)
                        .with("permission", permission.code()),
                );
            }
        }
        self.permissions.extend(EVERYBODY);
        fields.finish(self)
    }
}

fn is_code(text: &str) -> bool {
    (2..=40).contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

impl Audited for Role {
    const KIND: SubjectKind = SubjectKind::Role;

    fn subject_id(&self) -> Uuid {
        id_of_code(Self::KIND, &self.code)
    }

    fn subject_name(&self) -> &str {
        &self.name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn new(permissions: &[Permission]) -> NewRole {
        let permissions = permissions.iter().copied().collect();
        NewRole { code: "inspector".into(), name: "督查".into(), description: String::new(), permissions }
    }

    #[test]
    fn no_definition_gives_business_an_administrators_permission() {
        for permission in Permission::ALL {
            let defined = Role::define(new(&[*permission]));
            assert_eq!(defined.is_err(), is_administrative(*permission), "{}", permission.code());
        }
    }

    #[test]
    fn every_role_holds_what_everybody_may_do_and_editing_to_the_same_is_no_edit() {
        let (role, _) = Role::define(new(&[Permission::ReadProject])).unwrap();
        assert!(role.permissions.contains(&Permission::UsePersonal));
        let same = RolePatch { permissions: Some([Permission::ReadProject].into()), ..RolePatch::default() };
        assert_eq!(role.edit(same), Ok(None));
    }

    #[test]
    fn the_roles_of_the_program_are_not_edited() {
        let (role, _) = Role::define(new(&[])).unwrap();
        let built_in = Role { is_built_in: true, ..role };
        assert_eq!(built_in.edit(RolePatch::default()).unwrap_err().code, Code::RoleBuiltIn);
    }
}
