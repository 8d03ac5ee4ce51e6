//! What somebody who just started the demonstration needs to know, in Chinese.

use std::net::SocketAddr;

use super::{Account, accounts_file};
use crate::settings::Settings;

/// Prints the address, where the accounts are, and when they are new one for each part in the story of the first
/// project.
pub(crate) fn greet(address: SocketAddr, settings: &Settings, accounts: &[Account]) {
    println!("\n都江已启动：http://{address}");
    let file = accounts_file(settings);
    if file.exists() {
        println!("登录账号见 {}（仅本人可读）。", file.display());
    }
    for account in accounts {
        if let Some(part) = account.guide {
            println!("  {part}　{}　{}　（{}）", account.login, account.password, account.unit);
        }
    }
    println!("按 Ctrl+C 停止。");
}
