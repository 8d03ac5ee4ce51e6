//! The floor: a bare handler per operation that sends recorded statements through raw sqlx and answers with the recorded
//! body. No permission, no validation, no reading of values, nobody who follows the log.

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use actix_web::dev::ServerHandle;
use actix_web::web::{self, Bytes, Data};
use actix_web::{App, HttpResponse, HttpServer};
use sea_orm::{Statement, Value};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::Fault;
use crate::statements::Pools;

/// What one operation does at the least.
#[derive(Debug)]
pub(crate) struct Floor {
    /// Its statements, in order.
    pub(crate) statements: Vec<Statement>,
    /// Whether they are one transaction.
    pub(crate) is_write: bool,
    /// What is another in every turn: values by statement and place. One identifier is the same new one everywhere.
    pub(crate) fresh: BTreeSet<(usize, usize)>,
    /// Existing things that take the place of the recorded ones, a set in each turn.
    pub(crate) instead: Vec<Things>,
    /// The recorded answer.
    pub(crate) body: Vec<u8>,
}

/// Things of the recording, each with another of its kind.
pub(crate) type Things = BTreeMap<Uuid, Uuid>;

/// Numbers that nobody has given yet.
const BEYOND: i64 = 1_000_000_000;

struct Shared {
    pools: Pools,
    floors: Vec<Floor>,
    turn: AtomicUsize,
    namespace: Uuid,
}

/// A floor that answers, at `/0`, `/1` and so on.
pub(crate) struct FloorServer {
    pub(crate) address: SocketAddr,
    handle: ServerHandle,
}

impl FloorServer {
    /// Starts it on the database of the county.
    pub(crate) async fn start(url: &str, floors: Vec<Floor>) -> Result<Self, Fault> {
        let pools = Pools::open(url).await?;
        let namespace = Uuid::from_u64_pair(u64::from(std::process::id()), u64::try_from(url.len())?);
        let shared = Data::new(Shared { pools, floors, turn: AtomicUsize::new(0), namespace });
        let server = HttpServer::new(move || {
            App::new().app_data(shared.clone()).route("/{operation}", web::get().to(answer))
        });
        let server = server.bind("127.0.0.1:0")?;
        let address = server.addrs().first().copied().ok_or("no address")?;
        let server = server.disable_signals().run();
        let handle = server.handle();
        actix_web::rt::spawn(server);
        Ok(Self { address, handle })
    }

    /// Stops it.
    pub(crate) async fn stop(self) {
        self.handle.stop(false).await;
    }
}

async fn answer(shared: Data<Shared>, operation: web::Path<usize>) -> HttpResponse {
    let Some(floor) = shared.floors.get(*operation) else { return HttpResponse::NotFound().finish() };
    let done = if floor.is_write {
        shared.pools.write(&renewed(&shared, floor)).await
    } else {
        shared.pools.read(&floor.statements).await.map(drop)
    };
    match done {
        Ok(()) => {
            HttpResponse::Ok().content_type("application/json").body(Bytes::copy_from_slice(&floor.body))
        }
        Err(error) => HttpResponse::InternalServerError().body(error.to_string()),
    }
}

/// The statements with other identifiers, words and numbers in the place of the recorded ones.
fn renewed(shared: &Shared, floor: &Floor) -> Vec<Statement> {
    let turn = shared.turn.fetch_add(1, Ordering::Relaxed);
    let things = turn.checked_rem(floor.instead.len()).and_then(|chosen| floor.instead.get(chosen));
    let new = |id: Uuid| {
        let digest = Sha256::digest(
            [shared.namespace.as_bytes(), id.as_bytes(), turn.to_be_bytes().as_slice()].concat(),
        );
        Uuid::from_slice(digest.get(..16).unwrap_or_default()).unwrap_or_default()
    };
    let mut statements = floor.statements.clone();
    for (number, statement) in statements.iter_mut().enumerate() {
        let values = statement.values.iter_mut().flat_map(|values| values.0.iter_mut());
        for (place, value) in values.enumerate() {
            let is_fresh = floor.fresh.contains(&(number, place));
            match value {
                Value::Uuid(Some(id)) => {
                    let thing = things.and_then(|things| things.get(id)).copied();
                    *id = thing.unwrap_or_else(|| if is_fresh { new(*id) } else { *id });
                }
                Value::String(Some(word)) if is_fresh => {
                    let width = word.chars().count();
                    let unlike =
                        new(Uuid::from_u64_pair(u64::try_from(number).unwrap_or(0), 0)).simple().to_string();
                    *word = unlike.chars().cycle().take(width).collect();
                }
                Value::BigInt(Some(number)) if is_fresh => {
                    *number += i64::try_from(turn).unwrap_or(0) + BEYOND;
                }
                _ => {}
            }
        }
    }
    statements
}

/// Shared by the parts that hand floors around.
pub(crate) type Recorded = Arc<std::sync::Mutex<Vec<Statement>>>;
