//! The copy of a person’s file (T5.4): everything the house recorded about them in one readable paper, handed to them
//! when they ask. Private notes of other members are not in it: nobody but their author reads them (P1.7), and the paper
//! says how many there are and how to ask. That a copy left is written first, as an export is.

mod followed;
mod sections;

use std::sync::Arc;

use pignon_domain::{Refusal, RefusalCode};
use pignon_print::PersonFile;
use pignon_store::{Value, kinds, notes, persons};

use crate::Failure;
use crate::desk::Open;
use crate::files::Given;
use crate::papers::{self, letterhead};
use crate::persons::shapes::PersonAsk;
use crate::persons::values::{bytes, text};

/// What the log of exports calls it.
pub(crate) const WHAT: &str = "person_copy";

/// The copy of a file; of one that was removed too: it is still kept.
///
/// # Errors
/// [`Failure`].
pub(crate) fn give(open: &Arc<Open>, ask: PersonAsk) -> Result<Given, Failure> {
    let sheet = sheet(open, &ask)?;
    let day = sheet.head.date.to_string();
    let given = papers::print(&sheet, &["Copie du dossier", &sheet.number, &day])?;
    open.act("person_copy", |door| {
        let id = door.new_id();
        let fields = vec![
            ("member", bytes(open.who.member.0)),
            ("millis", Value::Int(open.env.now())),
            ("what", text(WHAT)),
            ("rows", Value::Int(1)),
            ("person", bytes(ask.person.0)),
        ];
        Ok(door.put(kinds::EXPORT, id, id, fields)?)
    })?;
    Ok(given)
}

fn sheet(open: &Open, ask: &PersonAsk) -> Result<PersonFile, Failure> {
    open.vault.read(|reader| {
        let id = ask.person;
        let who =
            persons::identity(reader, id)?.ok_or(Refusal::of(RefusalCode::Unknown, "person"))?;
        let all = notes::of_person(reader, id)?;
        let (mine, others): (Vec<_>, Vec<_>) = all
            .into_iter()
            .partition(|note| note.member == Some(open.who.member));
        Ok(PersonFile {
            head: letterhead(open, reader)?,
            name: format!("{} {}", who.given_name, who.family_name)
                .trim()
                .to_owned(),
            number: who.number.clone(),
            introduction: introduction(others.len()),
            sections: vec![
                sections::identity(&who),
                sections::addresses(reader, id)?,
                sections::situations(reader, id)?,
                sections::brakes(reader, id)?,
                sections::accompaniments(reader, id)?,
                followed::projects(reader, id)?,
                followed::structures(reader, id)?,
                followed::diagnoses(reader, id)?,
                followed::plan(reader, id)?,
                sections::contacts(reader, id)?,
                sections::appointments(reader, id)?,
                followed::referrals(reader, id)?,
                sections::documents(reader, id)?,
                sections::private_notes(mine),
            ],
        })
    })
}

/// What the copy is, and what it leaves out.
fn introduction(others: usize) -> String {
    let left_out = match others {
        0 => String::new(),
        1 => "\n\nUne note privée d’un autre membre de la Maison n’y figure pas\u{a0}: seul son auteur peut la lire. \
              Vous pouvez la lui demander."
            .to_owned(),
        n => format!(
            "\n\n{n} notes privées d’autres membres de la Maison n’y figurent pas\u{a0}: seuls leurs auteurs peuvent les \
             lire. Vous pouvez les leur demander."
        ),
    };
    format!(
        "Voici tout ce que la Maison a enregistré à votre sujet, au jour indiqué en tête. Les documents sont cités par \
         leur nom\u{a0}: demandez une copie de ceux que vous voulez. Si quelque chose est faux ou de trop, dites-le\u{a0}: \
         la Maison le corrigera.{left_out}"
    )
}

#[cfg(test)]
mod tests {
    use super::introduction;

    #[test]
    fn the_copy_says_what_it_leaves_out() {
        assert!(!introduction(0).contains("privée"));
        assert!(introduction(1).contains("Une note privée d’un autre membre"));
        assert!(introduction(3).contains("3 notes privées"));
    }
}
