//! Files on their way out: to be saved, never run or shown under our own address.

use actix_web::HttpResponseBuilder;
use actix_web::http::header::{
    self, Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue,
};

/// What a downloaded file may do should a browser show it after all: nothing.
const FILE_POLICY: &str = "sandbox; default-src 'none'; frame-ancestors 'none'";

/// Headers that keep a file a file.
pub(crate) fn protect(response: &mut HttpResponseBuilder, name: &str, media_type: &str) {
    let name = ExtendedValue {
        charset: Charset::Ext("UTF-8".to_owned()),
        language_tag: None,
        value: name.as_bytes().to_vec(),
    };
    let disposition = ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![DispositionParam::FilenameExt(name)],
    };
    response
        .insert_header((header::CONTENT_TYPE, media_type))
        .insert_header(disposition)
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::CONTENT_SECURITY_POLICY, FILE_POLICY))
        // Not to be compressed on the way: the length is known and most files are compressed.
        .insert_header((header::CONTENT_ENCODING, "identity"));
}
