//! `dujiang verify` finds whatever is done to the sealed log behind the program's back.

use dujiang_app::verify::Wrong;
use dujiang_persistence::audit::{GENESIS, event_digest, seal_hash};
use dujiang_persistence::entities::{audit_events, audit_seals};
use sea_orm::{EntityTrait as _, QueryOrder as _};
use uuid::Uuid;

use super::county::{County, in_both_counties, wrongs};

/// Every column of an event with another value than any event has.
fn changes(county: &County) -> Vec<(&'static str, String)> {
    let id = county.literal(Uuid::from_u128(7));
    let text = || "'x'".to_owned();
    vec![
        ("occurred_at", "'2020-01-01 00:00:00+00:00'".to_owned()),
        ("action", text()),
        ("actor_kind", text()),
        ("actor_id", id.clone()),
        ("actor_name", text()),
        ("actor_unit_id", id.clone()),
        ("session_id", id.clone()),
        ("address", text()),
        ("user_agent", text()),
        ("request_id", text()),
        ("resource_kind", text()),
        ("resource_id", id.clone()),
        ("resource_name", text()),
        ("project_id", id),
        ("before", r#"'{"version":9}'"#.to_owned()),
        ("after", r#"'{"version":9}'"#.to_owned()),
        ("reason", text()),
        ("papers", "'[\"x\"]'".to_owned()),
    ]
}

/// The event under a seal.
async fn event(county: &County, seq: i64) -> Uuid {
    let seal = audit_seals::Entity::find_by_id(seq).one(county.app.database().reader()).await.unwrap();
    seal.unwrap().event_id
}

async fn seals(county: &County) -> i64 {
    dujiang_app::audit::head(&county.app).await.unwrap().seq
}

/// Seals the whole log anew, as somebody who knows the program would.
async fn reseal(county: &County) {
    let connection = county.app.database().writer();
    let mut prev = GENESIS.to_owned();
    let all =
        audit_seals::Entity::find().order_by_asc(audit_seals::Column::Seq).all(connection).await.unwrap();
    for seal in all {
        let event = audit_events::Entity::find_by_id(seal.event_id).one(connection).await.unwrap().unwrap();
        let hash = seal_hash(seal.seq, &prev, &event_digest(&event));
        let sql = format!("UPDATE audit_seals SET prev = '{prev}', hash = '{hash}' WHERE seq = {}", seal.seq);
        county.harm(&sql).await;
        prev = hash;
    }
}

in_both_counties! {
    async fn an_untouched_county_is_sound(county) {
        let anchor = county.anchor("anchor.jsonl").await;
        let report = county.verify_against(anchor).await;
        assert_eq!(report.findings, []);
        assert!(report.seals > 200 && report.anchors == 1, "{report:?}");
        assert!(report.compared.iter().any(|compared| compared.table == "projects" && compared.things == 47));
    }

    async fn a_change_of_any_column_of_an_event_is_found_and_named(county) {
        county.disarm().await;
        for (seq, (column, value)) in (20..).zip(changes(county)) {
            let id = event(county, seq).await;
            let place = format!("audit_events {id}");
            county.harm(&format!("UPDATE audit_events SET {column} = {value} WHERE id = {}", county.literal(id))).await;
            let report = county.verify().await;
            let found = report.findings.iter().find(|finding| finding.place == place);
            assert_eq!(found.map(|finding| finding.wrong), Some(Wrong::EventAltered), "{column}: {report:?}");
            let newest = report.findings.iter().filter(|f| f.wrong == Wrong::EventAltered).count();
            assert_eq!(newest, usize::try_from(seq - 19).unwrap(), "every earlier change is still found: {column}");
        }
    }

    async fn the_first_bad_record_comes_first(county) {
        county.disarm().await;
        for seq in [90, 40, 60] {
            let id = county.literal(event(county, seq).await);
            county.harm(&format!("UPDATE audit_events SET action = 'x' WHERE id = {id}")).await;
        }
        let report = county.verify().await;
        assert_eq!(report.findings[0].place, format!("audit_events {}", event(county, 40).await));
    }

    async fn a_deleted_event_is_found(county) {
        county.disarm().await;
        let id = event(county, 33).await;
        county.harm(&format!("DELETE FROM audit_events WHERE id = {}", county.literal(id))).await;
        let report = county.verify().await;
        assert_eq!((report.findings[0].wrong, &*report.findings[0].place), (Wrong::EventMissing, "audit_seals 33"));
    }

    async fn a_seal_taken_out_with_its_event_is_found(county) {
        county.disarm().await;
        let id = county.literal(event(county, 50).await);
        county.harm(&format!("DELETE FROM audit_events WHERE id = {id}")).await;
        county.harm("DELETE FROM audit_seals WHERE seq = 50").await;
        let report = county.verify().await;
        assert_eq!((report.findings[0].wrong, &*report.findings[0].place), (Wrong::SealMissing, "audit_seals 50"));
    }

    async fn a_changed_seal_is_found(county) {
        county.disarm().await;
        county.harm("UPDATE audit_seals SET hash = prev WHERE seq = 12").await;
        let found = wrongs(&county.verify().await);
        assert_eq!(found, [Wrong::EventAltered, Wrong::SealAltered], "the event under it, and the seal behind it");
    }

    async fn an_event_smuggled_in_is_found(county) {
        let id = county.literal(Uuid::from_u128(9));
        let copied = "occurred_at, action, actor_kind, actor_id, actor_name, actor_unit_id, session_id, address, \
            user_agent, request_id, resource_kind, resource_id, resource_name, project_id, before, after, reason, papers";
        let source = county.literal(event(county, 30).await);
        let sql = format!("INSERT INTO audit_events (id, {copied}) SELECT {id}, {copied} FROM audit_events WHERE id = {source}");
        county.harm(&sql).await;
        assert!(wrongs(&county.verify().await).contains(&Wrong::EventUnsealed));
    }

    async fn a_cut_tail_shows_against_the_anchor(county) {
        let anchor = county.anchor("anchor.jsonl").await;
        county.disarm().await;
        let last = seals(county).await;
        for seq in [last, last - 1, last - 2] {
            let id = county.literal(event(county, seq).await);
            county.harm(&format!("DELETE FROM audit_seals WHERE seq = {seq}")).await;
            county.harm(&format!("DELETE FROM audit_events WHERE id = {id}")).await;
        }
        let report = county.verify_against(anchor).await;
        let cut = report.findings.iter().find(|finding| finding.wrong == Wrong::ChainCut).unwrap();
        assert_eq!(cut.place, format!("audit_seals {}", last - 2));
        assert!(!wrongs(&county.verify().await).contains(&Wrong::ChainCut), "without an anchor nobody can tell");
    }

    async fn an_older_copy_of_the_database_shows_against_the_anchor(county) {
        dujiang_app::rules::install_shipped(&county.app).await.unwrap();
        let before = county.anchor("before.jsonl").await;
        let log_in = dujiang_app::identity::Login {
            login: "nobody".into(),
            password: "wrong".to_owned().into(),
            kind: dujiang_app::identity::SessionKind::Desk,
        };
        dujiang_app::identity::log_in(&county.app, dujiang_domain::access::Origin::default(), log_in).await.unwrap_err();
        dujiang_app::audit::seal_all(&county.app).await.unwrap();
        let after = county.anchor("after.jsonl").await;
        assert_eq!(county.verify_against(after.clone()).await.findings, []);
        let older = County::open(county.engine).await;
        assert_eq!(older.verify_against(before).await.findings, []);
        assert_eq!(wrongs(&older.verify_against(after).await), [Wrong::ChainCut]);
    }

    async fn a_chain_sealed_anew_shows_against_the_anchor(county) {
        let anchor = county.anchor("anchor.jsonl").await;
        county.disarm().await;
        let id = county.literal(event(county, 5).await);
        county.harm(&format!("UPDATE audit_events SET actor_name = 'x' WHERE id = {id}")).await;
        reseal(county).await;
        assert_eq!(wrongs(&county.verify().await), [], "the chain alone is sound");
        assert_eq!(wrongs(&county.verify_against(anchor).await), [Wrong::ChainReplaced]);
    }

    async fn a_stopped_server_leaves_the_end_of_the_chain_outside(county) {
        let running = dujiang_server::start(county.app.clone(), &county.settings).unwrap();
        running.stop().await.unwrap();
        // The threads that drove its connections are gone; an auditor comes with his own.
        let app = dujiang_server::open(&county.settings).await.unwrap();
        let report = dujiang_server::verify(&app, &county.settings, None).await.unwrap();
        // One when it stops, and one more where something was sealed before.
        assert!((1..=2).contains(&report.anchors), "{}", report.anchors);
        assert_eq!(report.findings.len(), 0);
    }

    async fn an_anchor_file_with_nonsense_is_named_by_line(county) {
        let anchor = county.anchor("anchor.jsonl").await;
        let line = std::fs::read_to_string(&anchor).unwrap();
        std::fs::write(&anchor, format!("{line}garbage\n")).unwrap();
        let report = county.verify_against(anchor).await;
        assert_eq!(wrongs(&report), [Wrong::AnchorUnreadable]);
        assert!(report.findings[0].place.ends_with("line 2"));
    }
}
