//! What people decide about alerts.

use serde::Serialize;

use super::watch::name_of;
use super::{Alert, AlertState, Closing, Day, Level};
use crate::audit::{Event, EventName};
use crate::fault::{Code, Fault};
use crate::ids::UserId;
use crate::input::Fields;

/// The longest words, in characters.
const MAX_WORDS: usize = 2_000;

/// What somebody does with an alert; words are a reason on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum AlertCommand {
    /// 知悉: I have seen it. Words may be empty.
    Acknowledge {
        /// Words.
        words: String,
    },
    /// 指派: somebody else shall act.
    Assign {
        /// Who.
        to: UserId,
        /// What he shall do; may be empty.
        words: String,
    },
    /// 处置: this was done.
    Act {
        /// What.
        words: String,
    },
    /// 解除: it needs nothing more.
    Resolve {
        /// Why.
        words: String,
    },
    /// 重启: it is not over.
    Reopen {
        /// Why.
        words: String,
    },
    /// 督办: the leader watches over it from now on.
    Supervise {
        /// Who watches.
        leader: UserId,
        /// What is expected.
        words: String,
    },
}

impl AlertCommand {
    fn words(&self) -> &str {
        match self {
            Self::Acknowledge { words }
            | Self::Assign { words, .. }
            | Self::Act { words }
            | Self::Resolve { words }
            | Self::Reopen { words }
            | Self::Supervise { words, .. } => words,
        }
    }

    /// Only taking notice and handing on go without words.
    const fn needs_words(&self) -> bool {
        !matches!(self, Self::Acknowledge { .. } | Self::Assign { .. })
    }

    /// Whether it can be done from a state.
    fn is_from(&self, state: AlertState) -> bool {
        use AlertState as S;
        match self {
            Self::Acknowledge { .. } => state == S::Open,
            Self::Reopen { .. } => state == S::Resolved,
            Self::Assign { .. } | Self::Act { .. } | Self::Resolve { .. } | Self::Supervise { .. } => {
                state != S::Resolved
            }
        }
    }
}

impl Alert {
    /// Somebody decides.
    ///
    /// # Errors
    /// [`Code::AlertNotFromState`]; [`Code::AlertAlreadyAssigned`] to whom has it already; a [`Fault`] about
    /// the words.
    pub fn handle(&self, command: &AlertCommand, day: Day<'_>) -> Result<(Self, Event), Fault> {
        if !command.is_from(self.state) {
            return Err(Fault::new(Code::AlertNotFromState).with("state", self.state.as_str()));
        }
        let words = checked(command)?;
        let (name, mut after) = self.decided(command, day)?;
        after.version = self.version.saturating_add(1);
        let event = Event::changed(name, self, &after)
            .named(name_of(&after))
            .because(Some(words.as_str()).filter(|words| !words.is_empty()));
        Ok((after, event))
    }

    fn decided(&self, command: &AlertCommand, day: Day<'_>) -> Result<(EventName, Self), Fault> {
        let mut after = self.clone();
        let name = match *command {
            AlertCommand::Acknowledge { .. } => {
                after.state = AlertState::Acknowledged;
                EventName::AlertAcknowledged
            }
            AlertCommand::Assign { to, .. } => {
                if self.holder_id == Some(to) && self.state == AlertState::Assigned {
                    return Err(Fault::new(Code::AlertAlreadyAssigned));
                }
                after.state = AlertState::Assigned;
                after.holder_id = Some(to);
                after.wind(self.handling.days, day);
                EventName::AlertAssigned
            }
            // A deed takes its time to show: the clock begins anew before it goes up.
            AlertCommand::Act { .. } => {
                after.state = AlertState::Acted;
                after.wind(self.handling.days, day);
                EventName::AlertActed
            }
            AlertCommand::Resolve { .. } => {
                after.state = AlertState::Resolved;
                after.closing = Some(Closing::Words);
                after.closed_at = Some(day.at);
                EventName::AlertResolved
            }
            AlertCommand::Reopen { .. } => {
                after.state = AlertState::Open;
                after.level = Level::Holder;
                after.closing = None;
                after.closed_at = None;
                after.wind(self.handling.days, day);
                EventName::AlertReopened
            }
            AlertCommand::Supervise { leader, .. } => {
                after = self.under(leader);
                after.wind(self.handling.escalate_after, day);
                EventName::AlertSupervised
            }
        };
        Ok((name, after))
    }
}

fn checked(command: &AlertCommand) -> Result<String, Fault> {
    let mut fields = Fields::default();
    let words = if command.needs_words() {
        fields.text("/words", command.words(), MAX_WORDS)
    } else {
        fields.optional_text("/words", command.words(), MAX_WORDS)
    };
    fields.finish(words)
}
