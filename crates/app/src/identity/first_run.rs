//! The first accounts of a real deployment, and the way back in when an administrator has lost his password.
//!
//! Three administrators who are three people, and a business administrator, each with a password for one use.
//! There is no super-user: what they cannot do together, nobody can.

use dujiang_domain::access::{Actor, ManageUser, SystemReason};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::identity::{NewUser, OrgUnitFields, OrgUnitKind};
use dujiang_domain::ids::OrgUnitId;
use dujiang_persistence::identity as store;
use secrecy::SecretString;

use super::setup::{NewAccount, Setup};
use super::{one_time, password_change};
use crate::{App, AppError, Call, Outcome};

/// Log-in name, name of the person until she enters her own, role.
const FIRST: [(&str, &str, &str); 4] = [
    ("system.admin", "系统管理员", "system_admin"),
    ("security.admin", "安全管理员", "security_admin"),
    ("audit.admin", "审计管理员", "audit_admin"),
    ("business.admin", "业务管理员", "business_admin"),
];

/// An account of the first run, for the file that only its owner can read.
#[derive(Debug)]
pub struct FirstAccount {
    /// Log-in name.
    pub login: &'static str,
    /// The password for one use.
    pub password: SecretString,
    /// The role.
    pub role: &'static str,
    /// Name of the unit.
    pub unit: String,
}

/// The first accounts, made but not yet saved: whoever keeps their passwords does so first.
#[derive(Debug)]
pub struct FirstRun<'a> {
    /// The accounts.
    pub accounts: Vec<FirstAccount>,
    setup: Setup<'a>,
}

/// Makes the first accounts of a database that has none, and the unit above all others, named `government`, if
/// there is no such unit.
///
/// # Errors
/// [`Code::AccountsExist`] when somebody has an account already.
pub async fn first_run<'a>(app: &'a App, government: &str) -> Result<FirstRun<'a>, AppError> {
    if has_accounts(app).await? {
        return Err(AppError::refused(Code::AccountsExist));
    }
    let mut setup = Setup::new(app);
    let (unit, name) = root(app, &mut setup, government).await?;
    let mut accounts = Vec::with_capacity(FIRST.len());
    for (login, person, role) in FIRST {
        let secret = one_time::make(app).await?;
        let user = NewUser { login: login.to_owned(), name: person.to_owned(), unit_id: unit, phone: None };
        let account = NewAccount { user, password_hash: secret.hash, must_change: true };
        let user = setup.create_account(account)?;
        setup.grant(user, role, unit);
        accounts.push(FirstAccount { login, password: secret.text, role, unit: name.clone() });
    }
    Ok(FirstRun { accounts, setup })
}

async fn root(app: &App, setup: &mut Setup<'_>, government: &str) -> Result<(OrgUnitId, String), AppError> {
    if let Some(unit) = store::root_unit(app.database()).await? {
        return Ok((unit.id, unit.name));
    }
    let fields = OrgUnitFields {
        kind: OrgUnitKind::Government,
        name: government.to_owned(),
        short_name: None,
        code: None,
        region_code: None,
    };
    let unit = setup.create_unit(None, fields, 1)?;
    Ok((unit.id, unit.name))
}

impl FirstRun<'_> {
    /// Saves the accounts.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn save(self) -> Result<(), AppError> {
        self.setup.save().await
    }
}

/// Whether anybody has an account.
///
/// # Errors
/// When the database fails.
pub async fn has_accounts(app: &App) -> Result<bool, AppError> {
    Ok(store::any_user(app.database()).await?)
}

/// Sets a password for one use, by an operator at the machine; whoever it is, for administrators have no other
/// way. A lock ends, sessions end.
///
/// # Errors
/// [`Code::NotFound`] when nobody has this log-in name.
#[expect(clippy::disallowed_methods, reason = "an operator at the command line has no account")]
pub async fn reset_password_at_machine(app: &App, login: &str) -> Result<SecretString, AppError> {
    let user = store::find_user(app.database(), login).await?.ok_or_else(|| Fault::new(Code::NotFound))?;
    let secret = one_time::make(app).await?;
    let call = Call::by(Actor::system(SystemReason::CommandLine));
    app.write(&call, "user.reset_password", &user.id, async |tx| {
        let before = store::get_user_for_update(tx, user.id).await?;
        let permit = tx.permit::<ManageUser>(&call.actor, &before.access()).await?;
        let (after, event) = before.reset_password(Some("at the command line"));
        let history = password_change::history(app);
        store::reset_password(tx, &permit, &before, &after, (&secret.hash, history)).await?;
        store::end_all(tx, after.id, None).await?;
        Ok(Outcome::new((), event))
    })
    .await?;
    app.actors().forget();
    Ok(secret.text)
}
