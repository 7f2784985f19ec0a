//! Requests that no desk of ours makes: they get a refusal and a French sentence, and leave nothing behind.

mod common;

use base64::{Engine, prelude::BASE64_STANDARD};
use common::http::exchange;
use common::{City, month};
use pignon_journal::keys::{DeskKeys, Purpose};
use pignon_summary::exchange::request_message;

struct Request<'a> {
    keys: &'a DeskKeys,
    hub: String,
    path: &'a str,
    signed_path: &'a str,
    body: String,
    signed_body: String,
}

impl Request<'_> {
    fn send(&self, city: &City) -> (u16, String) {
        let request = "0123456789abcdef0123456789abcdef";
        let signed = request_message(
            &self.hub,
            "POST",
            self.signed_path,
            request,
            self.signed_body.as_bytes(),
        );
        let base64 = |bytes: [u8; 64]| BASE64_STANDARD.encode(bytes);
        let head = format!(
            "POST {} HTTP/1.1\r\nhost: hub\r\nconnection: close\r\ncontent-length: {}\r\npignon-device: {}\r\n\
             pignon-request: {request}\r\npignon-signature: {}\r\npignon-summary-signature: {}\r\n\r\n",
            self.path,
            self.body.len(),
            self.keys.public().device(),
            base64(self.keys.sign(Purpose::Request, &signed)),
            base64(
                self.keys
                    .sign(Purpose::Summary, self.signed_body.as_bytes())
            ),
        );
        let (status, _, body) = exchange(&city.address, &(head + &self.body));
        (status, body)
    }
}

fn october<'a>(city: &City, keys: &'a DeskKeys) -> Request<'a> {
    let body = String::from_utf8(month("M07", "2024-10", 1, 40)).unwrap();
    let hub = city.link().hello().ok().unwrap().key.device().to_string();
    Request {
        keys,
        hub,
        path: "/v1/summaries",
        signed_path: "/v1/summaries",
        signed_body: body.clone(),
        body,
    }
}

#[test]
fn a_flipped_byte_of_the_body_is_refused() {
    let city = City::found();
    let keys = city.desk_of("M07", 1);
    let mut request = october(&city, &keys);
    request.body = request.body.replacen("\"total\": 40", "\"total\": 41", 1);
    assert_ne!(request.body, request.signed_body);
    let (status, body) = request.send(&city);
    assert_eq!((status, body.contains("bad_signature")), (401, true));
    assert_eq!(city.count("summary"), 0);
    // Unaltered, the same request is accepted: it is the byte that was refused.
    assert_eq!(october(&city, &keys).send(&city).0, 200);
}

#[test]
fn a_signature_for_another_hub_or_another_path_is_refused() {
    let city = City::found();
    let keys = city.desk_of("M07", 1);
    let other_hub = Request {
        hub: "0".repeat(32),
        ..october(&city, &keys)
    };
    assert_eq!(other_hub.send(&city).0, 401);
    let other_path = Request {
        signed_path: "/v1/enrol",
        ..october(&city, &keys)
    };
    assert_eq!(other_path.send(&city).0, 401);
    assert_eq!(city.count("summary"), 0);
}

#[test]
fn a_request_played_again_changes_nothing() {
    let city = City::found();
    let keys = city.desk_of("M07", 1);
    let first = october(&city, &keys).send(&city);
    assert_eq!(first.0, 200);
    assert_eq!(october(&city, &keys).send(&city), first);
    assert_eq!(city.count("summary"), 1);
}

#[test]
fn headers_that_are_missing_doubled_or_garbage_are_not_understood() {
    let city = City::found();
    let keys = city.desk_of("M07", 1);
    let device = keys.public().device();
    for headers in [
        String::new(),
        "pignon-device: zz\r\n".into(),
        format!("pignon-device: {device}\r\n"),
        format!("pignon-device: {device}\r\npignon-device: {device}\r\n"),
        format!("pignon-device: {device}\r\npignon-request: short\r\npignon-signature: AAAA\r\n"),
        format!(
            "pignon-device: {device}\r\npignon-request: {}\r\npignon-signature: é\r\n",
            "a".repeat(32)
        ),
    ] {
        let request = format!(
            "POST /v1/summaries HTTP/1.1\r\nhost: h\r\nconnection: close\r\n{headers}content-length: 2\r\n\r\n{{}}"
        );
        let (status, _, body) = exchange(&city.address, &request);
        assert_eq!(
            (status, body.contains("not_understood")),
            (400, true),
            "{headers}"
        );
    }
}

#[test]
fn garbage_to_enrol_is_not_understood_and_a_borrowed_key_is_refused() {
    let city = City::found();
    let code = city.command(&["maison", "add", "M07", "Une"]).unwrap();
    let (keys, victim) = (DeskKeys::from_seed(&[1; 64]), DeskKeys::from_seed(&[2; 64]));
    let of = |body: &str| {
        let hub = october(&city, &keys).hub;
        let path = "/v1/enrol";
        Request {
            keys: &keys,
            hub,
            path,
            signed_path: path,
            signed_body: body.into(),
            body: body.into(),
        }
        .send(&city)
    };
    for body in [
        "",
        "{}",
        "[]",
        "null",
        "{\"code\":1,\"key\":\"\"}",
        "{\"code\":\"A\",\"key\":\"AAAA\"}",
    ] {
        assert_eq!(of(body).0, 400, "{body}");
    }
    // The keys of another desk cannot be enrolled by whoever does not hold them.
    let key = BASE64_STANDARD.encode(victim.public().to_bytes());
    assert_eq!(
        of(&format!("{{\"code\":\"{code}\",\"key\":\"{key}\"}}")).0,
        401
    );
    assert_eq!(city.count("device"), 0);
}

#[test]
fn a_failing_base_is_told_without_details_and_heals() {
    let city = City::found();
    let keys = city.desk_of("M07", 1);
    city.base()
        .execute("ALTER TABLE summary RENAME TO elsewhere", [])
        .unwrap();
    let (status, body) = october(&city, &keys).send(&city);
    assert_eq!((status, body.contains("\"code\":\"trouble\"")), (500, true));
    assert!(
        !body.to_lowercase().contains("sql") && !body.contains("table"),
        "{body}"
    );
    city.base()
        .execute("ALTER TABLE elsewhere RENAME TO summary", [])
        .unwrap();
    assert_eq!(october(&city, &keys).send(&city).0, 200);
}
