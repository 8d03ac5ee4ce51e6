//! Alerts: raised by event and by night, handled, escalated, closed and opened again.

use std::time::Instant;

use chrono::TimeDelta;
use serde_json::json;

use super::support::{alerts, day, milestone, night, project, until};
use crate::support::{TestApp, on_both, unit_id, user_id};

const OVERDUE: &str = "alert.milestone.overdue";

/// A project with a milestone that was due yesterday, and its alert.
async fn overdue(app: &TestApp) -> (String, serde_json::Value) {
    let project = project(app).await;
    milestone(app, &project, day(app, -1), "roads.worker").await;
    let alert = until(async || alerts(app, &project, OVERDUE).await.pop()).await;
    (project, alert)
}

on_both! {
    async fn an_overdue_milestone_raises_its_alert_within_two_seconds(app) {
        let project = project(app).await;
        let began = Instant::now();
        milestone(app, &project, day(app, -1), "roads.worker").await;
        let alert = until(async || alerts(app, &project, OVERDUE).await.pop()).await;
        let took = began.elapsed();
        assert!(took.as_secs_f32() < 2.5, "{took:?}");
        assert_eq!((&alert["state"], &alert["light"], &alert["trips"]), (&json!("open"), &json!("amber"), &json!(1)));
        assert_eq!(alert["tripped"]["numbers"]["days"], 1);
        assert_eq!(alert["tripped"]["numbers"]["limit"], 1);
        assert_eq!(alert["demand"]["holder"]["id"], json!(user_id("roads.worker")));
        assert!(!alert["rule"]["clause"].as_str().unwrap().is_empty());
        assert!(!alert["demand"]["action"].as_str().unwrap().is_empty());
        let row = app.by("leader").await.get("/projects?light=amber").await.expect(200).body;
        assert_eq!(row["items"][0]["light"], "amber", "the project shows the light of its worst alert");
        assert!(row["items"][0]["open_alerts"].as_i64().unwrap() >= 1);
    }

    async fn it_fires_once_and_closes_by_itself_and_opens_again(app) {
        let (project, alert) = overdue(app).await;
        night(app).await;
        night(app).await;
        assert_eq!(alerts(app, &project, OVERDUE).await.len(), 1);
        let path = format!("/projects/{project}/milestones/{}", alert["thing"]["id"].as_str().unwrap());
        let clerk = app.by("roads.clerk").await;
        let reached = clerk.clone().at(1).patch(&path, json!({"actual_date": day(app, 0)})).await.expect(200);
        let closed = until(async || {
            alerts(app, &project, OVERDUE).await.pop().filter(|alert| alert["state"] == "resolved")
        }).await;
        assert_eq!((&closed["closing"], &closed["now"]), (&json!("cause_gone"), &json!(null)));
        clerk.at(reached.version()).patch(&path, json!({"actual_date": null})).await.expect(200);
        let again = until(async || {
            alerts(app, &project, OVERDUE).await.pop().filter(|alert| alert["state"] == "open")
        }).await;
        assert_eq!((&again["id"], &again["trips"]), (&alert["id"], &json!(2)));
        let steps = app.by("leader").await.get(&format!("/alerts/{}", alert["id"].as_str().unwrap())).await;
        let steps: Vec<_> = steps.expect(200).body["steps"].as_array().unwrap().iter()
            .map(|step| step["action"].as_str().unwrap().to_owned()).collect();
        assert_eq!(steps, ["alert.reopened", "alert.cleared", "alert.raised"]);
    }

    async fn people_take_notice_assign_act_and_resolve_with_words(app) {
        let (_, alert) = overdue(app).await;
        let path = format!("/alerts/{}", alert["id"].as_str().unwrap());
        let worker = app.by("roads.worker").await;
        let seen = worker.clone().at(1).post(&format!("{path}/acknowledge"), json!({})).await.expect(200);
        assert_eq!(seen.body["state"], "acknowledged");
        worker.clone().at(1).post(&format!("{path}/act"), json!({"words": "已加派"})).await.expect(412);
        let act = format!("{path}/act");
        assert_eq!(worker.clone().at(2).post(&act, json!({"words": " "})).await.expect(422).pointers(), ["/words"]);
        let acted = worker.clone().at(2).post(&act, json!({"words": "已加派两个班组"})).await.expect(200);
        assert_eq!(acted.body["state"], "acted");
        worker.clone().at(3).post(&format!("{path}/resolve"), json!({"words": "完成"})).await.expect(403);
        let manager = app.by("roads.manager").await;
        let assign = format!("{path}/assign");
        let stranger = json!({"person_id": user_id("water.clerk"), "words": ""});
        let refused = manager.clone().at(3).post(&assign, stranger).await.expect(422);
        assert_eq!(refused.pointers(), ["/person_id"], "nobody gets an alert of a project he may not see");
        let clerk = json!({"person_id": user_id("roads.clerk"), "words": "请核实"});
        let assigned = manager.clone().at(3).post(&assign, clerk).await.expect(200);
        assert_eq!(assigned.body["demand"]["holder"]["id"], json!(user_id("roads.clerk")));
        let resolved = manager.clone().at(4).post(&format!("{path}/resolve"), json!({"words": "变更已报批"})).await;
        let resolved = resolved.expect(200);
        assert_eq!((&resolved.body["state"], &resolved.body["closing"]), (&json!("resolved"), &json!("words")));
        let again = manager.at(5).post(&format!("{path}/resolve"), json!({"words": "再来"})).await.expect(409);
        assert_eq!(again.code(), "oversight.alert.not_from_state");
        night(app).await;
        let steps = app.by("leader").await.get(&path).await.expect(200).body;
        assert_eq!(steps["steps"][0]["action"], "alert.resolved", "words hold for their time");
        assert_eq!(steps["steps"][0]["words"], "变更已报批");
    }

    async fn nobody_acts_and_it_goes_up_to_the_leader_by_working_days(app) {
        let (project, alert) = overdue(app).await;
        assert_eq!(alert["level"], "holder");
        let mut levels = vec!["holder".to_owned()];
        for _ in 0..20 {
            app.clock.advance(TimeDelta::days(1));
            night(app).await;
            app.by_again("roads.clerk").await;
            let mut now = alerts(app, &project, OVERDUE).await;
            let level = now.pop().unwrap()["level"].as_str().unwrap().to_owned();
            if levels.last() != Some(&level) {
                levels.push(level);
            }
            // A person signs in only so often a minute.
            if levels.len() == 3 {
                break;
            }
        }
        assert_eq!(levels, ["holder", "in_charge", "supervised"]);
        let mine = app.by_again("leader").await.get("/alerts?mine=true&open=true").await.expect(200).body;
        assert_eq!(mine["items"][0]["demand"]["supervisor"]["id"], json!(user_id("leader")));
        assert_eq!(mine["items"][0]["demand"]["holder"]["id"], json!(user_id("roads.manager")));
    }

    async fn a_rule_that_is_withdrawn_closes_its_alerts_and_one_that_is_back_opens_them(app) {
        let (project, _) = overdue(app).await;
        let admin = app.by("business.admin").await;
        let retire = json!({"reason": "改按新办法", "effective_to": day(app, -1)});
        let retired = admin.clone().at(1).post(&format!("/rules/{OVERDUE}/retire"), retire).await.expect(200);
        let closed = until(async || {
            alerts(app, &project, OVERDUE).await.pop().filter(|alert| alert["state"] == "resolved")
        }).await;
        assert_eq!(closed["closing"], "rule_withdrawn");
        let back = json!({"reason": "继续执行"});
        admin.at(retired.version()).post(&format!("/rules/{OVERDUE}/reinstate"), back).await.expect(200);
        until(async || {
            alerts(app, &project, OVERDUE).await.pop().filter(|alert| alert["state"] == "open")
        }).await;
    }

    async fn the_list_stays_within_reach_and_counts_what_it_shows(app) {
        let (project, _) = overdue(app).await;
        let theirs = app.by("water.clerk").await;
        assert_eq!(theirs.get("/alerts?with_total=true").await.expect(200).body["total"], 0);
        theirs.get(&format!("/projects/{project}/alerts")).await.expect(404);
        let leader = app.by("leader").await;
        for query in ["open=true", "light=amber", "rule=alert.milestone.overdue", "state=open&thing=milestone",
            &format!("unit_id={}", unit_id("roads")), &format!("project_id={project}"), "severity=warn&overdue=false"] {
            let page = leader.get(&format!("/alerts?with_total=true&limit=100&{query}")).await.expect(200).body;
            let rows = page["items"].as_array().unwrap().len();
            assert!(rows >= 1, "{query}");
            assert_eq!(page["total"], json!(rows), "{query}");
        }
        assert_eq!(leader.get(&format!("/alerts?unit_id={}", unit_id("water"))).await.body["items"], json!([]));
        let counts = leader.get("/alerts/counts").await.expect(200).body;
        assert_eq!(counts["open_by_light"]["amber"], 1);
    }

    async fn the_night_comes_once_a_day_with_two_workers(app) {
        // The worker of this server has put in what is due today, or does so in a moment.
        until(async || {
            let left = dujiang_app::work::put_in_due(&app.app).await.unwrap();
            (left == 0).then_some(())
        }).await;
        app.clock.advance(TimeDelta::days(1));
        let (one, two) = tokio::join!(
            dujiang_app::work::put_in_due(&app.app),
            dujiang_app::work::put_in_due(&app.app),
        );
        let (one, two) = (one.unwrap(), two.unwrap());
        assert!(one + two <= 2, "rules and digests once each: {one} + {two}");
        assert_eq!(dujiang_app::work::put_in_due(&app.app).await.unwrap(), 0);
    }
}
