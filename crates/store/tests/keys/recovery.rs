use std::fs;

use pignon_store::keys::{Cost, KeyError, KeyFolder, Kit, KitError, Recovered};
use proptest::prelude::*;
use tempfile::TempDir;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::house::*;

fn kit() -> Kit {
    Kit::read(&MADE.words).unwrap()
}

fn recover(folder: &KeyFolder) -> Result<Recovered, KeyError> {
    folder.recover(&kit())
}

#[test]
fn the_kit_opens_and_gives_a_member_a_new_passphrase() {
    let (_dir, folder) = a_house();
    let recovered = recover(&folder).unwrap();
    assert_eq!(recovered.key.expose(), &MADE.key);
    folder
        .reinstate(
            &recovered,
            &nadia(),
            &chosen(ANOTHER),
            Cost::FLOOR,
            &mut seeded(1),
        )
        .unwrap();
    assert_eq!(unlock(&folder, ANOTHER).unwrap(), MADE.key);
    assert!(matches!(
        unlock(&folder, PHRASE),
        Err(KeyError::WrongPassphrase { .. })
    ));
}

#[test]
fn the_kit_keeps_the_slots_of_the_others() {
    let (_dir, folder) = a_house();
    let recovered = recover(&folder).unwrap();
    let file = folder
        .reinstate(
            &recovered,
            &jose(),
            &chosen(ANOTHER),
            Cost::FLOOR,
            &mut seeded(1),
        )
        .unwrap();
    assert_eq!(file.slots().collect::<Vec<_>>(), [nadia(), jose()]);
    assert_eq!(unlock(&folder, PHRASE).unwrap(), MADE.key);
}

#[test]
fn the_kit_alone_opens_when_both_copies_are_lost_or_damaged() {
    for lose in [
        |p: &std::path::Path| fs::remove_file(p),
        |p: &std::path::Path| fs::write(p, "spoilt"),
    ] {
        let (dir, folder) = a_house();
        lose(&dir.path().join(FIRST)).unwrap();
        lose(&dir.path().join(SECOND)).unwrap();
        let recovered = recover(&folder).unwrap();
        assert_eq!(
            (recovered.key.expose(), &recovered.house),
            (&MADE.key, &goutte_d_or())
        );
        folder
            .reinstate(
                &recovered,
                &nadia(),
                &chosen(ANOTHER),
                Cost::FLOOR,
                &mut seeded(1),
            )
            .unwrap();
        assert_eq!(unlock(&folder, ANOTHER).unwrap(), MADE.key);
        assert_eq!(
            recover(&folder).unwrap().key.expose(),
            &MADE.key,
            "the same kit stays good"
        );
    }
}

#[test]
fn the_kit_opens_when_the_disk_cannot_read_either_copy() {
    let (dir, folder) = a_house();
    for unreadable in [FIRST, SECOND] {
        fs::remove_file(dir.path().join(unreadable)).unwrap();
        fs::create_dir(dir.path().join(unreadable)).unwrap();
    }
    assert!(matches!(folder.open(), Err(KeyError::Io(_))));
    let recovered = recover(&folder).unwrap();
    folder
        .reinstate(
            &recovered,
            &nadia(),
            &chosen(ANOTHER),
            Cost::FLOOR,
            &mut seeded(1),
        )
        .unwrap();
    assert_eq!(unlock(&folder, ANOTHER).unwrap(), MADE.key);
}

#[test]
fn a_recovery_cut_before_the_new_key_file_starts_again() {
    let (dir, folder) = a_house();
    fs::rename(
        dir.path().join(FIRST),
        dir.path().join("cles.pignon.ecarte"),
    )
    .unwrap();
    fs::remove_file(dir.path().join(SECOND)).unwrap();
    assert_eq!(recover(&folder).unwrap().key.expose(), &MADE.key);
}

#[test]
fn the_kit_opens_by_the_key_file_when_the_recovery_file_is_lost_and_unlocking_heals_it() {
    for lose in [
        |p: &std::path::Path| fs::remove_file(p),
        |p: &std::path::Path| fs::write(p, "spoilt"),
    ] {
        let (dir, folder) = a_house();
        let before = picture(dir.path());
        lose(&dir.path().join(SECOURS)).unwrap();
        assert_eq!(recover(&folder).unwrap().key.expose(), &MADE.key);
        unlock(&folder, PHRASE).unwrap();
        let after = picture(dir.path());
        assert!(
            before
                .iter()
                .filter(|(name, _)| name != TRIES)
                .all(|file| after.contains(file))
        );
    }
}

#[test]
fn the_kit_and_the_recovery_file_alone_open_in_an_empty_folder_as_from_a_backup() {
    let (dir, _) = a_house();
    let elsewhere = TempDir::new().unwrap();
    fs::copy(dir.path().join(SECOURS), elsewhere.path().join(SECOURS)).unwrap();
    let recovered = recover(&KeyFolder::at(elsewhere.path())).unwrap();
    assert_eq!(recovered.key.expose(), &MADE.key);
}

#[test]
fn without_any_file_the_kit_says_that_nothing_is_left_to_open() {
    let empty = TempDir::new().unwrap();
    assert!(matches!(
        recover(&KeyFolder::at(empty.path())),
        Err(KeyError::NoRecovery)
    ));
}

#[test]
fn the_kit_of_another_house_opens_nothing() {
    let (dir, folder) = a_house();
    let other = Kit::draw(&mut seeded(77));
    assert!(matches!(folder.recover(&other), Err(KeyError::WrongKit)));
    fs::remove_file(dir.path().join(SECOURS)).unwrap();
    assert!(matches!(folder.recover(&other), Err(KeyError::WrongKit)));
}

#[test]
fn a_recovery_file_strayed_from_another_house_does_not_replace_keys_that_work() {
    let elsewhere = TempDir::new().unwrap();
    let mut house = goutte_d_or();
    house.id = uuid::Uuid::from_u128(4);
    let other = KeyFolder::at(elsewhere.path())
        .create(
            house,
            &nadia(),
            &chosen(PHRASE),
            Cost::FLOOR,
            &mut seeded(12),
        )
        .unwrap();
    let (dir, folder) = a_house();
    fs::copy(elsewhere.path().join(SECOURS), dir.path().join(SECOURS)).unwrap();
    assert!(matches!(
        folder.recover(&other.kit),
        Err(KeyError::WrongKit)
    ));
    assert_eq!(unlock(&folder, PHRASE).unwrap(), MADE.key);
}

#[test]
fn a_new_kit_replaces_the_former_even_when_the_change_was_cut() {
    let (dir, folder) = a_house();
    let old = fs::read(dir.path().join(SECOURS)).unwrap();
    let mut file = folder.open().unwrap().file;
    let new = folder
        .replace_kit(&mut file, &the_key(), &mut seeded(3))
        .unwrap();
    assert!(matches!(recover(&folder), Err(KeyError::WrongKit)));
    assert_eq!(folder.recover(&new).unwrap().key.expose(), &MADE.key);

    fs::write(dir.path().join(SECOURS), &old).unwrap();
    assert!(matches!(recover(&folder), Err(KeyError::WrongKit)));
    unlock(&folder, PHRASE).unwrap();
    assert_ne!(
        fs::read(dir.path().join(SECOURS)).unwrap(),
        old,
        "unlocking finishes the change"
    );
}

fn without_accents(text: &str) -> String {
    text.nfd().filter(|c| !is_combining_mark(*c)).collect()
}

proptest! {
    #[test]
    fn any_kit_is_read_back_however_it_is_typed(
        seed: u64, case in 0..3, accents in 0..3, shape in 0..6,
    ) {
        let kit = Kit::draw(&mut seeded(seed));
        let words = kit.words();
        prop_assert_eq!(words.len(), 24);
        let typed: Vec<String> = words.iter().enumerate().map(|(i, word)| {
            let word = match case { 0 => word.clone(), 1 => word.to_uppercase(), _ => word.replacen(word.chars().next().unwrap(), &word.chars().take(1).flat_map(char::to_uppercase).collect::<String>(), 1) };
            let word = match accents { 0 => word, 1 => word.nfd().collect(), _ => without_accents(&word) };
            match shape {
                0 => format!("{word} "),
                1 => format!("{}. {word}\r\n", i + 1),
                2 => format!("\u{a0}{}){word},", i + 1),
                3 => format!("{word}-"),
                4 => format!("nº{} {word}\t", i + 1),
                _ => format!("Mot n° {} : {word}\u{200b};\n", i + 1),
            }
        }).collect();
        let read = Kit::read(&typed.concat());
        prop_assert_eq!(read.map(|kit| kit.words().to_vec()), Ok(words.to_vec()));
    }

    #[test]
    fn a_kit_with_any_text_in_it_is_read_or_refused_without_a_panic(text in "\\PC{0,400}") {
        let _ = Kit::read(&text).map_err(|e| e.sentence());
    }
}

#[test]
fn two_words_exchanged_are_noticed() {
    let mut words: Vec<&str> = MADE.words.split(' ').collect();
    words.swap(3, 4);
    assert_eq!(Kit::read(&words.join(" ")).unwrap_err(), KitError::Checksum);
}

#[test]
fn an_unknown_word_is_named_with_the_word_that_it_may_be() {
    let mut words: Vec<&str> = MADE.words.split(' ').collect();
    words[6] = "abeile";
    let error = Kit::read(&words.join(" ")).unwrap_err();
    assert_eq!(
        error.sentence(),
        "Le mot n°\u{a0}7, «\u{a0}abeile\u{a0}», n’est pas dans la liste\u{a0}: est-ce «\u{a0}abeille\u{a0}»\u{202f}?"
    );
    words[6] = "xyz";
    let error = Kit::read(&words.join(" ")).unwrap_err();
    assert!(
        error
            .sentence()
            .starts_with("Le mot n°\u{a0}7, «\u{a0}xyz\u{a0}», n’est pas dans la liste")
    );
}

#[test]
fn a_missing_word_is_counted() {
    let words: Vec<&str> = MADE.words.split(' ').take(23).collect();
    assert_eq!(
        Kit::read(&words.join(" ")).unwrap_err(),
        KitError::Count(23)
    );
    assert_eq!(Kit::read("  \n").unwrap_err(), KitError::Count(0));
    let enormous = "abeille ".repeat(1_000_000);
    assert!(matches!(
        Kit::read(&enormous),
        Err(KitError::Count(_) | KitError::Unknown { .. })
    ));
}
