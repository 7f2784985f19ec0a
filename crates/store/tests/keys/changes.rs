use std::fs;

use pignon_domain::ids::MemberId;
use pignon_store::keys::{Copies, Cost, KeyError, SlotName};
use uuid::Uuid;

use crate::house::*;

#[test]
fn a_second_member_opens_with_their_own_passphrase_and_leaves() {
    let (dir, folder) = a_house();
    let mut file = folder.open().unwrap().file;
    let key = the_key();
    folder
        .add_slot(
            &mut file,
            &key,
            &jose(),
            &chosen(ANOTHER),
            Cost::FLOOR,
            &mut seeded(3),
        )
        .unwrap();

    let opened = folder.open().unwrap();
    assert_eq!((opened.copies, opened.file.generation()), (Copies::Both, 2));
    assert!(
        fs::read(dir.path().join(FIRST)).unwrap() == fs::read(dir.path().join(SECOND)).unwrap()
    );
    let his = folder
        .unlock(&opened.file, jose().member, &typed(ANOTHER), TODAY)
        .unwrap();
    assert_eq!(*his.expose(), MADE.key);
    let hers = folder.unlock(&opened.file, jose().member, &typed(PHRASE), TODAY);
    assert!(
        matches!(hers, Err(KeyError::WrongPassphrase { .. })),
        "each slot has its own"
    );

    folder.remove_slot(&mut file, &key, jose().member).unwrap();
    let gone = folder.open().unwrap().file;
    assert_eq!(gone.slots().collect::<Vec<_>>(), [nadia()]);
    let gone = folder.unlock(&gone, jose().member, &typed(ANOTHER), TODAY);
    assert!(matches!(gone, Err(KeyError::NoSlot)));
}

#[test]
fn a_changed_passphrase_replaces_the_former_one() {
    let (_dir, folder) = a_house();
    let mut file = folder.open().unwrap().file;
    folder
        .replace_slot(
            &mut file,
            &the_key(),
            &nadia(),
            &chosen(ANOTHER),
            Cost::FLOOR,
            &mut seeded(4),
        )
        .unwrap();
    assert!(matches!(
        unlock(&folder, PHRASE),
        Err(KeyError::WrongPassphrase { .. })
    ));
    assert_eq!(unlock(&folder, ANOTHER).unwrap(), MADE.key);
}

#[test]
fn the_last_slot_stays() {
    let (dir, folder) = a_house();
    let before = picture(dir.path());
    let mut file = folder.open().unwrap().file;
    let refused = folder.remove_slot(&mut file, &the_key(), nadia().member);
    assert!(matches!(refused, Err(KeyError::LastSlot)));
    assert_eq!(picture(dir.path()), before);
}

#[test]
fn a_member_has_one_slot_and_a_stranger_none_to_change() {
    let (dir, folder) = a_house();
    let before = picture(dir.path());
    let mut file = folder.open().unwrap().file;
    let (key, phrase, random) = (the_key(), chosen(ANOTHER), &mut seeded(6));
    let twice = folder.add_slot(&mut file, &key, &nadia(), &phrase, Cost::FLOOR, random);
    assert!(matches!(twice, Err(KeyError::SlotExists)));
    let stranger = folder.replace_slot(&mut file, &key, &jose(), &phrase, Cost::FLOOR, random);
    assert!(matches!(stranger, Err(KeyError::NoSlot)));
    assert!(matches!(
        folder.remove_slot(&mut file, &key, jose().member),
        Err(KeyError::NoSlot)
    ));
    assert_eq!(picture(dir.path()), before);
}

#[test]
fn names_change_without_asking_any_passphrase() {
    let (_dir, folder) = a_house();
    let mut file = folder.open().unwrap().file;
    let name_of =
        |member: MemberId| (member == nadia().member).then(|| "Nadia Benali-Roux".to_owned());
    folder
        .rename(&mut file, &the_key(), "Maison du Lac", name_of)
        .unwrap();
    let file = folder.open().unwrap().file;
    assert_eq!(file.house().name, "Maison du Lac");
    assert_eq!(file.slots().next().unwrap().name, "Nadia Benali-Roux");
    assert_eq!(unlock(&folder, PHRASE).unwrap(), MADE.key);
}

#[test]
fn names_that_would_spoil_the_lock_page_are_refused_before_anything_is_written() {
    let (dir, folder) = a_house();
    let before = picture(dir.path());
    let mut file = folder.open().unwrap().file;
    for name in ["", "   ", "a\nb", "nul\0", &"é".repeat(121)] {
        let refused = folder.rename(&mut file, &the_key(), name, |_| None);
        assert!(matches!(refused, Err(KeyError::BadName)), "{name:?}");
        assert_eq!(
            file,
            folder.open().unwrap().file,
            "the file in hand is that of the disk"
        );
    }
    folder
        .rename(&mut file, &the_key(), &"é".repeat(120), |_| {
            Some("陈伟 « O'Neill »".into())
        })
        .unwrap();
    assert_eq!(folder.open().unwrap().copies, Copies::Both);
    assert_ne!(picture(dir.path()), before);
}

#[test]
fn a_house_full_of_the_longest_names_still_opens() {
    let (_dir, folder) = a_house();
    let mut file = folder.open().unwrap().file;
    let longest = "\u{10ffff}".repeat(120);
    for n in 2..=5 {
        let who = SlotName {
            member: MemberId(Uuid::from_u128(n)),
            name: longest.clone(),
        };
        folder
            .add_slot(
                &mut file,
                &the_key(),
                &who,
                &chosen(ANOTHER),
                Cost::FLOOR,
                &mut seeded(n as u64),
            )
            .unwrap();
    }
    assert_eq!(folder.open().unwrap().file.slots().count(), 5);
}
