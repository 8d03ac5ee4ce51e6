//! Headings and words of exported files in the language of their owner.

use dujiang_domain::integration::ExportKind;
use fluent_templates::{LanguageIdentifier, Loader, langid, static_loader};

static_loader! {
    static TEXTS = {
        locales: "./locales",
        fallback_language: "zh-CN",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// The texts of one language.
#[derive(Debug, Clone)]
pub(super) struct Texts {
    language: LanguageIdentifier,
}

impl Texts {
    /// The texts for a tag such as `zh-CN`; Chinese for a tag that is none.
    pub(super) fn of(tag: &str) -> Self {
        Self { language: tag.parse().unwrap_or(langid!("zh-CN")) }
    }

    /// The title of a list: name of the sheet and beginning of the file's name.
    pub(super) fn title(&self, kind: ExportKind) -> String {
        self.look_up(prefix(kind), "title")
    }

    /// The heading of a column.
    pub(super) fn heading(&self, kind: ExportKind, column: &str) -> String {
        self.look_up(prefix(kind), column)
    }

    /// A state of a project.
    pub(super) fn state(&self, word: &str) -> String {
        self.look_up("state", word)
    }

    /// The light of a project.
    pub(super) fn light(&self, word: &str) -> String {
        self.look_up("light", word)
    }

    /// What happened.
    pub(super) fn action(&self, word: &str) -> String {
        self.look_up("action", word)
    }

    /// A sort of thing.
    pub(super) fn subject(&self, word: &str) -> String {
        self.look_up("subject", word)
    }

    /// A word that a file has and the texts have not is shown as it is.
    fn look_up(&self, prefix: &str, word: &str) -> String {
        let id = format!("{prefix}-{}", word.replace('.', "-"));
        TEXTS.try_lookup(&self.language, &id).unwrap_or_else(|| word.to_owned())
    }
}

const fn prefix(kind: ExportKind) -> &'static str {
    match kind {
        ExportKind::Projects => "projects",
        ExportKind::AuditEvents => "audit_events",
    }
}

#[cfg(test)]
mod tests {
    use dujiang_domain::audit::{EventName, SubjectKind};
    use dujiang_domain::projects::ProjectState;
    use dujiang_domain::rules::kinds::Light;

    use super::super::audit_columns::AuditColumn;
    use super::super::project_columns::ProjectColumn;
    use super::*;

    #[test]
    fn every_heading_and_word_has_its_text_in_both_languages() {
        let ids = ["projects-title".to_owned(), "audit_events-title".to_owned()]
            .into_iter()
            .chain(ProjectColumn::ALL.iter().map(|column| format!("projects-{}", column.as_str())))
            .chain(AuditColumn::ALL.iter().map(|column| format!("audit_events-{}", column.as_str())))
            .chain(ProjectState::ALL.iter().map(|state| format!("state-{}", state.as_str())))
            .chain(Light::ALL.iter().map(|light| format!("light-{}", light.as_str())))
            .chain(EventName::ALL.iter().map(|name| format!("action-{}", name.as_str().replace('.', "-"))))
            .chain(SubjectKind::ALL.iter().map(|kind| format!("subject-{}", kind.as_str())));
        for id in ids {
            let [zh, en] = [langid!("zh-CN"), langid!("en-US")].map(|tag| TEXTS.try_lookup(&tag, &id));
            assert!(zh.is_some() && en.is_some(), "{id} has no text");
            assert_ne!(zh, en, "{id} is not translated");
        }
    }

    #[test]
    fn titles_are_names_that_a_sheet_can_have() {
        for tag in ["zh-CN", "en-US", "rubbish"] {
            for kind in [ExportKind::Projects, ExportKind::AuditEvents] {
                let title = Texts::of(tag).title(kind);
                assert!(title.chars().count() <= 31 && !title.contains(['[', ']', ':', '*', '?', '/', '\\']));
            }
        }
    }
}
