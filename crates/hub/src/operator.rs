//! The operator's commands. What they print is for a person of the City, in French.

use chrono::Utc;
use pignon_hub::base::Base;
use pignon_hub::enrolment::{self, Code};
use pignon_hub::maisons;
use pignon_journal::keys::DeviceId;
use pignon_summary::MaisonCode;

use crate::Failure;

pub fn add(base: &Base, maison: MaisonCode, name: &str) -> Result<(), Failure> {
    if name.is_empty() || name.chars().count() > 100 || name.chars().any(char::is_control) {
        return Err(Failure::Said(
            "le nom d’une Maison fait de 1 à 100 caractères".into(),
        ));
    }
    let taken = Failure::Said(format!(
        "{maison} est déjà déclarée\u{a0}; pour un nouveau code\u{a0}: pignon-hub maison code {maison}"
    ));
    let code = draw_code()?;
    let added = base.write(|transaction| {
        if !maisons::add(transaction, maison, name, Utc::now())? {
            return Ok(Err(taken));
        }
        enrolment::offer(transaction, &maison.to_string(), &code, Utc::now())?;
        Ok(Ok(()))
    })?;
    added?;
    tell_code(maison, &code);
    Ok(())
}

pub fn give_code(base: &Base, maison: MaisonCode) -> Result<(), Failure> {
    let code = draw_code()?;
    let given = base.write(|transaction| {
        if maisons::find(transaction, &maison.to_string())?.is_none() {
            return Ok(Err(Failure::Said(format!("{maison} n’est pas déclarée"))));
        }
        enrolment::offer(transaction, &maison.to_string(), &code, Utc::now())?;
        Ok(Ok(()))
    })?;
    given?;
    tell_code(maison, &code);
    Ok(())
}

pub fn revoke(base: &Base, device: DeviceId) -> Result<(), Failure> {
    let unknown = Failure::Said(format!("aucun poste en service n’a l’identité {device}"));
    let revoked = base.write(|transaction| {
        Ok(enrolment::revoke(transaction, device, Utc::now())?
            .then_some(())
            .ok_or(unknown))
    })?;
    revoked?;
    println!("Poste {device} révoqué.");
    Ok(())
}

fn draw_code() -> Result<Code, Failure> {
    let mut random = [0; 16];
    getrandom::fill(&mut random)?;
    Ok(Code::draw(random))
}

/// The code goes alone to stdout, so that it can be piped; the explanation to stderr.
fn tell_code(maison: MaisonCode, code: &Code) {
    eprintln!("Code d’inscription pour {maison} (un seul poste, sept jours)\u{a0}:");
    println!("{code}");
}

pub fn list_maisons(base: &Base) -> Result<(), Failure> {
    for maison in maisons::list(&base.read())? {
        println!(
            "{}\t{}\t{} poste(s)",
            maison.code, maison.name, maison.desks
        );
    }
    Ok(())
}

pub fn list_desks(base: &Base) -> Result<(), Failure> {
    for desk in enrolment::list(&base.read())? {
        let device = desk.public.device();
        let state = desk
            .revoked_at
            .map_or("en service".into(), |at| format!("révoqué le {at}"));
        println!(
            "{device}\t{}\tinscrit le {}\t{state}",
            desk.maison, desk.enrolled_at
        );
    }
    Ok(())
}
