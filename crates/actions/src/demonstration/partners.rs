//! The directory of the demonstration house, and the persons it sent there. Every partner is invented and says so; the
//! networks are those that advisers know, and their numbers are of the range kept for fiction (01 99 00…).

use chrono::{Days, NaiveDate};
use pignon_domain::ids::{MemberId, PartnerId, PersonId};
use pignon_domain::partner::networks_of;
use pignon_domain::referral::{Progress, ReferralAnswer, ReferralOutcome};
use pignon_store::{Act, Door, Value, kinds};

use crate::Failure;
use crate::desk::Open;
use crate::persons::values::{bytes, text};
use crate::referrals::differing;

/// Name, networks, what it does, postcode, town.
const PARTNERS: &[(&str, &str, &str, &str, &str)] = &[
    (
        "Crédit du Faubourg",
        "Adie",
        "Microcrédit jusqu’à 12 000 €, accompagné, pour créer sans apport.",
        "75018",
        "Paris",
    ),
    (
        "Atelier des Créateurs",
        "BGE",
        "Étude de marché, prévisionnel, statuts\u{a0}: accompagnement avant et après la création.",
        "75019",
        "Paris",
    ),
    (
        "Garantie Solidaire Paris",
        "France Active",
        "Garantie de prêt et financement des entreprises solidaires.",
        "75010",
        "Paris",
    ),
    (
        "Initiative Goutte d’Or",
        "Initiative France",
        "Prêt d’honneur sans intérêt et parrainage.",
        "75018",
        "Paris",
    ),
    (
        "Mission locale du Nord parisien",
        "Mission locale",
        "16 à 25 ans\u{a0}: emploi, formation, logement, santé.",
        "75018",
        "Paris",
    ),
    (
        "Couveuse Premier Pas",
        "Positive Planet",
        "Tester son activité sous contrat, dans les quartiers.",
        "75020",
        "Paris",
    ),
    (
        "Les Entrepreneures de l’Est",
        "Les Premières",
        "Femmes qui créent\u{a0}: groupe, mentorat, incubateur.",
        "75020",
        "Paris",
    ),
    (
        "Passerelle Entreprendre",
        "Singa",
        "Personnes exilées\u{a0}: réseau, français des affaires, incubation.",
        "75011",
        "Paris",
    ),
    (
        "Plan pour l’emploi du Nord-Est",
        "PLIE",
        "Retour à l’emploi, levée des freins, formation.",
        "75019",
        "Paris",
    ),
    (
        "Chambre de quartier",
        "Chambres consulaires",
        "Immatriculation, autorisations, cartes professionnelles.",
        "75017",
        "Paris",
    ),
    (
        "Crèche à horaires ouverts",
        "",
        "Garde d’enfants pendant une formation ou un rendez-vous.",
        "75018",
        "Paris",
    ),
    (
        "Auto-école Sociale Barbès",
        "",
        "Permis de conduire à petit prix, mobilité.",
        "75018",
        "Paris",
    ),
    (
        "Les Mots du Quartier",
        "",
        "Cours de français, tous niveaux, inscription toute l’année.",
        "75018",
        "Paris",
    ),
    (
        "Clinique Juridique Ouverte",
        "",
        "Statuts, bail commercial, litiges\u{a0}: un juriste le jeudi.",
        "75010",
        "Paris",
    ),
    (
        "Le Rebond",
        "60 000 rebonds",
        "Après une liquidation\u{a0}: écoute et nouveau départ.",
        "75009",
        "Paris",
    ),
];

const NEEDS: &[&str] = &[
    "Microcrédit de 8 000 € pour du matériel de cuisine\u{202f}; le prévisionnel est prêt.",
    "Relire le prévisionnel et préparer le rendez-vous avec la banque.",
    "Garantie pour un prêt de 25 000 €, local trouvé.",
    "Une place en garde d’enfants deux matins par semaine.",
    "Bail commercial à relire avant la fin du mois.",
];

/// A file of the house.
pub(super) struct Followed {
    pub person: PersonId,
    pub member: MemberId,
    pub since: NaiveDate,
}

/// One person out of so many is sent to a partner.
const ONE_OF: usize = 9;
/// Of them, those sent lately: the others have their answer.
const LATELY: &[u64] = &[2, 9, 16, 23, 33];

/// Fills the directory, and sends some persons there.
pub(super) fn fill(open: &Open, followed: &[Followed]) -> Result<(), Failure> {
    let today = open.env.today();
    let begin = act(open.who.member, "partner_create", first_day(today));
    open.vault.write(begin, |door: &mut Door<'_>| {
        let mut directory = Vec::with_capacity(PARTNERS.len());
        for (at, partner) in (0_u32..).zip(PARTNERS) {
            directory.push(put_partner(door, at, partner)?);
        }
        for (at, one) in followed.iter().step_by(ONE_OF).enumerate() {
            if let Some(sent_on) = sent_on(at, one.since, today) {
                door.turn_to(act(one.member, "referral_open", sent_on))?;
                refer(door, at, one, &directory, sent_on, today)?;
            }
        }
        Ok::<_, Failure>(())
    })?;
    Ok(())
}

/// One out of three lately, the others at some moment of their follow-up; nobody before they came.
fn sent_on(at: usize, since: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let before = match LATELY.get(at / 3 % LATELY.len()) {
        Some(days) if at.is_multiple_of(3) => *days,
        _ => 45 + 7 * (at as u64 % 60),
    };
    today
        .checked_sub_days(Days::new(before))
        .filter(|day| *day >= since)
}

fn first_day(today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(Days::new(600)).unwrap_or(today)
}

fn act(member: MemberId, command: &'static str, on: NaiveDate) -> Act {
    let at = on.and_hms_opt(9, 30, 0).unwrap_or_default();
    Act {
        member: member.0,
        command,
        wall_millis: at.and_utc().timestamp_millis(),
        about: None,
    }
}

fn put_partner(
    door: &mut Door<'_>,
    at: u32,
    (name, networks, does, postcode, city): &(&str, &str, &str, &str, &str),
) -> Result<PartnerId, Failure> {
    let id = door.new_id();
    let mut fields = vec![
        ("name", text(name)),
        ("description", text(&format!("{does} (partenaire inventé)"))),
        ("line", text(&format!("{} rue de l’Exemple", 3 + 4 * at))),
        ("postcode", text(postcode)),
        ("city", text(city)),
        ("phone", text(&format!("+33199001{at:03}"))),
        ("email", text(&format!("accueil{at}@partenaire.example"))),
    ];
    if !networks.is_empty() {
        fields.push(("networks", text(&networks_of(networks))));
    }
    door.put(kinds::PARTNER, id, id, fields)?;
    Ok(PartnerId(id))
}

fn refer(
    door: &mut Door<'_>,
    at: usize,
    one: &Followed,
    directory: &[PartnerId],
    sent_on: NaiveDate,
    today: NaiveDate,
) -> Result<(), Failure> {
    let (Some(partner), Some(need)) = (
        directory.get(at % directory.len().max(1)),
        NEEDS.get(at % NEEDS.len()),
    ) else {
        return Ok(());
    };
    let begun = Progress::begin(sent_on, None)?;
    let id = door.new_id();
    let mut fields: Vec<(&'static str, Value)> = vec![
        ("partner", bytes(partner.0)),
        ("member", bytes(one.member.0)),
        ("need", text(need)),
    ];
    fields.extend(differing(&Progress::default(), &begun));
    door.put(kinds::REFERRAL, one.person.0, id, fields)?;
    // Those sent lately still wait.
    let answered_on = sent_on.checked_add_days(Days::new(12)).unwrap_or(sent_on);
    if at.is_multiple_of(3) || answered_on > today {
        return Ok(());
    }
    let (answer, reason) = match at % 4 {
        0 => (ReferralAnswer::Refused, "Dossier hors de notre secteur."),
        _ => (ReferralAnswer::Accepted, ""),
    };
    let answered = begun.answer(answer, reason, answered_on, today)?;
    door.turn_to(act(one.member, "referral_answer", answered_on))?;
    door.put(
        kinds::REFERRAL,
        one.person.0,
        id,
        differing(&begun, &answered),
    )?;
    let closed_on = sent_on.checked_add_days(Days::new(40)).unwrap_or(sent_on);
    if closed_on > today {
        return Ok(());
    }
    let outcome = match (answer, at % 5) {
        (ReferralAnswer::Refused, _) => ReferralOutcome::NotForThem,
        (_, 0) => ReferralOutcome::Unreachable,
        (_, 1) => ReferralOutcome::NoHelpPossible,
        _ => ReferralOutcome::Helped,
    };
    let closed = answered.close(outcome, closed_on, today)?;
    door.turn_to(act(one.member, "referral_close", closed_on))?;
    Ok(door.put(
        kinds::REFERRAL,
        one.person.0,
        id,
        differing(&answered, &closed),
    )?)
}
