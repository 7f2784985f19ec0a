use pignon_store::keys::{KeyError, KeyFolder};
use tempfile::TempDir;
use uuid::Uuid;

use crate::house::*;

#[test]
fn the_right_passphrase_opens() {
    let (_dir, folder) = a_house();
    assert_eq!(unlock(&folder, PHRASE).unwrap(), MADE.key);
}

#[test]
fn a_wrong_passphrase_opens_nothing_and_says_how_many_tries_are_left() {
    let (_dir, folder) = a_house();
    assert!(matches!(
        unlock(&folder, ANOTHER),
        Err(KeyError::WrongPassphrase { tries_left: 9 })
    ));
    assert_eq!(unlock(&folder, PHRASE).unwrap(), MADE.key);
    assert_eq!(
        folder.tries().unwrap().left(),
        10,
        "a success forgets the wrong tries"
    );
}

#[test]
fn the_lock_page_reads_the_house_and_its_members_without_a_secret() {
    let (_dir, folder) = a_house();
    let file = folder.open().unwrap().file;
    assert_eq!(file.house(), &goutte_d_or());
    assert_eq!(file.slots().collect::<Vec<_>>(), [nadia()]);
}

#[test]
fn a_new_house_never_overwrites_keys_even_damaged_ones() {
    for left in [FIRST, SECOND, SECOURS] {
        let dir = TempDir::new().unwrap();
        std::fs::write(dir.path().join(left), "x").unwrap();
        let made = KeyFolder::at(dir.path()).create(
            goutte_d_or(),
            &nadia(),
            &chosen(PHRASE),
            pignon_store::keys::Cost::FLOOR,
            &mut seeded(2),
        );
        assert!(matches!(made, Err(KeyError::Exists)), "{left}");
    }
}

#[test]
fn a_first_run_that_was_cut_starts_again() {
    let (dir, folder) = a_house();
    folder.set_aside().unwrap();
    assert!(!folder.exists().unwrap());
    assert!(matches!(folder.open(), Err(KeyError::Missing)));
    assert_eq!(picture(dir.path()).len(), 4, "nothing is deleted");
}

#[test]
fn a_member_without_a_slot_is_told_so_and_costs_no_try() {
    let (_dir, folder) = a_house();
    let file = folder.open().unwrap().file;
    let stranger = Uuid::from_u128(99).into();
    let refused = folder.unlock(&file, stranger, &typed(PHRASE), TODAY);
    assert!(matches!(refused, Err(KeyError::NoSlot)));
    assert_eq!(folder.tries().unwrap().left(), 10);
}

#[test]
fn no_secret_stands_in_the_files_nor_is_printed() {
    let (dir, folder) = a_house();
    let words: Vec<&str> = MADE.words.split(' ').collect();
    for (name, bytes) in picture(dir.path()) {
        assert!(!bytes.windows(32).any(|w| w == MADE.key), "{name}");
        let text = String::from_utf8(bytes).unwrap();
        assert!(
            !text.contains("abeille") && !words.iter().any(|w| text.contains(w)),
            "{name}"
        );
    }
    let printed = format!(
        "{:?} {:?} {:?}",
        the_key(),
        typed(PHRASE),
        folder.open().unwrap()
    );
    let hex: String = MADE.key.iter().map(|b| format!("{b:02x}")).collect();
    assert!(!printed.contains("abeille") && !printed.contains(&hex));
    assert!(!printed.contains(&format!("{:?}", &MADE.key[..4])));
}
