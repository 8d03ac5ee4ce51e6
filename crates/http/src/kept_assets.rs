//! Hashed assets of earlier builds, for pages that were opened before the server was replaced: whoever is in the middle
//! of a form can still load the part he comes to next.
//!
//! A folder holds every asset this program has, plain, under its name; assets that no newer build has renewed for
//! [`KEPT`] are removed.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::spa;

/// How long an asset is kept after the last day of its build.
const KEPT: Duration = Duration::from_hours(7 * 24);

/// The folder of kept assets.
#[derive(Debug, Clone)]
pub struct KeptAssets {
    folder: PathBuf,
}

impl KeptAssets {
    /// Assets in a folder, which is made when there is something to keep.
    pub const fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Puts in what this build has, marks it as of `now`, and removes what is past its time. Returns how many assets
    /// of earlier builds are left.
    ///
    /// # Errors
    /// When the folder cannot be read or written.
    pub fn renew(&self, now: SystemTime) -> io::Result<usize> {
        fs::create_dir_all(&self.folder)?;
        for (name, bytes) in spa::assets() {
            let path = self.folder.join(&name);
            if path.metadata().is_ok_and(|found| usize::try_from(found.len()) == Ok(bytes.len())) {
                fs::File::options().append(true).open(&path)?.set_modified(now)?;
            } else {
                write_whole(&path, &bytes, now)?;
            }
        }
        self.sweep(now)
    }

    fn sweep(&self, now: SystemTime) -> io::Result<usize> {
        let mut earlier = 0;
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let age = now.duration_since(entry.metadata()?.modified()?).unwrap_or_default();
            if age > KEPT {
                fs::remove_file(entry.path())?;
            } else if !age.is_zero() {
                earlier += 1;
            }
        }
        Ok(earlier)
    }

    /// The content of an asset of an earlier build; `name` is a plain file name.
    pub(crate) fn find(&self, name: &str) -> Option<Vec<u8>> {
        let is_plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
        if !is_plain || name.starts_with('.') {
            return None;
        }
        fs::read(self.folder.join(name)).ok()
    }
}

/// Writes beside and renames: a killed server leaves no half asset under a good name.
fn write_whole(path: &Path, bytes: &[u8], now: SystemTime) -> io::Result<()> {
    let beside = path.with_extension("new");
    fs::write(&beside, bytes)?;
    fs::File::options().append(true).open(&beside)?.set_modified(now)?;
    fs::rename(&beside, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(count: u64) -> Duration {
        Duration::from_hours(count * 24)
    }

    #[test]
    fn an_earlier_asset_is_found_until_its_week_is_over() {
        let folder = tempfile::tempdir().unwrap();
        let kept = KeptAssets::new(folder.path().join("web-assets"));
        let begin = SystemTime::UNIX_EPOCH + days(20_000);
        kept.renew(begin).unwrap();
        let old = folder.path().join("web-assets/old-1.js");
        write_whole(&old, b"old", begin).unwrap();
        assert_eq!(kept.renew(begin + days(6)).unwrap(), 1);
        assert_eq!(kept.find("old-1.js").as_deref(), Some(&b"old"[..]));
        assert_eq!(kept.renew(begin + days(8)).unwrap(), 0);
        assert_eq!(kept.find("old-1.js"), None);
    }

    #[test]
    fn no_name_leads_out_of_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("secret"), "x").unwrap();
        let kept = KeptAssets::new(folder.path().join("web-assets"));
        kept.renew(SystemTime::UNIX_EPOCH).unwrap();
        for name in ["../secret", "..%2fsecret", "/etc/passwd", "", ".", ".."] {
            assert_eq!(kept.find(name), None, "{name}");
        }
    }
}
