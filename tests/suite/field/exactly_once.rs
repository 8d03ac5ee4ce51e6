//! Ten thousand operations duplicated, reordered and cut at random arrive exactly once.
//!
//! A phone is played that uploads photos and sends reports over a network that loses requests and answers, repeats and
//! reorders what it likes: every operation is a future that may be dropped at any of its await points, as a connection
//! that breaks or a process that dies. Nothing is acknowledged that is not there, nothing is there twice, and no photo
//! is ever seen without its report. The seed is printed; `DUJIANG_SEED` plays it again.

use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use chrono::{DateTime, Utc};
use dujiang_app::field::reports::{SubmitReport, submit};
use dujiang_app::files::uploads::{self, AnnounceUpload};
use dujiang_app::identity::acting_for_login;
use dujiang_app::{App, AppError, Call, IdempotencyKey};
use dujiang_domain::access::{Actor, Origin};
use dujiang_domain::capture::Captured;
use dujiang_domain::fault::Code;
use dujiang_domain::field::{ReportFields, ReportState, ReportSubject};
use dujiang_domain::files::FileName;
use dujiang_domain::files::upload::{UploadFields, UploadPurpose, UploadState};
use dujiang_domain::ids::{ProgressReportId, ProjectId, TaskId, UploadId};
use dujiang_persistence::entities::{audit_events, photos, progress_reports};
use futures::StreamExt as _;
use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use rand::{RngExt as _, SeedableRng as _};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use uuid::Uuid;

use super::{jpeg, project_with_task, sha256};
use crate::support::{Engine, TestApp, fresh_id};

/// Reports of the play; one in eight has photos, whose copies take most of the time.
const REPORTS: usize = 1_500;
/// Deliveries of the play, photos included.
const OPERATIONS: usize = 10_000;
/// Deliveries under way at the same time.
const AT_ONCE: usize = 8;

/// A future that is dropped after so many polls: a line that breaks, a process that dies.
struct Cut<F> {
    inner: Pin<Box<F>>,
    polls_left: Option<u32>,
}

impl<F: Future> Future for Cut<F> {
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if let Some(left) = &mut self.polls_left {
            if *left == 0 {
                return Poll::Ready(None);
            }
            *left -= 1;
        }
        self.inner.as_mut().poll(context).map(Some)
    }
}

/// What the phone wants to send.
#[derive(Clone)]
struct Wish {
    command: SubmitReport,
    photos: Vec<(UploadId, Vec<u8>)>,
}

/// One delivery.
#[derive(Clone)]
enum Delivery {
    Photo { wish: usize, photo: usize, cut: Option<u32> },
    Report { wish: usize, with_own_key: bool, is_forged: bool, cut: Option<u32> },
}

fn wishes(random: &mut StdRng, project: ProjectId, task: TaskId) -> Vec<Wish> {
    let start = DateTime::parse_from_rfc3339("2026-05-06T00:00:00Z").unwrap().to_utc();
    let id = |random: &mut StdRng| uuid::Builder::from_random_bytes(random.random()).into_uuid();
    let wish = |number: usize| {
        let at: DateTime<Utc> = start + chrono::TimeDelta::seconds(i64::try_from(number).unwrap());
        let photos: Vec<_> = (0..if number.is_multiple_of(8) { 1 + number % 2 } else { 0 })
            .map(|_| (UploadId(id(random)), jpeg(random.random())))
            .collect();
        let fields = ReportFields {
            state: ReportState::Normal,
            progress_percent: Some(random.random_range(0..=100)),
            words: format!("第 {number} 次"),
            position: None,
            captured: Captured { at, offset_minutes: 480 },
            expected_finish: None,
        };
        let command = SubmitReport {
            id: ProgressReportId(id(random)),
            project,
            subject: ReportSubject::Task(task),
            fields,
            photos: photos.iter().map(|(id, _)| *id).collect(),
        };
        Wish { command, photos }
    };
    (0..REPORTS).map(wish).collect()
}

fn deliveries(random: &mut StdRng, wishes: &[Wish]) -> Vec<Delivery> {
    let cut = |random: &mut StdRng| random.random_bool(0.4).then(|| random.random_range(0..40));
    let mut all = Vec::with_capacity(OPERATIONS);
    while all.len() < OPERATIONS {
        let wish = random.random_range(0..wishes.len());
        let photos = wishes[wish].photos.len();
        if photos > 0 && random.random_bool(0.5) {
            all.push(Delivery::Photo { wish, photo: random.random_range(0..photos), cut: cut(random) });
        } else {
            let (with_own_key, is_forged) = (random.random_bool(0.3), random.random_bool(0.03));
            all.push(Delivery::Report { wish, with_own_key, is_forged, cut: cut(random) });
        }
    }
    all.shuffle(random);
    all
}

async fn upload(app: &App, actor: &Actor, id: UploadId, bytes: &[u8]) -> Result<bool, AppError> {
    let fields = UploadFields {
        purpose: UploadPurpose::Photo,
        file_name: FileName::parse("现场.jpg", "/file_name").unwrap(),
        size: i64::try_from(bytes.len()).unwrap(),
        sha256: sha256(bytes),
        captured: None,
        position: None,
    };
    let call = Call { key: IdempotencyKey::parse(&id.to_string()).ok(), ..Call::by(actor.clone()) };
    uploads::announce(app, &call, AnnounceUpload { id, fields }).await?;
    // In three pieces, each from where the bytes end.
    for _ in 0..4 {
        let known = uploads::get(app, actor, id).await?;
        if known.state != UploadState::Receiving {
            return Ok(true);
        }
        let from = usize::try_from(known.received).unwrap();
        let to = bytes.len().min(from + bytes.len() / 3 + 1);
        let piece = bytes::Bytes::copy_from_slice(&bytes[from..to]);
        let body = futures::stream::iter([Ok(piece)]);
        match uploads::send(app, &call, id, known.received, body).await {
            Ok(_) => {}
            Err(AppError::Refused(fault)) if fault.code == Code::UploadOffset => {}
            Err(error) => return Err(error),
        }
    }
    Ok(false)
}

/// What a delivery came to, as the phone sees it.
#[derive(Debug, PartialEq, Eq)]
enum Seen {
    Nothing,
    Acknowledged,
    PhotoMissing,
    Conflict,
}

async fn deliver(app: &App, actor: &Actor, wishes: &[Wish], delivery: Delivery) -> (Delivery, Seen) {
    let seen = match &delivery {
        Delivery::Photo { wish, photo, cut } => {
            let (id, bytes) = &wishes[*wish].photos[*photo];
            let inner = Box::pin(upload(app, actor, *id, bytes));
            match (Cut { inner, polls_left: *cut }).await {
                None => Seen::Nothing,
                Some(Ok(_)) => Seen::Acknowledged,
                Some(Err(error)) => panic!("a photo was refused: {error}"),
            }
        }
        Delivery::Report { wish, with_own_key, is_forged, cut } => {
            let mut command = wishes[*wish].command.clone();
            if *is_forged {
                command.fields.words = "换了内容".to_owned();
            }
            let key = if *with_own_key { fresh_id().to_string() } else { command.id.to_string() };
            let call = Call { key: IdempotencyKey::parse(&key).ok(), ..Call::by(actor.clone()) };
            let inner = Box::pin(submit(app, &call, command));
            match (Cut { inner, polls_left: *cut }).await {
                None => Seen::Nothing,
                Some(Ok(_)) => Seen::Acknowledged,
                Some(Err(AppError::Refused(fault))) if fault.code == Code::ReportTaken => Seen::Conflict,
                Some(Err(AppError::Refused(fault))) => {
                    assert!(fault.fields.iter().all(|field| field.code == Code::PhotoUnknown), "{fault:?}");
                    Seen::PhotoMissing
                }
                Some(Err(error)) => panic!("a report was refused: {error}"),
            }
        }
    };
    (delivery, seen)
}

async fn play(engine: Engine) {
    let seed = std::env::var("DUJIANG_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = seed.unwrap_or_else(rand::random);
    println!("seed {seed} on {engine:?}");
    let mut random = StdRng::seed_from_u64(seed);
    let server = TestApp::start_without_worker(engine).await;
    let (project, task) = project_with_task(&server).await;
    let (project, task) = (ProjectId(project.parse().unwrap()), TaskId(task.parse().unwrap()));
    let actor = acting_for_login(&server.app, "roads.worker", Origin::default()).await.unwrap();
    let wishes = wishes(&mut random, project, task);
    let planned = deliveries(&mut random, &wishes);
    let running = futures::stream::iter(planned)
        .map(|delivery| deliver(&server.app, &actor, &wishes, delivery))
        .buffer_unordered(AT_ONCE);
    let outcomes: Vec<(Delivery, Seen)> = running.collect().await;
    // In the end the network holds, and the phone sends whatever was not acknowledged.
    for wish in &wishes {
        for (id, bytes) in &wish.photos {
            while !upload(&server.app, &actor, *id, bytes).await.unwrap() {}
        }
    }
    let forged: BTreeSet<usize> = outcomes
        .iter()
        .filter_map(|(delivery, seen)| match delivery {
            Delivery::Report { wish, is_forged: true, .. } if *seen != Seen::Conflict => Some(*wish),
            _ => None,
        })
        .collect();
    for (number, wish) in wishes.iter().enumerate() {
        let key = IdempotencyKey::parse(&wish.command.id.to_string()).ok();
        let call = Call { key, ..Call::by(actor.clone()) };
        match submit(&server.app, &call, wish.command.clone()).await {
            Ok(_) => {}
            // The forged content under this identifier was there first: a conflict, never dropped in silence.
            Err(AppError::Refused(fault)) if fault.code == Code::ReportTaken => {
                assert!(forged.contains(&number));
            }
            Err(error) => panic!("a report was refused at last: {error}"),
        }
    }
    judge(&server, &wishes, &outcomes).await;
}

async fn judge(server: &TestApp, wishes: &[Wish], seen: &[(Delivery, Seen)]) {
    let reader = server.app.database().reader();
    let rows = progress_reports::Entity::find().all(reader).await.unwrap();
    assert_eq!(rows.len(), wishes.len(), "each report is there, and once");
    let by_id: BTreeMap<Uuid, _> = rows.iter().map(|row| (row.id, row)).collect();
    for (delivery, seen) in seen {
        if let (Delivery::Report { wish, is_forged, .. }, Seen::Acknowledged) = (delivery, seen) {
            let row = by_id[&wishes[*wish].command.id.0];
            assert_eq!(row.words == "换了内容", *is_forged, "what was acknowledged is what is there");
        }
    }
    let submitted = audit_events::Column::Action.eq("progress_report.submitted");
    let events = audit_events::Entity::find().filter(submitted).all(reader).await.unwrap();
    assert_eq!(events.len(), wishes.len(), "each report is on record, and once");
    // Neither half is ever there without the other.
    let shown = photos::Entity::find().all(reader).await.unwrap();
    let of_rows: Vec<(Uuid, Uuid)> = rows
        .iter()
        .flat_map(|row| {
            row.photos
                .as_array()
                .unwrap()
                .iter()
                .map(|photo| (row.id, photo["id"].as_str().unwrap().parse().unwrap()))
        })
        .collect();
    let of_photos: BTreeSet<(Uuid, Uuid)> = shown.iter().map(|photo| (photo.subject_id, photo.id)).collect();
    assert_eq!(of_rows.len(), of_photos.len());
    assert_eq!(of_rows.into_iter().collect::<BTreeSet<_>>(), of_photos);
    let cut = seen.iter().filter(|(_, seen)| *seen == Seen::Nothing).count();
    let conflicts = seen.iter().filter(|(_, seen)| *seen == Seen::Conflict).count();
    let waited = seen.iter().filter(|(_, seen)| *seen == Seen::PhotoMissing).count();
    println!("{} deliveries, {cut} cut, {conflicts} conflicts, {waited} before their photo", seen.len());
    // How often an operation waits, and so can be cut, depends on how fast the database answers.
    assert!(seen.len() == OPERATIONS && cut > OPERATIONS / 50 && conflicts > 0 && waited > 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_deliveries_arrive_exactly_once_on_sqlite() {
    play(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_deliveries_arrive_exactly_once_on_postgres() {
    play(Engine::Postgres).await;
}
