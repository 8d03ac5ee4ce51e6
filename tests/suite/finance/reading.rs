//! Reading as of a day and as of an instant: what was known then.

use chrono::TimeDelta;
use serde_json::json;

use super::{funds, paper, project};
use crate::support::{on_both, printed_lines};

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

    async fn the_statement_is_the_page_to_the_fen(app) {
        let project = project(app, "5000.00").await;
        let finance = app.by("finance").await;
        for (source, year, amount) in [("fiscal", 2025, "10.01"), ("bond", 2026, "20.02"), ("fiscal", 2026, "0.07")] {
            let mut body = paper(&project, amount);
            body["source"] = json!(source);
            body["year"] = json!(year);
            finance.post("/appropriations", body).await.expect(201);
        }
        let manager = app.by("roads.manager").await;
        let path = format!("/projects/{project}/funds/statement?format=xlsx");
        let response = manager.request(&reqwest::Method::GET, &path).send().await.unwrap();
        assert_eq!(response.status(), 200);
        let rows = super::super::exports::rows(response.bytes().await.unwrap().to_vec());
        let page = funds(app, &project).await;
        let figures = ["planned", "appropriated", "received", "committed", "paid", "used", "available", "held"];
        let expected: Vec<Vec<String>> = page["rows"].as_array().unwrap().iter().map(|row| &row["figures"])
            .chain([&page["total"]])
            .map(|said| figures.iter().map(|name| plain(said[name].as_str().unwrap())).collect())
            .collect();
        let written: Vec<Vec<String>> = rows[1..].iter().map(|row| row[2..].iter().map(|cell| plain(cell)).collect()).collect();
        assert_eq!(written, expected);
        assert_eq!((rows[0][0].as_str(), rows[4][0].as_str()), ("年度", "合计"));
        let paper = manager.request(&reqwest::Method::GET, &path.replace("xlsx", "pdf")).send().await.unwrap();
        assert_eq!((paper.status().as_u16(), &paper.headers()["content-type"]), (200, &"application/pdf".parse().unwrap()));
        let lines = printed_lines(&paper.bytes().await.unwrap());
        let said = page["rows"].as_array().unwrap().iter().map(|row| &row["figures"]).chain([&page["total"]]);
        for said in said {
            let row: Vec<&str> = figures.iter().map(|name| said[name].as_str().unwrap()).collect();
            assert!(lines.iter().any(|line| line.ends_with(&row.iter().map(|figure| (*figure).to_owned()).collect::<Vec<_>>())), "{row:?} in {lines:?}");
        }
    }

    async fn the_register_shows_narrows_and_sorts_by_money(app) {
        let (rich, poor) = (project(app, "5000.00").await, project(app, "5000.00").await);
        super::line(app, &rich, "900.00").await.expect(201);
        super::line(app, &poor, "100.00").await.expect(201);
        super::fund(app, &poor, "100.00").await;
        super::paid(app, super::drafted(app, &poor, "50.00").await.expect(201)).await.expect(200);
        let manager = app.by("roads.manager").await;
        let ids = async |query: &str| {
            let page = manager.get(&format!("/projects?{query}")).await.expect(200);
            page.body["items"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(ids("sort=-budget").await, [rich.clone(), poor.clone()]);
        assert_eq!(ids("sort=-paid&limit=1").await, std::slice::from_ref(&poor));
        assert_eq!(ids("budget_min=500.00").await, std::slice::from_ref(&rich));
        assert_eq!(ids("paid_percent_min=50").await, std::slice::from_ref(&poor));
        assert_eq!(ids("paid_percent_min=51").await, [""; 0]);
        assert_eq!(ids("paid_percent_max=49&budget_max=900.00").await, std::slice::from_ref(&rich));
        let view = manager.get(&format!("/projects/{poor}")).await.expect(200);
        let sums = &view.body["funds"];
        assert_eq!((&sums["budget"], &sums["paid"], &sums["paid_percent"]), (&json!("100.00"), &json!("50.00"), &json!(50)));
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

/// An amount as a number of its shortest form: a workbook keeps no zeros behind the point.
fn plain(amount: &str) -> String {
    match amount.split_once('.') {
        Some((yuan, fen)) => format!("{yuan}.{}", fen.trim_end_matches('0')).trim_end_matches('.').to_owned(),
        None => amount.to_owned(),
    }
}
