//! The texts of refusals in both languages, from the Fluent files of this crate.

use std::collections::HashMap;
use std::convert::Infallible;
use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest};
use dujiang_domain::fault::Code;
use dujiang_domain::money::spoken;
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, langid, static_loader};
use serde_json::{Map, Value};

static_loader! {
    static TEXTS = {
        locales: "./locales",
        fallback_language: "zh-CN",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// Simplified Chinese, the first language.
pub(crate) const ZH: LanguageIdentifier = langid!("zh-CN");
/// American English.
pub(crate) const EN: LanguageIdentifier = langid!("en-US");

/// The language for an `Accept-Language` header: the first of ours that it names.
pub(crate) fn language(accept: Option<&str>) -> LanguageIdentifier {
    for range in accept.unwrap_or_default().split(',') {
        let tag = range.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        if tag.starts_with("zh") {
            return ZH;
        }
        if tag.starts_with("en") {
            return EN;
        }
    }
    ZH
}

/// The language of a request, for answers that carry texts.
#[derive(Debug)]
pub(crate) struct Language(pub LanguageIdentifier);

impl FromRequest for Language {
    type Error = Infallible;
    type Future = Ready<Result<Self, Infallible>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let accept = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        ready(Ok(Self(language(accept))))
    }
}

/// The text of `code`, with its figures.
pub(crate) fn text(code: Code, params: &Map<String, Value>, language: &LanguageIdentifier) -> String {
    let id = code.as_str().replace('.', "-");
    let figures: HashMap<_, FluentValue<'_>> =
        params.iter().map(|(name, value)| (name.clone().into(), figure(name, value, language))).collect();
    TEXTS.try_lookup_with_args(language, &id, &figures).unwrap_or_else(|| code.as_str().to_owned())
}

/// A text that is no refusal.
pub(crate) fn phrase(id: &str, language: &LanguageIdentifier) -> String {
    TEXTS.try_lookup(language, id).unwrap_or_else(|| id.to_owned())
}

fn figure<'a>(name: &str, value: &'a Value, language: &LanguageIdentifier) -> FluentValue<'a> {
    match value {
        // People know a permission by its name, not by its code.
        Value::String(code) if name == "permission" => {
            let id = format!("permission-{}", code.replace('.', "-"));
            TEXTS.try_lookup(language, &id).map_or_else(|| code.as_str().into(), Into::into)
        }
        // What somebody typed is told back as he typed it.
        Value::String(text) if name == "value" => text.as_str().into(),
        Value::String(text) => spoken(text).map_or_else(|| text.as_str().into(), Into::into),
        Value::Number(number) => number.to_string().into(),
        other => other.to_string().into(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use serde_json::json;

    use super::*;

    const FILES: [(LanguageIdentifier, &str); 2] = [
        (ZH, include_str!("../locales/zh-CN/problems.ftl")),
        (EN, include_str!("../locales/en-US/problems.ftl")),
    ];

    /// The figures that the texts of a file name, by the identifier of the text.
    fn figures(file: &str) -> BTreeMap<&str, BTreeSet<&str>> {
        let texts = file.lines().filter_map(|line| line.split_once(" = "));
        texts.map(|(id, text)| (id, text.split("{ $").skip(1).map(name).collect())).collect()
    }

    /// Every figure of a file: texts may take in others, which name figures of their own.
    fn all_figures(file: &str) -> BTreeSet<&str> {
        file.split('$').skip(1).map(name).collect()
    }

    fn name(rest: &str) -> &str {
        rest.split_whitespace().next().unwrap_or_default()
    }

    #[test]
    fn amounts_of_a_refusal_are_read_with_thousands_separators() {
        let figures = json!({"available": "1234567.80", "amount": "2000000.00"});
        let said = text(Code::FundsNotReceived, figures.as_object().unwrap(), &ZH);
        assert!(said.contains("1,234,567.80") && said.contains("2,000,000.00"), "{said}");
        let typed = json!({"value": "1234567.80"});
        let said = text(Code::ImportNotAnAmount, typed.as_object().unwrap(), &ZH);
        assert!(said.contains("1234567.80"), "{said}");
    }

    #[test]
    fn every_refusal_has_its_text_in_both_languages() {
        for code in Code::ALL {
            let id = code.as_str().replace('.', "-");
            let texts = FILES.map(|(language, file)| {
                assert!(figures(file).contains_key(id.as_str()), "{id} in {language}");
                let sevens = all_figures(file).into_iter().map(|name| (name.to_owned(), Value::from("7")));
                let params = sevens.collect();
                text(*code, &params, &language)
            });
            assert!(texts.iter().all(|text| !text.trim().is_empty() && text != code.as_str()), "{id}");
            assert_ne!(texts[0], texts[1], "{id} is not translated");
        }
    }

    #[test]
    fn both_languages_name_the_same_figures() {
        let [zh, en] = FILES.map(|(_, file)| figures(file));
        assert_eq!(zh, en);
    }

    #[test]
    fn the_language_is_the_first_of_ours() {
        assert_eq!(language(Some("fr, en-GB;q=0.8, zh")), EN);
        assert_eq!(language(Some("zh-Hans-CN")), ZH);
        assert_eq!(language(None), ZH);
    }
}
