//! The three administrators exclude each other and all business, and none of them sees any.

use dujiang_persistence::entities::{grants, user_duties};
use sea_orm::{ActiveValue::Set, EntityTrait as _};
use serde_json::json;

use crate::support::{TestApp, on_both, unit_id, user_id};

async fn give(app: &TestApp, login: &str, role: &str) -> crate::support::Reply {
    let body = json!({"role_code": role, "unit_id": unit_id("county")});
    app.by("security.admin").await.post(&format!("/users/{}/grants", user_id(login)), body).await
}

on_both! {
    async fn a_duty_excludes_every_other_until_its_last_role_is_taken(app) {
        let administrators = ["system_admin", "security_admin", "audit_admin"];
        for role in administrators {
            assert_eq!(give(app, "roads.clerk", role).await.expect(409).code(), "identity.duties.exclude");
        }
        for role in ["security_admin", "audit_admin", "clerk"] {
            assert_eq!(give(app, "system.admin", role).await.expect(409).code(), "identity.duties.exclude");
        }
        let path = format!("/users/{}/grants", user_id("system.admin"));
        let security = app.by("security.admin").await;
        let held = security.get(&path).await.expect(200).body["items"][0]["id"].as_str().unwrap().to_owned();
        security.delete(&format!("{path}/{held}")).await.expect(204);
        give(app, "system.admin", "clerk").await.expect(201);
    }

    async fn the_database_itself_keeps_the_duties_apart(app) {
        let connection = app.app.database().writer();
        let grant = |duty: &str| grants::ActiveModel {
            id: Set(app.app.database().next_id()),
            user_id: Set(user_id("system.admin")),
            role_code: Set("security_admin".to_owned()),
            duty: Set(duty.to_owned()),
            unit_id: Set(unit_id("county")),
            granted_at: Set(app.app.database().now()),
            granted_by: Set(None),
        };
        for duty in ["security_admin", "system_admin"] {
            let inserted = grants::Entity::insert(grant(duty)).exec_without_returning(connection).await;
            assert!(inserted.is_err(), "{duty}");
        }
        let second = user_duties::ActiveModel {
            user_id: Set(user_id("system.admin")),
            duty: Set("security_admin".to_owned()),
        };
        assert!(user_duties::Entity::insert(second).exec_without_returning(connection).await.is_err());
    }

    async fn nobody_gives_himself_a_role_or_takes_his_own(app) {
        let security = app.by("security.admin").await;
        let path = format!("/users/{}/grants", user_id("security.admin"));
        let body = json!({"role_code": "security_admin", "unit_id": unit_id("roads")});
        assert_eq!(security.post(&path, body).await.expect(403).code(), "access.own_work");
        let own = security.get(&path).await.body["items"][0]["id"].as_str().unwrap().to_owned();
        assert_eq!(security.delete(&format!("{path}/{own}")).await.expect(403).code(), "access.own_work");
    }

    async fn a_role_given_or_taken_works_at_once(app) {
        let nobody = app.by("roads.nobody").await;
        nobody.get("/projects").await.expect(403);
        let given = give(app, "roads.nobody", "clerk").await.expect(201);
        nobody.get("/projects").await.expect(200);
        assert_eq!(give(app, "roads.nobody", "clerk").await.expect(409).code(), "identity.grant.exists");
        let path = format!("/users/{}/grants/{}", user_id("roads.nobody"), given.id());
        app.by("security.admin").await.delete(&path).await.expect(204);
        nobody.get("/projects").await.expect(403);
        app.by("security.admin").await.delete(&path).await.expect(404);
    }

    async fn a_role_that_is_none_or_a_closed_place_is_refused_by_field(app) {
        assert_eq!(give(app, "roads.nobody", "emperor").await.expect(422).pointers(), ["/role_code"]);
        let body = json!({"role_code": "clerk", "unit_id": uuid::Uuid::nil()});
        let path = format!("/users/{}/grants", user_id("roads.nobody"));
        assert_eq!(app.by("security.admin").await.post(&path, body).await.expect(422).pointers(), ["/unit_id"]);
    }

    async fn administrators_see_no_business(app) {
        let body = json!({"name": "道路硬化", "unit_id": unit_id("roads")});
        let project = app.by("roads.clerk").await.post("/projects", body).await.expect(201).id();
        for login in ["system.admin", "security.admin", "audit.admin"] {
            let admin = app.by(login).await;
            assert_eq!(admin.get("/projects").await.status, 403, "{login}");
            assert_eq!(admin.get("/projects/counts").await.status, 403, "{login}");
            assert_eq!(admin.get(&format!("/projects/{project}")).await.status, 404, "{login}");
        }
    }

    async fn a_deployment_defines_business_roles_and_no_others(app) {
        let security = app.by("security.admin").await;
        let role = json!({"code": "inspector", "name": "督查专员", "permissions": ["project.read"]});
        let made = security.post("/roles", role.clone()).await.expect(201);
        assert_eq!((made.body["is_built_in"].clone(), made.version()), (json!(false), 1));
        assert_eq!(security.post("/roles", role).await.expect(409).code(), "identity.role.code_taken");
        let greedy = json!({"code": "greedy", "name": "越权", "permissions": ["grant.manage"]});
        assert_eq!(security.post("/roles", greedy).await.expect(422).pointers(), ["/permissions"]);
        let unknown = json!({"code": "odd", "name": "奇怪", "permissions": ["no.such"]});
        security.post("/roles", unknown).await.expect(422);
        let built_in = security.clone().at(1).patch("/roles/clerk", json!({"name": "x"})).await.expect(409);
        assert_eq!(built_in.code(), "identity.role.built_in");
        security.clone().at(1).patch("/roles/nothing", json!({"name": "x"})).await.expect(404);
        give(app, "roads.nobody", "inspector").await.expect(201);
        let inspector = app.by("roads.nobody").await;
        inspector.get("/projects").await.expect(200);
        let less = json!({"permissions": []});
        security.clone().at(1).patch("/roles/inspector", less).await.expect(200);
        inspector.get("/projects").await.expect(403);
        app.by("system.admin").await.post("/roles", json!({"code": "x1", "name": "x", "permissions": []})).await.expect(403);
    }

    async fn the_table_of_permissions_says_which_are_administrative(app) {
        let list = app.by("roads.clerk").await.get("/permissions").await.expect(200);
        let items = list.body["items"].as_array().unwrap();
        let find = |code: &str| items.iter().find(|item| item["code"] == code).unwrap()["is_administrative"].clone();
        assert_eq!((find("grant.manage"), find("project.read")), (json!(true), json!(false)));
    }
}
