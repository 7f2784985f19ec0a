use pignon_store::keys::{BadPassphrase, ChosenPassphrase, Passphrase, measure, propose};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::house::{seeded, typed};

#[test]
fn eight_different_words_are_proposed_and_are_enough() {
    for seed in 0..200 {
        let phrase = propose(&mut seeded(seed));
        assert_eq!(phrase.split(' ').count(), 8, "{}", *phrase);
        let strength = measure(&phrase);
        assert_eq!((strength.bits, strength.enough), (88, true), "{}", *phrase);
        assert!(ChosenPassphrase::new(&phrase).is_ok());
    }
}

#[test]
fn words_of_the_list_are_read_whatever_their_case_accents_and_separators() {
    let known = typed("académie épaule cœur".replace("cœur", "éléphant").as_str());
    for other in [
        "Académie ÉPAULE éléphant",
        "academie epaule elephant",
        "acade\u{301}mie  e\u{301}paule\télé\u{ad}phant\r\n",
        " académie-épaule-éléphant ",
        "académie, épaule, éléphant.",
        "ACADEMIE\u{a0}EPAULE\u{202f}ELEPHANT",
    ] {
        assert!(typed(other) == known, "{other}");
    }
    assert!(typed("académie éléphant épaule") != known, "order counts");
}

#[test]
fn an_own_phrase_keeps_its_case_and_signs_and_forgives_only_spaces_and_encodings() {
    let own = typed("Zut ! 3 cafés, 2 thés");
    assert!(
        typed("  Zut\u{a0}!\n3  cafe\u{301}s, 2\tthés ") == own,
        "pasted"
    );
    assert!(typed("zut ! 3 cafés, 2 thés") != own);
    assert!(typed("Zut ! 3 cafes, 2 thes") != own);
    assert!(typed("Zut 3 cafés 2 thés") != own);
    assert!(
        typed("abeille 1") != typed("abeille"),
        "a number is part of the phrase"
    );
}

#[test]
fn nothing_and_too_much_are_refused() {
    for nothing in ["", "   ", "\u{a0}\n\t", "\u{200b}\u{feff}"] {
        assert_eq!(
            Passphrase::typed(nothing).err(),
            Some(BadPassphrase::Empty),
            "{nothing:?}"
        );
    }
    assert!(Passphrase::typed(&"é".repeat(256)).is_ok());
    assert_eq!(
        Passphrase::typed(&"é".repeat(257)).err(),
        Some(BadPassphrase::TooLong)
    );
    // ﷺ is one character that NFKC makes eighteen.
    assert_eq!(
        Passphrase::typed(&"ﷺ".repeat(200)).err(),
        Some(BadPassphrase::TooLong)
    );
    assert_eq!(
        Passphrase::typed(&"a".repeat(50_000_000)).err(),
        Some(BadPassphrase::TooLong)
    );
}

#[test]
fn a_weak_passphrase_is_refused_with_a_sentence_that_helps() {
    for weak in [
        "motdepasse",
        "Pignon2024!",
        "azertyuiopqsdfghjklm",
        "123456789012345678901234567890",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "Ab1!Ab1!Ab1!Ab1!Ab1!Ab1!Ab1!Ab1!Ab1!Ab1!Ab1!Ab1!",
        "il était une fois dans la ville de Foix",
        "Nadia Benali 12/03/1987 Paris 18e",
        "abeille abeille abeille abeille abeille abeille abeille abeille",
        "abeille bonheur cascade dauphin effort fabuleux galaxie",
        "abaisser abandon abdiquer abeille abolir aborder aboutir aboyer",
    ] {
        let strength = measure(weak);
        assert!(!strength.enough, "{weak}: {} bits", strength.bits);
        assert!(strength.advice.ends_with('.'), "{}", strength.advice);
        assert!(
            matches!(ChosenPassphrase::new(weak), Err(BadPassphrase::Weak(_))),
            "{weak}"
        );
    }
}

#[test]
fn a_drawn_text_of_a_password_store_and_a_long_own_phrase_are_enough() {
    for strong in [
        "vR7#kq2Lx!9TzP4w&mB8sYdE5",
        "h3xk-9qvt-2mzr-7wlp-5ycn-8bjd",
        "mon grille-pain chante faux tous les jeudis quand la voisine arrose ses tomates",
    ] {
        let strength = measure(strong);
        assert!(strength.enough, "{strong}: {} bits", strength.bits);
    }
}

#[test]
fn advice_counts_the_words_that_are_missing() {
    assert!(
        measure("abeille bonheur cascade dauphin effort")
            .advice
            .contains("Encore 3 mots")
    );
    assert!(
        measure("abeille bonheur cascade dauphin effort fabuleux galaxie")
            .advice
            .contains("Encore un mot")
    );
    assert_eq!(measure("abeille bonheur").bits, 22);
    assert_eq!(measure("").bits, 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn composed_and_decomposed_texts_are_one_passphrase(text in "\\PC{0,60}") {
        let (composed, decomposed): (String, String) = (text.nfc().collect(), text.nfd().collect());
        prop_assert!(Passphrase::typed(&composed) == Passphrase::typed(&decomposed));
    }

    #[test]
    fn any_text_is_measured_without_a_panic(text in "\\PC{0,300}") {
        let strength = measure(&text);
        prop_assert_eq!(strength.enough, strength.bits >= 80);
    }
}
