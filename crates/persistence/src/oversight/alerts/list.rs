//! Lists of alerts, never beyond the reach of who asks, with names for reading.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_domain::access::{Action, Permit, ProjectAccess, Reach, ReadProject, UnitScope};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{AlertId, OrgUnitId, ProjectId, UserId};
use dujiang_domain::oversight::alerts::{AlertState, Level, ThingKind};
use dujiang_domain::rules::Severity;
use dujiang_domain::rules::kinds::Light;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::reach::projects_in_reach;
use crate::sql::Sql;
use crate::tx::Source;

/// What a list is narrowed to; absent means everything in reach.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct AlertFilter {
    /// Only open ones, or only closed ones.
    pub is_open: Option<bool>,
    /// These states; empty for all.
    pub states: Vec<AlertState>,
    /// These colours; empty for all.
    pub lights: Vec<Light>,
    /// Severity of the rule.
    pub severity: Option<Severity>,
    /// One rule.
    pub rule: Option<String>,
    /// What sort of thing.
    pub thing: Option<ThingKind>,
    /// How far up.
    pub level: Option<Level>,
    /// One project.
    pub project: Option<ProjectId>,
    /// Responsible units of the projects, a subtree already spelled out.
    pub units: Option<Vec<OrgUnitId>>,
    /// Held or supervised by this person.
    pub of: Option<UserId>,
    /// Whose last day was before this one.
    pub due_before: Option<NaiveDate>,
}

/// An order; ties are broken by the identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AlertSort {
    /// The earliest last day first.
    Due,
    /// The latest alert first.
    Raised,
}

/// One alert with the names behind its references.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct AlertRow {
    pub id: Uuid,
    pub project_id: Uuid,
    pub project_name: String,
    pub project_code: Option<String>,
    pub unit_id: Uuid,
    pub unit_name: String,
    pub rule_id: String,
    pub rule_title: String,
    pub source_document: String,
    pub clause: String,
    pub severity: String,
    pub light: String,
    pub thing_kind: String,
    pub thing_id: Uuid,
    pub thing_name: String,
    pub message: String,
    pub numbers: serde_json::Value,
    pub handling: serde_json::Value,
    pub state: String,
    pub level: String,
    pub holder_id: Option<Uuid>,
    pub holder_name: Option<String>,
    pub holder_unit: Option<String>,
    pub supervisor_id: Option<Uuid>,
    pub supervisor_name: Option<String>,
    pub supervisor_unit: Option<String>,
    pub due: NaiveDate,
    pub is_provisional: bool,
    pub tripped_on: NaiveDate,
    pub trips: i64,
    pub closing: Option<String>,
    pub closed_at: Option<DateTime<Utc>>,
    pub raised_at: DateTime<Utc>,
    pub version: i64,
    pub is_standing: bool,
    pub seen_message: String,
    pub seen_numbers: serde_json::Value,
}

const COLUMNS: &str = "SELECT a.id, a.project_id, p.name AS project_name, p.code AS project_code, \
    p.unit_id, u.name AS unit_name, a.rule_id, a.rule_title, a.source_document, a.clause, a.severity, a.light, \
    a.thing_kind, a.thing_id, a.thing_name, a.message, a.numbers, a.handling, a.state, a.level, \
    a.holder_id, h.name AS holder_name, hu.name AS holder_unit, \
    a.supervisor_id, s.name AS supervisor_name, su.name AS supervisor_unit, a.due, a.is_provisional, \
    a.tripped_on, a.trips, a.closing, a.closed_at, a.raised_at, a.version, a.is_standing, a.seen_message, \
    a.seen_numbers";

const NAMES: &str = " JOIN projects p ON p.id = a.project_id JOIN org_units u ON u.id = p.unit_id \
    LEFT JOIN users h ON h.id = a.holder_id LEFT JOIN org_units hu ON hu.id = h.unit_id \
    LEFT JOIN users s ON s.id = a.supervisor_id LEFT JOIN org_units su ON su.id = s.unit_id";

/// A page of alerts.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another order or filter.
pub async fn list(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    filter: &AlertFilter,
    sort: AlertSort,
    page: &PageRequest,
) -> Result<Page<AlertRow>, StoreError> {
    let list = crate::digest::short(&format!("alerts {sort:?} {}", json(filter)));
    let mut sql = Sql::new(source, COLUMNS)?;
    // The page is cut before names are joined, so that only its own rows are looked up.
    sql.push(" FROM (SELECT a.* FROM alerts a WHERE ");
    narrow(&mut sql, reach, filter);
    if let Some(cursor) = Cursor::of(page, &list)? {
        let wrong = || Fault::new(Code::RequestCursor);
        match sort {
            AlertSort::Due => {
                let due: NaiveDate = cursor.key.parse().map_err(|_| wrong())?;
                sql.push(" AND (a.due, a.id) > (").bind(due);
            }
            AlertSort::Raised => {
                let at = DateTime::parse_from_rfc3339(&cursor.key).map_err(|_| wrong())?.to_utc();
                sql.push(" AND (a.raised_at, a.id) < (").bind(at);
            }
        }
        sql.push(", ").bind(cursor.id).push(")");
    }
    sql.push(order(sort)).push(" LIMIT ").bind(page.limit.saturating_add(1)).push(") a").push(NAMES);
    sql.push(order(sort));
    let rows: Vec<AlertRow> = sql.all(source).await?;
    let key = |row: &AlertRow| match sort {
        AlertSort::Due => row.due.to_string(),
        AlertSort::Raised => row.raised_at.to_rfc3339(),
    };
    Ok(Page::cut(rows, page, &list, |row| (key(row), row.id)))
}

const fn order(sort: AlertSort) -> &'static str {
    match sort {
        AlertSort::Due => " ORDER BY a.due, a.id",
        AlertSort::Raised => " ORDER BY a.raised_at DESC, a.id DESC",
    }
}

/// A page of the alerts of one project under a permit over it.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's; [`Code::RequestCursor`] when the cursor is of
/// another list.
pub async fn list_of_project<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    is_open: Option<bool>,
    page: &PageRequest,
) -> Result<Page<AlertRow>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let list = crate::digest::short(&format!("alerts of {project} {is_open:?}"));
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(" FROM alerts a").push(NAMES).push(" WHERE a.project_id = ").bind(project.0);
    push_open(&mut sql, is_open);
    if let Some(cursor) = Cursor::of(page, &list)? {
        let due: NaiveDate = cursor.key.parse().map_err(|_| Fault::new(Code::RequestCursor))?;
        sql.push(" AND (a.due, a.id) > (").bind(due).push(", ").bind(cursor.id).push(")");
    }
    sql.push(order(AlertSort::Due)).push(" LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<AlertRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (row.due.to_string(), row.id)))
}

/// One alert under a permit over its project.
///
/// # Errors
/// [`Code::NotFound`] when there is none, or not of the permit's project.
pub async fn view<A>(source: &impl Source, permit: &Permit<A>, id: AlertId) -> Result<AlertRow, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(" FROM alerts a").push(NAMES).push(" WHERE a.id = ").bind(id.0);
    let row: AlertRow = sql.one(source).await?.ok_or_else(|| Fault::new(Code::NotFound))?;
    permit.covers(ProjectId(row.project_id))?;
    Ok(row)
}

/// How many alerts the filter meets.
///
/// # Errors
/// When the database fails.
pub async fn total(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    filter: &AlertFilter,
) -> Result<i64, StoreError> {
    let mut sql =
        Sql::new(source, "SELECT '' AS light, '' AS state, COUNT(*) AS number FROM alerts a WHERE ")?;
    narrow(&mut sql, reach, filter);
    Ok(sql.one::<AlertCounts>(source).await?.map_or(0, |counts| counts.number))
}

/// How many alerts have one colour and state.
#[derive(Debug, Clone, FromQueryResult)]
pub struct AlertCounts {
    /// The colour.
    pub light: String,
    /// The state.
    pub state: String,
    /// How many.
    pub number: i64,
}

/// How many open alerts have one colour.
#[derive(Debug, Clone, FromQueryResult)]
pub struct LightCount {
    /// The colour.
    pub light: String,
    /// How many.
    pub number: i64,
}

/// Counts the open alerts by colour; for a reach that has all units one index answers.
///
/// # Errors
/// When the database fails.
pub async fn open_by_light(
    source: &impl Source,
    reach: &Reach<ReadProject>,
) -> Result<Vec<LightCount>, StoreError> {
    let filter = AlertFilter { is_open: Some(true), ..AlertFilter::default() };
    let mut sql = Sql::new(source, "SELECT a.light, COUNT(*) AS number FROM alerts a WHERE ")?;
    narrow(&mut sql, reach, &filter);
    sql.push(" GROUP BY a.light");
    sql.all(source).await
}

/// Counts by colour and state; colours and states of the filter are ignored.
///
/// # Errors
/// When the database fails.
pub async fn count_by_light(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    filter: &AlertFilter,
) -> Result<Vec<AlertCounts>, StoreError> {
    let filter = AlertFilter { lights: Vec::new(), states: Vec::new(), ..filter.clone() };
    let mut sql = Sql::new(source, "SELECT a.light, a.state, COUNT(*) AS number FROM alerts a WHERE ")?;
    narrow(&mut sql, reach, &filter);
    sql.push(" GROUP BY a.light, a.state");
    sql.all(source).await
}

/// Adds the reach and the filters to a statement about `alerts AS a` that stands at its WHERE. Whoever holds
/// or supervises an alert sees it wherever he may see any project at all.
fn narrow(sql: &mut Sql, reach: &Reach<ReadProject>, filter: &AlertFilter) {
    let is_about_projects = filter.units.is_some() || *reach.units() != UnitScope::All;
    if is_about_projects {
        sql.push("(");
        if let Some(person) = reach.person() {
            sql.push("a.holder_id = ")
                .bind(person.0)
                .push(" OR a.supervisor_id = ")
                .bind(person.0)
                .push(" OR ");
        }
        sql.push("a.project_id IN (SELECT p.id FROM projects p WHERE ");
        projects_in_reach(sql, reach);
        sql.push("))");
    } else {
        sql.push("1 = 1");
    }
    if let Some(units) = &filter.units {
        sql.push(" AND a.project_id IN (SELECT p.id FROM projects p WHERE p.unit_id IN ");
        sql.bind_list(units.iter().map(|unit| unit.0)).push(")");
    }
    push_open(sql, filter.is_open);
    push_words(sql, filter);
    if let Some(project) = filter.project {
        sql.push(" AND a.project_id = ").bind(project.0);
    }
    if let Some(person) = filter.of {
        sql.push(" AND (a.holder_id = ")
            .bind(person.0)
            .push(" OR a.supervisor_id = ")
            .bind(person.0)
            .push(")");
    }
    if let Some(day) = filter.due_before {
        sql.push(" AND a.due < ").bind(day);
    }
}

fn push_open(sql: &mut Sql, is_open: Option<bool>) {
    match is_open {
        Some(true) => drop(sql.push(" AND a.state <> 'resolved'")),
        Some(false) => drop(sql.push(" AND a.state = 'resolved'")),
        None => {}
    }
}

fn push_words(sql: &mut Sql, filter: &AlertFilter) {
    if !filter.states.is_empty() {
        sql.push(" AND a.state IN ").bind_list(filter.states.iter().map(|state| state.as_str()));
    }
    if !filter.lights.is_empty() {
        sql.push(" AND a.light IN ").bind_list(filter.lights.iter().map(|light| light.as_str()));
    }
    let equal: [(&'static str, Option<&str>); 4] = [
        (" AND a.severity = ", filter.severity.map(Severity::as_str)),
        (" AND a.rule_id = ", filter.rule.as_deref()),
        (" AND a.thing_kind = ", filter.thing.map(ThingKind::as_str)),
        (" AND a.level = ", filter.level.map(Level::as_str)),
    ];
    for (condition, value) in equal {
        if let Some(value) = value {
            sql.push(condition).bind(value);
        }
    }
}

fn json(filter: &AlertFilter) -> String {
    serde_json::to_string(filter).unwrap_or_default()
}
