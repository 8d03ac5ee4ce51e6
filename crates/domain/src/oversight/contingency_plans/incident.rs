//! What happened, where a plan was activated for an accident: its grade and its reporting clocks
//! follow from the rules.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::fault::{Code, Fault};
use crate::input::Fields;
use crate::money::Money;
use crate::rules::kinds::AccidentFacts;
use crate::vocabulary::vocabulary;

/// More people than an accident can hurt is a typing error.
const MAX_PEOPLE: u32 = 100_000;

vocabulary! {
    /// What sort of accident; the clocks differ.
    IncidentKind {
        /// 生产安全事故
        Production = "production",
        /// 火灾事故
        Fire = "fire",
        /// 道路交通事故
        Traffic = "traffic",
        /// 网络安全事件
        Cyber = "cyber",
        /// 其他突发事件
        Other = "other",
    }
}

/// An accident as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incident {
    /// What sort.
    pub kind: IncidentKind,
    /// When.
    pub occurred_at: DateTime<Utc>,
    /// 死亡人数
    pub deaths: u32,
    /// 重伤人数
    pub serious_injuries: u32,
    /// 直接经济损失
    pub loss: Money,
}

impl Incident {
    /// The same incident, checked; the pointers are below `/incident`.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn checked(self, now: DateTime<Utc>) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        fields.require("/incident/occurred_at", self.occurred_at <= now, Code::FieldRange);
        fields.require("/incident/deaths", self.deaths <= MAX_PEOPLE, Code::FieldRange);
        fields.require("/incident/serious_injuries", self.serious_injuries <= MAX_PEOPLE, Code::FieldRange);
        fields.require("/incident/loss", self.loss >= Money::ZERO, Code::FieldRange);
        fields.finish(self)
    }

    /// What the rule of the grades looks at.
    pub const fn facts(&self) -> AccidentFacts {
        AccidentFacts {
            deaths: self.deaths,
            serious_injuries: self.serious_injuries,
            loss_fen: self.loss.fen(),
        }
    }
}
