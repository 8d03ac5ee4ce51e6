//! Finding out which statements a request sends: the server runs inside this process once, and is overheard.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use dujiang_server::{Running, Settings, SystemClock, SystemIds};
use sea_orm::Statement;

use crate::Fault;
use crate::county::County;
use crate::floor::Recorded;
use crate::load::{Answer, Connection, Request};

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
            ear.lock().unwrap_or_else(PoisonError::into_inner).push(statement.clone());
        };
        let (clock, ids) = (Arc::new(SystemClock), Arc::new(SystemIds::default()));
        let app = dujiang_server::open_with(&settings, clock, ids, listen).await?;
        Ok(Self { running: dujiang_server::start(app, &settings)?, recorded })
    }

    /// The statements of a request with its answer. It is asked five times and the fewest count:
    /// what the server remembers for a moment is not asked again.
    pub(crate) async fn overhear(
        &self,
        mut request: impl FnMut(Option<&Answer>) -> Request,
    ) -> Result<(Vec<Statement>, Answer), Fault> {
        let mut best: Option<Vec<Statement>> = None;
        let mut last: Option<Answer> = None;
        for _ in 0..5 {
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

    /// Stops it.
    pub(crate) async fn stop(self) -> Result<(), Fault> {
        self.running.stop().await
    }
}
