//! What people say about a risk.

use serde::{Deserialize, Serialize};

use crate::fault::{Code, Fault};
use crate::ids::{OrgUnitId, UserId};
use crate::input::Fields;
use crate::rules::kinds::RiskPlace;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What sort of risk.
    RiskCategory {
        /// 进度
        Schedule = "schedule",
        /// 投资与资金
        Funds = "funds",
        /// 质量
        Quality = "quality",
        /// 安全
        Safety = "safety",
        /// 技术
        Technical = "technical",
        /// 合同与采购
        Contract = "contract",
        /// 征地拆迁
        Land = "land",
        /// 生态环境
        Environment = "environment",
        /// 自然灾害与气象
        Natural = "natural",
        /// 社会稳定
        Social = "social",
        /// 政策与合规
        Compliance = "compliance",
        /// 其他
        Other = "other",
    }
}

/// What people say about a risk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RiskFields {
    /// 风险名称, 1 to 200 characters.
    pub title: String,
    /// 类别.
    pub category: RiskCategory,
    /// 成因, at most 2,000 characters.
    pub causes: String,
    /// 可能后果, at most 2,000 characters.
    pub consequences: String,
    /// Where it stands in the matrix.
    #[serde(flatten)]
    pub place: RiskPlace,
    /// 责任人: who watches it and answers for its treatment.
    pub owner_id: Option<UserId>,
    /// 责任单位.
    pub unit_id: Option<OrgUnitId>,
}

impl RiskFields {
    /// The same fields, trimmed and checked.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn checked(mut self) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        self.title = fields.text("/title", &self.title, 200);
        self.causes = fields.optional_text("/causes", &self.causes, 2000);
        self.consequences = fields.optional_text("/consequences", &self.consequences, 2000);
        require_step(&mut fields, "/probability", self.place.probability);
        require_step(&mut fields, "/impact", self.place.impact);
        fields.finish(self)
    }
}

/// Both scales have five steps.
pub(super) fn require_step(fields: &mut Fields, pointer: &str, step: i64) {
    fields.require(pointer, (1..=5).contains(&step), Code::FieldRange);
}
