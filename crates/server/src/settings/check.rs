//! What is wrong with settings, all of it at once: what can never work, and what production
//! refuses to start with.

use std::net::SocketAddr;

use secrecy::ExposeSecret as _;
use tracing_subscriber::EnvFilter;

use super::{LogFormat, Profile, Settings};

/// Passwords that stand in examples and are no secret.
const SAMPLES: [&str; 6] = ["password", "changeme", "secret", "example", "postgres", "dujiang"];

/// Faults as they are met.
#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    fn require(&mut self, holds: bool, fault: &str) {
        if !holds {
            self.0.push(fault.to_owned());
        }
    }
}

impl Settings {
    /// Everything that keeps the program from starting with these settings.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Faults::default();
        self.require_sense(&mut faults);
        if self.profile == Profile::Production {
            self.require_safety(&mut faults);
        }
        faults.0
    }

    fn require_sense(&self, faults: &mut Faults) {
        let url = self.database_url();
        let is_known = ["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| url.starts_with(scheme));
        faults.require(is_known, "database.url must begin with sqlite:// or postgres://");
        faults.require(self.database.connections > 0, "database.connections must be at least 1");
        let metrics = &self.metrics.listen;
        let is_address = metrics.is_empty() || metrics.parse::<SocketAddr>().is_ok();
        faults.require(is_address, "metrics.listen must be an address with a port, or empty");
        let is_filter = EnvFilter::try_new(&self.log.filter).is_ok();
        faults.require(is_filter, "log.filter is not a filter");
        let font = &self.documents.font;
        faults.require(
            font.as_os_str().is_empty() || font.is_file(),
            "documents.font must be a font file, or empty",
        );
        let endpoint = &self.files.endpoint;
        let is_endpoint = ["http://", "https://"].iter().any(|scheme| endpoint.starts_with(scheme));
        faults.require(
            endpoint.is_empty() || is_endpoint,
            "files.endpoint must begin with http:// or https://",
        );
        let has_keys = [&self.files.access_key, &self.files.secret_key]
            .iter()
            .all(|key| !key.expose_secret().is_empty());
        faults.require(
            self.files.bucket.is_empty() || has_keys,
            "files.bucket needs files.access_key and files.secret_key",
        );
        let limits = &self.limits;
        let spans = [
            i64::from(limits.login_failures),
            i64::from(limits.lockout_minutes),
            limits.idle_minutes,
            limits.desk_hours,
            limits.field_days,
        ];
        faults.require(spans.iter().all(|span| *span > 0), "every number of limits must be at least 1");
    }

    fn require_safety(&self, faults: &mut Faults) {
        let url = self.database_url();
        faults.require(
            self.server.secure_cookies,
            "server.secure_cookies must be true: put https before the server",
        );
        let is_sample = SAMPLES.iter().any(|sample| url.contains(&format!(":{sample}@")));
        faults.require(!is_sample, "database.url has a sample password");
        let is_here = ["@127.0.0.1", "@localhost", "@[::1]", "host=/"].iter().any(|host| url.contains(host));
        let is_remote = url.starts_with("postgres") && !is_here;
        faults.require(
            !is_remote || url.contains("sslmode=require") || url.contains("sslmode=verify"),
            "database.url must ask for sslmode=require or stricter when the database is on another machine",
        );
        faults.require(
            !self.files.endpoint.starts_with("http://"),
            "files.endpoint must be https: files go over the network",
        );
        faults.require(self.log.format == LogFormat::Json, "log.format must be json");
        faults.require(self.data.dir.is_absolute(), "data.dir must be an absolute path");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn production_lists_all_faults_at_once() {
        let mut settings = Settings::load().unwrap();
        assert_eq!(settings.faults(), Vec::<String>::new());
        settings.profile = Profile::Production;
        settings.database.url = "postgres://dujiang:password@db.example/dujiang".into();
        settings.files.endpoint = "http://files.example".into();
        assert_eq!(settings.faults().len(), 6);
    }

    #[test]
    fn what_can_never_work_is_a_fault_in_every_profile() {
        let mut settings = Settings::load().unwrap();
        settings.database.url = "mysql://x".into();
        settings.database.connections = 0;
        settings.metrics.listen = "here".into();
        settings.log.filter = "a=b=c".into();
        settings.limits.desk_hours = 0;
        settings.documents.font = "none.ttc".into();
        settings.files.endpoint = "files.example".into();
        settings.files.bucket = "files".into();
        assert_eq!(settings.faults().len(), 8, "{:?}", settings.faults());
    }
}
