//! The first accounts of a real deployment, and setting up in bulk.

use std::path::Path;

use dujiang_app::App;
use dujiang_app::identity::setup::{NewAccount, Setup};
use dujiang_app::identity::{Login, SessionKind, first_run, log_in, reset_password_at_machine};
use dujiang_domain::access::Origin;
use dujiang_domain::fault::Code;
use dujiang_domain::identity::{NewUser, OrgUnitFields, OrgUnitKind};
use dujiang_server::{Settings, StartError};
use dujiang_tests::databases::{Engine, TestDatabase, template};
use secrecy::{ExposeSecret as _, SecretString};

/// The use cases on a migrated database without anybody in it.
async fn empty(engine: Engine) -> (App, TestDatabase) {
    let settings = |url: &str, folder: &Path| {
        let mut settings = Settings::load().unwrap();
        settings.database.url = url.to_owned();
        settings.database.connections = 2;
        settings.data.dir = folder.join("data");
        settings
    };
    let template = template(engine, "empty", async |url: &str| {
        let folder = tempfile::tempdir()?;
        let app = dujiang_server::open(&settings(url, folder.path())).await?;
        dujiang_server::migrate(&app).await?;
        dujiang_server::install_shipped(&app).await?;
        Ok::<_, StartError>(())
    });
    let database = template.await.unwrap().fresh_database().await.unwrap();
    let app = dujiang_server::open(&settings(database.url(), database.folder())).await.unwrap();
    (app, database)
}

async fn can_sign_in(app: &App, login: &str, password: &SecretString) -> bool {
    let login = Login { login: login.into(), password: password.clone(), kind: SessionKind::Desk };
    match log_in(app, Origin::default(), login).await {
        Ok(signed_in) => signed_in.password_change_required,
        Err(_) => false,
    }
}

async fn the_first_accounts_are_made_once(engine: Engine) {
    let (app, _database) = empty(engine).await;
    let first = first_run(&app, "清源县人民政府").await.unwrap();
    let roles: Vec<&str> = first.accounts.iter().map(|account| account.role).collect();
    assert_eq!(roles, ["system_admin", "security_admin", "audit_admin", "business_admin"]);
    let passwords: Vec<(&str, SecretString)> =
        first.accounts.iter().map(|account| (account.login, account.password.clone())).collect();
    assert_eq!(first.accounts[0].unit, "清源县人民政府");
    first.save().await.unwrap();
    for (login, password) in &passwords {
        assert!(can_sign_in(&app, login, password).await, "{login} signs in and must change the password");
    }
    let again = first_run(&app, "清源县人民政府").await.unwrap_err();
    assert_eq!(again.fault().code, Code::AccountsExist);
    let reset = reset_password_at_machine(&app, "security.admin").await.unwrap();
    assert_ne!(reset.expose_secret(), passwords[1].1.expose_secret());
    assert!(!can_sign_in(&app, "security.admin", &passwords[1].1).await);
    assert!(can_sign_in(&app, "security.admin", &reset).await);
    let unknown = reset_password_at_machine(&app, "nobody.here").await.unwrap_err();
    assert_eq!(unknown.fault().code, Code::NotFound);
}

async fn many_things_are_set_up_at_once_under_the_same_rules(engine: Engine) {
    let (app, _database) = empty(engine).await;
    let mut setup = Setup::new(&app);
    let fields = |kind, name: &str| OrgUnitFields {
        kind,
        name: name.to_owned(),
        short_name: None,
        code: None,
        region_code: None,
    };
    let county = setup.create_unit(None, fields(OrgUnitKind::Government, "县政府"), 1).unwrap();
    let mut last = None;
    for number in 0..700 {
        let user =
            NewUser { login: format!("clerk.{number}"), name: "甲".into(), unit_id: county.id, phone: None };
        let account = NewAccount { user, password_hash: "$argon2id$none".into(), must_change: true };
        let id = setup.create_account(account).unwrap();
        setup.grant(id, "clerk", county.id);
        last = Some(id);
    }
    assert!(setup.create_unit(Some(&county), fields(OrgUnitKind::Region, "地区"), 1).is_err());
    setup.save().await.unwrap();
    let mut setup = Setup::new(&app);
    setup.grant(last.unwrap(), "audit_admin", county.id);
    assert_eq!(setup.save().await.unwrap_err().fault().code, Code::DutiesExclude);
}

macro_rules! on_empty {
    ($($name:ident),+) => {$(
        mod $name {
            use super::Engine;

            #[tokio::test]
            async fn sqlite() {
                super::$name(Engine::Sqlite).await;
            }

            #[tokio::test]
            async fn postgres() {
                super::$name(Engine::Postgres).await;
            }
        }
    )+};
}

on_empty!(the_first_accounts_are_made_once, many_things_are_set_up_at_once_under_the_same_rules);
