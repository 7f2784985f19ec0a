//! Headers as French offices write them.

use super::phrases::PHRASES;
use crate::import::ImportTarget as T;
use crate::import::words::{fold, has, list, says};

/// Words that carry nothing.
const LITTLE: [&str; 18] = [
    "de", "du", "des", "d", "la", "le", "les", "l", "un", "une", "n", "no", "num", "numero",
    "votre", "vos", "the", "of",
];

/// A header in folded words.
pub(super) struct Header {
    /// Whole, and without what stands between parentheses.
    forms: Vec<String>,
    whole: String,
}

impl Header {
    pub(super) fn of(header: &str) -> Self {
        let whole = fold(header);
        let mut forms = vec![strip(&whole)];
        let without = strip(&fold(&without_parentheses(header)));
        if !without.is_empty() && !forms.contains(&without) {
            forms.push(without);
        }
        // On several lines (`Identité › Né(e) le`), the last says most.
        if let Some((_, last)) = header.rsplit_once('›') {
            forms.extend([strip(&fold(last)), fold(last)]);
        }
        // `Né(e) le` says « ne e le »: little words are part of what it says.
        if !forms.contains(&whole) {
            forms.push(whole.clone());
        }
        Self { forms, whole }
    }

    /// Targets the header may mean, with how surely (40 to 200).
    pub(super) fn candidates(&self) -> Vec<(u32, T)> {
        let mut found: Vec<(u32, T)> = Vec::new();
        for (target, phrases) in PHRASES {
            let own = matches!(target, T::Referent | T::Origin);
            if self.of_somebody_else() && !own {
                continue;
            }
            let best = list(phrases)
                .flat_map(|phrase| self.forms.iter().map(move |form| score(form, phrase)))
                .max()
                .unwrap_or(0);
            if best > 0 {
                found.push((best, *target));
                if *target == T::Phone {
                    // A second column of phones is the other phone.
                    found.push((best - 30, T::OtherPhone));
                }
            }
        }
        found
    }

    pub(super) fn recognised(&self) -> bool {
        !self.candidates().is_empty()
    }

    /// The phone of the adviser, the address of the company: not of the person.
    pub(super) fn of_somebody_else(&self) -> bool {
        says!(
            &self.whole,
            "conseiller | conseillere | referent | referente | structure | organisme | partenaire \
            | employeur | entreprise | societe | association | urgence | conjoint | conjointe | \
            parent | parents | mere | pere | tuteur | tutrice | prescripteur | accompagnateur | \
            accompagnatrice | lieu | enfant | enfants"
        ) && !has(&self.whole, "lieu residence")
            && !has(&self.whole, "lieu de residence")
    }

    /// Does the header say next to nothing (`Colonne1`, `F4`, blank)?
    pub(super) fn says_little(&self) -> bool {
        let letters: String = self
            .whole
            .chars()
            .filter(char::is_ascii_alphabetic)
            .collect();
        matches!(
            letters.as_str(),
            "" | "colonne"
                | "column"
                | "col"
                | "champ"
                | "f"
                | "x"
                | "unnamed"
                | "sanstitre"
                | "field"
        )
    }

    pub(super) fn is_number_of_row(&self) -> bool {
        matches!(
            self.whole.as_str(),
            "" | "n"
                | "no"
                | "num"
                | "numero"
                | "id"
                | "ordre"
                | "n ordre"
                | "ligne"
                | "n ligne"
                | "index"
        )
    }

    pub(super) fn names_nir(&self) -> bool {
        says!(
            &self.whole,
            "nir | nss | secu | securite sociale | n ss | no ss | num ss | n insee | numero insee \
            | immatriculation sociale"
        ) || self.whole == "ss"
    }

    /// Health, beliefs, union, ethnic origin (P1.6).
    pub(super) fn names_private_matter(&self) -> bool {
        says!(
            &self.whole,
            "rqth | aah | handicap | handicape | sante | maladie | invalidite | pathologie | \
            religion | confession | ethnie | origine ethnique | syndicat | opinion politique | \
            orientation sexuelle | th | mdph | nationalite | titre de \
            sejour | carte de sejour"
        )
    }
}

fn score(header: &str, phrase: &str) -> u32 {
    let (phrase, alone) = phrase
        .strip_prefix('=')
        .map_or((phrase, false), |phrase| (phrase, true));
    let words = |text: &str| u32::try_from(text.split(' ').count()).unwrap_or(0);
    if header == phrase {
        return 150 + 10 * words(phrase).min(5);
    }
    if alone || !has(header, phrase) {
        return 0;
    }
    let others = words(header) - words(phrase);
    (70 + 25 * words(phrase)).saturating_sub(4 * others)
}

fn strip(folded: &str) -> String {
    folded
        .split(' ')
        .filter(|word| !LITTLE.contains(word))
        .collect::<Vec<_>>()
        .join(" ")
}

fn without_parentheses(header: &str) -> String {
    let mut depth = 0u32;
    header
        .chars()
        .filter(|c| match c {
            '(' | '[' => {
                depth += 1;
                false
            }
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => depth == 0,
        })
        .collect()
}
