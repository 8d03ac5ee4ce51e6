//! Names that foreign registers write, and what they mean here.

use std::collections::{HashMap, HashSet};

use dujiang_domain::ids::{OrgUnitId, UserId};
use dujiang_domain::integration::{Mapping, TargetField};
use dujiang_domain::projects::{ProjectState, SecurityLabel};
use dujiang_persistence::integration::imports::{self as store, Classification, CodeName, IdName};
use dujiang_tabular::values::to_half_width;
use uuid::Uuid;

use crate::{App, AppError};

/// What a name leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning<T> {
    /// To one thing.
    One(T),
    /// To several.
    Several,
}

/// Names of one sort of thing.
#[derive(Debug)]
pub(super) struct Names<T>(HashMap<String, Meaning<T>>);

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T: Clone + PartialEq> Names<T> {
    fn add(&mut self, name: &str, thing: T) {
        let known = self.0.entry(folded(name)).or_insert_with(|| Meaning::One(thing.clone()));
        if *known != Meaning::One(thing) {
            *known = Meaning::Several;
        }
    }

    /// What the name means.
    pub(super) fn find(&self, name: &str) -> Option<&Meaning<T>> {
        self.0.get(&folded(name))
    }
}

/// Names compare without case, width and blanks.
pub(super) fn folded(name: &str) -> String {
    let name = to_half_width(name).to_lowercase();
    name.chars().filter(|character| !character.is_whitespace()).collect()
}

/// Everything a mapping needs names of.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    pub categories: Names<String>,
    pub industries: Names<String>,
    pub regions: Names<String>,
    pub units: Names<OrgUnitId>,
    pub people: Names<UserId>,
    pub active_units: HashSet<OrgUnitId>,
}

impl Vocabulary {
    /// Reads the names that `mapping` needs.
    ///
    /// # Errors
    /// When the database fails.
    pub(super) async fn load(app: &App, mapping: &Mapping) -> Result<Self, AppError> {
        let database = app.database();
        let needs = |field| mapping.of(field).is_some();
        let mut vocabulary = Self::default();
        if needs(TargetField::Category) {
            vocabulary.categories = of_codes(store::codes(database, Classification::Categories).await?);
        }
        if needs(TargetField::Industry) {
            vocabulary.industries = of_codes(store::codes(database, Classification::Industries).await?);
        }
        if needs(TargetField::Region) {
            vocabulary.regions = of_codes(store::codes(database, Classification::Regions).await?);
        }
        let units = store::units(database).await?;
        vocabulary.active_units = units.iter().map(|unit| OrgUnitId(unit.id)).collect();
        vocabulary.units = of_ids(units);
        if needs(TargetField::ResponsibleLeader) || needs(TargetField::InCharge) {
            vocabulary.people = of_ids(store::people(database).await?);
        }
        Ok(vocabulary)
    }
}

/// A code means itself, whatever else has the same name.
fn of_codes(rows: Vec<CodeName>) -> Names<String> {
    let mut names = Names::default();
    for row in &rows {
        names.add(&row.name, row.code.clone());
    }
    for row in rows {
        names.0.insert(folded(&row.code), Meaning::One(row.code));
    }
    names
}

fn of_ids<T: From<Uuid> + Clone + PartialEq>(rows: Vec<IdName>) -> Names<T> {
    let mut names = Names::default();
    for row in rows.into_iter().filter(|row| !row.name.is_empty()) {
        names.add(&row.name, T::from(row.id));
    }
    names
}

/// What people call the states.
const STATES: &[(ProjectState, &[&str])] = &[
    (ProjectState::Draft, &["草稿", "谋划", "谋划中", "draft"]),
    (ProjectState::Submitted, &["已申报", "申报", "submitted"]),
    (ProjectState::PreliminaryReview, &["初审", "初审中"]),
    (ProjectState::ExpertReview, &["专家评审", "评审中"]),
    (ProjectState::Reserved, &["储备", "储备库", "已入库", "储备中", "reserve"]),
    (ProjectState::Established, &["已立项", "立项", "前期", "前期工作", "established"]),
    (
        ProjectState::Planned,
        &["计划已批", "待开工", "拟开工", "未开工", "新开工", "planned", "scoping/planning", "design"],
    ),
    (
        ProjectState::InExecution,
        &[
            "实施",
            "实施中",
            "在建",
            "在建中",
            "已开工",
            "建设中",
            "施工",
            "施工中",
            "续建",
            "in execution",
            "construction",
            "in progress",
        ],
    ),
    (
        ProjectState::Accepted,
        &["已验收", "验收", "竣工", "已竣工", "已完工", "完工", "已完成", "completed", "complete", "closed"],
    ),
    (ProjectState::Suspended, &["已暂停", "暂停", "停工", "缓建", "suspended", "on hold"]),
    (ProjectState::Rejected, &["不予入库"]),
    (ProjectState::Removed, &["已调出", "调出"]),
    (ProjectState::Terminated, &["已终止", "终止", "取消", "已取消", "terminated", "cancelled", "canceled"]),
];

/// The state that a text names.
pub(super) fn state(text: &str) -> Option<ProjectState> {
    let text = folded(text);
    let by_word = ProjectState::ALL.iter().copied().find(|state| state.as_str() == text);
    let by_name = || {
        let names = |names: &[&str]| names.iter().any(|name| folded(name) == text);
        STATES.iter().find(|(_, known)| names(known)).map(|(state, _)| *state)
    };
    by_word.or_else(by_name)
}

/// The label that a text names.
pub(super) fn label(text: &str) -> Option<SecurityLabel> {
    match folded(text).as_str() {
        "public" | "公开" => Some(SecurityLabel::Public),
        "internal" | "内部" => Some(SecurityLabel::Internal),
        "sensitive" | "敏感" => Some(SecurityLabel::Sensitive),
        "important" | "重要" => Some(SecurityLabel::Important),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_several_have_means_nothing_certain() {
        let row = |code: &str, name: &str| CodeName { code: code.into(), name: name.into() };
        let names = of_codes(vec![row("1", "市辖区"), row("2", "市辖区"), row("3", "安 澜 县")]);
        assert_eq!(names.find("市辖区"), Some(&Meaning::Several));
        assert_eq!(names.find("安澜县"), Some(&Meaning::One("3".into())));
        assert_eq!(names.find("２"), Some(&Meaning::One("2".into())));
        assert_eq!(names.find("无"), None);
    }

    #[test]
    fn states_are_known_by_word_and_by_what_people_call_them() {
        for known in ProjectState::ALL {
            assert_eq!(state(known.as_str()), Some(*known));
        }
        assert_eq!(state(" 在建 "), Some(ProjectState::InExecution));
        assert_eq!(state("Construction"), Some(ProjectState::InExecution));
        assert_eq!(state("？"), None);
    }
}
