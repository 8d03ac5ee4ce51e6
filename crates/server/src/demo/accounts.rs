//! The accounts file: who can sign in to the county, and how.

use std::collections::HashMap;
use std::path::Path;

use dujiang_app::bulk::FirstPassword;
use dujiang_demonstration::{County, Person, PersonIndex};
use serde::Serialize;

use crate::wiring::StartError;

/// One account of the file.
#[derive(Debug, Clone, Serialize)]
pub struct Account {
    /// Log-in name.
    pub login: String,
    /// Password.
    pub password: String,
    /// Codes of the roles.
    pub roles: Vec<&'static str>,
    /// Name of the unit.
    pub unit: String,
    /// What the person shows to somebody new, who then need not choose among hundreds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guide: Option<&'static str>,
}

/// The accounts of the county, in the order of its people.
pub(super) fn list(county: &County, passwords: &[FirstPassword]) -> Vec<Account> {
    let guides: HashMap<PersonIndex, &'static str> =
        county.guides().into_iter().map(|(word, person)| (person, word)).collect();
    let account = |(index, (person, password)): (usize, (&Person, &FirstPassword))| Account {
        login: person.login.clone(),
        password: password.text.clone(),
        roles: person.grants.iter().map(|grant| grant.role).collect(),
        unit: county.units().get(person.unit).map(|unit| unit.name.clone()).unwrap_or_default(),
        guide: guides.get(&index).copied(),
    };
    county.people().iter().zip(passwords).enumerate().map(account).collect()
}

/// Writes the file for its owner alone, and never over another.
pub(super) fn write(path: &Path, accounts: &[Account]) -> Result<(), StartError> {
    let mut text = serde_json::to_vec_pretty(accounts)?;
    text.push(b'\n');
    crate::keys::write_private(path, &text).map_err(|error| format!("{}: {error}", path.display()).into())
}
