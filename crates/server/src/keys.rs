//! The key pair for access tokens: made at the first start, kept in an owner-only file.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _};
use dujiang_app::identity::TokenKeys;

/// Reads the key pair below `folder`, or makes it.
///
/// # Errors
/// When the file cannot be read or written, or holds something else.
pub(crate) fn token_keys(folder: &Path) -> io::Result<TokenKeys> {
    let path = folder.join("keys").join("access-token.pk8");
    let pkcs8 = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => make(&path)?,
        Err(error) => return Err(error),
    };
    let pair = Ed25519KeyPair::from_pkcs8(&pkcs8).map_err(io::Error::other)?;
    Ok(TokenKeys::new(&pkcs8, pair.public_key().as_ref()))
}

fn make(path: &Path) -> io::Result<Vec<u8>> {
    let pair = Ed25519KeyPair::generate().map_err(io::Error::other)?;
    let der = pair.to_pkcs8v1().map_err(io::Error::other)?;
    write_private(path, der.as_ref())?;
    Ok(der.as_ref().to_vec())
}

/// Writes a file that only its owner can read, and never over one that is there.
///
/// # Errors
/// When the file is there already or cannot be written.
pub(crate) fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
