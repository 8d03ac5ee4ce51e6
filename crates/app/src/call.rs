//! What comes along with a request: who asks, the key of a safe second try, and the version
//! that is to be changed.

use dujiang_domain::access::Actor;
use dujiang_domain::fault::{Code, Fault};

/// A key that a client chose so that a second try has no second effect: 1 to 255 printable
/// ASCII characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// Reads the key.
    ///
    /// # Errors
    /// [`Code::RequestKeyMalformed`].
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let fits = (1..=255).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
        if fits { Ok(Self(text.to_owned())) } else { Err(Fault::new(Code::RequestKeyMalformed)) }
    }

    /// The key.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One request to change something.
#[derive(Debug, Clone)]
pub struct Call {
    /// Who asks.
    pub actor: Actor,
    /// The key of a safe second try.
    pub key: Option<IdempotencyKey>,
    /// The version that the caller saw and means to change.
    pub expected: Option<i64>,
}

impl Call {
    /// A call without key or version, for what the program does by itself.
    pub fn by(actor: Actor) -> Self {
        Self { actor, key: None, expected: None }
    }

    /// Refuses to change another version than the caller saw.
    ///
    /// # Errors
    /// [`Code::RequestVersionRequired`] when the caller names none, [`Code::RequestVersionStale`]
    /// with the version that stands now.
    pub fn expects(&self, current: i64) -> Result<(), Fault> {
        match self.expected {
            Some(version) if version == current => Ok(()),
            Some(_) => Err(Fault { current_version: Some(current), ..Fault::new(Code::RequestVersionStale) }),
            None => Err(Fault::new(Code::RequestVersionRequired)),
        }
    }
}
