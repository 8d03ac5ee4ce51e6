//! The top floor: settings, wiring and the commands of `dujiang`. It contains no logic of the
//! product; it puts the floors below together and starts them.

mod admin;
mod anchors;
mod background;
mod backup;
pub mod cli;
mod demo;
mod import;
mod keys;
mod serve;
pub mod settings;
mod setup;
mod sources;
mod telemetry;
mod verify;
mod wiring;

pub use backup::{Manifest, backup, restore};
pub use demo::{Account, Wish, load as load_demonstration, load_if_empty as load_demonstration_if_empty};
pub use serve::{Running, start};
pub use settings::Settings;
pub use setup::install_shipped;
pub use sources::{SystemClock, SystemIds};
pub use verify::verify;
pub use wiring::{StartError, migrate, open, open_with};
