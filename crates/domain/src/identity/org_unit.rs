//! Units 单位 of the organisation and how their tree may change.
//!
//! Rules: a unit stands under one of its own rank or above (region → government → bureau or township →
//! section); a unit moves with everything below it and never under itself; the one unit above all others stays
//! where it is and open; what is still in use is not closed; nothing opens below a closed unit.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::access::OrgTree;
use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::change::Change;
use crate::fault::{Code, Fault};
use crate::ids::OrgUnitId;
use crate::input::Fields;

/// What sort of unit it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrgUnitKind {
    /// 行政区划.
    Region,
    /// 政府.
    Government,
    /// 部门.
    Bureau,
    /// 乡镇、街道.
    Township,
    /// 科室.
    Section,
}

impl OrgUnitKind {
    /// All kinds, from the top down.
    pub const ALL: [Self; 5] = [Self::Region, Self::Government, Self::Bureau, Self::Township, Self::Section];

    const fn rank(self) -> u8 {
        match self {
            Self::Region => 0,
            Self::Government => 1,
            Self::Bureau | Self::Township => 2,
            Self::Section => 3,
        }
    }

    /// Whether a unit of kind `below` may stand under one of this kind.
    pub const fn may_contain(self, below: Self) -> bool {
        self.rank() <= below.rank()
    }
}

/// What is said about a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OrgUnitFields {
    /// Sort of unit.
    pub kind: OrgUnitKind,
    /// Full name, 1 to 100 characters.
    pub name: String,
    /// Name for narrow places, at most 50 characters; the full name when absent.
    pub short_name: Option<String>,
    /// The unit's own code, such as its unified social credit code.
    pub code: Option<String>,
    /// The region it serves (GB/T 2260).
    pub region_code: Option<String>,
}

/// What to change about a unit; fields that are absent stay as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct OrgUnitPatch {
    /// New name.
    pub name: Option<String>,
    /// New short name.
    pub short_name: Option<String>,
    /// New code.
    pub code: Change<String>,
    /// New region.
    pub region_code: Change<String>,
}

/// What still depends on a unit or on one below it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct UnitUsage {
    /// Projects that are not yet at rest.
    pub projects: i64,
    /// Accounts that may sign in.
    pub users: i64,
    /// Open units below.
    pub units: i64,
}

/// A unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OrgUnit {
    /// Identifier.
    pub id: OrgUnitId,
    /// The unit above; none for the one above all others.
    pub parent_id: Option<OrgUnitId>,
    /// Sort of unit.
    pub kind: OrgUnitKind,
    /// Full name.
    pub name: String,
    /// Name for narrow places.
    pub short_name: String,
    /// The unit's own code.
    pub code: Option<String>,
    /// The region it serves.
    pub region_code: Option<String>,
    /// Order among its siblings, smaller first.
    pub position: i64,
    /// Whether it is open.
    pub is_active: bool,
    /// Counts changes.
    pub version: i64,
}

impl OrgUnit {
    /// The unit above all others.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn root(id: OrgUnitId, fields: OrgUnitFields) -> Result<(Self, Event), Fault> {
        let unit = Self::new(id, None, fields, 1)?;
        let event = Event::created(EventName::OrgUnitCreated, &unit);
        Ok((unit, event))
    }

    /// A unit below `parent`.
    ///
    /// # Errors
    /// [`Code::OrgUnitClosed`] below a closed unit, [`Code::OrgUnitKindOrder`] below a kind that cannot hold it,
    /// and a [`Fault`] that names every field that is wrong.
    pub fn create(
        id: OrgUnitId,
        parent: &Self,
        fields: OrgUnitFields,
        position: i64,
    ) -> Result<(Self, Event), Fault> {
        parent.receives(fields.kind, true)?;
        let unit = Self::new(id, Some(parent.id), fields, position)?;
        let event = Event::created(EventName::OrgUnitCreated, &unit);
        Ok((unit, event))
    }

    fn new(
        id: OrgUnitId,
        parent_id: Option<OrgUnitId>,
        fields: OrgUnitFields,
        position: i64,
    ) -> Result<Self, Fault> {
        let short_name = fields.short_name.filter(|name| !name.trim().is_empty());
        let short_name = short_name.unwrap_or_else(|| fields.name.chars().take(50).collect());
        Self {
            id,
            parent_id,
            kind: fields.kind,
            name: fields.name,
            short_name,
            code: fields.code,
            region_code: fields.region_code,
            position,
            is_active: true,
            version: 1,
        }
        .checked()
    }

    /// Changes names and codes. `None` when the wish is what already stands.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn edit(&self, patch: OrgUnitPatch) -> Result<Option<(Self, Event)>, Fault> {
        let mut after = self.clone();
        after.name = patch.name.unwrap_or(after.name);
        after.short_name = patch.short_name.unwrap_or(after.short_name);
        patch.code.apply(&mut after.code);
        patch.region_code.apply(&mut after.region_code);
        Ok(self.changed(EventName::OrgUnitChanged, after.checked()?))
    }

    /// Moves the unit, with all below it, under `parent`; `tree` is the tree as it stands.
    ///
    /// # Errors
    /// [`Code::OrgUnitRoot`] for the unit above all others; at `/parent_id` [`Code::OrgUnitCircle`] when the new
    /// parent stands below the unit and [`Code::OrgUnitKindOrder`] when it cannot hold it;
    /// [`Code::OrgUnitClosed`] when it is closed.
    pub fn move_under(
        &self,
        parent: &Self,
        position: i64,
        tree: &OrgTree,
    ) -> Result<Option<(Self, Event)>, Fault> {
        if self.parent_id.is_none() {
            return Err(Fault::new(Code::OrgUnitRoot));
        }
        if tree.is_within(parent.id, self.id) {
            return Err(Fault::field("/parent_id", Code::OrgUnitCircle));
        }
        parent.receives(self.kind, self.is_active)?;
        let after = Self { parent_id: Some(parent.id), position, ..self.clone() };
        Ok(self.changed(EventName::OrgUnitMoved, after))
    }

    /// Closes the unit; `None` when it is closed already.
    ///
    /// # Errors
    /// [`Code::OrgUnitRoot`] for the unit above all others, [`Code::OrgUnitInUse`] with figures while something
    /// depends on it.
    pub fn close(&self, usage: UnitUsage, reason: Option<&str>) -> Result<Option<(Self, Event)>, Fault> {
        if self.parent_id.is_none() {
            return Err(Fault::new(Code::OrgUnitRoot));
        }
        if self.is_active && usage != UnitUsage::default() {
            return Err(Fault::new(Code::OrgUnitInUse)
                .with("projects", usage.projects)
                .with("users", usage.users)
                .with("units", usage.units));
        }
        let changed = self.changed(EventName::OrgUnitClosed, Self { is_active: false, ..self.clone() });
        Ok(changed.map(|(unit, event)| (unit, event.because(reason))))
    }

    /// Opens a closed unit again; `None` when it is open already.
    ///
    /// # Errors
    /// [`Code::OrgUnitClosed`] while the unit above is closed.
    pub fn reopen(
        &self,
        parent: Option<&Self>,
        reason: Option<&str>,
    ) -> Result<Option<(Self, Event)>, Fault> {
        if parent.is_some_and(|parent| !parent.is_active) {
            return Err(Fault::new(Code::OrgUnitClosed));
        }
        let changed = self.changed(EventName::OrgUnitReopened, Self { is_active: true, ..self.clone() });
        Ok(changed.map(|(unit, event)| (unit, event.because(reason))))
    }

    fn receives(&self, kind: OrgUnitKind, is_open: bool) -> Result<(), Fault> {
        if is_open && !self.is_active {
            return Err(Fault::new(Code::OrgUnitClosed));
        }
        if self.kind.may_contain(kind) {
            Ok(())
        } else {
            Err(Fault::field("/parent_id", Code::OrgUnitKindOrder))
        }
    }

    fn changed(&self, name: EventName, after: Self) -> Option<(Self, Event)> {
        if after == *self {
            return None;
        }
        let after = Self { version: self.version + 1, ..after };
        let event = Event::changed(name, self, &after);
        Some((after, event))
    }

    fn checked(mut self) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        self.name = fields.text("/name", &self.name, 100);
        self.short_name = fields.text("/short_name", &self.short_name, 50);
        for (pointer, max, text) in
            [("/code", 40, &mut self.code), ("/region_code", 12, &mut self.region_code)]
        {
            *text = text.take().map(|text| fields.text(pointer, &text, max));
        }
        fields.finish(self)
    }
}

impl Audited for OrgUnit {
    const KIND: SubjectKind = SubjectKind::OrgUnit;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.name
    }
}

#[cfg(test)]
#[path = "org_unit_tests.rs"]
mod tests;
