//! Allowances: so many requests a minute for an account, and more for an address, behind which a whole
//! office may sit. Every answer of the API tells what is left of the tighter one.
//!
//! The address is asked before anything else, the account when the session is known. An operator may set
//! either number to zero, which switches that limit off; signing in has a stricter one of its own.

use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};

use actix_web::body::BoxBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{HttpMessage as _, HttpRequest};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::UserId;
use governor::clock::{Clock as _, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};

/// Requests a minute; zero for no limit.
#[derive(Debug, Clone, Copy)]
pub struct Rates {
    /// Of one account.
    pub per_account: u32,
    /// Of one network address.
    pub per_address: u32,
}

/// Seconds in which an allowance is whole again.
const WINDOW: u32 = 60;
/// How often the memory of those who have long been quiet is given back.
const SWEEP_EVERY: u32 = 10_000;

type Keyed<K> = RateLimiter<K, DefaultKeyedStateStore<K>, DefaultClock, StateInformationMiddleware>;

/// What is left of an allowance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Allowance {
    name: &'static str,
    quota: u32,
    left: u32,
}

impl Allowance {
    /// Seconds until it is whole again.
    fn whole_after(self) -> u32 {
        let used = u64::from(self.quota.saturating_sub(self.left)) * u64::from(WINDOW);
        u32::try_from(used.div_ceil(u64::from(self.quota.max(1)))).unwrap_or(WINDOW)
    }

    /// A closer limit that the route itself told of, such as that of signing in, stands.
    fn write(self, headers: &mut HeaderMap) {
        if headers.contains_key("ratelimit-policy") {
            return;
        }
        let left = format!("\"{}\";r={};t={}", self.name, self.left, self.whole_after());
        let policy = format!("\"{}\";q={};w={WINDOW}", self.name, self.quota);
        for (name, text) in [("ratelimit", left), ("ratelimit-policy", policy)] {
            if let Ok(value) = HeaderValue::from_str(&text) {
                headers.insert(HeaderName::from_static(name), value);
            }
        }
    }
}

/// The counters of one sort of key.
struct Limiter<K: Hash + Eq + Clone> {
    name: &'static str,
    quota: Option<NonZeroU32>,
    keyed: Option<Keyed<K>>,
    asked: AtomicU32,
}

impl<K: Hash + Eq + Clone> Limiter<K> {
    fn new(name: &'static str, per_minute: u32) -> Self {
        let quota = NonZeroU32::new(per_minute);
        let keyed = quota.map(|quota| RateLimiter::keyed(Quota::per_minute(quota)).with_middleware());
        Self { name, quota, keyed, asked: AtomicU32::new(0) }
    }

    /// Takes one request from the allowance of `key`; `None` where there is no limit.
    fn take(&self, key: &K) -> Result<Option<Allowance>, Fault> {
        let (Some(keyed), Some(quota)) = (&self.keyed, self.quota) else { return Ok(None) };
        if self.asked.fetch_add(1, Ordering::Relaxed) % SWEEP_EVERY == SWEEP_EVERY - 1 {
            keyed.retain_recent();
        }
        match keyed.check_key(key) {
            Ok(state) => {
                let left = state.remaining_burst_capacity();
                Ok(Some(Allowance { name: self.name, quota: quota.get(), left }))
            }
            Err(until) => {
                let wait = until.wait_time_from(keyed.clock().now());
                Err(Fault::new(Code::RateLimited).with("seconds", wait.as_secs().saturating_add(1)))
            }
        }
    }

    /// The allowance of somebody who was just refused.
    fn spent(&self) -> Option<Allowance> {
        self.quota.map(|quota| Allowance { name: self.name, quota: quota.get(), left: 0 })
    }
}

/// The counters of this server, shared by its threads.
pub(crate) struct Allowances {
    accounts: Limiter<UserId>,
    addresses: Limiter<IpAddr>,
}

impl Allowances {
    pub(crate) fn new(rates: Rates) -> Self {
        Self {
            accounts: Limiter::new("account", rates.per_account),
            addresses: Limiter::new("address", rates.per_address),
        }
    }
}

/// Middleware: takes a request of the API from the allowance of its address, and tells every answer what
/// is left.
///
/// # Errors
/// Those of the service behind it; a refusal of its own is an answer.
pub async fn limit(
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let allowances = request.app_data::<Data<Allowances>>().cloned();
    let Some(allowances) = allowances.filter(|_| request.path().starts_with("/api/v1/")) else {
        return next.call(request).await;
    };
    let address = crate::address::of(request.request()).map(network);
    let taken = address.map_or(Ok(None), |address| allowances.addresses.take(&address));
    let (mut response, of_address) = match taken {
        Ok(allowance) => (next.call(request).await?, allowance),
        Err(fault) => (crate::problem::refuse(request, fault), allowances.addresses.spent()),
    };
    let of_account = response.request().extensions().get::<Allowance>().copied();
    let tighter = [of_account, of_address].into_iter().flatten().min_by_key(|allowance| allowance.left);
    if let Some(allowance) = tighter {
        allowance.write(response.headers_mut());
    }
    Ok(response)
}

/// Takes a request from the allowance of the account that sends it.
///
/// # Errors
/// [`Code::RateLimited`] with the seconds to wait.
pub(crate) fn take_of_account(request: &HttpRequest, user: UserId) -> Result<(), Fault> {
    let Some(allowances) = request.app_data::<Data<Allowances>>() else { return Ok(()) };
    let taken = allowances.accounts.take(&user);
    let allowance = match &taken {
        Ok(allowance) => *allowance,
        Err(_) => allowances.accounts.spent(),
    };
    if let Some(allowance) = allowance {
        request.extensions_mut().insert(allowance);
    }
    taken.map(drop)
}

/// What counts as one address: of IPv6 the network that a household or an office is given.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_allowance_is_spent_by_its_own_key_only() {
        let limiter = Limiter::new("account", 2);
        assert_eq!(limiter.take(&"a").unwrap().unwrap().left, 1);
        assert_eq!(limiter.take(&"a").unwrap().unwrap().left, 0);
        let fault = limiter.take(&"a").unwrap_err();
        assert_eq!(fault.code, Code::RateLimited);
        assert!(fault.params["seconds"].as_u64().unwrap() <= 31);
        assert_eq!(limiter.take(&"b").unwrap().unwrap().left, 1);
    }

    #[test]
    fn zero_switches_a_limit_off() {
        let limiter = Limiter::new("account", 0);
        assert!((0..1_000).all(|_| limiter.take(&"a").unwrap().is_none()));
    }

    #[test]
    fn headers_say_what_is_left_and_when_it_is_whole_again() {
        let mut headers = HeaderMap::new();
        Allowance { name: "account", quota: 600, left: 590 }.write(&mut headers);
        assert_eq!(headers.get("ratelimit").unwrap(), "\"account\";r=590;t=1");
        assert_eq!(headers.get("ratelimit-policy").unwrap(), "\"account\";q=600;w=60");
    }

    #[test]
    fn neighbours_in_one_ipv6_network_are_one_address() {
        let parse = |text: &str| network(text.parse().unwrap());
        assert_eq!(parse("2001:db8:1:2::1"), parse("2001:db8:1:2:ffff::9"));
        assert_ne!(parse("2001:db8:1:2::1"), parse("2001:db8:1:3::1"));
        assert_ne!(parse("192.0.2.1"), parse("192.0.2.2"));
    }
}
