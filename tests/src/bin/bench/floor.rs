//! The floor: a bare handler per operation that sends recorded statements through raw sqlx and answers with the recorded
//! body. No permission, no validation, no reading of values, no record of who did what.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use actix_web::dev::ServerHandle;
use actix_web::web::{self, Bytes, Data};
use actix_web::{App, HttpResponse, HttpServer};
use sea_orm::{Statement, Value};
use uuid::Uuid;

use crate::Fault;
use crate::statements::Pools;

/// What one operation does at the least.
#[derive(Debug)]
pub(crate) struct Floor {
    /// Its statements, in order.
    pub(crate) statements: Vec<Statement>,
    /// Whether they are one transaction of two changes: the thing and its record.
    pub(crate) is_write: bool,
    /// Identifiers that must be new, or another existing one, each time.
    pub(crate) fresh: Vec<Uuid>,
    /// What takes the place of the first of `fresh`, in turn; new identifiers when there is none.
    pub(crate) instead: Vec<Uuid>,
    /// The recorded answer.
    pub(crate) body: Vec<u8>,
}

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

/// The statements with other identifiers in the place of the recorded ones.
fn renewed(shared: &Shared, floor: &Floor) -> Vec<Statement> {
    let turn = shared.turn.fetch_add(1, Ordering::Relaxed);
    let other = |place: usize| match (place, turn.checked_rem(floor.instead.len())) {
        (0, Some(chosen)) => floor.instead.get(chosen).copied().unwrap_or_default(),
        _ => Uuid::from_u128(
            shared.namespace.as_u128()
                ^ (u128::try_from(turn).unwrap_or(0) << 8)
                ^ u128::try_from(place).unwrap_or(0),
        ),
    };
    let mut statements = floor.statements.clone();
    for value in
        statements.iter_mut().filter_map(|s| s.values.as_mut()).flat_map(|values| values.0.iter_mut())
    {
        let Value::Uuid(Some(id)) = value else { continue };
        if let Some(place) = floor.fresh.iter().position(|fresh| fresh == &*id) {
            *value = Value::Uuid(Some(other(place)));
        }
    }
    statements
}

/// Shared by the parts that hand floors around.
pub(crate) type Recorded = Arc<std::sync::Mutex<Vec<Statement>>>;
