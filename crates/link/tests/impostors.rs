//! What is not the hub is never taken for it (faults 12 to 15), and each trouble is told as what it is.

mod common;

use std::io::Write;
use std::time::{Duration, Instant};

use base64::{Engine, prelude::BASE64_STANDARD};
use common::{answering, http, listen, read_request};
use pignon_journal::keys::{DeskKeys, Purpose};
use pignon_link::{Hub, LinkError, Options};
use pignon_summary::exchange::{Receipt, sha256_hex};

const BODY: &[u8] = b"a summary";

fn keys() -> DeskKeys {
    DeskKeys::from_seed(&[1; 64])
}

fn the_hub() -> DeskKeys {
    DeskKeys::from_seed(&[2; 64])
}

/// A link to `address` for a desk enrolled with [`the_hub`], in less of a hurry than a person.
fn link(address: &str) -> Hub {
    let short = Duration::from_millis(400);
    let options = Options {
        hub_key: Some(the_hub().public()),
        total: short,
        connect: short,
        ..Options::default()
    };
    Hub::new(address, options).unwrap()
}

/// What sending a summary says when the server gives that answer.
fn sent(answer: String) -> Result<Receipt, LinkError> {
    link(&answering(vec![answer])).send_summary(&keys(), BODY, [0; 16])
}

fn receipt(signer: &DeskKeys, bytes: &[u8]) -> Receipt {
    let mut receipt = Receipt {
        id: "01".into(),
        maison: "M07".into(),
        period: "2024-10".into(),
        revision: 1,
        sha256: sha256_hex(bytes),
        received_at: "2024-11-02T08:00:00Z".into(),
        signature: String::new(),
    };
    receipt.signature = BASE64_STANDARD.encode(signer.sign(Purpose::Receipt, &receipt.message()));
    receipt
}

fn json(value: &impl serde::Serialize) -> String {
    http(
        "200 OK",
        "content-type: application/json\r\n",
        &serde_json::to_string(value).unwrap(),
    )
}

#[test]
fn the_hub_s_own_receipt_is_believed() {
    let good = receipt(&the_hub(), BODY);
    assert_eq!(sent(json(&good)), Ok(good));
}

#[test]
fn a_receipt_that_the_hub_did_not_sign_is_not_believed() {
    assert_eq!(
        sent(json(&receipt(&keys(), BODY))),
        Err(LinkError::Untrusted)
    );
    let dated = Receipt {
        received_at: "2024-11-03T08:00:00Z".into(),
        ..receipt(&the_hub(), BODY)
    };
    assert_eq!(sent(json(&dated)), Err(LinkError::Untrusted));
    let unsigned = Receipt {
        signature: String::new(),
        ..receipt(&the_hub(), BODY)
    };
    assert_eq!(sent(json(&unsigned)), Err(LinkError::NotUnderstood));
    // Signed by the hub, for other bytes: an old receipt served again.
    assert_eq!(
        sent(json(&receipt(&the_hub(), b"another"))),
        Err(LinkError::NotUnderstood)
    );
}

#[test]
fn a_captive_portal_is_not_the_hub() {
    let portal = "<html><body><h1>Bienvenue sur le Wi-Fi</h1></body></html>";
    for answer in [
        http("200 OK", "content-type: text/html\r\n", portal),
        http("200 OK", "content-type: application/json\r\n", portal),
        http("200 OK", "", ""),
        http("204 No Content", "", ""),
        http("302 Found", "location: http://127.0.0.1:1/login\r\n", ""),
        http(
            "307 Temporary Redirect",
            "location: http://127.0.0.1:1/login\r\n",
            "",
        ),
        http("403 Forbidden", "content-type: text/html\r\n", portal),
        http("407 Proxy Authentication Required", "", portal),
        http("511 Network Authentication Required", "", portal),
    ] {
        assert_eq!(
            sent(answer.clone()),
            Err(LinkError::NotUnderstood),
            "{answer}"
        );
    }
    let hello = link(&answering(vec![http("200 OK", "", portal)]))
        .hello()
        .err();
    assert_eq!(hello, Some(LinkError::NotUnderstood));
}

#[test]
fn garbage_is_not_understood() {
    for garbage in [
        "\0\0\0\0garbage\r\n\r\n".to_owned(),
        "SSH-2.0-OpenSSH_9.2\r\n".to_owned(),
        http("200 OK", "", "{"),
        http("200 OK", "", "{\"id\":1}"),
        http("200 OK", "", "[[[[[[[["),
        http("200 OK", "", &"9".repeat(100_000)),
        http("404 Not Found", "", "{}"),
        http("409 Conflict", "", "{\"code\":\"wrong_revision\"}"),
    ] {
        assert_eq!(
            sent(garbage.clone()),
            Err(LinkError::NotUnderstood),
            "{}",
            &garbage[..30.min(garbage.len())]
        );
    }
}

#[test]
fn an_answer_cut_in_the_middle_is_no_answer() {
    let whole = json(&receipt(&the_hub(), BODY));
    assert_eq!(
        sent(whole[..whole.len() - 20].to_owned()),
        Err(LinkError::Unreachable)
    );
}

#[test]
fn a_server_in_trouble_is_told_apart_and_may_ask_for_time() {
    assert_eq!(
        sent(http("500 Internal Server Error", "", "oops")),
        Err(LinkError::Trouble { retry_after: None })
    );
    let asks = http("503 Service Unavailable", "retry-after: 120\r\n", "");
    assert_eq!(
        sent(asks),
        Err(LinkError::Trouble {
            retry_after: Some(120)
        })
    );
    assert_eq!(
        sent(http("429 Slow Down", "retry-after: soon\r\n", "")),
        Err(LinkError::Trouble { retry_after: None })
    );
}

#[test]
fn the_hub_s_refusals_come_with_its_words() {
    let refusal = |code: &str, more: &str| {
        let body = format!("{{\"code\":\"{code}\",\"sentence\":\"Non.\"{more}}}");
        sent(http(
            "409 Conflict",
            "content-type: application/json\r\n",
            &body,
        ))
    };
    assert_eq!(
        refusal("wrong_revision", ",\"expected\":4"),
        Err(LinkError::Conflict { expected: 4 })
    );
    assert_eq!(refusal("wrong_code", ""), Err(LinkError::WrongCode));
    let (code, sentence) = ("other_maison".to_owned(), "Non.".to_owned());
    assert_eq!(
        refusal("other_maison", ""),
        Err(LinkError::Refused { code, sentence })
    );
}

#[test]
fn a_server_that_never_ends_is_left_in_time() {
    let silent = listen(|_, stream| std::mem::forget(stream));
    let dripping = listen(|_, mut stream| {
        std::thread::spawn(move || {
            read_request(&mut stream);
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 10000\r\n\r\n");
            while stream.write_all(b" ").is_ok() {
                std::thread::sleep(Duration::from_millis(50));
            }
        });
    });
    for port in [silent, dripping] {
        let start = Instant::now();
        let outcome =
            link(&format!("http://127.0.0.1:{port}")).send_summary(&keys(), BODY, [0; 16]);
        assert_eq!(outcome, Err(LinkError::Unreachable));
        assert!(
            start.elapsed() < Duration::from_secs(5),
            "{:?}",
            start.elapsed()
        );
    }
}

#[test]
fn nobody_there_is_unreachable() {
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let outcome = link(&format!("http://127.0.0.1:{port}")).send_summary(&keys(), BODY, [0; 16]);
    assert_eq!(outcome, Err(LinkError::Unreachable));
    assert_eq!(
        link("https://nowhere.invalid").hello().err(),
        Some(LinkError::Unreachable)
    );
}

#[test]
fn a_hub_with_other_keys_is_not_the_one_of_the_enrolment() {
    let other = BASE64_STANDARD.encode(keys().public().to_bytes());
    let hello = |key: &str| {
        http(
            "200 OK",
            "",
            &format!("{{\"pignon_hub\":1,\"name\":\"Ville\",\"key\":\"{key}\"}}"),
        )
    };
    assert_eq!(
        link(&answering(vec![hello(&other)])).hello().err(),
        Some(LinkError::Untrusted)
    );
    let ours = BASE64_STANDARD.encode(the_hub().public().to_bytes());
    assert_eq!(
        link(&answering(vec![hello(&ours)]))
            .hello()
            .ok()
            .map(|greeting| greeting.name),
        Some("Ville".into())
    );
    assert_eq!(
        link(&answering(vec![hello("AAAA")])).hello().err(),
        Some(LinkError::NotUnderstood)
    );
    // Enrolment by somebody who shows the keys of the hub but does not hold them.
    let forged = r#"{"maison":"M07","maison_name":"Une","hub_name":"Ville","signature":"SIGN"}"#;
    let forged = forged.replace("SIGN", &BASE64_STANDARD.encode([7; 64]));
    let address = answering(vec![hello(&ours), http("200 OK", "", &forged)]);
    assert_eq!(
        link(&address).enrol(&keys(), "0000", [0; 16]).err(),
        Some(LinkError::Untrusted)
    );
}
