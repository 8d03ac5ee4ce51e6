//! Settings: `config/default.toml` inside the program, then a file, then the environment. The
//! comments of the default file are their documentation.

use std::net::SocketAddr;
use std::path::PathBuf;

use config::{Config, Environment, File, FileFormat};
use serde::Deserialize;

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
    pub log: Log,
    pub limits: Limits,
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
    pub secure_cookies: bool,
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
pub struct Log {
    pub filter: String,
    pub format: LogFormat,
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
    pub login_failures: i64,
    pub lockout_minutes: i64,
    pub idle_minutes: i64,
    pub desk_hours: i64,
    pub field_days: i64,
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

    /// Everything that production refuses to start with.
    pub fn faults(&self) -> Vec<String> {
        if self.profile == Profile::Development {
            return Vec::new();
        }
        let mut faults = Vec::new();
        let mut require = |holds: bool, fault: &str| {
            if !holds {
                faults.push(fault.to_owned());
            }
        };
        let url = self.database_url();
        require(
            self.server.secure_cookies,
            "server.secure_cookies must be true: put https before the server",
        );
        require(
            !["password", "changeme", "secret", "example"]
                .iter()
                .any(|sample| url.contains(&format!(":{sample}@"))),
            "database.url has a sample password",
        );
        let is_remote = url.starts_with("postgres")
            && !["@127.0.0.1", "@localhost", "host=/"].iter().any(|h| url.contains(h));
        require(
            !is_remote || url.contains("sslmode=require") || url.contains("sslmode=verify"),
            "database.url must ask for sslmode=require or stricter when the database is on another machine",
        );
        require(self.log.format == LogFormat::Json, "log.format must be json");
        require(self.data.dir.is_absolute(), "data.dir must be an absolute path");
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_file_has_every_setting() {
        assert!(Settings::load().is_ok());
    }

    #[test]
    fn production_lists_all_faults_at_once() {
        let mut settings = Settings::load().unwrap();
        assert!(settings.faults().is_empty());
        settings.profile = Profile::Production;
        settings.database.url = "postgres://dujiang:password@db.example/dujiang".into();
        assert_eq!(settings.faults().len(), 5);
    }
}
