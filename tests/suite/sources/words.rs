//! Every sort of event and of thing has its words on the screen that shows the log, in both languages.

use dujiang_domain::audit::{EventName, SubjectKind};
use serde_json::Value;

use super::tree::{refuse, root};

#[test]
fn every_event_and_every_thing_has_words_in_the_log_screen() {
    let mut faults = Vec::new();
    for language in ["zh-CN", "en-US"] {
        let path = format!("web/src/i18n/locales/{language}/audit.json");
        let words: Value = serde_json::from_slice(&std::fs::read(root().join(&path)).unwrap()).unwrap();
        let events = EventName::ALL.iter().map(|name| ("event", name.as_str().replace('.', "_")));
        let kinds = SubjectKind::ALL.iter().map(|kind| ("kind", kind.as_str().to_owned()));
        let silent = events.chain(kinds).filter(|(group, key)| words[group][key].as_str().is_none());
        faults.extend(silent.map(|(group, key)| format!("{path}: {group}.{key}")));
    }
    refuse(&faults, "Write the words beside the others.");
}
