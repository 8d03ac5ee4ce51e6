//! Identifiers of the units and people of a county, by their indexes.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use dujiang_app::App;
use dujiang_app::bulk::PastActor;
use dujiang_demonstration::{County, PersonIndex, UnitIndex};
use dujiang_domain::ids::{OrgUnitId, UserId};

use crate::wiring::StartError;

/// Identifiers by index.
pub(super) struct Ids {
    units: Vec<OrgUnitId>,
    people: Vec<PastActor>,
}

impl Ids {
    /// Gives everything an identifier, in order.
    pub(super) fn assign(app: &App, county: &County) -> Self {
        let next = || app.database().next_id();
        let units: Vec<OrgUnitId> = county.units().iter().map(|_| OrgUnitId(next())).collect();
        let root = units.first().copied().unwrap_or_else(|| OrgUnitId(next()));
        let people = county.people().iter().map(|person| PastActor {
            id: UserId(next()),
            name: person.name.clone(),
            unit: units.get(person.unit).copied().unwrap_or(root),
        });
        Self { people: people.collect(), units }
    }

    /// A unit.
    pub(super) fn unit(&self, index: UnitIndex) -> Result<OrgUnitId, StartError> {
        self.units.get(index).copied().ok_or_else(|| format!("the county has no unit {index}").into())
    }

    /// A person.
    pub(super) fn person(&self, index: PersonIndex) -> Result<&PastActor, StartError> {
        self.people.get(index).ok_or_else(|| format!("the county has no person {index}").into())
    }
}

/// The instant of a moment in China standard time, which has a fixed offset of eight hours.
pub(super) fn instant(moment: NaiveDateTime) -> DateTime<Utc> {
    (moment - TimeDelta::hours(8)).and_utc()
}
