//! Hiding business from those who watch over the log but have no business to see 业务内容隐去.
//!
//! The audit administrator sees that something happened, to what sort of thing, by whom, when
//! and from where, and which fields it touched; what they say he does not see. Accounts, units,
//! roles, grants and sessions are what he is there for and stay open, and so do rules and
//! reference data, which are public to every account.

use serde_json::Value;

use super::{FieldChange, SubjectKind};

/// What stands in place of a hidden value.
pub const MASK: &str = "***";

impl SubjectKind {
    /// Whether things of this sort belong to the business and are hidden from administrators.
    /// What people keep for themselves counts as business, for it quotes it.
    pub const fn is_business(self) -> bool {
        match self {
            Self::Project
            | Self::Participant
            | Self::Task
            | Self::Milestone
            | Self::Document
            | Self::Upload
            | Self::Photo
            | Self::ProgressReport
            | Self::MilestoneConfirmation
            | Self::DailyBrief
            | Self::SavedView
            | Self::Import
            | Self::ImportTemplate
            | Self::Export
            | Self::BudgetLine
            | Self::FundPaper
            | Self::Payment
            | Self::Period
            | Self::FundCrossing
            | Self::Alert
            | Self::NotificationPreferences
            | Self::Risk
            | Self::ContingencyPlan
            | Self::ContingencyActivation
            | Self::Inspection
            | Self::Defect => true,
            Self::OrgUnit
            | Self::User
            | Self::Grant
            | Self::Role
            | Self::Session
            | Self::Region
            | Self::Industry
            | Self::Category
            | Self::CalendarYear
            | Self::Rule
            | Self::InspectionTemplate
            | Self::Platform => false,
        }
    }
}

/// The same image with its fields named and their values hidden; nothing stays nothing.
pub fn mask(value: &Value) -> Value {
    match value {
        Value::Null => Value::Null,
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), mask(value))).collect(),
        _ => Value::String(MASK.to_owned()),
    }
}

/// The same change with its values hidden.
pub fn mask_change(change: FieldChange) -> FieldChange {
    FieldChange { before: mask(&change.before), after: mask(&change.after), field: change.field }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn fields_keep_their_names_and_lose_their_values() {
        let image = json!({"name": "桥", "year": 2026, "tags": ["水利"], "is_key": true, "code": null,
            "params": {"limit": "1.00"}});
        let hidden = json!({"name": "***", "year": "***", "tags": "***", "is_key": "***", "code": null,
            "params": {"limit": "***"}});
        assert_eq!(mask(&image), hidden);
    }

    #[test]
    fn business_is_hidden_and_administration_is_not() {
        let open: Vec<&str> =
            SubjectKind::ALL.iter().filter(|kind| !kind.is_business()).map(|kind| kind.as_str()).collect();
        let paper = "org_unit user grant role session region industry category calendar_year rule inspection_template platform";
        assert_eq!(open.join(" "), paper);
    }

    proptest! {
        #[test]
        fn no_value_shows_through(secret in "[a-z]{6,12}", depth in 0_usize..4) {
            let mut image = json!({"a": secret, "b": [secret, {"c": secret}]});
            for _ in 0..depth {
                image = json!({"inner": image});
            }
            prop_assert!(!mask(&image).to_string().contains(&secret));
        }
    }
}
