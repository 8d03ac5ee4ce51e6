//! The screens: files of the web build inside the program, and the one page for every other
//! path that is no API.
//!
//! Hashed assets are immutable, those of earlier builds are still found; the page itself is never cached, so that people get the newest
//! build. Portal and field pages run without any inline style; desk pages get a nonce for those
//! that their component library makes.

use std::borrow::Cow;

use actix_web::http::header::{self, CacheControl, CacheDirective, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::rt::task::spawn_blocking;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use dujiang_app::App;
use dujiang_domain::fault::{Code, Fault};
use rust_embed::{EmbeddedFile, RustEmbed};

use crate::answer::Answer;
use crate::server::HttpSettings;

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
struct Files;

/// Endings of what is never a page.
const FILE_ENDINGS: [&str; 14] = [
    "css",
    "gif",
    "html",
    "ico",
    "jpg",
    "js",
    "json",
    "map",
    "png",
    "svg",
    "txt",
    "webmanifest",
    "webp",
    "xml",
];

const PAGE: &str = "index.html";
/// The word that the web build leaves for the nonce.
const NONCE_PLACE: &str = "__CSP_NONCE__";

/// Answers a path that is no API.
pub(crate) async fn serve(app: Data<App>, request: HttpRequest) -> Answer {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return Err(Fault::new(Code::RouteMethod).with("allow", "GET, HEAD").into());
    }
    let path = request.path().trim_start_matches('/');
    match Files::get(path).filter(|_| path != PAGE) {
        Some(file) => Ok(asset(&request, path, file)),
        // The page by its name: what the phone keeps for a time without a network.
        None if looks_like_a_file(path) && path != PAGE => earlier(&request, path).await,
        None => page(&app, path),
    }
}

/// Every asset of this build with its name below `assets/`, without its packed twins.
pub(crate) fn assets() -> impl Iterator<Item = (String, Cow<'static, [u8]>)> {
    Files::iter().filter_map(|path| {
        let name = path.strip_prefix("assets/").filter(|name| !name.contains('/'))?.to_owned();
        let is_packed = matches!(name.rsplit('.').next(), Some("br" | "gz"));
        Files::get(&path).filter(|_| !is_packed).map(|file| (name, file.data))
    })
}

/// An asset of an earlier build, for a page that is still open.
///
/// # Errors
/// [`Code::RouteUnknown`].
async fn earlier(request: &HttpRequest, path: &str) -> Answer {
    let settings = request.app_data::<Data<HttpSettings>>();
    let name = path.strip_prefix("assets/").map(ToOwned::to_owned);
    if let (Some(settings), Some(name)) = (settings, name) {
        let kept = settings.kept_assets.clone();
        let file_type = mime_guess::from_path(&name).first_or_octet_stream().to_string();
        let found = spawn_blocking(move || kept.find(&name)).await.ok().flatten();
        if let Some(bytes) = found {
            let response = HttpResponse::Ok().insert_header((header::CONTENT_TYPE, file_type)).body(bytes);
            return Ok(response);
        }
    }
    Err(Fault::new(Code::RouteUnknown).into())
}

/// A missing file is a 404; a missing page is for the router of the screens.
fn looks_like_a_file(path: &str) -> bool {
    // The last part of a page can have dots: a rule's identifier is one.
    let ending = path.rsplit_once('.').map(|(_, ending)| ending);
    path.starts_with("assets/") || ending.is_some_and(|ending| FILE_ENDINGS.contains(&ending))
}

fn asset(request: &HttpRequest, path: &str, file: EmbeddedFile) -> HttpResponse {
    let etag = format!("\"{}\"", dujiang_app::hex(&file.metadata.sha256_hash()));
    if request.headers().get(header::IF_NONE_MATCH).is_some_and(|value| value == etag.as_str()) {
        return HttpResponse::NotModified().finish();
    }
    let mut response = HttpResponse::Ok();
    response.insert_header((header::CONTENT_TYPE, file.metadata.mimetype()));
    response.insert_header((header::ETAG, etag));
    response.insert_header((header::VARY, "Accept-Encoding"));
    response.insert_header(if path.starts_with("assets/") {
        CacheControl(vec![
            CacheDirective::Public,
            CacheDirective::MaxAge(31_536_000),
            CacheDirective::Extension("immutable".to_owned(), None),
        ])
    } else {
        CacheControl(vec![CacheDirective::NoCache])
    });
    for (encoding, suffix) in [("br", "br"), ("gzip", "gz")] {
        if accepts(request, encoding)
            && let Some(packed) = Files::get(&format!("{path}.{suffix}"))
        {
            response.insert_header((header::CONTENT_ENCODING, HeaderValue::from_static(encoding)));
            return response.body(packed.data.into_owned());
        }
    }
    response.body(file.data.into_owned())
}

fn accepts(request: &HttpRequest, encoding: &str) -> bool {
    let accepted = request.headers().get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    accepted.unwrap_or_default().split(',').any(|item| item.trim().split(';').next() == Some(encoding))
}

fn page(app: &App, path: &str) -> Answer {
    let Some(file) = Files::get(PAGE) else {
        // The program was built without the screens: `make run` builds both.
        return Err(Fault::new(Code::RouteUnknown).into());
    };
    let nonce = nonce(app);
    let text = String::from_utf8_lossy(&file.data).replace(NONCE_PLACE, &nonce);
    let is_desk = path.split('/').next() == Some("desk");
    Ok(HttpResponse::build(StatusCode::OK)
        .insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .insert_header((header::CONTENT_SECURITY_POLICY, policy(is_desk.then_some(&nonce))))
        .body(text))
}

fn nonce(app: &App) -> String {
    let mut secret = [0_u8; 16];
    app.database().fill_secret(&mut secret);
    dujiang_app::hex(&secret)
}

fn policy(nonce: Option<&String>) -> String {
    let style = nonce.map(|nonce| format!(" 'nonce-{nonce}'")).unwrap_or_default();
    format!(
        "default-src 'self'; script-src 'self'; style-src 'self'{style}; img-src 'self' data: blob:; \
         worker-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; \
         form-action 'self'; frame-ancestors 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_files_are_told_apart() {
        for page in
            ["", "desk", "desk/projects/01a2", "m/", "open/projects", "desk/rules/contract.retention.share"]
        {
            assert!(!looks_like_a_file(page), "{page}");
        }
        for file in ["assets/index-1.js", "assets/gone", "robots.txt", "desk/x.map"] {
            assert!(looks_like_a_file(file), "{file}");
        }
    }

    #[test]
    fn only_the_desk_may_have_styles_of_its_own() {
        assert!(!policy(None).contains("nonce"));
        assert!(policy(Some(&"abc".to_owned())).contains("style-src 'self' 'nonce-abc'"));
    }
}
