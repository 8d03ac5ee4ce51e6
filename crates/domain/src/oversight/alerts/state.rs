//! The vocabularies of an alert.

use serde::{Deserialize, Serialize};

/// Declares an enum of words with a list of all and its text form.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $type:ident { $($(#[$item:meta])* $name:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $type {$(
            $(#[$item])*
            #[serde(rename = $text)]
            $name,
        )+}

        impl $type {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The word used in the database and the API.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),+ }
            }

            /// Reads the word.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|item| item.as_str() == text)
            }
        }
    };
}

pub(super) use vocabulary;

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
