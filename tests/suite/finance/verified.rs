//! `dujiang verify` recomputes what is kept of the money and finds what somebody changed behind the program's back.

use dujiang_persistence::verify::money;
use sea_orm::ConnectionTrait as _;
use serde_json::json;

use super::{drafted, fund, line, paid, paper, project};
use crate::support::{TestApp, on_both};

async fn run(app: &TestApp, sql: &str) -> Result<(), sea_orm::DbErr> {
    app.app.database().writer().execute_unprepared(sql).await.map(|_| ())
}

async fn places(app: &TestApp) -> Vec<String> {
    money::check(app.app.database(), |_| {}).await.unwrap().into_iter().map(|finding| finding.place).collect()
}

/// A change of something kept, how to take it back, and the beginning and end of the first place that is named.
const CHANGES: &[(&str, &str, &str, &str)] = &[
    (
        "UPDATE fund_accounts SET balance_fen = balance_fen + 1 WHERE stage = 'held'",
        "UPDATE fund_accounts SET balance_fen = balance_fen - 1 WHERE stage = 'held'",
        "fund_accounts",
        "fiscal/2026/held",
    ),
    (
        "UPDATE projects SET budget_fen = budget_fen + 1",
        "UPDATE projects SET budget_fen = budget_fen - 1",
        "projects",
        "budget_fen",
    ),
    (
        "UPDATE projects SET appropriated_fen = appropriated_fen + 1",
        "UPDATE projects SET appropriated_fen = appropriated_fen - 1",
        "projects",
        "appropriated_fen",
    ),
    (
        "UPDATE projects SET received_fen = received_fen + 1",
        "UPDATE projects SET received_fen = received_fen - 1",
        "projects",
        "received_fen",
    ),
    (
        "UPDATE projects SET committed_fen = committed_fen + 1",
        "UPDATE projects SET committed_fen = committed_fen - 1",
        "projects",
        "committed_fen",
    ),
    (
        "UPDATE projects SET paid_fen = paid_fen + 1",
        "UPDATE projects SET paid_fen = paid_fen - 1",
        "projects",
        "paid_fen",
    ),
    (
        "UPDATE budget_lines SET amount_fen = amount_fen + 1",
        "UPDATE budget_lines SET amount_fen = amount_fen - 1",
        "budget_lines",
        "amount_fen",
    ),
    (
        "UPDATE budget_lines SET used_fen = used_fen + 1",
        "UPDATE budget_lines SET used_fen = used_fen - 1",
        "budget_lines",
        "used_fen",
    ),
    (
        "UPDATE budget_lines SET committed_fen = committed_fen + 1",
        "UPDATE budget_lines SET committed_fen = committed_fen - 1",
        "budget_lines",
        "committed_fen",
    ),
    (
        "UPDATE fund_papers SET paid_fen = paid_fen + 1 WHERE kind = 'commitment'",
        "UPDATE fund_papers SET paid_fen = paid_fen - 1 WHERE kind = 'commitment'",
        "fund_papers",
        "paid_fen",
    ),
    (
        "UPDATE fund_papers SET amount_fen = amount_fen + 1 WHERE kind = 'receipt'",
        "UPDATE fund_papers SET amount_fen = amount_fen - 1 WHERE kind = 'receipt'",
        "fund_papers",
        "",
    ),
    (
        "UPDATE fund_papers SET state = 'reversed' WHERE kind = 'receipt'",
        "UPDATE fund_papers SET state = 'posted' WHERE kind = 'receipt'",
        "fund_papers",
        "",
    ),
    (
        "UPDATE payments SET amount_fen = amount_fen + 1 WHERE commitment_id IS NULL",
        "UPDATE payments SET amount_fen = amount_fen - 1 WHERE commitment_id IS NULL",
        "payments",
        "",
    ),
    (
        "UPDATE payments SET state = 'reversed' WHERE state = 'paid' AND commitment_id IS NULL",
        "UPDATE payments SET state = 'paid' WHERE state = 'reversed'",
        "payments",
        "",
    ),
    (
        "UPDATE voucher_counters SET last_number = last_number + 1",
        "UPDATE voucher_counters SET last_number = last_number - 1",
        "voucher_counters",
        "",
    ),
];

on_both! {
    async fn every_kept_sum_that_was_changed_is_found(app) {
        let project = project(app, "5000.00").await;
        let line = line(app, &project, "1000.00").await.expect(201);
        fund(app, &project, "800.00").await;
        let mut contract = paper(&project, "300.00");
        contract["line_id"] = json!(line.id());
        let contract = app.by("roads.clerk").await.post("/commitments", contract).await.expect(201);
        let body = json!({"project_id": project, "commitment_id": contract.id(), "title": "首期", "payee": "清源建设", "amount": "50.00"});
        let draft = app.by("roads.clerk").await.post("/payments", body).await.expect(201);
        paid(app, draft).await.expect(200);
        paid(app, drafted(app, &project, "5.00").await.expect(201)).await.expect(200);
        assert_eq!(places(app).await, [""; 0]);
        for (change, back, table, word) in CHANGES {
            run(app, change).await.unwrap();
            let found = places(app).await;
            let first = found.first().unwrap_or_else(|| panic!("nothing found after {change}"));
            assert!(first.starts_with(table) && first.trim_end().ends_with(word), "{change}: {found:?}");
            run(app, back).await.unwrap();
            assert_eq!(places(app).await, [""; 0], "{back}");
        }
    }

    async fn the_books_are_written_once_and_a_smuggled_posting_is_found(app) {
        let project = project(app, "5000.00").await;
        fund(app, &project, "800.00").await;
        for table in ["ledger_entries", "postings", "vouchers"] {
            assert!(run(app, &format!("DELETE FROM {table}")).await.is_err(), "{table} can be emptied");
        }
        assert!(run(app, "UPDATE postings SET amount_fen = 1").await.is_err());
        assert!(run(app, "UPDATE ledger_entries SET kind = 'payment'").await.is_err());
        assert!(run(app, "UPDATE vouchers SET number = number + 1").await.is_err());
        // One more posting in an entry that is there: a copy of one of its own under another name.
        let other = match app.app.database().dialect() {
            dujiang_persistence::dialect::Dialect::Sqlite => "randomblob(16)",
            dujiang_persistence::dialect::Dialect::Postgres => "gen_random_uuid()",
        };
        let copy = format!("INSERT INTO postings (id, entry_id, project_id, source, year, stage, side, amount_fen, line_id, \
            effective_on, recorded_at) SELECT {other}, entry_id, project_id, source, year, stage, side, amount_fen, line_id, \
            effective_on, recorded_at FROM postings WHERE stage = 'held' LIMIT 1");
        run(app, &copy).await.unwrap();
        let found = places(app).await;
        assert!(found[0].starts_with("ledger_entries"), "{found:?}");
        assert!(found.iter().any(|place| place.starts_with("fund_accounts")), "{found:?}");
    }
}
