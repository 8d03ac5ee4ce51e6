//! Many people at once, and people whose power is cut: the ledger stays whole.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

use dujiang_app::finance::payments::{self, StepPayment};
use dujiang_app::finance::{self as use_cases, PostingFilter};
use dujiang_app::{Call, identity};
use dujiang_domain::access::{Actor, Origin};
use dujiang_domain::finance::PaymentVerb;
use dujiang_domain::ids::{PaymentId, ProjectId};
use dujiang_persistence::entities::ledger_entries;
use dujiang_persistence::verify::money;
use sea_orm::{ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};
use serde_json::json;
use uuid::Uuid;

use super::{drafted, fund, funds, line, paper, project, step};
use crate::support::{Reply, TestApp, on_both};

/// A payment that waits for the cashier.
async fn approved(app: &TestApp, project: &str, amount: &str) -> Reply {
    let draft = drafted(app, project, amount).await.expect(201);
    let submitted = step(app, "roads.clerk", &draft, "submit").await.expect(200);
    step(app, "finance", &submitted, "approve").await.expect(200)
}

async fn assert_sound(app: &TestApp) {
    let findings = money::check(app.app.database(), |_| {}).await.unwrap();
    assert!(findings.is_empty(), "{findings:?}");
}

on_both! {
    async fn of_two_who_race_for_the_last_fen_one_wins(app) {
        let project = project(app, "5000.00").await;
        fund(app, &project, "100.00").await;
        let clerk = app.by("roads.clerk").await;
        clerk.post("/commitments", paper(&project, "99.99")).await.expect(201);
        let racers = [(), ()].map(|()| clerk.post("/commitments", paper(&project, "0.01")));
        let mut statuses: Vec<u16> = futures::future::join_all(racers).await.iter().map(|reply| reply.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 409]);
        assert_eq!(funds(app, &project).await["total"]["available"], "0.00");
    }

    async fn sixty_four_spenders_never_spend_more_than_there_is(app) {
        let project = project(app, "5000.00").await;
        let line = line(app, &project, "200.00").await.expect(201);
        fund(app, &project, "200.00").await;
        let mut waiting = Vec::new();
        for _ in 0..32 {
            waiting.push(approved(app, &project, "10.00").await);
        }
        let cashier = app.by("cashier").await;
        let clerk = app.by("roads.clerk").await;
        let pay = async |payment: &Reply| {
            let path = format!("/payments/{}/pay", payment.id());
            until_answered(async || cashier.clone().at(payment.version()).post(&path, json!({})).await).await
        };
        let commit = async || {
            let mut contract = paper(&project, "10.00");
            contract["line_id"] = json!(line.id());
            until_answered(async || clerk.post("/commitments", contract.clone()).await).await
        };
        let spenders = waiting.iter().map(|payment| futures::future::Either::Left(pay(payment)));
        let spenders = spenders.chain((0..32).map(|_| futures::future::Either::Right(commit())));
        let replies = futures::future::join_all(spenders).await;
        let won = replies.iter().filter(|reply| reply.status < 300).count();
        assert_eq!(won, 20, "200.00 are twenty times 10.00");
        for lost in replies.iter().filter(|reply| reply.status >= 300) {
            assert_eq!((lost.status, lost.code()), (409, "finance.funds.not_appropriated"), "{}", lost.body);
        }
        let total = funds(app, &project).await["total"].clone();
        assert_eq!((&total["used"], &total["available"]), (&json!("200.00"), &json!("0.00")));
        assert_sound(app).await;
    }

    async fn a_payment_cut_off_at_any_await_is_whole_or_nothing(app) {
        let project = project(app, "5000.00").await;
        fund(app, &project, "600.00").await;
        let cashier = app.by("cashier").await;
        let actor = identity::resolve(&app.app, cashier.token().unwrap(), Origin::default()).await.unwrap().actor;
        let (mut cuts, mut paid) = (0, 0);
        // How often a payment waits, the machine decides; in the end it has been cut off often.
        while cuts <= 18 && paid < 60 {
            paid += 1;
            let payment = approved(app, &project, "10.00").await;
            cuts += Box::pin(cut_at_every_await(app, &actor, &project, &payment)).await;
        }
        assert!(cuts > 18, "{paid} payments were cut off at only {cuts} awaits");
        assert_eq!(funds(app, &project).await["total"]["paid"], format!("{paid}0.00"));
        assert_sound(app).await;
    }
}

/// Tries to pay and is cut off at the first await, then at the second, until the payment is through; answers how
/// often it was cut off.
async fn cut_at_every_await(app: &TestApp, actor: &Actor, project: &str, payment: &Reply) -> usize {
    let id = PaymentId(payment.id().parse().unwrap());
    let mut cuts = 0;
    loop {
        let command = StepPayment { id, verb: PaymentVerb::Pay, reason: None, effective_on: None };
        let call = Call { actor: actor.clone(), key: None, expected: Some(payment.version()) };
        let end = Box::pin(cut_after(cuts, payments::step(&app.app, &call, command))).await;
        let is_paid = payments::get(&app.app, actor, id).await.unwrap().state == "paid";
        assert_whole_or_nothing(app, actor, project, id.0, is_paid).await;
        if let Some(end) = end {
            end.unwrap();
            assert!(is_paid);
        }
        if is_paid {
            return cuts;
        }
        cuts += 1;
    }
}

/// Asks again while the database has no connection to spare: then nothing was saved.
async fn until_answered(ask: impl AsyncFn() -> Reply) -> Reply {
    loop {
        let reply = ask().await;
        if reply.status != 503 {
            return reply;
        }
    }
}

/// Runs a future for so many polls and then drops it, as a process that is killed drops everything.
async fn cut_after<F: Future>(polls: usize, future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    let mut left = polls;
    poll_fn(|context| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        future.as_mut().poll(context).map(Some)
    })
    .await
}

async fn assert_whole_or_nothing(app: &TestApp, actor: &Actor, project: &str, payment: Uuid, is_paid: bool) {
    let entries = ledger_entries::Entity::find()
        .filter(ledger_entries::Column::OriginId.eq(payment))
        .count(app.app.database().reader())
        .await
        .unwrap();
    assert_eq!(entries, u64::from(is_paid));
    let project = ProjectId(project.parse().unwrap());
    // The kept balances, and the same summed from the postings.
    let kept = use_cases::balances(&app.app, actor, project, &PostingFilter::default()).await.unwrap();
    let today = chrono::NaiveDate::MAX.min(chrono::NaiveDate::from_ymd_opt(9999, 1, 1).unwrap());
    let filter = PostingFilter { until: Some(today), ..PostingFilter::default() };
    let summed = use_cases::balances(&app.app, actor, project, &filter).await.unwrap();
    let plain = |balances: Vec<use_cases::Balance>| {
        balances.into_iter().map(|b| (b.source, b.year, b.stage, b.fen)).collect::<Vec<_>>()
    };
    assert_eq!(plain(kept), plain(summed));
}
