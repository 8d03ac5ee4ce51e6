//! Closed vocabularies: enums of words that stand in the database and the API as they are.

/// Declares an enum of words with a list of all and its text form.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $type:ident { $($(#[$item:meta])* $name:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        pub enum $type {$(
            $(#[$item])*
            #[serde(rename = $text)]
            $name,
        )+}

        impl $type {
            /// All of them, in their own order.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The word in the database and the API.
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

pub(crate) use vocabulary;
