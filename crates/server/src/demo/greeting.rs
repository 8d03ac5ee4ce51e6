//! What somebody who just started the demonstration needs to know, in Chinese.

use std::net::SocketAddr;

use super::{Account, accounts_file};
use crate::settings::Settings;

/// Roles whose first holder is named as an example: one who writes, one who decides, one who watches.
const EXAMPLES: [(&str, &str); 3] =
    [("clerk", "经办人"), ("planning_officer", "发改审核"), ("auditor", "审计")];

/// Prints the address, where the accounts are, and three of them when they are new.
pub(crate) fn greet(address: SocketAddr, settings: &Settings, accounts: &[Account]) {
    println!("\n都江已启动：http://{address}");
    let file = accounts_file(settings);
    if file.exists() {
        println!("登录账号见 {}（仅本人可读）。", file.display());
    }
    for (role, name) in EXAMPLES {
        let holder = accounts.iter().find(|account| account.roles.contains(&role));
        if let Some(account) = holder {
            println!("  {name}　{}　{}　（{}）", account.login, account.password, account.unit);
        }
    }
    println!("按 Ctrl+C 停止。");
}
