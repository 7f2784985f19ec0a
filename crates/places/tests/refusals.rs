//! A file that is not the one it should be is refused by name, and never ends the program.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use pignon_places::{Addresses, Districts, Refused, demonstration};
use proptest::prelude::*;

fn csv() -> String {
    String::from_utf8(demonstration::ADDRESSES.to_vec()).expect("UTF-8")
}

fn map() -> String {
    String::from_utf8(demonstration::DISTRICTS.to_vec()).expect("UTF-8")
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).expect("in memory");
    encoder.finish().expect("in memory")
}

fn refused(bytes: &[u8]) -> Refused {
    Addresses::read(bytes).expect_err("refused")
}

fn map_refused(text: &str) -> Refused {
    Districts::read(text.as_bytes()).expect_err("refused")
}

#[test]
fn a_file_that_is_not_the_ban_is_refused() {
    assert_eq!(refused(b""), Refused::Empty);
    assert_eq!(refused(b"nom;age\nA;3\n"), Refused::NotBan { column: "id" });
    assert_eq!(refused(map().as_bytes()), Refused::NotBan { column: "id" });
    let header = csv().lines().next().expect("a header").to_owned() + "\n";
    assert_eq!(refused(header.as_bytes()), Refused::Empty);
    assert_eq!(
        refused(csv().replace(";lat;", ";latitude;").as_bytes()),
        Refused::NotBan { column: "lat" }
    );
    let elsewhere = csv().replace(";751", ";693");
    assert_eq!(refused(elsewhere.as_bytes()), Refused::NoParis);
}

#[test]
fn a_cell_that_cannot_be_read_is_named() {
    let wrong = csv().replacen(";2.3470;", ";651230.5;", 1);
    assert_eq!(
        refused(wrong.as_bytes()),
        Refused::BadRow {
            row: 2,
            what: "lon"
        }
    );
    let wrong = csv().replacen(";12;;", ";douze;;", 1);
    assert_eq!(
        refused(wrong.as_bytes()),
        Refused::BadRow {
            row: 2,
            what: "numero"
        }
    );
}

#[test]
fn a_cut_file_is_refused_wherever_it_is_cut() {
    let whole = csv();
    let cut = whole.len() - 60;
    assert_eq!(refused(&whole.as_bytes()[..cut]), Refused::Truncated);
    let packed = gzip(whole.as_bytes());
    assert!(Addresses::read(&packed).is_ok());
    assert_eq!(refused(&packed[..packed.len() - 20]), Refused::Truncated);
    let mut damaged = packed.clone();
    let crc = damaged.len() - 8;
    damaged[crc] ^= 1;
    assert_eq!(refused(&damaged), Refused::Damaged);
    let map = map();
    assert_eq!(map_refused(&map[..map.len() / 2]), Refused::Truncated);
}

#[test]
fn a_compact_file_is_refused_when_a_byte_has_changed() {
    let compact = Addresses::read(demonstration::ADDRESSES)
        .expect("ours")
        .compact();
    assert!(Addresses::open(&compact).is_ok());
    for at in 16..compact.len() {
        let mut damaged = compact.clone();
        damaged[at] ^= 0x10;
        assert_eq!(
            Addresses::open(&damaged).expect_err("damaged"),
            Refused::Damaged
        );
    }
    assert_eq!(
        Addresses::open(b"id;numero").expect_err("not ours"),
        Refused::NotCompact
    );
}

#[test]
fn a_map_of_something_else_is_refused() {
    assert_eq!(map_refused(" \n"), Refused::Empty);
    assert_eq!(map_refused("id;numero"), Refused::NotGeoJson);
    assert_eq!(
        map_refused(r#"{"type":"Point","coordinates":[2.3,48.8]}"#),
        Refused::NotGeoJson
    );
    assert_eq!(
        map_refused(r#"{"type":"FeatureCollection","features":[]}"#),
        Refused::Empty
    );
    assert_eq!(
        map_refused(&map().replace("code_qp", "code")),
        Refused::UnknownMap
    );
}

#[test]
fn a_code_of_another_form_is_refused() {
    assert_eq!(
        map_refused(&map().replace("QN07592Z", "QN075033")),
        Refused::BadCode {
            code: "QN075033".to_owned()
        }
    );
    assert_eq!(
        map_refused(&map().replace("QN07592Z", "QP075092")),
        Refused::MixedGenerations
    );
    assert_eq!(
        map_refused(&map().replace("QN07592Z", "QN07591Z")),
        Refused::Twice {
            code: "QN07591Z".to_owned()
        }
    );
}

#[test]
fn a_map_in_another_projection_is_refused() {
    let declared = map().replace(
        "\"features\"",
        r#""crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::2154"}}, "features""#,
    );
    assert_eq!(
        map_refused(&declared),
        Refused::WrongProjection {
            found: "urn:ogc:def:crs:EPSG::2154".to_owned()
        }
    );
    let metres = map().replace("2.349, 48.884", "652300.1, 6865100.2");
    assert!(matches!(
        map_refused(&metres),
        Refused::WrongProjection { .. }
    ));
    let turned = map().replace("2.349, 48.884", "48.884, 2.349");
    assert!(matches!(
        map_refused(&turned),
        Refused::WrongProjection { .. }
    ));
    assert_eq!(
        map_refused(&map().replace(", 48.", ", 45.")),
        Refused::FarFromParis
    );
}

proptest! {
    #[test]
    fn no_bytes_end_the_program(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = Addresses::read(&bytes);
        let _ = Addresses::open(&bytes);
        let _ = Districts::read(&bytes);
    }

    #[test]
    fn no_change_in_a_good_file_ends_the_program(at in 0_usize..4000, byte: u8, cut in 0_usize..6000) {
        for good in [demonstration::ADDRESSES, demonstration::DISTRICTS] {
            let mut bytes = good[..good.len().min(cut.max(1))].to_vec();
            let at = at % bytes.len();
            bytes[at] = byte;
            if let Ok(addresses) = Addresses::read(&bytes) {
                let _ = addresses.complete("12 rue", 8);
            }
            if let Ok(map) = Districts::read(&bytes) {
                let _ = map.where_is(2.35, 48.88);
            }
        }
    }

    #[test]
    fn no_text_ends_the_program(text in "\\PC{0,60}", postcode in "\\PC{0,6}") {
        let addresses = Addresses::read(demonstration::ADDRESSES).expect("ours");
        let _ = addresses.complete(&text, 8);
        let _ = addresses.repair(&text, Some(&postcode));
        let _ = addresses.of_id(&text);
    }
}
