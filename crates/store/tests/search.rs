//! The search of persons, as an adviser uses it.

use chrono::NaiveDate;
use pignon_store::search::{self, Bulk, Found, Indexed, Matched};
use proptest::prelude::*;
use rusqlite::Connection;

const TABLES: &str = include_str!("../../../migrations/desk/202611220002_search.sql");

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date")
}

fn empty() -> Connection {
    let conn = Connection::open_in_memory().expect("memory");
    conn.execute_batch(TABLES).expect("tables");
    conn
}

fn named<'a>(given: &'a str, family: &'a str) -> Indexed<'a> {
    Indexed {
        family_name: family,
        given_name: given,
        ..Indexed::default()
    }
}

const PERSONS: &[(i64, &str, &str)] = &[
    (1, "José-María", "d’Alençon-Ndiaye"),
    (2, "Siobhán", "O’Neill"),
    (3, "Awa", "N'Diaye"),
    (4, "Yann", "Le Gall"),
    (5, "Yannick", "LEGALL"),
    (6, "伟", "陈"),
    (7, "Zoé", "Œuvrard"),
    (8, "Karim", "Ben Saïd"),
    (9, "Jean-Pierre", "Dupont"),
    (10, "Marie", "Dupont"),
    (11, "Marie", "Dupontel"),
    (12, "Dupont", "Marie"),
    (13, "Anne Sophie", "Saint-Martin"),
    (14, "Łucja", "Weiß"),
];

fn house() -> Connection {
    let conn = empty();
    for &(seq, given, family) in PERSONS {
        search::put(&conn, seq, &named(given, family)).expect("put");
    }
    let awa = Indexed {
        birth_name: Some("Traoré"),
        number: Some("P-M07-01-0412"),
        phones: &["+33612345678", "+262692112233"],
        email: Some("Awa.NDiaye@exemple.fr"),
        birth_date: Some("1985-03-12"),
        ..named("Awa", "N'Diaye")
    };
    search::put(&conn, 3, &awa).expect("put");
    conn
}

fn find(conn: &Connection, text: &str) -> Vec<Found> {
    search::find(conn, text, 50, today()).expect("a search never fails")
}

fn seqs(conn: &Connection, text: &str) -> Vec<i64> {
    find(conn, text)
        .into_iter()
        .map(|found| found.seq)
        .collect()
}

#[track_caller]
fn finds(conn: &Connection, text: &str, seq: i64, matched: Matched) {
    let found = find(conn, text);
    assert_eq!(
        found.first(),
        Some(&Found { seq, matched }),
        "« {text} » gives {found:?}"
    );
}

#[test]
fn a_name_is_found_in_any_order_without_accents_hyphens_case_or_particles() {
    let conn = house();
    for text in [
        "d’Alençon-Ndiaye José-María",
        "jose maria dalencon ndiaye",
        "JOSEMARIA ALENCON",
        "ndiaye alençon jose",
        "d'alencon",
        "dalencon",
        "alencon ndiaye",
        "alenconndiaye",
        "maria d",
        "jose de la alencon",
    ] {
        finds(&conn, text, 1, Matched::Name);
    }
    for (text, seq) in [
        ("o'neill", 2),
        ("oneill siobhan", 2),
        ("O Neill", 2),
        ("neill", 2),
        ("n'diaye", 3),
        ("NDIAYE awa", 3),
        ("diaye", 3),
        ("oeuvrard", 7),
        ("ŒUVRARD zoe", 7),
        ("ben said", 8),
        ("bensaïd karim", 8),
        ("said", 8),
        ("st martin", 13),
        ("saint-martin anne", 13),
        ("anne-sophie", 13),
        ("annesophie", 13),
        ("lucja weiss", 14),
    ] {
        finds(&conn, text, seq, Matched::Name);
    }
}

#[test]
fn le_gall_and_legall_are_found_by_either_writing() {
    let conn = house();
    for text in ["le gall", "legall", "LE-GALL", "legal", "le gal"] {
        let found = seqs(&conn, text);
        assert!(
            found.contains(&4) && found.contains(&5),
            "« {text} » gives {found:?}"
        );
    }
    assert_eq!(seqs(&conn, "le gall")[0], 4);
    assert_eq!(seqs(&conn, "legall")[..2], [5, 4]);
}

#[test]
fn a_chinese_name_answers_to_both_scripts() {
    let conn = house();
    for text in ["陈伟", "伟", "chen wei", "wei chen", "Chen"] {
        finds(&conn, text, 6, Matched::Name);
    }
}

#[test]
fn whole_words_come_before_beginnings_and_family_names_before_given_names() {
    let conn = house();
    assert_eq!(seqs(&conn, "dupont"), [9, 10, 12, 11]);
    assert_eq!(seqs(&conn, "marie dupont"), [10, 12, 11]);
    assert_eq!(seqs(&conn, "dup m"), [10, 11, 12]);
}

#[test]
fn a_person_is_found_while_her_name_is_typed() {
    let conn = house();
    for text in ["jean-pierre dupont", "dupont jean pierre"] {
        for end in 3..=text.len() {
            assert!(seqs(&conn, &text[..end]).contains(&9), "{}", &text[..end]);
        }
    }
}

#[test]
fn one_error_in_a_word_is_forgiven_from_four_letters_on() {
    let conn = house();
    for text in [
        "dupnt",
        "dupotn",
        "dupomt",
        "duppont",
        "upont",
        "xupont",
        "dupnt jea",
        "jaen duppont",
    ] {
        let hit = find(&conn, text).into_iter().find(|found| found.seq == 9);
        assert_eq!(
            hit.map(|found| found.matched),
            Some(Matched::NearName),
            "{text}"
        );
    }
    for text in ["dupponts", "dpuotn", "dup jxa", "jxa"] {
        assert!(!seqs(&conn, text).contains(&9), "{text}");
    }
    finds(&conn, "dupnt mraie", 10, Matched::NearName);
    finds(&conn, "alenson jose", 1, Matched::NearName);
    finds(&conn, "josmaria alencon", 1, Matched::NearName);
    finds(&conn, "le gzll", 4, Matched::NearName);
    finds(&conn, "xeuvra", 7, Matched::NearName);
}

#[test]
fn the_birth_name_is_a_name() {
    let conn = house();
    finds(&conn, "traore", 3, Matched::Name);
    finds(&conn, "awa traoré", 3, Matched::Name);
}

#[test]
fn a_phone_is_found_in_any_form_from_its_beginning_or_by_its_end() {
    let conn = house();
    for text in [
        "0612345678",
        "06 12 34 56 78",
        "06.12.34.56.78",
        "+33 6 12 34 56 78",
        "+33 (0)6 12 34 56 78",
        "0033612345678",
        "33612345678",
        "612345678",
        "0612",
        "06 12 34",
        "06-12-34",
        "5678",
        "45678",
        "34 56 78",
        "0692 11 22 33",
        "+262692",
        "2233",
    ] {
        finds(&conn, text, 3, Matched::Phone);
    }
    for text in ["5679", "061", "1234", "678"] {
        assert_eq!(seqs(&conn, text), [0; 0], "{text}");
    }
}

#[test]
fn an_email_is_found_by_its_beginning() {
    let conn = house();
    for text in [
        "awa.ndiaye@exemple.fr",
        "AWA.ndiaye@",
        "awa.ndiaye",
        "awa.nd",
    ] {
        assert_eq!(seqs(&conn, text), [3], "{text}");
    }
    finds(&conn, "awa.ndiaye@ex", 3, Matched::Email);
    finds(&conn, "diaye awa.ndiaye@ex", 3, Matched::Email);
    assert!(seqs(&conn, "exemple.fr").is_empty());
}

#[test]
fn a_file_number_is_found_whole_or_by_its_last_figures() {
    let conn = house();
    for text in [
        "P-M07-01-0412",
        "p-m07-01-0412",
        "PM07010412",
        "M07-01-0412",
        "0412",
        "412",
        " 412 ",
    ] {
        finds(&conn, text, 3, Matched::Number);
    }
    for text in ["P-M08-01-0412", "41", "P-M07", "P-M07-01-"] {
        assert_eq!(seqs(&conn, text), [0; 0], "{text}");
    }
}

#[test]
fn a_birth_date_is_found_as_people_write_it() {
    let conn = house();
    for text in [
        "12/03/1985",
        "12031985",
        "1985-03-12",
        "19850312",
        "12 mars 1985",
        "12 Mars 1985",
        "12.3.85",
        "12 03 1985",
        "awa 12/03",
        "awa 1985",
        "1985 ndiaye",
        "12 mars awa",
    ] {
        finds(&conn, text, 3, Matched::BirthDate);
    }
    for text in [
        "awa 13/03",
        "awa 1986",
        "12/03",
        "1985",
        "zoé 1985",
        "32/03/1985",
    ] {
        assert_eq!(seqs(&conn, text), [0; 0], "{text}");
    }
}

#[test]
fn a_name_and_a_clue_narrow_each_other() {
    let conn = house();
    finds(&conn, "awa 0612", 3, Matched::Phone);
    finds(&conn, "5678 diaye", 3, Matched::Phone);
    finds(&conn, "awa 412", 3, Matched::Number);
    finds(&conn, "taore 412", 3, Matched::NearName);
    finds(&conn, "awa 0612 1985", 3, Matched::Phone);
    assert!(seqs(&conn, "marie 0612").is_empty());
    assert!(seqs(&conn, "awa 0612 1986").is_empty());
}

#[test]
fn a_typed_particle_alone_still_finds_who_bears_it() {
    let conn = house();
    assert_eq!(seqs(&conn, "le"), [4, 5]);
    assert_eq!(seqs(&conn, "de la"), [0; 0]);
    search::put(&conn, 20, &named("Anne", "de La Tour")).expect("put");
    finds(&conn, "de la", 20, Matched::Name);
}

#[test]
fn no_text_is_refused() {
    let conn = house();
    for text in [
        "",
        " ",
        "\"",
        "*",
        "(",
        ")",
        ":",
        "^",
        "NEAR",
        "OR",
        "a OR b",
        "NEAR(a b)",
        "family:dupont",
        "dup*",
        "'; DROP TABLE person; --",
        "%",
        "_",
        "@",
        "@@",
        "+",
        "/",
        "-",
        "0",
        "00",
        "p",
        "pm",
        "PM0",
        "pm070",
        "\u{0}",
        "\u{1}",
        "\u{10ffff}",
        "99/99/9999",
        "00000000",
        "31 février 1985",
        "1er",
        "²³",
        "١٢٣٤",
        "🙂",
        "é12/03",
        "12345678é",
    ] {
        find(&conn, text);
    }
    finds(&conn, "dupont*", 9, Matched::Name);
    assert!(seqs(&conn, "").is_empty());
}

#[test]
fn naughty_strings_are_searched_and_indexed_like_others() {
    let data = std::env::var_os("PIGNON_DATA").map_or_else(
        || std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        std::path::PathBuf::from,
    );
    let Ok(text) = std::fs::read_to_string(data.join("hostile/blns.json")) else {
        println!(
            "not shown: the naughty strings are not at {}",
            data.display()
        );
        return;
    };
    let strings: Vec<String> = serde_json::from_str(&text).expect("a list");
    assert!(strings.len() > 400);
    let conn = house();
    for (seq, text) in (100..).zip(&strings) {
        find(&conn, text);
        let person = Indexed {
            birth_name: Some(text),
            number: Some(text),
            phones: &[text, text],
            email: Some(text),
            birth_date: Some(text),
            ..named(text, text)
        };
        search::put(&conn, seq, &person).expect("put");
        find(&conn, text);
    }
    for seq in (100..).take(strings.len()).chain(1..100) {
        search::remove(&conn, seq).expect("remove");
    }
    assert_eq!(content(&conn), [""; 0]);
}

#[test]
fn a_removed_person_disappears_and_a_renamed_one_changes_names() {
    let conn = house();
    search::remove(&conn, 3).expect("remove");
    for text in ["awa", "0612", "412", "12/03/1985", "awa.n", "traoré"] {
        assert!(!seqs(&conn, text).contains(&3), "{text}");
    }
    search::put(&conn, 9, &named("Jean-Pierre", "Durand")).expect("put");
    assert!(seqs(&conn, "dupont jean").is_empty());
    finds(&conn, "durand jean", 9, Matched::Name);
}

#[test]
fn a_bulk_writes_what_puts_would_have_written() {
    let one_by_one = house();
    let conn = empty();
    let mut bulk = Bulk::default();
    for &(seq, given, family) in PERSONS.iter().rev().filter(|(seq, ..)| *seq != 3) {
        bulk.add(seq, &named(given, family));
    }
    bulk.sorted().write(&conn).expect("write");
    search::remove(&one_by_one, 3).expect("remove");
    assert_eq!(content(&conn), content(&one_by_one));
}

#[test]
fn a_bulk_refuses_a_person_already_there() {
    let conn = house();
    let mut bulk = Bulk::default();
    bulk.add(9, &named("Jean", "Dupont"));
    assert!(bulk.sorted().write(&conn).is_err());
}

#[test]
fn searching_inside_a_transaction_sees_what_it_wrote() {
    let mut conn = house();
    let transaction = conn.transaction().expect("transaction");
    search::put(&transaction, 30, &named("Ada", "Lovelace")).expect("put");
    finds(&transaction, "lovelace", 30, Matched::Name);
}

#[test]
fn an_emptied_index_finds_nobody() {
    let conn = house();
    search::clear(&conn).expect("clear");
    assert_eq!(content(&conn), [""; 0]);
}

/// Every row of the three tables.
fn content(conn: &Connection) -> Vec<String> {
    let sql = "SELECT concat_ws('|', seq, name, number, phones, email, birth) FROM search_person
               UNION ALL SELECT concat_ws('|', part, word, name, seq) FROM search_name
               UNION ALL SELECT word FROM search_word UNION ALL SELECT concat_ws('|', kind, key, seq) FROM search_key ORDER BY 1";
    let mut statement = conn.prepare(sql).expect("sql");
    let rows = statement.query_map([], |row| row.get(0)).expect("query");
    rows.collect::<Result<_, _>>().expect("rows")
}

/// A name of one to three words, with the letters people have.
fn a_name() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec("[a-eéèçA-Eïü]{3,8}", 1..=3)
}

/// The same word as somebody else would type it.
fn disguised(word: &str, loud: bool) -> String {
    let plain = pignon_domain::name::fold(word);
    if loud {
        plain.to_uppercase().replace('E', "É").replace('C', "Ç")
    } else {
        plain.replace('a', "à")
    }
}

#[test]
fn a_list_of_any_length_is_no_longer_than_asked() {
    let conn = house();
    for limit in [0, 1, 2, usize::MAX] {
        for text in [
            "dupont",
            "marie dupont",
            "le gall",
            "dupnt mraie",
            "412",
            "awa 0612",
            "awa.nd",
        ] {
            let found = search::find(&conn, text, limit, today()).expect("find");
            assert!(found.len() <= limit);
            assert_eq!(found.is_empty(), limit == 0, "{text}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_person_is_found_by_her_family_name_with_one_letter_wrong(
        others in proptest::collection::vec(("[a-f]{4,8}", "[a-f]{2,6}"), 0..40),
        family in "[a-f]{4,8}",
        at in any::<usize>(),
        letter in "[a-f]",
        kind in 0..4,
    ) {
        let conn = empty();
        for (seq, (family, given)) in (1..).zip(&others) {
            search::put(&conn, seq, &named(given, family)).expect("put");
        }
        search::put(&conn, 1000, &named("Zoé", &family)).expect("put");
        let at = at % family.len();
        let mut typed = family.clone();
        match kind {
            0 => typed.insert_str(at, &letter),
            1 => drop(typed.remove(at)),
            2 => typed.replace_range(at..=at, &letter),
            _ => { let removed = typed.remove(at); typed.push(removed) }
        }
        prop_assume!(kind < 3 || strsim::osa_distance(&typed, &family) <= 1);
        prop_assert!(seqs(&conn, &typed).contains(&1000), "{typed} for {family}");
        prop_assert!(seqs(&conn, &format!("{typed} zo")).contains(&1000), "{typed} zo for {family}");
    }

    #[test]
    fn a_person_is_found_by_any_order_of_beginnings_of_her_names(
        others in proptest::collection::vec((a_name(), a_name()), 0..20),
        family in a_name(),
        given in a_name(),
        order in any::<[u32; 6]>(),
        cuts in any::<[u8; 6]>(),
        loud in any::<[bool; 6]>(),
    ) {
        let conn = empty();
        for (seq, (family, given)) in (1..).zip(&others) {
            search::put(&conn, seq, &named(&given.join(" "), &family.join("-"))).expect("put");
        }
        search::put(&conn, 1000, &named(&given.join("-"), &family.join(" "))).expect("put");
        let mut typed = Vec::new();
        for (at, word) in family.iter().chain(&given).enumerate() {
            let letters: Vec<char> = word.chars().collect();
            let kept = 3 + usize::from(cuts[at]) % (letters.len() - 2);
            typed.push((order[at], disguised(&letters[..kept].iter().collect::<String>(), loud[at])));
        }
        typed.sort();
        let text = typed.into_iter().map(|(_, word)| word).collect::<Vec<_>>().join(" ");
        let found = find(&conn, &text);
        prop_assert!(found.iter().any(|found| found.seq == 1000 && found.matched == Matched::Name), "{text}");
    }

    #[test]
    fn no_two_hundred_signs_are_refused(text in "\\PC{0,200}", loose in any::<String>()) {
        let conn = house();
        find(&conn, &text);
        find(&conn, &loose);
    }

    #[test]
    fn whatever_is_put_replaced_and_removed_leaves_no_row_behind(
        acts in proptest::collection::vec((0i64..6, any::<bool>(), "[a-c’ -]{0,12}", "[a-c -]{0,12}", "[0-9+]{0,12}", "[a-c@.]{0,8}"), 0..40)
    ) {
        let conn = empty();
        let mut left = std::collections::BTreeMap::new();
        for (seq, remove, family, given, digits, email) in &acts {
            if *remove {
                search::remove(&conn, *seq).expect("remove");
                left.remove(seq);
            } else {
                search::put(&conn, *seq, &odd(family, given, &[digits], email)).expect("put");
                left.insert(*seq, (family, given, digits, email));
            }
        }
        let fresh = empty();
        let mut bulk = Bulk::default();
        for (seq, (family, given, digits, email)) in &left {
            bulk.add(*seq, &odd(family, given, &[digits], email));
        }
        bulk.sorted().write(&fresh).expect("write");
        prop_assert_eq!(content(&conn), content(&fresh));
    }
}

/// A person whose fields are whatever came.
fn odd<'a>(family: &'a str, given: &'a str, digits: &'a [&'a str], email: &'a str) -> Indexed<'a> {
    Indexed {
        birth_name: Some(given),
        number: digits.first().copied(),
        phones: digits,
        email: Some(email),
        birth_date: digits.first().copied(),
        ..named(given, family)
    }
}
