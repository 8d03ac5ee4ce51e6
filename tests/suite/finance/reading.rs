//! Reading as of a day and as of an instant: what was known then.

use chrono::TimeDelta;
use serde_json::json;

use super::{funds, paper, project};
use crate::support::on_both;

on_both! {
    async fn the_page_as_of_a_day_and_of_an_instant_says_what_was_known_then(app) {
        let project = project(app, "5000.00").await;
        let finance = app.by("finance").await;
        finance.post("/appropriations", paper(&project, "100.00")).await.expect(201);
        let then = funds(app, &project).await["read_at"].as_str().unwrap().to_owned();
        app.clock.advance(TimeDelta::seconds(5));
        // Told late: it happened before the first.
        let mut late = paper(&project, "7.00");
        late["effective_on"] = json!("2026-02-01");
        let late = finance.post("/appropriations", late).await.expect(201);
        app.clock.advance(TimeDelta::seconds(5));
        let path = format!("/appropriations/{}/reverse", late.id());
        finance.at(1).post(&path, json!({"reason": "有误", "effective_on": "2026-05-01"})).await.expect(200);
        let manager = app.by("roads.manager").await;
        let appropriated = async |query: &str| {
            let page = manager.get(&format!("/projects/{project}/funds?{query}")).await.expect(200);
            page.body["total"]["appropriated"].as_str().unwrap().to_owned()
        };
        assert_eq!(appropriated("").await, "100.00");
        assert_eq!(appropriated("until=2026-01-31").await, "0.00");
        assert_eq!(appropriated("until=2026-02-28").await, "7.00");
        assert_eq!(appropriated("until=2026-04-30").await, "107.00");
        assert_eq!(appropriated("until=2026-05-01").await, "100.00");
        assert_eq!(appropriated(&format!("recorded_until={then}")).await, "100.00");
        assert_eq!(appropriated(&format!("until=2026-02-28&recorded_until={then}")).await, "0.00");
    }

    async fn filters_narrow_lists_and_a_page_follows_the_other(app) {
        let project = project(app, "5000.00").await;
        let finance = app.by("finance").await;
        for (source, year) in [("fiscal", 2025), ("bond", 2026), ("fiscal", 2026)] {
            let mut body = paper(&project, "10.00");
            body["source"] = json!(source);
            body["year"] = json!(year);
            finance.post("/appropriations", body).await.expect(201);
        }
        let manager = app.by("roads.manager").await;
        let count = async |path: String| {
            manager.get(&path).await.expect(200).body["items"].as_array().unwrap().len()
        };
        assert_eq!(count("/appropriations?source=fiscal".to_owned()).await, 2);
        assert_eq!(count("/appropriations?source=fiscal&year=2026".to_owned()).await, 1);
        assert_eq!(count("/appropriations?from=2026-03-11".to_owned()).await, 0);
        assert_eq!(count(format!("/projects/{project}/ledger?stage=available&year=2026")).await, 2);
        let mut seen = 0;
        let mut next = String::new();
        loop {
            let page = manager.get(&format!("/projects/{project}/ledger?limit=2{next}")).await.expect(200).body;
            seen += page["items"].as_array().unwrap().len();
            let Some(cursor) = page["next_cursor"].as_str() else { break };
            next = format!("&cursor={cursor}");
        }
        assert_eq!(seen, 6);
        app.by("water.clerk").await.get(&format!("/projects/{project}/ledger")).await.expect(404);
    }
}
