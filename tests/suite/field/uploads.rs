//! Files on their way in: exactly the announced bytes, once, and nothing that is no photo.

use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use dujiang_persistence::entities::uploads;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use sea_orm::{EntityTrait as _, PaginatorTrait as _};
use serde_json::json;
use uuid::Uuid;

use super::{announcement, jpeg, send_piece, sha256, upload};
use crate::support::{TestApp, fresh_id, on_both};

/// Everything that lies in the store.
fn kept(app: &TestApp) -> Vec<PathBuf> {
    fn walk(folder: &Path) -> Vec<PathBuf> {
        let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
        let paths = entries.map(|entry| entry.unwrap().path());
        paths.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
    }
    walk(&app.settings().data.dir.join("files"))
}

on_both! {
    async fn a_photo_comes_in_pieces_and_an_overlap_is_told_the_right_place(app) {
        let worker = app.by("roads.worker").await;
        let (id, bytes) = (fresh_id(), jpeg(1));
        let announced = worker.post("/uploads", announcement(id, &bytes)).await.expect(201);
        assert_eq!((&announced.body["offset"], &announced.headers["upload-offset"]), (&json!(0), &"0".parse().unwrap()));
        send_piece(&worker, id, 0, &bytes[..100]).await.expect(200);
        for wrong in [0, 50, 99, 101, bytes.len()] {
            let refused = send_piece(&worker, id, wrong, &bytes[..60]).await.expect(409);
            assert_eq!((refused.code(), &refused.headers["upload-offset"]), ("files.upload.offset", &"100".parse().unwrap()));
        }
        let beyond = [&bytes[100..], b"more"].concat();
        assert_eq!(send_piece(&worker, id, 100, &beyond).await.expect(422).code(), "files.content.size_differs");
        assert_eq!(worker.get(&format!("/uploads/{id}")).await.expect(200).body["offset"], 100);
        let done = send_piece(&worker, id, 100, &bytes[100..]).await.expect(200);
        assert_eq!((&done.body["state"], &done.body["offset"]), (&json!("complete"), &json!(bytes.len())));
        // A lost answer: whatever is sent again is answered with the file as it is.
        assert_eq!(send_piece(&worker, id, 100, &bytes[100..]).await.expect(200).body["state"], "complete");
        let original = app.app.files().picture(&sha256(&bytes)).await.unwrap();
        assert_eq!(original, bytes);
    }

    async fn an_identifier_means_one_file_of_one_person(app) {
        let (worker, clerk) = (app.by("roads.worker").await, app.by("roads.clerk").await);
        let (id, bytes) = (fresh_id(), jpeg(2));
        worker.post("/uploads", announcement(id, &bytes)).await.expect(201);
        send_piece(&worker, id, 0, &bytes[..10]).await.expect(200);
        let again = worker.post("/uploads", announcement(id, &bytes)).await.expect(201);
        assert_eq!(again.body["offset"], 10);
        let other = worker.post("/uploads", announcement(id, &jpeg(3))).await.expect(409);
        assert_eq!(other.code(), "files.upload.id_taken");
        clerk.post("/uploads", announcement(id, &bytes)).await.expect(409);
        clerk.get(&format!("/uploads/{id}")).await.expect(404);
        send_piece(&clerk, id, 10, &bytes[10..]).await.expect(404);
        // The key of the first request serves no other file either.
        let keyed = worker.clone().with_key("one-key");
        keyed.post("/uploads", announcement(Uuid::from_u128(7), &bytes)).await.expect(201);
        keyed.post("/uploads", announcement(Uuid::from_u128(8), &bytes)).await.expect(422);
        keyed.post("/uploads", announcement(Uuid::from_u128(7), &jpeg(4))).await.expect(409);
    }

    async fn what_is_no_photo_is_refused_and_begins_anew(app) {
        let worker = app.by("roads.worker").await;
        let eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}", "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].concat();
        let vast = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\xfd\xe8\0\0\xfd\xe8\x08\x06\0\0\0".to_vec();
        let comment = b"<html><script>alert(1)</script>";
        let page = [&jpeg(5)[..2], b"\xff\xfe\0\x21", comment, &jpeg(5)[2..]].concat();
        let archive = [jpeg(5), b"PK\x05\x06".to_vec(), vec![0; 18]].concat();
        let cases: [(&str, Vec<u8>, u16, &str); 8] = [
            ("图.png", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec(), 415, "files.content.type_refused"),
            ("图.jpg", b"MZ\x90\0\x03\0\0\0\x04\0\0\0".to_vec(), 415, "files.content.type_refused"),
            ("图.jpg", eicar.into_bytes(), 422, "files.content.harmful"),
            ("图.png", vast, 422, "files.content.too_many_pixels"),
            ("图.jpg", page, 422, "files.content.ambiguous"),
            ("图.jpg", archive, 422, "files.content.ambiguous"),
            ("图.png", jpeg(5), 422, "files.content.name_differs"),
            ("图.jpg", jpeg(5)[..200].to_vec(), 422, "files.content.damaged"),
        ];
        for (name, bytes, status, code) in cases {
            let id = fresh_id();
            let mut body = announcement(id, &bytes);
            body["file_name"] = json!(name);
            worker.post("/uploads", body).await.expect(201);
            let refused = send_piece(&worker, id, 0, &bytes).await;
            assert_eq!((refused.status, refused.code()), (status, code), "{name}: {}", refused.body);
            let state = worker.get(&format!("/uploads/{id}")).await.expect(200);
            assert_eq!((&state.body["offset"], &state.body["state"]), (&json!(0), &json!("receiving")));
        }
        let (id, bytes) = (fresh_id(), jpeg(6));
        let mut body = announcement(id, &bytes);
        body["sha256"] = json!(sha256(b"something else"));
        worker.post("/uploads", body).await.expect(201);
        assert_eq!(send_piece(&worker, id, 0, &bytes).await.expect(422).code(), "files.content.digest_differs");
        assert_eq!(kept(app), Vec::<PathBuf>::new());
    }

    async fn wrong_words_about_a_file_are_pointed_at(app) {
        let worker = app.by("roads.worker").await;
        let good = || announcement(fresh_id(), &jpeg(7));
        let wrong = [
            ("/size", "size", json!(0)),
            ("/size", "size", json!(20_971_521)),
            ("/size", "size", json!(1.5)),
            ("/sha256", "sha256", json!("ABC")),
            ("/file_name", "file_name", json!("批复.pdf")),
            ("/file_name", "file_name", json!("../x.jpg")),
            ("/purpose", "purpose", json!("avatar")),
            ("/captured_at", "captured_at", json!("yesterday")),
            ("/captured_at", "captured_at", json!("1970-01-01T00:00:00Z")),
            ("/position/latitude", "position", json!({"latitude": 1e308, "longitude": 0, "accuracy_metres": 0})),
            ("/position/longitude", "position", json!({"latitude": 0, "longitude": -181, "accuracy_metres": 0})),
            ("/position/accuracy_metres", "position", json!({"latitude": 0, "longitude": 0, "accuracy_metres": -1})),
        ];
        for (pointer, field, value) in wrong {
            let mut body = good();
            body[field] = value;
            let refused = worker.post("/uploads", body.clone()).await.expect(422);
            assert_eq!(refused.pointers(), [pointer], "{body}");
        }
        let id = fresh_id();
        worker.post("/uploads", announcement(id, &jpeg(7))).await.expect(201);
        let path = format!("/uploads/{id}");
        for offset in [None, Some("-1"), Some("x")] {
            let request = worker.request(&reqwest::Method::PUT, &path);
            let request = match offset { Some(offset) => request.header("upload-offset", offset), None => request };
            let refused = crate::support::read(request.body("x")).await.expect(400);
            assert_eq!(refused.code(), "files.upload.offset_required");
        }
        assert_eq!(send_piece(&worker, id, 0, &vec![0; (4 << 20) + 1]).await.expect(413).code(), "files.content.too_large");
    }

    async fn what_nobody_claims_is_cleared_away_with_its_bytes(app) {
        let worker = app.by("roads.worker").await;
        upload(&worker, 8).await;
        let half = fresh_id();
        worker.post("/uploads", announcement(half, &jpeg(9))).await.expect(201);
        send_piece(&worker, half, 0, &jpeg(9)[..50]).await.expect(200);
        assert!(kept(app).len() >= 3);
        assert_eq!(dujiang_app::files::uploads::clear_expired(&app.app).await.unwrap(), 0);
        app.clock.advance(TimeDelta::days(15));
        assert_eq!(dujiang_app::files::uploads::clear_expired(&app.app).await.unwrap(), 2);
        assert_eq!(kept(app), Vec::<PathBuf>::new());
        assert_eq!(uploads::Entity::find().count(app.app.database().reader()).await.unwrap(), 0);
    }

    async fn many_senders_of_one_file_make_one_file(app) {
        let worker = app.by("roads.worker").await;
        let (id, bytes) = (fresh_id(), jpeg(10));
        worker.post("/uploads", announcement(id, &bytes)).await.expect(201);
        let mut runner = TestRunner::deterministic();
        for round in 0..6 {
            // Pieces of any size at any place, several at the same time.
            let cuts = prop::collection::vec((0..bytes.len(), 1..400_usize), 6).new_tree(&mut runner).unwrap().current();
            let sends = cuts.iter().map(|(start, length)| {
                send_piece(&worker, id, *start, &bytes[*start..bytes.len().min(start + length)])
            });
            for reply in futures::future::join_all(sends).await {
                assert!([200, 409].contains(&reply.status), "round {round}: {}", reply.body);
            }
            let offset = worker.get(&format!("/uploads/{id}")).await.body["offset"].as_u64().unwrap();
            let offset = usize::try_from(offset).unwrap();
            let end = bytes.len().min(offset + 100);
            let both = [&bytes[offset..end]; 2].map(|piece| send_piece(&worker, id, offset, piece));
            let statuses: Vec<u16> = futures::future::join_all(both).await.iter().map(|reply| reply.status).collect();
            assert!(statuses.contains(&200), "round {round}: {statuses:?}");
        }
        let offset = worker.get(&format!("/uploads/{id}")).await.body["offset"].as_u64().unwrap();
        send_piece(&worker, id, usize::try_from(offset).unwrap(), &bytes[usize::try_from(offset).unwrap()..]).await.expect(200);
        assert_eq!(app.app.files().picture(&sha256(&bytes)).await.unwrap(), bytes);
    }
}
