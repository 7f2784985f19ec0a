//! A desk, the real hub, and what stands between them.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::common::hub::CityHub;
use crate::common::proxy::Proxy;
use crate::common::*;

pub const MONTH: &str = "2026-10";

/// A house enrolled through the relay, with October's summary in the queue.
pub struct Street {
    pub house: House,
    pub hub: CityHub,
    pub network: Proxy,
}

pub fn a_street() -> Street {
    let (hub, code) = CityHub::new();
    let network = Proxy::before(hub.port);
    let house = a_house();
    house.ask(
        "hub_enrol",
        json!({"address": network.address, "code": code}),
    );
    for n in 0..6 {
        let person = house.a_person("Dupont", "Marie", &format!("marie{n}@exemple.fr"));
        let contact = json!({"person": person, "on": "12/10/2026", "mode": "outreach", "duration": 30, "minute": ""});
        house.ask("contact_record", contact);
    }
    network.requests();
    Street {
        house,
        hub,
        network,
    }
}

impl Street {
    pub fn queue(&self) -> Value {
        self.house.ask("summary_send", json!({"period": MONTH}))
    }

    /// The month as the desk shows it.
    pub fn month(&self) -> Value {
        let months = self.house.ask("summaries_list", json!({}));
        let month = list(&months["months"])
            .iter()
            .find(|m| m["period"] == MONTH);
        month.expect("October").clone()
    }

    /// What the desk does by itself, now; waits for what it began.
    pub fn tick(&self) {
        let _ = self.house.desk.tick();
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_millis(400) {
            std::thread::sleep(Duration::from_millis(20));
            if self
                .house
                .desk
                .tick()
                .contains(&pignon_actions::commands::Tag::Exchanges)
            {
                return;
            }
        }
    }

    /// Lets the clock go until the summary has arrived, as the program does by itself.
    pub fn arrives_by_itself(&self) {
        for _ in 0..150 {
            if self.month()["state"] == "sent" {
                return;
            }
            self.house.pass(31);
            self.tick();
        }
        panic!("it never leaves: {}", self.month());
    }

    /// The hub has these very bytes, one revision of them.
    pub fn arrived_once(&self) {
        let month = self.month();
        assert_eq!(month["state"], "sent", "{month}");
        assert_eq!(month["revision"], 1);
        assert!(month["receipt"].is_string() && month["sentence"].is_null());
        let view = self.house.ask("summary_view", json!({"period": MONTH}));
        assert_eq!(
            self.hub.message(MONTH).as_deref(),
            view["exact_text"].as_str()
        );
        let (status, page) = self.hub.page("/maisons/M07");
        assert_eq!(status, 200);
        assert!(plain(&page).contains("Octobre 2026"), "the City reads it");
    }
}

/// Writes another address of the hub into the house, closed meanwhile.
pub fn moved(house: &House, address: &str) {
    use pignon_store::keys::{KeyFolder, Passphrase};
    let keys = KeyFolder::at(&house.dir);
    let file = keys.open().unwrap().file;
    let member = serde_json::from_value(json!(house.member)).unwrap();
    let passphrase = Passphrase::typed(PASSPHRASE).unwrap();
    let key = keys.unlock(&file, member, &passphrase, 1).unwrap();
    let random = pignon_actions::Env::default().random;
    let vault = pignon_store::Vault::open(&house.dir, key.expose(), random).unwrap();
    let hub = vault.read(pignon_store::exchanges::hub).unwrap().unwrap();
    let hub_key = hub.key.as_slice().try_into().unwrap();
    pignon_store::exchanges::remember_hub(&vault, address, &hub.name, hub_key, 0).unwrap();
}

/// A server behind TLS, with a certificate of its own making; it reads nothing.
pub fn untrusted() -> u16 {
    use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
    use std::io::Read;
    let made = rcgen::generate_simple_self_signed(vec!["127.0.0.1".to_owned()]).unwrap();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    let config = std::sync::Arc::new(config);
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for mut socket in listener.incoming().flatten() {
            let mut connection = rustls::ServerConnection::new(config.clone()).unwrap();
            let mut stream = rustls::Stream::new(&mut connection, &mut socket);
            let mut heard = Vec::new();
            let _ = stream.read_to_end(&mut heard);
            assert!(heard.is_empty(), "nothing is said to it");
        }
    });
    port
}
