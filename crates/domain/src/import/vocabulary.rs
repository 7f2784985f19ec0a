//! Free French words of spreadsheets to the closed lists. `None` means not understood: never a guess by default.

mod lists;

use super::words::fold;
use crate::person::{Employment, Origin, Qpv, Resource, Sex, Stage};
use lists::{EDUCATION, EMPLOYMENT, ORIGIN, QPV, RESOURCE, SEX, STAGE};

/// `F`, `Mme`, `homme`…
#[must_use]
pub fn sex_of(text: &str) -> Option<Sex> {
    SEX.find(&fold(text))
}

/// `oui`, `x`, `0`, `?`, or a district named by its code.
#[must_use]
pub fn qpv_of(text: &str) -> Option<Qpv> {
    if text.trim() == "?" {
        return Some(Qpv::ToCheck);
    }
    let folded = fold(text);
    if folded.split(' ').any(is_district_code) {
        return Some(Qpv::Inside);
    }
    // `oui, Goutte d’Or`: the first word answers.
    let answer = folded
        .split(' ')
        .next()
        .filter(|word| matches!(*word, "oui" | "non"));
    QPV.find(&folded).or_else(|| QPV.find(answer?))
}

/// `QN07511M` (2024) or `QP075019` (2015), standards S3.
fn is_district_code(word: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    match word.strip_prefix("qn").or_else(|| word.strip_prefix("qp")) {
        Some(rest) if rest.len() == 6 && rest.is_ascii() => {
            digits(&rest[..5]) && (word.starts_with("qn") || digits(rest))
        }
        _ => false,
    }
}

/// Stage of the accompaniment.
#[must_use]
pub fn stage_of(text: &str) -> Option<Stage> {
    STAGE.find(&fold(text))
}

/// Employment status. `salarié` alone says nothing of the contract and is not guessed.
#[must_use]
pub fn employment_of(text: &str) -> Option<Employment> {
    EMPLOYMENT.find(&fold(text))
}

/// Main source of income. Allowances tied to health (AAH, invalidité, IJ) are only "other" (standards S7).
#[must_use]
pub fn resource_of(text: &str) -> Option<Resource> {
    RESOURCE.find(&fold(text))
}

/// Who sent the person.
#[must_use]
pub fn origin_of(text: &str) -> Option<Origin> {
    ORIGIN.find(&fold(text))
}

/// Level 1 to 8 of décret 2019-14; Roman numerals are the old levels (V = CAP = 3), standards S6.
#[must_use]
pub fn education_of(text: &str) -> Option<u8> {
    let folded = fold(text);
    let bare = folded
        .strip_prefix("niveau ")
        .or_else(|| folded.strip_prefix("niv "))
        .unwrap_or(&folded);
    let bare = bare.split(" ou ").next().unwrap_or(bare).trim();
    let numeral = match bare {
        "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" => bare.parse().ok(),
        "vi" => Some(1),
        "v bis" | "vbis" | "infra v" | "infra 3" | "infra cap" => Some(2),
        "v" => Some(3),
        "iv" => Some(4),
        "iii" => Some(5),
        "ii" => Some(6),
        "i" => Some(7),
        _ => None,
    };
    numeral
        .or_else(|| after_bac(&folded))
        .or_else(|| EDUCATION.find(&folded))
}

/// `bac +2`, `bac+5`: years after the baccalauréat.
fn after_bac(folded: &str) -> Option<u8> {
    let (_, years) = folded.split_once("bac")?;
    let years = years.trim_start().trim_start_matches("plus ");
    Some(match years.bytes().next()? {
        b'0' | b'1' => 4,
        b'2' => 5,
        b'3' | b'4' => 6,
        b'5'..=b'7' => 7,
        b'8' | b'9' => 8,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn free_words_find_their_place_in_the_lists() {
        assert_eq!(sex_of("Mme"), Some(Sex::Female));
        assert_eq!(sex_of("M."), Some(Sex::Male));
        assert_eq!(sex_of("Mlle"), Some(Sex::Female));
        assert_eq!(sex_of("Dupont"), None);
        for (text, expected) in [
            ("oui", Qpv::Inside),
            ("X", Qpv::Inside),
            ("1", Qpv::Inside),
            ("0", Qpv::Outside),
            ("N", Qpv::Outside),
            ("?", Qpv::ToCheck),
            ("QN07511M", Qpv::Inside),
            ("Hors QPV", Qpv::Outside),
        ] {
            assert_eq!(qpv_of(text), Some(expected), "{text}");
        }
        assert_eq!(stage_of("Suivi post-création"), Some(Stage::PostCreation));
        assert_eq!(stage_of("Structure créée"), Some(Stage::Creation));
        assert_eq!(stage_of("En cours"), None);
        assert_eq!(
            employment_of("Demandeur d’emploi longue durée"),
            Some(Employment::LongTermJobSeeker)
        );
        assert_eq!(
            employment_of("Inscrite à Pôle emploi"),
            Some(Employment::JobSeeker)
        );
        assert_eq!(
            employment_of("Auto-entrepreneuse"),
            Some(Employment::SelfEmployed)
        );
        assert_eq!(employment_of("Salarié"), None);
        assert_eq!(employment_of("Gardien de nuit"), None);
        assert_eq!(employment_of("DE"), Some(Employment::JobSeeker));
        assert_eq!(resource_of("Sans emploi"), None);
        assert_eq!(resource_of("RSA socle"), Some(Resource::Rsa));
        assert_eq!(resource_of("ARE"), Some(Resource::UnemploymentBenefit));
        assert_eq!(resource_of("AAH"), Some(Resource::Other));
        assert_eq!(origin_of("Bouche à oreille"), Some(Origin::WordOfMouth));
        assert_eq!(
            origin_of("Centre social Accueil Goutte d'Or"),
            Some(Origin::Association)
        );
        assert_eq!(origin_of("Réseaux sociaux"), Some(Origin::Spontaneous));
        assert_eq!(origin_of("PE"), Some(Origin::FranceTravail));
    }

    #[test]
    fn old_roman_levels_become_the_new_ones() {
        for (text, level) in [
            ("V", 3),
            ("Niveau IV", 4),
            ("III", 5),
            ("II", 6),
            ("I", 7),
            ("4", 4),
            ("niveau 6", 6),
            ("Bac +2", 5),
            ("bac+5", 7),
            ("Bac pro", 4),
            ("CAP/BEP", 3),
            ("Licence", 6),
            ("Sans diplôme", 1),
            ("V bis", 2),
        ] {
            assert_eq!(education_of(text), Some(level), "{text}");
        }
        assert_eq!(education_of("coiffure"), None);
        assert_eq!(education_of("9"), None);
    }
}
