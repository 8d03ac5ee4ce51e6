//! What the demonstration county shows: the smallest one that has every state of a project has everything else too,
//! and stands up to `dujiang verify`.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, Datelike as _, Utc};
use dujiang_domain::finance::{FundPaperKind, FundPaperState, PaymentState, PeriodState};
use dujiang_domain::oversight::alerts::AlertState;
use dujiang_domain::oversight::contingency_plans::PlanState;
use dujiang_domain::oversight::defects::DefectState;
use dujiang_domain::oversight::inspections::InspectionState;
use dujiang_domain::oversight::risks::RiskState;
use dujiang_domain::time::{Clock, civil_date};
use dujiang_server::Wish;
use sea_orm::{ConnectionTrait as _, Statement};

use super::county::{County, in_both_counties, settings};

/// The words in the first column of an answer.
async fn words(county: &County, sql: &str) -> BTreeSet<String> {
    let reader = county.app.database().reader();
    let rows =
        reader.query_all_raw(Statement::from_string(reader.get_database_backend(), sql)).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

async fn number(county: &County, sql: &str) -> i64 {
    let reader = county.app.database().reader();
    let row = reader.query_one_raw(Statement::from_string(reader.get_database_backend(), sql)).await.unwrap();
    row.unwrap().try_get_by_index(0).unwrap()
}

/// Demands every word of a column's vocabulary.
async fn demand(county: &County, table: &str, column: &str, wanted: impl IntoIterator<Item = &str>) {
    let there = words(county, &format!("SELECT DISTINCT {column} FROM {table}")).await;
    let wanted: BTreeSet<String> = wanted.into_iter().map(str::to_owned).collect();
    let missing: Vec<_> = wanted.difference(&there).collect();
    assert!(missing.is_empty(), "{table}.{column} lacks {missing:?}, has {there:?}");
}

in_both_counties! {
    async fn a_county_with_its_stories_is_what_its_log_says(county) {
        let report = county.verify().await;
        assert!(report.findings.is_empty(), "{:?}", report.findings);
        // Not for want of anything to compare.
        assert!(number(county, "SELECT COUNT(*) FROM ledger_entries").await > 200);
        assert_eq!(number(county, "SELECT COUNT(*) FROM outbox").await, 0, "events wait for their seals");
    }

    async fn everything_is_there_in_every_state(county) {
        demand(county, "payments", "state", PaymentState::ALL.iter().map(|state| state.as_str())).await;
        demand(county, "fund_papers", "state", FundPaperState::ALL.iter().map(|state| state.as_str())).await;
        demand(county, "fund_papers", "kind", FundPaperKind::ALL.iter().map(|kind| kind.as_str())).await;
        demand(county, "periods", "state", PeriodState::ALL.iter().map(|state| state.as_str())).await;
        let reviews = ["submitted", "incomplete", "accepted", "withdrawn"];
        demand(county, "progress_reports", "review_state", reviews).await;
        demand(county, "progress_reports", "state", ["normal", "problem", "stopped"]).await;
        demand(county, "milestone_confirmations", "state", ["waiting", "confirmed", "returned"]).await;
        demand(county, "daily_briefs", "state", ["draft", "sent"]).await;
        demand(county, "risks", "state", RiskState::ALL.iter().map(|state| state.as_str())).await;
        let inspections = InspectionState::ALL.iter().map(|state| state.as_str());
        demand(county, "inspections", "state", inspections).await;
        demand(county, "inspection_templates", "state", ["in_use", "retired"]).await;
        demand(county, "defects", "state", DefectState::ALL.iter().map(|state| state.as_str())).await;
        demand(county, "contingency_plans", "state", PlanState::ALL.iter().map(|state| state.as_str())).await;
        demand(county, "contingency_activations", "state", ["active", "stood_down"]).await;
        demand(county, "alerts", "state", AlertState::ALL.iter().map(|state| state.as_str())).await;
        let places = "SELECT DISTINCT CAST(probability * 10 + impact AS TEXT) FROM risks";
        assert!(words(county, places).await.len() >= 8, "risks are all over the matrix");
    }

    async fn every_rule_that_watches_found_something(county) {
        let active = "SELECT id FROM rules WHERE id LIKE 'alert.%' AND state = 'active'";
        let mut wanted = words(county, active).await;
        assert!(wanted.len() > 15);
        // Nothing lags behind a year by twenty points before a fifth of it has gone.
        if civil_date(county.app.database().now()).ordinal() < 100 {
            wanted.remove("alert.execution.behind_time");
        }
        let found = words(county, "SELECT DISTINCT rule_id FROM alerts").await;
        let missing: Vec<_> = wanted.difference(&found).collect();
        assert!(missing.is_empty(), "no alert of {missing:?}");
        assert!(number(county, "SELECT COUNT(*) FROM notifications").await > 20);
        let up = "SELECT COUNT(*) FROM alerts WHERE level = 'supervised' AND state <> 'resolved'";
        assert!(number(county, up).await > 0, "nothing is supervised");
    }

    async fn vouchers_have_no_gap_and_two_years_have_money(county) {
        let gaps = "SELECT COUNT(*) FROM (SELECT unit_id, year FROM vouchers GROUP BY unit_id, year \
            HAVING COUNT(*) <> MAX(number) OR MIN(number) <> 1) AS gaps";
        assert_eq!(number(county, gaps).await, 0);
        assert!(number(county, "SELECT COUNT(DISTINCT year) FROM vouchers").await >= 2);
        let spread = "SELECT COUNT(*) FROM (SELECT project_id FROM budget_lines GROUP BY project_id \
            HAVING COUNT(DISTINCT year) > 1) AS spread";
        assert!(number(county, spread).await > 0);
        demand(county, "budget_lines", "source", ["special_fund", "fiscal", "bond", "own"]).await;
    }

    async fn half_a_county_is_not_served_as_if_it_were_whole(county) {
        let settings = &county.settings;
        let load = async || dujiang_server::load_demonstration_if_empty(&county.app, settings).await;
        assert!(load().await.unwrap().is_empty(), "a county is there");
        std::fs::write(settings.data.dir.join("demonstration.loading"), "").unwrap();
        let refusal = load().await.unwrap_err().to_string();
        assert!(refusal.contains("make clean-data"), "{refusal}");
    }

    async fn photos_are_shared_by_no_more_than_they_must_and_all_have_copies(county) {
        assert!(number(county, "SELECT COUNT(*) FROM photos").await > 60);
        assert_eq!(number(county, "SELECT COUNT(*) FROM uploads WHERE state <> 'claimed'").await, 0);
        demand(county, "photos", "purpose", ["photo", "safety_photo", "plan_picture"]).await;
        let large = "SELECT COUNT(*) FROM photos WHERE size > 8000";
        assert_eq!(number(county, large).await, 0, "drawn pictures are small");
    }
}

/// A clock that stands.
struct Standing(DateTime<Utc>);

impl Clock for Standing {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
}

/// The stories are laid out relative to the day of loading: in the first days of a year, when hardly anything of its
/// budget can have happened, they must do as well. `DUJIANG_DAYS` names other days, with commas between them.
#[tokio::test]
async fn a_county_loads_on_awkward_days() {
    for day in std::env::var("DUJIANG_DAYS").as_deref().unwrap_or("2026-01-02").split(',') {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}?mode=rwc", folder.path().join("county.sqlite").display());
        let settings = settings(&url, folder.path().to_owned());
        let clock = Arc::new(Standing(format!("{day}T02:30:00Z").parse().unwrap()));
        let ids = Arc::new(dujiang_server::SystemIds::default());
        let app = dujiang_server::open_with(&settings, clock, ids, |_, _| {}).await.unwrap();
        dujiang_server::migrate(&app).await.unwrap();
        dujiang_server::install_shipped(&app).await.unwrap();
        let accounts = folder.path().join("accounts.json");
        let (projects, tasks, seed) = (Some(47), Some(6), Some(7));
        let wish = Wish { projects, tasks, seed, without_stories: false, accounts };
        let loaded = dujiang_server::load_demonstration(&app, &settings, &wish).await;
        assert!(loaded.is_ok(), "on {day}: {}", loaded.unwrap_err());
        let report = dujiang_server::verify(&app, &settings, None).await.unwrap();
        assert!(report.findings.is_empty(), "on {day}: {:?}", report.findings);
    }
}
