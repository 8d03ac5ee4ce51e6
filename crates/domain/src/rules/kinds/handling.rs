//! What a rule that watches asks of people once it speaks: how bad it is, who must do what by when, and who
//! hears of it when nothing happens.

use serde::{Deserialize, Serialize};

use crate::rules::{FaultCode, ShapeFault};

/// The longest period in working days, about a year.
const MAX_DAYS: u16 = 250;

/// The colour of an alert, and of a project: that of its worst open alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Light {
    /// 绿: worth knowing, nothing is wrong.
    #[default]
    Green,
    /// 黄: something goes wrong unless somebody acts.
    Amber,
    /// 红: something is wrong.
    Red,
}

impl Light {
    /// All of them, the best first.
    pub const ALL: [Self; 3] = [Self::Green, Self::Amber, Self::Red];

    /// The word in the database and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Amber => "amber",
            Self::Red => "red",
        }
    }

    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|light| light.as_str() == text)
    }
}

/// Whose business it is first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnerRole {
    /// 责任人: the person named in the thing itself, else the person in charge of the project.
    Responsible,
    /// 负责人 of the project.
    InCharge,
    /// 责任领导 of the project.
    Leader,
}

impl OwnerRole {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Responsible, Self::InCharge, Self::Leader];

    /// The word in the database and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Responsible => "responsible",
            Self::InCharge => "in_charge",
            Self::Leader => "leader",
        }
    }

    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }
}

/// How an alert of a rule is handled. All days are working days 工作日.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handling {
    /// The colour of its alerts.
    pub light: Light,
    /// Who must act first.
    pub owner: OwnerRole,
    /// What must be done, in words.
    pub action: String,
    /// Within how many working days after the alert, 1 to 250.
    pub days: u16,
    /// When the last day passed without a deed: after how many further working days it goes one step up,
    /// from the owner to the person in charge to the responsible leader 督办, 1 to 250.
    pub escalate_after: u16,
    /// When it was resolved in words and its cause still stands: after how many working days it is open again,
    /// 1 to 250.
    pub reopen_after: u16,
    /// Codes of roles that hear of it as well, wherever they reach the project.
    #[serde(default)]
    pub inform: Vec<String>,
}

impl Handling {
    /// Bounds that the types cannot express.
    ///
    /// # Errors
    /// The first fault, with its pointer inside the parameters.
    pub(super) fn validate(&self) -> Result<(), ShapeFault> {
        let fault = |field: &str, detail: &str| {
            let pointer = format!("/handling/{field}");
            Err(ShapeFault::at(&pointer, FaultCode::InvalidValue, detail))
        };
        if self.action.trim().is_empty() || self.action.chars().count() > 500 {
            return fault("action", "1 to 500 characters");
        }
        let periods = [
            ("days", self.days),
            ("escalate_after", self.escalate_after),
            ("reopen_after", self.reopen_after),
        ];
        if let Some((field, _)) = periods.into_iter().find(|(_, days)| !(1..=MAX_DAYS).contains(days)) {
            return fault(field, "1 to 250 working days");
        }
        if self.inform.len() > 10 || self.inform.iter().any(|role| role.is_empty() || role.len() > 50) {
            return fault("inform", "at most ten codes of roles");
        }
        Ok(())
    }
}

#[cfg(test)]
pub(crate) fn sample() -> Handling {
    Handling {
        light: Light::Amber,
        owner: OwnerRole::Responsible,
        action: "核实并说明".to_owned(),
        days: 3,
        escalate_after: 2,
        reopen_after: 10,
        inform: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_light_is_the_greatest() {
        assert_eq!([Light::Red, Light::Green, Light::Amber].into_iter().max(), Some(Light::Red));
        assert!(Light::ALL.iter().all(|light| Light::parse(light.as_str()) == Some(*light)));
        assert!(OwnerRole::ALL.iter().all(|role| OwnerRole::parse(role.as_str()) == Some(*role)));
    }

    #[test]
    fn every_fault_names_its_field() {
        let wrong = [
            (Handling { days: 0, ..sample() }, "/handling/days"),
            (Handling { escalate_after: 251, ..sample() }, "/handling/escalate_after"),
            (Handling { reopen_after: 0, ..sample() }, "/handling/reopen_after"),
            (Handling { action: " ".to_owned(), ..sample() }, "/handling/action"),
            (Handling { inform: vec![String::new()], ..sample() }, "/handling/inform"),
        ];
        assert_eq!(sample().validate(), Ok(()));
        for (handling, pointer) in wrong {
            assert_eq!(handling.validate().unwrap_err().pointer, pointer);
        }
    }
}
