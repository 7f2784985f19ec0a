//! What is planned, in words ready to be sent. Never what it is about: a message is read over a shoulder.

use chrono::NaiveDateTime;
use pignon_domain::agenda::{AppointmentMode, say_hour, say_moment};
use pignon_domain::{date, phone};
use pignon_store::agenda as rows;

use super::appointments::standing;
use super::shapes::{AppointmentAsk, AppointmentText};
use crate::Failure;
use crate::desk::Open;

/// The texts of an appointment.
///
/// # Errors
/// [`Failure`].
pub(crate) fn text(open: &Open, ask: AppointmentAsk) -> Result<AppointmentText, Failure> {
    let row = open
        .vault
        .read(|r| standing(r, ask.person, ask.appointment))?;
    let at = row.at.unwrap_or_default();
    let when = say_moment(at, open.env.today());
    let what = what(&row, &open.maison_name, &when);
    let sms = format!(
        "Bonjour {}, {what}. En cas d'empêchement, merci de nous prévenir. {}",
        row.given_name, open.maison_name
    );
    Ok(AppointmentText {
        sms: for_a_phone(&sms),
        subject: subject(at),
        email: format!(
            "Bonjour {},\n\n{}.\n\nEn cas d’empêchement, merci de nous prévenir\u{a0}: nous trouverons une autre date.\n\nÀ bientôt,\n{}\n{}",
            row.given_name,
            capital(&what),
            row.member_name.as_deref().unwrap_or(&open.who.name),
            open.maison_name,
        ),
        phone: row.phone.as_deref().map(phone::show),
        address: row.email,
    })
}

fn subject(at: NaiveDateTime) -> String {
    format!(
        "Votre rendez-vous du {} à {}",
        date::long(at.date()),
        say_hour(at.time())
    )
}

fn what(row: &rows::Appointment, maison: &str, when: &str) -> String {
    let with = row
        .member_name
        .as_deref()
        .map(|name| format!(" avec {name}"))
        .unwrap_or_default();
    if let Some(title) = &row.gathering_title {
        let place = row.place.as_deref().unwrap_or(maison);
        return format!("vous êtes attendu(e) à «\u{a0}{title}\u{a0}» {when}, {place}");
    }
    match (row.mode, row.place.as_deref()) {
        (Some(AppointmentMode::Phone), _) => {
            let who = row.member_name.as_deref().unwrap_or(maison);
            format!("{who} vous appellera {when}")
        }
        (Some(AppointmentMode::Video), place) => {
            let link = place.map(|p| format!(" : {p}")).unwrap_or_default();
            format!("votre rendez-vous en visioconférence{with} est prévu {when}{link}")
        }
        (_, place) => {
            let place = place.unwrap_or(maison);
            format!("votre rendez-vous{with} est prévu {when}, {place}")
        }
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The alphabet of text messages has neither our spaces, nor our apostrophe, nor our quotes: one of them would halve
/// the length of a message.
fn for_a_phone(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
        .replace('’', "'")
        .replace("« ", "\"")
        .replace(" »", "\"")
        .replace('ê', "e")
}
