//! Storage of figures across rooms: counts that one index answers.

mod home;

pub use home::{LightRow, MyOpenWork, open_work, projects_by_unit};
