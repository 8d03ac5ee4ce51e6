//! Defects 问题: found by an inspection, mended by those who answer for it, re-checked by somebody
//! else, and closed; sent back as often as it takes.

mod defect;
mod fields;

pub use defect::{Defect, DefectState, NewDefect, StepKind};
pub use fields::{DefectFields, DefectPatch, PlanPlace};

#[cfg(test)]
mod tests;
