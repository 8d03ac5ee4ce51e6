//! Reference data over HTTP, on both databases: what is shipped, who changes it, and what becomes of it.

use serde_json::{Value, json};

use crate::support::{Reply, Speaker, TestApp, on_both};

fn codes(reply: &Reply) -> Vec<&str> {
    let items = reply.body["items"].as_array().unwrap();
    items.iter().map(|item| item["code"].as_str().unwrap()).collect()
}

async fn last_event(app: &TestApp) -> Value {
    use dujiang_persistence::entities::audit_events::{Column, Entity};
    use sea_orm::{EntityTrait as _, QueryOrder as _};
    let row =
        Entity::find().order_by_desc(Column::Id).one(app.app.database().reader()).await.unwrap().unwrap();
    json!({"action": row.action, "name": row.resource_name, "before": row.before, "after": row.after,
        "reason": row.reason})
}

fn table(days: &Value) -> Value {
    json!({"source": "国务院办公厅关于2027年部分节假日安排的通知", "days": days})
}

async fn deadline(speaker: &Speaker<'_>, from: &str, days: u32) -> Value {
    speaker.get(&format!("/calendar/deadline?from={from}&working_days={days}")).await.expect(200).body
}

on_both! {
    async fn shipped_regions_are_there_and_are_walked_down_by_parent(app) {
        let clerk = app.by("roads.clerk").await;
        let provinces = clerk.get("/regions?level=province&limit=100").await.expect(200);
        assert_eq!(provinces.body["items"].as_array().unwrap().len(), 34);
        let below = clerk.get("/regions?parent=110000").await.expect(200);
        assert_eq!(codes(&below), ["110100"]);
        let districts = clerk.get("/regions?parent=110100&limit=3").await.expect(200);
        assert_eq!(codes(&districts), ["110101", "110102", "110105"]);
        assert_eq!(districts.body["items"][0]["ancestors"], json!(["北京市", "市辖区"]));
        assert_eq!(districts.body["items"][0]["year"], 2023);
        let cursor = districts.body["next_cursor"].as_str().unwrap();
        let more = clerk.get(&format!("/regions?parent=110100&limit=3&cursor={cursor}")).await.expect(200);
        assert_eq!(codes(&more)[0], "110106");
        let strayed = clerk.get(&format!("/regions?parent=110000&cursor={cursor}")).await.expect(400);
        assert_eq!(strayed.code(), "request.cursor");
    }

    async fn regions_and_industries_are_found_by_any_fragment_and_by_their_code(app) {
        let clerk = app.by("roads.clerk").await;
        let named = clerk.get("/regions?q=%E4%B8%9C%E5%9F%8E%E5%8C%BA").await.expect(200);
        assert!(codes(&named).contains(&"110101"));
        let coded = clerk.get("/industries?q=481").await.expect(200);
        assert!(codes(&coded).iter().all(|code| code.starts_with("481")) && codes(&coded).len() > 1);
        assert_eq!(coded.body["items"][0]["level"], "group");
        let wild = clerk.get("/regions?q=%25").await.expect(200);
        assert!(codes(&wild).is_empty(), "a percent sign is no wildcard");
    }

    async fn a_region_is_added_changed_and_taken_out_of_use_on_record(app) {
        let admin = app.by("business.admin").await;
        let body = json!({"code": "990101002", "name": "新城街道", "source": "民政部公告", "year": 2026});
        let made = admin.post("/regions", body.clone()).await.expect(201);
        assert_eq!((&made.body["parent_code"], &made.body["level"]), (&json!("990101"), &json!("township")));
        assert_eq!(made.headers["etag"], "\"1\"");
        let again = admin.post("/regions", body).await.expect(409);
        assert_eq!(again.code(), "reference.code.taken");

        let path = "/regions/990101002";
        let close = json!({"is_active": false, "source": "撤销公告", "year": 2027});
        let missing = admin.patch(path, close.clone()).await.expect(428);
        assert_eq!(missing.code(), "request.version.required");
        let closed = admin.clone().at(1).patch(path, close.clone()).await.expect(200);
        assert_eq!((closed.version(), &closed.body["is_active"]), (2, &json!(false)));
        let event = last_event(app).await;
        assert_eq!((&event["action"], &event["name"]), (&json!("region.changed"), &json!("新城街道")));
        assert_eq!((&event["before"]["source"], &event["after"]["source"]), (&json!("民政部公告"), &json!("撤销公告")));
        assert_eq!(event["after"]["year"], 2027);

        let stale = admin.clone().at(1).patch(path, json!({"name": "旧"})).await.expect(412);
        assert_eq!(stale.headers["etag"], "\"2\"");
        let same = admin.at(2).patch(path, close).await.expect(200);
        assert_eq!(same.version(), 2, "the same again changes nothing");
    }

    async fn a_region_without_a_parent_in_use_is_refused(app) {
        let admin = app.by("business.admin").await;
        let body = |code: &str| json!({"code": code, "name": "无", "source": "公告", "year": 2026});
        let orphan = admin.post("/regions", body("990102001")).await.expect(422);
        assert_eq!(orphan.pointers(), ["/code"]);
        let malformed = admin.post("/regions", body("99")).await.expect(422);
        assert_eq!(malformed.pointers(), ["/code"]);
        admin.patch("/regions/99010", json!({})).await.expect(404);
    }

    async fn an_industry_is_added_and_changed(app) {
        let admin = app.by("business.admin").await;
        let body = json!({"code": "4898", "name": "低空起降设施工程施工", "source": "修改单", "year": 2026});
        let made = admin.post("/industries", body).await.expect(201);
        assert_eq!((&made.body["level"], &made.body["parent_code"]), (&json!("class"), &json!("489")));
        let edited = admin.at(1).patch("/industries/4813", json!({"name": "道路"})).await.expect(200);
        assert_eq!(edited.body["name"], "道路");
        assert_eq!(edited.body["ancestors"].as_array().unwrap().len(), 3);
    }

    async fn only_the_business_administrator_changes_what_everybody_reads(app) {
        for login in ["roads.clerk", "leader", "system.admin", "audit.admin"] {
            let speaker = app.by(login).await;
            for path in ["/regions", "/industries", "/categories", "/class-codes", "/calendar", "/rules"] {
                speaker.get(path).await.expect(200);
            }
            let body = json!({"code": "tourism", "name": "旅游"});
            let refused = speaker.post("/categories", body).await.expect(403);
            assert_eq!(refused.code(), "access.permission_missing", "{login}");
            speaker.clone().at(1).patch("/regions/110101", json!({"name": "x"})).await.expect(403);
            speaker.clone().at(0).put("/calendar/2027", table(&json!([]))).await.expect(403);
        }
        app.by("roads.nobody").await.get("/regions").await.expect(403);
    }

    async fn categories_are_added_renamed_and_put_in_order(app) {
        let admin = app.by("business.admin").await;
        let made = admin.post("/categories", json!({"code": "tourism", "name": "旅游"})).await.expect(201);
        assert_eq!(made.body["position"], 103, "after the last one");
        let twice = admin.post("/categories", json!({"code": "travel", "name": "旅游"})).await.expect(409);
        assert_eq!(twice.code(), "reference.category.name_taken");
        let renamed = admin.clone().at(1).patch("/categories/tourism", json!({"name": "文旅"})).await.expect(200);
        assert_eq!(renamed.version(), 2);

        let list = admin.get("/categories").await.expect(200);
        let mut order: Vec<String> = codes(&list).into_iter().map(str::to_owned).collect();
        order.reverse();
        let stale = admin.clone().at(1).put("/categories/order", json!({"codes": order})).await.expect(412);
        assert_eq!(stale.headers["etag"], list.headers["etag"]);
        let at = admin.at(list.version());
        let part = at.put("/categories/order", json!({"codes": order[1..]})).await.expect(422);
        assert_eq!(part.pointers(), ["/codes"]);
        let ordered = at.put("/categories/order", json!({"codes": order})).await.expect(200);
        assert_eq!(codes(&ordered), order);
        assert!(ordered.version() > list.version());
        assert_eq!(codes(&at.get("/categories").await), order);
    }

    async fn class_codes_are_listed_by_scheme(app) {
        let clerk = app.by("roads.clerk").await;
        let page = clerk.get("/class-codes?scheme=department_economic").await.expect(200);
        assert!(codes(&page).contains(&"302"));
        assert_eq!(page.body["items"][0]["scheme"], "department_economic");
        let first = clerk.get("/class-codes?limit=10").await.expect(200);
        let cursor = first.body["next_cursor"].as_str().unwrap();
        let second = clerk.get(&format!("/class-codes?limit=10&cursor={cursor}")).await.expect(200);
        assert_eq!(second.body["items"].as_array().unwrap().len(), 10);
        assert_ne!(first.body["items"][9], second.body["items"][0]);
    }

    async fn twenty_working_days_over_the_national_holiday_of_2025(app) {
        let clerk = app.by("roads.clerk").await;
        let due = deadline(&clerk, "2025-09-22", 20).await;
        assert_eq!(due, json!({"due": "2025-10-24", "is_provisional": false}));
        clerk.get("/calendar/deadline?from=2025-09-22").await.expect(400);
        clerk.get("/calendar/deadline?from=2025-13-22&working_days=1").await.expect(400);
        clerk.get("/calendar/deadline?from=+262142-12-31&working_days=4000000000").await.expect(400);
    }

    async fn a_new_year_is_provisional_until_its_table_is_published(app) {
        let admin = app.by("business.admin").await;
        let before = admin.get("/calendar?year=2027").await.expect(200);
        assert_eq!((&before.body["is_provisional"], &before.body["version"]), (&json!(true), &json!(0)));
        assert_eq!(deadline(&admin, "2026-12-31", 1).await, json!({"due": "2027-01-01", "is_provisional": true}));

        let days = json!([{"date": "2027-01-01", "kind": "holiday", "name": "元旦"}]);
        let saved = admin.clone().at(0).put("/calendar/2027", table(&days)).await.expect(200);
        assert_eq!((saved.version(), &saved.body["days"][0]["is_working_day"]), (1, &json!(false)));
        assert_eq!(deadline(&admin, "2026-12-31", 1).await, json!({"due": "2027-01-04", "is_provisional": false}));
        let event = last_event(app).await;
        assert_eq!((&event["action"], &event["name"]), (&json!("calendar_year.saved"), &json!("2027")));

        let other = json!([{"date": "2027-01-02", "kind": "makeup_workday", "name": "元旦"}]);
        admin.clone().at(0).put("/calendar/2027", table(&other)).await.expect(412);
        admin.clone().at(1).put("/calendar/2027", table(&other)).await.expect(200);
        assert_eq!(deadline(&admin, "2026-12-31", 2).await["due"], "2027-01-02");
    }

    async fn a_table_is_taken_whole_or_refused_with_every_fault(app) {
        let admin = app.by("business.admin").await.at(0);
        let days = json!([
            {"date": "2026-10-01", "kind": "holiday", "name": "国庆节"},
            {"date": "2027-10-01", "kind": "holiday", "name": " "},
            {"date": "2027-10-04", "kind": "makeup_workday", "name": ""},
        ]);
        let refused = admin.put("/calendar/2027", table(&days)).await.expect(422);
        assert_eq!(refused.pointers(), ["/days/0/date", "/days/1/name", "/days/2/date"]);
        assert_eq!(refused.body["errors"][2]["code"], "reference.calendar.makeup_on_weekday");
        admin.put("/calendar/1066", table(&json!([]))).await.expect(404);
        assert_eq!(admin.get("/calendar?year=2027").await.body["version"], 0);
    }

    async fn an_uploaded_table_is_shown_before_it_is_saved(app) {
        let admin = app.by("business.admin").await;
        let preview = async |text: Vec<u8>, kind: &str| {
            let request = admin.request(&reqwest::Method::POST, "/calendar/preview?year=2027");
            request.header("content-type", kind).body(text).send().await.unwrap()
        };
        // 日期,名称,类型 / 元旦,休 / 元旦,班 in GBK, as spreadsheets save it.
        let gbk = b"\xc8\xd5\xc6\xda,\xc3\xfb\xb3\xc6,\xc0\xe0\xd0\xcd\n2027/1/1,\xd4\xaa\xb5\xa9,\xd0\xdd\n2027/1/2,\xd4\xaa\xb5\xa9,\xb0\xe0\n";
        let read: Value = preview(gbk.to_vec(), "text/csv").await.json().await.unwrap();
        assert_eq!(read["days"][1], json!({"date": "2027-01-02", "is_working_day": true,
            "kind": "makeup_workday", "name": "元旦"}));
        assert_eq!(read["problems"], json!([]));

        let wrong = "date,kind,name\n2027-02-30,holiday,x\n2027-03-01,perhaps,x\n";
        let read: Value = preview(wrong.into(), "text/csv").await.json().await.unwrap();
        let places: Vec<&str> =
            read["problems"].as_array().unwrap().iter().map(|p| p["pointer"].as_str().unwrap()).collect();
        assert_eq!((places, &read["days"]), (vec!["/days/0/date", "/days/1/kind"], &json!([])));

        assert_eq!(preview(Vec::new(), "text/csv").await.status(), 422);
        assert_eq!(preview(vec![b'a'; (1 << 20) + 1], "text/csv").await.status(), 413);
        assert_eq!(preview(b"{}".to_vec(), "application/json").await.status(), 415);
        assert_eq!(admin.get("/calendar?year=2027").await.body["version"], 0, "nothing was saved");
    }

    async fn shipped_tables_are_put_in_once_and_never_over_a_correction(app) {
        let admin = app.by("business.admin").await;
        admin.clone().at(1).patch("/regions/110101", json!({"name": "东城"})).await.expect(200);
        let before = app.statements();
        dujiang_server::install_shipped(&app.app).await.unwrap();
        let asked = app.statements() - before;
        assert!(asked < 40, "{asked} statements on a later start");
        let page = admin.get("/regions?q=110101").await.expect(200);
        assert_eq!((&page.body["items"][0]["name"], &page.body["items"][0]["version"]), (&json!("东城"), &json!(2)));
    }
}
