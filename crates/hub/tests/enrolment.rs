//! The one-time code: given by the City, used once, read however it is typed.

mod common;

use common::{City, random};
use pignon_journal::keys::DeskKeys;
use pignon_link::LinkError;

fn keys(byte: u8) -> DeskKeys {
    DeskKeys::from_seed(&[byte; 64])
}

fn enrol(city: &City, keys: &DeskKeys, code: &str) -> Result<String, String> {
    match city.link().enrol(keys, code, random()) {
        Ok(enrolment) => Ok(enrolment.maison),
        Err(LinkError::Refused { code, sentence }) => {
            assert!(sentence.ends_with('.'));
            Err(code)
        }
        Err(LinkError::WrongCode) => Err("wrong_code".into()),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn a_desk_is_enrolled_by_its_code_and_told_its_maison() {
    let city = City::found();
    let code = city
        .command(&["maison", "add", "M07", "Maison de l’ESS Beaugrenelle"])
        .unwrap();
    assert_eq!(code.len(), 19);
    let enrolment = city
        .link()
        .enrol(&keys(1), &code.to_lowercase().replace('-', " "), random())
        .ok()
        .unwrap();
    assert_eq!(
        (enrolment.maison.as_str(), enrolment.maison_name.as_str()),
        ("M07", "Maison de l’ESS Beaugrenelle")
    );
    assert_eq!(enrolment.hub_name, "Serveur d’essai");
    assert!(enrolment.hub_key == city.link().hello().ok().unwrap().key);
    assert!(
        city.command(&["maison", "list"])
            .unwrap()
            .contains("M07\tMaison de l’ESS Beaugrenelle\t1 poste")
    );
}

#[test]
fn a_code_serves_once_but_a_lost_answer_may_be_asked_again() {
    let city = City::found();
    let code = city.command(&["maison", "add", "M07", "Une"]).unwrap();
    assert_eq!(enrol(&city, &keys(1), &code), Ok("M07".into()));
    assert_eq!(enrol(&city, &keys(1), &code), Ok("M07".into()));
    assert_eq!(enrol(&city, &keys(2), &code), Err("code_used".into()));
    assert_eq!(city.count("device"), 1);
    // Even when the code has expired meanwhile.
    city.base()
        .execute(
            "UPDATE enrolment_code SET expires_at = '2020-01-01T00:00:00Z'",
            [],
        )
        .unwrap();
    assert_eq!(enrol(&city, &keys(1), &code), Ok("M07".into()));
}

#[test]
fn an_expired_code_enrols_nobody_and_a_new_one_does() {
    let city = City::found();
    let code = city.command(&["maison", "add", "M07", "Une"]).unwrap();
    city.base()
        .execute(
            "UPDATE enrolment_code SET expires_at = '2020-01-01T00:00:00Z'",
            [],
        )
        .unwrap();
    assert_eq!(enrol(&city, &keys(1), &code), Err("code_expired".into()));
    let new = city.command(&["maison", "code", "M07"]).unwrap();
    assert_ne!(new, code);
    assert_eq!(enrol(&city, &keys(1), &new), Ok("M07".into()));
    // A desk has one Maison and one enrolment: a further code is not spent.
    let further = city.command(&["maison", "code", "M07"]).unwrap();
    assert_eq!(enrol(&city, &keys(1), &further), Ok("M07".into()));
    assert_eq!(enrol(&city, &keys(2), &further), Ok("M07".into()));
}

#[test]
fn a_revoked_desk_does_not_come_back_with_the_same_keys() {
    let city = City::found();
    let code = city.command(&["maison", "add", "M07", "Une"]).unwrap();
    enrol(&city, &keys(1), &code).unwrap();
    city.command(&["desk", "revoke", &keys(1).public().device().to_string()])
        .unwrap();
    let new = city.command(&["maison", "code", "M07"]).unwrap();
    assert_eq!(enrol(&city, &keys(1), &code), Err("revoked_desk".into()));
    assert_eq!(enrol(&city, &keys(1), &new), Err("revoked_desk".into()));
    assert_eq!(enrol(&city, &keys(2), &new), Ok("M07".into()));
}

#[test]
fn wrong_codes_are_refused_and_after_ten_of_them_the_hub_asks_to_wait() {
    let city = City::found();
    let code = city.command(&["maison", "add", "M07", "Une"]).unwrap();
    for _ in 0..5 {
        assert_eq!(
            enrol(&city, &keys(1), "0000-0000-0000-0000"),
            Err("wrong_code".into())
        );
        assert_eq!(
            enrol(&city, &keys(1), "azertyuiop"),
            Err("wrong_code".into())
        );
    }
    match city.link().enrol(&keys(1), &code, random()) {
        Err(LinkError::Trouble {
            retry_after: Some(seconds),
        }) => assert!((1..=600).contains(&seconds)),
        other => panic!("{:?}", other.err()),
    }
    assert_eq!(city.count("device"), 0);
}

#[test]
fn codes_are_nowhere_in_the_base() {
    let city = City::found();
    let code = city.command(&["maison", "add", "M07", "Une"]).unwrap();
    let bare = code.replace('-', "");
    for file in std::fs::read_dir(city.folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(bare.len()).any(|w| w == bare.as_bytes()));
        assert!(!bytes.windows(code.len()).any(|w| w == code.as_bytes()));
    }
}

#[test]
fn the_operator_is_told_what_is_wrong() {
    let city = City::found();
    city.command(&["maison", "add", "M07", "Une"]).unwrap();
    assert!(
        city.command(&["maison", "add", "M07", "Encore"])
            .unwrap_err()
            .contains("maison code M07")
    );
    assert!(
        city.command(&["maison", "code", "M08"])
            .unwrap_err()
            .contains("M08 n’est pas déclarée")
    );
    assert!(
        city.command(&["maison", "add", "M09", " "])
            .unwrap_err()
            .contains("1 à 100 caractères")
    );
    assert!(
        city.command(&["maison", "add", "Belleville", "Une"])
            .is_err()
    );
}

#[test]
fn a_code_of_another_maison_is_refused_and_stays_unused() {
    let city = City::found();
    let code = city
        .command(&["maison", "add", "M05", "Olympiades"])
        .unwrap();
    let link = |maison: &str| {
        let options = pignon_link::Options {
            maison: Some(maison.to_owned()),
            ..pignon_link::Options::default()
        };
        pignon_link::Hub::new(&city.address, options).unwrap()
    };
    let refused = link("M07").enrol(&keys(1), &code, random()).err();
    assert_eq!(refused, Some(pignon_link::LinkError::WrongCode));
    let done = link("M05").enrol(&keys(1), &code, random()).ok().unwrap();
    assert_eq!(done.maison, "M05");
}
