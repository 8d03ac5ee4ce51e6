//! `dujiang verify` finds things that are not what their last event says.

use dujiang_app::verify::{Finding, Wrong};
use dujiang_persistence::entities::projects;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::county::{County, in_both_counties};

/// Every column of a project that its image has, with another value.
const PROJECT: &[(&str, &str, &str)] = &[
    ("code", "'2020-990101-47-01-999999'", "code"),
    ("source_key", "'x'", "source_key"),
    ("origin", "CASE origin WHEN 'created' THEN 'recorded' ELSE 'created' END", "origin"),
    ("state", "'rejected'", "state"),
    ("state_before", "'planned'", "state_before"),
    ("name", "'x'", "name"),
    ("unit_id", "(SELECT id FROM org_units WHERE parent_id IS NULL)", "unit_id"),
    ("summary", "'x'", "summary"),
    ("category_code", "NULL", "category_code"),
    ("industry_code", "NULL", "industry_code"),
    ("region_code", "NULL", "region_code"),
    ("address", "'x'", "address"),
    ("year", "1999", "year"),
    ("total_investment", "total_investment + 1", "total_investment"),
    ("planned_start", "'1999-01-01'", "planned_start"),
    ("planned_end", "'1999-01-01'", "planned_end"),
    ("actual_start", "'1999-01-01'", "actual_start"),
    ("actual_end", "'1999-01-01'", "actual_end"),
    ("responsible_leader_id", "NULL", "responsible_leader_id"),
    ("in_charge_id", "NULL", "in_charge_id"),
    (
        "security_label",
        "CASE security_label WHEN 'public' THEN 'internal' ELSE 'public' END",
        "security_label",
    ),
    ("tags", "'[\"x\"]'", "tags"),
    ("created_at", "'1999-01-01 00:00:00+00:00'", "created_at"),
    ("created_by", "NULL", "created_by"),
    ("updated_at", "'1999-01-01 00:00:00+00:00'", "updated_at"),
    ("updated_by", "NULL", "updated_by"),
    ("version", "version + 1", "version"),
];

/// A project in execution.
async fn project(county: &County) -> projects::Model {
    let running = projects::Entity::find()
        .filter(projects::Column::State.eq("in_execution"))
        .order_by_asc(projects::Column::Id);
    running.one(county.app.database().reader()).await.unwrap().unwrap()
}

async fn findings(county: &County) -> Vec<Finding> {
    county.verify().await.findings
}

in_both_counties! {
    async fn a_change_of_any_column_of_a_project_is_found_with_the_name_of_the_field(county) {
        let project = project(county).await;
        let id = county.literal(project.id);
        let mut changed = Vec::new();
        for (column, value, field) in PROJECT {
            county.harm(&format!("UPDATE projects SET {column} = {value} WHERE id = {id}")).await;
            changed.push(*field);
            let found = findings(county).await;
            let [found] = found.as_slice() else { panic!("{column}: {found:?}") };
            assert_eq!((found.wrong, &*found.place), (Wrong::ThingAltered, &*format!("projects {}", project.id)));
            let (_, named) = found.detail.rsplit_once(": ").unwrap();
            let mut named: Vec<&str> = named.split(", ").collect();
            named.sort_unstable();
            let mut expected = changed.clone();
            expected.sort_unstable();
            assert_eq!(named, expected, "{column}");
        }
    }

    async fn values_stay_out_of_the_findings(county) {
        let project = project(county).await;
        let sql = format!("UPDATE projects SET name = 'a secret name' WHERE id = {}", county.literal(project.id));
        county.harm(&sql).await;
        let report = serde_json::to_string(&county.verify().await).unwrap();
        assert!(!report.contains("a secret name") && !report.contains(&project.name), "{report}");
    }

    async fn a_word_that_means_nothing_is_found(county) {
        let project = project(county).await;
        county.disarm().await;
        let sql = format!("UPDATE projects SET state = 'finished' WHERE id = {}", county.literal(project.id));
        county.harm(&sql).await;
        let found = findings(county).await;
        assert_eq!((found[0].wrong, &*found[0].detail), (Wrong::Unreadable, "projects.state"));
    }

    async fn a_deleted_project_is_found(county) {
        let project = project(county).await;
        county.disarm().await;
        let id = county.literal(project.id);
        for table in ["project_tags", "project_participants", "milestones", "search_entries", "tasks"] {
            let connection = county.app.database().writer();
            let sql = format!("DELETE FROM {table} WHERE project_id = {id}");
            sea_orm::ConnectionTrait::execute_unprepared(connection, &sql).await.unwrap();
        }
        county.harm(&format!("DELETE FROM projects WHERE id = {id}")).await;
        let found = findings(county).await;
        let place = format!("projects {}", project.id);
        assert!(found.iter().any(|f| f.wrong == Wrong::ThingMissing && f.place == place), "{found:?}");
    }

    async fn a_project_smuggled_in_is_found(county) {
        let project = project(county).await;
        let new = uuid::Uuid::from_u128(5);
        let copied = "origin, state, name, name_folded, unit_id, summary, address, security_label, tags, progress_percent, \
            created_at, updated_at, version";
        let sql = format!(
            "INSERT INTO projects (id, {copied}) SELECT {}, {copied} FROM projects WHERE id = {}",
            county.literal(new),
            county.literal(project.id)
        );
        county.harm(&sql).await;
        let found = findings(county).await;
        assert_eq!((found[0].wrong, &*found[0].place), (Wrong::ThingUnrecorded, &*format!("projects {new}")));
    }
}
