//! The words of what changes: sentences said one after the other, and values as they are shown.

use std::collections::BTreeSet;

use pignon_domain::pass::PassLetterKind;
use pignon_domain::pass::regulation::{CriterionSource, ReferenceDay};

use super::super::regulation_shapes::{RegulationChange, RegulationPart as Part};

/// What was said so far, and of which part one speaks.
pub(super) struct Said {
    pub(super) part: Part,
    pub(super) all: Vec<RegulationChange>,
}

impl Said {
    pub(super) fn say(&mut self, sentence: String) {
        self.all.push(RegulationChange {
            part: self.part,
            sentence,
        });
    }

    /// A value that is short enough to be shown twice.
    pub(super) fn value(&mut self, what: &str, old: &str, new: &str) {
        if old != new {
            self.say(format!("{what}\u{a0}: {new} (avant\u{a0}: {old})."));
        }
    }

    /// A text that is not.
    pub(super) fn text(&mut self, what: &str, old: &str, new: &str) {
        if old != new {
            self.say(format!("{what}\u{a0}: réécrit."));
        }
    }

    /// Entries known by a key: added, withdrawn, moved; those that are on both sides are told to `each`. `e` is the mark
    /// of the feminine.
    pub(super) fn entries<T>(
        &mut self,
        (what, e): (&str, &str),
        (old, new): (&[T], &[T]),
        key: impl Fn(&T) -> &str,
        label: impl Fn(&T) -> &str,
        each: impl Fn(&mut Self, &str, &T, &T),
    ) {
        for gone in old.iter().filter(|o| !new.iter().any(|n| key(n) == key(o))) {
            self.say(format!(
                "{what} retiré{e}\u{a0}: «\u{a0}{}\u{a0}».",
                label(gone)
            ));
        }
        for one in new {
            match old.iter().find(|o| key(o) == key(one)) {
                None => self.say(format!(
                    "{what} ajouté{e}\u{a0}: «\u{a0}{}\u{a0}».",
                    label(one)
                )),
                Some(was) => {
                    let name = format!("{what} «\u{a0}{}\u{a0}»", label(was));
                    each(self, &name, was, one);
                }
            }
        }
        let known: BTreeSet<&str> = old.iter().map(&key).collect();
        let both: BTreeSet<&str> = new.iter().map(&key).filter(|k| known.contains(k)).collect();
        let kept = |of: &[T]| -> Vec<String> {
            let keys = of.iter().map(&key).filter(|k| both.contains(k));
            keys.map(ToOwned::to_owned).collect()
        };
        if kept(old) != kept(new) {
            self.say(format!("{what}\u{a0}: l’ordre change."));
        }
    }
}

pub(super) fn quoted(text: &str) -> String {
    format!("«\u{a0}{text}\u{a0}»")
}

pub(super) fn yes(is: bool) -> &'static str {
    if is { "oui" } else { "non" }
}

pub(super) fn months(months: Option<u32>) -> String {
    months.map_or("sans limite".to_owned(), |m| format!("{m}\u{a0}mois"))
}

pub(super) fn days(days: u32) -> String {
    let s = if days < 2 { "" } else { "s" };
    format!("{days}\u{a0}jour{s}")
}

pub(super) const fn source(source: CriterionSource) -> &'static str {
    match source {
        CriterionSource::Declared => "la personne qui instruit",
        CriterionSource::Qpv => "l’adresse",
        CriterionSource::Adult => "la date de naissance",
        CriterionSource::NoOtherAward => "les autres candidatures",
    }
}

pub(super) const fn reference(day: ReferenceDay) -> &'static str {
    match day {
        ReferenceDay::Committee => "le jour du comité",
        ReferenceDay::Filing => "le jour du dépôt",
    }
}

pub(super) const fn letter_name(kind: PassLetterKind) -> &'static str {
    match kind {
        PassLetterKind::Receipt => "Accusé de dépôt",
        PassLetterKind::Gaps => "Demande de pièces",
        PassLetterKind::Admission => "Lettre d’admission",
        PassLetterKind::Adjournment => "Lettre d’ajournement",
        PassLetterKind::Refusal => "Lettre de refus",
    }
}
