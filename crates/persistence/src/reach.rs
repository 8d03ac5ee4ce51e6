//! What a reach shows, as a condition of a statement.

use dujiang_domain::access::{Action, Reach, UnitScope};
use uuid::Uuid;

use crate::sql::Sql;

/// Adds the condition on `projects AS p`: the projects of the reach's units, those in which one
/// of its units takes part, and those that name the person.
pub(crate) fn projects_in_reach<A: Action>(sql: &mut Sql, reach: &Reach<A>) {
    let UnitScope::Units(units) = reach.units() else {
        sql.push("1 = 1");
        return;
    };
    let ids = || units.iter().map(|unit| unit.0);
    sql.push("(p.unit_id IN ").bind_list(ids());
    sql.push(" OR p.id IN (SELECT project_id FROM project_participants WHERE unit_id IN ").bind_list(ids());
    if let Some(person) = reach.person() {
        let person: Uuid = person.0;
        sql.push(" OR contact_id = ").bind(person);
        sql.push(") OR p.responsible_leader_id = ").bind(person);
        sql.push(" OR p.in_charge_id = ").bind(person).push(")");
    } else {
        sql.push("))");
    }
}
