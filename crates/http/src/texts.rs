//! The texts of refusals in both languages, from the Fluent files of this crate.

use std::collections::HashMap;
use std::convert::Infallible;
use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest};
use dujiang_domain::fault::Code;
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
        params.iter().map(|(name, value)| (name.clone().into(), figure(value))).collect();
    TEXTS.try_lookup_with_args(language, &id, &figures).unwrap_or_else(|| code.as_str().to_owned())
}

/// A text that is no refusal.
pub(crate) fn phrase(id: &str, language: &LanguageIdentifier) -> String {
    TEXTS.try_lookup(language, id).unwrap_or_else(|| id.to_owned())
}

fn figure(value: &Value) -> FluentValue<'_> {
    match value {
        Value::String(text) => text.as_str().into(),
        Value::Number(number) => number.to_string().into(),
        other => other.to_string().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_has_its_text_in_both_languages() {
        for code in Code::ALL {
            let id = code.as_str().replace('.', "-");
            for language in [ZH, EN] {
                let bundle = TEXTS.try_lookup(&language, &id);
                assert!(bundle.is_some_and(|text| !text.trim().is_empty()), "{id} in {language}");
            }
            assert_ne!(TEXTS.try_lookup(&ZH, &id), TEXTS.try_lookup(&EN, &id), "{id} is not translated");
        }
    }

    #[test]
    fn the_language_is_the_first_of_ours() {
        assert_eq!(language(Some("fr, en-GB;q=0.8, zh")), EN);
        assert_eq!(language(Some("zh-Hans-CN")), ZH);
        assert_eq!(language(None), ZH);
    }
}
