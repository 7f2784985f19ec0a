//! Keys: their failures in French, their calibration, and the mark of a first run under way.

use std::path::Path;
use std::time::Instant;

use pignon_store::keys::{Cost, DiskTrouble, KeyError, calibrate, probe};

use crate::{Failure, FailureCode};

const MARK: &str = "premiere-ouverture";

/// What a trouble with the keys is to a person.
#[must_use]
pub fn failure_of_keys(error: &KeyError) -> Failure {
    if let Some(trouble) = error.disk_trouble() {
        return Failure::new(match trouble {
            DiskTrouble::Full => FailureCode::DiskFull,
            DiskTrouble::ReadOnly => FailureCode::ReadOnlyFolder,
            DiskTrouble::Vanished | DiskTrouble::Other => FailureCode::Storage,
        });
    }
    match error {
        KeyError::Missing => Failure::new(FailureCode::KeyFileMissing),
        KeyError::Damaged | KeyError::Altered => Failure::new(FailureCode::KeyFileDamaged),
        KeyError::TooNew(_) => Failure::new(FailureCode::VaultTooNew),
        KeyError::Exists => Failure::new(FailureCode::HouseExists),
        KeyError::WrongPassphrase { tries_left } => Failure::saying(
            FailureCode::WrongPassphrase,
            match tries_left {
                0 => "Ce n’est pas la bonne phrase de passe, et c’était le dixième essai\u{a0}: ouvrez avec le kit de secours."
                    .to_owned(),
                1 => "Ce n’est pas la bonne phrase de passe. Il reste un essai.".to_owned(),
                n => format!("Ce n’est pas la bonne phrase de passe. Il reste {n} essais."),
            },
        ),
        KeyError::TooSoon { seconds } => {
            Failure::saying(FailureCode::TooSoon, format!("Attendez encore {seconds} s avant de réessayer."))
        }
        KeyError::TriesExhausted => Failure::new(FailureCode::TriesExhausted),
        KeyError::Kit(kit) => Failure::saying(FailureCode::WrongRecoveryWords, kit.sentence()),
        KeyError::WrongKit => Failure::new(FailureCode::WrongRecoveryWords),
        KeyError::NoRecovery => Failure::saying(
            FailureCode::KeyFileMissing,
            "Les fichiers de clés et de secours de ce poste ont disparu\u{a0}: restaurez une sauvegarde.",
        ),
        KeyError::NoSlot => Failure::new(FailureCode::NotAllowed),
        _ => {
            tracing::warn!(%error, "keys");
            Failure::new(FailureCode::Storage)
        }
    }
}

/// The dearest cost that takes about a second on this machine (T1.2).
pub(super) fn calibrated() -> Cost {
    calibrate(|cost| {
        let begun = Instant::now();
        // A probe that fails for lack of memory must not be chosen: it counts as endless.
        if probe(cost).is_err() {
            return std::time::Duration::MAX;
        }
        begun.elapsed()
    })
}

/// A first run began here and did not end: nobody has seen its recovery words, nothing in it is worth keeping.
pub(super) fn first_run_was_cut(folder: &Path) -> bool {
    folder.join(MARK).exists()
}

/// Marks the beginning, or the end, of a first run.
pub(super) fn mark_first_run(folder: &Path, begins: bool) -> Result<(), Failure> {
    let mark = folder.join(MARK);
    let done = if begins {
        std::fs::File::create(&mark).and_then(|f| f.sync_all())
    } else {
        std::fs::remove_file(&mark)
    };
    done.and_then(|()| std::fs::File::open(folder)?.sync_all())
        .map_err(|e| Failure::from(pignon_store::Incident::from(e)))
}
