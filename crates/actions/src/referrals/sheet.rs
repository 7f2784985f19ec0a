//! The fiche de liaison: what it says, and the paper made of it.

use std::sync::Arc;

use pignon_domain::partner::PartnerField;
use pignon_domain::{Refusal, RefusalCode, phone};
use pignon_print::{Letterhead, Party, Referral, Referred, Row};
use pignon_store::{partners, referrals};

use super::shapes::{ReferralAsk, ReferralParty, ReferralPerson, ReferralSheet};
use crate::Failure;
use crate::desk::Open;
use crate::files::Given;
use crate::papers::{self, letterhead};
use crate::partners::shown_phone;
use crate::persons::known_person;

/// Characters of the line that says what a fiche is about.
const SUBJECT: usize = 90;
/// What is expected when nobody said otherwise.
const EXPECTED: &str = "Votre réponse, même négative, au bas de cette fiche.";

/// All that a fiche de liaison says.
///
/// # Errors
/// [`Failure`].
pub(crate) fn sheet(open: &Open, ask: ReferralAsk) -> Result<ReferralSheet, Failure> {
    open.vault.read(|reader| {
        let who = known_person(reader, ask.person)?;
        let referral = referrals::one(reader, ask.person, ask.referral)?
            .filter(|r| !r.removed)
            .ok_or(Refusal::of(RefusalCode::Unknown, "referral"))?;
        let partner = match referral.partner {
            Some(id) => partners::one(reader, id)?,
            None => None,
        }
        .ok_or(Refusal::of(RefusalCode::Unknown, "partner"))?;
        let of = |field| partner.fields.get(&field).cloned();
        let town = [of(PartnerField::Postcode), of(PartnerField::City)];
        let town = town.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let street = [of(PartnerField::MoreLine), of(PartnerField::Line)];
        let address = street.into_iter().flatten().chain([town]);
        Ok(ReferralSheet {
            house: open.maison_name.clone(),
            member: open.who.name.clone(),
            reference: who.number,
            partner: ReferralParty {
                name: of(PartnerField::Name).unwrap_or_default(),
                contact: of(PartnerField::ContactName),
                address: address.filter(|line| !line.is_empty()).collect(),
                phone: of(PartnerField::Phone).as_deref().map(shown_phone),
                email: of(PartnerField::Email),
            },
            person: ReferralPerson {
                name: format!("{} {}", who.given_name, who.family_name)
                    .trim()
                    .to_owned(),
                phone: who.phone.as_deref().map(phone::show),
                email: who.email,
            },
            project: referral.project_name,
            need: referral.need,
            expected: referral.expected.unwrap_or_default(),
            sent_on: referral.progress.sent_on,
            deadline: referral.progress.due_on,
            printed_on: open.env.today(),
        })
    })
}

/// Makes the fiche.
///
/// # Errors
/// [`Failure`].
pub(crate) fn print(open: &Arc<Open>, ask: ReferralAsk) -> Result<Given, Failure> {
    let sheet = sheet(open, ask)?;
    let day = sheet.printed_on.to_string();
    let name = [
        "Fiche de liaison",
        &sheet.reference,
        &sheet.partner.name,
        &day,
    ];
    let head = open.vault.read(|reader| letterhead(open, reader))?;
    papers::print(&paper_of(&sheet, head), &name)
}

fn paper_of(sheet: &ReferralSheet, head: Letterhead) -> Referral {
    let reach = [
        ("Téléphone", &sheet.person.phone),
        ("Courriel", &sheet.person.email),
        ("Projet", &sheet.project),
    ];
    let (subject, need) = subject(&sheet.need);
    Referral {
        head,
        reference: sheet.reference.clone(),
        partner: Party {
            name: sheet.partner.name.clone(),
            contact: sheet.partner.contact.clone(),
            address: sheet.partner.address.clone(),
            phone: sheet.partner.phone.clone(),
            email: sheet.partner.email.clone(),
        },
        person: Referred {
            name: sheet.person.name.clone(),
            rows: reach
                .into_iter()
                .filter_map(|(label, value)| Some(Row::new(label, value.as_deref()?)))
                .collect(),
            // Nothing in the file says that the person agreed: they say it here, by signing.
            consent: format!(
                "J’ai lu cette fiche et j’accepte que la Maison la transmette à {}. Date et signature\u{a0}: \
                 ……………………………………",
                sheet.partner.name
            ),
        },
        subject,
        need,
        done: vec![],
        expected: if sheet.expected.is_empty() {
            EXPECTED.to_owned()
        } else {
            sheet.expected.clone()
        },
        deadline: sheet.deadline,
    }
}

/// What a fiche is about, in a line, and what there is more to say: a short first line is the subject and is not said
/// again; a long one is cut between two words, and stands whole below.
fn subject(need: &str) -> (String, String) {
    let (line, rest) = need.split_once('\n').unwrap_or((need, ""));
    if line.chars().count() <= SUBJECT {
        return (
            line.trim_end_matches('.').to_owned(),
            rest.trim().to_owned(),
        );
    }
    let cut: String = line.chars().take(SUBJECT).collect();
    let whole = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(whole, _)| whole);
    let whole = whole.trim_end_matches([',', ';', ':', ' ', '\u{a0}', '\u{202f}']);
    (format!("{whole}…"), need.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_subject_is_not_said_twice_and_a_long_one_is_cut_between_two_words() {
        let both = |need| subject(need);
        assert_eq!(both("Un local."), ("Un local".to_owned(), String::new()));
        assert_eq!(
            both("Un local\n\nau nord"),
            ("Un local".to_owned(), "au nord".to_owned())
        );
        let long = "mot ".repeat(40);
        let (subject, need) = both(long.trim());
        assert!(subject.ends_with("mot…") && subject.chars().count() <= SUBJECT);
        assert_eq!(need, long.trim());
    }
}
