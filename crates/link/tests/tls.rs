//! Only a certificate that is valid, for this address, and from whom we trust, is the hub's (fault 15).

mod common;

use std::io::Write;
use std::sync::Arc;

use base64::{Engine, prelude::BASE64_STANDARD};
use common::{http, listen, read_request};
use pignon_journal::keys::DeskKeys;
use pignon_link::{Hub, LinkError, Options};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair, date_time_ymd};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, Stream};

type Authority = CertifiedIssuer<'static, KeyPair>;

fn authority() -> Authority {
    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
}

/// A hub behind TLS whose certificate is for `name` and ends with `until` (a year).
fn secured(authority: &Authority, name: &str, until: i32) -> String {
    let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
    params.not_before = date_time_ymd(2001, 1, 1);
    params.not_after = date_time_ymd(until, 1, 1);
    let key = KeyPair::generate().unwrap();
    let certificate = params.signed_by(&key, authority).unwrap();
    let config =
        ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate.der().clone()],
                PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der())),
            )
            .unwrap();
    let config = Arc::new(config);
    let hub = BASE64_STANDARD.encode(DeskKeys::from_seed(&[2; 64]).public().to_bytes());
    let hello = http(
        "200 OK",
        "",
        &format!("{{\"pignon_hub\":1,\"name\":\"Ville\",\"key\":\"{hub}\"}}"),
    );
    let port = listen(move |_, mut socket| {
        let mut connection = ServerConnection::new(config.clone()).unwrap();
        let mut stream = Stream::new(&mut connection, &mut socket);
        read_request(&mut stream);
        let _ = stream.write_all(hello.as_bytes());
        let _ = stream.flush();
    });
    format!("https://127.0.0.1:{port}")
}

/// What `hello` says when the desk trusts the authority of that file, or the public ones.
fn hello(address: &str, trusted: Option<&Authority>) -> Result<String, LinkError> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("authority.pem");
    let options = Options {
        authority: trusted.map(|authority| {
            std::fs::write(&file, authority.pem()).unwrap();
            file
        }),
        ..Options::default()
    };
    Hub::new(address, options)?
        .hello()
        .map(|greeting| greeting.name)
}

#[test]
fn the_city_s_own_authority_is_trusted_when_given() {
    let city = authority();
    assert_eq!(
        hello(&secured(&city, "127.0.0.1", 2090), Some(&city)),
        Ok("Ville".into())
    );
}

#[test]
fn an_unknown_authority_a_wrong_host_and_an_expired_certificate_are_not_trusted() {
    let (city, other) = (authority(), authority());
    assert_eq!(
        hello(&secured(&city, "127.0.0.1", 2090), None),
        Err(LinkError::Untrusted)
    );
    assert_eq!(
        hello(&secured(&other, "127.0.0.1", 2090), Some(&city)),
        Err(LinkError::Untrusted)
    );
    assert_eq!(
        hello(&secured(&city, "pignon.example", 2090), Some(&city)),
        Err(LinkError::Untrusted)
    );
    assert_eq!(
        hello(&secured(&city, "127.0.0.1", 2002), Some(&city)),
        Err(LinkError::Untrusted)
    );
}

#[test]
fn clear_text_behind_a_secure_address_is_not_trusted() {
    let port = listen(|_, mut stream| {
        let _ = stream.write_all(http("200 OK", "", "<html></html>").as_bytes());
    });
    assert_eq!(
        hello(&format!("https://127.0.0.1:{port}"), None),
        Err(LinkError::Untrusted)
    );
}

#[test]
fn an_authority_file_that_is_none_is_told_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("authority.pem");
    let with = || {
        Hub::new(
            "https://127.0.0.1:1",
            Options {
                authority: Some(file.clone()),
                ..Options::default()
            },
        )
        .err()
    };
    assert_eq!(with(), Some(LinkError::BadAuthority));
    std::fs::write(&file, "not a certificate").unwrap();
    assert_eq!(with(), Some(LinkError::BadAuthority));
}
