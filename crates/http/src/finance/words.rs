//! Closed vocabularies of the ledger, spelled for the document from the domain's own lists.

use dujiang_domain::finance::{
    EntryKind, FundPaperKind, FundPaperState, FundingSource, PaymentState, PaymentVerb, PeriodState, Rung,
    Side, SourceKind, Stage,
};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::document::one_of;

macro_rules! spelled {
    ($($(#[$doc:meta])* $word:ident = $type:ty, $text:literal;)+) => {$(
        $(#[$doc])*
        pub(crate) enum $word {}

        impl PartialSchema for $word {
            fn schema() -> RefOr<Schema> {
                one_of(<$type>::ALL.iter().map(|word| word.as_str())).description(Some($text)).into()
            }
        }

        impl ToSchema for $word {}
    )+};
}

spelled! {
    /// Where money comes from.
    FundingSourceWord = FundingSource, "Where money comes from.";
    /// The account an amount stands in.
    StageWord = Stage, "The account an amount stands in.";
    /// Side of a posting.
    SideWord = Side, "Side of a posting.";
    /// What an entry records.
    EntryKindWord = EntryKind, "What an entry records.";
    /// What sort of thing an entry comes from.
    SourceKindWord = SourceKind, "What sort of thing an entry comes from.";
    /// Which paper.
    FundPaperKindWord = FundPaperKind, "Which paper moves money.";
    /// Where a paper stands.
    FundPaperStateWord = FundPaperState, "Where a paper stands.";
    /// Where a payment stands.
    PaymentStateWord = PaymentState, "Where a payment stands.";
    /// A step of a payment.
    PaymentVerbWord = PaymentVerb, "A step of a payment; its word is the path segment.";
    /// Where a month stands.
    PeriodStateWord = PeriodState, "Where a month of the books stands.";
    /// A rung of the ladder.
    RungWord = Rung, "A rung of the ladder: info at 80 %, amber at 95 %, red at 105 %, as the rules say.";
}
