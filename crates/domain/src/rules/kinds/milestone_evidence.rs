//! Which evidence the confirmation of a milestone takes, and whether a second person has to look.
//!
//! The scope is the sort of milestone (`milestone.key`, `milestone.ordinary`). 国办函〔2026〕12号 allows compulsory
//! photos and places only where safety or quality needs them: every item is a parameter, and what is shipped for
//! ordinary milestones asks for none.

use serde::{Deserialize, Serialize};

use crate::rules::{FaultCode, Kind, Missing, MissingCode, RuleKind, ShapeFault, TypedParams, Verdict};

/// The most photos that a confirmation can have.
const MOST_PHOTOS: u32 = 9;

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MilestoneEvidence;

/// What a confirmation takes. What is not named is not needed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EvidenceParams {
    /// At least this many photos, 0 to 9.
    pub min_photos: u32,
    /// It says in words what is done.
    pub needs_words: bool,
    /// It says where it was written.
    pub needs_position: bool,
    /// Another person has to agree before the milestone is reached.
    pub needs_second_person: bool,
}

/// What a confirmation has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EvidenceFacts {
    /// Photos.
    pub photos: u32,
    /// Whether it has words of more than blanks.
    pub has_words: bool,
    /// Whether it has a place.
    pub has_position: bool,
}

impl Kind for MilestoneEvidence {
    const KIND: RuleKind = RuleKind::MilestoneEvidence;
    const NUMBERS: &'static [&'static str] = &["count"];
    type Params = EvidenceParams;
    type Input = EvidenceFacts;
    type Tables<'a> = ();
    type Outcome = Verdict;

    fn validate(params: &EvidenceParams) -> Result<(), ShapeFault> {
        if params.min_photos <= MOST_PHOTOS {
            Ok(())
        } else {
            Err(ShapeFault::at("/min_photos", FaultCode::InvalidValue, "at most 9"))
        }
    }

    fn evaluate(params: &EvidenceParams, facts: &EvidenceFacts, (): ()) -> Verdict {
        let photos = (facts.photos < params.min_photos).then(|| {
            Missing::new(MissingCode::PhotosRequired, "/photo_ids")
                .with("required", params.min_photos)
                .with("present", facts.photos)
        });
        let required = |needed: bool, is_there: bool, field: &str| {
            let missing =
                || Missing::new(MissingCode::FieldRequired, &format!("/{field}")).with("field", field);
            (needed && !is_there).then(missing)
        };
        let words = required(params.needs_words, facts.has_words, "words");
        let position = required(params.needs_position, facts.has_position, "position");
        Verdict::of([photos, words, position].into_iter().flatten().collect())
    }

    fn own(params: &TypedParams) -> Option<&EvidenceParams> {
        match params {
            TypedParams::MilestoneEvidence(params) => Some(params),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_missing_is_named_at_once() {
        let params =
            EvidenceParams { min_photos: 2, needs_words: true, needs_position: true, ..Default::default() };
        let facts = EvidenceFacts { photos: 1, ..Default::default() };
        let Verdict::Refuses { missing } = MilestoneEvidence::evaluate(&params, &facts, ()) else { panic!() };
        let pointers: Vec<_> = missing.iter().map(|item| item.pointer.as_str()).collect();
        assert_eq!(pointers, ["/photo_ids", "/words", "/position"]);
        assert_eq!(missing[0].params["required"], 2);
    }

    #[test]
    fn enough_is_enough_and_a_wrong_parameter_is_refused() {
        let params = EvidenceParams { min_photos: 1, needs_words: true, ..Default::default() };
        let facts = EvidenceFacts { photos: 3, has_words: true, has_position: false };
        assert!(MilestoneEvidence::evaluate(&params, &facts, ()).passes());
        assert!(MilestoneEvidence::validate(&EvidenceParams { min_photos: 10, ..params }).is_err());
    }
}
