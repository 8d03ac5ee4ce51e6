//! A session as the audit log knows it.

use dujiang_domain::audit::{Audited, SubjectKind};
use dujiang_domain::ids::SessionId;
use serde::Serialize;
use uuid::Uuid;

use super::SessionKind;

/// The session, without anything secret.
#[derive(Serialize)]
pub(super) struct SessionImage<'a> {
    /// The session; for a failed attempt a number of its own.
    pub(super) id: SessionId,
    /// The log-in name or the person's name.
    pub(super) login: &'a str,
    /// What it is for, where that is known.
    pub(super) kind: Option<SessionKind>,
}

impl Audited for SessionImage<'_> {
    const KIND: SubjectKind = SubjectKind::Session;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        self.login
    }
}
