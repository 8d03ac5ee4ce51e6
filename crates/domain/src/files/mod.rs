//! Files 文件: what may be kept, and under which names. Reading bytes is the business of the
//! floor that streams them; here stand the closed list of types and the shape of a name.

use serde::{Deserialize, Serialize};

mod name;
pub mod photo;
pub mod upload;

pub use name::FileName;

/// Declares the types of files that may be kept: name, media type, endings of file names.
macro_rules! media_types {
    ($($(#[$doc:meta])* $name:ident = $media:literal [$($ending:literal),+];)+) => {
        /// What a file is, judged by its bytes. Nothing that a browser would run is among them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum MediaType {$(
            $(#[$doc])*
            #[serde(rename = $media)]
            $name,
        )+}

        impl MediaType {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The media type as HTTP spells it.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $media),+ }
            }

            /// The endings that a file of this type may have, without the dot.
            pub const fn endings(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$($ending),+]),+ }
            }
        }
    };
}

media_types! {
    /// 版式文件
    Pdf = "application/pdf" ["pdf"];
    /// 版式文件, GB/T 33190-2016
    Ofd = "application/ofd" ["ofd"];
    /// Picture.
    Png = "image/png" ["png"];
    /// Picture.
    Jpeg = "image/jpeg" ["jpg", "jpeg"];
    /// Picture.
    Webp = "image/webp" ["webp"];
    /// Drawing 工程图纸.
    Dwg = "image/vnd.dwg" ["dwg"];
    /// Text document.
    Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ["docx"];
    /// Table.
    Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" ["xlsx"];
    /// Slides.
    Pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation" ["pptx"];
    /// Table as plain text.
    Csv = "text/csv" ["csv"];
    /// Plain text.
    Text = "text/plain" ["txt"];
}

impl MediaType {
    /// The type whose files end like this; letters may be large or small.
    pub fn of_ending(ending: &str) -> Option<Self> {
        let ending = ending.to_ascii_lowercase();
        Self::ALL.iter().copied().find(|media| media.endings().contains(&ending.as_str()))
    }
}
