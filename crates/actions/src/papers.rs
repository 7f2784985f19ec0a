//! Papers that leave the house: a file in the folder that the shell gave, never over another.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Open;
use crate::{Failure, FailureCode};

/// Other names tried when the first is taken.
const TRIES: u32 = 1_000;

/// A paper stands in a folder of the member. It is not encrypted: it is made to be printed or sent.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PaperSaved {
    /// Its name.
    pub file_name: String,
    /// The folder, as the system names it.
    pub folder: String,
    /// Pages.
    pub pages: u32,
    /// Characters that the fonts of the program do not have, printed as `�`.
    pub unprintable: String,
}

/// Writes a paper whose name is made of these parts, between hyphens.
pub(crate) fn save(
    open: &Open,
    parts: &[&str],
    paper: &pignon_print::Paper,
) -> Result<PaperSaved, Failure> {
    let folder = open.env.papers.as_deref().ok_or_else(|| {
        Failure::saying(
            FailureCode::ReadOnlyFolder,
            "Ce poste n’a pas de dossier de téléchargements : la fiche n’a pas été écrite. Créez ce dossier, puis \
             réessayez.",
        )
    })?;
    let stem = parts
        .iter()
        .map(|part| plain(part))
        .filter(|p| !p.is_empty());
    let stem = stem.collect::<Vec<_>>().join("-");
    let file_name = write(folder, &stem, &paper.pdf).map_err(pignon_store::Incident::from)?;
    Ok(PaperSaved {
        file_name,
        folder: folder.display().to_string(),
        pages: u32::try_from(paper.pages).unwrap_or(u32::MAX),
        unprintable: paper.unprintable.iter().collect(),
    })
}

fn write(folder: &Path, stem: &str, bytes: &[u8]) -> std::io::Result<String> {
    std::fs::create_dir_all(folder)?;
    for again in 1..=TRIES {
        let file_name = match again {
            1 => format!("{stem}.pdf"),
            n => format!("{stem} ({n}).pdf"),
        };
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        match options.open(folder.join(&file_name)) {
            Ok(mut file) => {
                file.write_all(bytes)?;
                return Ok(file_name);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// Small letters, digits and hyphens: a name that every system takes.
fn plain(text: &str) -> String {
    let folded = pignon_domain::name::fold(text);
    let short: String = folded.chars().take(60).collect();
    short.trim().replace(' ', "-")
}
