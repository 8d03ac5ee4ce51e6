//! Hashing passwords with Argon2id, two at a time and away from the threads that serve.

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use dujiang_domain::identity::password::{PasswordCandidate, PasswordPolicy, PasswordViolation};
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::Semaphore;

use crate::AppError;

/// Hashes and compares passwords.
#[derive(Debug, Clone)]
pub struct Passwords {
    permits: Arc<Semaphore>,
}

impl Passwords {
    /// At most as many hashes at a time as `permits` has.
    pub const fn new(permits: Arc<Semaphore>) -> Self {
        Self { permits }
    }

    /// The hash of a new password.
    ///
    /// # Errors
    /// [`AppError::Internal`] when hashing fails.
    pub async fn hash(&self, password: SecretString, salt: [u8; 16]) -> Result<String, AppError> {
        self.apart(move || {
            let hasher = hasher()?;
            let hash = hasher
                .hash_password_with_salt(password.expose_secret().as_bytes(), &salt)
                .map_err(AppError::internal)?;
            Ok(hash.to_string())
        })
        .await
    }

    /// Whether the password belongs to the hash. An unknown account is compared with a hash of
    /// nothing, so that the time taken tells nobody which accounts exist.
    ///
    /// # Errors
    /// [`AppError::Internal`] when a stored hash cannot be read.
    pub async fn matches(&self, password: SecretString, hash: Option<String>) -> Result<bool, AppError> {
        self.apart(move || {
            let known = hash.is_some();
            let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
            let parsed = PasswordHash::new(&hash).map_err(AppError::internal)?;
            let same = hasher()?.verify_password(password.expose_secret().as_bytes(), &parsed).is_ok();
            Ok(same && known)
        })
        .await
    }

    /// Everything that speaks against a password somebody wants to set: the policy, the estimate of its
    /// strength, and whether it is one of `known`, the present hash and former ones.
    ///
    /// # Errors
    /// [`AppError::Internal`] when a stored hash cannot be read.
    pub(super) async fn judge(
        &self,
        policy: PasswordPolicy,
        wish: Wish,
        known: Vec<String>,
    ) -> Result<Vec<PasswordViolation>, AppError> {
        self.apart(move || {
            let password = wish.password.expose_secret();
            let hasher = hasher()?;
            let mut was_used_before = false;
            // A very long one is refused unread, so it costs no hashing.
            for hash in known.iter().filter(|_| password.len() <= LONGEST_COMPARED) {
                let parsed = PasswordHash::new(hash).map_err(AppError::internal)?;
                was_used_before |= hasher.verify_password(password.as_bytes(), &parsed).is_ok();
            }
            let candidate =
                PasswordCandidate { password, login: &wish.login, name: &wish.name, was_used_before };
            Ok(policy.violations(&candidate))
        })
        .await
    }

    async fn apart<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        let _permit = self.permits.acquire().await.map_err(AppError::internal)?;
        tokio::task::spawn_blocking(work).await.map_err(AppError::internal)?
    }
}

/// Bytes of the longest password that any policy takes.
const LONGEST_COMPARED: usize = 512;

/// A password somebody wants to set, and what must not be in it.
pub(super) struct Wish {
    pub(super) password: SecretString,
    pub(super) login: String,
    pub(super) name: String,
}

/// A hash with today's parameters that no password matches.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// 19 MiB, two passes, one lane: the OWASP minimum, 25 ms on two cores.
fn hasher() -> Result<Argon2<'static>, AppError> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(AppError::internal)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}
