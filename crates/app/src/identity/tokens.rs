//! Tokens: the signed access token (JWT, `EdDSA` over Ed25519) and the random refresh token.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use dujiang_domain::ids::{SessionId, UserId};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::AppError;

/// How long an access token is good.
const ACCESS_MINUTES: i64 = 10;
const ISSUER: &str = "dujiang";

/// The key pair for access tokens.
pub struct TokenKeys {
    id: String,
    encoding: EncodingKey,
    decoding: DecodingKey,
    /// Tokens whose signature was found good, by their digest: a page asks ten times with the same
    /// token, and a digest costs a small part of what a signature costs.
    verified: Mutex<HashMap<[u8; 32], Verified>>,
}

/// What a good token says.
#[derive(Debug, Clone, Copy)]
struct Verified {
    session: SessionId,
    /// Seconds since 1970.
    ends_at: i64,
}

/// So many verified tokens are remembered: some hundred bytes each.
const REMEMBERED: usize = 10_000;

impl std::fmt::Debug for TokenKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TokenKeys").field("id", &self.id).finish_non_exhaustive()
    }
}

#[derive(Serialize, Deserialize)]
struct Claims {
    iss: String,
    sub: UserId,
    sid: SessionId,
    iat: i64,
    exp: i64,
}

/// An access token and when it ends.
#[derive(Debug, Clone)]
pub struct AccessToken {
    /// The token.
    pub token: SecretString,
    /// When it ends.
    pub expires_at: DateTime<Utc>,
}

impl TokenKeys {
    /// A key pair from its PKCS#8 private key and its raw public key.
    pub fn new(pkcs8: &[u8], public: &[u8]) -> Self {
        let id = URL_SAFE_NO_PAD.encode(Sha256::digest(public)).chars().take(12).collect();
        Self {
            id,
            encoding: EncodingKey::from_ed_der(pkcs8),
            decoding: DecodingKey::from_ed_der(public),
            verified: Mutex::default(),
        }
    }

    /// Signs an access token.
    ///
    /// # Errors
    /// [`AppError::Internal`] when the key cannot sign.
    pub(super) fn sign(
        &self,
        user: UserId,
        session: SessionId,
        now: DateTime<Utc>,
    ) -> Result<AccessToken, AppError> {
        let expires_at = now + TimeDelta::minutes(ACCESS_MINUTES);
        let header = Header { kid: Some(self.id.clone()), ..Header::new(Algorithm::EdDSA) };
        let claims = Claims {
            iss: ISSUER.to_owned(),
            sub: user,
            sid: session,
            iat: now.timestamp(),
            exp: expires_at.timestamp(),
        };
        let token = jsonwebtoken::encode(&header, &claims, &self.encoding).map_err(AppError::internal)?;
        Ok(AccessToken { token: token.into(), expires_at })
    }

    /// The session an access token names, if it is ours and still good at `now`.
    pub(super) fn session(&self, token: &str, now: DateTime<Utc>) -> Option<SessionId> {
        let digest: [u8; 32] = Sha256::digest(token.as_bytes()).into();
        let remembered = self.verified().get(&digest).copied();
        let verified = match remembered {
            Some(verified) => verified,
            None => self.verify(token)?,
        };
        if verified.ends_at <= now.timestamp() {
            return None;
        }
        if remembered.is_none() {
            self.remember(digest, verified, now);
        }
        Some(verified.session)
    }

    /// What a token says whose signature is ours, whether or not its time is over.
    fn verify(&self, token: &str) -> Option<Verified> {
        let mut validation = Validation::new(Algorithm::EdDSA);
        validation.set_issuer(&[ISSUER]);
        // The end is compared by the caller with the injected clock.
        validation.validate_exp = false;
        let claims = jsonwebtoken::decode::<Claims>(token, &self.decoding, &validation).ok()?.claims;
        Some(Verified { session: claims.sid, ends_at: claims.exp })
    }

    fn remember(&self, digest: [u8; 32], token: Verified, now: DateTime<Utc>) {
        let mut verified = self.verified();
        if verified.len() >= REMEMBERED {
            verified.retain(|_, other| other.ends_at > now.timestamp());
        }
        if verified.len() < REMEMBERED {
            verified.insert(digest, token);
        }
    }

    fn verified(&self) -> MutexGuard<'_, HashMap<[u8; 32], Verified>> {
        self.verified.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Characters of a refresh token that all tokens of its session share.
const FAMILY_CHARS: usize = 24;

/// A refresh token: the family, 18 bytes that stay with the session, and 30 bytes that change with every use.
#[derive(Clone)]
pub(super) struct RefreshToken {
    text: String,
}

impl RefreshToken {
    /// The first token of a session.
    pub(super) fn first(family: [u8; 18], secret: [u8; 30]) -> Self {
        Self { text: URL_SAFE_NO_PAD.encode(family) + &URL_SAFE_NO_PAD.encode(secret) }
    }

    /// A token as somebody shows it; nothing that is shorter than a family can be one.
    pub(super) fn shown(text: &str) -> Option<Self> {
        text.split_at_checked(FAMILY_CHARS)?;
        Some(Self { text: text.to_owned() })
    }

    /// The token that follows in the same family.
    pub(super) fn successor(&self, secret: [u8; 30]) -> Self {
        Self { text: self.family().to_owned() + &URL_SAFE_NO_PAD.encode(secret) }
    }

    /// The digest under which the token is kept.
    pub(super) fn digest(&self) -> String {
        digest(&self.text)
    }

    /// The digest under which its family is kept.
    pub(super) fn family_digest(&self) -> String {
        digest(self.family())
    }

    /// The token for the cookie.
    pub(super) fn into_secret(self) -> SecretString {
        self.text.into()
    }

    fn family(&self) -> &str {
        self.text.get(..FAMILY_CHARS).unwrap_or_default()
    }
}

fn digest(text: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn successors_share_the_family_and_nothing_else() {
        let first = RefreshToken::first([1; 18], [2; 30]);
        let next = first.successor([3; 30]);
        assert_eq!(first.family_digest(), next.family_digest());
        assert_ne!(first.digest(), next.digest());
        assert_eq!(next.text.len(), 64);
    }

    #[test]
    fn what_is_too_short_is_no_token() {
        assert!(RefreshToken::shown("abc").is_none());
        assert!(RefreshToken::shown(&"汉".repeat(9)).is_some_and(|token| token.family().len() == 24));
        assert!(RefreshToken::shown(&format!("{}汉", "a".repeat(23))).is_none());
    }
}
