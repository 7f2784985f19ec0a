//! Files that come in and go out: the two lists beside that of the commands. What comes in is read in memory and never
//! opened where it stood; what goes out is made in memory, shown, or written where the member keeps downloads.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use pignon_domain::house::Role;
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use crate::agenda::shapes::CalendarExport;
use crate::commands::{Shape, Tag, malformed};
use crate::committees::shapes::{CommitteeAsk, PassLetterAsk};
use crate::desk::Open;
use crate::documents::shapes::{DocumentAdd, DocumentAdded, DocumentAsk};
use crate::house::shapes::Nothing;
use crate::imports::shapes::ImportPreview;
use crate::letters::shapes::LetterToPrint;
use crate::old_list::shapes::OldListPreview;
use crate::partners::shapes::PartnersPreview;
use crate::persons::shapes::PersonAsk;
use crate::places::shapes::ReferenceCard;
use crate::referrals::shapes::ReferralAsk;
use crate::{Desk, Failure, FailureCode};

/// A file handed over by the member: its name, without any folder, and its bytes.
pub struct Handed {
    /// Name.
    pub name: String,
    /// Bytes.
    pub bytes: Vec<u8>,
}

/// A file that the house gives.
pub struct Given {
    /// Name proposed, with its extension.
    pub name: String,
    /// Media type, `application/pdf`.
    pub media_type: String,
    /// Bytes.
    pub bytes: Vec<u8>,
    /// What the member must know of it, in French: characters that no font prints.
    pub remark: Option<String>,
}

/// Where a file was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SavedFile {
    /// Its name there: another one than proposed when that was taken.
    pub name: String,
    /// The folder, as the system names it.
    pub folder: String,
    /// What the member must know of it.
    pub remark: Option<String>,
}

/// A file that may come in, or go out.
#[derive(Debug, Clone, Copy)]
pub struct Passage {
    /// Name.
    pub name: &'static str,
    /// Least role.
    pub least: Role,
    /// Tags whose answers it makes old.
    pub invalidates: &'static [Tag],
}

macro_rules! taken {
    ($($name:ident($ask:ty) -> $answer:ty { $role:ident, invalidates [$($tag:ident),*] } => $act:path;)*) => {
        /// Every file that may come in.
        pub const TAKEN: &[Passage] = &[$(Passage {
            name: stringify!($name),
            least: Role::$role,
            invalidates: &[$(Tag::$tag),*],
        }),*];

        fn route_in(desk: &Desk, name: &str, ask: Value, file: Handed) -> Result<Value, Failure> {
            match name {
                $(stringify!($name) => {
                    let ask: $ask = serde_json::from_value(ask).map_err(|e| malformed(name, &e))?;
                    let answer: $answer = desk.with_open(Role::$role, |open| $act(open, ask, file))?;
                    serde_json::to_value(answer).map_err(|e| malformed(name, &e))
                })*
                _ => Err(Failure::new(FailureCode::UnknownCommand)),
            }
        }

        /// Shows the types of what comes in to the generator of the contract.
        pub(crate) fn visit_taken(visit: &mut impl FnMut(&Passage, Shape, Shape)) {
            let mut list = TAKEN.iter();
            $(if let Some(passage) = list.next() { visit(passage, Shape::of::<$ask>(), Shape::of::<$answer>()); })*
        }
    };
}

macro_rules! given {
    ($($name:ident($ask:ty) { $role:ident, invalidates [$($tag:ident),*] } => $act:path;)*) => {
        /// Every file that may go out.
        pub const GIVEN: &[Passage] = &[$(Passage {
            name: stringify!($name),
            least: Role::$role,
            invalidates: &[$(Tag::$tag),*],
        }),*];

        fn route_out(desk: &Desk, name: &str, ask: Value) -> Result<Given, Failure> {
            match name {
                $(stringify!($name) => {
                    let ask: $ask = serde_json::from_value(ask).map_err(|e| malformed(name, &e))?;
                    desk.with_open(Role::$role, |open| $act(open, ask))
                })*
                _ => Err(Failure::new(FailureCode::UnknownCommand)),
            }
        }

        /// Shows the types of what goes out to the generator of the contract.
        pub(crate) fn visit_given(visit: &mut impl FnMut(&Passage, Shape)) {
            let mut list = GIVEN.iter();
            $(if let Some(passage) = list.next() { visit(passage, Shape::of::<$ask>()); })*
        }
    };
}

taken! {
    import_open(Nothing) -> ImportPreview { Coordinator, invalidates [] } => open_import;
    reference_take(Nothing) -> ReferenceCard { Coordinator, invalidates [Places] } => crate::places::import;
    partners_read(Nothing) -> PartnersPreview { Coordinator, invalidates [] } => crate::partners::read_file;
    old_list_read(Nothing) -> OldListPreview { Coordinator, invalidates [] } => crate::old_list::read_file;
    regulation_take(Nothing) -> crate::pass::regulation_shapes::RegulationTaken { Coordinator, invalidates [Pass, State] } => crate::pass::take_regulation;
    document_add(DocumentAdd) -> DocumentAdded { Adviser, invalidates [Documents, Persons, State] } => crate::documents::add;
}

given! {
    persons_export(crate::exports::PersonsExport) { Coordinator, invalidates [Exports, State] } => crate::exports::give;
    subsidies(crate::subsidies::shapes::SubsidiesExport) { Coordinator, invalidates [Exports, State] } => crate::subsidies::export;
    calendar(CalendarExport) { Reception, invalidates [State, Exports] } => crate::agenda::export;
    referral(ReferralAsk) { Adviser, invalidates [] } => crate::referrals::print;
    letter(LetterToPrint) { Adviser, invalidates [] } => crate::letters::print;
    person_copy(PersonAsk) { Adviser, invalidates [Exports, State] } => crate::copies::give;
    committee_minutes(CommitteeAsk) { Adviser, invalidates [] } => crate::committees::minutes;
    committee_letters(CommitteeAsk) { Adviser, invalidates [] } => crate::committees::print_letters;
    pass_letter(PassLetterAsk) { Adviser, invalidates [] } => crate::committees::print_letter;
    regulation(crate::pass::regulation_shapes::RegulationAsk) { Coordinator, invalidates [] } => crate::pass::give_regulation;
    document(DocumentAsk) { Adviser, invalidates [] } => crate::documents::give;
}

fn open_import(open: &Arc<Open>, _: Nothing, file: Handed) -> Result<ImportPreview, Failure> {
    crate::imports::read(open, &file.name, &file.bytes)
}

impl Desk {
    /// Takes a file in: its purpose (a name of [`TAKEN`]), what is asked about it as JSON, its name and bytes.
    ///
    /// # Errors
    /// [`Failure`].
    pub fn take(&self, what: &str, ask: Value, file: Handed) -> Result<Value, Failure> {
        self.touch();
        route_in(self, what, ask, file)
    }

    /// Makes a file that goes out (a name of [`GIVEN`]).
    ///
    /// # Errors
    /// [`Failure`].
    pub fn give(&self, what: &str, ask: Value) -> Result<Given, Failure> {
        self.touch();
        route_out(self, what, ask)
    }

    /// Makes a file and writes it in a folder of the member, under a name that is free there.
    ///
    /// # Errors
    /// [`Failure`]; no half-written file is left.
    pub fn save(&self, what: &str, ask: Value, folder: &Path) -> Result<SavedFile, Failure> {
        let given = self.give(what, ask)?;
        let path = write_private(folder, &given)?;
        let name = path.file_name().unwrap_or_default();
        Ok(SavedFile {
            name: name.to_string_lossy().into_owned(),
            folder: folder.display().to_string(),
            remark: given.remark,
        })
    }
}

/// Names tried before giving up: « liste (2).pdf », « liste (3).pdf »…
const TRIES: u32 = 1_000;

/// Writes a file that does not exist yet, readable by its owner alone: it may hold persons in clear.
fn write_private(folder: &Path, given: &Given) -> Result<PathBuf, Failure> {
    std::fs::create_dir_all(folder).map_err(pignon_store::Incident::from)?;
    let (stem, extension) = given.name.rsplit_once('.').unwrap_or((&given.name, ""));
    let dot = if extension.is_empty() { "" } else { "." };
    for n in 1..=TRIES {
        let name = match n {
            1 => given.name.clone(),
            n => format!("{stem} ({n}){dot}{extension}"),
        };
        let path = folder.join(name);
        match write_new(&path, &given.bytes) {
            Ok(()) => return Ok(path),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(pignon_store::Incident::from(error).into()),
        }
    }
    Err(Failure::new(FailureCode::Storage))
}

/// Writes a file that must not exist yet, for its owner alone; nothing stays of it when that fails.
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if written.is_err() {
        let _ = std::fs::remove_file(path);
    }
    written
}

/// A name that every system takes: no separator, no control character, nothing that a file manager would hide.
#[must_use]
pub fn safe_name(name: &str) -> String {
    let kept: String = name
        .chars()
        .map(|c| match c {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
            c if c.is_control() => ' ',
            c => c,
        })
        .take(120)
        .collect();
    let kept = kept.trim().trim_start_matches('.').trim();
    if kept.is_empty() { "fichier" } else { kept }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(bytes: &[u8]) -> Given {
        Given {
            name: "liste.csv".to_owned(),
            media_type: "text/csv".to_owned(),
            bytes: bytes.to_owned(),
            remark: None,
        }
    }

    #[test]
    fn a_file_never_takes_the_place_of_another() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("Téléchargements");
        let first = write_private(&folder, &list(b"1")).unwrap();
        let second = write_private(&folder, &list(b"2")).unwrap();
        assert_eq!(second.file_name().unwrap(), "liste (2).csv");
        assert_eq!(std::fs::read(first).unwrap(), b"1");
        assert_eq!(std::fs::read(second).unwrap(), b"2");
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_leaves_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let path = write_private(dir.path(), &list(b"1")).unwrap();
        let mode = std::fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_name_leads_nowhere_else() {
        for (given, kept) in [
            ("../../etc/passwd", "-..-etc-passwd"),
            ("a\u{0}b.pdf", "a b.pdf"),
            ("Fiche d’Élodie : œuvre.pdf", "Fiche d’Élodie - œuvre.pdf"),
            (" .cache", "cache"),
            ("…", "…"),
            ("", "fichier"),
        ] {
            assert_eq!(safe_name(given), kept);
        }
    }
}
