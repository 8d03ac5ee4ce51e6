//! How often somebody may try to sign in: per address, for guessing many accounts, and per account, for guessing
//! one. The lock-out of accounts is a use case and lives a floor below; this keeps floods away from it.

use std::hash::Hash;
use std::net::IpAddr;
use std::num::NonZeroU32;

use actix_web::HttpRequest;
use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use dujiang_domain::fault::{Code, Fault};
use governor::clock::{Clock as _, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};

/// Seconds of the window in which tries are counted.
const WINDOW: u64 = 60;
/// Keys that are remembered before those at rest are forgotten.
const MANY: usize = 10_000;

/// Tries per minute.
#[derive(Debug, Clone, Copy)]
pub struct LoginRates {
    /// From one address; a whole office may share one.
    pub per_address: NonZeroU32,
    /// For one account.
    pub per_account: NonZeroU32,
}

type Limiter<K> = RateLimiter<K, DefaultKeyedStateStore<K>, DefaultClock, StateInformationMiddleware>;

/// Counts tries to sign in.
#[derive(Debug)]
pub(crate) struct LoginThrottle {
    rates: LoginRates,
    addresses: Limiter<IpAddr>,
    accounts: Limiter<String>,
}

/// What is left after a try.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Admitted {
    limit: NonZeroU32,
    remaining: u32,
}

impl LoginThrottle {
    /// Nobody has tried yet.
    pub(crate) fn new(rates: LoginRates) -> Self {
        Self { rates, addresses: limiter(rates.per_address), accounts: limiter(rates.per_account) }
    }

    /// Counts a try.
    ///
    /// # Errors
    /// [`Code::RateLimited`] with the seconds to wait.
    pub(crate) fn admit(&self, request: &HttpRequest, login: &str) -> Result<Admitted, Fault> {
        if let Some(address) = crate::address::of(request) {
            check(&self.addresses, &address, self.rates.per_address)?;
        }
        check(&self.accounts, &login.trim().to_lowercase(), self.rates.per_account)
    }
}

fn limiter<K: Hash + Eq + Clone>(rate: NonZeroU32) -> Limiter<K> {
    RateLimiter::keyed(Quota::per_minute(rate)).with_middleware()
}

fn check<K: Hash + Eq + Clone>(limiter: &Limiter<K>, key: &K, limit: NonZeroU32) -> Result<Admitted, Fault> {
    if limiter.len() > MANY {
        limiter.retain_recent();
    }
    match limiter.check_key(key) {
        Ok(state) => Ok(Admitted { limit, remaining: state.remaining_burst_capacity() }),
        Err(until) => {
            let wait = until.wait_time_from(DefaultClock::default().now());
            Err(Fault::new(Code::RateLimited).with("seconds", wait.as_secs() + 1).with("limit", limit))
        }
    }
}

impl Admitted {
    /// Tells the client what is left.
    pub(crate) fn tell(self, headers: &mut HeaderMap) {
        tell(headers, self.limit.get().into(), self.remaining.into(), 0);
    }
}

/// Writes the `RateLimit` headers: the policy, what is left, and the seconds until there is more.
pub(crate) fn tell(headers: &mut HeaderMap, limit: u64, remaining: u64, seconds: u64) {
    let texts = [
        ("ratelimit-policy", format!("\"login\";q={limit};w={WINDOW}")),
        ("ratelimit", format!("\"login\";r={remaining};t={seconds}")),
    ];
    for (name, text) in texts {
        if let Ok(value) = HeaderValue::from_str(&text) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_try_after_the_last_waits_and_others_do_not() {
        let few = NonZeroU32::new(2).unwrap();
        let limiter: Limiter<String> = limiter(few);
        let key = "wang".to_owned();
        assert_eq!(check(&limiter, &key, few).unwrap().remaining, 1);
        assert!(check(&limiter, &key, few).is_ok());
        let fault = check(&limiter, &key, few).unwrap_err();
        assert_eq!(fault.code, Code::RateLimited);
        assert!(fault.params["seconds"].as_u64().is_some_and(|seconds| (1..=31).contains(&seconds)));
        assert!(check(&limiter, &"li".to_owned(), few).is_ok());
    }
}
