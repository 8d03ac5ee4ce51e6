//! Oversight 监督: seeing trouble before it happens, and seeing to it that somebody acts.
//!
//! Words: an *alert* 预警 is what a rule that watches found, with who must do what by when; a *risk* 风险
//! may happen and stands in a matrix of probability and impact; a *contingency plan* 应急预案 says who does
//! what when it does, and its *activation* is the plan at work in one project; an *inspection* 检查 goes
//! through the items of a *template*; a *defect* 问题 is what it found, *rectified* 整改 by those who answer
//! for it and *re-checked* 复查 by somebody else.
//!
//! Invariants: of one rule one alert is open about one thing; a closed thing changes only by being reopened;
//! whoever mended a defect never finds it mended; what is at work keeps the version it began with, of a plan
//! as of a template; every level, deadline and clock comes from a rule of the registry and none from this code.

pub mod alerts;
pub mod back_test;
pub mod contingency_plans;
pub mod defects;
pub mod inspection_templates;
pub mod inspections;
pub mod risks;
