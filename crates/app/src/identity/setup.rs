//! Setting up units, accounts and grants in bulk, as the program itself: for the first run, for tests and for a
//! whole county. Everything passes the same decisions and leaves the same events as if a person did it.

use dujiang_domain::access::{
    Actor, CreateUser, GrantRole, ManageOrganisation, SystemReason, UnitAccess, UserAccess,
};
use dujiang_domain::audit::Event;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::identity::{Grant, NewUser, OrgUnit, OrgUnitFields, User};
use dujiang_domain::ids::{OrgUnitId, UserId};
use dujiang_persistence::{Tx, identity as store};

use crate::{App, AppError, Call, Outcome};

/// Things saved in one transaction: few enough for the values one statement takes.
const CHUNK: usize = 500;

/// An account to set up.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// What is said about the person.
    pub user: NewUser,
    /// Argon2id hash of the password, as a PHC string.
    pub password_hash: String,
    /// Whether the password must be changed before anything else.
    pub must_change: bool,
}

enum Step {
    Unit(OrgUnit, Event),
    Account(User, Event, String),
    Grant { user: UserId, role_code: String, unit: OrgUnitId },
}

/// What shall be set up, in this order.
pub struct Setup<'a> {
    app: &'a App,
    steps: Vec<Step>,
}

impl std::fmt::Debug for Setup<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Setup").field("steps", &self.steps.len()).finish_non_exhaustive()
    }
}

impl<'a> Setup<'a> {
    /// Nothing yet.
    pub const fn new(app: &'a App) -> Self {
        Self { app, steps: Vec::new() }
    }

    /// A unit below `parent`, or the one above all others.
    ///
    /// # Errors
    /// What [`OrgUnit::create`] and [`OrgUnit::root`] refuse.
    pub fn create_unit(
        &mut self,
        parent: Option<&OrgUnit>,
        fields: OrgUnitFields,
        position: i64,
    ) -> Result<OrgUnit, Fault> {
        let id = OrgUnitId(self.app.database().next_id());
        let (unit, event) = match parent {
            Some(parent) => OrgUnit::create(id, parent, fields, position)?,
            None => OrgUnit::root(id, fields)?,
        };
        self.steps.push(Step::Unit(unit.clone(), event));
        Ok(unit)
    }

    /// An account of a person.
    ///
    /// # Errors
    /// What [`User::open`] refuses.
    pub fn create_account(&mut self, account: NewAccount) -> Result<UserId, Fault> {
        let database = self.app.database();
        let id = UserId(database.next_id());
        let (user, event) = User::open(id, account.user, account.must_change, database.now())?;
        self.steps.push(Step::Account(user, event, account.password_hash));
        Ok(id)
    }

    /// A role held at a unit.
    pub fn grant(&mut self, user: UserId, role_code: &str, unit: OrgUnitId) {
        self.steps.push(Step::Grant { user, role_code: role_code.to_owned(), unit });
    }

    /// Saves everything in its order, so many things per transaction.
    ///
    /// # Errors
    /// What the database refuses, such as [`Code::LoginTaken`] and [`Code::DutiesExclude`]; transactions
    /// before that one stay.
    #[expect(clippy::disallowed_methods, reason = "nobody is there yet who could set up anything")]
    pub async fn save(self) -> Result<(), AppError> {
        let call = Call::by(Actor::system(SystemReason::Setup));
        for chunk in self.steps.chunks(CHUNK) {
            self.app
                .write(&call, "identity.setup", &(), async |tx| {
                    let mut events = Vec::with_capacity(chunk.len());
                    for step in chunk {
                        events.push(save_step(tx, &call.actor, step).await?);
                    }
                    let mut events = events.into_iter();
                    Ok(match events.next() {
                        Some(first) => Outcome::new((), first).and(events),
                        None => Outcome::unchanged(()),
                    })
                })
                .await?;
        }
        self.app.actors().forget();
        Ok(())
    }
}

async fn save_step(tx: &Tx, actor: &Actor, step: &Step) -> Result<Event, AppError> {
    match step {
        Step::Unit(unit, event) => {
            let above = UnitAccess(unit.parent_id.unwrap_or(unit.id));
            store::insert_unit(tx, &actor.may::<ManageOrganisation>(&above)?, unit).await?;
            Ok(event.clone())
        }
        Step::Account(user, event, hash) => {
            let permit = actor.may::<CreateUser>(&UnitAccess(user.unit_id))?;
            store::insert_user(tx, &permit, user, hash).await?;
            Ok(event.clone())
        }
        Step::Grant { user, role_code, unit } => {
            let role = store::find_role(tx, role_code).await?;
            let role = role.ok_or_else(|| Fault::field("/role_code", Code::FieldReference))?;
            let grant = Grant {
                id: tx.next_id(),
                user_id: *user,
                role_code: role.code,
                duty: role.duty,
                unit_id: *unit,
                granted_at: tx.now(),
                granted_by: None,
            };
            let permit = actor.may::<GrantRole>(&UserAccess { id: *user, unit: *unit })?;
            store::insert_grant(tx, &permit, &grant).await?;
            Ok(grant.given())
        }
    }
}
