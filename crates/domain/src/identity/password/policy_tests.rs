//! The policy against a table of passwords.

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;

use super::{
    PasswordCandidate, PasswordPolicy, PasswordPolicyError, PasswordSettings, PasswordViolation as V,
};

fn candidate(password: &str) -> PasswordCandidate<'_> {
    PasswordCandidate { password, login: "wanglei", name: "王磊", was_used_before: false }
}

fn codes(password: &str) -> Vec<&'static str> {
    PasswordPolicy::default().violations(&candidate(password)).into_iter().map(V::code).collect()
}

#[test]
fn a_table_of_passwords() {
    let table: [(&str, &[&str]); 9] = [
        ("Qz7!vmKp2#", &[]),
        ("竹林Water7溪边", &[]),
        ("Qz7!v", &["identity.password.too_short", "identity.password.guessable"]),
        ("qzvmkptxrw", &["identity.password.too_few_classes"]),
        ("Qz7!wanglei2#", &["identity.password.contains_login"]),
        ("Qz7!IELGNAW2#", &["identity.password.contains_login"]),
        ("Qz7!王磊vmKp", &["identity.password.contains_name"]),
        ("Password1", &["identity.password.guessable"]),
        ("Qz7!vmKp2\u{7}", &["identity.password.control_character"]),
    ];
    for (password, expected) in table {
        assert_eq!(codes(password), expected, "{password}");
    }
}

#[test]
fn everything_wrong_is_listed_at_once() {
    assert_eq!(
        codes("abc"),
        ["identity.password.too_short", "identity.password.too_few_classes", "identity.password.guessable"]
    );
}

#[test]
fn a_password_used_before_is_refused_unless_no_history_is_kept() {
    let used = PasswordCandidate { was_used_before: true, ..candidate("Qz7!vmKp2#") };
    let policy = PasswordPolicy::default();
    assert_eq!(policy.violations(&used), [V::Reused { history: 5 }]);
    let forgetful = PasswordPolicy::new(PasswordSettings { history: 0, ..policy.settings() }).unwrap();
    assert_eq!(forgetful.violations(&used), []);
}

#[test]
fn length_counts_characters_and_too_long_is_not_examined() {
    let long = "aA1!".repeat(17);
    assert_eq!(PasswordPolicy::default().violations(&candidate(&long)), [V::TooLong { max: 64 }]);
    let wide = "汉A1".repeat(21);
    assert_eq!(wide.chars().count(), 63);
    assert!(!codes(&wide).contains(&"identity.password.too_long"));
}

#[test]
fn short_names_are_not_looked_for() {
    let one = PasswordCandidate { login: "q", name: "", ..candidate("Qz7!vmKp2#") };
    assert_eq!(PasswordPolicy::default().violations(&one), []);
}

#[test]
fn settings_out_of_range_are_no_policy() {
    let base = PasswordSettings::default();
    for (settings, error) in [
        (PasswordSettings { min_length: 7, ..base }, PasswordPolicyError::Lengths),
        (PasswordSettings { min_length: 65, ..base }, PasswordPolicyError::Lengths),
        (PasswordSettings { max_length: 129, ..base }, PasswordPolicyError::Lengths),
        (PasswordSettings { min_classes: 0, ..base }, PasswordPolicyError::Classes),
        (PasswordSettings { min_classes: 5, ..base }, PasswordPolicyError::Classes),
        (PasswordSettings { history: 25, ..base }, PasswordPolicyError::History),
        (PasswordSettings { min_score: 5, ..base }, PasswordPolicyError::Score),
    ] {
        assert_eq!(PasswordPolicy::new(settings), Err(error));
    }
    assert!(serde_json::from_str::<PasswordPolicy>(r#"{"min_length": 4}"#).is_err());
    assert!(serde_json::from_str::<PasswordPolicy>(r#"{"min_lenght": 10}"#).is_err());
    let stricter: PasswordPolicy = serde_json::from_str(r#"{"min_length": 12}"#).unwrap();
    assert_eq!(stricter.settings(), PasswordSettings { min_length: 12, ..base });
}

#[test]
fn a_password_expires_after_ninety_days_and_never_when_switched_off() {
    let set: DateTime<Utc> = "2026-01-01T08:00:00Z".parse().unwrap();
    let end = set + TimeDelta::days(90);
    let policy = PasswordPolicy::default();
    assert!(!policy.has_expired(set, end - TimeDelta::microseconds(1)));
    assert!(policy.has_expired(set, end));
    let never = PasswordPolicy::new(PasswordSettings { max_age_days: 0, ..policy.settings() }).unwrap();
    assert!(!never.has_expired(set, set + TimeDelta::days(10_000)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn an_accepted_password_keeps_the_policy(password in "[a-zA-Z0-9!#甲乙]{0,40}") {
        if PasswordPolicy::default().violations(&candidate(&password)).is_empty() {
            prop_assert!((8..=64).contains(&password.chars().count()));
            prop_assert!(!password.to_lowercase().contains("wanglei"));
        }
    }

    #[test]
    fn any_text_gets_an_answer(password in "\\PC{0,80}", login in "\\PC{0,8}") {
        let odd = PasswordCandidate { login: &login, ..candidate(&password) };
        let violations = PasswordPolicy::default().violations(&odd);
        prop_assert!(violations.len() <= 7);
    }
}
