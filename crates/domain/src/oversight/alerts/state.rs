//! The vocabularies of an alert.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// Where an alert stands.
    AlertState {
        /// 待处理: nobody has taken notice.
        Open = "open",
        /// 已知悉
        Acknowledged = "acknowledged",
        /// 已指派
        Assigned = "assigned",
        /// 已处置: somebody told what was done; the cause may still stand.
        Acted = "acted",
        /// 已解除
        Resolved = "resolved",
    }
}

vocabulary! {
    /// How far up it has come.
    Level {
        /// 责任人
        Holder = "holder",
        /// 负责人
        InCharge = "in_charge",
        /// 督办 by the responsible leader
        Supervised = "supervised",
    }
}

vocabulary! {
    /// How it was closed.
    Closing {
        /// 说明解除: somebody closed it in words.
        Words = "words",
        /// 情形消除: the rule does not speak any more.
        CauseGone = "cause_gone",
        /// 规则停用: the rule is not in force any more.
        RuleWithdrawn = "rule_withdrawn",
        /// 项目不再实施: the project is not under way any more, or the thing is gone.
        NotWatched = "not_watched",
    }
}
