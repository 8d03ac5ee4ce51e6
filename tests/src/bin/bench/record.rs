//! Finding out which statements a request sends: the server runs inside this process once, and is overheard.

use std::collections::BTreeSet;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use dujiang_server::{Running, Settings, SystemClock, SystemIds};
use sea_orm::{Statement, Value};
use uuid::Uuid;

use crate::Fault;
use crate::county::County;
use crate::floor::{Floor, Recorded, Things};
use crate::load::{Answer, Connection, Request};

/// How often a request is asked to hear what it sends.
const TIMES: usize = 5;
/// How often a change is asked of each thing while it is overheard.
pub(crate) const OVERHEARD: usize = 2 * TIMES;

/// A server that is overheard.
pub(crate) struct Recorder {
    running: Running,
    recorded: Recorded,
}

impl Recorder {
    /// Starts it on the county.
    pub(crate) async fn start(county: &County) -> Result<Self, Fault> {
        let mut settings = Settings::load()?;
        settings.database.url.clone_from(&county.url);
        settings.data.dir = county.data().to_owned();
        settings.metrics.listen = String::new();
        // Only what a request itself sends is to be heard; the server that is measured does its background work.
        settings.server.worker = false;
        settings.server.listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let recorded: Recorded = Arc::new(Mutex::new(Vec::new()));
        let ear = Arc::clone(&recorded);
        let listen = move |statement: &Statement, _| {
            if is_of_sealer(&statement.sql) {
                return;
            }
            ear.lock().unwrap_or_else(PoisonError::into_inner).push(statement.clone());
        };
        let (clock, ids) = (Arc::new(SystemClock), Arc::new(SystemIds::default()));
        let app = dujiang_server::open_with(&settings, clock, ids, listen).await?;
        Ok(Self { running: dujiang_server::start(app, &settings)?, recorded })
    }

    /// The statements of a request with its answer. It is asked several times and the fewest count:
    /// what the server remembers for a moment is not asked again.
    pub(crate) async fn overhear(
        &self,
        request: impl FnMut(Option<&Answer>) -> Request,
    ) -> Result<(Vec<Statement>, Answer), Fault> {
        self.overhear_on(None, request).await
    }

    /// The same, on from the last answer.
    async fn overhear_on(
        &self,
        mut last: Option<Answer>,
        mut request: impl FnMut(Option<&Answer>) -> Request,
    ) -> Result<(Vec<Statement>, Answer), Fault> {
        let mut best: Option<Vec<Statement>> = None;
        for _ in 0..TIMES {
            let asked = request(last.as_ref());
            self.recorded.lock().unwrap_or_else(PoisonError::into_inner).clear();
            let address = self.running.address;
            let answer =
                actix_web::rt::task::spawn_blocking(move || Connection::open(address)?.ask(&asked)).await??;
            let heard = std::mem::take(&mut *self.recorded.lock().unwrap_or_else(PoisonError::into_inner));
            if answer.status >= 400 {
                return Err(format!("refused: {}", String::from_utf8_lossy(&answer.body)).into());
            }
            if best.as_ref().is_none_or(|known| heard.len() <= known.len()) {
                best = Some(heard);
            }
            last = Some(answer);
        }
        best.zip(last).ok_or_else(|| "nothing was heard".into())
    }

    /// What a change sends that is asked for again and again, for several things of a kind in turn.
    pub(crate) async fn overhear_change(&self, things: Vec<Asking>) -> Result<Change, Fault> {
        let mut first: Option<Change> = None;
        for mut ask in things {
            let (before, answer) = self.overhear_on(None, &mut ask).await?;
            let (statements, answer) = self.overhear_on(Some(answer), &mut ask).await?;
            match &mut first {
                None => {
                    let fresh = differing(&before, &statements)?;
                    first = Some(Change { statements, fresh, instead: vec![Things::new()], answer });
                }
                Some(first) => {
                    // A thing that is not like the first stands for none.
                    let Ok(places) = differing(&first.statements, &statements) else { continue };
                    let other = |place: &(usize, usize)| {
                        Some((identifier(&first.statements, *place)?, identifier(&statements, *place)?))
                    };
                    first.instead.push(places.iter().filter_map(other).collect());
                }
            }
        }
        first.ok_or_else(|| "nothing was asked for".into())
    }

    /// Stops it.
    pub(crate) async fn stop(self) -> Result<(), Fault> {
        self.running.stop().await
    }
}

/// What is asked for next, knowing the last answer.
pub(crate) type Asking = Box<dyn FnMut(Option<&Answer>) -> Request>;

/// A change as it was overheard.
pub(crate) struct Change {
    /// The statements of the last request for the first thing.
    pub(crate) statements: Vec<Statement>,
    /// Values that were others in the request before, by statement and place.
    pub(crate) fresh: BTreeSet<(usize, usize)>,
    /// For each thing, what stands in the place of what belongs to the first.
    pub(crate) instead: Vec<Things>,
    pub(crate) answer: Answer,
}

impl Change {
    /// The floor of it. `existing` is what the request found and did not make; of numbers, only those of vouchers are
    /// another each time.
    pub(crate) fn floor(self, existing: &[Uuid]) -> Floor {
        let Self { statements, mut fresh, mut instead, answer } = self;
        fresh.retain(|place| match value(&statements, *place) {
            Some(Value::Uuid(Some(id))) => !existing.contains(id),
            Some(Value::String(_)) => true,
            Some(Value::BigInt(_)) => {
                statements.get(place.0).is_some_and(|one| one.sql.contains("INTO \"vouchers\""))
            }
            _ => false,
        });
        let new: Vec<Uuid> = fresh.iter().filter_map(|place| identifier(&statements, *place)).collect();
        for things in &mut instead {
            things.retain(|id, _| !new.contains(id));
        }
        Floor { statements, is_write: true, fresh, instead, body: answer.body }
    }
}

/// Whether a statement is one of those that seal the log, which goes on whatever is asked.
fn is_of_sealer(sql: &str) -> bool {
    let reads = ["SELECT \"outbox\"", "SELECT \"audit_events\"", "DELETE FROM \"outbox\""];
    sql.contains("\"audit_seals\"") || reads.iter().any(|beginning| sql.starts_with(beginning))
}

/// Where the values of two requests are not the same.
fn differing(one: &[Statement], other: &[Statement]) -> Result<BTreeSet<(usize, usize)>, Fault> {
    if !one.iter().map(|statement| &statement.sql).eq(other.iter().map(|statement| &statement.sql)) {
        let words = |all: &[Statement]| all.iter().map(|statement| statement.sql.clone()).collect::<Vec<_>>();
        return Err(format!("two requests of a kind sent {:#?} and {:#?}", words(one), words(other)).into());
    }
    let mut places = BTreeSet::new();
    for (number, (one, other)) in one.iter().zip(other).enumerate() {
        let values = one.values.iter().flat_map(|values| &values.0);
        let others = other.values.iter().flat_map(|values| &values.0);
        let unlike = values.zip(others).enumerate().filter(|(_, (one, other))| one != other);
        places.extend(unlike.map(|(place, _)| (number, place)));
    }
    Ok(places)
}

fn value(statements: &[Statement], (number, place): (usize, usize)) -> Option<&Value> {
    statements.get(number)?.values.as_ref()?.0.get(place)
}

fn identifier(statements: &[Statement], place: (usize, usize)) -> Option<Uuid> {
    match value(statements, place)? {
        Value::Uuid(id) => *id,
        _ => None,
    }
}
