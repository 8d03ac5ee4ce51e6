//! Settings: `config/default.toml` inside the program, then a file, then the environment. The
//! comments of the default file are their documentation.

use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::PathBuf;

use config::{Config, Environment, File, FileFormat};
use dujiang_app::files::Bucket;
use dujiang_domain::identity::password::PasswordPolicy;
use secrecy::SecretString;
use serde::Deserialize;

mod check;

/// Everything an operator can set.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config/default.toml says what each setting means")]
pub struct Settings {
    pub profile: Profile,
    pub server: Server,
    pub metrics: Metrics,
    pub database: Database,
    pub data: Data,
    pub files: Files,
    pub documents: Documents,
    pub log: Log,
    pub limits: Limits,
    pub passwords: PasswordPolicy,
}

/// How strict the start is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Profile {
    /// A machine of somebody who tries or builds.
    Development,
    /// Real work: unsafe settings are refused, all at once.
    Production,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config/default.toml says what each setting means")]
pub struct Server {
    pub listen: SocketAddr,
    pub workers: usize,
    pub worker: bool,
    pub secure_cookies: bool,
    pub trusted_proxies: Vec<ipnet::IpNet>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config/default.toml says what each setting means")]
pub struct Metrics {
    pub listen: String,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config/default.toml says what each setting means")]
pub struct Database {
    pub url: String,
    pub connections: u32,
}

impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The address may hold a password.
        f.debug_struct("Database").field("connections", &self.connections).finish_non_exhaustive()
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config/default.toml says what each setting means")]
pub struct Data {
    pub dir: PathBuf,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config/default.toml says what each setting means")]
pub struct Files {
    pub bucket: String,
    pub endpoint: String,
    pub region: String,
    pub prefix: String,
    pub access_key: SecretString,
    pub secret_key: SecretString,
}

impl Files {
    /// The bucket that is meant; none for the folder.
    pub fn bucket(&self) -> Option<Bucket> {
        (!self.bucket.is_empty()).then(|| Bucket {
            name: self.bucket.clone(),
            endpoint: (!self.endpoint.is_empty()).then(|| self.endpoint.clone()),
            region: self.region.clone(),
            prefix: self.prefix.clone(),
            access_key: self.access_key.clone(),
            secret_key: self.secret_key.clone(),
        })
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config/default.toml says what each setting means")]
pub struct Log {
    pub filter: String,
    pub format: LogFormat,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config/default.toml says what each setting means")]
pub struct Documents {
    pub font: PathBuf,
}

/// How log lines look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogFormat {
    /// One JSON object per line.
    Json,
    /// For people.
    Text,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config/default.toml says what each setting means")]
pub struct Limits {
    pub login_failures: u32,
    pub lockout_minutes: u16,
    pub logins_per_minute_address: NonZeroU32,
    pub logins_per_minute_account: NonZeroU32,
    pub idle_minutes: i64,
    pub desk_hours: i64,
    pub field_days: i64,
    pub requests_per_account: u32,
    pub requests_per_address: u32,
    pub file_mib: u64,
}

impl Settings {
    /// Reads the settings.
    ///
    /// # Errors
    /// A text that names the setting that is wrong.
    pub fn load() -> Result<Self, String> {
        let default = File::from_str(include_str!("../../../config/default.toml"), FileFormat::Toml);
        let mut builder = Config::builder().add_source(default);
        if let Ok(path) = std::env::var("DUJIANG_CONFIG") {
            builder = builder.add_source(File::with_name(&path).required(true));
        }
        let environment =
            Environment::with_prefix("DUJIANG").prefix_separator("__").separator("__").try_parsing(true);
        let environment = environment.list_separator(",").with_list_parse_key("server.trusted_proxies");
        let settings = builder.add_source(environment).build().map_err(|error| error.to_string())?;
        settings.try_deserialize().map_err(|error| error.to_string())
    }

    /// The address of the database; SQLite in the data folder unless set.
    pub fn database_url(&self) -> String {
        if self.database.url.is_empty() {
            format!("sqlite://{}?mode=rwc", self.data.dir.join("dujiang.sqlite").display())
        } else {
            self.database.url.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_file_has_every_setting() {
        assert!(Settings::load().is_ok());
    }
}
