//! Accounts 账号: one per person, never deleted, disabled when the person leaves.
//!
//! The secret of an account is not part of its image: hashes stay out of the log. A new or reset password is
//! for one use: it must be changed before anything else.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::access::UserAccess;
use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::change::Change;
use crate::fault::{Code, Fault};
use crate::ids::{OrgUnitId, UserId};
use crate::input::Fields;

/// An account to open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewUser {
    /// Log-in name: 2 to 64 lower-case letters, digits, dots, hyphens, underscores.
    pub login: String,
    /// Name of the person, 1 to 50 characters.
    pub name: String,
    /// The unit the person belongs to.
    pub unit_id: OrgUnitId,
    /// Telephone number.
    pub phone: Option<String>,
}

/// What to change about an account; fields that are absent stay as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct UserPatch {
    /// New name.
    pub name: Option<String>,
    /// New unit.
    pub unit_id: Option<OrgUnitId>,
    /// New telephone number.
    pub phone: Change<String>,
}

/// An account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// Identifier.
    pub id: UserId,
    /// Log-in name, never changed.
    pub login: String,
    /// Name of the person.
    pub name: String,
    /// The unit the person belongs to.
    pub unit_id: OrgUnitId,
    /// Telephone number.
    pub phone: Option<String>,
    /// Whether nobody can sign in with it.
    pub is_disabled: bool,
    /// Whether nothing but a new password can be set.
    pub password_change_required: bool,
    /// When it was opened.
    pub created_at: DateTime<Utc>,
    /// Counts changes.
    pub version: i64,
}

impl User {
    /// Opens an account.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn open(
        id: UserId,
        new: NewUser,
        must_change_password: bool,
        now: DateTime<Utc>,
    ) -> Result<(Self, Event), Fault> {
        let user = Self {
            id,
            login: new.login,
            name: new.name,
            unit_id: new.unit_id,
            phone: new.phone,
            is_disabled: false,
            password_change_required: must_change_password,
            created_at: now,
            version: 1,
        }
        .checked()?;
        let event = Event::created(EventName::UserCreated, &user);
        Ok((user, event))
    }

    /// The account as permissions see it.
    pub const fn access(&self) -> UserAccess {
        UserAccess { id: self.id, unit: self.unit_id }
    }

    /// Changes what is said about the person. `None` when the wish is what already stands.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn edit(&self, patch: UserPatch) -> Result<Option<(Self, Event)>, Fault> {
        let mut after = self.clone();
        after.name = patch.name.unwrap_or(after.name);
        after.unit_id = patch.unit_id.unwrap_or(after.unit_id);
        patch.phone.apply(&mut after.phone);
        let after = after.checked()?;
        Ok((after != *self).then(|| self.becomes(after, EventName::UserChanged)))
    }

    /// Closes the account to its holder; `None` when it is closed already.
    pub fn disable(&self, reason: &str) -> Option<(Self, Event)> {
        let after = Self { is_disabled: true, ..self.clone() };
        let changed = (after != *self).then(|| self.becomes(after, EventName::UserDisabled));
        changed.map(|(user, event)| (user, event.because(Some(reason))))
    }

    /// Opens a disabled account again; `None` when it is open already.
    pub fn enable(&self, reason: &str) -> Option<(Self, Event)> {
        let after = Self { is_disabled: false, ..self.clone() };
        let changed = (after != *self).then(|| self.becomes(after, EventName::UserEnabled));
        changed.map(|(user, event)| (user, event.because(Some(reason))))
    }

    /// Lets the person try again at once after too many failures.
    pub fn unlock(&self, reason: &str) -> (Self, Event) {
        let (user, event) = self.becomes(self.clone(), EventName::UserUnlocked);
        (user, event.because(Some(reason)))
    }

    /// Somebody else sets a password for one use.
    pub fn reset_password(&self, reason: Option<&str>) -> (Self, Event) {
        let after = Self { password_change_required: true, ..self.clone() };
        let (user, event) = self.becomes(after, EventName::PasswordReset);
        (user, event.because(reason))
    }

    /// The person sets a password of her own.
    pub fn change_password(&self) -> (Self, Event) {
        let after = Self { password_change_required: false, ..self.clone() };
        self.becomes(after, EventName::PasswordChanged)
    }

    fn becomes(&self, after: Self, name: EventName) -> (Self, Event) {
        let after = Self { version: self.version + 1, ..after };
        let event = Event::changed(name, self, &after);
        (after, event)
    }

    fn checked(mut self) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        fields.require("/login", is_login(&self.login), Code::FieldMalformed);
        self.name = fields.text("/name", &self.name, 50);
        self.phone = self.phone.map(|phone| phone.trim().to_owned()).filter(|phone| !phone.is_empty());
        let phone = self.phone.as_deref().is_none_or(is_phone);
        fields.require("/phone", phone, Code::FieldMalformed);
        fields.finish(self)
    }
}

fn is_login(text: &str) -> bool {
    (2..=64).contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._-".contains(&b))
}

fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (3..=20).contains(&digits)
        && text.len() <= 30
        && text.bytes().all(|b| b.is_ascii_digit() || b"+- ".contains(&b))
}

/// A telephone number of which only the ends can be read: `199****0011`.
pub fn mask_phone(phone: &str) -> String {
    let signs: Vec<char> = phone.chars().collect();
    let hidden = signs.len().saturating_sub(7).max(signs.len().min(4));
    let head = (signs.len() - hidden).min(3);
    signs
        .iter()
        .enumerate()
        .map(|(place, sign)| if (head..head + hidden).contains(&place) { '*' } else { *sign })
        .collect()
}

impl Audited for User {
    const KIND: SubjectKind = SubjectKind::User;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.name
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn new(login: &str) -> NewUser {
        let unit_id = OrgUnitId(Uuid::from_u128(1));
        NewUser { login: login.into(), name: "王磊".into(), unit_id, phone: Some("19900000011".into()) }
    }

    fn user() -> User {
        User::open(UserId(Uuid::from_u128(2)), new("fagai.wanglei"), true, DateTime::UNIX_EPOCH).unwrap().0
    }

    #[test]
    fn a_log_in_name_is_of_few_signs() {
        for login in ["a", "Wang", "王磊", "wang lei", ".wang", "wang@x", &"x".repeat(65)] {
            let fault = User::open(user().id, new(login), true, DateTime::UNIX_EPOCH).unwrap_err();
            assert_eq!(fault.fields[0].pointer, "/login", "{login}");
        }
    }

    #[test]
    fn what_stands_already_is_no_change() {
        assert_eq!(user().edit(UserPatch::default()), Ok(None));
        assert_eq!(user().enable("回岗"), None);
        let (disabled, event) = user().disable("离岗").unwrap();
        assert_eq!((disabled.is_disabled, disabled.version), (true, 2));
        assert_eq!(event.reason.as_deref(), Some("离岗"));
        assert_eq!(disabled.disable("离岗"), None);
    }

    #[test]
    fn only_the_person_ends_the_forced_change() {
        let (changed, _) = user().change_password();
        assert!(!changed.password_change_required);
        assert!(changed.reset_password(None).0.password_change_required);
    }

    #[test]
    fn the_middle_of_a_number_is_hidden() {
        assert_eq!(mask_phone("19900000011"), "199****0011");
        assert_eq!(mask_phone("8250011"), "825****");
        assert_eq!(mask_phone("110"), "***");
    }

    proptest! {
        #[test]
        fn at_least_four_digits_are_hidden(phone in "[0-9]{4,20}") {
            let masked = mask_phone(&phone);
            prop_assert_eq!(masked.len(), phone.len());
            prop_assert!(masked.matches('*').count() >= 4);
        }
    }
}
