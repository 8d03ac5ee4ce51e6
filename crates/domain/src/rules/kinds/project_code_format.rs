//! Which project codes are accepted, beyond their structure.
//!
//! Source: GB/T 40058-2021 and 发改投资〔2020〕1439号. The structure is [`ProjectCode`]; the years, regions and
//! types a government accepts are parameters. No check digit is computed: its algorithm is not public.

use serde::{Deserialize, Serialize};

use crate::projects::code::ProjectCode;
use crate::rules::{FaultCode, Kind, Missing, MissingCode, RuleKind, ShapeFault, TypedParams, Verdict};

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProjectCodeFormat;

/// What a code may say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProjectCodeParams {
    /// The earliest year of issue.
    pub earliest_year: u16,
    /// The latest year of issue; open when absent.
    #[serde(default)]
    pub latest_year: Option<u16>,
    /// Prefixes (2, 4 or 6 digits) the region may begin with; any when empty.
    #[serde(default)]
    pub region_prefixes: Vec<String>,
    /// Two-digit project types; any when empty.
    #[serde(default)]
    pub project_types: Vec<String>,
}

/// The text somebody gives as a project code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProjectCodeFacts {
    /// As typed or imported, trimmed.
    pub code: String,
}

impl Kind for ProjectCodeFormat {
    const KIND: RuleKind = RuleKind::ProjectCodeFormat;
    const NUMBERS: &'static [&'static str] = &["count"];
    type Params = ProjectCodeParams;
    type Input = ProjectCodeFacts;
    type Tables<'a> = ();
    type Outcome = Verdict;

    fn validate(params: &ProjectCodeParams) -> Result<(), ShapeFault> {
        let invalid =
            |pointer: String, detail: &str| Err(ShapeFault::at(pointer, FaultCode::InvalidValue, detail));
        if params.latest_year.is_some_and(|latest| latest < params.earliest_year) {
            return invalid("/latest_year".to_owned(), "before the earliest year");
        }
        let bad_prefix = |text: &String| !([2, 4, 6].contains(&text.len()) && is_digits(text));
        if let Some(index) = params.region_prefixes.iter().position(bad_prefix) {
            return invalid(format!("/region_prefixes/{index}"), "2, 4 or 6 digits");
        }
        if let Some(index) = params.project_types.iter().position(|text| text.len() != 2 || !is_digits(text))
        {
            return invalid(format!("/project_types/{index}"), "2 digits");
        }
        Ok(())
    }

    fn evaluate(params: &ProjectCodeParams, input: &ProjectCodeFacts, (): ()) -> Verdict {
        let Ok(code) = ProjectCode::parse(&input.code) else {
            return Verdict::of(vec![Missing::new(MissingCode::CodeMalformed, "/code")]);
        };
        let mut missing = Vec::new();
        let latest = params.latest_year.unwrap_or(u16::MAX);
        if !(params.earliest_year..=latest).contains(&code.year()) {
            let year = Missing::new(MissingCode::CodeYear, "/code");
            missing.push(year.with("year", code.year()).with("earliest", params.earliest_year));
        }
        if !allowed(&params.region_prefixes, |prefix| code.region().starts_with(prefix)) {
            missing.push(Missing::new(MissingCode::CodeRegion, "/code").with("region", code.region()));
        }
        if !allowed(&params.project_types, |known| code.project_type() == known) {
            let kind = Missing::new(MissingCode::CodeType, "/code");
            missing.push(kind.with("type", code.project_type()));
        }
        Verdict::of(missing)
    }

    fn own(params: &TypedParams) -> Option<&ProjectCodeParams> {
        match params {
            TypedParams::ProjectCodeFormat(params) => Some(params),
            _ => None,
        }
    }
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// An empty list allows everything.
fn allowed(list: &[String], matches: impl Fn(&str) -> bool) -> bool {
    list.is_empty() || list.iter().any(|item| matches(item))
}

#[cfg(test)]
mod tests {
    use super::{Kind, ProjectCodeFacts, ProjectCodeFormat, ProjectCodeParams, Verdict};

    fn params() -> ProjectCodeParams {
        ProjectCodeParams {
            earliest_year: 2016,
            latest_year: Some(2030),
            region_prefixes: vec!["9901".to_owned(), "000000".to_owned()],
            project_types: vec!["01".to_owned(), "04".to_owned()],
        }
    }

    fn codes(text: &str) -> Vec<&'static str> {
        match ProjectCodeFormat::evaluate(&params(), &ProjectCodeFacts { code: text.to_owned() }, ()) {
            Verdict::Passes => Vec::new(),
            Verdict::Refuses { missing } => missing.into_iter().map(|item| item.code.as_str()).collect(),
        }
    }

    #[test]
    fn every_wrong_part_is_named() {
        assert!(codes("2025-990101-04-01-123456").is_empty());
        assert!(codes("2030-000000-04-04-123456").is_empty());
        assert_eq!(codes("2025-990101-04-01"), ["project.code.malformed"]);
        assert_eq!(codes("2015-990101-04-01-123456"), ["project.code.year_out_of_range"]);
        assert_eq!(
            codes("2031-110101-04-02-123456"),
            ["project.code.year_out_of_range", "project.code.region_unknown", "project.code.type_unknown"]
        );
    }

    #[test]
    fn malformed_lists_are_refused_with_their_place() {
        let pointer = |params: ProjectCodeParams| ProjectCodeFormat::validate(&params).unwrap_err().pointer;
        assert_eq!(pointer(ProjectCodeParams { latest_year: Some(2015), ..params() }), "/latest_year");
        let region_prefixes = vec!["99".to_owned(), "990".to_owned()];
        assert_eq!(pointer(ProjectCodeParams { region_prefixes, ..params() }), "/region_prefixes/1");
        let project_types = vec!["0x".to_owned()];
        assert_eq!(pointer(ProjectCodeParams { project_types, ..params() }), "/project_types/0");
        ProjectCodeFormat::validate(&params()).unwrap();
    }
}
