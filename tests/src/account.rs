//! As whom the temporary cluster runs.
//!
//! PostgreSQL refuses to be root, and containers and build machines often are root: then the `postgres` account that
//! its package made is used, or `nobody`. Everybody else runs it as himself.

use std::path::Path;
use std::process::Command;

use crate::fault::HarnessFault;

/// An account that PostgreSQL is willing to run under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Account {
    /// The account the tests run under.
    Own,
    /// Another one, which only root can take on.
    Other {
        /// Numeric user id.
        uid: u32,
        /// Numeric group id.
        gid: u32,
    },
}

impl Account {
    /// The account to use for this process.
    ///
    /// # Errors
    /// [`HarnessFault::NoOrdinaryAccount`] when root has nobody to turn to.
    pub fn choose() -> Result<Self, HarnessFault> {
        if id(&["-u"]) != Some(0) {
            return Ok(Self::Own);
        }
        ["postgres", "nobody"]
            .into_iter()
            .find_map(|name| Some(Self::Other { uid: id(&["-u", name])?, gid: id(&["-g", name])? }))
            .ok_or(HarnessFault::NoOrdinaryAccount)
    }

    /// Makes `command` run under this account; std drops root's further groups with it.
    pub fn take_on(self, command: &mut Command) -> &mut Command {
        use std::os::unix::process::CommandExt as _;
        match self {
            Self::Own => command,
            Self::Other { uid, gid } => command.gid(gid).uid(uid),
        }
    }

    /// Gives `folder` to this account.
    ///
    /// # Errors
    /// [`HarnessFault::File`] when the file system refuses.
    pub fn own(self, folder: &Path) -> Result<(), HarnessFault> {
        match self {
            Self::Own => Ok(()),
            Self::Other { uid, gid } => {
                std::os::unix::fs::chown(folder, Some(uid), Some(gid)).map_err(HarnessFault::file(folder))
            }
        }
    }
}

/// What `id` answers; asked as a program because std cannot say who we are without unsafe code.
fn id(arguments: &[&str]) -> Option<u32> {
    let output = Command::new("id").args(arguments).output().ok()?;
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}
