//! One file per table, exactly as the migrations make it; for this floor alone: use cases cannot name them, having no sea-orm.
//!
//! Entities are for writes and for loading whole aggregates; lists select their own columns.

#![expect(
    missing_docs,
    reason = "generated in shape: the schema under migrations/sql says what a column means"
)]

pub mod alerts;
pub mod audit_events;
pub mod audit_seals;
pub mod budget_lines;
pub mod calendar_years;
pub mod categories;
pub mod class_codes;
pub mod contingency_activations;
pub mod contingency_entries;
pub mod contingency_plan_projects;
pub mod contingency_plan_risks;
pub mod contingency_plan_versions;
pub mod contingency_plans;
pub mod daily_briefs;
pub mod defect_steps;
pub mod defects;
pub mod document_versions;
pub mod documents;
pub mod exports;
pub mod fund_papers;
pub mod grants;
pub mod idempotency_keys;
pub mod import_rows;
pub mod import_templates;
pub mod imports;
pub mod industries;
pub mod inspection_template_versions;
pub mod inspection_templates;
pub mod inspections;
pub mod jobs;
pub mod ledger_entries;
pub mod milestone_confirmations;
pub mod milestones;
pub mod notification_preferences;
pub mod notifications;
pub mod org_units;
pub mod outbox;
pub mod password_history;
pub mod payments;
pub mod periods;
pub mod photos;
pub mod postings;
pub mod progress_reports;
pub mod project_open_defects;
pub mod project_participants;
pub mod project_tags;
pub mod projects;
pub mod regions;
pub mod risks;
pub mod roles;
pub mod rules;
pub mod saved_views;
pub mod sessions;
pub mod shipped_data;
pub mod tasks;
pub mod uploads;
pub mod user_duties;
pub mod users;
pub mod vouchers;
