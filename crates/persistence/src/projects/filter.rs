//! What the register can be narrowed to and ordered by. Every filter has an index, every order
//! a keyset.

use dujiang_domain::access::{Reach, ReadProject};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{OrgUnitId, UserId};
use dujiang_domain::money::Money;
use dujiang_domain::projects::ProjectState;
use dujiang_domain::rules::kinds::Light;
use dujiang_domain::search::{SearchKind, Wish};
use sea_orm::Value;
use serde::{Deserialize, Serialize};

use crate::error::StoreError;
use crate::reach::projects_in_reach;
use crate::search;
use crate::sql::Sql;
use crate::tx::Source;

/// What the register is narrowed to; absent means everything in reach.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct ProjectFilter {
    /// Any fragment of the name.
    pub fragment: Option<String>,
    /// Responsible units, a subtree already spelled out.
    pub units: Option<Vec<OrgUnitId>>,
    /// States; empty for all.
    pub states: Vec<ProjectState>,
    /// Category code.
    pub category: Option<String>,
    /// Region code; a shorter code takes in all below it.
    pub region: Option<String>,
    /// Plan year.
    pub year: Option<i32>,
    /// Total investment, from, inclusive.
    pub amount_min: Option<Money>,
    /// Total investment, to, inclusive.
    pub amount_max: Option<Money>,
    /// Budget, from, inclusive.
    #[serde(default)]
    pub budget_min: Option<Money>,
    /// Budget, to, inclusive.
    #[serde(default)]
    pub budget_max: Option<Money>,
    /// Paid of the budget in percent, from, inclusive.
    #[serde(default)]
    pub paid_percent_min: Option<i64>,
    /// Paid of the budget in percent, to, inclusive.
    #[serde(default)]
    pub paid_percent_max: Option<i64>,
    /// A tag.
    pub tag: Option<String>,
    /// Lights; empty for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lights: Vec<Light>,
    /// Responsible leader.
    pub leader: Option<UserId>,
    /// Person in charge.
    pub in_charge: Option<UserId>,
    /// Projects in which this person is named.
    pub named: Option<UserId>,
    /// Whether the fragment matches few names; found out by the search just before the query.
    #[serde(skip)]
    pub is_rare: bool,
}

/// Declares the orders: API word, SQL of the key, how its text in a cursor is read.
macro_rules! orders {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $key:literal, $kind:ident;)+) => {
        /// An order of the register; ties are broken by the identifier.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum ProjectSort {$(
            $(#[$doc])*
            #[serde(rename = $word)]
            $name,
        )+}

        impl ProjectSort {
            /// All orders.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The word in the API.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }

            pub(super) const fn key_sql(self) -> &'static str {
                match self { $(Self::$name => $key),+ }
            }

            /// Reads a key out of a cursor.
            pub(super) fn key_value(self, text: &str) -> Result<Value, Fault> {
                let value = match self { $(Self::$name => read::$kind(text)),+ };
                value.ok_or(Fault::new(Code::RequestCursor))
            }
        }
    };
}

orders! {
    /// Last change.
    Updated = "updated_at", "p.updated_at", instant;
    /// Name, by code point.
    Name = "name", "p.name", text;
    /// Project code.
    Code = "code", "COALESCE(p.code, '')", text;
    /// Total investment; unknown counts as less than nothing.
    Investment = "total_investment", "COALESCE(p.total_investment, -1)", integer;
    /// Planned start; unknown counts as never.
    PlannedStart = "planned_start", "COALESCE(p.planned_start, '9999-12-31')", date;
    /// Planned end; unknown counts as never.
    PlannedEnd = "planned_end", "COALESCE(p.planned_end, '9999-12-31')", date;
    /// Physical progress.
    Progress = "progress", "p.progress_percent", integer;
    /// Light, red being the greatest.
    Light = "light", "CASE p.light WHEN 'red' THEN 2 WHEN 'amber' THEN 1 ELSE 0 END", integer;
    /// What budget lines plan.
    Budget = "budget", "p.budget_fen", integer;
    /// Authority given.
    Appropriated = "appropriated", "p.appropriated_fen", integer;
    /// Money that came.
    Received = "received", "p.received_fen", integer;
    /// Committed, whether paid or not.
    Committed = "committed", "p.committed_fen", integer;
    /// Paid.
    Paid = "paid", "p.paid_fen", integer;
}

mod read {
    //! Keys of a cursor, back from text.
    use chrono::{DateTime, NaiveDate};
    use sea_orm::Value;

    #[expect(clippy::unnecessary_wraps, reason = "has the shape of its siblings")]
    pub(super) fn text(text: &str) -> Option<Value> {
        Some(text.into())
    }

    pub(super) fn integer(text: &str) -> Option<Value> {
        text.parse::<i64>().ok().map(Value::from)
    }

    pub(super) fn date(text: &str) -> Option<Value> {
        text.parse::<NaiveDate>().ok().map(Value::from)
    }

    pub(super) fn instant(text: &str) -> Option<Value> {
        DateTime::parse_from_rfc3339(text).ok().map(|at| Value::from(at.to_utc()))
    }
}

/// Adds the filters by state and by light; one of them is an equality, which an index answers in order.
fn narrow_words(sql: &mut Sql, filter: &ProjectFilter) {
    match filter.states.as_slice() {
        [] => {}
        [state] => drop(sql.push(" AND p.state = ").bind(state.as_str())),
        states => drop(sql.push(" AND p.state IN ").bind_list(states.iter().map(|state| state.as_str()))),
    }
    match filter.lights.as_slice() {
        [] => {}
        [light] => drop(sql.push(" AND p.light = ").bind(light.as_str())),
        lights => drop(sql.push(" AND p.light IN ").bind_list(lights.iter().map(|light| light.as_str()))),
    }
}

/// Adds the reach and the filters to a statement about `projects AS p` that stands at its WHERE.
pub(super) fn narrow(sql: &mut Sql, reach: &Reach<ReadProject>, filter: &ProjectFilter) {
    projects_in_reach(sql, reach);
    if let Some(units) = &filter.units {
        sql.push(" AND p.unit_id IN ").bind_list(units.iter().map(|unit| unit.0));
    }
    narrow_words(sql, filter);
    let equal: [(&'static str, Option<Value>); 4] = [
        (" AND p.category_code = ", filter.category.as_deref().map(Value::from)),
        (" AND p.year = ", filter.year.map(|year| Value::from(i64::from(year)))),
        (" AND p.responsible_leader_id = ", filter.leader.map(|user| Value::from(user.0))),
        (" AND p.in_charge_id = ", filter.in_charge.map(|user| Value::from(user.0))),
    ];
    for (condition, value) in equal {
        if let Some(value) = value {
            sql.push(condition).bind(value);
        }
    }
    if let Some(region) = &filter.region {
        // All codes that begin with this one: codes are digits, and ':' is what follows '9'.
        sql.push(" AND p.region_code >= ").bind(region.as_str());
        sql.push(" AND p.region_code < ").bind(format!("{region}:"));
    }
    if let Some(amount) = filter.amount_min {
        sql.push(" AND p.total_investment >= ").bind(amount.fen());
    }
    if let Some(amount) = filter.amount_max {
        sql.push(" AND p.total_investment <= ").bind(amount.fen());
    }
    narrow_money(sql, filter);
    if let Some(tag) = &filter.tag {
        sql.push(" AND p.id IN (SELECT project_id FROM project_tags WHERE tag = ")
            .bind(tag.as_str())
            .push(")");
    }
    if let Some(person) = filter.named {
        sql.push(" AND (p.responsible_leader_id = ").bind(person.0);
        sql.push(" OR p.in_charge_id = ").bind(person.0);
        sql.push(" OR p.id IN (SELECT project_id FROM project_participants WHERE contact_id = ");
        sql.bind(person.0).push(")");
        sql.push(" OR p.id IN (SELECT project_id FROM tasks WHERE assignee_id = ").bind(person.0).push("))");
    }
    if let Some(fragment) = &filter.fragment {
        name_contains(sql, fragment, filter.is_rare);
    }
}

/// A project without a budget has no share of it paid and is in no range of shares.
fn narrow_money(sql: &mut Sql, filter: &ProjectFilter) {
    if let Some(amount) = filter.budget_min {
        sql.push(" AND p.budget_fen >= ").bind(amount.fen());
    }
    if let Some(amount) = filter.budget_max {
        sql.push(" AND p.budget_fen <= ").bind(amount.fen());
    }
    if let Some(percent) = filter.paid_percent_min {
        sql.push(" AND p.budget_fen > 0 AND p.paid_fen * 100 >= p.budget_fen * ").bind(percent);
    }
    if let Some(percent) = filter.paid_percent_max {
        sql.push(" AND p.budget_fen > 0 AND p.paid_fen * 100 <= p.budget_fen * ").bind(percent);
    }
}

/// Decides how the fragment of a filter is looked for: through the index while it matches few
/// names, along the order of the list when it matches many.
pub(super) async fn prepare(
    source: &impl Source,
    filter: &ProjectFilter,
) -> Result<ProjectFilter, StoreError> {
    let mut filter = filter.clone();
    match filter.fragment.as_deref().and_then(Wish::parse) {
        None => filter.fragment = None,
        Some(wish) => filter.is_rare = search::are_few(source, Some(SearchKind::Project), &wish).await?,
    }
    Ok(filter)
}

fn name_contains(sql: &mut Sql, fragment: &str, is_rare: bool) {
    let Some(wish) = Wish::parse(fragment) else { return };
    if is_rare {
        sql.push(" AND p.id IN (SELECT s.id FROM search_entries s WHERE ");
        search::push_tokens(sql, Some(SearchKind::Project), &wish);
        search::push_words(sql, "s.folded", &wish);
        sql.push(")");
    } else {
        search::push_words(sql, "p.name_folded", &wish);
    }
}
