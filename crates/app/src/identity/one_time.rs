//! Passwords for one use: made by the program, shown once, and to be changed before anything else.

use secrecy::{ExposeSecret as _, SecretString};

use crate::{App, AppError, Written};
use dujiang_domain::fault::Code;

/// 32 signs that are not mistaken for each other when read aloud or copied from paper.
const SIGNS: &str = "abcdefghijkmnpqrstuvwxyz23456789";

/// A password for one use, with its hash.
#[derive(Debug)]
pub(super) struct OneTimePassword {
    pub(super) text: SecretString,
    pub(super) hash: String,
}

/// Makes a password of 75 random bits in groups of five signs, and its hash.
///
/// # Errors
/// When hashing fails.
pub(super) async fn make(app: &App) -> Result<OneTimePassword, AppError> {
    let mut random = [0_u8; 15];
    app.database().fill_secret(&mut random);
    let text = spell(&random);
    let hash = hash(app, text.expose_secret()).await?;
    Ok(OneTimePassword { text, hash })
}

fn spell(random: &[u8]) -> SecretString {
    let sign = |byte: &u8| SIGNS.chars().nth(usize::from(byte % 32)).unwrap_or('x');
    let groups: Vec<String> = random.chunks(5).map(|group| group.iter().map(sign).collect()).collect();
    groups.join("-").into()
}

/// The hash of a password with a salt of its own.
///
/// # Errors
/// When hashing fails.
pub(super) async fn hash(app: &App, password: &str) -> Result<String, AppError> {
    let mut salt = [0_u8; 16];
    app.database().fill_secret(&mut salt);
    app.passwords().hash(password.to_owned().into(), salt).await
}

/// The value of a write together with its secret. A second try with the same key finds what was done, but the
/// secret is gone: it was never stored.
///
/// # Errors
/// [`Code::OneTimePasswordShown`] on such a second try.
pub(super) fn shown_once<T>(
    written: Written<T>,
    secret: OneTimePassword,
) -> Result<(T, SecretString), AppError> {
    if written.is_replay {
        return Err(AppError::refused(Code::OneTimePasswordShown));
    }
    Ok((written.value, secret.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_can_come_and_all_are_different() {
        let all: Vec<u8> = (0..32).collect();
        let text = spell(&all).expose_secret().replace('-', "");
        assert_eq!(text, SIGNS);
        let signs: std::collections::BTreeSet<char> = SIGNS.chars().collect();
        assert_eq!(signs.len(), 32);
    }
}
